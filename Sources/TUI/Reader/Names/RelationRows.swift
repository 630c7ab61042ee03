import Model
import Page
import Screen

/// Makes the rows of what the text states of an entity and others, under labels ("role", "met").
struct RelationRows {
    let id: EntityID
    let known: KnowledgeView
    /// The column at which the statements begin.
    let labelWidth: Int

    /// One row for each statement, and one for all places where it says something.
    var rows: [PanelRow] {
        let all = known.relations(of: id)
        let said = all.reduce(0) { $0 + ($1.kind == .said ? $1.count : 0) }
        var rows: [PanelRow] = []
        var lastLabel = ""
        for relation in all where relation.kind != .said {
            let label = label(of: relation)
            rows.append(labelled(label == lastLabel ? "" : label, row(of: relation)))
            lastLabel = label
        }
        if said > 0 {
            // How often somebody speaks is counted over the whole text.
            let words = known.end < .max ? "see the sentences" : said == 1 ? "once" : "\(said) times"
            let target = PanelTarget.statements(EntityReference(id, in: known))
            rows.append(labelled("said", PanelRow([PanelSpan(words)], target: target)))
        }
        return rows
    }

    private func labelled(_ label: String, _ row: PanelRow) -> PanelRow {
        var row = row
        row.spans.insert(
            PanelSpan(label + String(repeating: " ", count: max(1, labelWidth - label.count)), .dim), at: 0)
        return row
    }

    private func label(of relation: Relation) -> String {
        switch relation.kind {
        case .nationality: "from"
        case .partOf: "part"
        case .founded: "made"
        case .located: "in"
        case .related: "see"
        case .visited: "visit"
        default: String(relation.kind.id.prefix(labelWidth - 1))
        }
    }

    private func row(of relation: Relation) -> PanelRow {
        let role: Role = relation.confidence < .doubtful ? .dim : .text
        let isSubject = relation.subject == id
        let words = Excerpt.plain(relation.label)
        let passage = relation.passage.map { PanelTarget.passage($0) }
        guard let other = isSubject ? relation.object : relation.subject else {
            return PanelRow([PanelSpan(words, role)], target: passage, passages: passage)
        }
        let name = known.name(of: other)
        var spans: [PanelSpan] = []
        // An arrow says which way the statement goes; words that are the name of either side would only repeat it.
        if !words.isEmpty, !words.hasPrefix(label(of: relation)), words != name, words != known.name(of: id) {
            spans.append(PanelSpan(words + " ", role))
        }
        spans.append(PanelSpan(isSubject ? "→ \(name)" : "← \(name)", role))
        return PanelRow(spans, target: .entity(EntityReference(other, in: known)), passages: passage)
    }
}
