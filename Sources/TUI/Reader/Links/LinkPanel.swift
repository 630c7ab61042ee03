import Model
import Page

/// The address of a link that leads outside of the document: shown before anything is opened.
struct LinkPanel: Panel {
    static let id = "link"

    /// The address as the document writes it.
    let link: String

    var address: String? { link }

    static func make(in state: AppState) -> LinkPanel? {
        guard case .address(let address) = state.linkAtHand?.target else { return nil }
        return LinkPanel(link: address)
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Link", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] {
        ["y copy", state.path(ofFileAt: link) == nil ? "O open" : "Enter open", "q close"]
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        PanelRows(Self.rows(of: link, width: width))
    }

    /// The address, broken wherever the row ends: all of it can be read.
    static func rows(of address: String, width: Int) -> [PanelRow] {
        var rows = CellText.wrap(address, columns: width).map {
            PanelRow([PanelSpan($0, .link)], target: .address(address), continues: true)
        }
        rows[0].continues = false
        return rows
    }
}
