import CCmark
import Model

/// Writes a tree of Markdown nodes as text with blocks, styles and links. Nothing here recurses: nodes may nest a million
/// deep.
struct MarkdownRenderer {
    /// Where a link leads, before anchors and notes are resolved.
    enum LinkTarget {
        case picture(String)
        case address(String)
        /// A note, by its number in the document.
        case footnote(Int)
    }

    /// The text that was made.
    var output: [UInt8] = []
    /// Its blocks and styles.
    var content = Content()
    /// Its links in the order of their ends.
    var links: [(range: TextRange, target: LinkTarget)] = []
    private var footnotes: [Int: TextRange] = [:]
    var anchors = HeadingAnchors()

    var lists: [ListState] = []
    var quotationDepth = 0
    private var itemMarker: Block.Marker = .none
    var block: OpenBlock?
    /// Indices of the spans that are open, and the starts of the links.
    private(set) var openSpans: [Int] = []
    var openLinks: [Int] = []
    /// The tags of HTML that are open in the present block: names of styles, starts of raised text, addresses of links.
    var openTags: [String] = []
    /// The names of what is written like a tag and is no element of HTML, in the present block.
    var openWords: [String] = []
    var openScripts: [Int] = []
    var openAddresses: [String] = []
    /// The number of the note that is being rendered, and the index of its first block.
    private(set) var footnote: (number: Int, firstBlock: Int)?
    /// Whether the next text begins with the colon of a definition, which is not shown.
    var skipsColon = false
    private var tableHeaderRows = 0

    /// The longest address that is kept, in characters.
    private static let longestAddress = 2_000

    struct ListState {
        var number: Int32?
        var isTight: Bool
        /// The columns by which the text of the present item is set in.
        var itemIndent: UInt8 = 0
        /// How many quotations the list is in.
        var quotationDepth: Int
    }

    struct OpenBlock {
        var kind: Block.Kind
        var level: Int
        var marker: Block.Marker
        var start: Int
        var keepsLines = false
        var rightColumns: UInt64 = 0
        var itemIndent: UInt8 = 0
    }

