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
    var shows: Set<PanelContent> { [.document, .search, .page] }

    static func make(in state: AppState) -> ShapePanel? { state.reading.document == nil ? nil : ShapePanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("The shape of the text", .panelTitle)], "\(state.percentRead)% read")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let sections = document.outline.sections
        let longest = sections.map(\.range.count).max() ?? 1
        let read = max(state.reading.furthest, state.pageRange.end)
        let hits = state.search.hits
        let room = max(4, width / 2 - 6)
        let isPlain = state.settings.isPlain
        let end = document.text.count
        var rows = PanelRows()
        rows.append(count: sections.count) { index in
            let section = sections[index]
            let found =
                hits.partitionIndex { $0.start >= section.range.end }
                - hits.partitionIndex { $0.start >= section.range.start }
            let name = PlaceName.section(section, in: document)
            let spans = [PanelSpan(name.isEmpty ? "the text" : name)]
            let target = PanelTarget.passage(TextRange(section.range.start, section.range.start))
            let remark =
                isPlain
                ? Self.plainRemark(section, of: end, found: found)
                : Self.remark(section, longest: longest, read: read, found: found, room: room)
            return PanelRow(spans, remark: remark, target: target)
        }
        return rows
    }

    func firstSelection(in state: AppState, rows: PanelRows) -> Int {
        guard let document = state.reading.document else { return 0 }
        return min(document.outline.index(at: state.readingOffset), max(0, rows.count - 1))
    }

    /// Full blocks for what has been read, light ones for what has not, and the number of matches.
    private static func remark(_ section: Section, longest: Int, read: Int, found: Int, room: Int) -> [PanelSpan] {
        let length = max(1, section.range.count * room / max(1, longest))
        let done = min(section.range.count, max(0, read - section.range.start))
        let full = done * length / max(1, section.range.count)
        let number = found > 0 ? String(found) : ""
        return [
            PanelSpan(String(repeating: "█", count: full), .panelHeading),
            PanelSpan(String(repeating: "░", count: length - full), .dim),
            PanelSpan(String(repeating: " ", count: room - length + 5 - min(4, number.count))),
            PanelSpan(number, .searchHit),
        ]
    }

    private static func plainRemark(_ section: Section, of end: Int, found: Int) -> [PanelSpan] {
        let share = section.range.count * 100 / max(1, end)
        return [PanelSpan("\(share)% of the text" + (found > 0 ? ", \(found) found" : ""))]
    }
}
