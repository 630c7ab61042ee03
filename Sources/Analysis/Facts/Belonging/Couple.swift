import Model

/// A husband and wife who share one name in the text: "Mr. and Mrs. Ash", "Sir John and Lady Ash".
struct Couple {
    private static let titlesOfWives = Vocabulary.standard.keywords(
        "mrs mrs. lady madame mme mme. countess princess duchess baroness marchioness frau señora signora")

    enum Husband {
        case named(EntityID)
        /// The text has only his title.
        case titled(String)
    }

    var husband: Husband
    var wife: EntityID
    var passage: TextRange

    /// The couples of a sentence.
    static func all(in sentence: SentenceReader) -> [Couple] {
        sentence.mentions.compactMap { wife in
            guard wife.type == .person, sentence.gender(of: wife.entity) == .female else { return nil }
            // The title may be a part of the name.
            let title = sentence.start(withTitles: wife)
            guard titlesOfWives.contains(sentence.text.keywords[title]), sentence.isWord(title - 1, Vocabulary.and),
                let (start, husband) = husband(endingAt: title - 2, in: sentence)
            else { return nil }
            return Couple(
                husband: husband, wife: wife.entity, passage: sentence.text.range(of: start..<wife.tokens.upperBound))
        }
    }

    /// "Mr." before "and", or a title and a given name.
    private static func husband(
        endingAt last: Int, in sentence: SentenceReader
    ) -> (start: Int, husband: Husband)? {
        if let husband = sentence.mention(at: last) {
            let start = sentence.start(withTitles: husband)
            guard husband.type == .person, husband.tokens.upperBound == last + 1, last - start == 1,
                sentence.gender(start) == .male, sentence.gender(of: husband.entity) == .male
            else { return nil }
            return (start, .named(husband.entity))
        }
        guard sentence.shape(last).contains(.capitalised), sentence.isAny(last, [.honorific, .role]),
            sentence.gender(last) != .female
        else { return nil }
        return (last, .titled(sentence.text.text.string(in: sentence.text.tokens[last].range)))
    }
}
