/// What the text says of two entities, or of one and an office.
public struct Relation: Hashable, Sendable {
    /// The kinds of relation that are recognised.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case role, member, partOf, family, located, founded, led, met, visited, said, nationality, related
        case worked, studied, born, died, beat, wrote

        /// The name in JSON and in knowledge files.
        public var id: String {
            switch self {
            case .role: "role"
            case .member: "member"
            case .partOf: "part-of"
            case .family: "family"
            case .located: "located"
            case .founded: "founded"
            case .led: "led"
            case .met: "met"
            case .visited: "visited"
            case .said: "said"
            case .nationality: "nationality"
            case .related: "related"
            case .worked: "worked"
            case .studied: "studied"
            case .born: "born"
            case .died: "died"
            case .beat: "beat"
            case .wrote: "wrote"
            }
        }

        /// The kind named `id`, or nil.
        public init?(id: String) {
            guard let kind = Self.allCases.first(where: { $0.id == id }) else { return nil }
            self = kind
        }
    }

    /// What kind it is.
    public var kind: Kind
    /// Whom it is about.
    public var subject: EntityID
    /// The other side; nil if the text names none.
    public var object: EntityID?
    /// The words that state it ("deputy oil minister").
    public var label: String
    /// The passage that states it; nil if it comes from the reader's knowledge file.
    public var passage: TextRange?
    /// In how many places the text states it.
    public var count: Int
    /// How sure it is.
    public var confidence: Confidence

    /// Makes a relation.
    public init(
        _ kind: Kind, subject: EntityID, object: EntityID?, label: String, passage: TextRange?, count: Int = 1,
        confidence: Confidence
    ) {
        self.kind = kind
        self.subject = subject
        self.object = object
        self.label = label
        self.passage = passage
        self.count = count
        self.confidence = confidence
    }
}
