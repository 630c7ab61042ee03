import Model

/// A text that is made from a source's bytes because they cannot be shown as they are: another encoding, lines that
/// end with carriage returns, overstrikes, control sequences, or invalid bytes that are to be repaired.
struct ConvertedText: Sendable {
    private var decoder: TextDecoder
    private let lineEnding: LineEnding
    /// Whether the last character was a carriage return that ended a line.
    private var followsReturn = false
    private var terminal: TerminalText
    private let storage: StreamedStorage

    /// Nil where there is no address space.
    init?(_ encoding: TextEncoding, lineEnding: LineEnding, keepsStyles: Bool) {
        guard let storage = StreamedStorage(capacity: 64 << 30) else { return nil }
        self.storage = storage
        self.lineEnding = lineEnding
        decoder = TextDecoder(encoding)
        terminal = TerminalText(keepsStyles: keepsStyles)
    }

    /// What was made so far.
    var text: TextBuffer { storage.buffer }
    /// The styles of what was made so far, by start.
    var spans: [InlineSpan] { terminal.spans }
    /// Bytes that were no text so far.
    var invalidBytes: Int { decoder.invalidBytes }
    /// How many bytes of the source were used.
    var consumed: Int { decoder.consumed }

    /// Converts at most `budget` more bytes of `source`; `isEnd` says that nothing will follow them.
    ///
    /// - Returns: false where there is no memory for more.
    mutating func advance(_ source: TextBuffer, budget: Int, isEnd: Bool) -> Bool {
        let limit = min(source.count, decoder.consumed + budget)
        var terminal = self.terminal
        self.terminal = TerminalText(keepsStyles: false)
        source.withBytes { bytes in
            switch lineEnding {
            case .lineFeed: decoder.decode(bytes, upTo: limit, isEnd: isEnd) { terminal.take($0) }
            case .carriageReturn:
                var followsReturn = self.followsReturn
                decoder.decode(bytes, upTo: limit, isEnd: isEnd) { scalar in
                    // A line that does end with both ends once.
                    if scalar != "\n" || !followsReturn { terminal.take(scalar == "\r" ? "\n" : scalar) }
                    followsReturn = scalar == "\r"
                }
                self.followsReturn = followsReturn
            }
        }
        let made = terminal.takeOutput(isEnd: isEnd && decoder.consumed >= source.count)
        self.terminal = terminal
        return storage.append(made)
    }
}
