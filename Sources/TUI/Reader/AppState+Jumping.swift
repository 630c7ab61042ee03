import Model

/// Going elsewhere: what every subject does when it moves the reader.
extension AppState {
    /// The present place with its panel.
    var placeNow: History.Place {
        // Rows are made anew when the place is taken up again; old ones would keep an old knowledge base alive.
        var panel = panel
        panel?.rows = PanelRows()
        return History.Place(
            document: reading.name, top: reading.top, chosen: reading.chosen, entity: reading.entity, panel: panel,
            focus: focus)
    }

    /// Remembers the present place, from which a jump follows.
    mutating func rememberPlace() {
        guard reading.document != nil else { return }
        history.leave(placeNow)
    }

    /// Takes up a place that was remembered; that of another document once it is loaded.
    mutating func take(_ place: History.Place) -> [Effect] {
        guard place.document == reading.name else { return load(path: place.document, at: place) }
        panel = place.panel
        focus = place.focus
        reading.top = place.top
        reading.chosen = place.chosen
        reading.entity = place.entity
        refreshLayout()
        refreshPanel(keepingSelection: true)
        return []
    }

    /// Follows what the chosen row of the panel leads to.
    mutating func openSelectedRow() -> [Effect] {
        guard let target = panel?.selectedRow?.target else { return [] }
        return follow(target)
    }

    /// Goes to, or opens, what a row of a panel leads to.
    mutating func follow(_ target: PanelTarget) -> [Effect] {
        switch target {
        case .passage(let range): return goTo(range, from: panel?.panel)
        case .place(let anchor, let path): return go(to: anchor, inFileAt: path)
        case .document(_, let path):
            closePanel()
            return open(path: path)
        case .entity(let reference): open(EntityPanel(reference: reference))
        case .companions(let first, let second): open(CompanionsPanel(first: first, second: second))
        case .statements(let reference): open(StatementsPanel(reference: reference))
        case .presence(let reference): open(PresenceInSectionsPanel(reference: reference))
        case .relations(let reference): open(RelationsPanel(center: reference))
        case .link(let link): return follow(link)
        case .nameInLink(let name, let link): open(NameInLinkPanel(name: name, link: link))
        // A page beside this one is read here; what is elsewhere is only copied.
        case .address(let address): return path(ofFileAt: address).map { open(path: $0) } ?? copy(address)
        case .command(let id):
            guard let command = Command.named(id) else { return [] }
            closePanel()
            return perform(command, Command.Call())
        case .setting(let name, let value):
            if !(panel?.panel is SettingsPanel) { closePanel() }
            return set("\(name)=\(value)")
        case .note(_, let range):
            if let range { return goTo(range, from: panel?.panel) }
            tell("It has lost its place: the text does not have these words any more.")
        case .word(_, let anchor, let path): return go(to: anchor, inFileAt: path)
        case .correct(let step): return take(step)
        case .rest(let list):
            panel?.options.whole.insert(list)
            refreshPanel(keepingSelection: true)
        case .ahead(let list, let offset): tellOneMore(of: list, to: offset)
        }
        return []
    }

    /// Jumps to a passage, from the page or from a row of `origin`.
    mutating func goTo(_ range: TextRange, from origin: (any Panel)? = nil) -> [Effect] {
        rememberPlace()
        let afterJump = origin?.afterJump ?? .stays
        if origin != nil, afterJump == .closes || split.placement == .over { closePanel() }
        if range.isEmpty || afterJump == .closes {
            reading.chosen = nil
            showAtTop(range.start)
        } else {
            let isName = knowledge.base.mention(at: range.start)?.range == range
            reading.chosen = Choice(kind: isName ? .name : .place, range: range)
            show(range)
        }
        return []
    }

    /// Makes way for the page if a panel covers it, so that a move can be seen.
    mutating func leavePanelForPage() {
        if panel != nil, split.page.height == 0 { closePanel() }
    }
}
