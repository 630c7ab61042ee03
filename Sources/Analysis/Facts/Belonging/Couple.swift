import Model

/// A husband and wife who share one name in the text: "Mr. and Mrs. Ash", "Sir John and Lady Ash", "Mrs. John Ash".
struct Couple {
    private static let titlesOfWives = Vocabulary.standard.keywords(
        "mrs mrs. lady madame mme mme. countess princess duchess baroness marchioness frau fru señora signora")

    enum Husband {
        case named(EntityID)
        /// The wife is called by all of his name.
        case namesake(EntityID)
        /// The text has only his title.
        case titled(String)
    }

    var husband: Husband
    var wife: EntityID
    var passage: TextRange

    /// The couples of a sentence; `husbands` are the men of the text by their full names.
    static func all(in sentence: SentenceReader, _ husbands: FullNames) -> [Couple] {
        sentence.mentions.compactMap { wife in
            guard wife.type == .person, sentence.gender(of: wife.entity) == .female else { return nil }
            // The title may be a part of the name.
            let title = sentence.start(withTitles: wife)
            // "the future Mrs. Ash" is not married.
            guard titlesOfWives.contains(sentence.text.keywords[title]), !sentence.isWord(title - 1, Vocabulary.future)
            else { return nil }
            let name = title + 1..<wife.tokens.upperBound
            if let namesake = husbands.bearer(of: name, in: sentence.text) {
                if isSupposed(title, in: sentence) || !husbands.isOftenCalledInFull(wife.entity) { return nil }
                return Couple(
                    husband: .namesake(namesake), wife: wife.entity,
                    passage: sentence.text.range(of: title..<wife.tokens.upperBound))
            }
            // "Sir Bob and Lady Ash!" may be a dream or a jest.
            guard sentence.isWord(title - 1, Vocabulary.and),
                !sentence.isWord(wife.tokens.upperBound, Vocabulary.exclamation),
                name.count < 2 || !husbands.isMale(name.lowerBound, in: sentence.text),
                let (start, husband) = husband(endingAt: title - 2, in: sentence)
            else { return nil }
            return Couple(
                husband: husband, wife: wife.entity, passage: sentence.text.range(of: start..<wife.tokens.upperBound))
        }
    }

    /// "I could not have visited Mrs. Robert Ash," said she: there may be no such wife.
    private static func isSupposed(_ title: Int, in sentence: SentenceReader) -> Bool {
        sentence.isSpoken(title)
            && (max(sentence.tokens.lowerBound, title - reachOfAuxiliary)..<title).contains {
                sentence.isAny($0, .auxiliary)
            }
    }

    /// So many words before a name an auxiliary speaks of it.
    private static let reachOfAuxiliary = 6

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
