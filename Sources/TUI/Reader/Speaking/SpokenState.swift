import Model
import Page

/// What a reader who hears the screen wants to be told of when it changes.
struct SpokenState: Hashable, Sendable {
    /// The heading of the open panel; nil without one.
    var panel: String?
    /// What is chosen on the page.
    var chosen: Choice?
    /// The place of the page: its section and percent.
    var place: String

    /// What there is to tell of `state`.
    init(_ state: AppState) {
        panel = state.panel.map { $0.panel.heading(in: state).title.map(\.text).joined() }
        chosen = state.reading.chosen
        let section = state.reading.document.map { document in
            PlaceName.section(document.outline.section(at: state.pageRange.start), in: document)
        }
        let words = [section ?? "", "\(state.percentHere)%"].filter { !$0.isEmpty }
        place = CellText.joined(words, by: ", ")
    }
}

extension AppState {
    /// Says on the last line what a key changed, on a linear screen: a braille display or a voice reads that line, and would
    /// otherwise have to look for the change. Says nothing if something else was said.
    mutating func speak(of former: SpokenState) {
        guard settings.isPlain, notice == nil, prompt == nil, tour == nil else { return }
        let now = SpokenState(self)
        guard now != former else { return }
        if let panel = now.panel {
            guard panel != former.panel else { return }
            let count = self.panel?.rows.count ?? 0
            return tell("\(panel): \(count == 1 ? "1 row" : "\(count) rows").")
        }
        if former.panel != nil { return tell("The page: \(now.place).") }
        if let chosen = now.chosen, chosen != former.chosen, let words = words(for: chosen) { return tell(words) }
        if now.place != former.place { tell(now.place + ".") }
    }

    /// A name with its type and what it is, or a link with where it leads.
    private func words(for chosen: Choice) -> String? {
        guard let document = reading.document else { return nil }
        let text = Excerpt.text(of: chosen.range, in: document)
        switch chosen.kind {
        case .name:
            guard let mention = knowledge.base.mention(at: chosen.range.start) else { return "\(text)." }
            let type = known.type(of: mention.entity).definition.id
            return peekWords(sayingType: false).map { "\(type). \($0)" } ?? "\(type): \(text)."
        case .link:
            guard case .address(let address)? = linkAtHand?.target else { return "link: \(text)." }
            return "link: \(text), to \(Excerpt.plain(address))."
        case .place: return nil
        }
    }
}
