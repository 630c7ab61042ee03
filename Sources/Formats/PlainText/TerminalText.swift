import Model

/// Turns text that was made for a terminal or a printer into text with styles: overstrikes ("a", backspace, "a") become
/// bold or underlined letters, and control sequences are dropped or, on demand, become styles and colours.
struct TerminalText: Sendable {
    /// The UTF-8 that was made since it was last taken.
    private(set) var output: [UInt8] = []
    /// The styles so far, by start; offsets into all of the text that was made.
    private(set) var spans: [InlineSpan] = []

    private let keepsStyles: Bool
    /// Bytes that were taken from `output` before.
    private var base = 0
    /// The last letter, which a backspace may still strike over.
    private var pending: (scalar: Unicode.Scalar, rendition: GraphicRendition)?
    private var isStriking = false
    /// What control sequences have switched on.
    private var rendition = GraphicRendition()
    /// The control sequence that is being read, from its escape character on.
    private var sequence: [Unicode.Scalar] = []
    /// For each style the index of the span that may still grow.
    private var open: [InlineStyle: Int] = [:]

    /// A sequence that is longer is no sequence, and shown as it stands, so that none can hide a text.
    private static let longestSequence = 2048

    /// - Parameter keepsStyles: whether control sequences become styles; otherwise they are dropped.
    init(keepsStyles: Bool) {
        self.keepsStyles = keepsStyles
    }

    /// The bytes that were made since the last call; what may still change is held back unless this is the end.
    mutating func takeOutput(isEnd: Bool) -> [UInt8] {
        if isEnd {
            for scalar in sequence { put(scalar) }
            sequence = []
            flush()
        }
        base += output.count
        defer { output = [] }
        return output
    }

    /// Takes the next scalar.
    mutating func take(_ scalar: Unicode.Scalar) {
        guard sequence.isEmpty else { return takeInSequence(scalar) }
        switch scalar {
        case "\u{1B}": sequence = [scalar]
        case "\u{8}" where pending != nil && pending?.scalar != "\n": isStriking = true
        default: put(scalar)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        guard isStriking, let struck = pending else {
            flush()
            pending = (scalar, rendition)
            return
        }
        isStriking = false
        switch (struck.scalar, scalar) {
        case (scalar, _): pending?.rendition.styles.insert(scalar == "_" ? .underline : .strong)
        case ("_", _):
            pending = (scalar, struck.rendition)
            pending?.rendition.styles.insert(.underline)
        case (_, "_"): pending?.rendition.styles.insert(.underline)
        default: pending = (scalar, struck.rendition)
        }
    }

    private mutating func flush() {
        guard let (scalar, rendition) = pending else { return }
        pending = nil
        let start = base + output.count
        if scalar.isASCII {
            output.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if let encoded = UTF8.encode(scalar) {
            output.append(contentsOf: encoded)
        }
        guard scalar != "\n", !rendition.isPlain else { return }
        for span in rendition.spans(of: TextRange(start, base + output.count)) {
            if let index = open[span.style], spans[index].range.end == start, spans[index].colours == span.colours {
                spans[index].range.end = span.range.end
            } else {
                open[span.style] = spans.count
                spans.append(span)
            }
        }
    }

    // MARK: - Control sequences (ECMA-48)

    private mutating func takeInSequence(_ scalar: Unicode.Scalar) {
        sequence.append(scalar)
        guard sequence.count > 1 else { return }
        switch sequence[1] {
        case "[":
            guard sequence.count > 2 else { return }
            switch scalar.value {
            case 0x20...0x3F: break
            case 0x40...0x7E: return endSequence()
            default: return showSequence()
            }
        case "]", "P", "X", "^", "_":
            // A string, up to its terminator; it never goes on over a line's end.
            if scalar == "\u{7}" || scalar == "\\" && sequence[sequence.count - 2] == "\u{1B}" { return endSequence() }
            if scalar == "\n" { return showSequence() }
            // An escape that does not end the string starts another sequence: this one was none.
            if sequence.count > 3, sequence[sequence.count - 2] == "\u{1B}" { return showSequence() }
        case "\u{20}"..."\u{2F}":
            guard sequence.count > 2 else { return }
            return (0x20...0x7E).contains(scalar.value) ? endSequence() : showSequence()
        case "0"..."~": return endSequence()
        default: return showSequence()
        }
        if sequence.count > Self.longestSequence { showSequence() }
    }

    private mutating func endSequence() {
        if keepsStyles, sequence[1] == "[", sequence.last == "m" {
            rendition.select(String(String.UnicodeScalarView(sequence[2..<(sequence.count - 1)])))
        }
        sequence = []
    }

    private mutating func showSequence() {
        let shown = sequence
        sequence = []
        put(shown[0])
        // What follows the escape may be text, or start another sequence.
        for scalar in shown.dropFirst() { take(scalar) }
    }
}
