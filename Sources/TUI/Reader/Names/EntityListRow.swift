import Model
import Page
import Screen

/// A row of a list of entities: name, type, where it occurs and how often.
enum EntityListRow {
    /// A row for `id` with `count` at its right edge.
    static func make(
        _ id: EntityID, count: Int, in known: KnowledgeView, sections: [Section], width: Int, isPlain: Bool
    ) -> PanelRow {
        let role: Role = known.confidence(of: id) < .doubtful ? .dim : .text
        let number = String(count)
        let countText = String(repeating: " ", count: max(0, 4 - number.count)) + number
        let type = known.type(of: id).definition.id
        let name = Excerpt.plain(known.name(of: id))
        let target = PanelTarget.entity(EntityReference(id, in: known))
        guard !isPlain else {
            return PanelRow(
                [PanelSpan("\(type): ", .dim), PanelSpan(name, role)], remark: [PanelSpan(countText, .dim)],
                target: target)
        }
        var remark = [PanelSpan(type, .dim), PanelSpan(countText, .dim)]
        if width >= leastForStrip {
            // One bar for each section leaves the most room to the name.
            let columns = min(16, width / 5, sections.count > 1 ? sections.count : 16)
            let strip = Strip.bars(of: id, in: known, sections: sections, columns: columns)
            let padding = String(repeating: " ", count: max(0, columns - strip.count) + 2)
            remark.insert(PanelSpan(padding + strip, .dim), at: 1)
        }
        return PanelRow([PanelSpan(name, role)], remark: remark, target: target)
    }

    /// From this width on a strip fits beside the name and the type.
    private static let leastForStrip = 48

    /// The entities of `ids` that `options` asks for, in its order. `ids` is in the order of first mention.
    static func chosen(
        _ ids: [EntityID], in known: KnowledgeView, options: PanelOptions, count: (EntityID) -> Int
    ) -> [EntityID] {
        let typed = options.type == nil ? ids : ids.filter { known.type(of: $0) == options.type }
        guard options.filter.isEmpty else {
            let scored = typed.compactMap { id -> (id: EntityID, score: Int, count: Int)? in
                let names = [known.name(of: id)] + known.aliases(of: id)
                return names.compactMap { FuzzyMatch.score(options.filter, in: $0) }.max().map { (id, $0, count(id)) }
            }
            return scored.sorted { ($1.score, $1.count, $0.id) < ($0.score, $0.count, $1.id) }.map(\.id)
        }
        guard options.order == .count else { return typed }
        return typed.map { (id: $0, count: count($0)) }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
            .map(\.id)
    }

    /// The entities of `ids` that `options` asks for, in the order of first mention: those ahead that were told one by one.
    static func told(_ ids: [EntityID], in known: KnowledgeView, options: PanelOptions) -> [EntityID] {
        var byPlace = options
        byPlace.order = .place
        return chosen(ids, in: known, options: byPlace) { _ in 0 }.sorted()
    }

    /// What the heading says of the order and type that are shown.
    static func remark(_ options: PanelOptions) -> String {
        let order = options.order == .count ? "by count" : "by place"
        return options.type.map { "\($0.definition.plural), \(order)" } ?? order
    }

    /// What an empty list says.
    static func empty(_ state: AppState, options: PanelOptions) -> PanelRows {
        if !options.filter.isEmpty || options.type != nil { return PanelRows([.text("No such name.", .dim)]) }
        let text = state.knowledge.isRunning ? "Names are still being looked for." : "No names here."
        return PanelRows([.text(text, .dim)])
    }
}
