import CCmark
import Model
import ParserArena

/// cmark-gfm's parser: Markdown to a tree of nodes.
struct MarkdownParser: ~Copyable {
    /// The root of the tree.
    let root: OpaquePointer
    private let arena: OpaquePointer

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

    /// Parses `text`; nil if it costs far more time or memory than a text of its length does.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(text)
        guard Self.registered, let arena = gloss_arena_make(text.count) else { return nil }
        let root = gloss_parse_markdown(
            raw.bindMemory(to: CChar.self).baseAddress, raw.count, Self.tableCost(raw) <= Self.tableBudget,
            Self.autolinkCost(raw) <= Self.autolinkBudget, arena)
        guard let root else {
            gloss_arena_free(arena)
            return nil
        }
        self.arena = arena
        self.root = OpaquePointer(root)
    }

    deinit { gloss_arena_free(arena) }

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
