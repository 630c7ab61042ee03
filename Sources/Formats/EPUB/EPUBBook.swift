import Model

/// The text of a book as far as its parts were read.
struct EPUBBook {
    private var joined = JoinedContent()
    private var links: [HTMLContentBuilder.PendingLink] = []
    private var anchors = HTMLAnchors()
    private var parts = EPUBParts()
    /// What the package says that it is called, and by whom it is.
    private let title: (text: String?, author: String?)
    /// Where the block of them ends that the book was begun with; 0 without one.
    private var titleEnd = 0
    /// What the style sheets say.
    private let sheet: EPUBStyleSheet
    /// Whether part of the text stands for what could not be read.
    private(set) var hasGaps = false

    /// How many bytes of text were read.
    var count: Int { joined.text.count }

    /// A book of which nothing was read.
    init(title: String? = nil, author: String? = nil, sheet: EPUBStyleSheet = EPUBStyleSheet()) {
        self.title = (title, author)
        self.sheet = sheet
    }

    /// Appends a part: the bytes of an XHTML file, or its first `count`.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, path: String, prefix count: Int = .max) {
        let isWhole = count >= bytes.count
        let end = isWhole ? bytes.count : bytes[..<count].lastIndex(of: UInt8(ascii: "<")) ?? count
        let part = UnsafeBufferPointer(rebasing: bytes[..<end])
        let encoding = TextEncoding(of: bytes, declared: HTMLDeclaredEncoding.label(in: bytes))
        encoding.withUTF8(part) { appendPart($0, path: path, isWhole: isWhole) }
    }

    private mutating func appendPart(_ bytes: UnsafeBufferPointer<UInt8>, path: String, isWhole: Bool) {
        let tree = HTMLPage.tree(of: bytes, isXML: true, isWhole: isWhole)
        var renderer = HTMLRenderer(
            tree, into: HTMLContentBuilder(),
            options: .init(
                resolver: HTMLLinkResolver(file: path), sheet: sheet, isHidden: HTMLVisibility.hiddenElements(of: tree))
        )
        renderer.write(0..<tree.nodes.count)
        var builder = renderer.result
        let (partText, part) = builder.finish()
        beginBook(with: partText)
        let shift = joined.append(partText, part)
        parts.add(tree, offsets: renderer.offsets, text: partText, shift: shift)
        links.append(
            contentsOf: builder.links.sorted { $0.range < $1.range }.map {
                .init(range: $0.range.shifted(by: shift), target: $0.target)
            })
        anchors.add(tree, renderer, file: path, text: partText, shift: shift)
        // Links are decoded, and lead to a file whose name holds a percent sign itself all the same.
        let decoded = WebAddress.decoded(path)
        if decoded != path { anchors.add(tree, renderer, file: decoded, text: partText, shift: shift) }
    }

    /// Begins a book whose first part with text, `part`, does not name it with a block of its title and authors.
    private mutating func beginBook(with part: [UInt8]) {
        guard joined.text.isEmpty, !part.isEmpty, let title = title.text?.collapsingWhiteSpace, !title.isEmpty,
            !Self.names(title, in: part)
        else { return }
        var builder = HTMLContentBuilder()
        builder.appendBlock(.title, title)
        if let author = self.title.author { builder.appendBlock(.byline, author) }
        let (text, content) = builder.finish()
        _ = joined.append(text, content)
        titleEnd = count
    }

    /// Within how many bytes a title page names the book.
    private static let firstLines = 2_000

    /// Whether the first lines of `part` hold the letters of `title`, whatever is between them.
    private static func names(_ title: String, in part: [UInt8]) -> Bool {
        let (title, lines) = (letters(of: title.utf8), letters(of: part.prefix(firstLines)))
        return title.isEmpty
            || title.withUnsafeBufferPointer { title in
                lines.withUnsafeBufferPointer { ByteSearch.contains(title, in: $0, TextRange(0, $0.count)) }
            }
    }

    /// The letters and digits of `text` in lower case, as UTF-8.
    private static func letters(of text: some Collection<UInt8>) -> [UInt8] {
        let scalars = String(decoding: text, as: UTF8.self).lowercased().unicodeScalars.filter { scalar in
            guard !scalar.isASCII else { return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) }
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return Array(String(scalars).utf8)
    }

    /// Appends a line that says that a part is not there, and why.
    mutating func appendGap(_ path: String, reason: String) {
        hasGaps = true
        var builder = HTMLContentBuilder()
        builder.appendBlock(.aside, "[Part of the book \(reason): \(ShownName.of(path))]")
        let (partText, part) = builder.finish()
        let shift = joined.append(partText, part)
        anchors.add(file: path, range: TextRange(shift, count))
    }

    /// The book as a document, with the sections of `contents` as far as their places are known.
    func document(_ package: EPUBPackage, contents: EPUBContents?, isComplete: Bool) -> Document {
        var metadata = Document.Metadata(format: hasGaps ? "EPUB, parts missing" : "EPUB")
        metadata.title = package.title
        metadata.author = package.author
        metadata.date = package.date
        metadata.isDateOfEdition = true
        metadata.isBook = true
        metadata.language = package.language
        var content = joined.content
        content.links = anchors.resolve(links)
        content.parts = parts.all(with: package.guide + (contents?.landmarks ?? []), of: anchors, in: count)
        content.setTitlePages()
        return Document(
            text: TextBuffer(bytes: joined.text), content: content, metadata: metadata,
            outline: contents.flatMap { outline($0, title: package.title ?? "") }, isComplete: isComplete)
    }

    /// The outline that the table of contents makes; nil if none of its places is known yet.
    private func outline(_ contents: EPUBContents, title: String) -> Outline? {
        var places = contents.entries.compactMap { entry in
            anchors.place(file: entry.path, fragment: entry.fragment).map { (entry, $0) }
        }
        guard !places.isEmpty else { return nil }
        // Tables of contents may name places out of order; sections are in the order of the text.
        places = places.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
        var sections: [Section] = []
        let textStart = joined.content.blocks.first { $0.range.start >= titleEnd }?.range.start ?? 0
        if let first = places.first, first.1 <= textStart {
            // A title that the book does not have itself is no section.
            places[0].1 = 0
        } else if let first = places.first {
            sections.append(Section(title: title, level: 1, range: TextRange(0, first.1)))
        }
        for (index, place) in places.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].1 : count
            sections.append(Section(title: place.0.title, level: place.0.level, range: TextRange(place.1, end)))
        }
        return Outline(sections: sections, count: count)
    }
}

extension Content {
    /// A line of a title page is no longer than this, in bytes.
    private static var longestTitleLine: Int { 200 }

    /// Sets the short paragraphs of title pages as lines of the title.
    fileprivate mutating func setTitlePages() {
        for part in parts where part.kind == .titlePage {
            let first = blocks.partitionIndex { $0.range.start >= part.range.start }
            for index in first..<blocks.count where blocks[index].range.start < part.range.end {
                let block = blocks[index]
                guard block.kind == .paragraph, block.range.count <= Self.longestTitleLine else { continue }
                blocks[index].kind = .byline
            }
        }
    }
}
