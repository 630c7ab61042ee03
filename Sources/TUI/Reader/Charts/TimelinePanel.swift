import Model
import Page
import Screen

/// What happened when: the dates in the order of the calendar, each leading to its passage. Opened from a panel about an
/// entity, those of its sentences.
struct TimelinePanel: Panel {
    static let id = "timeline"
    static let commands = [
        Command(
            opening: Self.self, .panels, keys: ["D"], help: "show what happened when: the dates in calendar order",
            unless: Command.needsDocument)
    ]

    /// Whose dates; nil for all.
    let about: EntityReference?

    var entity: EntityReference? { about }
    var filterPrompt: String? { "When: " }
    var shows: Set<PanelContent> { [.document, .knowledge] }
    var keyScopes: [Command.Scope] { [.timeline, .panel] }

    static func make(in state: AppState) -> TimelinePanel? { TimelinePanel(about: state.panel?.panel.entity) }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        ([PanelSpan(about?.name ?? "What happened when", .panelTitle)], about == nil ? "" : "when")
    }

    func keyHints(in state: AppState) -> [String] {
        ["Enter go", "Tab next year", "- years", "+ days", "z fill", "/ filter", "q close"]
    }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document else { return PanelRows() }
        let id = about?.resolved(in: state.knowledge.base)
        let known = options.told(Self.id, beyond: state.known)
        let chart = TimelineChart(of: known, about: id)
        let filter = options.filter.lowercased()
        func isWanted(_ entry: TimelineChart.Entry) -> Bool {
            filter.isEmpty || entry.time.daysText.contains(filter)
                || document.text.string(in: entry.passage).lowercased().contains(filter)
        }
        var rows =
            options.scale == .days ? PanelRows() : Self.periods(of: chart.dated.filter(isWanted), options.scale, width)
        let dated = options.scale == .days ? chart.dated.filter(isWanted) : []
        let labelWidth = min(width / 3, dated.map { CellText.columns(of: $0.time.daysText) }.max() ?? 0)
        for (index, entry) in dated.enumerated() {
            var row = Self.row(
                entry, days: entry.time.daysText, labelWidth: labelWidth, in: document, known: state.known, width: width
            )
            row.startsGroup = index == 0 || dated[index - 1].time.firstDay?.year != entry.time.firstDay?.year
            rows.append(row)
        }
        let undated = chart.undated.filter(isWanted)
        if !undated.isEmpty { rows.append(Self.heading("of a year that is not known", isFirst: rows.count == 0)) }
        // The words around such a date say it.
        for entry in undated {
            rows.append(Self.row(entry, days: "", labelWidth: 0, in: document, known: state.known, width: width))
        }
        if let ahead = id.map(known.timesAhead) ?? known.timesAhead {
            rows.append((rows.count == 0 ? [] : [.blank]) + [.ahead(ahead, of: Self.id)])
        }
        guard rows.count == 0 else { return rows }
        let none = state.hidesAhead ? "No dates so far; A shows what lies ahead." : "No dates here."
        let text = state.knowledge.isRunning ? "Dates are still being looked for." : none
        return PanelRows([.text(options.filter.isEmpty ? text : "No such date.", .dim)])
    }

    func moved(by offset: (Int) -> Int) -> TimelinePanel { TimelinePanel(about: about?.moved(by: offset)) }

    /// The year as people write it: "44 BC" of the year -43.
    private static func name(ofYear year: Int32) -> String { year > 0 ? String(year) : "\(1 - Int(year)) BC" }

    /// A row for each year or century that has dates, with a bar by their number, which leads to the first.
    private static func periods(
        of entries: [TimelineChart.Entry], _ scale: PanelOptions.Scale, _ width: Int
    ) -> PanelRows {
        func period(of entry: TimelineChart.Entry) -> Int32 {
            let year = entry.time.firstDay?.year ?? 0
            return scale == .years ? year : (year > 0 ? (year - 1) / 100 + 1 : year / 100)
        }
        var periods: [(number: Int32, entries: [TimelineChart.Entry])] = []
        for entry in entries {
            let own = period(of: entry)
            if periods.last?.number == own {
                periods[periods.count - 1].entries.append(entry)
            } else {
                periods.append((own, [entry]))
            }
        }
        let most = periods.map(\.entries.count).max() ?? 1
        let room = max(4, width / 3)
        return PanelRows(
            periods.map { number, entries in
                let name = scale == .years ? name(ofYear: number) : name(ofCentury: number)
                let bar = String(repeating: "█", count: max(1, entries.count * room / most))
                let remark = [PanelSpan(bar, .panelHeading), PanelSpan("  \(entries.count)", .dim)]
                return PanelRow([PanelSpan(name)], remark: remark, target: .passage(entries[0].time.range))
            })
    }

    private static func name(ofCentury number: Int32) -> String {
        guard number > 0 else { return "\(1 - Int(number)). century BC" }
        let teens = (11...13).contains(number % 100)
        let ending = teens ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
        return "\(number)\(ending) century"
    }

    private static func heading(_ text: String, isFirst: Bool) -> [PanelRow] {
        (isFirst ? [] : [.blank]) + [PanelRow([PanelSpan(text, .panelHeading)], startsGroup: true)]
    }

    /// The days, the words around the date as far as there is room, and where in the text that is told. In a narrow panel
    /// the words would be little more than the date: whom their sentence names says more.
    private static func row(
        _ entry: TimelineChart.Entry, days: String, labelWidth: Int, in document: Document, known: KnowledgeView,
        width: Int
    ) -> PanelRow {
        let days = Excerpt.prefix(days, columns: max(4, labelWidth, width / 3))
        let gap = days.isEmpty ? 0 : max(0, labelWidth - CellText.columns(of: days)) + 2
        let label = days + String(repeating: " ", count: gap)
        let percent = "\(entry.time.range.start * 100 / max(1, document.text.count))%"
        let place = [PanelSpan(String(repeating: " ", count: 4 - min(3, percent.count)) + percent, .dim)]
        let room = max(4, width - CellText.columns(of: label) - 6)
        let names = entry.entities.map { Excerpt.plain(known.name(of: $0)) }
        let words =
            room < leastForWords && !names.isEmpty && !days.isEmpty
            ? [PanelSpan(Excerpt.prefix(CellText.joined(names, by: ", "), columns: room))]
            : Excerpt(of: entry.time.range, in: document, width: room).spans(match: Style(.text, .bold))
        return PanelRow([PanelSpan(label, .dim)] + words, remark: place, target: .passage(entry.time.range))
    }

    /// From how many columns on the words around a date say what happened.
    private static let leastForWords = 36
}
