import Model

/// Finds the relations that the text states: offices, members, families, places, founders, meetings, visits, speakers.
public struct RelationAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Mentions, and the words around them.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names, .entities] }
    /// Relations.
    public var assigns: Set<AnnotatedText.Layer> { [.relations] }

    /// Reads the sentences of prose that hold a mention; the same statement is kept where it is surest, then first.
    public func annotate(_ text: inout AnnotatedText) {
        var places: [Key: Int] = [:]
        var found: [Relation] = []
        var mention = 0
        for sentence in text.sentences where text.blocks[sentence.block].isProse {
            let reader = SentenceReader(text, tokens: sentence.tokens, nextMention: &mention)
            guard !reader.mentions.isEmpty else { continue }
            var finder = RelationFinder(reader)
            finder.find()
            for relation in finder.relations {
                let key = Key(relation)
                guard let place = places[key] else {
                    places[key] = found.count
                    found.append(relation)
                    continue
                }
                if relation.kind != .said, relation.confidence > found[place].confidence { found[place] = relation }
            }
        }
        text.relations += found
    }

    /// What makes two relations the same statement; each saying is one of its own.
    private struct Key: Hashable {
        let kind: Relation.Kind
        let subject: EntityID
        let object: EntityID?
        let label: String
        let passage: TextRange?

        init(_ relation: Relation) {
            kind = relation.kind
            subject = relation.subject
            object = relation.object
            label = relation.kind == .said ? "" : relation.label.lowercased()
            passage = relation.kind == .said ? relation.passage : nil
        }
    }
}
