import Model

/// People who are each other's brothers, sisters or cousins: "Ann and Eve were sisters", "the brothers Ash, Bob and Tom", "the two
/// daughters of Orr, Ann and Eve".
struct KinRow {
    var people: [EntityID]
    var kind: KinWords.Kind
    /// The names and the noun.
    var passage: TextRange
    var noun: TextRange
    var isSpoken: Bool

    private static let siblings = Vocabulary.standard.keywords("brothers sisters twins sons daughters")
    private static let cousins = Vocabulary.standard.keywords("cousins")

    private static func kind(ofRow noun: Keyword) -> KinWords.Kind? {
        siblings.contains(noun) ? .sibling : cousins.contains(noun) ? .cousin : nil
    }

    /// The rows of a sentence; a question states none.
    static func all(in sentence: SentenceReader) -> [KinRow] {
        guard !sentence.isQuestion else { return [] }
        return sentence.tokens.compactMap { noun in
            guard let kind = kind(ofRow: sentence.text.keywords[noun]), sentence.isLowerCase(noun),
                let row = following(noun, in: sentence) ?? preceding(noun, in: sentence)
                    ?? enclosed(noun, in: sentence),
                row.allSatisfy({ $0.type == .person }), let first = row.first, let last = row.last
            else { return nil }
            // "our cousins Ann and Eve" are ours, and each other's sisters.
            if kind == .cousin, hasOwner(noun, in: sentence) { return nil }
            let people = row.map(\.entity)
            guard agree(people, with: noun, in: sentence) else { return nil }
            let start = min(first.tokens.lowerBound, noun)
            let end = max(last.tokens.upperBound, noun + 1)
            return KinRow(
                people: people, kind: kind, passage: sentence.text.range(of: start..<end),
                noun: sentence.text.tokens[noun].range, isSpoken: sentence.isSpoken(noun))
        }
    }

    /// "the sisters Ann and Eve", "his two brothers, Bob and Tom".
    private static func following(_ noun: Int, in sentence: SentenceReader) -> [SentenceReader.Mention]? {
        let start = sentence.isAny(noun + 1, [.comma, .colon, .dash]) ? noun + 2 : noun + 1
        guard let first = sentence.mention(startingAt: start) else { return nil }
        let row = sentence.row(from: first)
        return row.count > 1 ? row : nil
    }

    /// "Ann and Eve were sisters".
    private static func preceding(_ noun: Int, in sentence: SentenceReader) -> [SentenceReader.Mention]? {
        guard sentence.isClosing(noun + 1) || sentence.isAny(noun + 1, .coordinator) else { return nil }
        var verb = noun - 1
        while sentence.isAny(verb, [.adverb, .quantifier]) { verb -= 1 }
        guard sentence.isAny(verb, .copula), let last = sentence.mention(at: verb - 1) else { return nil }
        let clause = Clause(sentence)
        for first in sentence.mentions
        where first.tokens.upperBound <= last.tokens.lowerBound && clause.isSubject(first) {
            let row = sentence.row(from: first)
            if row.count > 1, row.last?.tokens == last.tokens { return row }
        }
        return nil
    }

    /// "Ann and Eve, the two sisters, came", "Ann and Eve, the daughters of a judge".
    private static func enclosed(_ noun: Int, in sentence: SentenceReader) -> [SentenceReader.Mention]? {
        guard sentence.isClosing(noun + 1) || sentence.isWord(noun + 1, Vocabulary.of) else { return nil }
        let article = sentence.isAny(noun - 1, .definite) ? noun - 1 : noun - 2
        guard sentence.isAny(article, .definite), sentence.isAny(article - 1, .comma),
            let last = sentence.mention(at: article - 2)
        else { return nil }
        return sentence.mentions.lazy.map { sentence.row(from: $0) }.first {
            $0.count > 1 && $0.last?.tokens == last.tokens
        }
    }

    private static func hasOwner(_ noun: Int, in sentence: SentenceReader) -> Bool {
        (noun - 3..<noun).contains { sentence.isAny($0, [.possessive, .possessiveEnding]) }
    }

    /// Whether nobody's gender contradicts the noun.
    private static func agree(_ people: [EntityID], with noun: Int, in sentence: SentenceReader) -> Bool {
        guard let told = sentence.gender(noun) else { return true }
        return people.allSatisfy { sentence.gender(of: $0).map { $0 == told } ?? true }
    }
}
