import Model
import Page
import Screen

/// Makes the rows of an entity's panel, part by part.
struct EntityRows {
    /// How many entries of a list are shown until all are asked for.
    private static let listed = 5
    /// The column at which the entries of a labelled list begin.
    private static let labelWidth = 7

    let id: EntityID
    let base: KnowledgeBase
    let document: Document
    let view: PanelView
    let width: Int
    let isPlain: Bool

    private var entity: Entity { base[id] }
    private var reference: EntityReference { EntityReference(id, in: base) }

    /// All rows.
    func rows() -> PanelRows {
        var rows = PanelRows()
        rows.append(names())
        append(descriptions(), startsGroup: true, to: &rows)
        append(counts(), startsGroup: false, to: &rows)
        for list in [perhapsSame(), companions(), relations(), times()] {
            append(list, startsGroup: true, to: &rows)
        }
        appendMentions(to: &rows)
        return rows
    }

    /// Adds a part, parted by an empty row from what is above it.
    private func append(_ part: [PanelRow], startsGroup: Bool, to rows: inout PanelRows) {
        guard !part.isEmpty else { return }
        if rows.count > 0 { rows.append(.blank) }
        var part = part
        part[0].startsGroup = startsGroup
        rows.append(part)
    }

    private func names() -> [PanelRow] {
        let all = entity.titles.filter { !entity.aliases.contains($0) } + entity.aliases
        guard !all.isEmpty else { return [] }
        return CellText.wrap(all.joined(separator: " · "), columns: width).map { .text($0, .dim) }
    }

    // MARK: - What it is

    private func descriptions() -> [PanelRow] {
        let all = entity.descriptions
        let shown = limited(all, list: "descriptions", to: 4)
        var rows = shown.items.flatMap(description)
        if let rest = shown.rest { rows.append(rest) }
        return rows
    }

    private func description(_ description: Entity.Description) -> [PanelRow] {
        let role: Role = description.confidence < .doubtful ? .dim : .text
        // The reader's own words, of the knowledge file, are not quoted.
        let text = Excerpt.plain(description.shown)
        let quoted = description.passage == nil ? text : "“\(text)”"
        let place = description.passage.map { PlaceName.passage(at: $0.start, in: document) } ?? "note"
        let target = description.passage.map { PanelTarget.passage($0) }
        var rows = CellText.wrap(quoted, columns: width).map {
            PanelRow([PanelSpan($0, role)], target: target, continues: true)
        }
        guard !rows.isEmpty else { return [] }
        rows[0].continues = false
        let remark = [PanelSpan(Excerpt.prefix(place, columns: width), .dim)]
        let lastWidth = CellText.columns(of: rows[rows.count - 1].string)
        if lastWidth + CellText.columns(of: place) + 2 <= width {
            rows[rows.count - 1].remark = remark
        } else {
            rows.append(PanelRow(remark: remark, target: target, continues: true))
        }
        return rows
    }

    // MARK: - How often and where

    private func counts() -> [PanelRow] {
        let mentions = base.mentions(of: id)
        guard let first = mentions.first, let last = mentions.last else { return [] }
        let count = mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions"
        var row = PanelRow([PanelSpan(count)])
        if !isPlain {
            let columns = min(32, width - CellText.columns(of: count) - 2)
            let strip = Strip.ofSections(id, in: base, document: document, columns: columns)
            row.spans.append(PanelSpan("  \(strip)", .panelHeading))
        }
        let from = PlaceName.section(document.outline.section(at: first.start), in: document)
        let to = PlaceName.section(document.outline.section(at: last.start), in: document)
        let range = from == to ? from : "\(from) → \(to)"
        guard !range.isEmpty else { return [row] }
        if CellText.columns(of: row.string) + CellText.columns(of: range) + 2 <= width {
            row.spans.append(PanelSpan("  " + range, .dim))
            return [row]
        }
        return [row, .text(Excerpt.prefix(range, columns: width), .dim)]
    }

    // MARK: - Lists

    private func perhapsSame() -> [PanelRow] {
        let others = entity.perhapsSame.filter { Int($0.index) < base.entities.count }
        return labelled(
            "same?",
            others.map { other in
                PanelRow(
                    [PanelSpan(base[other].name, .dim)], remark: [PanelSpan(base[other].type.definition.id, .dim)],
                    target: .entity(EntityReference(other, in: base)))
            })
    }

    private func companions() -> [PanelRow] {
        let shown = limited(base.companions(of: id), list: "with")
        var rows = shown.items.map { companion in
            let other = EntityReference(companion.entity, in: base)
            return PanelRow(
                [PanelSpan(base[companion.entity].name)], remark: [PanelSpan("\(companion.sentences.count)", .dim)],
                target: .entity(other), passages: .companions(reference, other))
        }
        if let rest = shown.rest { rows.append(rest) }
        return labelled("with", rows)
    }

