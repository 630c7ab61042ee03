import Model

/// What an entity says: the sentences in which the text has it speak.
struct StatementsPanel: Panel {
    static let id = "statements"

    let reference: EntityReference

    var entity: EntityReference? { reference }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> StatementsPanel? {
        state.entityAtHand.map { StatementsPanel(reference: $0) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(reference.name, .panelTitle)], "said")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "^O back", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, let id = reference.resolved(in: state.knowledge.base) else {
            return PanelRows()
        }
        let known = options.told(Self.id, beyond: state.known)
        let ahead = known.statementsAhead(of: id)
        var sentences: [TextRange] = []
        for relation in known.relations(of: id) where relation.kind == .said {
            guard let passage = relation.passage else { continue }
            let sentence = known.sentence(at: passage.start) ?? passage
            if sentences.last != sentence { sentences.append(sentence) }
        }
        guard !sentences.isEmpty || ahead != nil else { return PanelRows([.text("No sentence has it speak.", .dim)]) }
        var rows = SentenceRows.make(sentences, in: document, width: width)
        if let ahead { rows.append([.blank, .ahead(ahead, of: Self.id)]) }
        return rows
    }

    func moved(by offset: (Int) -> Int) -> StatementsPanel { StatementsPanel(reference: reference.moved(by: offset)) }
}
