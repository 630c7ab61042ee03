import Model

/// What tells a reader's notes of a text from those that she had another time.
public struct NotesFingerprint: Hashable, Sendable {
    /// A hash of all that the notes say; nothing if they say nothing.
    let bytes: [UInt8]

    /// The fingerprint of `notes`.
    public init(of notes: KnowledgeNotes) {
        guard !notes.isEmpty else {
            bytes = []
            return
        }
        var hash = ContentHash()
        for word in notes.words {
            hash.add(word.utf8)
            // No string of Unicode has this byte.
            hash.add(0xFF)
        }
        bytes = withUnsafeBytes(of: hash.value.littleEndian) { Array($0) }
    }
}
