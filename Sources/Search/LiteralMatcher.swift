import Model
import Platform

/// Finds plain ASCII words at the speed of the C library's `memchr`.
///
/// The rarest letter of the first word is looked for with `memchr`, in both of its cases if case does not count, and the
/// rest is compared around each place. White space in the pattern matches any run of white space, so that a phrase is
/// found across line breaks, and across the ">" that quoted mail writes after them.
struct LiteralMatcher: Matcher {
    /// The words of the pattern, in lower case if case does not count.
    let words: [[UInt8]]
    let startsWithSpace: Bool
    let endsWithSpace: Bool
    let foldsCase: Bool
    /// The first and the last byte of the first word, and its length: together here, so that no array is touched for them.
    private let firstWordEdges: (first: UInt8, last: UInt8, length: Int)
    /// The place of the rarest byte in the first word.
    private let anchor: Int
    /// The forms of the rarest byte: one, or both cases of a letter.
    private let anchorForms: (UInt8, UInt8?)
    /// The next place of each form from `searchedStart`, `none` if there is none before `searchedEnd`: kept from hit to
    /// hit, so that a form which is rare is not looked for again after every hit of one that is common.
    private var next = (none, none)
    private var searchedStart = 0
    private var searchedEnd = -1

    /// Nil if the pattern needs more than comparing ASCII bytes: other letters, or quotation marks, which match their
    /// typographic forms.
    init?(_ pattern: String, isCaseSensitive: Bool) {
        let bytes = Array(pattern.utf8)
        guard bytes.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }) else { return nil }
        foldsCase = !isCaseSensitive
        let folded = isCaseSensitive ? bytes : bytes.map(Self.lowercased)
        words = folded.split(whereSeparator: Self.isSpace).map(Array.init)
        guard let first = words.first else { return nil }
        startsWithSpace = Self.isSpace(bytes[0])
        endsWithSpace = Self.isSpace(bytes[bytes.count - 1])
        anchor = first.indices.min { Self.commonness(of: first[$0]) < Self.commonness(of: first[$1]) } ?? 0
        let rarest = first[anchor]
        firstWordEdges = (first[0], first[first.count - 1], first.count)
        anchorForms = (rarest, foldsCase && Self.isLowercaseLetter(rarest) ? rarest - 0x20 : nil)
    }

    /// A place after all others.
    private static let none = Int.max

    mutating func firstMatch(
        in bytes: UnsafeBufferPointer<UInt8>, window: TextRange
    ) throws(SearchError) -> TextRange? {
        let end = min(window.end + anchor, bytes.count)
        // A search that goes on from the beginning of the text comes before what is known.
        let isElsewhere = end != searchedEnd || window.start < searchedStart
        let first = window.start + anchor
        if isElsewhere || next.0 < first { next.0 = Self.place(of: anchorForms.0, in: bytes, from: first, to: end) }
        if isElsewhere || next.1 < first { next.1 = Self.place(of: anchorForms.1, in: bytes, from: first, to: end) }
        searchedStart = window.start
        searchedEnd = end
        while true {
            let place = min(next.0, next.1)
            guard place != Self.none else { return nil }
            if mayMatch(in: bytes, from: place - anchor), let end = matchEnd(in: bytes, from: place - anchor) {
                return TextRange(place - anchor, end)
            }
            if next.0 == place {
                next.0 = Self.place(of: anchorForms.0, in: bytes, from: place + 1, to: end)
            } else {
                next.1 = Self.place(of: anchorForms.1, in: bytes, from: place + 1, to: end)
            }
        }
    }

    /// The first `byte` in `start..<end`; `none` if there is none.
    private static func place(of byte: UInt8?, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int)
        -> Int
    {
        guard let byte, start < end, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), end - start)
        else { return none }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether the first word's first and last letter are there: few places pass that do not match.
    @inline(__always)
    private func mayMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let last = start + firstWordEdges.length - 1
        guard last < bytes.count else { return false }
        let (first, other) = (bytes[start], bytes[last])
        return firstWordEdges.first == (foldsCase ? Self.lowercased(first) : first)
            && firstWordEdges.last == (foldsCase ? Self.lowercased(other) : other)
    }

    /// The end of the match that starts at `start`, or nil.
    private func matchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        if startsWithSpace, start == 0 || !Self.isSpace(bytes[start - 1]) { return nil }
        var place = start
        for (index, word) in words.enumerated() {
            if index > 0 {
                let afterSpace = Self.skipSpace(in: bytes, from: place)
                guard afterSpace > place else { return nil }
                place = afterSpace
            }
            guard place + word.count <= bytes.count else { return nil }
            for (offset, byte) in word.enumerated() {
                let candidate = bytes[place + offset]
                guard byte == (foldsCase ? Self.lowercased(candidate) : candidate) else { return nil }
            }
            place += word.count
        }
        if endsWithSpace, place < bytes.count, !Self.isSpace(bytes[place]) { return nil }
        return place
    }

    /// The end of the white space at `start`, with the ">" of quoted mail after a line break.
    static func skipSpace(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var place = start
        var sawLineBreak = false
        while place < bytes.count {
            if isSpace(bytes[place]) {
                sawLineBreak = sawLineBreak || bytes[place] == UInt8(ascii: "\n")
            } else if !(sawLineBreak && bytes[place] == UInt8(ascii: ">")) {
                break
            }
            place += 1
        }
        return place
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isLowercaseLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// The letters of English from the commonest to the rarest, as every count of running text has them, give or take a
    /// neighbour; a capital is some thirty times rarer than its small letter, a digit or mark rarer than most letters.
    private static let lettersByCommonness = Array("etaoinsrhldcumfpgwybvkxjqz".utf8)

    private static func commonness(of byte: UInt8) -> Int {
        let small = lettersByCommonness.count - (lettersByCommonness.firstIndex(of: lowercased(byte)) ?? 20)
        let isCapital = (0x41...0x5A).contains(byte)
        return isCapital ? small : small * 30
    }
}
