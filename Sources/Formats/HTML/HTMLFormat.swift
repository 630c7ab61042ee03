import Model

extension DocumentFormat {
    /// Web pages: the article of a page, or with `wholePage` all of it.
    public static let html = DocumentFormat(
        id: "html", name: "HTML", fileExtensions: ["html", "htm", "xhtml", "xht", "shtml"],
        match: { HTMLReading.match($0) },
        reading: { source, options in
            // The article of a page starts far below its head.
            StreamedReading.reading(source, leastBytes: 64 << 10) { HTMLReading($0, options: options) }
        })
}

/// Reads a web page: the first pages of a long one at once, then all of it.
///
/// What is an article can only be said for sure when the whole page is known. So the document of the first step is
/// provisional for a long page: the second nearly always starts with the same text, but if more of the page changes what
/// counts as its article, it replaces the first.
struct HTMLReading: DocumentReading {
    /// The largest page that is read, in bytes.
    static let limit = 512 << 20
    /// How much of a page is read for its first page, in bytes; four times as much as long as that holds none.
    private static let firstPrefix = 32 << 10

    private enum Step { case first, whole, done }

    private let source: SourceBytes
    private let options: ReadOptions
    private var step = Step.first

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
    }

    mutating func next() throws(ReadError) -> Document? {
        guard step != .done else { return nil }
        let bytes = try source.allBytes(limit: Self.limit)
        let isXML = Self.isXML(source)
        if step == .first {
            step = .whole
            var prefix = Self.firstPrefix
            while prefix < bytes.count {
                let page = bytes.withBytes { HTMLPage(bytes: $0, prefix: prefix, isXML: isXML, options: options) }
                if page.isCut {
                    step = .done
                    return Self.cutShort(page.document)
                }
                if page.isFirstPage { return page.document }
                prefix *= 4
            }
        }
        step = .done
        let document = bytes.withBytes { HTMLPage(bytes: $0, isXML: isXML, options: options).document }
        return document.isComplete ? document : Self.cutShort(document)
    }

    /// A document that ends where the limits of a parse were reached.
    private static func cutShort(_ document: Document) -> Document {
        var document = document
        document.isComplete = true
        document.metadata.format += ", cut short"
        return document
    }

    /// Whether a page is XML by its name or its first line. A page that says only in its document type that it is XHTML was
    /// most often written for parsers of HTML.
    private static func isXML(_ source: SourceBytes) -> Bool {
        let sample = FormatSample(source)
        return ["xhtml", "xht"].contains(sample.fileExtension) || sample.starts(with: "<?xml")
    }

    /// How well `sample` fits a web page.
    static func match(_ sample: FormatSample) -> FormatMatch {
        guard sample.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<"), !sample.isBinary else { return .none }
        var text = sample.lowercasedText[...]
        // Saved pages may start with a comment that names where they came from.
        while text.hasPrefix("<!--") || text.hasPrefix("<?") {
            guard let end = text.firstIndex(of: ">") else { return .none }
            text = text[text.index(after: end)...].drop(while: \.isWhitespace)
        }
        for start in ["<!doctype html", "<html", "<head", "<body"] where text.hasPrefix(start) { return .certain }
        for start in ["<title", "<meta", "<div", "<p>", "<h1", "<table", "<article"] where text.hasPrefix(start) {
            return .likely
        }
        return .none
    }
}
