import Model

/// A row of small bars that shows where in the document something occurs.
package enum Strip {
    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// One bar for each count, the lowest for none, the others in proportion to the greatest.
    package static func bars(_ counts: [Int]) -> String {
        let most = counts.max() ?? 0
        return String(
            counts.map { count in
                guard count > 0, most > 0 else { return bars[0] }
                return bars[min(bars.count - 1, 1 + (count * (bars.count - 1) - 1) / most)]
            })
    }

    /// The mentions of `entity` section by section, or in `columns` equal parts if there are more sections than that.
    static func ofSections(_ entity: EntityID, in known: KnowledgeView, document: Document, columns: Int) -> String {
        let sections = document.outline.sections
        guard columns > 0, document.text.count > 0 else { return "" }
        if sections.count > 1, sections.count <= columns {
            return bars(known.mentionCounts(of: entity, in: document.outline))
        }
        return ofParts(entity, in: known, document: document, columns: columns)
    }

    /// The mentions of `entity` in `columns` equal parts of the text.
    static func ofParts(_ entity: EntityID, in known: KnowledgeView, document: Document, columns: Int) -> String {
        bars(known.mentionCounts(of: entity, inPartsOf: document.text.count, count: columns))
    }
}
