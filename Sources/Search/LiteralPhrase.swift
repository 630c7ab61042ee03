import Model

/// A phrase of ASCII words, compared with a text as they are.
///
/// The rarest letter of the first word is its anchor: whoever looks for the phrase looks for that byte, in both of its cases if
/// case does not count, and asks for the rest around each place. White space in the pattern matches any run of white space, so
/// that a phrase is found across line breaks, and across the ">" that quoted mail writes after them.
struct LiteralPhrase {
    /// The words of the pattern, in lower case if case does not count.
    let words: [[UInt8]]
    let startsWithSpace: Bool
    let endsWithSpace: Bool
    let foldsCase: Bool
    /// The place of the rarest byte in the first word.
    let anchor: Int
    /// The rarest byte, in lower case if case does not count.
    let anchorByte: UInt8
    /// Whether the anchor is a letter that matches in both cases.
    var anchorFolds: Bool { foldsCase && Self.isLowercaseLetter(anchorByte) }
    /// The first and the last byte of the first word, and its length: together here, so that no array is touched for them.
    private let firstWordEdges: (first: UInt8, last: UInt8, length: Int)

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
        anchorByte = first[anchor]
        firstWordEdges = (first[0], first[first.count - 1], first.count)
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
    @inline(__always)
    func matchEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        mayMatch(in: bytes, from: start) ? comparedEnd(in: bytes, from: start) : nil
    }

    private func comparedEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
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
