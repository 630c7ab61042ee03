/// How a stretch of text inside a block is set.
public enum InlineStyle: UInt8, Hashable, Sendable, CaseIterable {
    case emphasis, strong, underline, strikethrough, code, image
    /// Part of the text that is not shown, such as the ">" before each line of a quoted mail.
    case hidden
}

/// A stretch of text with a style. Spans may nest and overlap.
public struct InlineSpan: Hashable, Sendable {
    /// The text that is styled.
    public var range: TextRange
    /// The style.
    public var style: InlineStyle

    /// Makes a span.
    public init(_ range: TextRange, _ style: InlineStyle) {
        self.range = range
        self.style = style
    }
}
