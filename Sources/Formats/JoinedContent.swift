import Model

/// A text that is joined of parts, each with blocks and spans of its own: the chapters of a book, the parts of a mail.
struct JoinedContent: Sendable {
    /// The text so far.
    private(set) var text: [UInt8] = []
    /// The blocks and spans so far; links are the caller's to resolve.
    private(set) var content = Content()

    /// Appends a part, an empty line before it.
    ///
    /// - Returns: the offset of the part's text.
    mutating func append(_ part: [UInt8], _ partContent: Content) -> Int {
        if !text.isEmpty, !part.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
        let shift = text.count
        text.append(contentsOf: part)
        content.blocks.append(
            contentsOf: partContent.blocks.map { block in
                var block = block
                block.range = block.range.shifted(by: shift)
                return block
            })
        content.spans.append(
            contentsOf: partContent.spans.map { span in
                var span = span
                span.range = span.range.shifted(by: shift)
                return span
            })
        content.links.append(contentsOf: partContent.links.map { $0.shifted(by: shift) })
        return shift
    }
}

extension TextRange {
    /// The range `distance` bytes further on.
    func shifted(by distance: Int) -> TextRange { TextRange(start + distance, end + distance) }
}

extension Link {
    /// The link `distance` bytes further on, with its target where that is a place of the same text.
    func shifted(by distance: Int) -> Link {
        switch target {
        case .address, .picture: Link(range.shifted(by: distance), to: target)
        case .place(let place): Link(range.shifted(by: distance), to: .place(place + distance))
        case .footnote(let note): Link(range.shifted(by: distance), to: .footnote(note.shifted(by: distance)))
        }
    }
}
