import Model
import Page

/// The sections of the document, the present one chosen.
struct ContentsPanel: Panel {
    static let id = "contents"
    static let commands = [
        Command(opening: Self.self, .panels, keys: ["t"], help: "list the sections", unless: Command.needsDocument)
    ]

    var filterPrompt: String? { "Section: " }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var afterJump: AfterJump { .closes }

    static func make(in state: AppState) -> ContentsPanel? {
        state.reading.document == nil ? nil : ContentsPanel()
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let count = state.reading.document?.chapters.count ?? 0
        return ([PanelSpan("Contents", .panelTitle)], count == 1 ? "1 section" : "\(count) sections")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "x cast", "/ filter", "q close"] }

    func part(at target: PanelTarget, in document: Document) -> TextRange? {
        guard case .passage(let place) = target else { return nil }
        return TextRange(place.start, document.endOfChapter(at: place.start))
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let sections = document.chapters
        let titles = ToldTitle(document: document, end: options.told(Self.id, beyond: state.known).end)
        let row: @Sendable (Section) -> PanelRow = { Self.row(of: $0, titles) }
        var rows = PanelRows()
        guard options.filter.isEmpty else {
            let found = sections.indices.compactMap { index -> (index: Int, score: Int)? in
                FuzzyMatch.score(options.filter, in: titles.name(of: sections[index])).map { (index, $0) }
            }
            .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
            rows.append(count: found.count) { row(sections[found[$0].index]) }
            return found.isEmpty ? PanelRows([.text("No section of that name.", .dim)]) : rows
        }
        // The row that asks for the next title is above the first that is not told.
        let told = sections.partitionIndex { !titles.isTold($0) }
        rows.append(count: told, place: { sections[$0].range.start }) { row(sections[$0]) }
        if let ahead = titles.ahead {
            rows.append(.ahead(ahead, of: Self.id, called: ("title", "titles")))
        }
        rows.append(count: sections.count - told, place: { sections[told + $0].range.start }) {
            row(sections[told + $0])
        }
        return rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        guard let document = state.reading.document else { return 0 }
        let section = document.chapter(at: state.readingOffset)
        return rows.index(ofPlace: section.range.start) ?? rows.choosable(from: 0, step: 1) ?? 0
    }

    private static func row(of section: Section, _ titles: ToldTitle) -> PanelRow {
        let percent = section.range.start * 100 / max(1, titles.document.text.count)
        let indent = String(repeating: "  ", count: min(max(0, section.level - 1), 6))
        // Here the lead goes by the document's title, as the headings go by theirs.
        let title = titles.shown(section.title, of: section)
        let name = title.isEmpty ? titles.name(of: section) : title
        return PanelRow(
            [PanelSpan(indent + (name.isEmpty ? "the text" : name))], remark: [PanelSpan("\(percent)%", .dim)],
            target: .passage(TextRange(section.range.start, section.range.start)), place: section.range.start)
    }
}
