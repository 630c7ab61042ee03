import Model

/// The page: the visible lines, with names, links, search hits and hint labels marked.
public struct ReadingView: Sendable {
    /// A label that the reader types to choose a name or a link.
    public struct Hint: Hashable, Sendable {
        /// The offset of what it stands on.
        public var offset: Int
        /// The letters.
        public var label: String

        /// Makes a hint.
        public init(offset: Int, label: String) {
            self.offset = offset
            self.label = label
        }
    }

    /// The text in lines.
    public var layout: PageLayout
    /// The top of the page.
    public var anchor: PageAnchor
    /// Whose names are marked.
    public var knowledge: KnowledgeBase
    /// The entity whose panel is open or that `*` follows: all of its names stand out.
    public var chosenEntity: EntityID?
    /// The name or link that `Enter` opens.
    public var chosenRange: TextRange?
    /// The search hits on the page, by offset.
    public var hits: [TextRange] = []
    /// The hit that the search stands on.
    public var currentHit: TextRange?
    /// The hint labels, by offset; none where hints are off.
    public var hints: [Hint] = []

    /// A view of the page that starts at `anchor`.
    public init(layout: PageLayout, anchor: PageAnchor, knowledge: KnowledgeBase) {
        self.layout = layout
        self.anchor = anchor
        self.knowledge = knowledge
    }

    /// The column of a page of `measure` columns in the middle of `rect`.
    public static func leftColumn(of rect: Rect, measure: Int) -> Int {
        rect.column + max(0, (rect.width - measure) / 2)
    }

    /// Draws the page into `rect`, its text in the middle.
    public func draw(into buffer: inout CellBuffer, in rect: Rect) {
        let left = Self.leftColumn(of: rect, measure: layout.measure)
        for (row, line) in layout.lines(from: anchor, count: rect.height).enumerated() {
            layout.document.text.withBytes { bytes in
                layout.forEachGlyph(in: line, bytes) { glyph, column in
                    guard glyph.kind == .text else { return }
                    buffer.write(
                        bytes, TextRange(glyph.start, glyph.end), row: rect.row + row, column: left + column, .text,
                        in: rect)
                }
            }
        }
    }
}
