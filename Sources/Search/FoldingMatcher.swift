import Model

/// Finds words of ASCII letters as they are, and where the text has accents on them, or soft hyphens and characters of no
/// width between them.
///
/// Most of a text holds nothing that is to be folded. So the text is taken in stretches that stay in the processor's first
/// cache: after `LiteralMatcher` each is looked through for bytes beyond ASCII, which costs next to nothing there, and only
/// the places around letters that fold are compared letter by letter.
struct FoldingMatcher: Matcher {
    /// Bytes that are looked through at once.
    private static let stretch = 16 << 10
    /// The most bytes of white space between two words that the search for the first of their letters steps back over.
    private static let longestSpace = 80

    private var literal: LiteralMatcher
    /// The most bytes from the start of a match to the first scalar in it that folds.
    private let reach: Int
    /// A place after all others.
    private static let none = Int.max

    /// Nil if the pattern needs more than comparing ASCII letters.
    init?(_ pattern: String, isCaseSensitive: Bool) {
        guard let literal = LiteralMatcher(pattern, isCaseSensitive: isCaseSensitive) else { return nil }
        self.literal = literal
        reach = literal.words.reduce(0) { $0 + $1.count } + (literal.words.count - 1) * Self.longestSpace
    }

    mutating func firstMatch(
        in bytes: UnsafeBufferPointer<UInt8>, window: TextRange
    ) throws(SearchError) -> TextRange? {
        var place = window.start
        while place < window.end {
            // Stretches end at the same places whichever hit the search goes on from: `LiteralMatcher` keeps what it found.
            let end = min((place / Self.stretch + 1) * Self.stretch, window.end)
            let plain = try literal.firstMatch(in: bytes, window: TextRange(place, end))
            // What begins no later counts: it may be longer by a mark.
            let last = plain.map { $0.start + 1 } ?? end
            if let first = firstFolded(in: bytes, TextRange(place, last)) ?? plain { return first }
            place = end
        }
        return nil
    }

    /// The first match begun in `range` that holds a scalar which folds.
    private func firstFolded(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> TextRange? {
        var start = range.start
        var foldable = Self.foldable(in: bytes, from: start, to: min(bytes.count, range.end + reach))
        while foldable < Self.none {
            start = max(start, foldable - reach)
            while start <= foldable, start < range.end {
                if let end = matchEnd(in: bytes, from: start) { return TextRange(start, end) }
                start += 1
            }
            guard start < range.end else { return nil }
            foldable = Self.foldable(in: bytes, from: start, to: min(bytes.count, range.end + reach))
        }
        return nil
    }

    /// The place of the first scalar in `start..<end` that may be part of an ASCII word without being in ASCII.
    private static func foldable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var place = start
        while true {
            place = beyondASCII(in: bytes, from: place, to: end)
            guard place < end else { return none }
            switch bytes[place] {
            // Latin letters, the marks that follow letters, and Latin Extended Additional.
            case 0xC3...0xC5, 0xCC...0xCD: return place
            case 0xC2, 0xE1, 0xE2, 0xEF:
                let scalar = UTF8Decoding.scalar(in: bytes, at: place).scalar
                if BaseLetter.isInvisible(scalar) || BaseLetter.isMark(scalar) || BaseLetter.latin(scalar) != nil {
                    return place
                }
            default: break
            }
            place += 1
        }
    }

    /// The first byte in `start..<end` that is not ASCII; `end` if there is none.
    private static func beyondASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        guard let base = bytes.baseAddress else { return end }
        let raw = UnsafeRawPointer(base)
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var place = start
        while place + 256 <= end {
            var all = SIMD16<UInt8>(repeating: 0)
            for index in 0..<16 {
                all |= raw.loadUnaligned(fromByteOffset: place + 16 * index, as: SIMD16<UInt8>.self)
            }
            let halves = unsafeBitCast(all, to: SIMD2<UInt64>.self)
            guard (halves[0] | halves[1]) & highBits == 0 else { break }
            place += 256
        }
        while place + 8 <= end, raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & highBits == 0 { place += 8 }
        while place < end, bytes[place] < 0x80 { place += 1 }
        return place
    }

    // MARK: - Comparing

    /// The end of the match that starts at `start`, with the marks on its last letter, or nil.
    private func matchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if literal.startsWithSpace, start == 0 || !LiteralMatcher.isSpace(bytes[start - 1]) { return nil }
        var place = start
        for (index, word) in literal.words.enumerated() {
            if index > 0 {
                let afterSpace = LiteralMatcher.skipSpace(in: bytes, from: place)
                guard afterSpace > place else { return nil }
                place = afterSpace
            }
            for (offset, letter) in word.enumerated() {
                if offset > 0 { place = Self.skip(in: bytes, from: place, where: BaseLetter.isInvisible) }
                guard let next = afterLetter(letter, in: bytes, at: place) else { return nil }
                place = Self.skip(in: bytes, from: next, where: BaseLetter.isMark)
            }
        }
        if literal.endsWithSpace, place < bytes.count, !LiteralMatcher.isSpace(bytes[place]) { return nil }
        return place
    }

    /// The end of the scalar at `place` if it is `letter`, with or without accents.
    @inline(__always)
    private func afterLetter(_ letter: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        if byte < 0x80 {
            return letter == (literal.foldsCase ? LiteralMatcher.lowercased(byte) : byte) ? place + 1 : nil
        }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: place)
        guard let base = BaseLetter.latin(scalar), base == LiteralMatcher.lowercased(letter) else { return nil }
        let isCapital = letter != base
        return literal.foldsCase || isCapital == scalar.properties.isUppercase ? place + length : nil
    }

    private static func skip(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, where isSkipped: (Unicode.Scalar) -> Bool
    ) -> Int {
        var place = start
        while place < bytes.count, bytes[place] >= 0x80 {
            let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: place)
            guard isSkipped(scalar) else { break }
            place += length
        }
        return place
    }
}
