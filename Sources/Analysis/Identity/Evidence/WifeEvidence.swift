import Model

/// The given name of a wife whom the narration calls by her husband's: "Mrs. John Ash" is she to whom he says "my dear Fanny".
///
/// Whom a call means is not sure; it is the woman whom the narration named last, as often as not. So several calls must agree.
enum WifeEvidence: EvidenceFinder {
    private static let least = 2
    /// A woman named longer ago, in names, is not there any more.
    private static let reach = 60

    static func evidence(in names: NameReading) -> [Evidence] {
        guard names.persons.contains(where: { names.forms[$0].isHusbandsName }) else { return [] }
        var calls: [Int: [Int: Int]] = [:]
        var last: (form: Int, place: Int)?
        for (place, use) in names.table.uses.enumerated() where names.forms[use.form].key.isPerson {
            let form = names.forms[use.form]
            if !use.isSpoken {
                if isOneWoman(form) { last = (use.form, place) }
            } else if isGivenNameAlone(form, in: names), isCalled(use, in: names), let last, place - last.place <= reach
            {
                calls[use.form, default: [:]][last.form, default: 0] += 1
            }
        }
        return calls.keys.sorted().compactMap { form in
            let votes = calls[form] ?? [:]
            guard let (wife, count) = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                names.forms[wife].isHusbandsName, count >= least, count * 2 > votes.values.reduce(0, +)
            else { return nil }
            return Evidence(.call, form, wife, passage: names.forms[form].firstRange)
        }
    }

    /// Whether a form is a woman's given name, and of nobody whose full name the text has.
    private static func isGivenNameAlone(_ form: NameForm, in names: NameReading) -> Bool {
        guard form.honorific == nil, form.words.count == 1, isWoman(form.words[0]) else { return false }
        return !names.parts.isGivenName(form.words[0])
    }

    /// Whether a form is a woman's; "the Miss Ashes" are several.
    private static func isOneWoman(_ form: NameForm) -> Bool {
        (form.honorific?.gender == .female || form.words.first.map(isWoman) == true)
            && form.definiteCount * 2 <= form.useCount
    }

    private static func isWoman(_ givenName: String) -> Bool {
        SortedWordList.givenNameGenders.gender(of: givenName) == .female
    }

    /// "my dear Fanny;"
    private static func isCalled(_ use: NameUse, in names: NameReading) -> Bool {
        let text = names.text.text
        guard use.range.end < text.count, ",;!?.".utf8.contains(text[use.range.end]) else { return false }
        let before = text.string(in: TextRange(max(0, use.range.start - 14), use.range.start))
        return before.split(whereSeparator: { $0.isWhitespace }).suffix(2).joined(separator: " ").lowercased()
            == "my dear"
    }
}
