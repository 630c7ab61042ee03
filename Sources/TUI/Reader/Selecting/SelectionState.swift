import Model

/// A stretch of the text that the reader selects, from where she began to where she has moved; both ends belong to it.
struct SelectionState: Hashable, Sendable {
    /// The first byte of the glyph at which the selection was begun.
    var anchor: Int
    /// The first byte of the glyph at which the reader is.
    var cursor: Int
    /// The column that moves from row to row keep to, if the last move was one.
    var column: Int?

    /// A selection of the glyph at `offset`.
    init(at offset: Int) {
        anchor = offset
        cursor = offset
    }

    /// A selection of `range`, with the reader at its end.
    init(of range: TextRange, in text: TextBuffer) {
        anchor = range.start
        cursor = max(range.start, TextSteps(text).glyph(before: range.end))
    }

    /// The selected bytes of `text`.
    func range(in text: TextBuffer) -> TextRange {
        TextRange(min(anchor, cursor), TextSteps(text).glyphEnd(at: max(anchor, cursor)))
    }
}
