import CGumbo
import Model

/// A web page, read: from bytes to a document.
struct HTMLPage {
    /// What the page says.
    let document: Document

    /// How many bytes of a page in another encoding are turned into UTF-8 for its first pages.
    private static let firstDecodedBytes = 2 << 20

    /// Reads `bytes` as far as `budget` allows.
    init(bytes: UnsafeBufferPointer<UInt8>, options: ReadOptions, budget: HTMLSkeleton.Budget) {
        let encoding = HTMLEncoding(of: bytes)
        let isFirst = budget.tags < HTMLSkeleton.Budget.whole.tags
        let part = isFirst ? UnsafeBufferPointer(rebasing: bytes.prefix(Self.firstDecodedBytes)) : bytes
        if let decoded = encoding.decoded(part) {
            document = decoded.withUnsafeBufferPointer {
                Self.document($0, options, budget, encoding, isCut: part.count < bytes.count)
            }
        } else {
            document = Self.document(bytes, options, budget, encoding, isCut: false)
        }
    }

    private static func document(
        _ bytes: UnsafeBufferPointer<UInt8>, _ options: ReadOptions, _ budget: HTMLSkeleton.Budget,
        _ encoding: HTMLEncoding, isCut: Bool
    ) -> Document {
        let tree = HTMLTreeBuilder.tree(of: bytes, budget: budget)
        let about = HTMLMetadata(of: tree)
        var metadata = Document.Metadata(format: "HTML")
        if let remark = encoding.remark { metadata.format += " (\(remark))" }
        metadata.title = about.title
        metadata.author = about.author
        metadata.date = about.date
        metadata.language = about.language
        let resolver = HTMLLinkResolver(base: about.address ?? "")
        let article = options.wholePage ? nil : Article(of: tree, about: about)
        guard let article, !article.roots.isEmpty else {
            var renderer = HTMLRenderer(
                tree, into: HTMLContentBuilder(),
                options: .init(resolver: resolver, isHidden: HTMLVisibility.hiddenElements(of: tree)))
            renderer.write(0..<tree.nodes.count)
            return finish(renderer, tree, metadata, isComplete: tree.isComplete && !isCut)
        }
        var renderer = HTMLRenderer(
            tree, into: HTMLContentBuilder(),
            options: .init(showsImageTexts: false, resolver: resolver, isHidden: article.isHidden))
        if let title = about.title { renderer.write(.title, title) }
        let byline = [about.author, about.date].compactMap { $0 }.joined(separator: " · ")
        if !byline.isEmpty { renderer.write(.byline, byline) }
        for root in article.roots { renderer.write(root..<Int(tree.nodes[root].end)) }
        return finish(renderer, tree, metadata, isComplete: tree.isComplete && !isCut)
    }

    private static func finish(
        _ renderer: HTMLRenderer, _ tree: HTMLTree, _ metadata: Document.Metadata, isComplete: Bool
    ) -> Document {
        var builder = renderer.result
        var (text, content) = builder.finish()
        var anchors = HTMLAnchors()
        if builder.links.contains(where: { $0.isInternal }) {
            anchors.add(tree, offsets: renderer.offsets, file: "", text: text, shift: 0)
        }
        content.links = anchors.resolve(builder.links)
        return Document(
            text: TextBuffer(bytes: text), content: content, metadata: metadata, isComplete: isComplete)
    }
}
