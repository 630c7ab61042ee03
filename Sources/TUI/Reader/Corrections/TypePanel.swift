import Model
import Page

/// The types that an entity, or words that are no name yet, can have.
struct TypePanel: Panel {
    static let id = "entity-type"

    /// What gets a type.
    enum Subject: Hashable, Sendable {
        case entity(EntityReference)
        /// Words that the reader selected.
        case words(String)
    }

    let subject: Subject

    var corrects: Bool { true }
    var shows: Set<PanelContent> { [.knowledge] }
    var entity: EntityReference? {
        if case .entity(let reference) = subject { return reference }
        return nil
    }

    static func make(in state: AppState) -> TypePanel? {
        state.entityToCorrect.map { TypePanel(subject: .entity($0)) }
    }

    private func name(in state: AppState) -> String {
        switch subject {
        case .words(let words): words
        case .entity(let reference):
            reference.resolved(in: state.knowledge.base).map(state.known.name) ?? reference.name
        }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("\(name(in: state)) is a", .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter or letter: choose", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let present = entity?.resolved(in: state.knowledge.base).map(state.known.type)
        let name = name(in: state)
        return PanelRows(
            EntityType.allCases.map { type in
                let letter = Character(type.definition.letter.lowercased())
                let change: Correction.Change = entity == nil ? .name(type) : .retype(type)
                var row = PanelRow(
                    [PanelSpan("\(letter)  ", .panelHeading), PanelSpan(type.definition.id)],
                    remark: type == present ? [PanelSpan("now", .dim)] : [],
                    target: .correct(.make(Correction(name, change))))
                row.shortcut = letter
                return row
            })
    }

    func moved(by offset: (Int) -> Int) -> TypePanel {
        guard case .entity(let reference) = subject else { return self }
        return TypePanel(subject: .entity(reference.moved(by: offset)))
    }
}
