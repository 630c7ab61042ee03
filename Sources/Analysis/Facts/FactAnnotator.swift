import Model

/// Finds what the text says of its entities: the best three descriptions of each, and relations between them.
public struct FactAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Mentions, and the words around them.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names, .entities] }
    /// Descriptions and relations.
    public var assigns: Set<AnnotatedText.Layer> { [.descriptions, .relations] }

    /// Reads the sentences of prose that hold a mention, and the lists of characters.
    public func annotate(_ text: inout AnnotatedText) {
        guard !text.mentions.isEmpty else { return }
        let (descriptions, relations) = Self.facts(of: text)
        for (entity, descriptions) in descriptions.enumerated() { text.entities[entity].descriptions = descriptions }
        text.relations += relations
    }

    /// The best descriptions of each entity, and the relations; nothing that has read `text` keeps a copy of it.
    private static func facts(of text: AnnotatedText) -> ([[Entity.Description]], [Relation]) {
        var reading = FactReading(FactContext(text))
        reading.readSentences()
        reading.readWhole()
        return (reading.descriptions, reading.relations.all)
    }
}
