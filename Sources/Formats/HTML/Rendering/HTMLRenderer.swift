import CGumbo
import Model

/// Turns a tree of elements into blocks of text, as a browser would set it without its style sheets.
struct HTMLRenderer {
    /// What is shown of images and figures.
    struct Options {
        /// Whether the text that stands for an image is shown.
        var showsImageTexts = true
        /// What the addresses of links mean.
        var resolver = HTMLLinkResolver()
        /// What a book's style sheets say of its paragraphs.
        var sheet = EPUBStyleSheet()
        /// The elements that are not shown, by index of their node.
        var isHidden: [Bool]
    }

    /// An element that is open, and what ends with it.
    struct OpenElement {
        var index: Int
        var end: Int
        var isBlock = false
        var span: Int?
        /// The style to go back to, if the element changed it.
        var outerStyle: HTMLContentBuilder.BlockStyle?
        var isList = false
        var isQuotation = false
        var isTable = false
        /// Whether it is the outermost element that holds notes.
        var isNote = false
        /// Whether it is a line of verse, which the next such element goes on.
        var isLine = false
        /// What is written where it ends.
        var closing = ""
        /// What is shown of a link without text, and where its text would start.
        var substitute: (text: String, start: Int)?
    }

    let tree: HTMLTree
    let options: Options
    private let verse: HTMLVerse
    var builder: HTMLContentBuilder
    private var open: [OpenElement] = []
    private var lists: [HTMLList] = []
    private var quotationDepth = 0
    /// How many `q` elements are open.
    private var quotes = 0
    /// The index after the data table that is being written; 0 outside of tables.
    private var tableEnd = 0
    private var table = HTMLTableCursor()
    /// The notes that are written after all else, as they are not part of the text's flow.
    private var notes: [Int] = []
    /// The numbers of the notes that a page leaves to its style sheet to count, by node.
    private var noteNumbers: [Int: Int] = [:]
    /// Offset of the text at the start of each node that was walked, and at the end of each element; -1 for others.
    private(set) var offsets: [Int32]
    private(set) var ends: [Int32]

    /// Appends the text of `tree` to `builder`.
    init(_ tree: HTMLTree, into builder: HTMLContentBuilder, options: Options) {
        self.tree = tree
        self.options = options
        self.builder = builder
        verse = HTMLVerse(tree)
        offsets = [Int32](repeating: -1, count: tree.nodes.count)
        ends = offsets
    }

    /// The builder with what was written so far.
    var result: HTMLContentBuilder { builder }

    /// Writes the nodes in `range`, a sequence of whole subtrees.
    mutating func write(_ range: Range<Int>) {
        writeNodes(range)
        // A note may hold others.
        while let note = notes.first {
            notes.removeFirst()
            builder.isInNote = true
            if let number = noteNumbers[note] { builder.append("[\(number)] ") }
            writeNodes((note + 1)..<Int(tree.nodes[note].end))
            builder.isInNote = false
            ends[note] = offset
        }
    }

    private mutating func writeNodes(_ range: Range<Int>) {
        if range.lowerBound > 0 { offsets[range.lowerBound - 1] = offset }
        var index = range.lowerBound
        while index < range.upperBound {
            while let last = open.last, last.end <= index { leave() }
            let node = tree.nodes[index]
            offsets[index] = offset
            if node.isText, !options.isHidden[index] {
                tree.withText(of: index) { builder.append($0) }
                index += 1
            } else if node.isText || options.isHidden[index] || HTMLTagSet.unseen.contains(node.tag) {
                index = Int(node.end)
            } else if node.tag == GUMBO_TAG_ASIDE, HTMLNoteReference.isNoteText(index, in: tree) {
                notes.append(index)
                index = Int(node.end)
            } else if node.tag == GUMBO_TAG_SPAN, !builder.isInNote, HTMLNoteReference.isNoteInLine(index, in: tree) {
                markNote(index)
                index = Int(node.end)
            } else {
                index = enter(index, node)
            }
        }
        while !open.isEmpty { leave() }
        builder.endBlock()
    }

    /// Leaves a note for the end of the text. Its mark is before it, or is written here if a style sheet would count it.
    private mutating func markNote(_ index: Int) {
        notes.append(index)
        guard !HTMLNoteReference.isMark(builder.lastWord) else { return }
        noteNumbers[index] = noteNumbers.count + 1
        builder.append("[\(noteNumbers.count)]")
    }

