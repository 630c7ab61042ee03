import Model

/// A row of small bars that shows where in the document something occurs.
package enum Strip {
    /// Where there is nothing: the lowest bar would read as a little.
    private static let none: Character = "·"
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One bar for each count, a dot for none, the others in proportion to the greatest.
    package static func bars(_ counts: [Int]) -> String { bars(counts, of: counts.max() ?? 0) }

    /// The same in proportion to `most`, which no count is above.
    static func bars(_ counts: [Int], of most: Int) -> String {
        String(
            counts.map { count in
                count > 0 ? bars[min(bars.count - 1, (count * bars.count - 1) / most)] : none
            })
    }

    /// The mentions of `entity` section by section, or in `columns` equal parts if there are more sections than that.
    static func ofSections(_ entity: EntityID, in known: KnowledgeView, document: Document, columns: Int) -> String {
        let sections = document.chapters
        guard columns > 0, document.text.count > 0 else { return "" }
        if sections.count > 1, sections.count <= columns {
            return bars(known.mentionCounts(of: entity, in: sections))
        }
        return ofParts(entity, in: known, document: document, columns: columns)
    }

    /// The mentions of `entity` in `columns` equal parts of the text.
    static func ofParts(_ entity: EntityID, in known: KnowledgeView, document: Document, columns: Int) -> String {
        bars(known.mentionCounts(of: entity, inPartsOf: document.text.count, count: columns))
    }
}
