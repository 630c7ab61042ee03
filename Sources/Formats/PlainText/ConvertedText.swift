import Model

/// A text that is made from a source's bytes because they cannot be shown as they are: another encoding, lines that
/// end with carriage returns, overstrikes, control sequences, or invalid bytes that are to be repaired.
///
/// It is made line by line: no control sequence and no overstrike goes on over a line's end.
struct ConvertedText: Sendable {
    private var decoder: TextDecoder
    private let lineEnding: LineEnding
    /// Whether the last character was a carriage return that ended a line.
    private var followsReturn = false
    private let keepsStyles: Bool
    private let keepsControls: Bool
    /// The start of a line in UTF-8 of which the end did not come yet.
    private var pending: [UInt8] = []
    private var rendition = GraphicRendition()
    private let storage: StreamedStorage
    /// The styles of what was made so far, by start.
    private(set) var spans: [InlineSpan] = []
    /// For each style the index of the span that may still grow.
    private var open: [InlineStyle: Int] = [:]

    /// A longer line is cut, in bytes.
    private static let longestLine = 1 << 20

    /// - Parameters:
    ///   - keepsStyles: whether control sequences become styles; otherwise they are only taken out.
    ///   - keepsControls: whether control sequences and overstrikes stay in the text.
    /// - Returns: nil if there is no address space.
    init?(_ encoding: TextEncoding, lineEnding: LineEnding, keepsStyles: Bool, keepsControls: Bool) {
        guard let storage = StreamedStorage(capacity: 64 << 30) else { return nil }
        self.storage = storage
        self.lineEnding = lineEnding
        self.keepsStyles = keepsStyles
        self.keepsControls = keepsControls
        decoder = TextDecoder(encoding)
    }

    /// What was made so far.
    var text: TextBuffer { storage.buffer }
    /// Bytes that were no text so far.
    var invalidBytes: Int { decoder.invalidBytes }
    /// How many bytes of the source were used.
    var consumed: Int { decoder.consumed }

    /// Converts at most `budget` more bytes of `source`; `isEnd` says that nothing will follow them.
    ///
    /// - Returns: false if there is no memory for more.
    mutating func advance(_ source: TextBuffer, budget: Int, isEnd: Bool) -> Bool {
        decode(source, upTo: min(source.count, decoder.consumed + budget), isEnd: isEnd)
        var end = pending.count
        if !isEnd || decoder.consumed < source.count {
            end = pending.lastIndex(of: 0x0A).map { $0 + 1 } ?? (end > Self.longestLine ? end : 0)
        }
        guard end > 0 else { return true }
        let lines = Array(pending[..<end])
        pending.removeFirst(end)
        return keepsControls ? storage.append(lines) : appendShown(lines)
    }

    private mutating func decode(_ source: TextBuffer, upTo limit: Int, isEnd: Bool) {
        var output: [UInt8] = []
        output.reserveCapacity(limit - decoder.consumed)
        let endsWithReturns = lineEnding == .carriageReturn
        var followsReturn = followsReturn
        source.withBytes { bytes in
            decoder.decode(bytes, upTo: limit, isEnd: isEnd) { scalar in
                if endsWithReturns {
                    // A line that does end with both ends once.
                    let isSecond = scalar == "\n" && followsReturn
                    followsReturn = scalar == "\r"
                    if isSecond { return }
                    if followsReturn { return output.append(0x0A) }
                }
                if scalar.isASCII {
                    output.append(UInt8(truncatingIfNeeded: scalar.value))
                } else if let encoded = UTF8.encode(scalar) {
                    output.append(contentsOf: encoded)
                }
            }
        }
        self.followsReturn = followsReturn
        pending += output
    }

    /// Appends whole lines without what is not shown, and their styles.
    private mutating func appendShown(_ lines: [UInt8]) -> Bool {
        let marks = lines.withUnsafeBufferPointer {
            TerminalMarks.spans(
                of: TextRange(0, lines.count), in: $0, keepsStyles: keepsStyles, rendition: &rendition)
        }
        guard !marks.isEmpty else { return storage.append(lines) }
        var shown: [UInt8] = []
        shown.reserveCapacity(lines.count)
        // How many bytes are hidden before each hidden stretch.
        var hidden: [(range: TextRange, shift: Int)] = []
        var place = 0
        for mark in marks where mark.style == .hidden && mark.range.end > place {
            let start = max(mark.range.start, place)
            shown.append(contentsOf: lines[place..<start])
            hidden.append((TextRange(start, mark.range.end), start - shown.count))
            place = mark.range.end
        }
        shown.append(contentsOf: lines[place...])
        let base = storage.count
        func shownPlace(_ place: Int) -> Int {
            let index = hidden.partitionIndex { $0.range.start >= place }
            guard index > 0 else { return base + place }
            let last = hidden[index - 1]
            return base + last.range.start - last.shift + max(0, place - last.range.end)
        }
        for mark in marks where mark.style != .hidden {
            add(mark, TextRange(shownPlace(mark.range.start), shownPlace(mark.range.end)))
        }
        return storage.append(shown)
    }

    /// Adds a span, or lets the one before it of its style grow.
    private mutating func add(_ mark: InlineSpan, _ range: TextRange) {
        guard !range.isEmpty else { return }
        if let index = open[mark.style], spans[index].range.end == range.start, spans[index].colours == mark.colours {
            spans[index].range.end = range.end
        } else {
            open[mark.style] = spans.count
            var span = mark
            span.range = range
            spans.append(span)
        }
    }
}
