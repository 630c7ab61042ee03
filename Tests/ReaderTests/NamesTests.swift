import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct NamesTests {
    @Test func tabGoesFromNameToNameAndLink() {
        var reader = ScriptedReader()
        var seen: [String] = []
        for _ in 0..<7 {
            reader.press("Tab")
            if let range = reader.state.reading.chosen?.range { seen.append(Harbour.document.text.string(in: range)) }
        }
        #expect(
            seen == [
                "Marta Olsen", "Norrvik", "Norrvik Harbour Board", "Norrvik Harbour Board", "NHB", "two hundred metres",
                "Erik Lund",
            ])
        reader.press("S-Tab")
        #expect(reader.state.reading.chosen?.kind == .link)
    }

    @Test func aMentionIsFollowedThroughItsAliases() {
        var reader = ScriptedReader(rows: 12)
        reader.press("Tab *")
        #expect(reader.state.reading.chosen?.range == Harbour.range(of: "Olsen", number: 2))
        #expect(reader.sees("Marta Olsen: 2 of 6"))
        reader.press("3 *")
        #expect(reader.sees("5 of 6"))
        reader.press("#")
        #expect(reader.sees("4 of 6"))
        reader.press("9 * *")
        #expect(reader.sees("no mention after"))
    }

    @Test func theOpenPanelFollowsTheMentionThatIsGoneTo() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter * *")
        #expect(reader.state.panel?.selectedRow?.target == .passage(Harbour.range(of: "Olsen", number: 3)))
    }

    @Test func aJumpLeavesContextAboveItsTarget() {
        var reader = ScriptedReader(rows: 12)
        reader.press("Tab 4 *")
        let row = reader.lines.firstIndex { $0.contains("said Olsen in 2015") }
        #expect(row.map { (1...5).contains($0) } == true)
    }

    @Test func enterOpensTheChosenNameOrElseGoesDown() {
        var reader = ScriptedReader(rows: 12, columns: 110)
        reader.press("Enter")
        #expect(reader.state.reading.top != .start)
        reader.press("g Tab Tab Enter")
        #expect(reader.sees("Norrvik"))
        #expect(reader.sees("place"))
    }

    @Test func hintsAreLettersOfWhichNoneBeginsAnother() {
        var reader = ScriptedReader(rows: 24, columns: 80)
        reader.press("F")
        let hints = reader.state.hints?.hints ?? []
        #expect(hints.count == reader.state.choices(in: reader.state.pageRange).count)
        reader.type(String(hints[2].letters))
        #expect(reader.sees("Norrvik Harbour Board ───"))
        for count in [0, 1, 26, 27, 44, 676, 677, 1_000] {
            let letters = HintState.letters(count: count)
            #expect(Set(letters).count == count)
            let words = letters.map { String($0) }.sorted()
            #expect(zip(words, words.dropFirst()).allSatisfy { !$1.hasPrefix($0) })
        }
    }

    @Test func namesLightUpWithoutMovingThePage() {
        var reader = ScriptedReader(knowledge: nil, rows: 20)
        reader.press("j j j")
        let before = reader.lines.dropLast()
        reader.post(.analysed(Harbour.knowledge, progress: 0.4, generation: 1))
        #expect(reader.lines.dropLast() == before)
        #expect(reader.sees("names 40%"))
        reader.post(.analysed(Harbour.knowledge, progress: 1, generation: 1))
        #expect(!reader.sees("names 40%"))
    }

    @Test func aReportOfAnotherDocumentIsDropped() {
        var reader = ScriptedReader(knowledge: nil)
        reader.post(.analysed(Harbour.knowledge, progress: 1, generation: 7))
        #expect(reader.state.knowledge.base.entities.isEmpty)
    }

    @Test func anOpenPanelSurvivesANewReportWithOtherIds() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        let range = Harbour.range(of: "Erik Lund")
        reader.state.reading.chosen = Choice(kind: .name, range: range)
        reader.press("Enter")
        #expect(reader.sees("Erik Lund"))
        // Only the two people, under other ids.
        let entities = [
            Entity(id: EntityID(0), type: .person, name: "Ingrid Lund"),
            Entity(id: EntityID(1), type: .person, name: "Erik Lund", aliases: ["Chairman Lund"]),
        ]
        let report = KnowledgeBase(entities: entities, mentions: [Mention(range, of: EntityID(1))])
        reader.post(.analysed(report, progress: 0.5, generation: 1))
        #expect(reader.sees("Chairman Lund"))
        #expect(reader.sees("1 mention"))
    }

    @Test func theAnalysisCanBeStoppedAndStartedAgain() {
        var reader = ScriptedReader(knowledge: nil)
        reader.press(": ")
        reader.type("analysis off")
        reader.press("Enter")
        guard case .stopAnalysis = reader.effects.last else {
            Issue.record("the analysis goes on")
            return
        }
        #expect(reader.sees("names off"))
        reader.press(":")
        reader.type("analysis on")
        reader.press("Enter")
        guard case .analyse = reader.effects.last else {
            Issue.record("the analysis does not start")
            return
        }
    }

    @Test func withoutSpoilersPanelsKnowOnlyWhatWasRead() {
        var settings = Settings()
        settings.hidesAhead = true
        var reader = ScriptedReader(rows: 24, columns: 120, settings: settings)
        reader.post(.resized(rows: 8, columns: 120))
        reader.press("X")
        #expect(reader.sees("Marta Olsen"))
        #expect(!reader.sees("Ingrid Lund"))
    }
}

