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
        let count = state.reading.document?.outline.sections.count ?? 0
        return ([PanelSpan("Contents", .panelTitle)], count == 1 ? "1 section" : "\(count) sections")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "x cast", "/ filter", "q close"] }

    func part(at target: PanelTarget, in document: Document) -> TextRange? {
        guard case .passage(let place) = target else { return nil }
        return TextRange(place.start, document.outline.end(of: document.outline.index(at: place.start)))
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let sections = document.outline.sections
        let told = state.known.end
        var rows = PanelRows()
        let row: @Sendable (Section) -> PanelRow = { Self.row(of: $0, in: document, toldTo: told) }
        guard !options.filter.isEmpty else {
            let hidden = sections.count { $0.range.start >= told && Self.number(in: $0.title) != $0.title }
            if hidden > 0 {
                let titles = hidden == 1 ? "1 title is" : "\(hidden) titles are"
                rows.append(.text("\(titles) not told yet; A tells them.", .dim))
            }
            rows.append(count: sections.count, place: { sections[$0].range.start }) { row(sections[$0]) }
            return rows
        }
        let found = sections.indices.compactMap { index -> (index: Int, score: Int)? in
            let isTold = sections[index].range.start < told
            let name =
                isTold ? PlaceName.section(sections[index], in: document) : Self.number(in: sections[index].title)
            return FuzzyMatch.score(options.filter, in: name).map { (index, $0) }
        }
        .sorted { ($1.score, $0.index) < ($0.score, $1.index) }
        rows.append(count: found.count) { row(sections[found[$0].index]) }
        return found.isEmpty ? PanelRows([.text("No section of that name.", .dim)]) : rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        guard let document = state.reading.document else { return 0 }
        let section = document.outline.section(at: state.readingOffset)
        return rows.index(ofPlace: section.range.start) ?? rows.choosable(from: 0, step: 1) ?? 0
    }

    /// The part of a title that counts the chapters and tells nothing: "Chapter 12" of "Chapter 12. The death of Ash".
    private static func number(in title: String) -> String {
        let words = Excerpt.plain(title).split(separator: " ")
        let isNumber: (Substring) -> Bool = { word in
            let letters = word.prefix { $0.isLetter || $0.isNumber }
            return !letters.isEmpty && letters.allSatisfy { $0.isNumber || "IVXLC".contains($0) }
        }
        guard let first = words.first else { return "" }
        if isNumber(first) { return String(first) }
        guard words.count > 1, isNumber(words[1]) else { return "" }
        return "\(first) \(words[1])"
    }

    private static func row(of section: Section, in document: Document, toldTo end: Int) -> PanelRow {
        let percent = section.range.start * 100 / max(1, document.text.count)
        let indent = String(repeating: "  ", count: min(max(0, section.level - 1), 6))
        // Here the lead goes by the document's title, as the headings go by theirs.
        let isTold = section.range.start < end
        let counted = isTold ? "" : number(in: section.title)
        let title = isTold ? Excerpt.plain(section.title) : counted.isEmpty ? "…" : counted
        let name = title.isEmpty ? PlaceName.section(section, in: document) : title
        return PanelRow(
            [PanelSpan(indent + (name.isEmpty ? "the text" : name))], remark: [PanelSpan("\(percent)%", .dim)],
            target: .passage(TextRange(section.range.start, section.range.start)), place: section.range.start)
    }
}
