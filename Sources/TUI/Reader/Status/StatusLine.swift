import Page
import Screen

/// The last row: where the reader is, what runs, and the key for help.
struct StatusLine {
    let state: AppState

    private static let separator = " · "

    /// Draws the line into `area`, one row.
    func draw(into buffer: inout CellBuffer, in area: Rect) {
        buffer.fill(area, Style(.statusLine))
        let inner =
            area.width >= 24 ? Rect(row: area.row, column: area.column + 1, height: 1, width: area.width - 2) : area
        if let notice = state.notice {
            let style = Style(notice.isError ? .statusAccent : .text)
            buffer.write(
                Excerpt.prefix(Excerpt.plain(notice.text), columns: inner.width), row: inner.row, column: inner.column,
                style, in: inner)
            return
        }
        let (left, right) = parts(columns: inner.width)
        buffer.write(left, row: inner.row, column: inner.column, Style(.statusLine), in: inner)
        let column = inner.column + inner.width - CellText.columns(of: right)
        buffer.write(right, row: inner.row, column: column, Style(.statusLine), in: inner)
    }

    /// What is at the left and at the right; what matters least goes first if there is too little room.
    func parts(columns: Int) -> (left: String, right: String) {
        let help = state.helpKey.map { $0 + " help" }
        var right = whatRuns
        if let help { right.append(help) }
        // Room for the place is kept, and for a few letters of the section.
        let least = min(columns, columns < 40 ? 5 : 24)
        var text = CellText.joined(right, by: "   ")
        while !right.isEmpty, CellText.columns(of: text) + 2 > columns - least {
            right.remove(at: right.count > 1 && right.last == help ? right.count - 2 : right.count - 1)
            text = CellText.joined(right, by: "   ")
        }
        return (left(columns: right.isEmpty ? columns : columns - CellText.columns(of: text) - 2), text)
    }

    private func left(columns: Int) -> String {
        if let line = state.tourLine { return Excerpt.prefix(line, columns: columns) }
        if state.isInPanel, state.split.placement != .beside {
            return Self.joined(state.panelKeyHints, columns: columns)
        }
        if state.selection != nil {
            return Self.joined(["y copy", "H highlight", "N note", "c name", "Esc end"], columns: columns)
        }
        if let peek = state.peek { return Excerpt.prefix(peek, columns: columns) }
        guard let document = state.reading.document else { return Excerpt.prefix(state.reading.name, columns: columns) }
        let percent = String(state.percentHere) + "%"
        let title = state.reading.title
        let section = PlaceName.section(document.outline.section(at: state.pageRange.start), in: document)
        var names = title.isEmpty ? [] : [title]
        if !section.isEmpty, section != title, section != "lead" { names.append(section) }
        let room = columns - CellText.columns(of: percent)
        while !names.isEmpty {
            let text = CellText.joined(names + [percent], by: Self.separator)
            if CellText.columns(of: text) <= columns { return text }
            let others = names.dropLast().reduce(0) { $0 + CellText.columns(of: $1) + 3 }
            let last = room - others - 3
            if last >= 8, let name = names.last {
                names[names.count - 1] = Excerpt.prefix(name, columns: last)
            } else if names.count > 1, CellText.columns(of: names[0]) > 12 {
                names[0] = Excerpt.prefix(names[0], columns: 12)
            } else {
                names.removeFirst()
            }
        }
        return Excerpt.prefix(percent, columns: columns)
    }

    /// What runs and what the reader should know, the most important first.
    private var whatRuns: [String] {
        var parts: [String] = []
        if let count = state.pending.count { parts.append("\(count)") }
        if !state.pending.keys.isEmpty { parts.append(state.pending.keys.map(KeyName.name).joined()) }
        if state.pending.awaitsLetter != nil { parts.append("letter?") }
        if state.hints != nil { parts.append("type the letters of a name") }
        if let search { parts.append(search) }
        if state.reading.isLoading { parts.append(state.reading.document == nil ? "opening" : "reading") }
        if state.reading.isFollowing { parts.append("following") }
        if state.knowledge.isRunning { parts.append("names \(Self.percent(state.knowledge.progress))") }
        if !state.knowledge.isWanted { parts.append("names off") }
        if let invalid = state.reading.document?.metadata.invalidBytes, invalid > 0 {
            parts.append(invalid == 1 ? "1 invalid byte" : "\(invalid) invalid bytes")
        }
        if let remark = state.knowledge.base.remark { parts.append(remark) }
        return parts
    }

    /// A share in percent; one that is small, but not nothing, never reads as nothing.
    static func percent(_ share: Double) -> String {
        guard share > 0, share < 0.1 else { return "\(Int(share * 100))%" }
        let thousandths = Int(share * 1000)
        return thousandths == 0 ? "<0.1%" : "\(thousandths / 10).\(thousandths % 10)%"
    }

    private var search: String? {
        guard state.search.query != nil else { return nil }
        let count = state.toldHits.count
        let ahead = state.hitsAhead
        let more = (ahead.isEmpty ? "" : ", \(ahead)") + (state.search.isComplete ? "" : " …")
        if let current = state.search.current { return "\(current + 1) of \(count)\(more)" }
        guard state.search.isComplete || count > 0 else { return "searching …" }
        return count == 1 ? "1 match\(more)" : "\(count) matches\(more)"
    }

    /// As many of `parts` as fit, from the first on; the last always, for it says how to get out.
    static func joined(_ parts: [String], columns: Int) -> String {
        guard let last = parts.last else { return "" }
        var kept = Array(parts.dropLast())
        while !kept.isEmpty {
            let text = CellText.joined(kept + [last], by: separator)
            if CellText.columns(of: text) <= columns { return text }
            kept.removeLast()
        }
        return Excerpt.prefix(last, columns: columns)
    }
}
