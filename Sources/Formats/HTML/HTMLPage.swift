import CGumbo
import Model

/// A web page, read: from bytes to a document.
struct HTMLPage {
    /// What the page says.
    let document: Document
    /// Whether the document fills a first page, and what it was made of goes on where `bytes` end: more of the page will
    /// most likely only add to its end.
    let isFirstPage: Bool
    /// Whether the limits of a parse were reached: to read more of the page would not give more.
    let isCut: Bool

    /// The least text of a first page, in bytes: some screens.
    private static let leastText = 6_000

    /// Reads the first `count` bytes of a page.
    ///
    /// - Parameter isXML: whether the page is XML, if it is well-formed.
    init(bytes: UnsafeBufferPointer<UInt8>, prefix count: Int = .max, isXML: Bool = false, options: ReadOptions) {
        let encoding =
            options.forcedEncoding ?? TextEncoding(of: bytes, declared: HTMLDeclaredEncoding.label(in: bytes))
        let isWhole = count >= bytes.count
        // A tag that is cut would be shown as text.
        let end = isWhole ? bytes.count : bytes[..<count].lastIndex(of: UInt8(ascii: "<")) ?? count
        // Somebody may cut a mapped file short meanwhile, and the parser ends the program if what it has seen changes.
        let part = Array(bytes[..<end])
        var tree = part.withUnsafeBufferPointer { part in
            encoding.withUTF8(part) { Self.tree(of: $0, isXML: isXML, isWhole: isWhole) }
        }
        isCut = !tree.isComplete
        tree.isComplete = tree.isComplete && isWhole
        (document, isFirstPage) = Self.document(tree, options, encoding)
    }

    /// The tree of a page in UTF-8: as XML, if it says so and is, or else as HTML.
    static func tree(of bytes: UnsafeBufferPointer<UInt8>, isXML: Bool, isWhole: Bool) -> HTMLTree {
        isXML ? XHTMLParser.tree(of: bytes, isWhole: isWhole) ?? HTMLParser.tree(of: bytes) : HTMLParser.tree(of: bytes)
    }

    private static func document(
        _ tree: HTMLTree, _ options: ReadOptions, _ encoding: TextEncoding
    ) -> (Document, isFirstPage: Bool) {
        let about = HTMLMetadata(of: tree)
        var metadata = Document.Metadata(format: "HTML")
        if encoding != .utf8 { metadata.format += " (\(encoding.name))" }
        metadata.title = about.title
        metadata.author = about.author
        metadata.date = about.date
        metadata.language = about.language
        let resolver = HTMLLinkResolver(base: about.address ?? "")
        let article = options.wholePage ? nil : Article(of: tree, about: about)
        metadata.extent = article.map { .article(leftOut: $0.leftOut) } ?? .wholePage
        let goesOn: Bool
        var renderer: HTMLRenderer
        if let article, let last = article.roots.last {
            renderer = HTMLRenderer(
                tree, into: HTMLContentBuilder(),
                options: .init(showsImageTexts: false, resolver: resolver, isHidden: article.isHidden))
            if let title = about.title { renderer.write(.title, title) }
            let byline = [about.author, about.date].compactMap { $0 }.joined(separator: " · ")
            if !byline.isEmpty { renderer.write(.byline, byline) }
            for root in article.roots { renderer.write(root..<Int(tree.nodes[root].end)) }
            goesOn = Int(tree.nodes[last].end) == tree.nodes.count
        } else {
            renderer = HTMLRenderer(
                tree, into: HTMLContentBuilder(),
                options: .init(resolver: resolver, isHidden: HTMLVisibility.hiddenElements(of: tree)))
            renderer.write(0..<tree.nodes.count)
            goesOn = options.wholePage
        }
        let document = finish(renderer, tree, metadata)
        return (document, goesOn && document.text.count >= leastText)
    }

    /// The document that `renderer` has written of `tree`, with its links resolved.
    static func finish(
        _ renderer: HTMLRenderer, _ tree: HTMLTree, _ metadata: Document.Metadata
    ) -> Document {
        var builder = renderer.result
        var (text, content) = builder.finish()
        var anchors = HTMLAnchors()
        if builder.links.contains(where: { $0.isInternal }) {
            anchors.add(tree, renderer, file: "", text: text, shift: 0)
        }
        content.links = anchors.resolve(builder.links)
        return Document(
            text: TextBuffer(bytes: text), content: content, metadata: metadata, isComplete: tree.isComplete)
    }
}
