import Model

extension DocumentFormat {
    /// Books in FictionBook 2, which are XML.
    public static let fictionBook = DocumentFormat(
        id: "fb2", name: "FB2", fileExtensions: ["fb2"],
        match: { FictionBookReader.match($0) },
        document: { source, options throws(ReadError) in
            try FictionBookReader(source, options: options).document()
        })
}

/// Reads a FictionBook as a web page of the same text would be read.
struct FictionBookReader {
    /// The largest file that is read, in bytes: most of a large book is its pictures.
    private static let limit = 256 << 20

    private let source: SourceBytes
    private let options: ReadOptions

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
    }

    /// The document of all bytes.
    func document() throws(ReadError) -> Document {
        let bytes = try source.allBytes(limit: Self.limit)
        let book = FictionBookTree()
        let fault = bytes.withBytes { bytes in
            let encoding =
                options.forcedEncoding ?? TextEncoding(of: bytes, declared: HTMLDeclaredEncoding.label(in: bytes))
            return encoding.withUTF8(bytes) { book.read($0) }
        }
        let tree = book.finish()
        guard !tree.nodes.isEmpty else {
            throw ReadError(.malformed(fault ?? "it has no text"), name: source.name)
        }
        var metadata = book.metadata
        if fault != nil { metadata.format += ", cut short" }
        var renderer = HTMLRenderer(
            tree, into: HTMLContentBuilder(),
            options: .init(resolver: HTMLLinkResolver(file: ""), isHidden: HTMLVisibility.hiddenElements(of: tree)))
        if !book.hasTitlePage, let title = metadata.title {
            renderer.write(.title, title)
            if let author = metadata.author { renderer.write(.byline, author) }
        }
        renderer.write(0..<tree.nodes.count)
        return HTMLPage.finish(renderer, tree, metadata)
    }

    /// How well `sample` fits a FictionBook: its outermost element says so.
    static func match(_ sample: FormatSample) -> FormatMatch {
        let text = sample.lowercasedText
        guard text.hasPrefix("<") else { return .none }
        return text.contains("<fictionbook") && !text.contains("<html") ? .certain : .none
    }
}
