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
/// provisional for pages longer than `HTMLSkeleton.Budget.firstPage`: the second nearly always starts with the same text,
/// but where more of the page changes what counts as its article, it replaces the first.
struct HTMLReading: DocumentReading {
    /// The largest page that is read, in bytes.
    static let limit = 512 << 20

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
        let isFirst = step == .first
        let page = bytes.withBytes {
            HTMLPage(bytes: $0, options: options, budget: isFirst ? .firstPage : .whole)
        }
        step = isFirst && !page.document.isComplete ? .whole : .done
        guard !page.document.isComplete, step == .done else { return page.document }
        // The limits of a parse in memory were reached: what was read stands, and no more will follow.
        var document = page.document
        document.isComplete = true
        document.metadata.format += ", cut short"
        return document
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
