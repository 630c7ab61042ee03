import Model

/// A row of small bars that shows where in the document something occurs.
package enum Strip {
    /// Where there is nothing: the lowest bar would read as a little.
    private static let none: Character = "·"
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    /// The highest bar of rows that are below each other: full blocks would join with those of the row above.
    private static let highestOfRows: Character = "▇"

    /// A bar across a row, as one of several below each other.
    static func bar(columns: Int) -> String { String(repeating: "▆", count: max(0, columns)) }

    /// One bar for each count, a dot for none, the others in proportion to the greatest.
    package static func bars(_ counts: [Int]) -> String { bars(counts, of: counts.max() ?? 0) }

    /// The same for one of several rows below each other, in proportion to `most`, which no count is above.
    static func row(_ counts: [Int], of most: Int) -> String {
        String(bars(counts, of: most).map { $0 == bars.last ? highestOfRows : $0 })
    }

    private static func bars(_ counts: [Int], of most: Int) -> String {
        String(
            counts.map { count in
                count > 0 ? bars[min(bars.count - 1, (count * bars.count - 1) / most)] : none
            })
    }

    /// The mentions of `entity` in each of `sections`, which tile the text, or in `columns` equal parts of it if there are more
    /// sections than that.
    static func bars(of entity: EntityID, in known: KnowledgeView, sections: [Section], columns: Int) -> String {
        guard columns > 0, let length = sections.last?.range.end, length > 0 else { return "" }
        if sections.count > 1, sections.count <= columns {
            return bars(known.mentionCounts(of: entity, in: sections))
        }
        return bars(known.mentionCounts(of: entity, inPartsOf: length, count: columns))
    }
}
