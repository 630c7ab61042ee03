import Page
import Screen

extension Excerpt {
    /// The excerpt as spans, the match in `style` and the rest in running text.
    func spans(match style: Style, rest: Style = .text) -> [PanelSpan] {
        var spans = [PanelSpan(before), PanelSpan(match), PanelSpan(after)]
        spans[0].style = rest
        spans[1].style = style
        spans[2].style = rest
        return spans.filter { !$0.text.isEmpty }
    }

    /// The excerpt in rows of at most `columns` columns, each as spans.
    func wrapped(columns: Int, match style: Style, rest: Style = .text) -> [[PanelSpan]] {
        let text = Array(before + match + after)
        let matched = before.count..<before.count + match.count
        var place = 0
        return CellText.wrap(String(text), columns: columns).map { row in
            // Rows are broken at spaces, which are in none of them.
            while place < text.count, text[place] == " ", row.first != " " { place += 1 }
            let range = place..<min(place + row.count, text.count)
            place = range.upperBound
            let marked = matched.clamped(to: range)
            let parts = [
                (range.lowerBound..<marked.lowerBound, rest), (marked, style),
                (marked.upperBound..<range.upperBound, rest),
            ]
            return parts.filter { !$0.0.isEmpty }.map { part, style in
                var span = PanelSpan(String(text[part]))
                span.style = style
                return span
            }
        }
    }
}
