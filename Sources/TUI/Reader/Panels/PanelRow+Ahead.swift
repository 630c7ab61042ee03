import Model

extension PanelRow {
    /// The row at the end of a list of which something lies ahead of the reader: how much, and that `Enter` tells the next.
    ///
    /// One entry at a time is what a reader wants who asks "does he come back?" or "what is the next chapter called?": all at
    /// once would tell the end as well. Who wants all presses the key of `ahead`.
    ///
    /// - Parameter kind: what one entry and several are called; nil for no more than "3 more ahead".
    static func ahead(_ ahead: Ahead, of list: String, called kind: (one: String, several: String)? = nil) -> PanelRow {
        let what = kind.map { ahead.count == 1 ? $0.one : $0.several } ?? "more"
        return PanelRow(
            [PanelSpan("\(ahead.count) \(what) ahead", .dim)], remark: [PanelSpan("Enter", .dim)],
            target: .ahead(list, to: ahead.next))
    }
}

extension PanelOptions {
    /// What a list of the panel tells: what is known, and what the reader has asked to be told of the list besides.
    func told(_ list: String, beyond known: KnowledgeView) -> KnowledgeView {
        furthest[list].map(known.told) ?? known
    }
}

extension AppState {
    /// Tells one entry more of a list of the open panel; the row that asked for it stays chosen, for the next one.
    mutating func tellOneMore(of list: String, to offset: Int) {
        panel?.options.furthest[list] = offset
        // What was cut is shown, or the entry might be in what is not.
        panel?.options.whole.insert(list)
        refreshPanel(keepingSelection: true)
        guard var open = panel, let index = open.rows.index(ofAheadIn: list) else { return }
        open.selection = index
        open.reveal(height: panelListRows)
        panel = open
    }
}