    private var offset: Int32 { Int32(truncatingIfNeeded: builder.offset) }

    /// Writes a block of its own, such as the title.
    mutating func write(_ kind: Block.Kind, _ text: String) { builder.appendBlock(kind, text) }

    // MARK: Elements

    /// Begins an element, and gives the index to go on at.
    private mutating func enter(_ index: Int, _ node: HTMLTree.Node) -> Int {
        switch node.tag {
        case GUMBO_TAG_BR:
            if tableEnd > 0 { builder.appendCellBreak() } else { builder.appendBreak() }
        case GUMBO_TAG_HR:
            if tableEnd == 0 { writeRule() }
        case GUMBO_TAG_IMG, GUMBO_TAG_IMAGE: writeImage(index)
        case GUMBO_TAG_FRAME: writeFrame(index)
        case GUMBO_TAG_MATH:
            builder.append(HTMLFormula.text(of: index, in: tree))
            return Int(node.end)
        case GUMBO_TAG_SUP where !holdsLink(index), GUMBO_TAG_SUB where !holdsLink(index):
            writeScript(index, isRaised: node.tag == GUMBO_TAG_SUP)
            return Int(node.end)
        default:
            if HTMLTagSet.block.contains(node.tag) {
                enterBlock(index, node)
            } else {
                enterInline(index, node)
            }
        }
        return index + 1
    }

    private mutating func leave() {
        let element = open.removeLast()
        if !element.closing.isEmpty { builder.append(element.closing) }
        if let substitute = element.substitute, builder.offset == substitute.start { builder.append(substitute.text) }
        ends[element.index] = offset
        if let span = element.span { builder.close(span: span) }
        if !element.isBlock, builder.isLabelAlone || isNumberAlone(element.index) { builder.append(" ") }
        if element.isList { lists.removeLast() }
        if element.isTable { tableEnd = 0 }
        if tree.nodes[element.index].tag == GUMBO_TAG_Q { quotes -= 1 }
        guard element.isBlock, !element.isLine else { return }
        if tableEnd > 0, element.outerStyle == nil {
            if tree.nodes[element.index].tag == GUMBO_TAG_PRE { builder.isCodeInCell = false }
            if !HTMLTagSet.tableParts.contains(tree.nodes[element.index].tag) { builder.appendCellBreak() }
            return
        }
        builder.endBlock()
        if element.isNote { builder.isInNote = false }
        if element.isQuotation { quotationDepth -= 1 }
        if let style = element.outerStyle { builder.style = style }
    }

    private mutating func enterInline(_ index: Int, _ node: HTMLTree.Node) {
        var element = OpenElement(index: index, end: Int(node.end))
        if let style = Self.inlineStyle(of: node.tag) {
            element.span = builder.open(style: style)
        } else if node.tag == GUMBO_TAG_A, let target = linkTarget(of: index) {
            enterLink(index, target, &element)
        } else if node.tag == GUMBO_TAG_Q {
            builder.append(quotes.isMultiple(of: 2) ? "“" : "‘")
            element.closing = quotes.isMultiple(of: 2) ? "”" : "’"
            quotes += 1
        } else if node.tag == GUMBO_TAG_RUBY {
            element.closing = reading(of: index)
        }
        if let marks = editMarks(of: index) {
            builder.append(marks.opening)
            element.closing = marks.closing
        }
        open.append(element)
    }

    private static func inlineStyle(of tag: GumboTag) -> InlineStyle? {
        switch tag {
        case GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_CITE, GUMBO_TAG_DFN, GUMBO_TAG_VAR: .emphasis
        case GUMBO_TAG_STRONG, GUMBO_TAG_B: .strong
        case GUMBO_TAG_U, GUMBO_TAG_INS: .underline
        case GUMBO_TAG_S, GUMBO_TAG_STRIKE, GUMBO_TAG_DEL: .strikethrough
        case GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_TT: .code
        default: nil
        }
    }

    /// A rule between two parts: one, however many elements ask for it.
    private mutating func writeRule() {
        builder.endBlock()
        if !builder.isAtRule { builder.appendBlock(.rule, "* * *") }
    }

