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
    var keyScopes: [Command.Scope] { [.timeline, .chart, .panel] }

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
        let undated = chart.undated.filter(isWanted)
        let labels = (dated + undated).map { CellText.columns(of: TimelineRows.label(of: $0.time, in: document)) }
        let entryRows = TimelineRows(
            document: document, width: width, labelWidth: min(max(12, width / 4), labels.max() ?? 0))
        for (index, entry) in dated.enumerated() {
            var own = entryRows.make(entry)
            own[0].startsGroup = index == 0 || dated[index - 1].time.firstDay?.year != entry.time.firstDay?.year
            rows.append(own)
        }
        if !undated.isEmpty { rows.append(Self.heading("of a year that is not known", isFirst: rows.count == 0)) }
        for entry in undated { rows.append(entryRows.make(entry)) }
        if let ahead = id.map(known.timesAhead) ?? known.timesAhead {
            rows.append((rows.count == 0 ? [] : [.blank]) + [.ahead(ahead, of: Self.id)])
        }
        guard rows.count == 0 else { return rows }
        let none = state.hidesAhead ? "No dates so far; A shows what lies ahead." : "No dates here."
        let text = state.knowledge.isRunning ? "Dates are still being looked for." : none
        return PanelRows([.text(options.filter.isEmpty ? text : "No such date.", .dim)])
    }

    func moved(by offset: (Int) -> Int) -> TimelinePanel { TimelinePanel(about: about?.moved(by: offset)) }

    /// A row for each year, or longer time that a date is of, or century that has dates, with a bar by their number, which leads to the
    /// first.
    private static func periods(
        of entries: [TimelineChart.Entry], _ scale: PanelOptions.Scale, _ width: Int
    ) -> PanelRows {
        func period(of entry: TimelineChart.Entry) -> String {
            guard let day = entry.time.firstDay else { return "" }
            if scale == .centuries { return day.centuryText }
            return entry.time.isOfOneYear ? day.yearText : entry.time.daysText
        }
        var periods: [(name: String, entries: [TimelineChart.Entry])] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let own = period(of: entry)
            if let place = places[own] {
                periods[place].entries.append(entry)
            } else {
                places[own] = periods.count
                periods.append((own, [entry]))
            }
        }
        let most = periods.map(\.entries.count).max() ?? 1
        let room = max(4, width < 50 ? width / 3 : width / 2)
        return PanelRows(
            periods.map { name, entries in
                PanelRow(
                    [PanelSpan(name)], remark: PanelSpan.bar(entries.count, of: most, columns: room),
                    target: .passage(entries[0].time.range))
            })
    }

    private static func heading(_ text: String, isFirst: Bool) -> [PanelRow] {
        (isFirst ? [] : [.blank]) + [PanelRow([PanelSpan(text, .panelHeading)], startsGroup: true)]
    }
}
