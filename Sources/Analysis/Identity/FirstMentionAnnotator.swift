import Model

/// Finds where the text first has each name, alias and title of its entities, so that none is told before.
public struct FirstMentionAnnotator: Annotator {
    private let notes: KnowledgeNotes

    /// - Parameter notes: names that only these have are the reader's own, and are told everywhere.
    public init(notes: KnowledgeNotes) { self.notes = notes }

    public var requires: Set<AnnotatedText.Layer> { [.entities] }
    public var assigns: Set<AnnotatedText.Layer> { [] }

    public func annotate(_ text: inout AnnotatedText) {
        var waiting = text.entities.map { [$0.name] + $0.aliases + $0.titles }
        var last = [Int?](repeating: nil, count: waiting.count)
        let document = text.text
        document.withBytes { bytes in
            for mention in text.mentions {
                let entity = Int(mention.entity.index)
                last[entity] = mention.start
                waiting[entity].removeAll { name in
                    let isHere =
                        SpacedWords.start(of: name, upTo: mention.range.end, in: bytes) != nil
                        || SpacedWords.start(of: name, upTo: mention.start, in: bytes) != nil
                    if isHere { text.entities[entity].firstMentions[name] = mention.start }
                    return isHere
                }
            }
        }
        let noted = Set(notes.entities.flatMap(\.names))
        for entity in waiting.indices {
            // A name that was put together from several places is told with the last of them.
            for name in waiting[entity] where !noted.contains(name) {
                text.entities[entity].firstMentions[name] = last[entity]
            }
        }
    }
}
