import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// What a reader does who sees a mistake.
@Suite struct CorrectionTests {
    /// The corrections that were kept and taken back, in words.
    private func kept(_ reader: ScriptedReader) -> [String] {
        reader.effects.compactMap { effect in
            switch effect {
            case .keep(let correction, _): CorrectionWords.sentence(correction)
            case .takeBack(let correction, _): "undone: " + CorrectionWords.sentence(correction)
            default: nil
            }
        }
    }

    /// A reader with the panel of the person, organisation or place named so.
    private func readerOf(_ name: String, rows: Int = 40, columns: Int = 120) -> ScriptedReader {
        var reader = ScriptedReader(rows: rows, columns: columns)
        reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: name))
        reader.press("Enter")
        return reader
    }

    @Test func aWrongTypeIsMendedWithThreeKeys() {
        var reader = readerOf("Sund")
        reader.press("c t o")
        #expect(kept(reader) == ["“Sund”: organisation"])
        #expect(reader.lines[0].contains("│ Sund") && reader.lines[0].contains("organisation"))
        #expect(reader.state.knowledge.base.entities.first { $0.name == "Sund" }?.type == .organisation)
    }

    @Test func aNameIsJoinedToTheOneItMayBe() {
        var reader = readerOf("Erik Lund")
        reader.press("c s Enter")
        #expect(kept(reader) == ["“Erik Lund” is the same as “Ingrid Lund”"])
        #expect(reader.lines[0].contains("│ Ingrid Lund"))
        #expect(reader.state.knowledge.base.entities.allSatisfy { $0.name != "Erik Lund" })
    }

    @Test func theOneItIsTheSameAsIsChosenByTyping() {
        var reader = readerOf("Sund")
        reader.press("c s")
        reader.type("marta")
        reader.press("Enter")
        #expect(kept(reader) == ["“Sund” is the same as “Marta Olsen”"])
    }

    @Test func aNewNameIsTyped() {
        var reader = readerOf("Marta Olsen")
        reader.press("c r ^U")
        reader.type("Captain Olsen")
        reader.press("Enter")
        #expect(kept(reader) == ["“Marta Olsen” is called “Captain Olsen”"])
        #expect(reader.lines[0].contains("│ Captain Olsen"))
        #expect(reader.sees("Marta Olsen · Olsen"))
    }

    @Test func onlyTheChosenPlaceIsSomebodyElses() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: "Olsen", number: 3))
        reader.press("c n h Enter")
        #expect(kept(reader) == ["“Olsen” of “Marta Olsen” at one place is “Olsen”"])
        let base = reader.state.knowledge.base
        let other = base.entities.first { $0.name == "Olsen" }
        #expect(other.map { base.mentions(of: $0.id).map(\.range) } == [Harbour.range(of: "Olsen", number: 3)])
    }

    @Test func aSpellingIsGivenToAnother() {
        var reader = readerOf("Marta Olsen")
        reader.press("c n")
        #expect(reader.panelRows.contains { $0.contains("wherever it says “Olsen”") })
        reader.press("G k Enter")
        reader.type("erik")
        reader.press("Enter")
        #expect(kept(reader).count == 1)
        #expect(kept(reader)[0].hasSuffix("is “Erik Lund”"))
    }

    @Test func otherNamesAreKeptWithACorrection() {
        var reader = readerOf("Marta Olsen")
        reader.press("c t o")
        #expect(reader.state.knowledge.corrections.map(\.otherNames) == [["Olsen"]])
    }

    @Test func theLibraryIsToldAgainWhenSomethingIsCorrected() {
        var reader = readerOf("Sund")
        reader.post(.library(.opened(path: "/harbour.txt", nil), generation: 1))
        func told(_ effects: [Effect]) -> [EntityType?] {
            effects.compactMap { effect in
                guard case .library(.learn(_, let base, _), _) = effect else { return nil }
                return base.entities.first { $0.name == "Sund" }?.type
            }
        }
        reader.press("c t o")
        reader.press("u")
        #expect(told(reader.effects) == [.place, .organisation, .place])
    }

    @Test func whatIsNoNameLeavesThePageAndThePanel() {
        var reader = readerOf("Sund")
        reader.press("c w")
        #expect(kept(reader) == ["“Sund” is no name"])
        #expect(reader.state.panel == nil)
        #expect(reader.state.knowledge.base.mention(at: Harbour.range(of: "Sund").start) == nil)
    }

    @Test func ownWordsComeFirstAndAreANote() {
        var reader = readerOf("Erik Lund")
        reader.press("c d")
        reader.type("wants a pier")
        reader.press("Enter")
        #expect(reader.panelRows.first { $0.contains("wants a pier") }?.contains("note") == true)
    }

    @Test func anotherNameIsAddedAndTakenAway() {
        var reader = readerOf("Erik Lund")
        reader.press("c a")
        reader.type("chairman")
        reader.press("Enter")
        #expect(reader.state.knowledge.base.mention(at: Harbour.range(of: "chairman").start) != nil)
        reader.press("c x")
        #expect(reader.panelRows.contains { $0.contains("chairman") })
        reader.press("G Enter")
        #expect(kept(reader).last?.contains("is not called") == true)
    }

    @Test func theLastCorrectionIsUndoneAlsoOfAnEarlierDay() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        let before = reader.state.knowledge.base
        let old = Correction("Sund", .retype(.work))
        reader.post(.correctionsRead([old], generation: 1))
        #expect(reader.state.knowledge.base.entities != before.entities)
        reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: "Sund"))
        reader.press("Enter u")
        #expect(kept(reader) == ["undone: “Sund”: work"])
        #expect(reader.state.knowledge.base.entities == before.entities)
        reader.press(":")
        reader.type("undo")
        reader.press("Enter")
        #expect(reader.sees("No correction to undo."))
    }

    @Test func onThePageTheKeyStillGoesUpHalfAPage() {
        var reader = ScriptedReader(rows: 12)
        reader.press("d d")
        let low = reader.state.reading.top
        reader.press("u")
        #expect(reader.state.reading.top != low)
    }

    @Test func thePanelSaysWhyAndWhatWasFound() {
        var reader = readerOf("Sund")
        reader.press("c t o")
        #expect(reader.panelRows.contains { $0.contains("corrected by you: why") })
        reader.state.panel?.options.whole.insert("why")
        reader.state.refreshPanel(keepingSelection: true)
        #expect(reader.panelRows.joined(separator: " ").contains("you: organisation: place was found"))
    }

    @Test func whatHasNoPlaceIsListedAndCanBeUndone() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.post(
            .correctionsRead(
                [Correction("Nobody", .noName), Correction("Sund", .retype(.work))], generation: 1))
        reader.press("C")
        #expect(reader.panelRows[0].contains("no place in this text"))
        #expect(!reader.panelRows[1].contains("no place"))
        reader.press("u")
        #expect(kept(reader) == ["undone: “Nobody” is no name"])
        #expect(reader.state.knowledge.corrections.count == 1)
    }

    @Test func aNewReportIsCorrectedToo() {
        var reader = readerOf("Sund")
        reader.press("c t o")
        reader.post(.analysed(Harbour.knowledge, progress: 1, generation: 1))
        #expect(reader.state.knowledge.base.entities.first { $0.name == "Sund" }?.type == .organisation)
    }

    @Test func whatLiesAheadIsNotOffered() {
        var settings = Settings()
        settings.hidesAhead = true
        var reader = ScriptedReader(rows: 12, columns: 120, settings: settings)
        reader.press("Tab c s")
        #expect(!reader.panelRows.contains { $0.contains("Ingrid Lund") })
        #expect(reader.panelRows.contains { $0.contains("Norrvik") })
    }

    @Test(arguments: [(24, 80), (40, 120)]) func theListOfCorrections(rows: Int, columns: Int) throws {
        var reader = readerOf("Erik Lund", rows: rows, columns: columns)
        reader.press("c")
        try Golden.expect(reader.screen, "correct-\(columns)x\(rows)")
    }
}
