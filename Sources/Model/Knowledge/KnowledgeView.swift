/// What a knowledge base tells up to a place of the text. Panels ask this, and nothing else, of what is known.
///
/// It filters the base where it is asked; nothing is copied or sorted beforehand. Ids are those of the base.
public struct KnowledgeView: Sendable {
    let base: KnowledgeBase
    /// The offset from which on nothing is told.
    public let end: Int

    init(_ base: KnowledgeBase, end: Int) {
        self.base = base
        self.end = end
    }

    /// The entities that are known, by first mention.
    public var entities: some Sequence<EntityID> {
        (0..<base.entities.count).lazy.map { EntityID($0) }.filter { isKnown($0) }
    }

    /// Whether an entity has been mentioned.
    public func isKnown(_ id: EntityID) -> Bool {
        guard let first = base.mentions(of: id).first else { return end == .max }
        return first.start < end
    }

    /// The types of the known entities, in the order of `EntityType`.
    public var types: [EntityType] {
        var found: Set<EntityType> = []
        for id in entities { found.insert(type(of: id)) }
        return EntityType.allCases.filter(found.contains)
    }

    // MARK: - An entity

    public func type(of id: EntityID) -> EntityType { base.type(of: id) }

    /// How sure it is that the entity is one, and of its type.
    public func confidence(of id: EntityID) -> Confidence { base[id].confidence }

    /// The fullest of the names that the text has given to an entity.
    public func name(of id: EntityID) -> String {
        let entity = base[id]
        if isTold(entity.name, of: entity) { return entity.name }
        let told = entity.aliases.filter { isTold($0, of: entity) }
        let fullest = told.max {
            ($0.split(separator: " ").count, $0.utf8.count) < ($1.split(separator: " ").count, $1.utf8.count)
        }
        return fullest ?? entity.aliases.first ?? entity.name
    }

    /// Its other names that the text has given, by first mention.
    public func aliases(of id: EntityID) -> [String] {
        let entity = base[id]
        let name = name(of: id)
        return entity.aliases.filter { $0 != name && isTold($0, of: entity) }
    }

    /// Titles and ranks that the text has put beside its name, by first mention.
    public func titles(of id: EntityID) -> [String] {
        let entity = base[id]
        return entity.titles.filter { isTold($0, of: entity) }
    }

    /// What has been said of an entity, the best first.
    public func descriptions(of id: EntityID) -> [Entity.Description] {
        base[id].descriptions.filter { ($0.passage?.start ?? 0) < end }
    }

    /// Why the names of an entity are taken for one, as far as the passages have been read.
    public func reasons(of id: EntityID) -> [IdentityReason] {
        base[id].reasons.filter { $0.passage.end <= end }
    }

    /// What the reader changed of an entity. What was there before is left out if it lies ahead.
    public func corrections(of id: EntityID) -> [AppliedCorrection] {
        let entity = base[id]
        return entity.corrections.map { applied in
            isTold(applied.before, of: entity) ? applied : AppliedCorrection(applied.correction, before: "")
        }
    }

    /// The known entities that may be the same one.
    public func perhapsSame(as id: EntityID) -> [EntityID] {
        base[id].perhapsSame.filter { Int($0.index) < base.entities.count && isKnown($0) }
    }

    /// A name that the text does not have is the reader's own, who knows it.
    private func isTold(_ name: String, of entity: Entity) -> Bool {
        end == .max || (entity.firstMentions[name] ?? 0) < end
    }

    // MARK: - Mentions

    /// The mentions of an entity by offset.
    public func mentions(of id: EntityID) -> MentionsOfEntity { base.mentions(of: id).before(end) }

    /// The mentions that overlap `range`, by offset.
    public func mentions(in range: TextRange) -> ArraySlice<Mention> {
        base.mentions(in: TextRange(range.start, max(range.start, min(range.end, end))))
    }

    /// The part that is told of the sentence that holds `offset`; nil outside of what was analysed.
    public func sentence(at offset: Int) -> TextRange? {
        guard offset < end, let sentence = base.sentence(at: offset) else { return nil }
        return TextRange(sentence.start, min(sentence.end, end))
    }

