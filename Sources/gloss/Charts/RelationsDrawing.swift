import Model
import Page

/// Who belongs to whom, as text and as a picture.
struct RelationsDrawing {
    let source: ChartSource
    let chart: RelationsChart

    /// The name in the middle, and a branch for each of the others with what the text states of both.
    func text(width: Int) -> String {
        var text = "\(source.name(of: chart.center))\n"
        let labels = chart.neighbours.map { Excerpt.prefix(label(of: $0), columns: max(8, width / 3)) }
        let labelWidth = labels.map { CellText.columns(of: $0) }.max() ?? 0
        for (index, neighbour) in chart.neighbours.enumerated() {
            let branch = index + 1 < chart.neighbours.count ? "├─ " : "└─ "
            let label = labels[index] + String(repeating: " ", count: labelWidth - CellText.columns(of: labels[index]))
            let line = "\(branch)\(label)  \(source.name(of: neighbour.entity))  \(count(of: neighbour))"
            text += Excerpt.prefix(line, columns: width) + "\n"
        }
        return chart.neighbours.isEmpty ? text + "The text joins nobody to this name.\n" : text
    }

    /// What the text states of both: "→ adviser" of the one in the middle, "← wife" of the other.
    private func label(of neighbour: RelationsChart.Neighbour) -> String {
        guard let relation = neighbour.relations.first else { return "named with" }
        let words = source.shown(source.known.words(of: relation))
        return (relation.subject == chart.center ? "→ " : "← ") + words
    }

    private func count(of neighbour: RelationsChart.Neighbour) -> String {
        switch neighbour.sentences.count {
        case 0: ""
        case 1: "1 sentence"
        case let count: "\(count) sentences"
        }
    }

    /// The name in the middle at the left, a line to each of the others, the thicker the more sentences name both.
    var svg: String {
        var drawing = SVGDrawing()
        let (left, right, top, row) = (190, 420, 60, 26)
        let height = top + max(1, chart.neighbours.count) * row + 20
        let middle = (top + height) / 2 - 10
        let center = source.name(of: chart.center)
        let title = "\(center) in \(source.title)"
        drawing.text(title, x: 10, y: 20, isBold: true)
        drawing.text(center, x: left - 10, y: middle + 4, anchor: .end, isBold: true, most: 22)
        let most = max(1, chart.neighbours.map(\.sentences.count).max() ?? 1)
        for (index, neighbour) in chart.neighbours.enumerated() {
            let y = top + index * row
            let width = 1 + 5 * neighbour.sentences.count / most
            drawing.line(fromX: left, fromY: middle, toX: right, toY: y, width: width)
            drawing.text(source.name(of: neighbour.entity), x: right + 10, y: y + 4, isBold: neighbour.isKin, most: 32)
            let words = [label(of: neighbour), count(of: neighbour)].filter { !$0.isEmpty }.joined(separator: ", ")
            drawing.text(words, x: right + 290, y: y + 4, isDim: true, most: 50)
        }
        return drawing.file(width: right + 700, height: height, title: title)
    }
}
