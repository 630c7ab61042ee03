import Model
import Page
import Reader

/// Who is where, as text and as a picture.
struct PresenceDrawing {
    let source: ChartSource
    let chart: PresenceChart

    /// The rows as strips of small bars, with the numbers of the chapters above them.
    func text(width: Int) -> String {
        guard !chart.rows.isEmpty else { return "No names were found.\n" }
        let names = chart.rows.map { Excerpt.prefix(source.name(of: $0.entity), columns: max(10, width / 3)) }
        let nameWidth = names.map { CellText.columns(of: $0) }.max() ?? 0
        let countWidth = chart.rows.map { String($0.count).count }.max() ?? 1
        let room = max(10, width - nameWidth - countWidth - 4)
        let columns = min(room, chart.parts.count)
        let ruler = PresenceRuler(chart.parts, chart.parts.indices, columns: columns)
        var text = "\(source.title): who is where\n\n"
        text += String(repeating: " ", count: nameWidth + countWidth + 4) + ruler.text + "\n"
        for (row, name) in zip(chart.rows, names) {
            let count = String(row.count)
            text += name + String(repeating: " ", count: nameWidth - CellText.columns(of: name) + 2)
            text += String(repeating: " ", count: countWidth - count.count) + count + "  "
            text += Strip.bars(chart.cells(of: row, columns: columns)) + "\n"
        }
        return text
    }

    /// A row of boxes for each name, the denser the more it is named in a section.
    var svg: String {
        var drawing = SVGDrawing()
        let (left, top, row) = (240, 60, SVGDrawing.row)
        let cell = max(4, min(28, 900 / max(1, chart.parts.count)))
        let title = "\(source.title): who is where"
        drawing.text(title, x: 10, y: 20, isBold: true)
        for number in 1...max(1, chart.parts.count) where number == 1 || number % 5 == 0 {
            drawing.text(String(number), x: left + (number - 1) * cell, y: top - 8, isDim: true)
        }
        for (index, entry) in chart.rows.enumerated() {
            let name = source.name(of: entry.entity)
            let y = top + index * row
            drawing.text(name, x: left - 50, y: y + 14, anchor: .end, most: 26)
            drawing.text(String(entry.count), x: left - 12, y: y + 14, anchor: .end, isDim: true)
            let most = max(1, entry.counts.max() ?? 1)
            for (part, count) in entry.counts.enumerated() where count > 0 {
                let chapter = chart.parts[part].section.title
                let place = chapter.isEmpty ? "part \(part + 1)" : chapter
                drawing.box(
                    x: left + part * cell, y: y + 2, width: max(1, cell - 1), height: row - 4,
                    percent: 20 + 80 * count / most, title: "\(name), \(place): \(count)")
            }
        }
        let width = left + chart.parts.count * cell + 20
        return drawing.file(width: width, height: top + chart.rows.count * row + 20, title: title)
    }
}
