import Model

/// A portion of Markdown that can be parsed apart: it ends between blocks that do not go on.
struct MarkdownPortion {
    /// Where it ends.
    let end: Int
    /// What the next portion must open again, where a block is so long that it had to be cut.
    var carried: [UInt8] = []

    /// The longest portion that waits for a place to end, in bytes: parsing takes up to two hundred times as much memory.
    private static let longest = 2 << 20

    /// The rest of a text up to `end`.
    init(end: Int) {
        self.end = end
    }

    /// The portion that starts at `start`: to the last safe place before `start + size`, or else to the first after it, or
    /// to a line's end where there is none for long.
    ///
    /// A place is safe after a blank line, before a line that starts with a letter or "#" in the first column, outside of
    /// fenced code and of HTML that may hold blank lines: no list, quotation or note goes on there.
    init(from start: Int, size: Int, carried: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
        var (place, last, followsBlank) = (start, start, false)
        var state = State()
        carried.withUnsafeBufferPointer { state.take($0[...]) }
        while place < bytes.count {
            let next = ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)
            let isFull = place - start > size && bytes.count - start > size
            if place > start, followsBlank, state.isOpen, Self.isOpening(bytes[place]) {
                if isFull, last == start { last = place }
                if !isFull { last = place }
            }
            if isFull, last > start {
                end = last
                return
            }
            if place > start, place - start > Self.longest || next - place > Self.longest {
                (end, self.carried) = (place, state.opening)
                return
            }
            if next - place > Self.longest {
                end = Self.wordEnd(bytes, before: place + Self.longest)
                self.carried = state.opening
                return
            }
            let line = TextRange(place, min(next, place + 1000))
            followsBlank = bytes[line.start..<line.end].allSatisfy { ByteSearch.isSpace($0) }
            state.take(bytes[line.start..<line.end])
            place = next
        }
        end = bytes.count
    }

    /// The end of the last word before `place`, or at least of a character.
    private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, before place: Int) -> Int {
        var end = place
        while end > place - 1000, bytes[end - 1] != 0x20 { end -= 1 }
        guard bytes[end - 1] != 0x20 else { return end }
        end = place
        while end > place - 3, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return end
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Whether a blank line ends what is open.
    private struct State {
        private var fence: (mark: UInt8, count: Int)?
        private var closing: [UInt8]?

        /// What opens again what is open.
        var opening: [UInt8] {
            if let fence { return [UInt8](repeating: fence.mark, count: fence.count) + [0x0A] }
            return closing == Array("-->".utf8) ? Array("<!--\n".utf8) : []
        }

        /// Whether neither fenced code nor HTML that goes on over blank lines is open.
        var isOpen: Bool { fence == nil && closing == nil }

        mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
            if let closing {
                if Self.contains(line, closing) { self.closing = nil }
                return
            }
            let text = line.drop { $0 == 0x20 || $0 == 0x09 }
            guard let mark = text.first else { return }
            if mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") {
                takeFence(text, mark)
            } else if mark == UInt8(ascii: "<"), fence == nil {
                openHTML(text)
            } else if fence == nil, "-*+>".utf8.contains(mark), let inner = Self.innerFence(text) {
                takeFence(inner, inner.first ?? 0)
            }
        }

        /// A fence behind the marker of an item or quotation.
        private static func innerFence(
            _ text: Slice<UnsafeBufferPointer<UInt8>>
        ) -> Slice<UnsafeBufferPointer<UInt8>>? {
            let inner = text.drop { "-*+> \t".utf8.contains($0) }
            return inner.starts(with: "```".utf8) || inner.starts(with: "~~~".utf8) ? inner : nil
        }

        private mutating func takeFence(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ mark: UInt8) {
            let count = text.prefix { $0 == mark }.count
            let rest = text.dropFirst(count)
            if let fence {
                let closes = mark == fence.mark && count >= fence.count && rest.allSatisfy { ByteSearch.isSpace($0) }
                if closes { self.fence = nil }
            } else if count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) {
                fence = (mark, count)
            }
        }

        /// The kinds 1 to 5 of HTML blocks (CommonMark 0.31, section 4.6), which end at a mark and not at a blank line.
        private mutating func openHTML(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
            let openings: [(String, String)] = [
                ("<script", "</script>"), ("<pre", "</pre>"), ("<style", "</style>"), ("<textarea", "</textarea>"),
                ("<!--", "-->"), ("<![cdata[", "]]>"), ("<?", "?>"), ("<!", ">"),
            ]
            for (opening, end) in openings where Self.hasPrefix(text, Array(opening.utf8)) {
                let rest = text.dropFirst(opening.utf8.count)
                if !Self.contains(rest, Array(end.utf8)) { closing = Array(end.utf8) }
                return
            }
        }

        private static func hasPrefix(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ prefix: [UInt8]) -> Bool {
            text.count >= prefix.count && zip(text, prefix).allSatisfy { lowered($0) == $1 }
        }

        private static func contains(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ mark: [UInt8]) -> Bool {
            guard text.count >= mark.count else { return false }
            return (text.startIndex...(text.endIndex - mark.count)).contains { hasPrefix(text[$0...], mark) }
        }

        private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    }
}
