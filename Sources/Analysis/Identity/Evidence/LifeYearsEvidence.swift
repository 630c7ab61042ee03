import Model

/// Two of a family who were born in different years: "Sir Fane Ash (1803–1877)" is not "Fane Ash, 1st Baron Ash (1851–1929)".
enum LifeYearsEvidence: EvidenceFinder {
    /// The bytes after a name within which its years begin.
    private static let reach = 40
    /// More members than this are not compared, so that no text takes more than linear time.
    private static let mostMembers = 16

    static func evidence(in names: NameReading) -> [Evidence] {
        var births: [String: [(use: NameUse, year: Int)]] = [:]
        for use in names.table.uses where names.forms[use.form].isFullName {
            guard let family = names.forms[use.form].person?.surname, let year = year(after: use, in: names.text.text)
            else { continue }
            births[family, default: []].append((use, year))
        }
        return births.keys.sorted().flatMap { family -> [Evidence] in
            let members = (births[family] ?? []).prefix(mostMembers)
            return members.enumerated().flatMap { index, member in
                members[..<index].filter { $0.year != member.year && $0.use.form != member.use.form }
                    .map { Evidence(.years, member.use.form, $0.use.form, passage: member.use.range) }
            }
        }
    }

    /// The year that begins the bracket after a name, or after a title that a comma sets off from it; nil if no dash follows it.
    private static func year(after use: NameUse, in text: TextBuffer) -> Int? {
        let end = min(text.count, use.range.end + reach)
        guard use.range.end + 1 < end, text[use.range.end] == UInt8(ascii: ",") || text[use.range.end + 1] == bracket,
            let open = (use.range.end..<end).first(where: { text[$0] == bracket }), open + 6 < text.count
        else { return nil }
        let (between, years) = (
            text.string(in: TextRange(use.range.end, open)), text.string(in: TextRange(open + 1, open + 8))
        )
        guard !between.dropFirst().contains(where: { ",.;:".contains($0) }),
            years.dropFirst(4).first == "–" || years.dropFirst(4).first == "-"
        else { return nil }
        return Int(years.prefix(4))
    }

    private static let bracket = UInt8(ascii: "(")
}
