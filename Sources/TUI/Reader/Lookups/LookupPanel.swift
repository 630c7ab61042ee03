import Model
import Page
import Screen

/// What the word that was looked up last means: what this text says, then other texts that were read, then the dictionaries, each under its name.
struct LookupPanel: Panel {
    static let id = "look-up-panel"

    /// How many entities and passages of other documents are shown.
    private static let mostElsewhere = 4
    /// How many lines of a dictionary are shown until all are asked for.
    private static let mostLines = 24

    var shows: Set<PanelContent> { [.document, .knowledge, .lookup] }

    static func make(in state: AppState) -> LookupPanel? { LookupPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let word = state.lookup.question?.word ?? "Look-up"
        return ([PanelSpan(Excerpt.plain(word), .panelTitle)], state.lookup.isComplete ? "" : "looking …")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "V words", "Tab next", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let document = state.reading.document, let answer = state.textAnswer else {
            return PanelRows([.text("No word was looked up yet: K.", .dim)])
        }
        var rows = PanelRows()
        let entries = answer.entries
        if !entries.isEmpty {
            add("In this text", entries.flatMap { Self.rows(of: $0, in: document, width: width) }, to: &rows)
        }
        add("On your shelf", Self.elsewhere(state.lookup, width: width), to: &rows)
        let answers = state.lookup.answers
        for answer in answers where !answer.lines.isEmpty {
            add(Excerpt.plain(answer.source), Self.lines(of: answer, options: options, width: width), to: &rows)
        }
        let others = answers.filter { $0.lines.isEmpty }
        if rows.count == 0, state.lookup.isComplete {
            rows.append(.text("Nobody knows it.", .dim))
        }
        if !others.isEmpty, rows.count > 0 { rows.append(.blank) }
        rows.append(others.flatMap { Self.silence(of: $0, width: width) })
        return rows.count == 0 ? PanelRows([.text("Looking …", .dim)]) : rows
    }

    /// Adds a part under its heading.
    private func add(_ heading: String, _ part: [PanelRow], to rows: inout PanelRows) {
        guard !part.isEmpty else { return }
        if rows.count > 0 { rows.append(.blank) }
        var title = PanelRow([PanelSpan(heading, .panelHeading)])
        title.startsGroup = true
        rows.append([title] + part)
    }

    private static func rows(of entry: TextAnswer.Entry, in document: Document, width: Int) -> [PanelRow] {
        let lines = CellText.wrap(entry.words, columns: max(8, width - 2))
        var rows = lines.enumerated().map { index, line in
            PanelRow([PanelSpan("  " + line)], target: entry.target, continues: index > 0)
        }
        let place = entry.place.map { PlaceName.passage(at: $0, in: document, columns: width / 2) } ?? ""
        let remark = [entry.label, place].filter { !$0.isEmpty }.joined(separator: ", ")
        rows.append(PanelRow(remark: [PanelSpan(remark, .dim)], target: entry.target, continues: true))
        return rows
    }

    private static func elsewhere(_ lookup: LookupState, width: Int) -> [PanelRow] {
        func rows(_ words: String, _ title: String, _ target: PanelTarget) -> [PanelRow] {
            let lines = CellText.wrap(Excerpt.plain(words), columns: max(8, width - 2))
            return lines.enumerated().map { index, line in
                PanelRow([PanelSpan("  " + line)], target: target, continues: index > 0)
            } + [PanelRow(remark: [PanelSpan(Excerpt.plain(title), .dim)], target: target, continues: true)]
        }
        let entities = lookup.entities.prefix(mostElsewhere).flatMap { entity in
            let words = entity.words
            return rows(
                words.isEmpty ? entity.name : "\(entity.name): “\(words)”", entity.title,
                .place(entity.anchor, path: entity.path))
        }
        guard entities.isEmpty else { return entities }
        return lookup.passages.prefix(mostElsewhere).flatMap { passage in
            let anchor = TextAnchor(offset: passage.place, quotation: passage.text, before: "", after: "")
            return rows(passage.text, passage.title, .place(anchor, path: passage.path))
        }
    }

    private static func lines(of answer: DictionaryAnswer, options: PanelOptions, width: Int) -> [PanelRow] {
        let all = answer.lines.flatMap { line -> [PanelRow] in
            let indent = String(repeating: " ", count: 2 + min(8, line.prefix { $0 == " " }.count))
            return CellText.wrap(Excerpt.plain(line), columns: max(8, width - indent.count))
                .map { .text(indent + $0) }
        }
        guard all.count > mostLines + 1, !options.whole.contains(answer.source) else { return all }
        let rest = PanelRow([PanelSpan("  \(all.count - mostLines) more", .dim)], target: .rest(answer.source))
        return all.prefix(mostLines) + [rest]
    }

    /// What is said of a source without an answer.
    private static func silence(of answer: DictionaryAnswer, width: Int) -> [PanelRow] {
        let words =
            switch answer.outcome {
            case .found, .unknown: "does not have it"
            case .missing(let advice): "is not installed: \(advice)"
            case .failed(let reason): "gave no answer: \(reason)"
            }
        return CellText.wrap(Excerpt.plain("\(answer.source) \(words)."), columns: width).map { .text($0, .dim) }
    }
}
