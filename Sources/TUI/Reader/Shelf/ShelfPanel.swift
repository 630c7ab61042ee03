import Model
import Page
import Screen

/// The documents that were read, the last first: where each was left, when, and who was met there.
struct ShelfPanel: Panel {
    static let id = "shelf"

    var filterPrompt: String? { "Title: " }
    var shows: Set<PanelContent> { [.shelf] }
    var keyScopes: [Command.Scope] { [.shelf, .panel] }

    static func make(in state: AppState) -> ShelfPanel? { ShelfPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let count = state.shelf.entries?.count ?? 0
        return ([PanelSpan("Shelf", .panelTitle)], count == 1 ? "1 document" : "\(count) documents")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter open", "/ filter", "d forget", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let entries = state.shelf.entries else { return PanelRows([.text("Looking …", .dim)]) }
        let shown = Self.chosen(entries, by: options.filter)
        guard !shown.isEmpty else {
            return PanelRows([.text(entries.isEmpty ? "Nothing was read yet." : "No document of that title.", .dim)])
        }
        var rows = PanelRows()
        for entry in shown { rows.append(Self.rows(of: entry, width: width)) }
        return rows
    }

    private static func chosen(_ entries: [ShelfEntry], by filter: String) -> [ShelfEntry] {
        guard !filter.isEmpty else { return entries }
        let scored = entries.enumerated().compactMap { index, entry -> (index: Int, score: Int)? in
            let scores = [entry.title, entry.path].compactMap { FuzzyMatch.score(filter, in: $0) }
            return scores.max().map { (index, $0) }
        }
        return scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map { entries[$0.index] }
    }

    /// Two rows: title and when; where it was left, with whom.
    private static func rows(of entry: ShelfEntry, width: Int) -> [PanelRow] {
        let target = PanelTarget.document(entry.id, path: entry.path)
        let title = Excerpt.plain(entry.title)
        let role: Role = entry.isThere ? .text : .dim
        var parts = ["\(entry.percent)%"]
        if !entry.isThere { parts = ["The file is gone: \(Excerpt.plain(entry.path))"] }
        if entry.isThere, !entry.section.isEmpty { parts.append(Excerpt.plain(entry.section)) }
        if entry.isThere, !entry.people.isEmpty {
            parts.append("with " + entry.people.map { Excerpt.plain($0) }.joined(separator: ", "))
        }
        if entry.isThere, entry.percent < 100 {
            let pages = entry.pagesLeft.map { $0 == 1 ? "1 page" : "\($0) pages" }
            let left = [pages, entry.secondsLeft.map(TimeSpan.words)].compactMap { $0 }
            if !left.isEmpty { parts.append(left.joined(separator: ", ") + " left") }
        }
        let place = CellText.joined(parts, by: " · ")
        return [
            PanelRow(
                [PanelSpan(title.isEmpty ? Excerpt.plain(entry.path) : title, role)],
                remark: [PanelSpan(TimeSpan.ago(entry.secondsAgo), .dim)], target: target, startsGroup: true),
            PanelRow(
                [PanelSpan("  " + Excerpt.prefix(place, columns: width - 2), .dim)], target: target, continues: true),
        ]
    }
}
