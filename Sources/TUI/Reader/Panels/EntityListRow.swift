import Model
import Page
import Screen

/// A row of a list of entities: type, name, where it occurs and how often.
enum EntityListRow {
    /// A row for `id` with `count` at its right edge.
    static func make(
        _ id: EntityID, count: Int, in base: KnowledgeBase, document: Document, width: Int, isPlain: Bool
    ) -> PanelRow {
        let entity = base[id]
        let role: Role = entity.confidence < .doubtful ? .dim : .text
        let number = String(count)
        let countText = String(repeating: " ", count: max(0, 4 - number.count)) + number
        var remark = [PanelSpan(countText, .dim)]
        let name = Excerpt.plain(entity.name)
        if !isPlain, width >= 30 {
            // One bar for each section leaves the most room to the name.
            let sections = document.outline.sections.count
            let columns = min(16, width / 5, sections > 1 ? sections : 16)
            let strip = Strip.ofSections(id, in: base, document: document, columns: columns)
            let padding = String(repeating: " ", count: max(0, columns - strip.count))
            remark.insert(PanelSpan(padding + strip, .panelHeading), at: 0)
        }
        let type = entity.type.definition
        let letter = isPlain ? "\(type.id): " : "\(type.letter)  "
        return PanelRow(
            [PanelSpan(letter, .dim), PanelSpan(name, role)], remark: remark,
            target: .entity(EntityReference(id, in: base)))
    }

    /// The entities of `ids` that `view` asks for, in its order. `ids` is in the order of first mention.
    static func chosen(
        _ ids: [EntityID], in base: KnowledgeBase, view: PanelView, count: (EntityID) -> Int
    ) -> [EntityID] {
        let typed = view.type == nil ? ids : ids.filter { base[$0].type == view.type }
        guard view.filter.isEmpty else {
            let scored = typed.compactMap { id -> (id: EntityID, score: Int, count: Int)? in
                let names = [base[id].name] + base[id].aliases
                return names.compactMap { FuzzyMatch.score(view.filter, in: $0) }.max().map { (id, $0, count(id)) }
            }
            return scored.sorted { ($1.score, $1.count, $0.id) < ($0.score, $0.count, $1.id) }.map(\.id)
        }
        guard view.order == .count else { return typed }
        return typed.map { (id: $0, count: count($0)) }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
            .map(\.id)
    }

    /// What the heading says of the order and type that are shown.
    static func remark(_ view: PanelView) -> String {
        let order = view.order == .count ? "by count" : "by place"
        return view.type.map { "\($0.definition.plural), \(order)" } ?? order
    }

    /// What stands in an empty list.
    static func empty(_ state: AppState, view: PanelView) -> PanelRows {
        if !view.filter.isEmpty || view.type != nil { return PanelRows([.text("No such name.", .dim)]) }
        let text = state.knowledge.isRunning ? "Names are still being looked for." : "No names here."
        return PanelRows([.text(text, .dim)])
    }
}
