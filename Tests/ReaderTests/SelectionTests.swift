import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// Selecting a stretch of the text, and what is done with it.
@Suite struct SelectionTests {
    /// The words that are selected.
    private func selected(_ reader: ScriptedReader) -> String? {
        reader.state.selectedRange.map { Harbour.document.text.string(in: $0) }
    }

    private func readerAt(_ words: String, number: Int = 1, rows: Int = 24) -> ScriptedReader {
        var reader = ScriptedReader(rows: rows)
        reader.state.reading.chosen = Choice(kind: .place, range: Harbour.range(of: words, number: number))
        reader.press("v")
        return reader
    }

    @Test func aSelectionBeginsWithWhatIsChosen() {
        var reader = ScriptedReader()
        reader.press("Tab v")
        #expect(selected(reader) == "Marta Olsen")
        reader = ScriptedReader()
        reader.press("/")
        reader.type("nets")
        reader.press("Enter v")
        #expect(selected(reader) == "nets")
        reader = ScriptedReader()
        reader.press("v e")
        #expect(selected(reader) == "The")
    }

    @Test(arguments: [
        ("e", "Lund met"), ("w w", "Lund met O"), ("l", "Lund "), ("2 e", "Lund met Olsen"), ("e h", "Lund me"),
        (") h", "Lund met Olsen twice in late January. "),
        (
            "}",
            "Lund met Olsen twice in late January. Neither would say what was promised, but the NHB put off its vote, "
                + "and Olsen went back to her nets."
        ),
        ("o w", "und"), ("e b", "Lund m"), ("o b", "t once. Olsen"),
    ])
    func motionsMoveItsEnd(keys: String, words: String) {
        var reader = readerAt("Lund", number: 2)
        reader.press(keys)
        if keys == "o w" {
            #expect(selected(reader)?.hasPrefix("d") == true)
        } else if keys == "o b" {
            #expect(selected(reader)?.hasSuffix("Lund") == true)
            #expect((selected(reader)?.count ?? 0) > 4)
        } else {
            #expect(selected(reader) == words)
        }
    }

    @Test func theFullStopOfAnAbbreviationEndsNoSentence() {
        let text = TextBuffer("Mrs. Ash met Dr. Lee. They left.")
        let document = Document(
            text: text, content: Content(blocks: [Block(.paragraph, TextRange(0, text.count))]))
        let knowledge = KnowledgeBase(
            entities: [], mentions: [], sentences: [TextRange(0, 21), TextRange(22, 32)])
        var reader = ScriptedReader(document, knowledge: knowledge)
        reader.press("v ) h")
        #expect(reader.state.selectedRange == TextRange(0, 22))
    }

    @Test func rowsKeepTheColumn() {
        var reader = readerAt("town hall")
        reader.press("j")
        #expect(selected(reader)?.contains("\n") == false)
        let one = selected(reader)?.count ?? 0
        reader.press("k")
        #expect((selected(reader)?.count ?? 0) < one)
        #expect(selected(reader) == "town hall")
    }

    @Test func glyphsAreNotCut() {
        var reader = readerAt("word is Olsen", rows: 40)
        reader.press("l")
        #expect(selected(reader)?.hasSuffix("’") == true)
        reader.press("h")
        #expect(selected(reader) == "word is Olsen")
    }

    @Test func thePageFollows() {
        var reader = readerAt("Marta Olsen", rows: 8)
        let top = reader.state.reading.top
        reader.press("9 j")
        #expect(reader.state.reading.top != top)
        #expect(reader.state.pageRange.contains(reader.state.selection?.cursor ?? 0))
    }

    @Test func itIsCopiedAsTheTextHasIt() {
        var reader = readerAt("longer pier")
        reader.press("y")
        guard case .copy("longer pier") = reader.effects.last else {
            Issue.record("\(reader.effects)")
            return
        }
        #expect(reader.state.selection == nil)
    }

    @Test func aHighlightStaysVisibleWithoutMovingText() {
        var reader = readerAt("longer pier")
        let before = reader.lines.dropLast()
        reader.press("H")
        #expect(Array(reader.lines.dropLast()) == Array(before))
        guard case .library(.keepNote(let note), _)? = reader.effects.last else {
            Issue.record("it is not kept")
            return
        }
        reader.press("j k")
        #expect(note.kind == .highlight)
        #expect(note.anchor.quotation == "longer pier")
        let runs = reader.screen.styledRuns(ofRow: 2)
        #expect(runs.contains { $0.style.role == .highlighted && $0.text == "longer pier" })
    }

    @Test func aNoteIsWrittenListedGoneToAndDeleted() {
        var reader = readerAt("the patience of those", rows: 40)
        reader.press("N")
        reader.type("who?")
        reader.press("Enter")
        guard case .library(.keepNote(let note), _)? = reader.effects.last else {
            Issue.record("it is not kept")
            return
        }
        #expect(note.text == "who?")
        #expect(note.section == "The doubters")
        reader.press("g B")
        #expect(reader.sees("who?"))
        #expect(reader.sees("“the patience of those”"))
        #expect(reader.sees("The doubters ¶2"))
        reader.press("Enter")
        #expect(reader.state.reading.chosen?.range == Harbour.range(of: "the patience of those"))
        reader.press("d")
        guard case .library(.forgetNote(note), _)? = reader.effects.last else {
            Issue.record("it is not dropped")
            return
        }
        #expect(reader.state.notes.items.isEmpty)
    }

    @Test func theEditorWritesTheNoteToo() {
        var reader = readerAt("longer pier")
        reader.press("N")
        reader.type("so")
        reader.press("^E")
        let range = Harbour.range(of: "longer pier")
        guard case .editNote("so", range, let generation)? = reader.effects.last else {
            Issue.record("the editor is not asked for")
            return
        }
        reader.post(.noteWritten("so\nit is", range, generation: generation))
        #expect(reader.state.notes.items.map(\.note.text) == ["so\nit is"])
    }

    @Test func aNoteWhoseWordsAreGoneIsListedAsLost() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        let gone = TextNote(
            kind: .note, anchor: TextAnchor(offset: 3, quotation: "a lighthouse", before: "saw ", after: " burn"),
            text: "where?", section: "The old plan")
        reader.state.notes.take([gone], in: Harbour.document.text)
        reader.press("B")
        #expect(reader.sees("where?"))
        #expect(reader.sees("lost its place in The old plan"))
        #expect(reader.sees("1 without a place"))
    }

    @Test func selectedWordsBecomeAName() {
        var reader = readerAt("the ferry")
        reader.press("c d")
        guard case .keep(let correction, _)? = reader.effects.last else {
            Issue.record("it is not kept")
            return
        }
        #expect(correction == Correction("the ferry", .name(.product)))
        #expect(reader.state.knowledge.base.entities.contains { $0.name == "the ferry" })
    }

    @Test func escapeEndsItAndKeysGoToThePageAgain() {
        var reader = readerAt("Lund")
        reader.press("Esc")
        #expect(reader.state.selection == nil)
        let top = reader.state.reading.top
        reader.press("j")
        #expect(reader.state.reading.top != top)
    }

    @Test func aHighlightOfWhichNothingIsKeptSaysSo() {
        var reader = ScriptedReader()
        reader.press("v e H")
        #expect(reader.lines.last?.contains("Highlighted.") == true, "the library may answer later")
        reader.post(.library(.notKept, generation: AppState.firstGeneration))
        reader.press("v e H")
        #expect(reader.lines.last?.contains("Highlighted, until you quit: nothing is kept of this text.") == true)
    }
}
