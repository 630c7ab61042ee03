import CCmark
import Model

/// cmark-gfm's parser: Markdown to a tree of nodes.
struct MarkdownParser: ~Copyable {
    /// The root of the tree.
    let root: OpaquePointer
    private let parser: OpaquePointer

    /// The extensions are registered once; Swift makes sure that this happens on one thread.
    private static let registered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// What finding addresses may cost before it is left out: the squares of the lengths of words that could hold one.
    /// cmark-gfm 0.29 needs that much time for words such as "www.a_www.a_…".
    private static let autolinkBudget = 200_000_000

    /// What rows of tables may cost before they are read as text: the squares of the numbers of their cells, which is how
    /// the time of cmark-gfm 0.29 grows.
    private static let tableBudget = 400_000_000

    /// Parses `parts`, one after the other; nil where the library refuses.
    init?(_ parts: [UnsafeRawBufferPointer]) {
        guard Self.registered, let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8) else {
            return nil
        }
        var extensions = ["strikethrough", "tasklist"]
        if parts.reduce(0, { $0 + Self.tableCost($1) }) <= Self.tableBudget { extensions.append("table") }
        if parts.reduce(0, { $0 + Self.autolinkCost($1) }) <= Self.autolinkBudget { extensions.append("autolink") }
        for name in extensions {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        for part in parts { Self.feed(part, to: parser) }
        guard let root = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        self.parser = parser
        self.root = root
    }

    private static func feed(_ part: UnsafeRawBufferPointer, to parser: OpaquePointer) {
        var start = 0
        for surplus in MarkdownDefinitions.surplusOfAddresses(part.bindMemory(to: UInt8.self)) {
            let piece = UnsafeRawBufferPointer(rebasing: part[start..<surplus.start])
            cmark_parser_feed(parser, piece.bindMemory(to: CChar.self).baseAddress, piece.count)
            start = surplus.end
        }
        guard start < part.count else { return }
        let piece = UnsafeRawBufferPointer(rebasing: part[start...])
        cmark_parser_feed(parser, piece.bindMemory(to: CChar.self).baseAddress, piece.count)
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    /// The numbers that the notes at the end of the tree hold, in the order of the references to them: the stubs that stand
    /// for notes of other portions.
    func stubs() -> [Int] {
        var numbers: [Int] = []
        var node = cmark_node_last_child(root)
        while let definition = node, cmark_node_get_type(definition) == CMARK_NODE_FOOTNOTE_DEFINITION {
            let text = cmark_node_first_child(cmark_node_first_child(definition))
            let literal = cmark_node_get_literal(text)
            numbers.append(literal.flatMap { Int(String(cString: $0)) } ?? 0)
            node = cmark_node_previous(definition)
        }
        return numbers.reversed()
    }

    private static func tableCost(_ bytes: UnsafeRawBufferPointer) -> Int {
        var (cost, cells) = (0, 0)
        for byte in bytes {
            if byte == UInt8(ascii: "|") {
                cells += 1
            } else if byte == 0x0A {
                cost += cells * cells
                cells = 0
            }
        }
        return cost + cells * cells
    }

    private static func autolinkCost(_ bytes: UnsafeRawBufferPointer) -> Int {
        var (cost, start, isCandidate) = (0, 0, false)
        for (place, byte) in bytes.enumerated() {
            if byte <= 0x20 {
                if isCandidate { cost += (place - start) * (place - start) }
                (start, isCandidate) = (place + 1, false)
            } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "w") {
                isCandidate = true
            }
        }
        return cost + (isCandidate ? (bytes.count - start) * (bytes.count - start) : 0)
    }
}
