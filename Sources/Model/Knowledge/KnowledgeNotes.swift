/// What the reader wrote of the entities of a text, in the knowledge file beside it (`NAME.gloss.toml`).
///
/// The reader's word wins over what the analysis finds. Entities are named, not numbered, because a new analysis numbers
/// them anew. A name means every place where the text has these words, in the same case.
public struct KnowledgeNotes: Hashable, Sendable {
    /// What the reader wrote of one entity.
    public struct EntityNote: Hashable, Sendable {
        /// The name that the entity is to have; the text need not hold it.
        public var name: String
        /// Its other names. All names of one note are one entity, and no name of it belongs to another.
        public var aliases: [String]
        /// What it is; nil if the analysis decides.
        public var type: EntityType?
        /// What it is in the reader's words, the best first.
        public var descriptions: [String]

        /// Makes a note.
        public init(name: String, aliases: [String] = [], type: EntityType? = nil, descriptions: [String] = []) {
            self.name = name
            self.aliases = aliases
            self.type = type
            self.descriptions = descriptions
        }

        /// The name, then the aliases.
        public var names: [String] { [name] + aliases }
    }

    /// What the reader wrote of two entities, or of one and an office.
    public struct RelationNote: Hashable, Sendable {
        /// What kind it is.
        public var kind: Relation.Kind
        /// A name of the entity that it is about.
        public var subject: String
        /// A name of the other side, or nil.
        public var object: String?
        /// The reader's words for it ("deputy oil minister"); may be empty.
        public var label: String

        /// Makes a note.
        public init(kind: Relation.Kind, subject: String, object: String? = nil, label: String = "") {
            self.kind = kind
            self.subject = subject
            self.object = object
            self.label = label
        }
    }

    /// The entities, in the order of the file.
    public var entities: [EntityNote]
    /// The relations, in the order of the file.
    public var relations: [RelationNote]
    /// The changes that were made while reading, the oldest first. They are applied to what the analysis finds with the rest
    /// of the notes (`KnowledgeBase.corrected`).
    public var corrections: [Correction]

    /// Makes notes.
    public init(
        entities: [EntityNote] = [], relations: [RelationNote] = [], corrections: [Correction] = []
    ) {
        self.entities = entities
        self.relations = relations
        self.corrections = corrections
    }

    /// Notes of nothing: no knowledge file.
    public static let none = KnowledgeNotes()

    /// All that they say, in a fixed order.
    public var words: [String] {
        var words: [String] = []
        for entity in entities {
            words += entity.names
            words.append(entity.type?.definition.id ?? "")
            words += entity.descriptions
        }
        for relation in relations {
            words += [relation.kind.id, relation.subject, relation.object ?? "", relation.label]
        }
        for correction in corrections { words += correction.words }
        return words
    }

    /// Whether nothing was noted.
    public var isEmpty: Bool { entities.isEmpty && relations.isEmpty && corrections.isEmpty }
}
