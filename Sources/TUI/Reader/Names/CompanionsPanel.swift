import Model

/// The sentences that name two entities.
struct CompanionsPanel: Panel {
    static let id = "passages"

    /// The one.
    let first: EntityReference
    /// The other.
    let second: EntityReference

    var entity: EntityReference? { first }

    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> CompanionsPanel? {
        let known = state.known
        guard let reference = state.entityAtHand, let id = reference.resolved(in: state.knowledge.base),
            let companion = known.companions(of: id).first
        else { return nil }
        return CompanionsPanel(first: reference, second: EntityReference(companion.entity, in: known))
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(first.name, .panelTitle)], "passages")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "^O back", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let base = state.knowledge.base
        guard let document = state.reading.document, let one = first.resolved(in: base),
            let other = second.resolved(in: base)
        else { return PanelRows() }
        let known = options.told(Self.id, beyond: state.known)
        let sentences = known.sentences(naming: one, and: other)
        let ahead = known.sentencesAhead(naming: one, and: other)
        var rows = PanelRows([PanelRow([PanelSpan("with ", .dim), PanelSpan(second.name)], target: .entity(second))])
        if sentences.isEmpty, ahead == nil { rows.append([.blank, .text("No sentence names both.", .dim)]) }
        rows.append(SentenceRows.make(sentences, in: document, width: width))
        if let ahead { rows.append([.blank, .ahead(ahead, of: Self.id)]) }
        return rows
    }

    func moved(by offset: (Int) -> Int) -> CompanionsPanel {
        CompanionsPanel(first: first.moved(by: offset), second: second.moved(by: offset))
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int { rows.choosable(from: 1, step: 1) ?? 0 }
}
