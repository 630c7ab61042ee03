/// Who and what a document is about: entities, where each is mentioned, and what is said of them.
///
/// A value that does not change once made: a further report of the analysis is a further knowledge base.
/// Mentions are sorted by offset and do not overlap; look-ups by offset and by entity are logarithmic.
public struct KnowledgeBase: Sendable {
    /// The entities by first mention; `entities[id.index].id == id`.
    public let entities: [Entity]
    /// All mentions by offset.
    public let mentions: [Mention]
    /// All relations, by subject, then passage.
    public let relations: [Relation]
    /// All dates by offset.
    public let times: [TimePoint]
    /// The sentences by offset, for "with whom": two entities of one sentence occur together. Those without a mention are
    /// among them, as a correction may find a name there.
    public let sentences: [TextRange]
    /// The stretches of the text that were analysed, by start.
    public let analysed: [TextRange]
    /// The parts of the document that are not its body, by start.
    public let parts: [DocumentPart]
    /// What the reader should know of the analysis, such as that the text is not in English; nil if there is nothing.
    public let remark: String?

    /// `mentionIndices[mentionStarts[id]..<mentionStarts[id + 1]]` are the mentions of an entity.
    private let mentionIndices: [Int32]
    private let mentionStarts: [Int32]

    /// Makes a knowledge base. Mentions are sorted; one that overlaps the one before it is dropped.
    public init(
        entities: [Entity], mentions: [Mention], relations: [Relation] = [], times: [TimePoint] = [],
        sentences: [TextRange] = [], analysed: [TextRange] = [], parts: [DocumentPart] = [], remark: String? = nil
    ) {
        var sorted: [Mention] = []
        sorted.reserveCapacity(mentions.count)
        for mention in mentions.sorted(by: { $0.range < $1.range })
        where sorted.last.map({ $0.range.end <= mention.start }) ?? true {
            sorted.append(mention)
        }
        self.entities = entities
        self.mentions = sorted
        self.relations = relations.sorted {
            ($0.subject, $0.passage?.start ?? -1, $0.kind.rawValue) < (
                $1.subject, $1.passage?.start ?? -1, $1.kind.rawValue
            )
        }
        self.times = times.sorted { $0.range < $1.range }
        self.sentences = sentences
        self.analysed = analysed
        self.parts = parts
        self.remark = remark
        (mentionStarts, mentionIndices) = Self.index(sorted, entityCount: entities.count)
    }

    /// A knowledge base of nothing.
    public static let empty = KnowledgeBase(entities: [], mentions: [])

    /// A counting sort of the mentions by entity, which keeps them by offset within each.
    private static func index(_ mentions: [Mention], entityCount: Int) -> (starts: [Int32], indices: [Int32]) {
        var starts = [Int32](repeating: 0, count: entityCount + 1)
        for mention in mentions { starts[Int(mention.entity.index) + 1] += 1 }
        for index in 0..<entityCount { starts[index + 1] += starts[index] }
        var next = starts
        var indices = [Int32](repeating: 0, count: mentions.count)
        for (index, mention) in mentions.enumerated() {
            let entity = Int(mention.entity.index)
            indices[Int(next[entity])] = Int32(index)
            next[entity] += 1
        }
        return (starts, indices)
    }

    /// The entity with this id.
    public subscript(id: EntityID) -> Entity { entities[Int(id.index)] }

    /// The type of the entity with this id, without a copy of all that is known of it.
    public func type(of id: EntityID) -> EntityType { entities[Int(id.index)].type }

    /// The mentions of an entity by offset; its count is O(1).
    public func mentions(of id: EntityID) -> MentionsOfEntity {
        let entity = Int(id.index)
        return MentionsOfEntity(
            mentions: mentions, indices: mentionIndices[Int(mentionStarts[entity])..<Int(mentionStarts[entity + 1])])
    }
}

/// The mentions of one entity by offset: a view of the knowledge base, made without copying.
public struct MentionsOfEntity: RandomAccessCollection, Sendable {
    let mentions: [Mention]
    let positions: ArraySlice<Int32>

    init(mentions: [Mention], indices: ArraySlice<Int32>) {
        self.mentions = mentions
        self.positions = indices
    }

    /// Those that start before `offset`.
    func before(_ offset: Int) -> MentionsOfEntity {
        MentionsOfEntity(
            mentions: mentions, indices: positions[..<(positions.startIndex + partitionIndex { $0.start >= offset })])
    }

    /// 0.
    public var startIndex: Int { 0 }
    /// The number of mentions.
    public var endIndex: Int { positions.count }
    /// The mention at `position` in the order of the text.
    public subscript(position: Int) -> Mention { mentions[Int(positions[positions.startIndex + position])] }
}
