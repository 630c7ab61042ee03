/// A passage of a text, kept so that it is found again after the text was edited: by its words and by those around it.
public struct TextAnchor: Hashable, Sendable {
    /// Where the passage began, in bytes.
    public var offset: Int
    /// The words of the passage.
    public var quotation: String
    /// The words before it, up to its first byte.
    public var before: String
    /// The words after it.
    public var after: String

    /// How many bytes around a passage tell it from others with the same words.
    private static let context = 64
    /// How many bytes after a place stand for it.
    private static let sample = 96
    /// The longest passage that is kept whole, in bytes.
    public static let longest = 16 << 10

    /// An anchor that was kept before.
    public init(offset: Int, quotation: String, before: String, after: String) {
        self.offset = offset
        self.quotation = quotation
        self.before = before
        self.after = after
    }

    /// An anchor of the passage `range` of `text`, of which no more than `longest` bytes are kept.
    public init(_ range: TextRange, in text: TextBuffer) {
        let start = text.scalarStart(at: range.start)
        let end = text.scalarStart(at: min(range.end, start + Self.longest))
        offset = start
        quotation = text.string(in: TextRange(start, end))
        before = text.string(in: TextRange(text.scalarStart(at: start - Self.context), start))
        after = text.string(in: TextRange(end, text.scalarStart(at: end + Self.context)))
    }

    /// An anchor of the place `offset` of `text`: its passage is the words that follow.
    public init(place offset: Int, in text: TextBuffer) {
        self.init(TextRange(offset, offset + Self.sample), in: text)
    }
}

extension TextAnchor {
    /// Where the passage is in `text`, which may have been edited since; nil if neither its words nor those around it are
    /// there any more. White space counts as one space, so that lines may be broken elsewhere.
    public func found(in text: TextBuffer) -> TextRange? {
        let words = Array(quotation.utf8)
        return text.withBytes { bytes in
            if offset >= 0, !words.isEmpty, let end = SpacedWords.end(of: words, from: offset, in: bytes) {
                return TextRange(offset, end)
            }
            if let range = best(of: Self.places(of: words, near: offset, in: bytes), in: bytes) { return range }
            return foundByContext(words, in: bytes)
        }
    }

    /// The passage, its words having been edited: between what came before and after it, or beginning or ending with what
    /// is left of it.
    private func foundByContext(_ words: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
        let before = Array(before.utf8)
        let after = Array(after.utf8)
        let half = words.count / 2
        let least = 12
        if before.count >= least, let found = Self.places(of: before, near: offset - before.count, in: bytes).first {
            let close = Self.places(of: after, near: found.end + words.count, in: bytes).first {
                $0.start >= found.end && $0.start <= found.end + 2 * words.count + least
            }
            return TextRange(found.end, close?.start ?? min(found.end + words.count, bytes.count))
        }
        if half >= least, let found = Self.places(of: Array(words[..<half]), near: offset, in: bytes).first {
            return TextRange(found.start, min(found.start + words.count, bytes.count))
        }
        if half >= least, let found = Self.places(of: Array(words[half...]), near: offset + half, in: bytes).first {
            return TextRange(max(0, found.end - words.count), found.end)
        }
        if after.count >= least, let found = Self.places(of: after, near: offset + words.count, in: bytes).first {
            return TextRange(max(0, found.start - words.count), found.start)
        }
        return nil
    }

    /// Of several places with the words of the passage, that whose surroundings are most like its own; the nearest of those
    /// that are as like.
    private func best(of places: [TextRange], in bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
        let before = Array(before.utf8)
        let after = Array(after.utf8)
        let scored = places.enumerated().map { index, range in
            let likeBefore = zip(before.reversed(), bytes[..<range.start].reversed()).prefix { $0 == $1 }.count
            let likeAfter = zip(after, bytes[range.end...]).prefix { $0 == $1 }.count
            return (range: range, order: (-(likeBefore + likeAfter), index))
        }
        return scored.min { $0.order < $1.order }?.range
    }

    /// How far from its old place a passage is looked for, in bytes.
    private static let reach = 8 << 20
    /// How many places with the same words are compared.
    private static let mostPlaces = 200

    /// The places of `words` in `bytes`, the nearest to `offset` first.
    private static func places(
        of words: [UInt8], near offset: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> [TextRange] {
        guard let first = words.first(where: { !SpacedWords.isSpace($0) }) else { return [] }
        let words = Array(words.drop(while: SpacedWords.isSpace))
        let near = min(max(offset, 0), bytes.count)
        var found: [TextRange] = []
        for place in max(0, near - reach)..<min(bytes.count, near + reach) where bytes[place] == first {
            if let end = SpacedWords.end(of: words, from: place, in: bytes) { found.append(TextRange(place, end)) }
        }
        return Array(
            found.sorted { (abs($0.start - near), $0.start) < (abs($1.start - near), $1.start) }
                .prefix(mostPlaces))
    }
}
