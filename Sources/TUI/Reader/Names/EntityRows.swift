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
    let known: KnowledgeView
    let document: Document
    /// The place that the reader is at, an offset.
    let here: Int
    let options: PanelOptions
    let width: Int
    let isPlain: Bool
    /// The rows of other documents that name it.
    let elsewhere: [PanelRow]

    private var reference: EntityReference { EntityReference(id, in: known) }

    /// All rows.
    func rows() -> PanelRows {
        var rows = PanelRows()
        let answer = EntityAnswer(
            id: id, known: known, document: document, here: here, options: options, width: width)
        append(answer.rows, startsGroup: true, to: &rows)
        append(names(), startsGroup: false, to: &rows)
        append(counts(), startsGroup: false, to: &rows)
        for list in [reasons(), perhapsSame(), companions(), relations(), times(), elsewhere] {
            append(list, startsGroup: true, to: &rows)
        }
        let told = options.told("mentions", beyond: known)
        MentionRows(id: id, known: told, document: document, width: width).append(to: &rows)
        if let ahead = told.mentionsAhead(of: id) {
            rows.append([.blank, .ahead(ahead, of: "mentions", called: ("mention", "mentions"))])
        }
        return rows
    }

    /// Adds a part, separated by an empty row from what is above it.
    private func append(_ part: [PanelRow], startsGroup: Bool, to rows: inout PanelRows) {
        guard !part.isEmpty else { return }
        if rows.count > 0 { rows.append(.blank) }
        var part = part
        part[0].startsGroup = startsGroup
        rows.append(part)
    }

    private func names() -> [PanelRow] {
        let aliases = known.aliases(of: id)
        let name = known.name(of: id)
        let titles = known.titles(of: id).filter { !aliases.contains($0) && !name.hasPrefix($0 + " ") }
        let all = titles + aliases
        guard !all.isEmpty else { return [] }
        return CellText.wrap(all.joined(separator: " · "), columns: width).map { .text($0, .dim) }
    }

    // MARK: - How often and where

    private func counts() -> [PanelRow] {
        let mentions = known.mentions(of: id)
        guard let first = mentions.first, let last = mentions.last else { return [] }
        let soFar = known.mentionsAhead(of: id) == nil ? "" : " so far"
        let count = (mentions.count == 1 ? "1 mention" : "\(mentions.count) mentions") + soFar
        var row = PanelRow([PanelSpan(count)])
        if !isPlain {
            let columns = min(32, width - CellText.columns(of: count) - 2)
            let strip = Strip.bars(of: id, in: known, sections: document.chapters, columns: columns)
            row.spans.append(PanelSpan("  \(strip)", .dim))
        }
        let from = PlaceName.section(document.outline.section(at: first.start), in: document)
        let to = PlaceName.section(document.outline.section(at: last.start), in: document)
        let range = from == to ? from : "\(from) → \(to)"
        guard !range.isEmpty else { return [row] }
        if CellText.columns(of: row.string) + CellText.columns(of: range) + 2 <= width {
            row.spans.append(PanelSpan("  " + range, .dim))
            return [row]
        }
        return [row, .text(Excerpt.shortened(range, columns: width), .dim)]
    }

    // MARK: - Lists

    /// "3 names, one person: why", and once asked for, why: what the reader changed, beside what was found, then each name that
    /// was joined to another, with the passage.
    private func reasons() -> [PanelRow] {
        let all = known.reasons(of: id)
        let own = known.corrections(of: id)
        guard !all.isEmpty || !own.isEmpty else { return [] }
        let heading = headingOfReasons(all, own)
        let isOpen = options.whole.contains("why")
        let title = CellText.wrap(heading, columns: width).enumerated().map { index, line in
            PanelRow([PanelSpan(line, .dim)], target: isOpen ? nil : .rest("why"), continues: index > 0)
        }
        guard isOpen else { return title }
        let changes = own.flatMap { applied in
            CellText.wrap(Excerpt.plain(CorrectionWords.reason(applied)), columns: width).map { PanelRow.text($0) }
        }
        let rows = all.map { reason in
            let places = reason.places.map { " (\($0)×)" } ?? ""
            let words = "\(reason.name) = \(reason.other): \(reason.meaning)\(places)"
            return PanelRow(
                [PanelSpan(Excerpt.prefix(Excerpt.plain(words), columns: width))], target: .passage(reason.passage))
        }
        return title + changes + rows
    }

    private func headingOfReasons(_ reasons: [IdentityReason], _ corrections: [AppliedCorrection]) -> String {
        let type = known.type(of: id)
        let kind = type == .other ? "thing" : type.definition.id
        let names = 1 + known.aliases(of: id).count
        let joined = reasons.isEmpty ? [] : [names > 1 ? "\(names) names, one \(kind)" : "one \(kind)"]
        let corrected = corrections.isEmpty ? [] : ["corrected by you"]
        return (joined + corrected).joined(separator: ", ") + ": why"
    }

    private func perhapsSame() -> [PanelRow] {
        labelled(
            "same?",
            known.perhapsSame(as: id).map { other in
                PanelRow(
                    [PanelSpan(known.name(of: other), .dim)],
                    remark: [PanelSpan(known.type(of: other).definition.id, .dim)],
                    target: .entity(EntityReference(other, in: known)))
            })
    }

    private func companions() -> [PanelRow] {
        let told = options.told("with", beyond: known)
        let shown = limited(withoutNationalities(told.companions(of: id)), list: "with")
        var rows = shown.items.map { companion in
            // Whoever asks who else is with it is told no other name of those that are known.
            let view = known.isKnown(companion.entity) ? known : told
            let other = EntityReference(companion.entity, in: view)
            return PanelRow(
                [PanelSpan(view.name(of: companion.entity))],
                remark: [PanelSpan("\(companion.sentences.count)", .dim)], target: .entity(other),
                passages: .companions(reference, other))
        }
        if let rest = shown.rest { rows.append(rest) }
        if let ahead = told.companionsAhead(of: id) { rows.append(.ahead(ahead, of: "with")) }
        return labelled("with", rows)
    }

    private func relations() -> [PanelRow] {
        let told = options.told("relations", beyond: known)
        var rows = shortened(
            RelationRows(id: id, known: told, labelWidth: Self.labelWidth).rows, list: "relations")
        if let ahead = told.relationsAhead(of: id) {
            rows += labelled(
                rows.isEmpty ? "more" : "", [.ahead(ahead, of: "relations", called: ("statement", "statements"))])
        }
        return rows
    }

    /// The companions without the peoples whose country is among them: "Iranian" beside Iran tells nothing.
    private func withoutNationalities(_ companions: [KnowledgeView.Companion]) -> [KnowledgeView.Companion] {
        let places = Set(companions.map(\.entity).filter { known.type(of: $0) == .place })
        return companions.filter { companion in
            guard known.type(of: companion.entity) == .group else { return true }
            return !known.relations(of: companion.entity).contains { relation in
                relation.kind == .nationality && relation.object.map(places.contains) == true
            }
        }
    }

    private func times() -> [PanelRow] {
        // A date that is named in several places is one date.
        var seen: Set<String> = []
        let told = options.told("when", beyond: known)
        let dates = told.times(with: id).compactMap { time in
            let words = Excerpt.plain(document.text.string(in: time.range))
            let days = time.reckonedDays.map { " (\($0))" } ?? ""
            return seen.insert(words + days).inserted ? (time: time, words: words, days: days) : nil
        }
        let shown = limited(dates, list: "when")
        var rows = shown.items.map { time, words, days in
            let room = width - Self.labelWidth - CellText.columns(of: words + days) - 2
            let place = PlaceName.section(document.outline.section(at: time.range.start), in: document)
            let remark = room >= 8 ? [PanelSpan(Excerpt.shortened(place, columns: room), .dim)] : []
            return PanelRow([PanelSpan(words), PanelSpan(days, .dim)], remark: remark, target: .passage(time.range))
        }
        if let rest = shown.rest { rows.append(rest) }
        if let ahead = told.timesAhead(with: id) { rows.append(.ahead(ahead, of: "when")) }
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

    /// The rows that are shown of a labelled list.
    private func shortened(_ rows: [PanelRow], list: String) -> [PanelRow] {
        let shown = limited(rows, list: list)
        guard var rest = shown.rest else { return shown.items }
        rest.spans.insert(labelSpan(""), at: 0)
        return shown.items + [rest]
    }

    /// The items that are shown of a list, and the row that asks for the rest.
    private func limited<Item>(
        _ items: [Item], list: String, to limit: Int = listed
    ) -> (items: [Item], rest: PanelRow?) {
        guard items.count > limit + 1, !options.whole.contains(list) else { return (items, nil) }
        let rest = PanelRow([PanelSpan("\(items.count - limit) more", .dim)], target: .rest(list))
        return (Array(items.prefix(limit)), rest)
    }
}
