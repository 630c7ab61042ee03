import Model
import Page
import Screen

/// Makes the rows of a date: its days, the words around it, and where in the text that is told.
struct TimelineRows {
    /// From how many columns beside the days on the words are in the same row.
    private static let leastForWords = 36

    let document: Document
    let width: Int
    /// How many columns are to the left of what is shown.
    let column: Int

    /// One row, or two in a narrow panel, where the words have the second for themselves.
    func make(_ entry: TimelineChart.Entry, days: String, labelWidth: Int) -> [PanelRow] {
        let days = Excerpt.prefix(days, columns: max(4, labelWidth, width / 3))
        let percent = "\(entry.time.range.start * 100 / max(1, document.text.count))%"
        let place = [PanelSpan(String(repeating: " ", count: 4 - min(3, percent.count)) + percent, .dim)]
        let target = PanelTarget.passage(entry.time.range)
        let gap = days.isEmpty ? 0 : max(0, labelWidth - CellText.columns(of: days)) + 2
        let label = days + String(repeating: " ", count: gap)
        let room = width - CellText.columns(of: label) - 6
        guard room < Self.leastForWords, !days.isEmpty else {
            var row = PanelRow(
                [PanelSpan(label, .dim)] + words(of: entry, columns: max(4, room)), remark: place, target: target)
            row.fixedColumns = CellText.columns(of: label)
            return [row]
        }
        let indent = min(2, width / 8)
        var second = PanelRow(
            [PanelSpan(String(repeating: " ", count: indent))] + words(of: entry, columns: max(4, width - indent)),
            target: target, continues: true)
        second.fixedColumns = indent
        return [PanelRow([PanelSpan(days, .dim)], remark: place, target: target), second]
    }

    /// The words around the date that fit, or the whole sentence, to be moved sideways.
    private func words(of entry: TimelineChart.Entry, columns: Int) -> [PanelSpan] {
        let range = entry.time.range
        let excerpt =
            column > 0 && entry.passage.contains(range)
            ? Excerpt(of: range, in: document, within: entry.passage)
            : Excerpt(of: range, in: document, width: columns)
        return excerpt.spans(match: Style(.text, .bold))
    }
}
