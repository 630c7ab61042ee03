import Model
import Page
import Screen

/// Makes the rows of a date: its days, the sentence that names it, and the place in the text.
struct TimelineRows {
    /// From how many columns beside the days on the sentence is in the same row.
    private static let leastForWords = 36
    /// The columns of the place.
    private static let placeWidth = 5

    let document: Document
    let width: Int
    /// The columns of the longest days.
    let labelWidth: Int

    /// What a date is called before its sentence: its days, or the words of one whose year is not known.
    static func label(of time: TimePoint, in document: Document) -> String {
        time.firstDay == nil ? Excerpt.text(of: time.range, in: document) : time.daysText
    }

    /// One row, or two in a narrow panel, where the sentence has the second for itself. What is cut is seen when the row is moved
    /// sideways.
    func make(_ entry: TimelineChart.Entry) -> [PanelRow] {
        let days = Excerpt.prefix(Self.label(of: entry.time, in: document), columns: max(4, labelWidth))
        let percent = "\(entry.time.range.start * 100 / max(1, document.text.count))%"
        let gap = String(repeating: " ", count: max(1, Self.placeWidth - percent.count))
        let place = [PanelSpan(gap + percent, .dim)]
        let target = PanelTarget.passage(entry.time.range)
        let room = width - labelWidth - 2 - Self.placeWidth - 1
        guard room < Self.leastForWords else {
            let label = days + String(repeating: " ", count: max(0, labelWidth - CellText.columns(of: days)) + 2)
            return [row([PanelSpan(label, .dim)] + words(of: entry), fixed: labelWidth + 2, remark: place, target)]
        }
        let indent = min(2, width / 8)
        var second = row(
            [PanelSpan(String(repeating: " ", count: indent))] + words(of: entry), fixed: indent, remark: [], target)
        second.continues = true
        let first = row([PanelSpan(days, .dim)], fixed: CellText.columns(of: days), remark: place, target)
        return [first, second]
    }

    private func row(_ spans: [PanelSpan], fixed: Int, remark: [PanelSpan], _ target: PanelTarget) -> PanelRow {
        var row = PanelRow(spans, remark: remark, target: target)
        row.fixedColumns = fixed
        return row
    }

    /// The sentence and what follows it in its paragraph, the words of the date in bold: the entries of a diary begin with a
    /// sentence that is nothing but the date. Words that the label has said are not said again.
    private func words(of entry: TimelineChart.Entry) -> [PanelSpan] {
        let range = entry.time.range
        let start = min(entry.passage.start, range.start)
        let end = document.block(at: range.start).map { max($0.range.end, range.end) } ?? range.end
        let excerpt = Excerpt(of: range, in: document, within: TextRange(start, end))
        guard entry.time.firstDay == nil, !excerpt.before.contains(where: { $0.isLetter || $0.isNumber }) else {
            return excerpt.spans(match: Style(.text, .bold))
        }
        let rest = excerpt.after.drop { !$0.isLetter && !$0.isNumber }
        return [PanelSpan(rest.isEmpty ? excerpt.match : String(rest))]
    }
}
