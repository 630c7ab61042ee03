import Model
import Page
import Screen

/// Makes the rows that answer the question with which a panel is opened: who is this, and where did I meet them last?
struct EntityAnswer {
    /// How many descriptions are shown until all are asked for.
    private static let mostDescriptions = 4

    let id: EntityID
    let known: KnowledgeView
    let document: Document
    /// The place that the reader is at, an offset.
    let here: Int
    /// How the reader wants the lists.
    let options: PanelOptions
    let width: Int

    /// What the text says it is, whole, or else the sentence that brings it in; then the last mention before this page.
    var rows: [PanelRow] {
        let isDescribed = !options.told("descriptions", beyond: known).descriptions(of: id).isEmpty
        return (isDescribed ? [] : introduction) + descriptions + lastMention
    }

    // MARK: - Who

    private var descriptions: [PanelRow] {
        let told = options.told("descriptions", beyond: known)
        let all = told.descriptions(of: id)
        let isCut = all.count > Self.mostDescriptions + 1 && !options.whole.contains("descriptions")
        var rows = (isCut ? Array(all.prefix(Self.mostDescriptions)) : all).flatMap(rows)
        if isCut {
            let rest = "\(all.count - Self.mostDescriptions) more"
            rows.append(PanelRow([PanelSpan(rest, .dim)], target: .rest("descriptions")))
        }
        if let ahead = told.descriptionsAhead(of: id) {
            rows.append(.ahead(ahead, of: "descriptions", called: ("description", "descriptions")))
        }
        return rows
    }

    private func rows(of description: Entity.Description) -> [PanelRow] {
        let role: Role = description.confidence < .doubtful ? .dim : .text
        // The reader's own words, of the knowledge file, are not quoted.
        let text = Excerpt.plain(description.shown)
        let quoted = description.passage == nil ? text : "“\(text)”"
        let place = description.passage.map { PlaceName.passage(at: $0.start, in: document, columns: width) } ?? "note"
        let rows = CellText.wrap(quoted, columns: width).map { [PanelSpan($0, role)] }
        return entry(rows, place: place, target: description.passage.map { .passage($0) })
    }

    /// The first sentence with the full name, as what it is: the text gives no description.
    private var introduction: [PanelRow] {
        let all = known.mentions(of: id)
        let length = known.name(of: id).utf8.count
        // A title names, and says nothing.
        let inProse = all.lazy.filter { document.block(at: $0.start)?.isProse == true }
        guard let first = inProse.first(where: { $0.range.count >= length }) ?? inProse.first ?? all.first,
            let sentence = known.sentence(at: first.start)
        else { return [] }
        let excerpt = Excerpt(of: first.range, in: document, within: sentence)
        let rows = excerpt.wrapped(columns: width, match: Style(.text, .bold))
        let place = PlaceName.passage(at: first.start, in: document, columns: width - Self.firstNamed.count - 2)
        return entry(rows, place: "\(Self.firstNamed) \(place)", target: .passage(first.range))
    }

    private static let firstNamed = "first named:"

    // MARK: - Where last

    /// "last: The plan ¶2", and what the text said there; nothing if nothing is above this page but what was just shown.
    private var lastMention: [PanelRow] {
        let all = known.mentions(of: id)
        let count = all.partitionIndex { $0.start >= here }
        guard count > 1 else { return [] }
        let last = all[count - 1]
        let label = "last: "
        let place = PlaceName.passage(at: last.start, in: document, columns: width - label.count)
        let target = PanelTarget.passage(last.range)
        let excerpt = Excerpt(of: last.range, in: document, width: width - 2)
        return [
            PanelRow([PanelSpan(label, .dim), PanelSpan(place.isEmpty ? "before this page" : place)], target: target),
            PanelRow(
                [PanelSpan("  ")] + excerpt.spans(match: Style(.text, .bold), rest: Style(.dim)), target: target,
                continues: true),
        ]
    }

    // MARK: - Rows

    /// An entry in several rows, with its place at the right of the last one, or below if it does not fit there.
    private func entry(_ lines: [[PanelSpan]], place: String, target: PanelTarget?) -> [PanelRow] {
        var rows = lines.map { PanelRow($0, target: target, continues: true) }
        guard !rows.isEmpty else { return [] }
        rows[0].continues = false
        let remark = [PanelSpan(place, .dim)]
        let lastWidth = CellText.columns(of: rows[rows.count - 1].string)
        if lastWidth + CellText.columns(of: place) + 2 <= width {
            rows[rows.count - 1].remark = remark
        } else {
            rows.append(PanelRow(remark: remark, target: target, continues: true))
        }
        return rows
    }
}
