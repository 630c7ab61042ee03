import Model

/// Adds what the reader wrote of the entities: descriptions before those of the text, and relations.
///
/// Names and types of the notes are `IdentityAnnotator`'s part.
public struct NoteAnnotator: Annotator {
    private let notes: KnowledgeNotes

    /// Makes the annotator.
    public init(notes: KnowledgeNotes) { self.notes = notes }

    /// Entities with what the text says of them.
    public var requires: Set<AnnotatedText.Layer> { [.entities] }
    /// More descriptions and relations.
    public var assigns: Set<AnnotatedText.Layer> { [] }

    /// Merges the notes.
    public func annotate(_ text: inout AnnotatedText) {
        guard !notes.isEmpty else { return }
        var entities: [String: EntityID] = [:]
        for entity in text.entities {
            for name in [entity.name] + entity.aliases {
                let key = NameReader.key(of: name)
                if entities[key] == nil { entities[key] = entity.id }
            }
        }
        // A noted name decides before an entity that only shares it.
        var noted: [String: EntityID] = [:]
        for note in notes.entities {
            guard let id = note.names.lazy.compactMap({ entities[NameReader.key(of: $0)] }).first else { continue }
            for name in note.names where noted[NameReader.key(of: name)] == nil { noted[NameReader.key(of: name)] = id }
            let descriptions = note.descriptions.map {
                Entity.Description(passage: nil, text: $0, confidence: .certain)
            }
            text.entities[Int(id.index)].descriptions.insert(contentsOf: descriptions, at: 0)
        }
        for relation in notes.relations {
            func entity(_ name: String) -> EntityID? {
                noted[NameReader.key(of: name)] ?? entities[NameReader.key(of: name)]
            }
            guard let subject = entity(relation.subject) else { continue }
            let object = relation.object.flatMap(entity)
            if relation.object != nil, object == nil { continue }
            text.relations.append(
                Relation(
                    relation.kind, subject: subject, object: object, label: relation.label, passage: nil,
                    confidence: .certain))
        }
    }
}
