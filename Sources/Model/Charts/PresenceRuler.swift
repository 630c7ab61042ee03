/// The numbers above the columns of a chart of chapters: "1   5    10".
public struct PresenceRuler: Hashable, Sendable {
    private struct Label {
        let part: Int
        let number: Int
    }

    /// The numbers at their columns, with spaces between.
    public let text: String

    /// All numbers, or every fifth, tenth …
    private static let steps = [1, 5, 10, 20, 50, 100, 500, 1000]

    /// A ruler over `columns` columns that stand for the parts of `shown`.
    ///
    /// The numbers are those of the chapters, or of the parts or books above them if those of the chapters begin anew in each of them
    /// and not all of them fit. Where no titles count, they are the places in the order.
    public init(_ parts: [PresenceChart.Part], _ shown: Range<Int>, columns: Int) {
        let levels = Set(parts[shown].flatMap { ($0.above + [$0.section]).map(\.level) }).sorted(by: >)
        let counted = levels.map { Self.labels(parts, shown, level: $0) }.filter { $0.count > 1 }
        let places = shown.map { Label(part: $0, number: $0 + 1) }
        text = (counted + [places]).lazy.compactMap { Self.line($0, shown, columns) }.first ?? ""
    }

    /// The numbers of the headings of one level.
    private static func labels(_ parts: [PresenceChart.Part], _ shown: Range<Int>, level: Int) -> [Label] {
        shown.flatMap { index in
            (parts[index].above + [parts[index].section]).compactMap { section in
                guard section.level == level else { return nil }
                return section.number.map { Label(part: index, number: $0) }
            }
        }
    }

    /// As many of the labels as fit, at even steps; nil if none do.
    private static func line(_ labels: [Label], _ shown: Range<Int>, _ columns: Int) -> String? {
        let rises = zip(labels, labels.dropFirst()).allSatisfy { $0.number < $1.number }
        let first = labels.first?.part
        return steps.prefix(rises ? steps.count : 1).lazy.compactMap { step in
            line(labels.filter { $0.number.isMultiple(of: step) || $0.part == first }, in: shown, columns)
        }.first
    }

    /// The labels in a line, those that would reach beyond its end left out; nil if they run into each other.
    private static func line(_ labels: [Label], in shown: Range<Int>, _ columns: Int) -> String? {
        var line = ""
        for label in labels {
            let text = String(label.number)
            let column = (label.part - shown.lowerBound) * columns / shown.count
            guard column + text.utf8.count <= columns else { break }
            guard column >= line.utf8.count + (line.isEmpty ? 0 : 1) else { return nil }
            line += String(repeating: " ", count: column - line.utf8.count) + text
        }
        return line
    }
}
