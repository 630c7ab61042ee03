import Model

/// Finds words of ASCII letters as they are, and where the text has accents on them, or soft hyphens and characters of no
/// width between them.
///
/// Most of a text holds nothing that is to be folded. One pass over it looks for two things at once: the rarest letter of the
/// phrase, and bytes beyond ASCII. Only the places around such letters, and around scalars that fold, are compared.
struct FoldingMatcher: Matcher {
    /// The most bytes of white space between two words that the search for the first of their letters steps back over.
    private static let longestSpace = 80

    private let literal: LiteralPhrase
    private let marks: PhraseMarks
    /// The most bytes from the start of a match to the first scalar in it that folds.
    private let reach: Int

    /// Nil if the pattern needs more than comparing ASCII letters.
    init?(_ pattern: String, isCaseSensitive: Bool) {
        guard let literal = LiteralPhrase(pattern, isCaseSensitive: isCaseSensitive) else { return nil }
        self.literal = literal
        marks = PhraseMarks(of: literal)
        reach = literal.words.reduce(0) { $0 + $1.count } + (literal.words.count - 1) * Self.longestSpace
    }

    mutating func firstMatch(
        in bytes: UnsafeBufferPointer<UInt8>, window: TextRange
    ) throws(SearchError) -> TextRange? {
        let anchorEnd = min(window.end + literal.anchor, bytes.count)
        let end = min(bytes.count, window.end + max(reach, literal.anchor))
        var place = window.start
        // The first start that was not compared with folding.
        var fresh = window.start
        while let mark = marks.first(in: bytes, from: place, to: end) {
            place = mark + 1
            if bytes[mark] >= 0x80 {
                guard Self.folds(in: bytes, at: mark) else {
                    while place < end, bytes[place] >= 0x80, !Self.mayFold(bytes[place]) { place += 1 }
                    continue
                }
                fresh = max(fresh, mark - reach)
                let last = min(mark + 1, window.end)
                if let match = folded(in: bytes, from: fresh, to: last) { return match }
                fresh = max(fresh, last)
            } else if mark < anchorEnd, mark >= window.start + literal.anchor,
                let matchEnd = literal.matchEnd(in: bytes, from: mark - literal.anchor)
            {
                let start = mark - literal.anchor
                // What begins no later counts: it may be longer by a mark.
                return folding(in: bytes, from: fresh, to: start + 1, after: mark) ?? TextRange(start, matchEnd)
            }
        }
        return nil
    }

    /// The first match begun in `start..<end` that holds a scalar which folds after `mark`.
    private func folding(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, after mark: Int
    ) -> TextRange? {
        let limit = max(mark, min(bytes.count, end + reach))
        if Self.areASCII(bytes, mark..<limit) { return nil }
        var start = start
        for place in mark..<limit
        where bytes[place] >= 0x80 && Self.folds(in: bytes, at: place) {
            start = max(start, place - reach)
            if let match = folded(in: bytes, from: start, to: end) { return match }
            start = end
        }
        return nil
    }

    /// Whether the bytes in `range` are ASCII, as they are around most hits, eight at a time; false too if only the next few are
    /// not.
    @inline(__always)
    private static func areASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        var place = range.lowerBound
        while place < range.upperBound {
            guard place + 8 <= raw.count,
                raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            else { return false }
            place += 8
        }
        return true
    }

    /// The first match begun in `start..<end`.
    private func folded(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> TextRange? {
        guard start < end else { return nil }
        for place in start..<end {
            if let end = matchEnd(in: bytes, from: place) { return TextRange(place, end) }
        }
        return nil
    }

    /// Whether a scalar may fold that begins with `byte`, which is not ASCII.
    @inline(__always)
    private static func mayFold(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xC5, 0xCC, 0xCD, 0xE1, 0xE2, 0xEF: true
        default: false
        }
    }

    /// Whether the scalar at `place`, which is not ASCII, may be part of an ASCII word.
    @inline(__always)
    private static func folds(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        switch bytes[place] {
        // Latin letters, the marks that follow letters, and Latin Extended Additional.
        case 0xC3...0xC5, 0xCC...0xCD: return true
        case 0xC2, 0xE1, 0xE2, 0xEF:
            let scalar = UTF8Decoding.scalar(in: bytes, at: place).scalar
            return BaseLetter.isInvisible(scalar) || BaseLetter.isMark(scalar) || BaseLetter.latin(scalar) != nil
        default: return false
        }
    }

    // MARK: - Comparing

    /// The end of the match that starts at `start`, with the marks on its last letter, or nil.
    private func matchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if literal.startsWithSpace, start == 0 || !LiteralPhrase.isSpace(bytes[start - 1]) { return nil }
        var place = start
        for (index, word) in literal.words.enumerated() {
            if index > 0 {
                let afterSpace = LiteralPhrase.skipSpace(in: bytes, from: place)
                guard afterSpace > place else { return nil }
                place = afterSpace
            }
            for (offset, letter) in word.enumerated() {
                if offset > 0 { place = Self.skip(in: bytes, from: place, where: BaseLetter.isInvisible) }
                guard let next = afterLetter(letter, in: bytes, at: place) else { return nil }
                place = Self.skip(in: bytes, from: next, where: BaseLetter.isMark)
            }
        }
        if literal.endsWithSpace, place < bytes.count, !LiteralPhrase.isSpace(bytes[place]) { return nil }
        return place
    }

    /// The end of the scalar at `place` if it is `letter`, with or without accents.
    @inline(__always)
    private func afterLetter(_ letter: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        if byte < 0x80 {
            return letter == (literal.foldsCase ? LiteralPhrase.lowercased(byte) : byte) ? place + 1 : nil
        }
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: place)
        guard let base = BaseLetter.latin(scalar), base == LiteralPhrase.lowercased(letter) else { return nil }
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
