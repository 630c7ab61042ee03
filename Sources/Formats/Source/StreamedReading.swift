import Model

/// Reads a format that is parsed as a whole from a pipe: what has come is shown, parsed as far as it goes, and parsed again
/// when more has come and at the end.
struct StreamedReading: DocumentReading {
    private let source: SourceBytes
    private let stream: ByteStream
    private let read: @Sendable (SourceBytes) -> any DocumentReading
    /// How many bytes are waited for before the first page is shown, as long as the writer keeps writing.
    private let leastBytes: Int
    /// The reading of all bytes, once the writer has finished.
    private var last: (any DocumentReading)?
    /// How many bytes were parsed, when that ended, and how long it took.
    private var parsed = 0
    private var parsedAt = ContinuousClock.now
    private var duration = Duration.zero

    /// The shortest time between two parses.
    private static let pause = Duration.milliseconds(250)

    /// - Parameters:
    ///   - leastBytes: how many bytes make a first page, where the writer does not wait before them.
    ///   - read: starts to read a source of the format.
    private init(
        _ source: SourceBytes, _ stream: ByteStream, leastBytes: Int,
        read: @escaping @Sendable (SourceBytes) -> any DocumentReading
    ) {
        self.source = source
        self.stream = stream
        self.leastBytes = leastBytes
        self.read = read
    }

    /// The reading of `source`: as `read` gives it for a file, and in steps for a pipe.
    static func reading(
        _ source: SourceBytes, leastBytes: Int, read: @escaping @Sendable (SourceBytes) -> any DocumentReading
    ) -> any DocumentReading {
        guard let stream = source.stream else { return read(source) }
        return StreamedReading(source, stream, leastBytes: leastBytes, read: read)
    }

    mutating func next() throws(ReadError) -> Document? {
        if last != nil { return try last?.next() }
        try waitForMore()
        if !stream.isAtEnd, !source.control.wantsAll {
            guard !source.control.isCancelled else { return nil }
            return try parse()
        }
        last = read(source)
        return try last?.next()
    }

    /// Waits until enough has come for a parse that is worth it: at once for the first page, later so seldom that parsing
    /// takes little of the time, whatever the length.
    private mutating func waitForMore() throws(ReadError) {
        while !stream.isAtEnd, !source.control.isCancelled, !source.control.wantsAll {
            let count = stream.count
            if parsed == 0 {
                if count >= leastBytes { return }
                try stream.read(waiting: false)
                // The writer waits, for something that may never come.
                if stream.count == count { return }
            } else {
                if count > parsed, parsedAt.duration(to: .now) > max(Self.pause, duration * 10) { return }
                try stream.read(waiting: false)
            }
        }
    }

    private mutating func parse() throws(ReadError) -> Document? {
        let start = ContinuousClock.now
        let bytes = stream.buffer
        let isFirst = parsed == 0
        parsed = bytes.count
        var reading = read(SourceBytes(bytes: bytes.prefix(Self.end(of: bytes)), name: source.name))
        var document = isFirst ? try reading.next() : try reading.whole()
        document?.isComplete = false
        parsedAt = .now
        duration = start.duration(to: parsedAt)
        return document
    }

    /// The end of the last whole line, or of all if no line is whole.
    private static func end(of bytes: TextBuffer) -> Int {
        bytes.withBytes { bytes in
            bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        }
    }
}
