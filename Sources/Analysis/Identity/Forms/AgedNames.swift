import Model

/// Tells the uses of one name apart by which a text calls an old and a young bearer: "old Jasper" and "young Jasper" are two, whoever
/// "Jasper" alone is.
enum AgedNames {
    /// What a word before a name says of its bearer.
    enum Age {
        case old, young

        /// In which sense a name is used with it.
        var sense: NameSpan.Sense { self == .old ? .elder : .younger }
    }

    private static let ages: [String: Age] = [
        "old": .old, "elder": .old, "older": .old, "young": .young, "younger": .young,
    ]
    /// Words that compare two bearers of a name: "the elder Mr. Ash".
    private static let comparisons = ["the elder ", "the older ", "the younger "]
    /// Whom somebody likes is "old" at any age: "dear old Tom".
    private static let endearments: Set<String> = ["dear", "poor", "good"]
    /// A name has two bearers if it is used so often with each of the words, and with the one at most so many times more often.
    private static let least = 2
    private static let mostRatio = 8
    /// The bytes of two of these words and the spaces around them.
    private static let reach = 14

    /// What the text says right before the name at `use`, or before its titles; nil if it tells no age.
    static func age(before use: NameUse, in text: TextBuffer) -> Age? {
        if !use.titles.isEmpty, let first = text.string(in: use.titles).split(whereSeparator: \.isWhitespace).first,
            let age = ages[first.lowercased()]
        {
            return age
        }
        guard case .letters(let word) = LastWord(of: TextRange(max(0, use.start - reach), use.start), in: text),
            let age = ages[word], text[use.start - 2] != UInt8(ascii: ",")
        else { return nil }
        let start = max(0, use.start - word.utf8.count - 1)
        if case .letters(let before) = LastWord(of: TextRange(max(0, start - reach), start), in: text),
            endearments.contains(before)
        {
            return nil
        }
        return age
    }

    /// Gives the uses with such words in `table` forms of their own, where a name has two bearers.
    static func divide(_ table: inout NameTable, in text: TextBuffer) {
        var places: [String: [(place: Int, age: Age, isCompared: Bool)]] = [:]
        for (place, use) in table.uses.enumerated() where !use.isSpoken {
            let form = table.forms[use.form]
            guard form.key.isPerson, !form.key.isFamily, form.key.sense == .usual, form.isSingleName,
                let age = age(before: use, in: text)
            else { continue }
            let name = form.honorific?.gender == .female ? "mrs " + form.key.words : form.key.words
            places[name, default: []].append((place, age, isCompared(use, form, in: text)))
        }
        for name in places.keys.sorted() {
            guard let all = places[name] else { continue }
            let found = areTwo(all.map(\.age)) ? all : all.filter(\.isCompared)
            for age in [Age.old, .young] {
                let same = found.filter { $0.age == age }.map(\.place)
                for (form, uses) in Dictionary(grouping: same, by: { table.uses[$0].form }).sorted(by: {
                    $0.key < $1.key
                }) {
                    _ = table.divide(form, at: uses, as: age.sense)
                }
            }
        }
    }

    /// Whether a text tells a "Mr." from another of the name: one such place is enough.
    private static func isCompared(_ use: NameUse, _ form: NameForm, in text: TextBuffer) -> Bool {
        guard form.honorific?.kind == .male, form.honorific?.precedesGivenName == false else { return false }
        let before = text.string(in: TextRange(max(0, use.start - reach), use.start)).lowercased()
        return comparisons.contains { before.hasSuffix($0) }
    }

    /// Whether both words are in use, and not the one until the other comes, as of somebody who grows old.
    private static func areTwo(_ ages: [Age]) -> Bool {
        let old = ages.count { $0 == .old }
        let young = ages.count - old
        guard min(old, young) >= least, max(old, young) <= mostRatio * min(old, young),
            let lastYoung = ages.lastIndex(of: .young), let firstOld = ages.firstIndex(of: .old)
        else { return false }
        return firstOld < lastYoung
    }
}
