import CGumbo

/// Tells the sources that a text names from what a site offers: both are rows of links.
enum Bibliography {
    /// The longest heading over a list of sources, in bytes.
    private static let longestHeading = 60
    /// How many elements are between a text and the link that it is in, at most.
    private static let deepestText = 4

    /// Whether half of the links in `range` show the addresses that they lead to, as those of a list of sources do. Offers
    /// show titles.
    static func showsAddresses(_ range: Range<Int>, in tree: HTMLTree) -> Bool {
        var (links, addresses) = (0, 0)
        for index in range where tree.nodes[index].isText && isInLink(index, in: tree) {
            let text = tree.text(of: index)
            guard !text.isEmpty else { continue }
            links += 1
            if isAddress(text) { addresses += 1 }
        }
        return addresses > 0 && addresses * 2 >= links
    }

    /// Whether the links in `range` are names of subjects, as an encyclopaedia gives them; the titles of articles are longer.
    static func hasShortLinks(_ range: Range<Int>, in tree: HTMLTree) -> Bool {
        var links = 0
        for index in range where tree.nodes[index].tag == GUMBO_TAG_A {
            let words = tree.text(of: index).words.count
            guard words <= longestSubject else { return false }
            links += words > 0 ? 1 : 0
        }
        return links > 0
    }

    /// So many words has the name of a subject at most.
    private static let longestSubject = 3

    /// Whether a heading announces related subjects.
    static func namesSubjects(_ line: String) -> Bool {
        [
            "see also", "siehe auch", "voir aussi", "véase también", "vedi anche", "voci correlate", "zie ook",
            "ver também", "zobacz też", "se även", "se også", "см. также", "关联项目", "関連項目",
        ].contains(line.lowercased())
    }

    private static func isInLink(_ index: Int, in tree: HTMLTree) -> Bool {
        var element = Int(tree.nodes[index].parent)
        for _ in 0..<deepestText where element >= 0 {
            if tree.nodes[element].tag == GUMBO_TAG_A { return true }
            element = Int(tree.nodes[element].parent)
        }
        return false
    }

    private static func isAddress(_ text: String) -> Bool {
        guard !text.contains(" ") else { return false }
        return ["http://", "https://", "www.", "doi:", "doi.org/"].contains { text.hasPrefix($0) }
    }

    /// Whether a heading names what follows as the sources of the text.
    static func isHeading(_ line: String) -> Bool {
        guard line.utf8.count <= longestHeading else { return false }
        let words = WordHashes.all(in: line)
        return words.contains(where: telling.contains)
            && words.allSatisfy { telling.contains($0) || others.contains($0) }
    }

    private static let telling: Set<UInt64> = hashes(
        """
        references reference sources bibliography citations footnotes endnotes literature resources reading cited \
        quellen quellenangaben literatur literaturverzeichnis einzelnachweise fußnoten références bibliographie fuentes \
        referencias bibliografía bibliografia fonti riferimenti bronnen referências fontes źródła källor referenser \
        источники литература примечания 参考文献 参考资料
        """)
    private static let others: Set<UInt64> = hashes(
        "and further works notes links external list of the text selected und et y e i och и weitere")

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { WordHashes.of($0) })
    }
}
