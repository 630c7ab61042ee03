import Model

/// A title alone ("the Judge") is the only person to whom the text gives it, or the one whom the text names right after it ("The Judge,
/// Tom Ash, laughed").
enum TitleAloneEvidence: EvidenceFinder {
    /// More bearers than these need not be told apart: the title is then decided place by place, or not at all.
    private static let mostBearers = 8

    static func evidence(in names: NameReading) -> [Evidence] {
        let alone = names.persons.filter { form in
            names.forms[form].person?.peerage == nil
                && names.forms[form].words.allSatisfy { Honorific.named($0) != nil }
        }
        guard !alone.isEmpty else { return [] }
        var bearers: [String: [Int]] = [:]
        for form in names.persons {
            let titles = names.forms[form].titles.union([names.forms[form].person?.peerage?.word].compactMap { $0 })
            for title in titles.compactMap({ Honorific.named($0)?.word }).sorted() where bearers[title]?.last != form {
                bearers[title, default: []].append(form)
            }
        }
        return alone.flatMap { form -> [Evidence] in
            guard let title = names.forms[form].words.last.flatMap({ Honorific.named($0) }),
                let bearers = bearers[title.word], bearers.count <= mostBearers
            else { return [] }
            return apposition(to: form, in: names).map { [$0] }
                ?? bearers.filter { $0 != form }.map { names.evidence(.titleAlone, form, of: $0) }
        }
    }

    /// What the first place tells where a full name is between commas right after a title alone, and in no row of names.
    private static func apposition(to form: Int, in names: NameReading) -> Evidence? {
        for place in names.places(of: form) where place + 1 < names.table.uses.count {
            let (use, next) = (names.table.uses[place], names.table.uses[place + 1])
            guard names.forms[next.form].isFullName, names.forms[next.form].honorific == nil,
                next.range.end < names.text.text.count, names.text.text[next.range.end] == UInt8(ascii: ","),
                names.text.phrase(in: TextRange(use.range.end, next.range.start)) == ", ",
                !isRow(after: next, in: names)
            else { continue }
            return Evidence(.titleAlone, form, next.form, passage: TextRange(use.range.start, next.range.end))
        }
        return nil
    }

    /// Whether "and" or another name follows the comma after a name.
    private static func isRow(after use: NameUse, in names: NameReading) -> Bool {
        let next = use.tokens.upperBound + 1
        guard next < names.text.tokens.count else { return false }
        return names.text.keywords[next] == Vocabulary.and || names.text.tokens[next].shape.contains(.capitalised)
    }
}