    /// The entities that are named in `range`, by first mention there, each with its number of mentions there.
    public func entities(in range: TextRange) -> [(entity: EntityID, count: Int)] {
        var places: [EntityID: Int] = [:]
        var result: [(entity: EntityID, count: Int)] = []
        for mention in mentions(in: range) {
            if let place = places[mention.entity] {
                result[place].count += 1
            } else {
                places[mention.entity] = result.count
                result.append((mention.entity, 1))
            }
        }
        return result
    }

    /// How often `entity` is mentioned in each of `sections`.
    public func mentionCounts(of entity: EntityID, in sections: [Section]) -> [Int] {
        let all = mentions(of: entity)
        return sections.map { section in
            all.partitionIndex { $0.start >= section.range.end }
                - all.partitionIndex { $0.start >= section.range.start }
        }
    }

    /// How often `entity` is mentioned in each of `count` equal parts of a text of `length` bytes.
    public func mentionCounts(of entity: EntityID, inPartsOf length: Int, count: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: max(count, 0))
        guard count > 0, length > 0 else { return counts }
        for mention in mentions(of: entity) {
            counts[min(count - 1, mention.start * count / length)] += 1
        }
        return counts
    }
}

extension KnowledgeBase {
    /// What is known up to `offset`, for a reader who does not want to be told how it ends.
    public func known(upTo offset: Int) -> KnowledgeView { KnowledgeView(self, end: offset) }

    /// All that is known.
    public var all: KnowledgeView { KnowledgeView(self, end: .max) }
}

extension KnowledgeView {
    /// An entity that occurs with another, and in how many sentences.
    public struct Companion: Hashable, Sendable {
        public let entity: EntityID
        /// The sentences that name both, by offset, as far as they are told.
        public let sentences: [TextRange]
    }

    /// Who is named in the same sentences as `entity`: the most sentences first, then by first mention.
    ///
    /// Linear in what those sentences name, so that it is quick for whoever is named a hundred thousand times.
    public func companions(of entity: EntityID) -> [Companion] {
        var found = [[TextRange]](repeating: [], count: base.entities.count)
        var last: TextRange?
        for mention in mentions(of: entity) {
            guard let sentence = sentence(at: mention.start), sentence != last else { continue }
            last = sentence
            for other in mentions(in: sentence)
            where other.entity != entity && found[Int(other.entity.index)].last != sentence {
                found[Int(other.entity.index)].append(sentence)
            }
        }
        return found.indices.filter { !found[$0].isEmpty }
            .map { Companion(entity: EntityID($0), sentences: found[$0]) }
            .sorted { ($1.sentences.count, $0.entity) < ($0.sentences.count, $1.entity) }
    }

    /// The sentences that name both entities, by offset.
    public func sentences(naming one: EntityID, and other: EntityID) -> [TextRange] {
        companions(of: one).first { $0.entity == other }?.sentences ?? []
    }

    /// The relations that have been told in which `entity` is subject or object, those as subject first.
    public func relations(of entity: EntityID) -> [Relation] {
        let told = { (relation: Relation) in
            (relation.passage?.start ?? 0) < end && isKnown(relation.subject) && relation.object.map(isKnown) ?? true
        }
        return base.relations(from: entity).filter(told)
            + base.relations.filter { $0.object == entity && $0.subject != entity && told($0) }
    }

    /// The dates that have been told, by offset.
    public var times: ArraySlice<TimePoint> { base.times[..<base.times.partitionIndex { $0.range.start >= end }] }

    /// The dates in the sentences that name `entity`: those of the calendar first, in its order, then those whose year is
    /// not known, by offset, then those that are reckoned from the day of the text ("yesterday"), in the calendar's order.
    public func times(with entity: EntityID) -> [TimePoint] {
        var found: [TimePoint] = []
        var last: TextRange?
        for mention in mentions(of: entity) {
            guard let sentence = sentence(at: mention.start), sentence != last else { continue }
            last = sentence
            let first = base.times.partitionIndex { $0.range.start >= sentence.start }
            found += base.times[first...].prefix { $0.range.start < sentence.end }
        }
        return found.map { (Self.order(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func order(of time: TimePoint) -> (group: Int, day: CalendarDay, range: TextRange) {
        guard let day = time.from ?? time.to else { return (1, CalendarDay(year: 0, month: 1, day: 1), time.range) }
        return (time.basis == .document ? 2 : 0, day, time.range)
    }
}
