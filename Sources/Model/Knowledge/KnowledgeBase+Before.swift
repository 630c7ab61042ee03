extension KnowledgeBase {
    /// What the text has told by `offset`: the same entities under the same ids, without the mentions, statements and dates
    /// that follow. For a reader who does not want to know how it ends.
    public func before(_ offset: Int) -> KnowledgeBase {
        let entities = entities.map { entity in
            var entity = entity
            entity.descriptions.removeAll { ($0.passage?.start ?? 0) >= offset }
            return entity
        }
        return KnowledgeBase(
            entities: entities,
            mentions: Array(mentions[..<mentions.partitionIndex { $0.start >= offset }]),
            relations: relations.filter { ($0.passage?.start ?? 0) < offset },
            times: Array(times[..<times.partitionIndex { $0.range.start >= offset }]),
            sentences: Array(sentences[..<sentences.partitionIndex { $0.start >= offset }]),
            analysed: analysed, parts: parts, remark: remark)
    }
}
