/// Look-ups by offset and by entity.
extension KnowledgeBase {
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

    /// The sentence that holds `offset`; nil outside of what was analysed. O(log n).
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

    /// The entities, those mentioned most first, and those mentioned as often by first mention.
    public var entitiesByMentions: [Entity] {
        entities.sorted { (mentions(of: $1.id).count, $0.id) < (mentions(of: $0.id).count, $1.id) }
    }

    /// The relations in which `entity` is the subject, by passage. O(log n).
    public func relations(from entity: EntityID) -> ArraySlice<Relation> {
        let first = relations.partitionIndex { $0.subject >= entity }
        let last = relations.partitionIndex { $0.subject > entity }
        return relations[first..<last]
    }
}
