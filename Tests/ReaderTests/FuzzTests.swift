import Model
import TestSupport
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// Keys, mouse actions, sizes and reports in any order: nothing may trap, whatever the document.
@Suite struct FuzzTests {
    static let documents: [String] = [
        "", "x", "\n", Harbour.text, String(repeating: "漢字と仮名が続く長い行。", count: 200),
        String(repeating: "word ", count: 3_000), "👨‍👩‍👧‍👦 é\u{301} \u{202E}abc\u{1B}[31m \u{0} tab\there\n\nnext",
    ]

    @Test(arguments: documents.indices) func randomInputNeverTraps(index: Int) {
        let text = Self.documents[index]
        let isHarbour = text == Harbour.text
        let document = isHarbour ? Harbour.document : Self.plain(text)
        var random = SeededGenerator(seed: UInt64(index) + 1)
        var reader = ScriptedReader(document, knowledge: isHarbour ? Harbour.knowledge : nil)
        for _ in 0..<1_000 {
            reader.post(Self.event(using: &random, document: document, generation: reader.state.reading.generation))
            let screen = reader.screen
            #expect(screen.rows == reader.state.size.rows)
            if let count = reader.state.reading.document?.text.count {
                #expect(reader.state.reading.top.offset <= count)
            }
        }
    }

    @Test func theScreenNeverDependsOnWhatWasLaidOutBefore() {
        var random = SeededGenerator(seed: 7)
        var reader = ScriptedReader(rows: 12, columns: 60)
        for _ in 0..<600 {
            reader.post(
                Self.event(
                    using: &random, document: Harbour.document, generation: reader.state.reading.generation))
            var fresh = reader
            fresh.state.reading.layout = reader.state.reading.layout.map {
                PageLayout(document: $0.document, shape: $0.shape)
            }
            #expect(reader.screen == fresh.screen)
        }
    }

    @Test func randomInputBeforeThereIsADocumentNeverTraps() {
        var random = SeededGenerator(seed: 99)
        var state = AppState(rows: 24, columns: 80)
        for _ in 0..<1_000 {
            let event = Self.event(using: &random, document: Self.plain(""), generation: 0)
            _ = update(&state, event)
            var buffer = CellBuffer(rows: state.size.rows, columns: state.size.columns)
            draw(state, into: &buffer)
        }
        #expect(state.reading.document == nil)
    }

    private static func plain(_ text: String) -> Document {
        let buffer = TextBuffer(text)
        return Document(text: buffer, content: Content(blocks: text.isEmpty ? [] : [Block(.paragraph, buffer.range)]))
    }

    private static func event(using random: inout SeededGenerator, document: Document, generation: Int) -> Event {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<6:
            return .resized(
                rows: .random(in: 0...60, using: &random), columns: .random(in: 0...210, using: &random))
        case 6..<14:
            let kinds: [MouseAction.Kind] = [.click, .wheelUp, .wheelDown]
            return .mouse(
                MouseAction(
                    kinds.randomElement(using: &random) ?? .click, row: .random(in: 0...60, using: &random),
                    column: .random(in: 0...210, using: &random)))
        case 14: return .analysed(.empty, progress: 0.5, generation: generation)
        case 15 where document.text.count == Harbour.document.text.count:
            return .analysed(Harbour.knowledge, progress: 1, generation: generation)
        case 16: return .documentGrew(document, generation: generation)
        default: return .key(key(using: &random))
        }
    }

    private static func key(using random: inout SeededGenerator) -> Key {
        let special: [Key] = [
            .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .function(1), .control("o"), .control("e"), .control("w"), .control("a"), .control("u"),
            .alt(.right), .alt(.left), .control("r"),
        ]
        if Bool.random(using: &random) { return special.randomElement(using: &random) ?? .enter }
        // Quitting keys change nothing that could trap, and commands that are typed are rare enough without them.
        let characters = Array("jk dubfgG%][}{t/?nN&FxX*#m'-+:pseTyO123450ahlorset=漢é")
        return .character(characters.randomElement(using: &random) ?? " ")
    }
}
