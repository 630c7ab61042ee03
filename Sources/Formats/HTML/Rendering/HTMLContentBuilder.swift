import Model

/// Sets text into blocks as a browser would: white space collapsed, blocks separated by an empty line.
///
/// The text that comes out is valid UTF-8 without control characters other than the line breaks of the layout and the
/// tabs between the cells of tables.
struct HTMLContentBuilder {
    /// How the next block is to be made.
    struct BlockStyle {
        var kind: Block.Kind = .paragraph
        var level = 0
        var marker: Block.Marker = .none
        /// Whether spaces and line breaks are kept.
        var isPreformatted = false
        /// Whether no empty line is between it and an item before it.
        var isTight = false
        /// How many quotations it is in.
        var quotationDepth = 0
        /// Whether its first line is set in.
        var isSetIn = false
        /// The columns by which a later part of a list item is set in.
        var itemIndent: UInt8 = 0
    }

    /// A span or link that is open, and where its text in the present block starts.
    private struct OpenSpan {
        var style: InlineStyle?
        var target: LinkTarget?
        var start: Int?
        var id: Int
    }

    /// Where a link leads, as long as not all of the text is known.
    enum LinkTarget: Hashable {
        /// An address outside.
        case address(String)
        /// A picture: its path inside of a book, or its address.
        case picture(String)
        /// A named place of this or another file of the document.
        case name(file: String, fragment: String, isNote: Bool)
    }

    /// A link whose target is resolved when the text is complete.
    struct PendingLink {
        var range: TextRange
        var target: LinkTarget
    }

    /// The text so far.
    private(set) var text: [UInt8] = []
    /// The blocks and spans so far.
    private(set) var content = Content()
    /// The links so far, by start.
    private(set) var links: [PendingLink] = []
    /// How the next block is to be made.
    var style = BlockStyle()
    /// Whether the blocks that come are of notes.
    var isInNote = false
    /// Whether the text that comes is code in a cell of a table: its lines and spaces are kept.
    var isCodeInCell = false {
        didSet { pendingCodeLines = 0 }
    }

    private var blockStart: Int?
    private var block = BlockStyle()
    private var keepsLines = false
    private var pendingSpace = false
    private var pendingBreaks = 0
    /// Columns by which the line after the breaks is set in.
    private var pendingIndent = 0
    private var pendingCellBreak = false
    /// How many lines of code in a cell ended since its last text.
    private var pendingCodeLines = 0
    private var openSpans: [OpenSpan] = []
    private var nextSpan = 0

    /// Where the next text will be, at the latest.
    var offset: Int { text.count }
    /// Whether the present block holds text.
    var isInBlock: Bool { blockStart != nil }
    /// Whether the present block holds nothing but a rule, or there is no block before.
    var isAtRule: Bool { content.blocks.last.map { $0.kind == .rule } ?? true }

    /// The last byte of the present block, or of the space that is due after it; nil if there is no block.
    var lastByte: UInt8? { !isInBlock ? nil : pendingSpace || pendingBreaks > 0 ? 0x20 : text.last }

    /// Whether the present block holds only a label in brackets, as of a source in a list: "[3]".
    var isLabelAlone: Bool {
        guard let start = blockStart, text.last == UInt8(ascii: "]"), text.count - start <= Self.longestLabel else {
            return false
        }
        return text[start] == UInt8(ascii: "[") && !block.isPreformatted
    }

    /// The words of the present block, if they are so few that they may be its number and no space is due after them; nil if not.
    var wordAlone: Substring? {
        guard let start = blockStart, text.count - start <= Self.longestLabel, !block.isPreformatted,
            lastByte.map({ $0 > 0x20 }) ?? false
        else { return nil }
        return String(decoding: text[start...], as: UTF8.self)[...]
    }

    private static let longestLabel = 12
    private static let deepestIndent = 40

    /// The last bytes of the present block since its last space.
    var lastWord: ArraySlice<UInt8> {
        guard let start = blockStart, !pendingSpace, pendingBreaks == 0 else { return [] }
        let first = text[start...].suffix(Self.longestLabel)
        return first[(first.lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? first.startIndex)...]
    }

    // MARK: Blocks

