import Model

/// The names of one character in a list of characters ("Countess Natalia Orlova (13); Natasha, Nathalie. The youngest daughter"),
/// and that two entries are two persons.
enum CastListEvidence: EvidenceFinder {
    /// An entry begins with its name, or a bullet or title before it, within so many bytes.
    private static let margin = 4
    /// More entries that share a word are not compared, so that no text takes more than linear time.
    private static let mostOfWord = 24

    static func evidence(in names: NameReading) -> [Evidence] {
        let lists = names.text.parts.filter { $0.kind == .castList }
        guard !lists.isEmpty else { return [] }
        let entries = entries(in: names, lists)
        var count: [Int: Int] = [:]
        for entry in entries {
            for form in Set(entry.map { names.table.uses[$0].form }) { count[form, default: 0] += 1 }
        }
        let same = entries.flatMap { entry in
            entry.dropFirst().filter { count[names.table.uses[$0].form] == 1 }.compactMap { place -> Evidence? in
                let (head, use) = (names.table.uses[entry[0]], names.table.uses[place])
                guard head.form != use.form else { return nil }
                return Evidence(
                    .statement, use.form, head.form, passage: TextRange(head.range.start, use.range.end))
            }
        }
        return same + apart(entries.map { names.table.uses[$0[0]] }, in: names)
    }

    /// For each entry the places of its names in the table; that of the full name is first.
    private static func entries(in names: NameReading, _ lists: [DocumentPart]) -> [[Int]] {
        var entries: [[Int]] = []
        var place = 0
        for block in names.text.blocks where lists.contains(where: { $0.range.contains(block.range) }) {
            while place < names.table.uses.count, names.table.uses[place].range.start < block.range.start { place += 1 }
            guard place < names.table.uses.count, names.forms[names.table.uses[place].form].key.isPerson else {
                continue
            }
            let head = names.table.uses[place]
            let start = head.start
            guard head.range.end <= block.range.end, start - block.range.start <= margin else { continue }
            var entry = [place]
            while let last = entry.last, last + 1 < names.table.uses.count,
                names.table.uses[last + 1].range.end <= block.range.end,
                names.forms[names.table.uses[last + 1].form].key.isPerson,
                let gap = NameGap(before: last + 1, in: names), gap.words.isEmpty, !gap.text.contains("."),
                entry.count > 1 || gap.text.contains(";")
            {
                entry.append(last + 1)
            }
            entries.append(entry)
        }
        return entries
    }

    /// Entries that share a word are two persons all the same.
    private static func apart(_ heads: [NameUse], in names: NameReading) -> [Evidence] {
        var byWord: [String: [NameUse]] = [:]
        for head in heads {
            for word in Set(names.forms[head.form].words) { byWord[word, default: []].append(head) }
        }
        return byWord.keys.sorted().flatMap { word -> [Evidence] in
            let heads = byWord[word] ?? []
            guard heads.count <= mostOfWord else { return [] }
            return heads.enumerated().flatMap { index, one in
                heads[(index + 1)...].filter { $0.form != one.form }.map {
                    Evidence(.listed, $0.form, one.form, passage: $0.range)
                }
            }
        }
    }
}
