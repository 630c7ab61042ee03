import Model

/// Tells the blocks of a book that are set in the middle: its title page, and the numbers and titles of its parts and chapters.
struct BookTitle {
    let document: Document

    /// The levels of headings that begin parts and chapters.
    private static let levels: ClosedRange<UInt8> = 0...2
    /// Within how many bytes of the start a plain text has its title page, how long its lines are, and how many there are from one
    /// heading to the next.
    private static let (reach, longestLine, mostLines) = (4_000, 72, 6)

    init(_ document: Document) { self.document = document }

    /// Whether `block`, which follows `previous`, is set in the middle.
    func holds(_ block: Block, after previous: Block?) -> Bool {
        switch block.kind {
        case .title, .byline: true
        case .heading:
            // The name of a chapter may be a level below its number.
            Self.levels.contains(block.level)
                || previous.map { $0.kind == .heading && Self.levels.contains($0.level) } ?? false
        default: isOnTitlePage(block)
        }
    }

    /// Whether a short line is between two headings at the start, with nothing but such lines between them.
    private func isOnTitlePage(_ block: Block) -> Bool {
        guard Self.isShort(block) else { return false }
        return leadsToHeading(from: block) { document.block(before: $0.range.start) }
            && leadsToHeading(from: block) { document.block(after: $0) }
    }

    private func leadsToHeading(from block: Block, _ next: (Block) -> Block?) -> Bool {
        var block = block
        for _ in 0..<Self.mostLines {
            guard let other = next(block) else { return false }
            if other.kind == .heading || other.kind == .title { return true }
            guard Self.isShort(other) else { return false }
            block = other
        }
        return false
    }

    private static func isShort(_ block: Block) -> Bool {
        [.paragraph, .byline].contains(block.kind) && block.range.end < reach
            && block.range.count <= longestLine
    }
}
