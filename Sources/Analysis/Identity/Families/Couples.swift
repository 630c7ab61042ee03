import Model

/// The couples of a text by family name: "Mr. and Mrs. Weston", "Mrs. John Knightley".
struct Couples: Sendable {
    private var surnames: Set<String> = []
    private var givenNames: [String: Set<String>] = [:]
    private var heads: [String: Set<String>] = [:]
    private var soleHusbands: [String: Set<String>] = [:]

    /// No couples.
    init() {}

    /// Reads the names of a text.
    init(_ names: NameReading) {
        for (surname, wives) in names.wives {
            for wife in wives {
                guard let husband = names.forms[wife].person, husband.words.count > 1 else { continue }
                givenNames[surname, default: []].insert(husband.words[0])
                if wives.count == 1, Self.isMistress(wife, of: husband, in: names) {
                    soleHusbands[surname, default: []].insert(husband.words[0])
                }
            }
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

    /// The given names of men of this family name whose wives are the only ones of the family: "Mrs. Ash" is "Mrs. Richard Ash".
    func soleHusbands(of surname: String) -> Set<String> { soleHusbands[surname] ?? [] }

    /// Whether the only wife of a family who is called by her husband's name is "Mrs." alone as well: "Mrs. Richard Ash" of a list of
    /// guests is the "Mrs. Ash" who is named before and after it. If nobody is "Mrs." alone, no other man may bear the name.
    private static func isMistress(_ wife: Int, of husband: PersonName, in names: NameReading) -> Bool {
        let holders = names.parts.holders(of: husband.surname).filter { $0.role == .surname }
        let plain = names.parts.forms(of: husband.surname).filter { names.forms[$0].honorific?.kind == .married }
        if plain.isEmpty { return holders.allSatisfy { names.forms[$0.form].person?.words.first == husband.words[0] } }
        return plain.reduce(0) { $0 + names.forms[$1].useCount } >= leastPlain * names.forms[wife].useCount
            && plain.allSatisfy { !names.isIntroduced($0, as: "widow") && !names.isTakenUpAgain(wife, after: $0) }
    }

    /// Who is "Mrs." alone this many times more often than with her husband's name has it in passing.
    private static let leastPlain = 4

    /// Whether "and his wife" follows a name, or "her husband" is before it.
    private static func isHusband(_ use: NameUse, in text: AnnotatedText) -> Bool {
        if isFollowedByWife(use, in: text) { return true }
        let reach = TextRange(max(0, use.start - 16), use.start)
        // Before nearly all names there is something else, which one byte tells.
        let last = (reach.start..<reach.end).last {
            text.text[$0] > UInt8(ascii: " ") && text.text[$0] != UInt8(ascii: ",")
        }
        guard let last, text.text[last] == UInt8(ascii: "d") else { return false }
        let before = text.phrase(in: reach)
        return before.hasSuffix("her husband ") || before.hasSuffix("her husband, ")
    }

    private static func isFollowedByWife(_ use: NameUse, in text: AnnotatedText) -> Bool {
        let end = use.range.end
        guard end + 16 < text.text.count else { return false }
        let start = text.text[end] == UInt8(ascii: ",") ? end + 1 : end
        guard let first = (start..<start + 15).first(where: { text.text[$0] > UInt8(ascii: " ") }),
            text.text[first] == UInt8(ascii: "a")
        else { return false }
        return text.phrase(in: TextRange(start, start + 15)).hasPrefix(" and his wife")
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