    /// Ends the present block; the next text starts another.
    mutating func endBlock() {
        pendingSpace = false
        pendingBreaks = 0
        pendingIndent = 0
        pendingCellBreak = false
        guard let start = blockStart else { return }
        blockStart = nil
        while let last = text.last, last == 0x20 || last == 0x0A || last == 0x09, text.count > start {
            text.removeLast()
        }
        for index in openSpans.indices {
            close(openSpans[index])
            openSpans[index].start = nil
        }
        clampSpans(from: start)
        guard text.count > start else {
            text.removeLast(text.count - start)
            return
        }
        var made = Block(
            block.kind, TextRange(start, text.count), level: block.level,
            keepsLines: block.isPreformatted || keepsLines, marker: block.marker, quotationDepth: block.quotationDepth)
        (made.isSetIn, made.isNote, made.itemIndent) = (block.isSetIn, isInNote, block.itemIndent)
        content.blocks.append(made)
        keepsLines = false
    }

    /// Ends the spans and links of the block that starts at `start` where its text ends, now that it was trimmed.
    private mutating func clampSpans(from start: Int) {
        let limits = TextRange(start, text.count)
        let firstSpan = content.spans.lastIndex { $0.range.start < start }.map { $0 + 1 } ?? 0
        for index in firstSpan..<content.spans.count {
            content.spans[index].range = content.spans[index].range.clamped(to: limits)
        }
        let firstLink = links.lastIndex { $0.range.start < start }.map { $0 + 1 } ?? 0
        for index in firstLink..<links.count { links[index].range = links[index].range.clamped(to: limits) }
    }

    private mutating func beginBlock() {
        while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
        let isTight = style.isTight && content.blocks.last?.kind == .listItem
        if !text.isEmpty { text.append(contentsOf: isTight ? [0x0A] : [0x0A, 0x0A]) }
        blockStart = text.count
        block = style
        style.isTight = false
        dropMarker()
        keepsLines = false
    }

    /// Makes what comes a later part of the list item: only the first block of an item carries its marker.
    mutating func dropMarker() {
        guard style.marker != .none else { return }
        if style.kind == .listItem { style.itemIndent = style.marker.textColumns(depth: style.level) }
        style.marker = .none
    }

    /// A block of its own, of text that is known.
    mutating func appendBlock(_ kind: Block.Kind, _ string: String, level: Int = 0) {
        endBlock()
        let outer = style
        style = BlockStyle(kind: kind, level: level, quotationDepth: outer.quotationDepth)
        append(string)
        endBlock()
        style = outer
    }

    // MARK: Text

    /// A line break within a cell of a table, unless the cell is empty.
    mutating func appendCellBreak() {
        while text.last == 0x20 { text.removeLast() }
        guard let start = blockStart, text.count > start, text.last != 0x09, text.last != 0x0A else { return }
        pendingCellBreak = true
        pendingSpace = false
    }

    /// A line break; two of them end the block.
    mutating func appendBreak() {
        if block.isPreformatted, isInBlock {
            text.append(0x0A)
            return
        }
        guard isInBlock else { return }
        pendingBreaks += 1
        pendingSpace = false
        if pendingBreaks > 1 { endBlock() }
    }

    /// The edge of a table's cell or row: a tab or a line feed inside of the present block.
    mutating func appendSeparator(_ byte: UInt8) {
        if !isInBlock { beginBlock() }
        pendingSpace = false
        pendingBreaks = 0
        pendingCellBreak = false
        text.append(byte)
    }

    /// Text inside of the present block.
    mutating func append(_ string: String) {
        var string = string
        string.withUTF8 { append($0) }
    }

    /// Text inside of the present block: UTF-8, in part perhaps not valid.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isCodeInCell || (isInBlock ? block : style).isPreformatted { return appendPreformatted(bytes) }
        var index = 0
        while index < bytes.count {
            let start = index
            while index < bytes.count, bytes[index] &- 0x21 < 0x5E { index += 1 }
            if start < index { flush(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
            guard index < bytes.count else { return }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte.isHTMLSpace { pendingSpace = true }
                index += 1
            } else {
                index += appendScalar(in: bytes, at: index)
            }
        }
    }