    private mutating func writeScript(_ index: Int, isRaised: Bool) {
        let text = tree.text(of: index)
        guard !text.isEmpty else { return }
        let opensBlock = !builder.isInBlock
        builder.append(isRaised ? HTMLScript.raised(text, after: builder.lastByte) : HTMLScript.lowered(text))
        // The mark of a note is set off from what the note says.
        if opensBlock, isRaised { builder.append(" ") }
    }

    private func holdsLink(_ index: Int) -> Bool {
        tree.nodes[index..<Int(tree.nodes[index].end)].contains { $0.tag == GUMBO_TAG_A }
            || HTMLNoteReference.isInLink(index, in: tree)
    }

    // MARK: Images

    private mutating func writeImage(_ index: Int) {
        let target = tree.attribute("src", of: index).flatMap { options.resolver.picture(at: $0) }
        // A picture of a book that has no text in its place can be looked at.
        let substitute = options.resolver.file != nil && target != nil ? "picture" : nil
        guard let text = tree.attribute("alt", of: index) ?? substitute else { return }
        if isFormula(index) { return builder.append(Self.formula(text)) }
        guard options.showsImageTexts || builder.style.isPreformatted else { return }
        // A picture in a link leads where the link does.
        let isInLink = HTMLNoteReference.isInLink(index, in: tree)
        let span = builder.open(style: .image, target: isInLink ? nil : target)
        builder.append(text)
        builder.close(span: span)
    }

    /// Whether an image is a formula, which belongs to the sentence that it is in.
    private func isFormula(_ index: Int) -> Bool {
        guard let names = tree.attribute("class", of: index)?.lowercased() else { return false }
        return names.split { !$0.isLetter }.contains { $0 == "math" || $0 == "tex" || $0 == "latex" }
    }

    /// A formula in TeX without what only sets its size.
    private static func formula(_ text: String) -> String {
        let text = text.collapsingWhiteSpace
        guard text.hasPrefix("{\\displaystyle"), text.hasSuffix("}") else { return text }
        return text.dropFirst(14).dropLast().collapsingWhiteSpace
    }

    // MARK: Blocks

    private mutating func enterBlock(_ index: Int, _ node: HTMLTree.Node) {
        var element = OpenElement(index: index, end: Int(node.end), isBlock: true)
        if tableEnd > 0, node.tag != GUMBO_TAG_CAPTION || !table.isAtStart {
            element.isList = enterInTable(index, node)
            open.append(element)
            return
        }
        if verse.isLine(index) {
            element.isLine = true
            if verse.goesOn(index) { builder.appendBreak() } else { builder.endBlock() }
            open.append(element)
            return
        }
        builder.endBlock()
        if node.tag == GUMBO_TAG_TABLE { beginTable(index, node, &element) }
        switch node.tag {
        case GUMBO_TAG_BLOCKQUOTE:
            quotationDepth += 1
            element.isQuotation = true
        case GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DIR, GUMBO_TAG_MENU, GUMBO_TAG_DL:
            element.isList = true
            let isTight = tree.isTightList(index, isHidden: options.isHidden)
            lists.append(list(index, node.tag, isTight: isTight))
        case GUMBO_TAG_DT: element.span = builder.open(style: .strong)
        default: break
        }
        if var style = blockStyle(index, node.tag) {
            if style.kind != .listItem, style.kind != .caption {
                style.marker = builder.style.marker
                builder.dropMarker()
            }
            element.outerStyle = builder.style
            style.quotationDepth = quotationDepth
            if style.kind != .listItem, style.marker == .none { style.itemIndent = builder.style.itemIndent }
            builder.style = style
        } else if builder.style.kind == .paragraph, let isSetIn = isSetIn(index, node.tag) {
            element.outerStyle = builder.style
            builder.style.isSetIn = isSetIn
        }
        if !builder.isInNote, HTMLNoteReference.holdsNotes(index, in: tree) {
            element.isNote = true
            builder.isInNote = true
        }
        open.append(element)
    }

    /// Whether the first line of a paragraph is set in; nil if no style sheet says anything of it.
    private func isSetIn(_ index: Int, _ tag: GumboTag) -> Bool? {
        guard !options.sheet.isEmpty, tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV else { return nil }
        let classes = tree.attribute("class", of: index) ?? ""
        return options.sheet.isSetIn(tag == GUMBO_TAG_P ? "p" : "div", classes: classes)
    }