extension NamesTests {
    @Test func aNameThatWasSearchedForIsOpenedByEnter() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("/")
        reader.type("ingrid")
        reader.press("Enter Enter")
        #expect(reader.sees("Ingrid Lund"))
        #expect(reader.sees("“who runs it”"))
    }

    @Test func anEntryOfAListNamesWhomItIsAbout() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("/")
        reader.type("sund")
        reader.press("Enter & e")
        #expect(reader.sees("Sund"))
        #expect(reader.sees("2 mentions"))
    }
}

extension NamesTests {
    @Test func tabGoesOnPastThePageAndBackAgain() {
        var reader = ScriptedReader(rows: 6)
        var forward: [TextRange] = []
        while forward.last != reader.state.reading.chosen?.range || forward.isEmpty {
            if let range = reader.state.reading.chosen?.range { forward.append(range) }
            reader.press("Tab")
            if reader.state.notice != nil { break }
        }
        #expect(forward.count == reader.state.choices(in: Harbour.document.text.range).count)
        var backward: [TextRange] = []
        while reader.state.notice == nil || backward.isEmpty {
            if let range = reader.state.reading.chosen?.range { backward.append(range) }
            reader.press("S-Tab")
        }
        #expect(backward == forward.reversed())
    }
}

extension NamesTests {
    /// The same article as a book.
    private static let book: Document = {
        var document = Harbour.document
        document.metadata.isBook = true
        return document
    }()

    @Test func ofABookNothingAheadIsToldUnlessAskedFor() {
        var reader = ScriptedReader(Self.book, rows: 8, columns: 120)
        reader.press("X")
        #expect(!reader.panelRows.contains { $0.contains("Erik Lund") })
        reader.press("A")
        #expect(reader.panelRows.contains { $0.contains("Erik Lund") })
        var article = ScriptedReader(rows: 8, columns: 120)
        article.press("X")
        #expect(article.sees("Erik Lund"))
    }

    @Test func whatWasReadIsToldWhereverTheReaderIs() {
        var reader = ScriptedReader(Self.book, rows: 8, columns: 120)
        for _ in 0..<12 { reader.press("Space") }
        reader.press("g X")
        #expect(reader.panelRows.contains { $0.contains("Ingrid Lund") })
    }

    @Test func aPageThatWasOnlyLookedAtIsNotTakenAsRead() {
        var reader = ScriptedReader(Self.book, rows: 8, columns: 120)
        reader.press("G g X")
        #expect(!reader.panelRows.contains { $0.contains("Ingrid Lund") })
    }

    @Test func aReportThatWasUnderWayDoesNotRestartTheAnalysis() {
        var reader = ScriptedReader(knowledge: nil)
        reader.press(":")
        reader.type("analysis off")
        reader.press("Enter")
        reader.post(.analysed(Harbour.knowledge, progress: 0.3, generation: 1))
        reader.press("j")
        #expect(!reader.sees("names 30%"))
        #expect(reader.sees("names off"))
    }

    @Test func theAnalysisOfALongTextRestsAndGoesOnWhereTheReaderGoes() {
        let text = TextBuffer(String(repeating: "Anna spoke to Bela by the pier.\n\n", count: 20_000))
        let blocks = (0..<20_000).map { Block(.paragraph, TextRange($0 * 33, $0 * 33 + 31)) }
        var reader = ScriptedReader(Document(text: text, content: Content(blocks: blocks)), knowledge: nil)
        let part = KnowledgeBase(entities: [], mentions: [], analysed: [TextRange(0, 50_000)])
        reader.post(.analysed(part, progress: 0.08, generation: 1))
        reader.post(.analysisStopped(generation: 1))
        #expect(!reader.sees("names 8"))
        reader.press("G")
        guard case .analyse(_, let place, _) = reader.effects.last else {
            Issue.record("the end is not analysed")
            return
        }
        #expect(place > 600_000)
        #expect(reader.sees("names"))
    }
}
