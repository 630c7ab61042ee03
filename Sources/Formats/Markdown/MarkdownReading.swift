import Model

/// Reads Markdown in portions that grow: the first page comes from the first, and the whole is what one parse would give.
///
/// It can differ from one parse in rare cases: a definition of a link inside of a quotation or a list serves only near by,
/// and one inside of a code block serves everywhere; a single block of more than two megabytes becomes several.
struct MarkdownReading: DocumentReading {
    private let source: SourceBytes
    private var bytes: TextBuffer
    private var definitions: MarkdownDefinitions?
    private var frontMatter: FrontMatter?
    private var made: MarkdownText?
    private var place = 0
    private var portionSize = 64 << 10
    /// What a forced cut left open, to be opened again in the next portion.
    private var carried: [UInt8] = []
    /// The notes in the order in which they are first referred to.
    private var usedFootnotes: [Int] = []
    private var renderedFootnotes = 0
    private var isDone = false

    /// The largest text that is parsed without cutting it, in bytes.
    private let wholeSize: Int
    /// The largest portion of others, in bytes.
    private static let largestPortion = 2 << 20
    /// Where reading stops, in bytes: what is beyond would not fit into memory with its blocks.
    private static let limit = 512 << 20

    init(_ source: SourceBytes, wholeSize: Int = 256 << 10) {
        self.source = source
        self.wholeSize = wholeSize
        bytes = source.buffer
    }

    mutating func next() throws(ReadError) -> Document? {
        guard !isDone else { return nil }
        if made == nil { made = try start() }
        guard var made else { return nil }
        self.made = nil
        let portion = definitions == nil ? MarkdownPortion(end: bytes.count) : nextPortion
        let rendered = try renderPortion(TextRange(place, portion.end), made)
        guard made.append(rendered) else { throw outOfMemory }
        (place, carried) = (portion.end, portion.carried)
        portionSize = min(portionSize * 8, Self.largestPortion)
        if place >= bytes.count {
            try renderFootnotes(&made)
            isDone = true
        }
        self.made = made
        return document(made)
    }

    private var nextPortion: MarkdownPortion {
        bytes.withBytes { MarkdownPortion(from: place, size: portionSize, carried: carried, in: $0) }
    }

    private var outOfMemory: ReadError { ReadError(.system("there is no memory left to read it"), name: source.name) }

    private mutating func start() throws(ReadError) -> MarkdownText {
        bytes = try source.allBytes(limit: Self.limit)
        frontMatter = FrontMatter(bytes)
        place = min(frontMatter?.end ?? 0, bytes.count)
        if bytes.count > wholeSize {
            definitions = bytes.withBytes { MarkdownDefinitions($0, from: place) }
        }
        guard let made = MarkdownText() else { throw outOfMemory }
        return made
    }

    // MARK: - Portions

    private mutating func renderWhole(_ made: MarkdownText) throws(ReadError) -> MarkdownRenderer {
        try render([TextRange(place, bytes.count)], prelude: [], MarkdownRenderer(base: made.text.count))
    }

    private mutating func renderPortion(_ range: TextRange, _ made: MarkdownText) throws(ReadError) -> MarkdownRenderer
    {
        guard let definitions else { return try renderWhole(made) }
        // The texts of notes are rendered at the end; stubs stand for them, so that references are known for what they are.
        var pieces: [TextRange] = []
        var start = range.start
        for note in definitions.footnotes where range.contains(note.start) {
            pieces.append(TextRange(start, note.start))
            start = max(start, note.range.end)
        }
        pieces.append(TextRange(start, max(start, range.end)))
        let stubs = Self.stubs(definitions)
        return try render(
            pieces, prelude: definitions.links + [0x0A] + stubs + carried, MarkdownRenderer(base: made.text.count))
    }

    /// A definition for each note that holds nothing but its index.
    private static func stubs(_ definitions: MarkdownDefinitions) -> [UInt8] {
        Array(definitions.footnotes.enumerated().map { "[^\($1.label)]: \($0)\n\n" }.joined().utf8)
    }

    private mutating func renderFootnotes(_ made: inout MarkdownText) throws(ReadError) {
        guard let definitions else { return }
        while renderedFootnotes < usedFootnotes.count {
            let note = definitions.footnotes[usedFootnotes[renderedFootnotes]]
            renderedFootnotes += 1
            let renderer = MarkdownRenderer(base: made.text.count, footnote: renderedFootnotes)
            let text = bytes.string(in: note.range)
            // What is indented below a note's first line is indented against the note.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0.drop { $0 == " " } }
            let prelude = definitions.links + [0x0A] + Array(lines.joined(separator: "\n").utf8)
            guard made.append(try render([], prelude: prelude, renderer)) else { throw outOfMemory }
        }
    }

    private mutating func render(
        _ pieces: [TextRange], prelude: [UInt8], _ renderer: MarkdownRenderer
    ) throws(ReadError) -> MarkdownRenderer {
        let hasStubs = !(definitions?.footnotes.isEmpty ?? true)
        var used = usedFootnotes
        let rendered = bytes.withBytes { bytes in
            prelude.withUnsafeBytes { prelude -> MarkdownRenderer? in
                let raw = UnsafeRawBufferPointer(bytes)
                let parts = pieces.map { UnsafeRawBufferPointer(rebasing: raw[$0.start..<$0.end]) }
                guard let parser = MarkdownParser([prelude] + parts) else { return nil }
                var renderer = renderer
                if hasStubs {
                    renderer.footnoteNumbers = parser.stubs().map { Self.number(of: $0, in: &used) }
                }
                renderer.render(parser.root)
                return renderer
            }
        }
        usedFootnotes = used
        guard let rendered else { throw outOfMemory }
        return rendered
    }

    /// The number in the document of the note with an index: notes are numbered as they are first referred to.
    private static func number(of index: Int, in used: inout [Int]) -> Int {
        if let known = used.firstIndex(of: index) { return known + 1 }
        used.append(index)
        return used.count
    }

    // MARK: - Document

    private func document(_ made: MarkdownText) -> Document {
        let content = made.resolvedContent
        var metadata = Document.Metadata(format: "Markdown")
        let values = frontMatter?.values ?? [:]
        let title = content.blocks.first { $0.kind == .title }
        metadata.title = values["title"] ?? title.map { OutlineScan.title(made.text.string(in: $0.range)) }
        metadata.author = values["author"] ?? values["authors"]
        metadata.date = values["date"]
        metadata.language = values["lang"] ?? values["language"]
        metadata.invalidBytes = 0
        let headings = content.blocks.indices.filter { content.blocks[$0].kind == .heading }
        let last = headings.count > OutlineScan.mostSections ? headings[OutlineScan.mostSections] : content.blocks.count
        let outline = Outline(blocks: Array(content.blocks[..<last]), text: made.text, title: metadata.title)
        return Document(text: made.text, content: content, metadata: metadata, outline: outline, isComplete: isDone)
    }
}
