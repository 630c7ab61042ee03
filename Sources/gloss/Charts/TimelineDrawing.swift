import Model
import Page

/// What happened when, as text and as a picture.
struct TimelineDrawing {
    let source: ChartSource
    let chart: TimelineChart

    /// A line for each date: the days, a bar that shows where in the whole they are, and the sentence.
    func text(width: Int) -> String {
        guard !chart.dated.isEmpty || !chart.undated.isEmpty else { return "No dates were found.\n" }
        let days = chart.dated.map { $0.time.daysText }
        let dayWidth = days.map { CellText.columns(of: $0) }.max() ?? 0
        let barWidth = width >= 70 ? 16 : 0
        let room = max(20, width - dayWidth - barWidth - 4)
        var text = "\(source.title): what happened when\n\n"
        for (entry, days) in zip(chart.dated, days) {
            text += days + String(repeating: " ", count: dayWidth - CellText.columns(of: days) + 2)
            if barWidth > 0 { text += bar(of: entry, columns: barWidth) + "  " }
            text += Excerpt.prefix(source.words(of: entry.passage), columns: room) + "\n"
        }
        guard !chart.undated.isEmpty else { return text }
        text += "\nof a year that is not known\n\n"
        for entry in chart.undated {
            let words = "\(source.words(of: entry.time.range)): \(source.words(of: entry.passage))"
            text += Excerpt.prefix(words, columns: width) + "\n"
        }
        return text
    }

    private func bar(of entry: TimelineChart.Entry, columns: Int) -> String {
        let (start, end) = cells(of: entry, count: columns)
        return String(
            (0..<columns).map { column -> Character in column < start ? "·" : column <= end ? "█" : "·" })
    }

    /// The first and the last cell of an entry, of `count` cells from the first to the last day of the chart.
    private func cells(of entry: TimelineChart.Entry, count: Int) -> (start: Int, end: Int) {
        guard let days = chart.days, let first = entry.time.firstDay else { return (0, 0) }
        let origin = Self.number(of: days.lowerBound)
        let length = max(1, Self.number(of: days.upperBound) - origin + 1)
        let start = (Self.number(of: first) - origin) * count / length
        let last = entry.time.to ?? entry.time.from ?? first
        return (start, max(start, (Self.number(of: last) - origin) * count / length))
    }

    /// Days since the year 0, near enough for a drawing.
    private static func number(of day: CalendarDay) -> Int {
        Int(day.year) * 372 + (Int(day.month) - 1) * 31 + Int(day.day) - 1
    }

    /// A row for each date, its bar on one axis from the first day to the last.
    var svg: String {
        var drawing = SVGDrawing()
        let (left, axis, top, row) = (190, 300, 50, SVGDrawing.row)
        let title = "\(source.title): what happened when"
        drawing.text(title, x: 10, y: 20, isBold: true)
        for (index, entry) in chart.dated.enumerated() {
            let y = top + index * row
            let words = source.words(of: entry.passage)
            let (start, end) = cells(of: entry, count: axis)
            drawing.text(entry.time.daysText, x: left - 12, y: y + 14, anchor: .end)
            drawing.line(fromX: left, fromY: y + 10, toX: left + axis, toY: y + 10)
            drawing.box(
                x: left + start, y: y + 4, width: max(4, end - start), height: row - 8,
                title: "\(entry.time.daysText): \(words)")
            drawing.text(words, x: left + axis + 16, y: y + 14, isDim: true, most: 90)
        }
        var y = top + (chart.dated.count + 1) * row
        if !chart.undated.isEmpty {
            drawing.text("of a year that is not known", x: left, y: y + 14, isBold: true)
            for entry in chart.undated {
                y += row
                drawing.text(source.words(of: entry.time.range), x: left - 12, y: y + 14, anchor: .end, most: 22)
                drawing.text(source.words(of: entry.passage), x: left, y: y + 14, isDim: true)
            }
        }
        return drawing.file(width: left + axis + 760, height: y + 2 * row, title: title)
    }
}
