import Model
import Page

/// The highlights and notes of the document, those too that have lost their place.
struct NotesPanel: Panel {
    static let id = "notes"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["B"], help: "list your notes and highlights",
            unless: Command.needsDocument)
    ]

    var shows: Set<PanelContent> { [.document, .notes] }
    var keyScopes: [Command.Scope] { [.notes, .panel] }

    static func make(in state: AppState) -> NotesPanel? { NotesPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let lost = state.notes.items.count { $0.range == nil }
        return ([PanelSpan("Notes", .panelTitle)], lost > 0 ? "\(lost) without a place" : "")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "d delete", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, !state.notes.items.isEmpty else {
            return PanelRows([.text("None. v selects, then H highlights and N writes a note.", .dim)])
        }
        return PanelRows(
            state.notes.items.enumerated().flatMap { index, item in
                rows(of: item, at: index, in: document, width: width)
            })
    }

    private func rows(of item: NotesState.Item, at index: Int, in document: Document, width: Int) -> [PanelRow] {
        let target = PanelTarget.note(index, item.range)
        let words = item.note.text.split(separator: "\n").flatMap {
            CellText.wrap(Excerpt.plain(String($0)), columns: width)
        }
        let quotation = CellText.wrap("“\(Excerpt.plain(item.note.anchor.quotation))”", columns: width)
        let place = item.range.map { PlaceName.passage(at: $0.start, in: document, columns: width) }
        var rows = words.map { PanelRow([PanelSpan($0)], target: target, continues: true) }
        rows += quotation.map {
            PanelRow([PanelSpan($0, words.isEmpty ? .text : .dim)], target: target, continues: true)
        }
        rows.append(
            PanelRow(remark: [PanelSpan(place ?? lostPlace(of: item.note), .dim)], target: target, continues: true))
        rows[0].continues = false
        rows[0].startsGroup = true
        return rows + [.blank]
    }

    private func lostPlace(of note: TextNote) -> String {
        note.section.isEmpty ? "lost its place" : "lost its place in \(Excerpt.plain(note.section))"
    }
}
