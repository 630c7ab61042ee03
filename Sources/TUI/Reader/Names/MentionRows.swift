import Model
import Page
import Screen

/// Makes the rows of all mentions of an entity, under the headings of their sections.
struct MentionRows {
    /// Up to so many mentions are shown in their whole sentences; more have a row each, made when it is shown.
    private static let mostSentences = 200

    let id: EntityID
    let known: KnowledgeView
    let document: Document
    let width: Int

    func append(to rows: inout PanelRows) {
        let all = known.mentions(of: id)
        let chapters = document.chapters
        var first = 0
        for (section, count) in zip(chapters, known.mentionCounts(of: id, in: chapters)) where count > 0 {
            rows.append(.blank)
            let title = PlaceName.section(section, in: document)
            if !title.isEmpty {
                rows.append(
                    PanelRow(
                        [PanelSpan(Excerpt.shortened(title, columns: width - 8), .panelHeading)],
                        remark: [PanelSpan("\(count)", .dim)], startsGroup: true))
            }
            if all.count <= Self.mostSentences {
                rows.append(sentences(of: (first..<first + count).map { all[$0] }))
            } else {
                appendLines(of: all, from: first, count: count, to: &rows)
            }
            first += count
        }
    }

    private func appendLines(of all: MentionsOfEntity, from start: Int, count: Int, to rows: inout PanelRows) {
        let (document, width) = (document, width)
        rows.append(count: count, place: { all[start + $0].start }) { index in
            let mention = all[start + index]
            let excerpt = Excerpt(of: mention.range, in: document, width: width - 2)
            let spans = excerpt.spans(match: Self.style(of: mention, .bold), rest: Self.style(of: mention))
            return PanelRow([PanelSpan("  ")] + spans, target: .passage(mention.range))
        }
    }

    /// The sentences of `mentions`, each once, with the first of its mentions marked.
    private func sentences(of mentions: [Mention]) -> [PanelRow] {
        var rows: [PanelRow] = []
        var end = 0
        for mention in mentions where mention.start >= end {
            let sentence = known.sentence(at: mention.start)
            end = sentence?.end ?? mention.range.end
            let excerpt =
                sentence.map { Excerpt(of: mention.range, in: document, within: $0) }
                ?? Excerpt(of: mention.range, in: document, width: width - 4)
            let target = PanelTarget.passage(mention.range)
            let lines = excerpt.wrapped(
                columns: width - 4, match: Self.style(of: mention, .bold), rest: Self.style(of: mention))
            for (index, spans) in lines.enumerated() {
                rows.append(
                    PanelRow(
                        [PanelSpan(index == 0 ? "  " : "    ")] + spans, target: target, continues: index > 0,
                        place: index == 0 ? mention.start : nil))
            }
            appendPlace(of: mention, to: &rows)
        }
        return rows
    }

    /// The paragraph at the right of the last row, if there is room for it.
    private func appendPlace(of mention: Mention, to rows: inout [PanelRow]) {
        let place = PlaceName.paragraph(at: mention.start, in: document)
        guard let last = rows.last, CellText.columns(of: last.string) + CellText.columns(of: place) + 2 <= width else {
            return
        }
        rows[rows.count - 1].remark = [PanelSpan(place, .dim)]
    }

    private static func style(of mention: Mention, _ attributes: Attributes = []) -> Style {
        Style(mention.confidence < .doubtful ? .dim : .text, attributes)
    }
}
