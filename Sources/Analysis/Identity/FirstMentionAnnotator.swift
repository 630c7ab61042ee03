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
                        Self.text(bytes, upTo: mention.range.end, endsWith: name)
                        || Self.text(bytes, upTo: mention.start, endsWith: name)
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

    /// Whether the text up to `end`, without white space there, ends with the words of `name`. Any white space of the text
    /// counts as one space.
    private static func text(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int, endsWith name: String) -> Bool {
        var place = end
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
        for byte in name.utf8.reversed() {
            guard place > 0 else { return false }
            if byte == 0x20 {
                guard isSpace(bytes[place - 1]) else { return false }
                while place > 0, isSpace(bytes[place - 1]) { place -= 1 }
            } else {
                guard bytes[place - 1] == byte else { return false }
                place -= 1
            }
        }
        return true
    }
}
