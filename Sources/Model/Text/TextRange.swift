/// A half-open range of UTF-8 byte offsets into a document's text.
public struct TextRange: Hashable, Sendable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset after the last byte; never less than `start`.
    public var end: Int

    /// Makes the range `start..<end`; an `end` before `start` gives an empty range at `start`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// Length in bytes.
    public var count: Int { end - start }
    /// Whether the range holds no byte.
    public var isEmpty: Bool { start == end }

    /// Whether the byte at `offset` lies in the range.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    /// Whether every byte of `other` lies in the range.
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
    /// Whether the two ranges share a byte.
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// The part that is in both ranges; if there is no such part, an empty range at the nearer edge.
    public func clamped(to limits: TextRange) -> TextRange {
        TextRange(min(max(start, limits.start), limits.end), min(max(end, limits.start), limits.end))
    }
}

extension TextRange: Comparable {
    /// Orders by start, then by end.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
