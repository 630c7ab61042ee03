import Model

/// The couples of a text by family name: "Mr. and Mrs. Weston", "Mrs. John Knightley".
struct Couples: Sendable {
    private var surnames: Set<String> = []
    private var givenNames: [String: Set<String>] = [:]
    private var heads: [String: Set<String>] = [:]

    /// Reads the names of a text.
    init(_ names: NameReading) {
        for form in names.persons where names.forms[form].isHusbandsName {
            guard let husband = names.forms[form].person, husband.words.count > 1 else { continue }
            givenNames[husband.surname, default: []].insert(husband.words[0])
        }
        for use in names.table.uses {
            let form = names.forms[use.form]
            if form.isFullName, let person = form.person, person.words.count > 1, Self.isHusband(use, in: names.text) {
                heads[person.surname, default: []].insert(person.words[0])
            }
            guard form.key.isPerson, let last = form.words.last else { continue }
            if form.honorific?.kind == .married, form.words.count == 1, Self.isAfterHusband(use, in: names.text) {
                surnames.insert(last)
            } else if form.person?.isJoint == true, form.words.count <= 4, Self.isCouple(form.words) {
                surnames.insert(last)
            }
        }
    }

    /// Whether the text has a couple of this family name.
    func holds(_ surname: String) -> Bool { surnames.contains(surname) }

    /// The given names of men of this family name whose wives are called by them.
    func husbands(of surname: String) -> Set<String> { givenNames[surname] ?? [] }

    /// The given names of men of this family name whose wives the text names as such: "Robert Weston and his wife, Ann".
    func heads(of surname: String) -> Set<String> { heads[surname] ?? [] }

    /// Whether "and his wife" follows a name, or "her husband" is before it.
    private static func isHusband(_ use: NameUse, in text: AnnotatedText) -> Bool {
        if isFollowedByWife(use, in: text) { return true }
        let start = use.start
        let comma = start > 1 && text.text[start - 2] == UInt8(ascii: ",") ? 1 : 0
        guard start > 14, text.text[start - 2 - comma] == UInt8(ascii: "d") else { return false }
        let before = text.text.string(in: TextRange(start - 14, start))
        return before.hasSuffix("her husband ") || before.hasSuffix("her husband, ")
    }

    private static func isFollowedByWife(_ use: NameUse, in text: AnnotatedText) -> Bool {
        let end = use.range.end
        guard end + 14 < text.text.count else { return false }
        let start = text.text[end] == UInt8(ascii: ",") ? end + 1 : end
        guard text.text[start + 1] == UInt8(ascii: "a"), text.text[start + 5] == UInt8(ascii: "h") else { return false }
        return text.text.string(in: TextRange(start, start + 13)) == " and his wife"
    }

    /// "Mr. and" before "Mrs. Weston".
    private static func isAfterHusband(_ use: NameUse, in text: AnnotatedText) -> Bool {
        guard !use.titles.isEmpty else { return false }
        let before = text.text.string(in: TextRange(max(0, use.titles.start - 16), use.titles.start))
        let words = before.split(whereSeparator: { $0.isWhitespace })
        guard before.last?.isWhitespace == true, words.last == "and", words.count > 1 else { return false }
        return Honorific.named(WordFolding.fold(words[words.count - 2]))?.word == "mr"
    }

    /// "Mr. and Mrs. Weston" as one name.
    private static func isCouple(_ words: [String]) -> Bool {
        guard let joint = words.firstIndex(of: "and"), joint + 2 == words.count - 1 else { return false }
        return Honorific.named(words[joint + 1])?.kind == .married
            && (joint == 0 || Honorific.named(words[joint - 1])?.word == "mr")
    }
}
