import Model
import Page

/// The other names of an entity, one of which it does not have.
struct AliasPanel: Panel {
    static let id = "alias"

    let reference: EntityReference

    var entity: EntityReference? { reference }
    var corrects: Bool { true }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> AliasPanel? { state.entityToCorrect.map { AliasPanel(reference: $0) } }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("\(reference.name) is not called", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter take away", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let base = state.knowledge.base
        guard let document = state.reading.document, let id = reference.resolved(in: base) else {
            return PanelRows([.text("It is not in the text now.", .dim)])
        }
        let known = state.known
        let spellings = base.spellings(of: id, in: document.text, upTo: known.end)
        let counts = Dictionary(uniqueKeysWithValues: spellings.map { ($0.spelling, $0.count) })
        let rows = known.aliases(of: id).map { alias in
            PanelRow(
                [PanelSpan(Excerpt.plain(alias))], remark: [PanelSpan("\(counts[alias] ?? 0)", .dim)],
                target: .correct(.make(Correction(known.name(of: id), .dropAlias(alias)))))
        }
        return rows.isEmpty ? PanelRows([.text("It has no other name.", .dim)]) : PanelRows(rows)
    }

    func moved(by offset: (Int) -> Int) -> AliasPanel { AliasPanel(reference: reference.moved(by: offset)) }
}