    /// Appends the scalar beyond ASCII at `index`, and gives its length in the source.
    private mutating func appendScalar(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index)
        switch scalar.value {
        case 0x80...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: break  // Controls, soft hyphen and zero-width spaces.
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            // After a line break they set the next line in.
            if pendingBreaks > 0, pendingIndent < Self.deepestIndent { pendingIndent += 1 }
            pendingSpace = true
        case 0xFFFD: flush(replacement)
        default: flush(UnsafeBufferPointer(rebasing: bytes[index..<(index + length)]))
        }
        return length
    }

    private var replacement: [UInt8] { [0xEF, 0xBF, 0xBD] }

    /// Appends clean text with what is before it: a space, a line break, the start of a block or span.
    @inline(__always)
    private mutating func flush(_ bytes: some Collection<UInt8>) {
        if pendingSpace || pendingBreaks > 0 || pendingCellBreak || blockStart == nil || !openSpans.isEmpty {
            prepare()
        }
        text.append(contentsOf: bytes)
    }

    private mutating func prepare() {
        if blockStart == nil {
            beginBlock()
        } else if pendingCellBreak {
            text.append(contentsOf: Self.cellBreak)
        } else if pendingBreaks > 0 {
            text.append(0x0A)
            text.append(contentsOf: repeatElement(0x20, count: pendingIndent))
            keepsLines = true
        } else if pendingSpace, let last = text.last, last != 0x09, last != 0x0A {
            text.append(0x20)
        }
        pendingSpace = false
        pendingBreaks = 0
        pendingIndent = 0
        pendingCellBreak = false
        for index in openSpans.indices where openSpans[index].start == nil { openSpans[index].start = text.count }
    }

    /// Ends the lines of code in a cell that are due, and says that the lines and spaces of the table mean something.
    private mutating func beginCodeLine() {
        prepare()
        keepsLines = true
        for _ in 0..<pendingCodeLines { text.append(contentsOf: Self.cellBreak) }
        pendingCodeLines = 0
    }

    /// What ends a line within a cell: U+2028.
    private static let cellBreak: [UInt8] = [0xE2, 0x80, 0xA8]

    private mutating func appendPreformatted(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            // An empty line parts the paragraphs of a letter.
            if byte == 0x0A, isInBlock, block.kind == .paragraph, text.last == 0x0A { endBlock() }
            // The line break after the start tag is not part of the text, and a blank first line shows nothing.
            if !isInBlock, byte == 0x0A || byte == 0x0D {
                index += 1
                continue
            }
            if isCodeInCell, byte == 0x0A {
                pendingCodeLines += 1
                index += 1
                continue
            }
            if isCodeInCell { beginCodeLine() }
            switch byte {
            case 0x21...0x7E: flush(CollectionOfOne(byte))
            case 0x20, 0x0A: flush(CollectionOfOne(byte))
            case 0x09: flush(repeatElement(0x20, count: 4))
            case 0x80...: index += appendScalar(in: bytes, at: index) - 1
            default: break
            }
            if pendingSpace { flush(EmptyCollection()) }
            index += 1
        }
    }

    // MARK: Spans and links

    /// Opens a span with a style or a link; gives the number to close it by.
    mutating func open(style: InlineStyle? = nil, target: LinkTarget? = nil) -> Int {
        nextSpan += 1
        openSpans.append(OpenSpan(style: style, target: target, start: nil, id: nextSpan))
        return nextSpan
    }

    /// Closes the span with this number.
    mutating func close(span id: Int) {
        guard let index = openSpans.lastIndex(where: { $0.id == id }) else { return }
        close(openSpans.remove(at: index))
    }

    private mutating func close(_ span: OpenSpan) {
        guard let start = span.start, start < text.count else { return }
        let range = TextRange(start, text.count)
        if let style = span.style { content.spans.append(InlineSpan(range, style)) }
        if let target = span.target { links.append(PendingLink(range: range, target: target)) }
    }

    /// The text and the content, spans sorted; links are the caller's to resolve.
    mutating func finish() -> (text: [UInt8], content: Content) {
        endBlock()
        // A rule at the end separates nothing.
        while let last = content.blocks.last, last.kind == .rule {
            content.blocks.removeLast()
            text.removeLast(text.count - last.range.start)
            content.spans.removeAll { $0.range.start >= last.range.start }
            links.removeAll { $0.range.start >= last.range.start }
        }
        while let last = text.last, last == 0x20 || last == 0x0A { text.removeLast() }
        var content = content
        content.spans.sort { $0.range < $1.range }
        return (text, content)
    }
}

extension HTMLContentBuilder.PendingLink {
    /// Whether the link leads to a place of the document.
    var isInternal: Bool {
        if case .name = target { return true }
        return false
    }
}
