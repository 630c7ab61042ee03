/// How a stretch of text inside a block is set.
public enum InlineStyle: UInt8, Hashable, Sendable, CaseIterable {
    case emphasis, strong, underline, strikethrough, code, image
    /// Part of the text that is not shown, such as the ">" before each line of a quoted mail.
    case hidden
    /// Part of the text with its own colours, which the span holds.
    case coloured
}

/// A stretch of text with a style. Spans may nest and overlap.
public struct InlineSpan: Hashable, Sendable {
    /// The text that is styled.
    public var range: TextRange
    /// The style.
    public var style: InlineStyle
    /// The colours, for a span that is `coloured`.
    public private(set) var colours = TextColours.none

    /// Makes a span.
    public init(_ range: TextRange, _ style: InlineStyle) {
        self.range = range
        self.style = style
    }

    /// Makes a span of text with its own colours.
    public init(_ range: TextRange, _ colours: TextColours) {
        self.init(range, .coloured)
        self.colours = colours
    }
}
