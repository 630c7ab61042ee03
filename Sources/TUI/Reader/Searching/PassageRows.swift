import Model
import Page

/// Rows of passages in their context under headings of their sections.
enum PassageRows {
    /// Rows for `passages`, which are in order; `context` makes a passage's text for the given width.
    static func make(
        _ passages: [TextRange], in document: Document, width: Int,
        context: @escaping @Sendable (TextRange, Int) -> [PanelSpan]
    ) -> PanelRows {
        var rows = PanelRows()
        var first = 0
        while first < passages.count {
            let section = document.chapter(at: passages[first].start)
            let rest = passages[first...]
            let end = max(rest.partitionIndex { $0.start >= section.range.end }, first + 1)
            let title = PlaceName.section(section, in: document)
            if rows.count > 0 { rows.append(.blank) }
            if !title.isEmpty {
                rows.append(
                    PanelRow(
                        [PanelSpan(Excerpt.prefix(title, columns: width - 8), .panelHeading)],
                        remark: [PanelSpan("\(end - first)", .dim)], startsGroup: true))
            }
            let start = first
            rows.append(count: end - first, place: { passages[start + $0].start }) { index in
                let passage = passages[start + index]
                return PanelRow([PanelSpan("  ")] + context(passage, width - 2), target: .passage(passage))
            }
            first = end
        }
        return rows
    }
}
