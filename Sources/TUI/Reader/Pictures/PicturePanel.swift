import Model
import Page
import Screen

/// A picture of the document, in cells of two points each: the upper half of a cell is its letter, the lower its background.
struct PicturePanel: Panel {
    static let id = "picture"

    /// The address of the picture, as the document has it.
    let source: String
    /// What the text has in its place.
    let caption: String

    var picture: String? { source }
    var shows: Set<PanelContent> { [.picture] }

    static func make(in state: AppState) -> PicturePanel? {
        guard let document = state.reading.document, let link = state.linkAtHand,
            case .picture(let address) = link.target
        else { return nil }
        return PicturePanel(source: address, caption: Excerpt.plain(document.text.string(in: link.range)))
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(caption, .panelTitle)], "picture")
    }

    func keyHints(in state: AppState) -> [String] { ["q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        if let problem = state.pictures.problem {
            return PanelRows(
                CellText.wrap("This picture cannot be shown: \(problem).", columns: width).map { .text($0, .dim) })
        }
        guard let picture = state.pictures.picture else { return PanelRows([.text("…", .dim)]) }
        guard !state.settings.isPlain else {
            return PanelRows([.text("A picture. A linear screen does not show it.", .dim)])
        }
        let rows = (picture.height + 1) / 2
        let margin = String(repeating: " ", count: max(0, (width - picture.width) / 2))
        return PanelRows((0..<rows).map { PanelRow([PanelSpan(margin)] + Self.spans(ofRow: $0, of: picture)) })
    }

    /// A row of cells, those that look alike in one span.
    private static func spans(ofRow row: Int, of picture: Picture) -> [PanelSpan] {
        var spans: [PanelSpan] = []
        for column in 0..<picture.width {
            let upper = picture.colour(row: 2 * row, column: column)
            let hasLower = 2 * row + 1 < picture.height
            let lower = hasLower ? picture.colour(row: 2 * row + 1, column: column) : 0
            let colours = TextColours(foreground: upper, background: lower)
            if spans.last?.style.colours == colours {
                spans[spans.count - 1].text += "▀"
            } else {
                var span = PanelSpan("▀")
                span.style.colours = colours
                spans.append(span)
            }
        }
        return spans
    }
}
