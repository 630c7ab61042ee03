import Model
import Page
import Screen

/// What can be corrected of an entity: each row says what it will do to this name.
struct CorrectPanel: Panel {
    static let id = "correct"
    static let commands = [
        Command(
            opening: Self.self, .names, keys: ["c"], help: "correct what is known of the chosen name, or mark a name",
            unless: Command.needsName)
    ]

    let reference: EntityReference
    /// The mention that is chosen on the page or in the panel; nil if it is all of the entity that is chosen.
    var place: TextRange?

    var entity: EntityReference? { reference }
    var corrects: Bool { true }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> CorrectPanel? {
        guard let reference = state.entityToCorrect else { return nil }
        var place: TextRange?
        if state.isInPanel {
            if case .passage(let range)? = state.panel?.selectedRow?.target { place = range }
        } else {
            place = (state.reading.chosen ?? state.hitAtHand)?.range
        }
        let base = state.knowledge.base
        let mention = place.flatMap { base.mentions(in: $0).first { $0.entity == reference.resolved(in: base) } }
        return CorrectPanel(reference: reference, place: mention?.range)
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let name = reference.resolved(in: state.knowledge.base).map(state.known.name) ?? reference.name
        return ([PanelSpan("Correct ", .panelTitle), PanelSpan(name, .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter or letter: do it", "u undo", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let base = state.knowledge.base
        guard let id = reference.resolved(in: base) else {
            return PanelRows([.text("It is not in the text now.", .dim)])
        }
        let known = state.known
        let name = known.name(of: id)
        let count = known.mentions(of: id).count
        let places = count == 1 ? "1 place" : "\(count) places"
        let perhaps = known.perhapsSame(as: id).first.map { "perhaps \(known.name(of: $0))" } ?? "choose whom"
        let type = known.type(of: id).definition.id
        var rows = [
            ("r", "rename", "the text keeps its words, panels have yours", CorrectionStep.ask(.newName(entity: name))),
            ("s", "same as …", "\(perhaps); the \(places) go there", .chooseSame(reference)),
            ("n", "not the same …", "give some of the \(places) to another", .choosePart(reference, place: place)),
            ("t", "type …", "\(type) now", .chooseType(reference)),
            ("a", "another name …", "marked wherever the text has it", .ask(.alias(entity: name))),
            ("w", "no name at all", "\(places) lose their mark", .make(Correction(name, .noName))),
            ("d", "describe …", "first in the panel, marked as a note", .ask(.description(entity: name))),
        ]
        let aliases = known.aliases(of: id)
        if !aliases.isEmpty {
            let row = ("x", "not its name …", aliases.joined(separator: ", "), CorrectionStep.chooseAlias(reference))
            rows.insert(row, at: 5)
        }
        if let last = state.knowledge.corrections.last {
            rows.append(("u", "undo", CorrectionWords.sentence(last), .undo))
        }
        return PanelRows(
            rows.flatMap { Self.entry(Character($0.0), $0.1, effect: $0.2, step: $0.3, width: width) })
    }

    /// An entry with its letter: what it does, and in the same row or the next what that means here.
    static func entry(
        _ letter: Character, _ label: String, effect: String, step: CorrectionStep, width: Int
    ) -> [PanelRow] {
        let target = PanelTarget.correct(step)
        var first = PanelRow([PanelSpan("\(letter)  ", .panelHeading), PanelSpan(label)], target: target)
        first.shortcut = letter
        let words = Excerpt.plain(effect)
        let column = 20
        if column + CellText.columns(of: words) <= width {
            let padding = String(repeating: " ", count: max(1, column - CellText.columns(of: first.string)))
            first.spans.append(PanelSpan(padding + words, .dim))
            return [first]
        }
        return [first]
            + CellText.wrap(words, columns: max(1, width - 3)).map {
                PanelRow([PanelSpan("   " + $0, .dim)], target: target, continues: true)
            }
    }

    func moved(by offset: (Int) -> Int) -> CorrectPanel {
        CorrectPanel(
            reference: reference.moved(by: offset), place: place.map { TextRange(offset($0.start), offset($0.end)) })
    }
}
