import Model

/// What is defined anywhere in a Markdown text and used elsewhere: the addresses of links and the texts of notes.
///
/// Collected ahead, so that a portion of a large text can be parsed without the rest. Only definitions outside of
/// quotations and lists are seen here; those inside serve within their portion.
struct MarkdownDefinitions: Sendable {
    /// A note: its label and the bytes of its text.
    struct Footnote: Sendable {
        var label: String
        var range: TextRange
        /// Where the definition starts, label included.
        var start: Int
    }

    /// The definitions of links as Markdown, each on a line.
    private(set) var links: [UInt8] = []
    /// The notes in the order of the text.
    private(set) var footnotes: [Footnote] = []

    /// The most definitions that are kept ahead (bytes, notes); those that follow serve only within their portion.
    private static let (linkLimit, footnoteLimit) = (256 << 10, 10_000)

    /// Collects the definitions of `bytes` from `start`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
        var place = start
        var lastEnd = start
        while let mark = Self.nextMark(in: bytes, from: place) {
            place = mark + 2
            let lineStart = Self.lineStart(bytes, before: mark, limit: max(start, mark - 1000))
            guard let lineStart, let label = Self.label(bytes, lineStart, mark) else { continue }
            if label.first == UInt8(ascii: "^"), label.count > 1 {
                let end = Self.footnoteEnd(bytes, from: mark + 2)
                let name = String(decoding: label.dropFirst(), as: UTF8.self)
                footnotes.append(Footnote(label: name, range: TextRange(mark + 2, end), start: lineStart))
                lastEnd = end
            } else if lineStart <= lastEnd || Self.followsBlank(bytes, lineStart, start) {
                guard let (address, end) = Self.address(bytes, from: mark + 2) else { continue }
                links += [UInt8(ascii: "[")] + label + Array("]: <".utf8) + address + Array(">\n".utf8)
                lastEnd = end
            }
            if links.count > Self.linkLimit || footnotes.count > Self.footnoteLimit { return }
        }
    }

    /// The parts of addresses in `bytes` that are longer than any address that leads somewhere, in order.
    ///
    /// cmark-gfm 0.29 copies the address for each link that refers to it, so a long one and many short links to it would
    /// fill the memory.
    static func surplusOfAddresses(_ bytes: UnsafeBufferPointer<UInt8>) -> [TextRange] {
        var surplus: [TextRange] = []
        var place = 0
        while let mark = nextMark(in: bytes, from: place) {
            place = mark + 2
            while place < bytes.count, ByteSearch.isSpace(bytes[place]) { place += 1 }
            let start = place
            while place < bytes.count, !ByteSearch.isSpace(bytes[place]) { place += 1 }
            guard place - start > longestAddress, let line = lineStart(bytes, before: mark, limit: max(0, mark - 1000)),
                label(bytes, line, mark) != nil
            else { continue }
            surplus.append(TextRange(start + longestAddress, place))
        }
        return surplus
    }

    /// The longest address that is kept, in bytes.
    private static let longestAddress = 2_000

    /// The place of the next "]:".
    private static func nextMark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var place = start
        while let bracket = ByteSearch.first(UInt8(ascii: "]"), in: bytes, from: place, limit: bytes.count - 1) {
            if bytes[bracket + 1] == UInt8(ascii: ":") { return bracket }
            place = bracket + 1
        }
        return nil
    }

    private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int, limit: Int) -> Int? {
        var start = place
        while start > limit {
            if bytes[start - 1] == 0x0A { return start }
            start -= 1
        }
        return limit == start && (limit == 0 || bytes[limit - 1] == 0x0A) ? start : nil
    }

    /// The label between "[" at the start of a line and the mark; nil where something else stands there.
    private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int, _ mark: Int) -> [UInt8]? {
        var place = lineStart
        while place < mark, place - lineStart < 3, bytes[place] == 0x20 { place += 1 }
        guard place < mark, bytes[place] == UInt8(ascii: "[") else { return nil }
        let label = bytes[(place + 1)..<mark]
        guard !label.isEmpty, !label.contains(UInt8(ascii: "[")), label.contains(where: { !ByteSearch.isSpace($0) })
        else {
            return nil
        }
        return Array(label)
    }

    /// Whether a line starts a paragraph: a definition cannot interrupt one.
    private static func followsBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int, _ start: Int) -> Bool {
        var place = lineStart - 1
        guard place > start else { return true }
        place -= 1
        while place >= start, bytes[place] != 0x0A {
            if !ByteSearch.isSpace(bytes[place]) {
                // A heading above is no paragraph either.
                let above = Self.lineStart(bytes, before: place, limit: max(start, place - 1000))
                return above.map { bytes[$0] == UInt8(ascii: "#") } ?? false
            }
            place -= 1
        }
        return true
    }

    /// The address of a definition, and where its line ends; nil where it is none.
    private static func address(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> ([UInt8], Int)? {
        var place = start
        var breaks = 0
        while place < bytes.count, ByteSearch.isSpace(bytes[place]) {
            if bytes[place] == 0x0A { breaks += 1 }
            place += 1
        }
        guard breaks <= 1, place < bytes.count else { return nil }
        let isBracketed = bytes[place] == UInt8(ascii: "<")
        let first = place + (isBracketed ? 1 : 0)
        var end = first
        while end < bytes.count, end - first < 4000, bytes[end] != 0x0A {
            if isBracketed ? bytes[end] == UInt8(ascii: ">") : ByteSearch.isSpace(bytes[end]) { break }
            end += 1
        }
        let address = Array(bytes[first..<end])
        guard !address.contains(UInt8(ascii: "<")), isBracketed || !address.isEmpty else { return nil }
        var rest = end + (isBracketed ? 1 : 0)
        while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
        let lineEnd = ByteSearch.lineEnd(in: bytes, from: end, limit: bytes.count)
        guard rest >= lineEnd - 1 || "\"'(\r\n".utf8.contains(bytes[rest]) else { return nil }
        return (address, lineEnd)
    }

    /// The end of a note: its paragraph, and what follows it indented.
    private static func footnoteEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = ByteSearch.lineEnd(in: bytes, from: start, limit: bytes.count)
        var place = end
        var followsBlank = false
        while place < bytes.count {
            let line = TextLine(
                TextRange(place, ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)), in: bytes)
            let next = ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)
            if line.isBlank {
                followsBlank = true
            } else {
                let isNext = bytes[line.textStart] == UInt8(ascii: "[") || bytes[line.textStart] == UInt8(ascii: "#")
                guard line.indent >= 4 || !followsBlank && !isNext else { break }
                followsBlank = false
                end = next
            }
            place = next
        }
        return end
    }
}
