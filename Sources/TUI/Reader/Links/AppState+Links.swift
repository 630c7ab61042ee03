import Model
import Page

/// Links, and the clipboard.
extension AppState {
    /// Follows a link: inside of the document at once, an address only into a panel that shows it.
    mutating func follow(_ link: Link) -> [Effect] {
        switch link.target {
        case .place(let offset): return goTo(TextRange(offset, offset))
        case .footnote(let range): open(FootnotePanel(range: range))
        case .address(let address): open(LinkPanel(link: address))
        case .picture(let address):
            guard let document = reading.document else { return [] }
            open(PicturePanel(source: address, caption: Excerpt.plain(document.text.string(in: link.range))))
            if !panelFills { fillScreen() }
        }
        return []
    }

    /// Opens an address: another file of the document's folder here, anything else with the reader's browser.
    mutating func open(address: String) -> [Effect] {
        path(ofFileAt: address).map { open(path: $0) } ?? [.openLink(address)]
    }

    /// The path of the file that an address names besides the document; nil if it leads elsewhere.
    func path(ofFileAt address: String) -> String? { LinkedFile(address: address)?.path(besides: reading.name) }

    /// Puts a text on the clipboard, and says so.
    mutating func copy(_ text: String) -> [Effect] {
        // The terminal does not answer, so no more can be said than that it was asked.
        tell("To the clipboard: \(text)")
        return [.copy(text)]
    }

    /// The address that is shown or chosen.
    var addressAtHand: String? {
        if isInPanel, let address = panel?.selectedRow?.target?.address ?? panel?.panel.address { return address }
        if case .address(let address) = linkAtHand?.target { return address }
        return nil
    }

    /// What `y` copies.
    var textToCopy: String? {
        guard let document = reading.document else { return nil }
        if let address = addressAtHand { return address }
        if isInPanel {
            guard let row = panel?.selectedRow else { return nil }
            if let reference = row.target?.entity { return reference.name }
            guard case .passage(let range) = row.target else { return row.string }
            let sentence = known.sentence(at: range.start).flatMap { $0.contains(range) ? $0 : nil }
            return Excerpt.plain(document.text.string(in: sentence ?? range))
        }
        if let chosen = reading.chosen, pageRange.overlaps(chosen.range) {
            return Excerpt.plain(document.text.string(in: chosen.range))
        }
        return document.block(at: pageRange.start).map { Excerpt.plain(document.text.string(in: $0.range)) }
    }
}
