import Model

/// Groups the names of a text into entities: who and what is named, and where.
public struct IdentityAnnotator: Annotator {
    private let notes: KnowledgeNotes

    /// Makes the annotator; what the reader noted of names decides before all else.
    public init(notes: KnowledgeNotes = .none) { self.notes = notes }

    /// Tokens, sentences, common words and names.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names] }
    /// Entities and their mentions, and the relations between peoples and their countries.
    public var assigns: Set<AnnotatedText.Layer> { [.entities] }

    /// Resolves the names.
    public func annotate(_ text: inout AnnotatedText) {
        let resolver = EntityResolver(text.names, in: text, notes: notes)
        let builder = EntityBuilder(resolver, in: text)
        text.entities = builder.entities
        text.mentions = builder.mentions
        text.relations += builder.nationalities()
    }
}
