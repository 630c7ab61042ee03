import Model
import Page

extension Command {
    /// Commands about links and the clipboard.
    static let links: [Command] = [
        Command("copy", .links, keys: ["y"], help: "copy the chosen link, passage or name, or the paragraph") {
            state, _ in
            guard let text = state.textToCopy, !text.isEmpty else { return [] }
            return state.copy(text)
        },
        Command("open-link", .links, keys: ["O"], help: "open the chosen link: an address with $BROWSER") { state, _ in
            if let address = state.addressAtHand { return [.openLink(address)] }
            if let link = state.linkAtHand { return state.follow(link) }
            state.tell("Choose a link first: Tab.")
            return []
        },
    ]
}

extension AppState {
    /// Puts a text on the clipboard, and says so.
    mutating func copy(_ text: String) -> [Effect] {
        // The terminal does not answer, so no more can be said than that it was asked.
        tell("To the clipboard: \(text)")
        return [.copy(text)]
    }

    /// The address that is shown or chosen.
    fileprivate var addressAtHand: String? {
        if isInPanel, case .address(let address) = panel?.selectedRow?.target { return address }
        if isInPanel, let link = panel?.panel as? LinkPanel { return link.address }
        if case .address(let address) = linkAtHand?.target { return address }
        return nil
    }

    /// What `y` copies.
    fileprivate var textToCopy: String? {
        guard let document = reading.document else { return nil }
        if let address = addressAtHand { return address }
        if isInPanel {
            guard let row = panel?.selectedRow else { return nil }
            switch row.target {
            case .passage(let range):
                let sentence = knowledge.base.sentence(at: range.start).flatMap { $0.contains(range) ? $0 : nil }
                return Excerpt.plain(document.text.string(in: sentence ?? range))
            case .entity(let reference): return reference.name
            default: return row.string
            }
        }
        if let chosen = reading.chosen, pageRange.overlaps(chosen.range) {
            return Excerpt.plain(document.text.string(in: chosen.range))
        }
        return document.block(at: pageRange.start).map { Excerpt.plain(document.text.string(in: $0.range)) }
    }
}
