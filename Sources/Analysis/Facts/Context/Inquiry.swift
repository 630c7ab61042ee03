import Model

/// What makes hearers ask who somebody is, in a speech: a question, or "That is Miss Ash". What is spoken after it may tell that with
/// "he" or "she".
struct Inquiry {
    /// So many sentences after the question an answer is no longer expected.
    private static let reach = 4

    let person: EntityID
    private var left = reach

    /// The question that `sentence` asks: "Who is Miss Ash?", "Do you know who Miss Ash is?"
    init?(_ sentence: SentenceReader) {
        let asked = sentence.mentions.first { mention in
            guard mention.type == .person, sentence.isSpoken(mention.tokens.lowerBound),
                (mention.tokens.upperBound..<sentence.tokens.upperBound).contains(where: {
                    sentence.isWord($0, Vocabulary.question)
                })
            else { return false }
            var before = sentence.start(withTitles: mention) - 1
            if sentence.isWord(before, Vocabulary.who) { return sentence.isAny(mention.tokens.upperBound, .copula) }
            while sentence.isAny(before, [.definite, .quantifier]) { before -= 1 }
            return sentence.isAny(before, .copula) && sentence.isWord(before - 1, Vocabulary.who)
        }
        guard let person = asked ?? Self.pointedAt(in: sentence) else { return nil }
        self.person = person.entity
    }

    /// Whom "That is Miss Ash", "This is Miss Ash" shows to somebody: the only one whom the speech names.
    private static func pointedAt(in sentence: SentenceReader) -> SentenceReader.Mention? {
        let named = sentence.mentions.filter { $0.type == .person && sentence.isSpoken($0.tokens.lowerBound) }
        guard named.count == 1, let person = named.first else { return nil }
        let verb = sentence.start(withTitles: person) - 1
        let isPointing =
            sentence.isAny(verb, .copula) && Vocabulary.pointing.contains(sentence.text.keywords[max(verb - 1, 0)])
            && sentence.isClosing(person.tokens.upperBound)
        return isPointing ? person : nil
    }

    /// Whether the question is still open after `sentence`, which may speak of somebody else.
    mutating func isOpen(after sentence: SentenceReader) -> Bool {
        left -= 1
        return left > 0
            && sentence.mentions.allSatisfy {
                $0.type != .person || $0.entity == person || !sentence.isSpoken($0.tokens.lowerBound)
            }
    }
}
