import Model
import Page

/// All corrections of the document, those too that the text has no place for.
struct CorrectionsPanel: Panel {
    static let id = "corrections"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["C"], help: "list your corrections of this text",
            unless: Command.needsDocument)
    ]

    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> CorrectionsPanel? { CorrectionsPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let lost = state.knowledge.unplaced.count
        return ([PanelSpan("Corrections", .panelTitle)], lost > 0 ? "\(lost) without a place" : "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "u undo this one", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let corrections = state.knowledge.corrections
        guard !corrections.isEmpty else { return PanelRows([.text("None. c on a name makes one.", .dim)]) }
        let base = state.knowledge.base
        let unplaced = Set(state.knowledge.unplaced)
        return PanelRows(
            corrections.enumerated().map { index, correction in
                let isLost = unplaced.contains(index)
                let entity = base.entities.first { entity in
                    Self.names(of: correction).contains { entity.name == $0 || entity.aliases.contains($0) }
                }
                let target = entity.map { PanelTarget.entity(EntityReference($0.id, in: state.known)) }
                return PanelRow(
                    [PanelSpan(Excerpt.plain(CorrectionWords.sentence(correction)), isLost ? .dim : .text)],
                    remark: isLost ? [PanelSpan("no place in this text", .dim)] : [],
                    // Each row can be chosen, so that it can be undone.
                    target: target ?? .command(Self.id))
            })
    }

    /// The names by one of which the corrected entity goes now.
    private static func names(of correction: Correction) -> [String] {
        switch correction.change {
        case .rename(let name), .merge(let name), .split(_, let name): [name, correction.entity]
        default: [correction.entity]
        }
    }
}
