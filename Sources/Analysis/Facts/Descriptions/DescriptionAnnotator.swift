import Model

/// Finds what the text says of its entities, and gives each its best three passages.
public struct DescriptionAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Mentions, and the words around them.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names, .entities] }
    /// Descriptions.
    public var assigns: Set<AnnotatedText.Layer> { [.descriptions] }

    private static let mostDescriptions = 3

    /// Reads the sentences of prose that hold a mention.
    public func annotate(_ text: inout AnnotatedText) {
        guard !text.mentions.isEmpty else { return }
        var ranking = DescriptionRanking(entityCount: text.entities.count)
        var mention = 0
        var subject: PronounSubject?
        for (index, sentence) in text.sentences.enumerated() where text.blocks[sentence.block].isProse {
            let reader = SentenceReader(text, tokens: sentence.tokens, nextMention: &mention)
            var finder = DescriptionFinder(reader)
            if let subject, subject.block == sentence.block, subject.sentence == index - 1 {
                finder.findPronoun(at: sentence.tokens.lowerBound, subject)
            }
            if !reader.mentions.isEmpty { finder.find() }
            for candidate in finder.candidates { ranking.add(candidate, in: text) }
            subject = PronounSubject(finder, sentence: index, block: sentence.block, before: subject)
        }
        for entity in text.entities.indices {
            text.entities[entity].descriptions = ranking.best(Self.mostDescriptions, of: entity, in: text)
        }
    }
}