    /// Renders all of the tree under `root`.
    mutating func render(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
            if event == CMARK_EVENT_EXIT, node == root { break }
        }
        content.spans.removeAll { $0.range.isEmpty }
        endFootnote()
    }

    /// The content with its links, those to headings and notes resolved.
    var resolvedContent: Content {
        var content = content
        content.links = links.compactMap { link in
            switch link.target {
            case .address(let address):
                let place = address.hasPrefix("#") ? anchors.place(of: String(address.dropFirst())) : nil
                return Link(link.range, to: place.map { .place($0) } ?? .address(address))
            case .picture(let address): return Link(link.range, to: .picture(address))
            case .footnote(let number):
                return footnotes[number].map { Link(link.range, to: .footnote($0)) }
            }
        }.sorted { $0.range < $1.range }
        return content
    }

    // MARK: - Nodes

    private mutating func enter(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: quotationDepth += 1
        case CMARK_NODE_LIST: enterList(node)
        case CMARK_NODE_ITEM: enterItem(node)
        case CMARK_NODE_HEADING: begin(.heading, level: Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_PARAGRAPH: enterParagraph(node)
        case CMARK_NODE_CODE_BLOCK: addCode(node)
        case CMARK_NODE_HTML_BLOCK: addHTML(literal(node))
        case CMARK_NODE_THEMATIC_BREAK: addRule()
        case CMARK_NODE_FOOTNOTE_DEFINITION: footnote = (footnotes.count + 1, content.blocks.count)
        case CMARK_NODE_TEXT: append(withoutColon(literal(node)))
        case CMARK_NODE_SOFTBREAK: addSoftBreak(before: cmark_node_next(node))
        case CMARK_NODE_LINEBREAK: appendBreak()
        case CMARK_NODE_CODE: appendStyled(literal(node), .code)
        case CMARK_NODE_HTML_INLINE: addTag(MarkdownTag(literal(node)))
        case CMARK_NODE_FOOTNOTE_REFERENCE: addFootnoteReference(node)
        case CMARK_NODE_EMPH: openStyle(.emphasis)
        case CMARK_NODE_STRONG: openStyle(.strong)
        case CMARK_NODE_IMAGE:
            openLinks.append(offset)
            openStyle(.image)
        case CMARK_NODE_LINK: openLinks.append(offset)
        case CMARK_NODE_DOCUMENT: break
        default: enterExtension(node)
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: quotationDepth -= 1
        case CMARK_NODE_LIST: lists.removeLast()
        case CMARK_NODE_ITEM: itemMarker = .none
        case CMARK_NODE_HEADING, CMARK_NODE_PARAGRAPH: end()
        case CMARK_NODE_FOOTNOTE_DEFINITION: endFootnote()
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG: closeStyle()
        case CMARK_NODE_IMAGE: closePicture(string(cmark_node_get_url(node)))
        case CMARK_NODE_LINK: closeLink(string(cmark_node_get_url(node)))
        case CMARK_NODE_DOCUMENT: break
        default: leaveExtension(node)
        }
    }

    private mutating func enterExtension(_ node: OpaquePointer) {
        switch string(cmark_node_get_type_string(node)) {
        case "tasklist": enterItem(node)
        case "strikethrough": openStyle(.strikethrough)
        case "table":
            begin(.table, level: 0)
            let right = rightColumns(of: node)
            block?.rightColumns = right
            tableHeaderRows = 0
        case "table_header":
            tableHeaderRows += 1
            separate(0x0A)
        case "table_row": separate(0x0A)
        case "table_cell" where cmark_node_previous(node) != nil: output.append(0x09)
        default: break
        }
    }

    private mutating func leaveExtension(_ node: OpaquePointer) {
        switch string(cmark_node_get_type_string(node)) {
        case "tasklist": itemMarker = .none
        case "strikethrough": closeStyle()
        case "table":
            block?.level = tableHeaderRows
            end()
        default: break
        }
    }

    // MARK: - Lists and notes

    private mutating func enterList(_ node: OpaquePointer) {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        lists.append(
            ListState(
                number: isOrdered ? cmark_node_get_list_start(node) : nil,
                isTight: cmark_node_get_list_tight(node) != 0,
                quotationDepth: quotationDepth))
    }

    private mutating func enterItem(_ node: OpaquePointer) {
        guard let last = lists.indices.last else { return }
        if let number = lists[last].number {
            itemMarker = .number(number)
            lists[last].number = number &+ 1
        } else {
            itemMarker = .bullet
        }
        if string(cmark_node_get_type_string(node)) == "tasklist" {
            itemMarker = .task(done: cmark_gfm_extensions_get_tasklist_item_checked(node))
        }
        lists[last].itemIndent = itemMarker.textColumns(depth: lists.count)
    }

    private mutating func addFootnoteReference(_ node: OpaquePointer) {
        guard let number = Int(literal(node)) else { return append("[^" + literal(node) + "]") }
        let start = offset
        append("[\(number)]")
        links.append((TextRange(start, offset), .footnote(number)))
    }

    private mutating func endFootnote() {
        guard let footnote else { return }
        self.footnote = nil
        let start =
            content.blocks.indices.contains(footnote.firstBlock)
            ? content.blocks[footnote.firstBlock].range.start : offset
        footnotes[footnote.number] = TextRange(start, offset)
    }

    // MARK: - Blocks

    /// Where the next byte will be in the document.
    var offset: Int { output.count }

    mutating func beginParagraph() {
        if let footnote, lists.isEmpty, quotationDepth == 0 {
            let marker = Block.Marker.number(Int32(clamping: footnote.number))
            let isFirst = content.blocks.count == footnote.firstBlock
            begin(.listItem, level: 1, marker: isFirst ? marker : .none)
            if !isFirst { block?.itemIndent = marker.textColumns(depth: 1) }
        } else if quotationDepth > lists.last?.quotationDepth ?? 0 {
            begin(.quotation, level: quotationDepth)
        } else if !lists.isEmpty {
            begin(.listItem, level: lists.count)
        } else {
            begin(.paragraph, level: 0)
        }
    }

    /// - Parameter isTight: whether no empty line is before it; items of tight lists have none anyway.
    mutating func begin(
        _ kind: Block.Kind, level: Int, marker: Block.Marker = .none, isTight: Bool = false
    ) {
        let isTight =
            isTight
            || kind == .listItem && (lists.last?.isTight ?? false)
                && content.blocks.last?.kind == .listItem
        if offset > 0 { output.append(contentsOf: isTight ? [0x0A] : [0x0A, 0x0A]) }
        let isTitle = kind == .heading && level == 1 && content.blocks.isEmpty
        block = OpenBlock(kind: isTitle ? .title : kind, level: isTitle ? 0 : level, marker: marker, start: offset)
        guard let item = lists.last, kind != .rule else { return }
        // The first block of an item bears its marker, whatever it is; those after it are set in.
        if itemMarker == .none || kind == .table {
            block?.itemIndent = item.itemIndent
        } else {
            block?.marker = itemMarker
            if kind != .listItem { block?.itemIndent = UInt8(clamping: 2 * (lists.count - 1)) }
            itemMarker = .none
        }
    }

    /// Ends the present block; one without text leaves nothing behind.
    mutating func end() {
        guard let block else { return }
        _ = nameCallout()
        skipsColon = false
        for _ in openTags { closeStyle() }
        for address in openAddresses.reversed() { closeLink(address) }
        (openTags, openWords, openScripts, openAddresses) = ([], [], [], [])
        self.block = nil
        while let last = output.last, offset > block.start, last == 0x20 || last == 0x0A { output.removeLast() }
        guard offset > block.start else {
            while let last = output.last, last == 0x0A { output.removeLast() }
            return
        }
        var made = Block(
            block.kind, TextRange(block.start, offset), level: block.level, keepsLines: block.keepsLines,
            marker: block.marker, quotationDepth: block.kind == .quotation ? nil : quotationDepth,
            rightColumns: block.rightColumns)
        (made.isNote, made.itemIndent) = (footnote != nil, block.itemIndent)
        content.blocks.append(made)
        if block.kind == .heading || block.kind == .title {
            anchors.add(String(decoding: output[block.start...], as: UTF8.self), at: block.start)
        }
    }

    private mutating func addCode(_ node: OpaquePointer) {
        begin(.code, level: 0)
        block?.keepsLines = true
        output.append(contentsOf: literal(node).utf8)
        end()
    }

    private mutating func addRule() {
        begin(.rule, level: 0)
        append("* * *")
        end()
    }

    private func rightColumns(of table: OpaquePointer) -> UInt64 {
        let columns = Int(cmark_gfm_extensions_get_table_columns(table))
        let alignments = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(table), count: columns)
        return alignments.prefix(64).enumerated().reduce(0) { bits, column in
            column.element == UInt8(ascii: "r") ? bits | 1 << UInt64(column.offset) : bits
        }
    }

    // MARK: - Text

    mutating func append(_ text: String) {
        guard block?.kind == .table else { return output.append(contentsOf: text.utf8) }
        // Tabs and line breaks part the cells and rows.
        output.append(contentsOf: text.utf8.lazy.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 })
    }

    mutating func appendBreak() {
        // A line within a cell ends at a line separator.
        guard block?.kind != .table else { return output.append(contentsOf: [0xE2, 0x80, 0xA8]) }
        output.append(0x0A)
        block?.keepsLines = true
    }

    private mutating func separate(_ byte: UInt8) {
        if let block, offset > block.start { output.append(byte) }
    }

    mutating func appendStyled(_ text: String, _ style: InlineStyle) {
        openStyle(style)
        append(text)
        closeStyle()
    }

    /// Spans are kept by their starts, so each takes its place when it opens.
    mutating func openStyle(_ style: InlineStyle) {
        openSpans.append(content.spans.count)
        content.spans.append(InlineSpan(TextRange(offset, offset), style))
    }

    mutating func closeStyle() {
        guard let index = openSpans.popLast() else { return }
        content.spans[index].range.end = offset
    }

    mutating func closeLink(_ address: String) {
        guard let start = openLinks.popLast(), offset > start, !address.isEmpty else { return }
        // A longer address, such as a picture in itself, leads nowhere that a reader could go.
        links.append((TextRange(start, offset), .address(String(address.prefix(Self.longestAddress)))))
    }

    /// Ends the text in place of a picture: a link to it if it is a file beside this one, and not in a link itself.
    private mutating func closePicture(_ address: String) {
        closeStyle()
        guard let start = openLinks.popLast(), openLinks.isEmpty, offset > start, !address.isEmpty,
            address.utf8.count < Self.longestAddress,
            WebAddress.scheme(of: address) == nil
        else { return }
        links.append((TextRange(start, offset), .picture(address)))
    }

    func literal(_ node: OpaquePointer) -> String { string(cmark_node_get_literal(node)) }

    private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
