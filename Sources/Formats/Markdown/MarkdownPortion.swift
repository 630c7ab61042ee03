import Model

/// Cuts Markdown into portions that can be parsed one by one: between blocks that do not go on.
enum MarkdownPortion {
    /// The end of the portion that starts at `start`, which is such a place itself: the last such place before
    /// `start + size`, or the first after it; the end of the text where there is none.
    ///
    /// A place is safe after a blank line, before a line that starts with a letter or "#" in the first column, outside of
    /// fenced code and of HTML that may hold blank lines: no list, quotation or note goes on there.
    static func end(from start: Int, size: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard bytes.count - start > size else { return bytes.count }
        var (place, last, followsBlank) = (start, start, false)
        var state = State()
        while place < bytes.count {
            let next = ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)
            if place > start, followsBlank, state.isOpen, isOpening(bytes[place]) {
                if place - start > size { return last > start ? last : place }
                last = place
            }
            if last > start, place - start > size { return last }
            let line = TextRange(place, min(next, place + 1000))
            followsBlank = bytes[line.start..<line.end].allSatisfy { ByteSearch.isSpace($0) }
            state.take(bytes[line.start..<line.end])
            place = next
        }
        return bytes.count
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Whether a blank line ends what is open.
    private struct State {
        private var fence: (mark: UInt8, count: Int)?
        private var closing: [UInt8]?

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
