import Model
import Page
import Screen

/// The words that were looked up, the last first, each with what was answered and the sentence in which it was met.
struct VocabularyPanel: Panel {
    static let id = "words"

    var filterPrompt: String? { "Word: " }
    var shows: Set<PanelContent> { [.lookup] }
    var keyScopes: [Command.Scope] { [.vocabulary, .panel] }

    static func make(in state: AppState) -> VocabularyPanel? { VocabularyPanel() }

    func heading(in state: AppState) -> (title: [PanelSpan], remark: String) {
        let count = state.lookup.vocabulary?.count ?? 0
        return ([PanelSpan("Words", .panelTitle)], count == 1 ? "1 word" : "\(count) words")
    }

    func keyHints(in state: AppState) -> [String] { ["Enter go", "/ filter", "d forget", "q close"] }

    func rows(in state: AppState, options: PanelOptions, width: Int) -> PanelRows {
        guard let words = state.lookup.vocabulary else { return PanelRows([.text("Looking …", .dim)]) }
        let shown =
            options.filter.isEmpty ? words : words.filter { FuzzyMatch.score(options.filter, in: $0.word) != nil }
        guard !shown.isEmpty else {
            return PanelRows([.text(words.isEmpty ? "None yet: K looks a word up." : "No such word.", .dim)])
        }
        return PanelRows(shown.flatMap { Self.rows(of: $0, width: width) })
    }

    private static func rows(of lookup: Lookup, width: Int) -> [PanelRow] {
        let target = PanelTarget.word(lookup.word, lookup.anchor, path: lookup.path)
        var word = PanelRow(
            [PanelSpan(Excerpt.plain(lookup.word), .panelHeading)],
            remark: [PanelSpan(Excerpt.prefix(Excerpt.plain(lookup.title), columns: width / 2), .dim)], target: target)
        word.startsGroup = true
        func lines(_ text: String, _ role: Role) -> [PanelRow] {
            text.isEmpty
                ? []
                : CellText.wrap(text, columns: max(8, width - 2)).map {
                    PanelRow([PanelSpan("  " + $0, role)], target: target, continues: true)
                }
        }
        let source = lookup.source.isEmpty ? "" : " (\(Excerpt.plain(lookup.source)))"
        let answer = lookup.answer.isEmpty ? "" : Excerpt.plain(lookup.answer) + source
        return [word] + lines(answer, .text) + lines("“\(Excerpt.plain(lookup.anchor.quotation))”", .dim) + [.blank]
    }
}
