import Model
import Page
import Screen

/// Who is where: a strip for each name, with a bar for each section.
struct PresencePanel: Panel {
    static let id = "presence"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["P"], help: "show who is where: a strip of the sections for each name",
            unless: Command.needsDocument)
    ]

    /// How many names are charted: what nobody would scroll through says nothing at a glance.
    private static let most = 200

    var filterPrompt: String? { "Name: " }
    var listsEntities: Bool { true }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var keyScopes: [Command.Scope] { [.presence, .panel] }

    static func make(in state: AppState) -> PresencePanel? { PresencePanel() }

    /// Who is where in a book is asked of its people; T shows the others.
    func firstOptions(in state: AppState) -> PanelOptions {
        var options = PanelOptions()
        if state.reading.isBook, state.known.entities.contains(where: { state.known.type(of: $0) == .person }) {
            options.type = .person
        }
        return options
    }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan("Who is where", .panelTitle)], EntityListRow.remark(state.panel?.options ?? PanelOptions()))
    }

    func keyHints(in state: AppState) -> [String] {
        ["Enter sections", "w compare", "→ sideways", "z fill", "/ filter", "s sort", "T type", "q close"]
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let known = state.known
        let wanted = EntityListRow.chosen(Array(known.entities), in: known, options: options) {
            known.mentions(of: $0).count
        }
        guard !wanted.isEmpty else { return EntityListRow.empty(state, options: options) }
        let compared = options.compared.compactMap { $0.resolved(in: state.knowledge.base) }
        let isWanted = Set(wanted + compared)
        let order: PresenceChart.Order = options.order == .count ? .count : .appearance
        let chart = PresenceChart(of: known, in: document, order: order, most: Self.most) { isWanted.contains($0) }
        func row(of own: PresenceChart.Row, startsGroup: Bool = false) -> PanelRow {
            let name = Excerpt.plain(known.name(of: own.entity))
            let target = PanelTarget.presence(EntityReference(own.entity, in: known))
            return Self.row(
                name, counts: own.counts, count: own.count, target: target, width: width, from: options.firstSection,
                isPlain: state.settings.isPlain, startsGroup: startsGroup)
        }
        var rows = PanelRows()
        if !state.settings.isPlain {
            rows.append(Self.scale(of: chart, width: width, from: options.firstSection, here: state.pageRange.start))
        }
        if !compared.isEmpty {
            let own = compared.compactMap { id in chart.rows.first { $0.entity == id } }
            rows.append(own.enumerated().map { row(of: $1, startsGroup: $0 == 0) })
            if compared.count > 1 {
                rows.append(meetings(of: compared, chart, known, document, state, options: options, width: width))
            }
            rows.append(.blank)
        }
        let others = chart.rows.filter { !compared.contains($0.entity) }
        rows.append(others.enumerated().map { row(of: $1, startsGroup: $0 == 0) })
        return rows
    }

    /// Where the compared ones meet: a strip of the sentences that name two of them, and the first of these sentences.
    private func meetings(
        of compared: [EntityID], _ chart: PresenceChart, _ known: KnowledgeView, _ document: Document,
        _ state: AppState, options: PanelOptions, width: Int
    ) -> PanelRows {
        let pairs = compared.indices.flatMap { one in compared[(one + 1)...].map { (compared[one], $0) } }
        let all = Set(pairs.flatMap { known.sentences(naming: $0, and: $1) }).sorted { $0 < $1 }
        guard let first = all.first else { return PanelRows([.text("No sentence names two of them.", .dim)]) }
        var rows = PanelRows([
            Self.row(
                "together", counts: chart.counts(of: all), count: all.count, target: .passage(first), width: width,
                from: options.firstSection, isPlain: state.settings.isPlain)
        ])
        let isCut = !options.whole.contains(Self.id) && all.count > Self.mostMeetings
        rows.append(
            SentenceRows.make(isCut ? Array(all.prefix(Self.mostMeetings)) : all, in: document, width: width))
        if isCut {
            let rest = PanelSpan("\(all.count - Self.mostMeetings) more", .dim)
            rows.append([.blank, PanelRow([rest], target: .rest(Self.id))])
        }
        return rows
    }

    /// The most columns that a section has.
    private static let widestCell = 3
    /// How many sentences are shown until all are asked for.
    private static let mostMeetings = 3

    /// The columns of a list of that width: those of the names, of the counts, none in a narrow list, and of the strips.
    private static func room(in width: Int) -> (names: Int, counts: Int, strips: Int) {
        let counts = width < 26 ? 0 : 5
        let names = width < 36 ? width / 2 : max(16, min(24, width / 3))
        return (names, counts, max(0, width - names - counts - 2))
    }

    /// How many sections have a column of their own in a list of that width when not all of them are shown.
    static func columns(in width: Int) -> Int { room(in: width).strips }

    /// The sections that have columns, if not all of them have: those from `first` on, one to a column.
    private static func window(_ first: Int, of count: Int, columns: Int) -> Range<Int> {
        let start = max(0, min(first, count - columns))
        return start..<min(count, start + columns)
    }

    /// Above the strips: the numbers of the chapters, and a mark at the column of `here`, an offset.
    private static func scale(of chart: PresenceChart, width: Int, from first: Int?, here: Int) -> [PanelRow] {
        let count = chart.parts.count
        let columns = columns(in: width)
        guard columns > 0, count > 0 else { return [] }
        let isCut = first != nil && count > columns
        let shown = isCut ? window(first ?? 0, of: count, columns: columns) : 0..<count
        let taken = isCut ? columns : Self.taken(by: count, of: columns)
        let name = chart.parts.count { $0.section.number != nil } * 2 > count ? "chapter" : "section"
        let names = count == 1 ? name : name + "s"
        let words =
            isCut ? "\(names) \(shown.lowerBound + 1)–\(shown.upperBound) of \(count)" : "\(count) \(names)"
        var rows = [
            PanelRow(
                [PanelSpan(words, .dim)],
                remark: [PanelSpan(padded(PresenceRuler(chart.parts, shown, columns: taken).text, columns), .dim)])
        ]
        let part = chart.parts.lastIndex { $0.range.start <= here } ?? 0
        if shown.contains(part) {
            let mark = String(repeating: " ", count: (part - shown.lowerBound) * taken / shown.count) + "▼"
            rows.append(PanelRow(remark: [PanelSpan(padded(mark, columns), .dim)]))
        }
        return rows
    }

    /// A text with spaces up to so many columns.
    private static func padded(_ text: String, _ columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - CellText.columns(of: text)))
    }

    /// A name with the count and its bars.
    private static func row(
        _ name: String, counts: [Int], count: Int, target: PanelTarget, width: Int, from first: Int?, isPlain: Bool,
        startsGroup: Bool = false
    ) -> PanelRow {
        guard !isPlain else {
            let sections = counts.count { $0 > 0 }
            let text = "\(name): \(count) times, in \(sections) of \(counts.count) sections"
            return PanelRow([PanelSpan(text)], target: target, startsGroup: startsGroup)
        }
        let room = room(in: width)
        let number = String(count)
        let shown =
            room.counts == 0 ? "" : String(repeating: " ", count: max(0, room.counts - 1 - number.count)) + number + " "
        let strip = strip(of: counts, columns: room.strips, from: first)
        return PanelRow(
            [PanelSpan(name)], remark: [PanelSpan(shown, .dim), PanelSpan(padded(strip, room.strips), .dim)],
            target: target, startsGroup: startsGroup)
    }

    /// A bar for each section, or for several if there are more than columns; those from `first` on, if that is given.
    private static func strip(of counts: [Int], columns: Int, from first: Int?) -> String {
        if let first, counts.count > columns {
            let window = window(first, of: counts.count, columns: columns)
            // As high as among all sections, whichever are shown.
            return Strip.row(Array(counts[window]), of: counts.max() ?? 0)
        }
        let cells = PresenceChart.cells(of: counts, columns: columns)
        let times = max(1, taken(by: cells.count, of: columns) / max(1, cells.count))
        return Strip.row(cells.flatMap { repeatElement($0, count: times) }, of: cells.max() ?? 0)
    }

    /// The columns that so many sections take: if there is much room, as on a full screen, each has several.
    private static func taken(by count: Int, of columns: Int) -> Int {
        count > columns ? columns : count * max(1, min(widestCell, columns / max(1, count)))
    }
}
