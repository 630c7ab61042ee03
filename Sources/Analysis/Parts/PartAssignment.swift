import Model

/// Which blocks of a text belong to which part, while its parts are being found.
struct PartAssignment {
    /// The blocks by offset.
    let blocks: [Block]
    /// What the source says of the text.
    let metadata: Document.Metadata
    /// Whether the first of the blocks opens the text, and the last ends it.
    let hasStart: Bool
    let hasEnd: Bool
    private let bytes: UnsafeBufferPointer<UInt8>
    private var kinds: [DocumentPart.Kind?]

    /// Blocks of a text none of which is assigned.
    init(_ blocks: [Block], bytes: UnsafeBufferPointer<UInt8>, metadata: Document.Metadata, scope: TextRange) {
        hasEnd = scope.end == bytes.count
        self.blocks = blocks
        self.bytes = bytes
        self.metadata = metadata
        hasStart = scope.start == 0
        kinds = Array(repeating: nil, count: blocks.count)
    }

    /// The part of the block at `index`; nil for the body.
    func kind(at index: Int) -> DocumentPart.Kind? { kinds[index] }

    /// Assigns the blocks at `indices` that belong to no part yet.
    mutating func assign(_ kind: DocumentPart.Kind, at indices: Range<Int>) {
        for index in indices where kinds[index] == nil { kinds[index] = kind }
    }

    /// Assigns the blocks that start in `range`.
    mutating func assign(_ kind: DocumentPart.Kind, to range: TextRange) {
        let first = blocks.partitionIndex { $0.range.start >= range.start }
        let last = blocks.partitionIndex { $0.range.start >= range.end }
        assign(kind, at: first..<max(first, last))
    }

    /// The parts: runs of blocks of one kind.
    var parts: [DocumentPart] {
        var parts: [DocumentPart] = []
        var isOpen = false
        for (index, kind) in kinds.enumerated() {
            guard let kind else {
                isOpen = false
                continue
            }
            if isOpen, parts[parts.count - 1].kind == kind {
                parts[parts.count - 1].range.end = blocks[index].range.end
            } else {
                parts.append(DocumentPart(kind, blocks[index].range))
            }
            isOpen = true
        }
        return parts
    }

    // MARK: - Words

    /// The words among the first `limit` bytes of a block.
    func words(at index: Int, limit: Int = 200) -> BlockWords {
        let range = blocks[index].range
        return BlockWords(bytes[range.start..<min(range.end, range.start + limit)])
    }

    /// Whether a block is a few words without the marks of a sentence or of speech: a look that spares reading most lines.
    func mayBeTitle(at index: Int) -> Bool {
        let range = blocks[index].range
        guard range.count <= 60 else { return false }
        if blocks[index].kind == .heading { return true }
        switch bytes[range.end - 1] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""):
            return false
        default: return bytes[range.start] != UInt8(ascii: "\"") && bytes[range.start] != 0xE2
        }
    }

    /// The first byte of a block.
    func firstByte(at index: Int) -> UInt8 { bytes[blocks[index].range.start] }

    /// Whether a block is a line or two, as on title pages and in lists.
    func isShort(at index: Int) -> Bool { blocks[index].range.count <= 160 }
}
