import Model
import Page

/// The entities that another may be the same as, or to which a part of its mentions may belong.
struct EntityChoicePanel: Panel {
    static let id = "entity-choice"

    let reference: EntityReference
    /// The mentions that are somebody else's; nil if all of the entity is joined to another.
    let part: Correction.Part?

    var entity: EntityReference? { reference }
    var corrects: Bool { true }
    var filterPrompt: String? { part == nil ? "Same as: " : "Who is it: " }
    var shows: Set<PanelContent> { [.knowledge] }

    static func make(in state: AppState) -> EntityChoicePanel? {
        state.entityToCorrect.map { EntityChoicePanel(reference: $0, part: nil) }
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let title = part == nil ? "\(reference.name) is the same as" : "Whose these are"
        return ([PanelSpan(title, .panelTitle)], "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter choose", "/ filter", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        let base = state.knowledge.base
        guard let id = reference.resolved(in: base) else {
            return PanelRows([.text("It is not in the text now.", .dim)])
        }
        let known = state.known
        var rows: [PanelRow] = []
        if let part, options.filter.isEmpty {
            let name = newName(for: part, in: base)
            rows.append(
                PanelRow(
                    [PanelSpan("someone or something new: "), PanelSpan(Excerpt.plain(name))],
                    target: .correct(.make(Correction(known.name(of: id), .split(part, into: name))))))
        }
        for other in candidates(for: id, in: known, options: options) {
            let change: Correction.Change =
                part.map { .split($0, into: known.name(of: other)) } ?? .merge(into: known.name(of: other))
            rows.append(
                PanelRow(
                    [PanelSpan(Excerpt.plain(known.name(of: other)))],
                    remark: [
                        PanelSpan("\(known.type(of: other).definition.id) \(known.mentions(of: other).count)", .dim)
                    ],
                    target: .correct(.make(Correction(known.name(of: id), change)))))
        }
        return rows.isEmpty ? PanelRows([.text("No such name.", .dim)]) : PanelRows(rows)
    }

    /// The others: those that may be the same first, then those that share a word of the name, then those of its type,
    /// each by count.
    private func candidates(for id: EntityID, in known: KnowledgeView, options: PanelOptions) -> [EntityID] {
        let others = known.entities.filter { $0 != id }
        let chosen = EntityListRow.chosen(others, in: known, options: options) { known.mentions(of: $0).count }
        guard options.filter.isEmpty else { return chosen }
        let perhaps = Set(known.perhapsSame(as: id))
        let words = Set(([known.name(of: id)] + known.aliases(of: id)).flatMap { $0.split(separator: " ") })
        func rank(_ other: EntityID) -> Int {
            if perhaps.contains(other) { return 0 }
            let names = [known.name(of: other)] + known.aliases(of: other)
            if names.contains(where: { $0.split(separator: " ").contains(where: words.contains) }) { return 1 }
            return known.type(of: other) == known.type(of: id) ? 2 : 3
        }
        let ranked = chosen.enumerated().map { (rank: rank($1), index: $0, id: $1) }
        return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.id)
    }

    /// A name for a new entity that nothing else has.
    private func newName(for part: Correction.Part, in base: KnowledgeBase) -> String {
        let words: String =
            switch part {
            case .spelling(let spelling): spelling
            case .place(let quotation), .from(let quotation): quotation.exact
            }
        let names = Set(base.entities.map(\.name))
        guard names.contains(words) else { return words }
        var number = 2
        while names.contains("\(words) (\(number))") { number += 1 }
        return "\(words) (\(number))"
    }

    func moved(by offset: (Int) -> Int) -> EntityChoicePanel {
        EntityChoicePanel(reference: reference.moved(by: offset), part: part)
    }
}
