import Model

/// Finds what a stretch of text holds for a terminal or a printer and not for the reader: control sequences (ECMA-48), which
/// are hidden, and overstrikes ("a", backspace, "a"), which become bold or underlined letters.
///
/// The text stays as it is, so that a mapped file need not be converted; `ConvertedText` takes out what is hidden.
struct TerminalMarks {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let segment: TextRange
    private let keepsStyles: Bool
    private var spans: [InlineSpan] = []
    private var rendition = GraphicRendition()
    /// Where the text starts that `rendition` was selected for.
    private var runStart: Int
    /// The letter that was last struck, and its styles: another may be struck over it.
    private var lastStruck: (range: TextRange, styles: Set<InlineStyle>) = (TextRange(0, 0), [])

    /// A longer sequence is shown as text, so that none can hide a text.
    private static let longestSequence = 2048

    /// The hidden and styled spans of a segment, by start.
    ///
    /// - Parameters:
    ///   - keepsStyles: whether control sequences become styles and colours.
    ///   - rendition: what is switched on where the segment starts, and then where it ends.
    static func spans(
        of segment: TextRange, in bytes: UnsafeBufferPointer<UInt8>, keepsStyles: Bool,
        rendition: inout GraphicRendition
    ) -> [InlineSpan] {
        var marks = TerminalMarks(bytes: bytes, segment: segment, keepsStyles: keepsStyles)
        marks.rendition = rendition
        marks.find()
        rendition = marks.rendition
        return marks.spans.sorted { $0.range < $1.range }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, segment: TextRange, keepsStyles: Bool) {
        self.bytes = bytes
        self.segment = segment
        self.keepsStyles = keepsStyles
        runStart = segment.start
    }

    private mutating func find() {
        var escape = next(0x1B, from: segment.start)
        var backspace = next(0x08, from: segment.start)
        while min(escape, backspace) < segment.end {
            if backspace < escape {
                strike(at: backspace)
                backspace = next(0x08, from: backspace + 1)
            } else {
                let end = endOfSequence(at: escape)
                if let end { take(TextRange(escape, end)) }
                escape = next(0x1B, from: end ?? escape + 1)
            }
        }
        closeRun(at: segment.end)
    }

    private func next(_ byte: UInt8, from start: Int) -> Int {
        ByteSearch.first(byte, in: bytes, from: start, limit: segment.end) ?? segment.end
    }

    // MARK: Control sequences (ECMA-48)

    /// Where the sequence ends whose escape character is at `start`; nil if it is not a sequence.
    private func endOfSequence(at start: Int) -> Int? {
        let limit = min(segment.end, start + Self.longestSequence)
        guard start + 1 < limit else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "["):
            guard let last = (start + 2..<limit).first(where: { !(0x20...0x3F).contains(bytes[$0]) }),
                (0x40...0x7E).contains(bytes[last])
            else { return nil }
            return last + 1
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
            for index in start + 2..<limit {
                if bytes[index] == 0x07 { return index + 1 }
                if bytes[index] == 0x0A { return nil }
                guard bytes[index] == 0x1B else { continue }
                return index + 1 < limit && bytes[index + 1] == UInt8(ascii: "\\") ? index + 2 : nil
            }
            return nil
        case 0x20...0x2F: return start + 2 < limit && (0x20...0x7E).contains(bytes[start + 2]) ? start + 3 : nil
        case 0x30...0x7E: return start + 2
        default: return nil
        }
    }

    private mutating func take(_ sequence: TextRange) {
        spans.append(InlineSpan(sequence, .hidden))
        guard keepsStyles, bytes[sequence.start + 1] == UInt8(ascii: "["), bytes[sequence.end - 1] == UInt8(ascii: "m")
        else { return }
        closeRun(at: sequence.start)
        rendition.select(String(decoding: bytes[(sequence.start + 2)..<(sequence.end - 1)], as: UTF8.self))
        runStart = sequence.end
    }

    /// Styles the text since the last sequence, line by line: no span may reach from one block into another.
    private mutating func closeRun(at end: Int) {
        guard !rendition.isPlain else { return }
        var start = runStart
        while start < end {
            let lineEnd = ByteSearch.first(0x0A, in: bytes, from: start, limit: end) ?? end
            if start < lineEnd { spans += rendition.spans(of: TextRange(start, lineEnd)) }
            start = lineEnd + 1
        }
    }

    // MARK: Overstrikes

    /// Whether two signs make one where they are struck over each other, as printers made bullets and accents. Of others the
    /// second would hide the first.
    private static func isComposed(
        _ first: Slice<UnsafeBufferPointer<UInt8>>, _ second: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Bool {
        let isBullet = first.elementsEqual("+".utf8) && second.elementsEqual("o".utf8)
        let accents = "'`^~\",".utf8
        return isBullet
            || first.count == 1 && accents.contains(first[first.startIndex]) && second.first?.isASCIILetter ?? false
            || second.count == 1 && accents.contains(second[second.startIndex]) && first.first?.isASCIILetter ?? false
    }

    /// Makes a letter that was struck over itself bold, and one with a line struck over it underlined.
    private mutating func strike(at place: Int) {
        guard place > segment.start, place + 1 < segment.end, bytes[place - 1] > 0x20, bytes[place + 1] > 0x20 else {
            return
        }
        var start = place - 1
        while start > segment.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let end = min(place + 1 + UTF8Decoding.scalar(in: bytes, at: place + 1).length, segment.end)
        let (first, second) = (bytes[start..<place], bytes[(place + 1)..<end])
        let isLine = { (letter: Slice<UnsafeBufferPointer<UInt8>>) in letter.elementsEqual(CollectionOfOne(0x5F)) }
        var styles = lastStruck.range == TextRange(start, place) ? lastStruck.styles : []
        var (shown, hidden) = (TextRange(place + 1, end), TextRange(start, place + 1))
        if first.elementsEqual(second) {
            styles.insert(isLine(first) ? .underline : .strong)
        } else if isLine(first) {
            styles.insert(.underline)
        } else if isLine(second) {
            styles.insert(.underline)
            (shown, hidden) = (TextRange(start, place), TextRange(place, end))
        } else if !Self.isComposed(first, second) {
            return
        }
        spans.append(InlineSpan(hidden, .hidden))
        spans += styles.sorted { $0.rawValue < $1.rawValue }.map { InlineSpan(shown, $0) }
        lastStruck = (shown, styles)
    }
}

extension GraphicRendition {
    /// The spans that make `range` look as selected.
    func spans(of range: TextRange) -> [InlineSpan] {
        var spans = styles.sorted { $0.rawValue < $1.rawValue }.map { InlineSpan(range, $0) }
        if shownColours != .none { spans.append(InlineSpan(range, shownColours)) }
        return spans
    }
}
