import Model

/// One row of the page: a stretch of a block's text, or a row that only separates blocks.
package struct Line: Hashable, Sendable {
    /// What the row shows.
    package enum Kind: UInt8, Hashable, Sendable {
        /// Text of a block.
        case text
        /// Nothing: space above a block.
        case blank
        /// A line across the page: a block that is a rule.
        case rule
        /// A short line above notes, which separates them from the text.
        case noteRule
        /// One row of a table's row, whose cells are beside each other.
        case tableRow
        /// The line between the head of a table and its body.
        case tableRule
    }

    /// What it shows.
    package var kind: Kind
    /// The block that it belongs to; for a blank row the block below it.
    package var block: Block
    /// The bytes that it stands for, the space at which it was broken included; empty for rows without text. The ranges
    /// of a block's lines tile the block, tables apart.
    package var range: TextRange
    /// Columns before the text: indentation, marker and quotation bars.
    package var indent: Int
    /// Whether it is the block's first line, which carries the marker.
    package var isFirst: Bool
    /// Whether it goes on with a line of the source that was too long, in a block that keeps its lines.
    package var isContinued: Bool
    /// Whether it ends with a hyphen that the text does not have.
    package var isHyphenated: Bool
    /// The columns by which its spaces are wider together, so that it fills the measure.
    package var stretch: Int
    /// How many spaces it has that can be wider.
    var spaces: Int
    /// Whether it belongs to the head of a table.
    package var isTableHead: Bool
    /// In a table, the parts of the cells that are on this row, from left to right.
    package var segments: [LineSegment]

    init(_ kind: Kind, _ block: Block, _ range: TextRange, indent: Int = 0, isFirst: Bool = false) {
        self.kind = kind
        self.block = block
        self.range = range
        self.indent = indent
        self.isFirst = isFirst
        isContinued = false
        isHyphenated = false
        (stretch, spaces) = (0, 0)
        isTableHead = false
        segments = []
    }
}

extension Line {
    /// Whether the row stands for bytes of the text.
    package var holdsText: Bool { kind == .text || kind == .rule || kind == .tableRow }

    /// The columns by which the space number `index`, from 0, is wider: together they are the line's stretch, spread evenly.
    /// Where the first wide one is differs from line to line, so that they do not lie below each other as a river.
    func widening(ofSpace index: Int) -> Int {
        guard index < spaces else { return 0 }
        let phase = range.start * 7 % spaces
        return (stretch * (index + 1) + phase) / spaces - (stretch * index + phase) / spaces
    }

    /// Whether the byte at `offset` is on the row.
    package func holds(_ offset: Int) -> Bool {
        kind == .tableRow ? segments.contains { $0.range.contains(offset) } : holdsText && range.contains(offset)
    }
}

/// A part of a table's cell that is on one row.
package struct LineSegment: Hashable, Sendable {
    /// The bytes.
    package var range: TextRange
    /// Where it starts, in columns from the left edge of the page.
    package var column: Int
    /// Columns that its cell has.
    package var width: Int
}
