import Model
import Page

/// The marks: those of the document in the order of its text, then those of other documents.
struct MarksPanel: Panel {
    static let id = "marks"
    static let commands = [
        Command(opening: Self.self, .places, keys: ["`"], help: "list the marks", unless: Command.needsDocument)
    ]

    var shows: Set<PanelContent> { [.document, .marks] }
    var afterJump: AfterJump { .closes }

    static func make(in state: AppState) -> MarksPanel? { MarksPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Marks", .panelTitle)], "")
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        var rows = state.marks.sorted { ($0.value.offset, $0.key) < ($1.value.offset, $1.key) }.map { letter, place in
            let words = document.text.string(in: TextRange(place.offset, place.offset + 4 * width))
            return Self.row(
                letter, words, remark: "\(place.offset * 100 / max(1, document.text.count))%",
                target: .passage(TextRange(place.offset, place.offset)), width: width)
        }
        rows += state.sharedMarks.map { mark in
            Self.row(
                mark.letter, mark.anchor.quotation,
                remark: Excerpt.prefix(Excerpt.plain(mark.title), columns: width / 3),
                target: .place(mark.anchor, path: mark.path), width: width)
        }
        guard !rows.isEmpty else { return PanelRows([.text("No marks yet: m and a letter makes one.", .dim)]) }
        return PanelRows(rows)
    }

    private static func row(
        _ letter: Character, _ words: String, remark: String, target: PanelTarget, width: Int
    ) -> PanelRow {
        PanelRow(
            [PanelSpan("\(letter)  ", .dim), PanelSpan(Excerpt.plain(words))], remark: [PanelSpan(remark, .dim)],
            target: target)
    }
}