    /// The style that an element gives to the blocks in it; nil if it leaves the style as it is.
    private mutating func blockStyle(_ index: Int, _ tag: GumboTag) -> HTMLContentBuilder.BlockStyle? {
        switch tag {
        case GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6:
            .init(kind: .heading, level: Int(tag.rawValue - GUMBO_TAG_H1.rawValue) + 1)
        case GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP:
            .init(kind: tree.isPlainProse(index) ? .paragraph : .code, isPreformatted: true)
        case GUMBO_TAG_BLOCKQUOTE: .init(kind: .quotation, level: quotationDepth)
        case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: .init(kind: .caption)
        case GUMBO_TAG_LI: itemStyle(of: index)
        // What defines a term is set in from it.
        case GUMBO_TAG_DD:
            .init(kind: .listItem, level: max(lists.count, 1) + 1, itemIndent: UInt8(clamping: 2 * max(lists.count, 1)))
        case GUMBO_TAG_DIV where tree.keepsLines(index), GUMBO_TAG_P where tree.keepsLines(index):
            .init(kind: .paragraph, isPreformatted: true)
        default: nil
        }
    }

    private func list(_ index: Int, _ tag: GumboTag, isTight: Bool) -> HTMLList {
        guard tag == GUMBO_TAG_OL else { return HTMLList(isTight: isTight) }
        let isReversed = tree.hasAttribute("reversed", of: index)
        var items: Int32 { Int32(clamping: tree.elements(in: index).count { tree.nodes[$0].tag == GUMBO_TAG_LI }) }
        return HTMLList(
            isTight: isTight, isOrdered: true, next: number("start", of: index) ?? (isReversed ? items : 1),
            isReversed: isReversed, numbering: tree.attribute("type", of: index) ?? "")
    }

    private mutating func beginTable(_ index: Int, _ node: HTMLTree.Node, _ element: inout OpenElement) {
        let shape = HTMLTableShape(of: index, in: tree, isHidden: options.isHidden)
        guard shape.isData else { return }
        element.outerStyle = builder.style
        builder.style = .init(
            kind: .table, level: shape.headerRows, quotationDepth: quotationDepth, itemIndent: builder.style.itemIndent)
        tableEnd = Int(node.end)
        table = HTMLTableCursor()
        element.isTable = true
    }

    private mutating func itemStyle(of index: Int) -> HTMLContentBuilder.BlockStyle {
        var marker = Block.Marker.bullet
        if let list = lists.last, list.isOrdered {
            let own = number("value", of: index) ?? list.next
            marker = list.marker(own)
            lists[lists.count - 1].next = own &+ (list.isReversed ? -1 : 1)
        } else if let isDone = isDone(item: index) {
            marker = .task(done: isDone)
        }
        return .init(
            kind: .listItem, level: max(lists.count, 1), marker: marker, isTight: lists.last?.isTight ?? false)
    }

    private func number(_ name: StaticString, of index: Int) -> Int32? {
        tree.attribute(name, of: index).flatMap { Int32($0.collapsingWhiteSpace) }
    }

    /// Inside of a data table rows are lines and tabs separate cells; what would be a block is a line of its cell. Gives whether
    /// the element is a list.
    private mutating func enterInTable(_ index: Int, _ node: HTMLTree.Node) -> Bool {
        switch node.tag {
        case GUMBO_TAG_TR:
            if !table.isAtStart { builder.appendSeparator(0x0A) }
            table.beginRow()
        case GUMBO_TAG_TD, GUMBO_TAG_TH:
            let separators = table.beginCell(
                columns: Int(number("colspan", of: index) ?? 1), rows: Int(number("rowspan", of: index) ?? 1))
            // The text of a cell that spans columns is in the first of them.
            for _ in 0..<separators { builder.appendSeparator(0x09) }
        case GUMBO_TAG_OL, GUMBO_TAG_UL:
            builder.appendCellBreak()
            lists.append(list(index, node.tag, isTight: true))
            return true
        case GUMBO_TAG_LI:
            builder.appendCellBreak()
            builder.append(itemStyle(of: index).marker.text)
        case let tag where HTMLTagSet.tableParts.contains(tag): break
        case GUMBO_TAG_PRE:
            builder.appendCellBreak()
            builder.isCodeInCell = true
        default: builder.appendCellBreak()
        }
        return false
    }
}
