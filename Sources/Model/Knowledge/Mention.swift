/// A place in the text where an entity is named. 16 bytes.
public struct Mention: Hashable, Sendable {
    /// Offset of the first byte of the name, titles left out.
    public let start: Int
    private let length: UInt16
    private let confidenceLevel: Confidence
    private let entityIndex: Int32

    /// Makes a mention; names are cut at 65,535 bytes.
    public init(_ range: TextRange, of entity: EntityID, confidence: Confidence = .certain) {
        start = range.start
        length = UInt16(clamping: range.count)
        confidenceLevel = confidence
        entityIndex = entity.index
    }

    /// The bytes of the name.
    public var range: TextRange { TextRange(start, start + Int(length)) }
    /// Who or what is named.
    public var entity: EntityID { EntityID(Int(entityIndex)) }
    /// How sure it is.
    public var confidence: Confidence { confidenceLevel }
}
