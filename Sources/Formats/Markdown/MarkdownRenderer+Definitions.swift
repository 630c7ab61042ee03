import CCmark
import Model

/// Lists of definitions: a term on a line of its own, and below it what it means, after a colon.
extension MarkdownRenderer {
    /// The longest term, in bytes.
    private static let longestTerm = 160
    /// The columns by which what a term means is set in from it.
    private static let definitionIndent: UInt8 = 2

    /// Begins a paragraph; after a term one that begins with a colon is what the term means.
    mutating func enterParagraph(_ node: OpaquePointer) {
        guard isDefinition(cmark_node_first_child(node)), isOutermost, let last = content.blocks.last,
            isTerm(last) || isDefinition(last)
        else { return beginParagraph() }
        if isTerm(last) { markTerm(last.range) }
        beginDefinition()
    }

    /// Ends the line of a term, or of what it means, if `next` begins with a colon; false if not.
    mutating func addDefinition(before next: OpaquePointer?) -> Bool {
        guard let block, isDefinition(next), isOutermost, openSpans.isEmpty, openLinks.isEmpty else {
            return false
        }
        let isTerm = block.kind == .paragraph && offset - block.start <= Self.longestTerm
        guard isTerm || block.kind == .listItem else { return false }
        if isTerm { markTerm(TextRange(block.start, offset)) }
        end()
        beginDefinition()
        return true
    }

    /// `text` without the colon of a definition that begins with it.
    mutating func withoutColon(_ text: String) -> String {
        guard skipsColon else { return text }
        let rest = (text.first == ":" ? text.dropFirst() : text[...]).drop { $0 == " " || $0 == "\t" }
        skipsColon = rest.isEmpty
        return String(rest)
    }

    private var isOutermost: Bool { lists.isEmpty && quotationDepth == 0 && footnote == nil }

    private mutating func beginDefinition() {
        begin(.listItem, level: 2, isTight: true)
        block?.itemIndent = Self.definitionIndent
        skipsColon = true
    }

    private func isTerm(_ block: Block) -> Bool {
        block.kind == .paragraph && block.range.count <= Self.longestTerm && !block.keepsLines
    }

    private func isDefinition(_ block: Block) -> Bool {
        block.kind == .listItem && block.marker == .none && block.itemIndent == Self.definitionIndent
    }

    private mutating func markTerm(_ range: TextRange) {
        let place = content.spans.partitionIndex { $0.range.start >= range.start }
        content.spans.insert(InlineSpan(range, .strong), at: place)
    }

    /// Whether a node is text that begins with a colon and a space.
    private func isDefinition(_ node: OpaquePointer?) -> Bool {
        guard let node, cmark_node_get_type(node) == CMARK_NODE_TEXT else { return false }
        let text = literal(node).utf8
        guard text.first == UInt8(ascii: ":") else { return false }
        if let after = text.dropFirst().first { return after == 0x20 || after == 0x09 }
        // Where a link might begin, the colon is a node of its own.
        guard let next = cmark_node_next(node), cmark_node_get_type(next) == CMARK_NODE_TEXT else {
            return false
        }
        return literal(next).utf8.first == 0x20
    }
}
