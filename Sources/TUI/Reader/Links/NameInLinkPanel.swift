import Model
import Page
import Screen

/// A name that is a link as well: asks which of the two is meant.
struct NameInLinkPanel: Panel {
    static let id = "name-or-link"

    let name: EntityReference
    let link: Link

    static func make(in state: AppState) -> NameInLinkPanel? {
        guard let link = state.linkAtHand, let name = state.entity(namedIn: link.range) else { return nil }
        return NameInLinkPanel(name: name, link: link)
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("A name and a link", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter choose", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        var place = PanelSpan("this text", .dim)
        if case .address(let address) = link.target { place.text = Excerpt.plain(address) }
        return PanelRows([
            PanelRow(
                [PanelSpan("who or what: "), PanelSpan(Excerpt.plain(name.name), .chosenName)], target: .entity(name)),
            PanelRow([PanelSpan("where it leads: "), place], target: .link(link)),
        ])
    }

    func moved(by offset: (Int) -> Int) -> NameInLinkPanel { NameInLinkPanel(name: name.moved(by: offset), link: link) }
}
