/// The index of an entity in `KnowledgeBase.entities`.
public struct EntityID: Hashable, Sendable, Comparable {
    /// The index.
    public let index: Int32

    /// Makes the id of the entity at `index`.
    public init(_ index: Int) { self.index = Int32(index) }

    /// Orders by index, which is the order of first mention.
    public static func < (left: EntityID, right: EntityID) -> Bool { left.index < right.index }
}

/// How sure a statement is, in 256 steps.
public struct Confidence: Hashable, Sendable, Comparable {
    /// 0 is a guess, 255 certain.
    public let level: UInt8

    /// Makes a confidence from a share in 0...1.
    public init(_ share: Double) { level = UInt8(max(0, min(255, (share * 255).rounded()))) }
    /// The share in 0...1.
    public var share: Double { Double(level) / 255 }
    /// What the reader said.
    public static let certain = Confidence(1)
    /// Panels dim what is below this.
    public static let doubtful = Confidence(0.5)

    /// Orders by level.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.level < right.level }
}

/// Someone or something that the text names.
public struct Entity: Hashable, Sendable {
    /// What the text, or the reader's knowledge file, says that an entity is.
    public struct Description: Hashable, Sendable {
        /// The passage of the document; nil where `text` comes from the reader's knowledge file.
        public var passage: TextRange?
        /// The words: those of the passage, or the reader's own.
        public var text: String
        /// The words for the screen if they are not `text`: a pronoun resolved in square brackets, which the text does not
        /// hold ("[Mr. Ash’s] second daughter" for "his second daughter").
        public var resolved: String?
        /// How sure it is that this describes the entity.
        public var confidence: Confidence

        /// What the screen shows: the words, with what they leave open in brackets.
        public var shown: String { resolved ?? text }

        /// Makes a description.
        public init(passage: TextRange?, text: String, resolved: String? = nil, confidence: Confidence) {
            self.passage = passage
            self.text = text
            self.resolved = resolved
            self.confidence = confidence
        }
    }

    /// Where it is in the knowledge base.
    public var id: EntityID
    /// What it is.
    public var type: EntityType
    /// Its fullest name in the text; without titles, unless a title and a family name are all that the text gives.
    public var name: String
    /// Its other names in the text, by first mention.
    public var aliases: [String]
    /// Titles and ranks beside its name in the text ("Ayatollah"), by first mention.
    public var titles: [String]
    /// The offset at which the text first has each of its names, aliases and titles; nothing for words that only the
    /// reader's knowledge file has.
    public var firstMentions: [String: Int] = [:]
    /// What is said of it, the best first.
    public var descriptions: [Description]
    /// Entities that may be the same one, if the text does not decide it.
    public var perhapsSame: [EntityID]
    /// Why its names are taken for one entity, the strongest evidence first.
    public var reasons: [IdentityReason] = []
    /// What the reader changed of it, in that order.
    public var corrections: [AppliedCorrection] = []
    /// How sure it is that this is a name, and of this type.
    public var confidence: Confidence

    /// Makes an entity of which only the name and type are known.
    public init(
        id: EntityID, type: EntityType, name: String, aliases: [String] = [], titles: [String] = [],
        descriptions: [Description] = [], perhapsSame: [EntityID] = [], confidence: Confidence = .certain
    ) {
        self.id = id
        self.type = type
        self.name = name
        self.aliases = aliases
        self.titles = titles
        self.descriptions = descriptions
        self.perhapsSame = perhapsSame
        self.confidence = confidence
    }
}
