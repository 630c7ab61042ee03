import Model
import Page

/// The sections of the document, the present one chosen.
struct ContentsPanel: Panel {
    static let id = "contents"
    static let commands = [
        Command(opening: Self.self, .panels, keys: ["t"], help: "list the sections", unless: Command.needsDocument)
    ]

    var filterPrompt: String? { "Section: " }
    var afterJump: AfterJump { .closes }

    static func make(in state: AppState) -> ContentsPanel? {
        state.reading.document == nil ? nil : ContentsPanel()
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let count = state.reading.document?.outline.sections.count ?? 0
        return ([PanelSpan("Contents", .panelTitle)], count == 1 ? "1 section" : "\(count) sections")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "/ filter", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let sections = document.outline.sections
        var rows = PanelRows()
        guard !options.filter.isEmpty else {
            rows.append(count: sections.count) { Self.row(of: sections[$0], in: document, width: width) }
            return rows
        }
        let found = sections.indices.compactMap { index -> (index: Int, score: Int)? in
            let name = PlaceName.section(sections[index], in: document)
            return FuzzyMatch.score(options.filter, in: name).map { (index, $0) }
        }
        .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        rows.append(count: found.count) { Self.row(of: sections[found[$0].index], in: document, width: width) }
        return found.isEmpty ? PanelRows([.text("No section of that name.", .dim)]) : rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        guard let document = state.reading.document else { return 0 }
        return min(document.outline.index(at: state.readingOffset), max(0, rows.count - 1))
    }

    private static func row(of section: Section, in document: Document, width: Int) -> PanelRow {
        let percent = section.range.start * 100 / max(1, document.text.count)
        let indent = String(repeating: "  ", count: min(max(0, section.level - 1), 6))
        // Here the lead goes by the document's title, as the headings go by theirs.
        let title = Excerpt.plain(section.title)
        let name = title.isEmpty ? PlaceName.section(section, in: document) : title
        return PanelRow(
            [PanelSpan(indent + (name.isEmpty ? "the text" : name))], remark: [PanelSpan("\(percent)%", .dim)],
            target: .passage(TextRange(section.range.start, section.range.start)))
    }
}