    private func relations() -> [PanelRow] {
        let shown = limited(base.relations(of: id), list: "relations")
        var rows: [PanelRow] = []
        var lastLabel = ""
        for relation in shown.items {
            var row = row(of: relation)
            let label = label(of: relation)
            row.spans.insert(labelSpan(label == lastLabel ? "" : label), at: 0)
            lastLabel = label
            rows.append(row)
        }
        if var rest = shown.rest {
            rest.spans.insert(labelSpan(""), at: 0)
            rows.append(rest)
        }
        return rows
    }

    private func label(of relation: Relation) -> String {
        switch relation.kind {
        case .nationality: "from"
        case .partOf: "part"
        case .founded: "made"
        case .located: "in"
        case .related: "see"
        case .visited: "visit"
        default: String(relation.kind.id.prefix(Self.labelWidth - 1))
        }
    }

    private func row(of relation: Relation) -> PanelRow {
        let role: Role = relation.confidence < .doubtful ? .dim : .text
        let isSubject = relation.subject == id
        let other = isSubject ? relation.object : relation.subject
        let words = Excerpt.plain(relation.label)
        var spans: [PanelSpan] = []
        if let other {
            let name = base[other].name
            // An arrow says which way the statement goes; words that are the name of either side would only repeat it.
            if !words.isEmpty, !words.hasPrefix(label(of: relation)), words != name, words != entity.name {
                spans.append(PanelSpan(words + " ", role))
            }
            spans.append(PanelSpan(isSubject ? "→ \(name)" : "← \(name)", role))
        } else {
            spans.append(PanelSpan(words, role))
        }
        let passage = relation.passage.map { PanelTarget.passage($0) }
        let target = other.map { PanelTarget.entity(EntityReference($0, in: base)) }
        return PanelRow(spans, target: target ?? passage, passages: passage)
    }

    private func times() -> [PanelRow] {
        let shown = limited(base.times(with: id), list: "when")
        var rows = shown.items.map { time in
            let words = Excerpt.plain(document.text.string(in: time.range))
            let days = time.reckonedDays.map { " (\($0))" } ?? ""
            let room = width - Self.labelWidth - CellText.columns(of: words + days) - 2
            let place = PlaceName.section(document.outline.section(at: time.range.start), in: document)
            let remark = room >= 8 ? [PanelSpan(Excerpt.prefix(place, columns: room), .dim)] : []
            return PanelRow([PanelSpan(words), PanelSpan(days, .dim)], remark: remark, target: .passage(time.range))
        }
        if let rest = shown.rest { rows.append(rest) }
        return labelled("when", rows)
    }

    private func labelSpan(_ label: String) -> PanelSpan {
        PanelSpan(label + String(repeating: " ", count: max(1, Self.labelWidth - label.count)), .dim)
    }

    /// The rows with `label` before the first and room for it before the others.
    private func labelled(_ label: String, _ rows: [PanelRow]) -> [PanelRow] {
        rows.enumerated().map { index, row in
            var row = row
            row.spans.insert(labelSpan(index == 0 ? label : ""), at: 0)
            return row
        }
    }

    /// The items that are shown of a list, and the row that asks for the rest.
    private func limited<Item>(
        _ items: [Item], list: String, to limit: Int = listed
    ) -> (items: [Item], rest: PanelRow?) {
        guard items.count > limit + 1, !view.whole.contains(list) else { return (items, nil) }
        let rest = PanelRow([PanelSpan("\(items.count - limit) more", .dim)], target: .rest(list))
        return (Array(items.prefix(limit)), rest)
    }

    // MARK: - Every mention

    private func appendMentions(to rows: inout PanelRows) {
        let all = base.mentions(of: id)
        let counts = base.mentionCounts(of: id, in: document.outline)
        var first = 0
        for (section, count) in zip(document.outline.sections, counts) where count > 0 {
            let title = PlaceName.section(section, in: document)
            if !title.isEmpty {
                var heading = PanelRow(
                    [PanelSpan(Excerpt.prefix(title, columns: width - 8), .panelHeading)],
                    remark: [PanelSpan("\(count)", .dim)])
                heading.startsGroup = true
                rows.append([.blank, heading])
            } else {
                rows.append(.blank)
            }
            let (start, document, width) = (first, document, width)
            rows.append(count: count, place: { all[start + $0].start }) {
                Self.row(of: all[start + $0], in: document, width: width)
            }
            first += count
        }
    }

    private static func row(of mention: Mention, in document: Document, width: Int) -> PanelRow {
        let excerpt = Excerpt(of: mention.range, in: document, width: width - 2)
        let isDoubtful = mention.confidence < .doubtful
        let spans = excerpt.spans(
            match: Style(isDoubtful ? .dim : .text, .bold), rest: Style(isDoubtful ? .dim : .text))
        return PanelRow([PanelSpan("  ")] + spans, target: .passage(mention.range))
    }
}
