import Model

/// Reads plain text: shown at once from its first bytes, its sections found in the background.
struct PlainTextReading: DocumentReading {
    private let source: SourceBytes
    private let options: ReadOptions
    private var encoding = TextEncoding.utf8
    private var lineEnding = LineEnding.lineFeed
    private var converted: ConvertedText?
    private var style: PlainTextSource?
    private var isStyleFinal = false
    /// Whether the lines are kept as they are, as those of a manual page.
    private var keepsLayout = false
    private var scan: OutlineScan?
    private var metadata = Document.Metadata()
    /// The bytes of the source that are there.
    private var bytes: TextBuffer
    /// Bytes that were looked at for control characters.
    private var checked = 0
    /// Bytes that were found to be valid.
    private var validated = 0
    private var hasStarted = false
    private var isDone = false

    /// How much is converted, and how much is scanned, in one step (bytes).
    private static let (firstPortion, portion, scanPortion) = (64 << 10, 4 << 20, 8 << 20)

    /// Of an article of this length, in bytes, all is known at once, its sections too.
    private static let smallCount = 16 << 10

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
        bytes = source.buffer
    }

    mutating func next() throws(ReadError) -> Document? {
        guard !isDone else { return nil }
        if hasStarted {
            guard try moreBytes() || hasWork, !source.control.isCancelled else {
                isDone = true
                return nil
            }
        } else {
            encoding = options.forcedEncoding ?? bytes.withBytes { TextEncoding(of: $0) }
            lineEnding = LineEnding(of: bytes, encoding: encoding)
        }
        try convert()
        let text = shownText
        judgeStyle(text)
        let isFirst = !hasStarted
        hasStarted = true
        return document(text, isFirst: isFirst)
    }

    // MARK: - Bytes

    /// Whether no more bytes will come: the file is mapped as a whole, or the writer of the pipe has finished.
    private var isAtEnd: Bool { source.stream?.isAtEnd ?? true }

    /// Whether all bytes have become text.
    private var isTextComplete: Bool { isAtEnd && (converted.map { $0.consumed >= bytes.count } ?? true) }

    private var hasWork: Bool {
        !isTextComplete || !isStyleFinal || !(scan?.isDone(shownText) ?? true)
    }

    /// Takes what a pipe or a growing file brought; waits if there is nothing else to do. False at the end.
    private mutating func moreBytes() throws(ReadError) -> Bool {
        let count = bytes.count
        if let stream = source.stream, !stream.isAtEnd {
            try stream.readAhead(source.control, after: count)
            bytes = stream.buffer
            return !source.control.isCancelled
        }
        while source.control.follows, !hasWork, !source.control.isCancelled {
            if let grown = source.file?.waitForGrowth(after: count) {
                bytes = grown
                return true
            }
            guard source.file != nil else { return false }
        }
        return false
    }

    private mutating func convert() throws(ReadError) {
        if converted == nil, needsConversion() {
            converted = ConvertedText(
                encoding, lineEnding: lineEnding, keepsStyles: options.keepsAnsi, keepsControls: options.keepsControls)
            if converted == nil { throw ReadError(.system("there is no memory left to read it"), name: source.name) }
        }
        guard converted != nil else { return }
        let budget = hasStarted ? Self.portion : Self.firstPortion
        let isEnd = isAtEnd && (converted?.consumed ?? 0) + budget >= bytes.count
        guard converted?.advance(bytes, budget: budget, isEnd: isEnd) ?? true else {
            throw ReadError(.system("there is no memory left to read it"), name: source.name)
        }
    }

    /// Whether the bytes cannot be shown as they are. Of a large file the first part decides.
    private mutating func needsConversion() -> Bool {
        if encoding != .utf8 || lineEnding != .lineFeed { return true }
        // What is further on is hidden where it is shown; a text that is printed must be free of it.
        let limit = options.repairsInvalidBytes ? bytes.count : min(bytes.count, max(checked, 128 << 10))
        let range = TextRange(checked, limit)
        checked = limit
        let hasControls =
            !options.keepsControls
            && bytes.withBytes { bytes in
                ByteSearch.first(0x1B, in: bytes, from: range.start, limit: range.end) != nil
                    || ByteSearch.first(0x08, in: bytes, from: range.start, limit: range.end) != nil
            }
        return hasControls || options.repairsInvalidBytes && hasInvalidBytes()
    }

    /// Whether there are bytes that are no text among those that were not looked at before.
    private mutating func hasInvalidBytes() -> Bool {
        // What comes next may belong to the last bytes, and these to those before them.
        let range = TextRange(bytes.scalarStart(at: validated), isAtEnd ? bytes.count : bytes.count - 3)
        validated = max(validated, range.end)
        return bytes.withBytes { ByteSearch.invalidByteCount(in: $0, range) > 0 }
    }

    /// The text as far as it can no longer change.
    private var shownText: TextBuffer {
        if let converted { return converted.text }
        guard !isAtEnd, bytes.count > 1 else { return bytes }
        // A backspace may still strike over the last letter, or more bytes belong to it.
        let end = bytes[bytes.count - 1] == 0x0A ? bytes.count : bytes.scalarStart(at: bytes.count - 1)
        return bytes.prefix(end)
    }

    // MARK: - Document

    private mutating func judgeStyle(_ text: TextBuffer) {
        style?.spans = converted?.spans ?? []
        style?.known = nil
        guard !isStyleFinal else { return }
        // The first page is set by a few kilobytes; what a longer sample says changes it seldom.
        let sample = hasStarted ? PlainTextStyle.sampleLength : PlainTextStyle.firstSampleLength
        isStyleFinal = isTextComplete && text.count <= sample || hasStarted && text.count >= sample
        let isManual = converted?.spans.contains { $0.style == .strong || $0.style == .underline } ?? false
        var judged = PlainTextStyle(
            of: text.prefix(sample), fileExtension: FormatSample.fileExtension(of: source.path ?? ""),
            keepsLayout: isManual && !options.keepsAnsi, isTypeset: self.source.converter == Converter.readsPDF)
        if options.isMessage { judged.usesPlainHeadings = false }
        let isNew = judged != style?.style
        keepsLayout = isManual && !options.keepsAnsi
        var source = PlainTextSource(
            style: judged, spans: converted?.spans ?? [], keepsStyles: options.keepsAnsi)
        let segment = text.count > 0 ? source.segment(at: 0, in: text) : text.range
        source.known = (segment, source.content(of: segment, in: text))
        style = source
        guard isNew else { return }
        if options.findsSections { scan = OutlineScan() }
        metadata = PlainTextMetadata.metadata(of: text, first: source.known?.content ?? Content(), encoding: encoding)
    }

    private mutating func document(_ text: TextBuffer, isFirst: Bool) -> Document {
        let blocks = style ?? PlainTextSource(style: PlainTextStyle(of: text))
        let isSmall = text.count <= Self.smallCount
        let isComplete = isTextComplete
        if isSmall || !isFirst {
            scan?.advance(text, blocks, budget: Self.scanPortion, isComplete: isComplete)
        }
        metadata.fillsTerminal = keepsLayout || blocks.style.layout != .prose
        metadata.invalidBytes = converted?.invalidBytes ?? scan?.invalidBytes
        let outline = scan?.outline(text, title: metadata.title)
        if isSmall {
            return Document(
                text: text, content: blocks.content(of: text.range, in: text), metadata: metadata, outline: outline,
                isComplete: isComplete)
        }
        return Document(
            text: text, source: blocks, metadata: metadata, outline: outline, isComplete: isComplete)
    }
}
