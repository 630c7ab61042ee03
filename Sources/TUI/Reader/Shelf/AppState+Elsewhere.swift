import Model
import Page
import Screen

/// What the library knows from other documents, and what it learns of this one.
extension AppState {
    /// How many companions are named with a question.
    private static let companionCount = 8
    /// How many documents a panel lists.
    private static let listed = 5

    /// What the present state has to ask or tell the library besides the place.
    mutating func askLibrary() -> [Effect] {
        guard reading.memory.path != nil else { return [] }
        return knowledgeToTell() + questionToAsk()
    }

    /// Tells who and what the document is about, once all of it is known, and again when it was corrected.
    private mutating func knowledgeToTell() -> [Effect] {
        guard reading.memory.told != knowledge.corrections, knowledge.progress >= 1, let document = reading.document,
            document.isComplete
        else { return [] }
        reading.memory.told = knowledge.corrections
        return [
            .library(
                .learn(document, knowledge.base, corrections: knowledge.corrections), generation: reading.generation)
        ]
    }

    /// Asks who else speaks of the entity of the open panel.
    private mutating func questionToAsk() -> [Effect] {
        guard let id = panel?.panel.entity?.resolved(in: knowledge.base) else { return [] }
        let name = known.name(of: id)
        let type = known.type(of: id)
        if let asked = elsewhere.question, asked.name == name, asked.type == type { return [] }
        let question = EntityQuestion(
            name: name, type: type, description: known.descriptions(of: id).first?.shown ?? "",
            companions: known.companions(of: id).prefix(Self.companionCount).map { known.name(of: $0.entity) })
        elsewhere.ask(question)
        return [.library(.findElsewhere(question), generation: reading.generation)]
    }

    /// The rows of a panel that say which other documents name an entity: title and count, and a sentence of each.
    func elsewhereRows(of id: EntityID, width: Int) -> [PanelRow] {
        guard elsewhere.question?.name == known.name(of: id) else { return [] }
        return elsewhere.found.prefix(Self.listed).enumerated().flatMap { index, entity -> [PanelRow] in
            let target = PanelTarget.place(entity.anchor, path: entity.path)
            let label = index > 0 ? "" : "also"
            let padding = String(repeating: " ", count: 7 - label.count)
            let perhaps = entity.isSure ? "" : "perhaps in "
            var rows = [
                PanelRow(
                    [
                        PanelSpan(label + padding, .panelHeading), PanelSpan(perhaps, .dim),
                        PanelSpan(Excerpt.plain(entity.title)),
                    ], remark: [PanelSpan("\(entity.mentions)", .dim)], target: target)
            ]
            let words = entity.words
            if !words.isEmpty {
                let quoted = Excerpt.prefix("“\(Excerpt.plain(words))”", columns: max(8, width - 7))
                rows.append(
                    PanelRow([PanelSpan("       " + quoted, .dim)], target: target, continues: true))
            }
            return rows
        }
    }
}
