import Model
import Page
import Screen

/// A picture of the document.
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
        guard !state.settings.isPlain else {
            return PanelRows([.text("A picture. A linear screen does not show it.", .dim)])
        }
        guard state.settings.pictures != .off else {
            return PanelRows([.text("Pictures are off; :set pictures=auto shows them.", .dim)])
        }
        if let problem = state.pictures.problem {
            return PanelRows(
                CellText.wrap("This picture cannot be shown: \(problem).", columns: width).map { .text($0, .dim) })
        }
        switch state.pictures.picture {
        case nil: return PanelRows([.text("…", .dim)])
        // The terminal draws it over these.
        case .encoded(let picture): return PanelRows(Array(repeating: .blank, count: picture.rows))
        case .points(let picture):
            let hasColours =
                state.pictures.support.hasColours && state.settings.theme != .monochrome && !state.settings.isASCII
            let cells = PictureCells(
                picture: picture, hasColours: hasColours, isOnLight: state.theme.background == .light)
            let margin = PanelSpan(String(repeating: " ", count: max(0, (width - picture.width) / 2)))
            return PanelRows((0..<cells.rows).map { PanelRow([margin] + cells.spans(ofRow: $0)) })
        }
    }
}
