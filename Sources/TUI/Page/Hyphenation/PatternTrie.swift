/// Patterns of letters with levels between them, found letter by letter.
struct PatternTrie: Sendable {
    private struct Node {
        let letter: UInt8
        /// The first node of the next letters, and the next node for the letter at this place; 0 for none.
        var child: UInt16 = 0
        var sibling: UInt16 = 0
        /// Where the levels of the pattern that ends here begin; negative if none does.
        var levels: Int32 = -1
    }

    private var nodes = [Node(letter: 0)]
    /// The levels of one pattern after the other: one before each letter, and one after the last.
    private var levels: [UInt8] = []

    /// Patterns as in "4z1z2", one a line; a dot is the edge of a word.
    init(_ patterns: UnsafeBufferPointer<UInt8>) {
        var letters: [UInt8] = []
        var own: [UInt8] = [0]
        for byte in patterns {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): own[own.count - 1] = byte - UInt8(ascii: "0")
            case UInt8(ascii: "\n"):
                add(letters, own)
                (letters, own) = ([], [0])
            default:
                letters.append(byte)
                own.append(0)
            }
        }
    }

    private mutating func add(_ letters: [UInt8], _ own: [UInt8]) {
        guard !letters.isEmpty else { return }
        var node = 0
        for letter in letters { node = child(of: node, letter) ?? addChild(of: node, letter) }
        nodes[node].levels = Int32(levels.count)
        levels += own
    }

    private func child(of node: Int, _ letter: UInt8) -> Int? {
        var place = Int(nodes[node].child)
        while place != 0, nodes[place].letter != letter { place = Int(nodes[place].sibling) }
        return place == 0 ? nil : place
    }

    private mutating func addChild(of node: Int, _ letter: UInt8) -> Int {
        var added = Node(letter: letter)
        added.sibling = nodes[node].child
        nodes.append(added)
        nodes[node].child = UInt16(nodes.count - 1)
        return nodes.count - 1
    }

    /// Calls `body` with the levels of each pattern that `word` has from `start` on.
    func forEachMatch(in word: [UInt8], from start: Int, _ body: (ArraySlice<UInt8>) -> Void) {
        var node = 0
        for end in start..<word.count {
            guard let next = child(of: node, word[end]) else { return }
            node = next
            let first = Int(nodes[node].levels)
            if first >= 0 { body(levels[first..<first + end - start + 2]) }
        }
    }
}
