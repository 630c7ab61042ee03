/// The questions that panels and commands ask of a knowledge base.
extension KnowledgeBase {
    /// An entity that occurs with another, and in how many sentences.
    public struct Companion: Hashable, Sendable {
        /// The other entity.
        public let entity: EntityID
        /// The sentences that name both, by offset.
        public let sentences: [TextRange]
    }

    /// The mention that holds the byte at `offset`, or nil. O(log n).
    public func mention(at offset: Int) -> Mention? {
        let index = mentions.partitionIndex { $0.range.end > offset }
        guard index < mentions.count, mentions[index].range.contains(offset) else { return nil }
        return mentions[index]
    }

    /// The mentions that overlap `range`, by offset.
    public func mentions(in range: TextRange) -> ArraySlice<Mention> {
        let first = mentions.partitionIndex { $0.range.end > range.start }
        let last = mentions.partitionIndex { $0.start >= range.end }
        return mentions[first..<max(first, last)]
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

    /// The first mention of any entity that starts at or after `offset`, or nil.
    public func nextMention(from offset: Int) -> Mention? {
        let index = mentions.partitionIndex { $0.start >= offset }
        return index < mentions.count ? mentions[index] : nil
    }

    /// The first mention of `entity` that starts after `offset`, or nil. O(log n).
    public func nextMention(of entity: EntityID, after offset: Int) -> Mention? {
        let all = mentions(of: entity)
        let index = all.partitionIndex { $0.start > offset }
        return index < all.count ? all[index] : nil
    }

    /// The last mention of `entity` that starts before `offset`, or nil. O(log n).
    public func previousMention(of entity: EntityID, before offset: Int) -> Mention? {
        let all = mentions(of: entity)
        let index = all.partitionIndex { $0.start >= offset }
        return index > 0 ? all[index - 1] : nil
    }

    /// The sentence that holds `offset`, where it holds a mention; nil otherwise. O(log n).
    public func sentence(at offset: Int) -> TextRange? {
        let index = sentences.partitionIndex { $0.end > offset }
        guard index < sentences.count, sentences[index].contains(offset) else { return nil }
        return sentences[index]
    }

    /// The first sentence that names `entity` in full, or else by any name: what to show of somebody whom the text does not
    /// introduce. It tells where the entity comes in, and is no description. O(mentions of the entity).
    public func firstSentence(of entity: EntityID) -> TextRange? {
        let all = mentions(of: entity)
        let length = self[entity].name.utf8.count
        guard let first = all.first(where: { $0.range.count >= length }) ?? all.first else { return nil }
        return sentence(at: first.start)
    }

    /// Who is named in the same sentences as `entity`: the most sentences first, then by first mention.
    ///
    /// Linear in what those sentences name, so that it is quick for whoever is named a hundred thousand times.
    public func companions(of entity: EntityID) -> [Companion] {
        var found = [[TextRange]](repeating: [], count: entities.count)
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

    /// How often `entity` is mentioned in each section of `outline`, in its order.
    public func mentionCounts(of entity: EntityID, in outline: Outline) -> [Int] {
        let all = mentions(of: entity)
        return outline.sections.map { section in
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

    /// The relations in which `entity` is the subject, by passage. O(log n).
    public func relations(from entity: EntityID) -> ArraySlice<Relation> {
        let first = relations.partitionIndex { $0.subject >= entity }
        let last = relations.partitionIndex { $0.subject > entity }
        return relations[first..<last]
    }

    /// The relations in which `entity` is subject or object, those as subject first.
    public func relations(of entity: EntityID) -> [Relation] {
        relations.filter { $0.subject == entity } + relations.filter { $0.object == entity && $0.subject != entity }
    }

    /// The dates in the sentences that name `entity`: those of the calendar first, in its order, then those whose year is
    /// not known, by offset, then those that are reckoned from the day of the text ("yesterday"), in the calendar's order.
    public func times(with entity: EntityID) -> [TimePoint] {
        var found: [TimePoint] = []
        var last: TextRange?
        for mention in mentions(of: entity) {
            guard let sentence = sentence(at: mention.start), sentence != last else { continue }
            last = sentence
            let first = times.partitionIndex { $0.range.start >= sentence.start }
            found += times[first...].prefix { $0.range.start < sentence.end }
        }
        return found.map { (Self.order(of: $0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func order(of time: TimePoint) -> (group: Int, day: CalendarDay, range: TextRange) {
        guard let day = time.from ?? time.to else { return (1, CalendarDay(year: 0, month: 1, day: 1), time.range) }
        return (time.basis == .document ? 2 : 0, day, time.range)
    }
}
