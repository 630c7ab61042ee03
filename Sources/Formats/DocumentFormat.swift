import Model

/// A format that Gloss reads: how it is recognised, and how a document is made of its bytes.
public struct DocumentFormat: Sendable, Identifiable {
    /// What `--format` takes: "text", "markdown", "html", "epub", "fb2", "mail", "csv".
    public let id: String
    /// What the status line shows.
    public let name: String
    /// The endings of file names, in lower case and without the dot.
    public let fileExtensions: [String]

    let match: @Sendable (FormatSample) -> FormatMatch
    let reading: @Sendable (SourceBytes, ReadOptions) -> any DocumentReading

    /// Makes a format.
    ///
    /// - Parameters:
    ///   - match: how well the first bytes fit; names are judged apart, by `fileExtensions`.
    ///   - reading: starts to read; nothing proportional to the size may happen before the first call of `next()`.
    init(
        id: String, name: String, fileExtensions: [String],
        match: @escaping @Sendable (FormatSample) -> FormatMatch,
        reading: @escaping @Sendable (SourceBytes, ReadOptions) -> any DocumentReading
    ) {
        self.id = id
        self.name = name
        self.fileExtensions = fileExtensions
        self.match = match
        self.reading = reading
    }

    /// Makes a format whose text is known only when all bytes are.
    ///
    /// - Parameter document: reads all of the source.
    init(
        id: String, name: String, fileExtensions: [String],
        match: @escaping @Sendable (FormatSample) -> FormatMatch,
        document: @escaping @Sendable (SourceBytes, ReadOptions) throws(ReadError) -> Document
    ) {
        self.init(
            id: id, name: name, fileExtensions: fileExtensions, match: match,
            reading: { source, options in
                OneStepReading { () throws(ReadError) in try document(source, options) }
            })
    }

    /// All formats. A new one is registered here.
    public static let all: [DocumentFormat] = [.plainText, .markdown, .html, .epub, .fictionBook, .mail, .separated]

    /// The format with an id, as `--format` names it.
    public static func named(_ id: String) -> DocumentFormat? {
        all.first { $0.id == id }
    }

    /// The format of `source`: the one that `options` demand, or else judged by content, then by name.
    ///
    /// - Throws: `ReadError` if the demanded format is unknown, the bytes are not text, or a filter command is needed.
    public static func of(_ source: SourceBytes, options: ReadOptions) throws(ReadError) -> DocumentFormat {
        if let id = options.formatID {
            guard let format = named(id) else {
                throw ReadError(.unknownFormat(id, known: all.map(\.id)), name: source.name)
            }
            return format
        }
        let sample = FormatSample(source)
        var best: (format: DocumentFormat, match: FormatMatch)?
        for format in all {
            let named = format.fileExtensions.contains(sample.fileExtension)
            let match = max(format.match(sample), named ? .name : .none)
            if match > (best?.match ?? .none) { best = (format, match) }
        }
        if best?.match != .certain {
            if let kind = sample.filteredKind { throw ReadError(.needsFilter(kind), name: source.name) }
            if sample.isBinary { throw ReadError(.binary, name: source.name) }
        }
        return best?.format ?? .plainText
    }

    /// Starts to read `source` in this format.
    public func read(_ source: SourceBytes, options: ReadOptions = ReadOptions()) -> any DocumentReading {
        reading(source, options)
    }
}

/// How well the first bytes of a source fit a format, from not at all to beyond doubt.
enum FormatMatch: Int, Comparable {
    /// Does not fit.
    case none
    /// Could be anything: what plain text answers for all text.
    case fallback
    /// Looks like it; a file name may say otherwise.
    case likely
    /// The file name says so.
    case name
    /// The bytes say so, whatever the name.
    case certain

    static func < (left: FormatMatch, right: FormatMatch) -> Bool { left.rawValue < right.rawValue }
}
