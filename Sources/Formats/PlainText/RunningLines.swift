import Model

/// Finds the heads and feet of a text that was set in pages: the numbers of pages, and lines at the edge of a page that the next
/// page, or the one after it, has there too, but for their digits.
struct RunningLines {
    private let lines: [TextLine]
    private let bytes: UnsafeBufferPointer<UInt8>

    /// How many lines a head or a foot has at most.
    private static let mostLines = 3

    /// The lines at one edge of a page, from the edge inwards.
    private struct Edge {
        /// Indices of lines.
        var lines: [Int]
        /// What each line says without digits; empty for the number of a page.
        var texts: [String]
    }

    private init(_ lines: [TextLine], _ bytes: UnsafeBufferPointer<UInt8>) {
        self.lines = lines
        self.bytes = bytes
    }

    /// The indices of those among `lines`; none if the text has no form feeds.
    static func all(in lines: [TextLine], of bytes: UnsafeBufferPointer<UInt8>) -> Set<Int> {
        let finder = RunningLines(lines, bytes)
        let (heads, feet) = finder.edges()
        return finder.repeated(heads, mayOpen: true).union(finder.repeated(feet, mayOpen: false))
    }

    /// The first and the last lines of each page. What is before the first form feed may be less than a page if it is not the
    /// start of the text, and so may be what is after the last.
    private func edges() -> (heads: [Edge], feet: [Edge]) {
        let starts = lines.indices.filter { lines[$0].startsPage }
        guard let first = starts.first else { return ([], []) }
        let pages = zip([0] + starts, starts + [lines.count]).map { $0..<$1 }
        let heads = lines[0].start == 0 && first > 0 ? pages[...] : pages.dropFirst()
        return (heads.map { edge($0) }, pages.dropLast().map { edge($0.reversed()) })
    }

    private func edge(_ page: some Sequence<Int>) -> Edge {
        let own = page.lazy.filter { !lines[$0].isBlank }.prefix(Self.mostLines)
        return Edge(lines: Array(own), texts: own.map(text))
    }

    /// The lines of each edge, from the edge on, that a page near it has as well.
    ///
    /// - Parameter mayOpen: whether the first of such lines may be what the later ones repeat: the title of a chapter. One with
    ///   the number of its page is not.
    private func repeated(_ edges: [Edge], mayOpen: Bool) -> Set<Int> {
        var found: Set<Int> = []
        for (page, edge) in edges.enumerated() {
            let isNumbered = edge.texts.contains("")
            for (line, text) in zip(edge.lines, edge.texts) {
                let mayBeTitle = mayOpen && !isNumbered && !holdsDigit(line)
                let isRepeated = (mayBeTitle ? [-2, -1] : [-2, -1, 1, 2]).contains { distance in
                    edges.indices.contains(page + distance) && edges[page + distance].texts.contains(text)
                }
                guard isRepeated else { break }
                found.insert(line)
            }
        }
        return found
    }

    private func holdsDigit(_ line: Int) -> Bool {
        bytes[lines[line].textStart..<lines[line].end].contains(where: \.isASCIIDigit)
    }

    /// What a line says without digits; empty for the number of a page, in Arabic or in small Roman digits.
    private func text(of line: Int) -> String {
        let own = bytes[lines[line].textStart..<lines[line].end]
        if RomanNumerals.value(of: own, mostAlike: 4) != nil { return "" }
        let text = String(decoding: own.lazy.filter { !$0.isASCIIDigit }, as: UTF8.self).collapsingWhiteSpace
        return text.allSatisfy { "-–—|[]()".contains($0) } ? "" : text
    }
}
