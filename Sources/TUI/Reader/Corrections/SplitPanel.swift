import Model
import Page

/// The parts of an entity's mentions that may be somebody else's.
struct SplitPanel: Panel {
    static let id = "split"

    let reference: EntityReference
    /// The mention that is chosen; nil if none is.
    var place: TextRange?

    var entity: EntityReference? { reference }
    var corrects: Bool { true }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> SplitPanel? {
        CorrectPanel.make(in: state).map { SplitPanel(reference: $0.reference, place: $0.place) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Not ", .panelTitle), PanelSpan(reference.name, .panelTitle)], "which places?")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter choose", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, let id = reference.resolved(in: state.knowledge.base) else {
            return PanelRows([.text("It is not in the text now.", .dim)])
        }
        let mentions = state.known.mentions(of: id)
        var rows: [PanelRow] = []
        func add(_ letter: Character?, _ words: String, _ count: Int, _ part: Correction.Part) {
            var row = PanelRow(
                [PanelSpan(letter.map { "\($0)  " } ?? "   ", .panelHeading), PanelSpan(Excerpt.plain(words))],
                remark: [PanelSpan("\(count)", .dim)], target: .correct(.chooseOwner(reference, part)))
            row.shortcut = letter
            rows.append(row)
        }
        if let place {
            let quotation = Quotation(of: place, in: document.text)
            add("h", "this place", 1, .place(quotation))
            add(
                "f", "from here on", mentions.count - mentions.partitionIndex { $0.start >= place.start },
                .from(quotation))
        }
        let spellings = state.knowledge.base.spellings(of: id, in: document.text, upTo: state.known.end)
        for (spelling, count) in spellings { add(nil, "wherever it says “\(spelling)”", count, .spelling(spelling)) }
        return PanelRows(rows)
    }

    func moved(by offset: (Int) -> Int) -> SplitPanel {
        SplitPanel(
            reference: reference.moved(by: offset), place: place.map { TextRange(offset($0.start), offset($0.end)) })
    }
}
