import Model
import Page
import Screen

/// The shape of the text: a bar for each section by its length, with what has been read of it and what is found in it.
struct ShapePanel: Panel {
    static let id = "shape"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["M"], help: "show the shape of the text: how long each section is",
            unless: Command.needsDocument)
    ]

    var afterJump: AfterJump { .closes }
    var shows: Set<PanelContent> { [.document, .search, .page, .notes, .marks] }
    var keyScopes: [Command.Scope] { [.chart, .panel] }

    static func make(in state: AppState) -> ShapePanel? { state.reading.document == nil ? nil : ShapePanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("The shape of the text", .panelTitle)], "\(state.percentRead)% read")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "z fill", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let sections = document.chapters
        let longest = sections.map(\.range.count).max() ?? 1
        let read = max(state.reading.furthest, state.pageRange.end)
        let hits = state.toldHits
        let marks = state.marks.map { (letter: $0.key, offset: $0.value.offset) }.sorted { $0.letter < $1.letter }
        let notes = state.notes.items.compactMap { $0.range?.start }
        let titles = ToldTitle(document: document, end: state.known.end)
        let room = Room(bars: max(4, width / 2 - 6), numbers: hits.isEmpty ? 0 : 5)
        let isPlain = state.settings.isPlain
        let end = document.text.count
        var rows = PanelRows()
        rows.append(count: sections.count) { index in
            let section = sections[index]
            let found =
                hits.partitionIndex { $0.start >= section.range.end }
                - hits.partitionIndex { $0.start >= section.range.start }
            let hasText = document.hasText(section)
            let indent = String(repeating: "  ", count: min(max(0, section.level - 1), Self.deepest))
            let title = titles.shown(section.title, of: section)
            let name = title.isEmpty ? "the text" : title
            let spans = [PanelSpan(indent + name, hasText ? .text : .panelHeading)]
            let target = PanelTarget.passage(TextRange(section.range.start, section.range.start))
            let letters = marks.filter { section.range.contains($0.offset) }.map(\.letter)
            let signs = Signs(
                letters: String(letters), notes: notes.count { section.range.contains($0) }, found: found)
            let remark =
                isPlain
                ? Self.plainRemark(section, of: end, signs)
                : Self.remark(hasText ? section : nil, longest: longest, read: read, signs, room)
            return PanelRow(spans, remark: remark, target: target)
        }
        return rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        guard let document = state.reading.document else { return 0 }
        let chapters = document.chapters
        return max(0, chapters.partitionIndex { $0.range.start > state.readingOffset } - 1)
    }

    /// How far in the title of a section is set, at most, in steps of two columns.
    private static let deepest = 3

    /// The columns of the bars, and of the numbers of matches beside them.
    private struct Room {
        let bars: Int
        let numbers: Int
    }

    /// What is in a section: the letters of marks, the number of notes, and that of matches.
    private struct Signs {
        let letters: String
        let notes: Int
        let found: Int
    }

    /// Full blocks for what has been read, light ones for what has not, and the signs; no blocks for a heading without text.
    private static func remark(
        _ section: Section?, longest: Int, read: Int, _ signs: Signs, _ room: Room
    ) -> [PanelSpan] {
        let range = section?.range ?? TextRange(0, 0)
        let length = section == nil ? 0 : max(1, range.count * room.bars / max(1, longest))
        let done = min(range.count, max(0, read - range.start))
        let full = done * length / max(1, range.count)
        let number = signs.found > 0 ? String(signs.found) : ""
        return [
            PanelSpan(signs.letters.isEmpty ? "" : "'\(signs.letters) ", .dim),
            PanelSpan(signs.notes > 0 ? " \(signs.notes) " : "", .noted), PanelSpan(" "),
            PanelSpan(String(repeating: "█", count: full), .panelHeading),
            PanelSpan(String(repeating: "░", count: length - full), .dim),
            PanelSpan(String(repeating: " ", count: room.bars - length + max(0, room.numbers - number.count))),
            PanelSpan(number, .searchHit),
        ]
    }

    private static func plainRemark(_ section: Section, of end: Int, _ signs: Signs) -> [PanelSpan] {
        let share = section.range.count * 100 / max(1, end)
        var words = ["\(share)% of the text"]
        if !signs.letters.isEmpty { words.append("marks \(signs.letters)") }
        if signs.notes > 0 { words.append("\(signs.notes) notes") }
        if signs.found > 0 { words.append("\(signs.found) found") }
        return [PanelSpan(CellText.joined(words, by: ", "))]
    }
}
