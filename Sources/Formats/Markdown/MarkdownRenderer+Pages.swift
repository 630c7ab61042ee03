import Model

/// Blocks of HTML in Markdown.
extension MarkdownRenderer {
    /// Adds a block of HTML as a page would show it.
    mutating func addHTML(_ text: String) {
        var html = text
        // A tag without an end would take all that follows for its attributes.
        var rest = ""
        if let open = html.lastIndex(of: "<"), !html[open...].contains(">") {
            rest = html[open...].split(separator: "\n").dropFirst().joined(separator: "\n")
            html = String(html[..<open])
        }
        addPage(html)
        guard !rest.isEmpty else { return }
        beginParagraph()
        append(rest)
        end()
    }

    private mutating func addPage(_ html: String) {
        var html = html
        let tree = html.withUTF8 { HTMLParser.tree(of: $0) }
        var renderer = HTMLRenderer(
            tree, into: HTMLContentBuilder(), options: .init(isHidden: HTMLVisibility.hiddenElements(of: tree)))
        renderer.write(0..<tree.nodes.count)
        var builder = renderer.result
        let (text, page) = builder.finish()
        guard !text.isEmpty else { return }
        if offset > 0 { output.append(contentsOf: [0x0A, 0x0A]) }
        let shift = offset
        output.append(contentsOf: text)
        for block in page.blocks {
            var block = block
            block.range = block.range.shifted(by: shift)
            block.quotationDepth += UInt8(clamping: quotationDepth)
            block.itemIndent = UInt8(clamping: Int(block.itemIndent) + Int(lists.last?.itemIndent ?? 0))
            if block.kind == .heading { addHeading(&block) }
            content.blocks.append(block)
        }
        content.spans += page.spans.map { InlineSpan($0.range.shifted(by: shift), $0.style) }
        for link in builder.links {
            let address =
                switch link.target {
                case .address(let address): address
                case .name(_, let fragment, _): "#" + fragment
                case .picture(let address): address
                }
            let isPicture = if case .picture = link.target { true } else { false }
            links.append((link.range.shifted(by: shift), isPicture ? .picture(address) : .address(address)))
        }
    }

    private mutating func addHeading(_ block: inout Block) {
        if block.level == 1, content.blocks.isEmpty { (block.kind, block.level) = (.title, 0) }
        anchors.add(
            String(decoding: output[block.range.start..<block.range.end], as: UTF8.self), at: block.range.start)
    }
}
