import Model

/// Of whom a text is: the one person whom a profile names first, and far more often than anybody else of the gender, or whose death an
/// obituary reports.
///
/// A paragraph of such a text that opens with "He" speaks of that one, unless another man was spoken of last. A story is of
/// several.
struct Protagonist: Sendable {
    /// Fewer mentions tell nothing.
    private static let least = 3
    /// How many times more often than the next one the person must be named.
    private static let lead = 2
    /// No more tokens than these are before the name that opens an obituary ("The Rev.").
    private static let longestTitle = 3

    let person: EntityID?
    /// Whether the first sentence says that the person has died: who is survived by others is that one.
    let isOfObituary: Bool

    init(_ text: AnnotatedText, _ genders: [Gender?], _ narrators: Narrators) {
        var counts = [Int](repeating: 0, count: text.entities.count)
        var first: EntityID?
        text.forEachMention(of: .person) { index, _ in
            let entity = text.mentions[index].entity
            if first == nil { first = entity }
            counts[Int(entity.index)] += 1
        }
        isOfObituary = Self.reportsDeath(text)
        guard let first, let gender = genders[Int(first.index)], narrators.parts.isEmpty, !StoryForm.isStory(text)
        else {
            person = nil
            return
        }
        let count = counts[Int(first.index)]
        let isAhead =
            count >= Self.least
            && text.entities.allSatisfy { other in
                other.id == first || genders[Int(other.id.index)].map { $0 != gender } == true
                    || counts[Int(other.id.index)] * Self.lead <= count
            }
        person = isOfObituary || isAhead ? first : nil
    }

    /// "Ann Ash, who built the dam, died in Leeds": the first sentence begins with the name, and its verb says it.
    private static func reportsDeath(_ text: AnnotatedText) -> Bool {
        guard let name = text.mentions.first, text.entities[Int(name.entity.index)].type == .person,
            let sentence = text.sentences.first(where: { text.range(of: $0.tokens).end > name.start }),
            let start = sentence.tokens.first(where: { text.tokens[$0].range.end > name.start }),
            start - sentence.tokens.lowerBound <= longestTitle
        else { return false }
        return sentence.tokens.contains { index in
            guard index > start, Vocabulary.dying.contains(text.keywords[index]) else { return false }
            let before = Vocabulary.standard.classes(of: text.keywords[index - 1])
            return text.tokens[index - 1].range.end == name.range.end
                || !before.isDisjoint(with: [.comma, .closing, .have, .adverb])
        }
    }
}
