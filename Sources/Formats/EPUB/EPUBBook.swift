import Model

/// The text of a book as far as its parts were read.
struct EPUBBook {
    private var text: [UInt8] = []
    private var content = Content()
    private var links: [HTMLContentBuilder.PendingLink] = []
    private var anchors = HTMLAnchors()
    /// Whether part of the text stands for what could not be read.
    private(set) var hasGaps = false

    /// How many bytes of text were read.
    var count: Int { text.count }

    /// Appends a part: the bytes of an XHTML file.
    ///
    /// - Returns: whether all of it was read within `budget`.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, path: String, budget: HTMLSkeleton.Budget) -> Bool {
        if let decoded = HTMLEncoding(of: bytes).decoded(bytes) {
            return decoded.withUnsafeBufferPointer { appendPart($0, path: path, budget: budget) }
        }
        return appendPart(bytes, path: path, budget: budget)
    }

    private mutating func appendPart(
        _ bytes: UnsafeBufferPointer<UInt8>, path: String, budget: HTMLSkeleton.Budget
    ) -> Bool {
        let tree = HTMLTreeBuilder.tree(of: bytes, isXML: true, budget: budget)
        var renderer = HTMLRenderer(
            tree, into: HTMLContentBuilder(),
            options: .init(
                resolver: HTMLLinkResolver(file: path), isHidden: HTMLVisibility.hiddenElements(of: tree)))
        renderer.write(0..<tree.nodes.count)
        var builder = renderer.result
        let (partText, part) = builder.finish()
        let shift = beginPart(isEmpty: partText.isEmpty)
        text.append(contentsOf: partText)
        append(part, shift: shift)
        links.append(
            contentsOf: builder.links.sorted { $0.range < $1.range }.map {
                .init(range: $0.range.shifted(by: shift), target: $0.target)
            })
        anchors.add(tree, offsets: renderer.offsets, file: path, text: partText, shift: shift)
        return tree.isComplete
    }

    /// Appends a line that says that a part is not there, and why.
    mutating func appendGap(_ path: String, reason: String) {
        hasGaps = true
        var builder = HTMLContentBuilder()
        builder.appendBlock(.aside, "[Part of the book \(reason): \(ShownName.of(path))]")
        let (partText, part) = builder.finish()
        let shift = beginPart(isEmpty: false)
        text.append(contentsOf: partText)
        append(part, shift: shift)
        anchors.add(file: path, range: TextRange(shift, text.count))
    }

    /// The offset at which the text of the next part stands.
    private mutating func beginPart(isEmpty: Bool) -> Int {
        if !text.isEmpty, !isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
        return text.count
    }

    private mutating func append(_ part: Content, shift: Int) {
        content.blocks.append(
            contentsOf: part.blocks.map { block in
                var block = block
                block.range = block.range.shifted(by: shift)
                return block
            })
        content.spans.append(contentsOf: part.spans.map { InlineSpan($0.range.shifted(by: shift), $0.style) })
    }

    /// The book as a document, with the sections of `contents` as far as their places are known.
    func document(_ package: EPUBPackage, contents: EPUBContents?, isComplete: Bool) -> Document {
        var metadata = Document.Metadata(format: hasGaps ? "EPUB, parts missing" : "EPUB")
        metadata.title = package.title
        metadata.author = package.author
        metadata.date = package.date
        metadata.isDateOfEdition = true
        metadata.language = package.language
        var content = content
        content.links = anchors.resolve(links)
        return Document(
            text: TextBuffer(bytes: text), content: content, metadata: metadata,
            outline: contents.flatMap { outline($0, title: package.title ?? "") }, isComplete: isComplete)
    }

    /// The outline that the table of contents makes; nil where none of its places is known yet.
    private func outline(_ contents: EPUBContents, title: String) -> Outline? {
        var places = contents.entries.compactMap { entry in
            anchors.place(file: entry.path, fragment: entry.fragment).map { (entry, $0) }
        }
        guard !places.isEmpty else { return nil }
        // Tables of contents may name places out of order; sections stand in the order of the text.
        places = places.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
        var sections: [Section] = []
        if let first = places.first, first.1 > 0 {
            sections.append(Section(title: title, level: 1, range: TextRange(0, first.1)))
        }
        for (index, place) in places.enumerated() {
            let end = index + 1 < places.count ? places[index + 1].1 : text.count
            sections.append(Section(title: place.0.title, level: place.0.level, range: TextRange(place.1, end)))
        }
        return Outline(sections: sections, count: text.count)
    }
}

extension TextRange {
    /// The range `distance` bytes further on.
    fileprivate func shifted(by distance: Int) -> TextRange { TextRange(start + distance, end + distance) }
}
