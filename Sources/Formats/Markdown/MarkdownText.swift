import Model

/// The text that Markdown becomes, with its blocks, styles and links, as it grows portion by portion.
struct MarkdownText: Sendable {
    /// A link whose place is known only when all headings are.
    private struct Reference: Sendable {
        var range: TextRange
        var anchor: String
    }

    private let storage: StreamedStorage
    /// The blocks and styles so far.
    private(set) var content = Content()
    private var anchors = HeadingAnchors()
    private var references: [Reference] = []
    private var footnoteReferences: [(range: TextRange, number: Int)] = []
    private var footnotes: [Int: TextRange] = [:]

    /// Nil where there is no address space.
    init?() {
        guard let storage = StreamedStorage(capacity: 16 << 30) else { return nil }
        self.storage = storage
    }

    /// The text so far.
    var text: TextBuffer { storage.buffer }

    /// Adds what was rendered of a portion; false where there is no memory for it.
    mutating func append(_ rendered: MarkdownRenderer) -> Bool {
        guard storage.append(rendered.output) else { return false }
        content.blocks += rendered.content.blocks
        content.spans += rendered.content.spans
        for link in rendered.links {
            switch link.target {
            case .address(let address) where address.hasPrefix("#") && address.count > 1:
                references.append(Reference(range: link.range, anchor: String(address.dropFirst())))
            case .address(let address): content.links.append(Link(link.range, to: .address(address)))
            case .footnote(let number): footnoteReferences.append((link.range, number))
            }
        }
        for block in rendered.content.blocks where block.kind == .heading || block.kind == .title {
            anchors.add(text.string(in: block.range), at: block.range.start)
        }
        for (number, range) in rendered.footnotes { footnotes[number] = range }
        return true
    }

    /// The content with the links that can be resolved so far.
    var resolvedContent: Content {
        var links = content.links
        for reference in references {
            let place = anchors.place(of: reference.anchor)
            links.append(Link(reference.range, to: place.map { .place($0) } ?? .address("#" + reference.anchor)))
        }
        for reference in footnoteReferences {
            if let range = footnotes[reference.number] { links.append(Link(reference.range, to: .footnote(range))) }
        }
        links.sort { $0.range < $1.range }
        return Content(blocks: content.blocks, spans: content.spans, links: links)
    }
}
