import Model

@testable import Page
@testable import Reader
@testable import Screen

/// Someone who reads: presses keys and looks at the screen, without a terminal.
struct ScriptedReader: CustomStringConvertible {
    /// The screen, which is what a failed expectation should show.
    var description: String { "reader of\n" + lines.joined(separator: "\n") }

    var state: AppState
    /// What was to be done since the last look at it.
    var effects: [Effect] = []

    /// A reader of `document`, which is analysed already where `knowledge` is given.
    init(
        _ document: Document = Harbour.document, knowledge: KnowledgeBase? = Harbour.knowledge, rows: Int = 24,
        columns: Int = 80, settings: Settings = Settings()
    ) {
        state = AppState(rows: rows, columns: columns, settings: settings)
        post(.documentLoaded(document, name: "harbour.txt", generation: AppState.firstGeneration))
        if let knowledge {
            post(.analysed(knowledge, progress: 1, generation: AppState.firstGeneration))
        }
        effects = []
    }

    /// Sends an event, and answers a search as the effect runner would.
    mutating func post(_ event: Event) {
        let new = update(&state, event)
        effects += new
        for case .search(let query, let document, let start, let generation) in new {
            let hits = Self.hits(of: query, in: document)
            let split = hits.partitionIndex { $0.start >= start }
            post(.searchFound(Array(hits[split...]), isComplete: false, generation: generation))
            post(.searchFound(Array(hits[..<split]), isComplete: true, generation: generation))
        }
    }

    /// Presses keys, written as in help and parted by spaces.
    mutating func press(_ keys: String) {
        for key in keys.split(separator: " ") {
            for key in KeyName.keys(String(key)) ?? [] { post(.key(key)) }
        }
    }

    /// Types text, character by character.
    mutating func type(_ text: String) {
        for character in text { post(.key(.character(character))) }
    }

    /// The screen.
    var screen: CellBuffer {
        var buffer = CellBuffer(rows: state.size.rows, columns: state.size.columns)
        draw(state, into: &buffer)
        return buffer
    }

    /// The screen as lines of text.
    var lines: [String] { screen.lines }

    /// The rows of the open panel, those that are not on the screen too.
    var panelRows: [String] {
        guard let rows = state.panel?.rows else { return [] }
        return (0..<rows.count).map { rows[$0].string }
    }

    /// Whether any row of the screen holds `text`.
    func sees(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

    private static func hits(of query: SearchQuery, in document: Document) -> [TextRange] {
        let text = Array(document.text.string(in: document.text.range).lowercased().utf8)
        let words = Array(query.pattern.lowercased().utf8)
        guard !words.isEmpty, text.count >= words.count else { return [] }
        return (0...(text.count - words.count)).filter { text[$0..<$0 + words.count].elementsEqual(words) }
            .map { TextRange($0, $0 + words.count) }
    }
}
