import Model
import Page

/// Rows of whole sentences, each with its place.
enum SentenceRows {
    static func make(_ sentences: [TextRange], in document: Document, width: Int) -> PanelRows {
        var rows = PanelRows()
        for sentence in sentences {
            let target = PanelTarget.passage(sentence)
            let text = Excerpt.text(of: sentence, in: document)
            rows.append(.blank)
            for (index, line) in CellText.wrap(text, columns: width).enumerated() {
                rows.append(PanelRow([PanelSpan(line)], target: target, continues: index > 0))
            }
            let place = PlaceName.passage(at: sentence.start, in: document, columns: width)
            rows.append(PanelRow(remark: [PanelSpan(place, .dim)], target: target, continues: true))
        }
        return rows
    }
}
