import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct PanelTests {
    @Test func typingNarrowsAListAndEnterOpensTheFirst() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X /")
        reader.type("inlu")
        #expect(reader.sees("Ingrid Lund"))
        #expect(!reader.sees("Marta Olsen  "))
        reader.press("Enter")
        #expect(reader.sees("“who runs it”"))
        reader.press("Backspace")
        #expect(reader.sees("Names"), "back leads to the list")
    }

    @Test func namesAreSortedByCountOrByPlace() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X")
        func order() -> [String] {
            let rows = reader.state.panel!.rows
            return (0..<rows.count).map { rows[$0].spans[0].text }
        }
        #expect(order().prefix(2) == ["Marta Olsen", "Norrvik Harbour Board"])
        reader.press("s")
        #expect(order().prefix(2) == ["Marta Olsen", "Norrvik"])
        reader.press("T T")
        #expect(order() == ["Norrvik Harbour Board"])
    }

    @Test func companionsOpenTheirOwnPanelAndTheirPassages() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter Tab")
        #expect(reader.state.panel?.selectedRow?.string.contains("Norrvik") == true)
        reader.press("j p")
        #expect(reader.sees("with Norrvik Harbour Board"))
        #expect(reader.sees("asked the Norrvik Harbour Board"))
        reader.press("^O Enter")
        #expect(reader.sees("organisation"))
    }

    @Test func theReadersOwnWordsAreMarkedAndNotQuoted() {
        var entities = Harbour.knowledge.entities
        entities[0].descriptions = [Entity.Description(passage: nil, text: "mends nets", confidence: .certain)]
        let base = KnowledgeBase(entities: entities, mentions: Harbour.knowledge.mentions)
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.press("Tab Enter")
        let line = reader.lines.first { $0.contains("mends nets") }
        #expect(line?.hasSuffix("note") == true)
        #expect(line?.contains("“") == false)
    }

    @Test func aRelationWhoseWordsAreANameShowsItOnce() {
        let relation = Relation(
            .nationality, subject: EntityID(4), object: EntityID(0), label: "Sund", passage: nil, confidence: .certain)
        let base = KnowledgeBase(
            entities: Harbour.knowledge.entities, mentions: Harbour.knowledge.mentions, relations: [relation])
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.press("Tab Enter")
        #expect(reader.sees("from   ← Sund"))
    }

    @Test func aFootnoteIsReadWithoutLeavingThePage() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .link, range: Harbour.range(of: "a note on the wall"))
        reader.press("Enter")
        #expect(reader.sees("The last word is Olsen’s."))
        #expect(reader.state.reading.top == .start)
        #expect(reader.sees("The Harbour and the Board"))
    }

    @Test func aLinkOutsideShowsItsAddressBeforeAnythingIsOpened() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .link, range: Harbour.range(of: "two hundred metres"))
        reader.press("Enter")
        #expect(reader.sees("https://harbour.example/plan"))
        #expect(reader.effects.isEmpty)
        reader.press("y")
        guard case .copy("https://harbour.example/plan?page=2") = reader.effects.last else {
            Issue.record("the address is not copied")
            return
        }
        reader.press("O")
        guard case .openLink("https://harbour.example/plan?page=2") = reader.effects.last else {
            Issue.record("the address is not opened")
            return
        }
    }

    @Test func aLinkInsideJumpsAndBackReturns() {
        var reader = ScriptedReader(rows: 10)
        reader.press("G")
        reader.state.reading.chosen = Choice(kind: .link, range: Harbour.range(of: "three plans"))
        reader.state.show(Harbour.range(of: "three plans"))
        let before = reader.lines
        reader.press("Enter")
        #expect(reader.lines[0].contains("The plan"))
        reader.press("^O")
        #expect(reader.lines == before)
    }

    @Test func uncertainStatementsAreDimmed() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("X /")
        reader.type("ingrid")
        reader.press("Enter")
        let screen = reader.screen
        let row = screen.lines.firstIndex { $0.contains("“who runs it”") } ?? 0
        #expect(screen.styledRuns(ofRow: row).contains { $0.style.role == .selection || $0.style.role == .dim })
        reader.press("←")
        #expect(reader.screen.styledRuns(ofRow: row).contains { $0.style.role == .dim && $0.text.contains("runs") })
    }

    @Test func thePageIsReadWhileThePanelStays() {
        var reader = ScriptedReader(rows: 12, columns: 120)
        reader.press("Tab Enter ← j j")
        #expect(reader.state.reading.top != .start)
        #expect(reader.sees("Captain · Olsen"))
        reader.press("→ j")
        #expect(reader.state.isInPanel)
    }

    @Test func aHundredThousandMentionsAreListedWithoutMakingTheirRows() {
        let count = 100_000
        let text = TextBuffer(String(repeating: "Anna spoke. ", count: count))
        let blocks = (0..<count / 100).map { Block(.paragraph, TextRange($0 * 1_200, $0 * 1_200 + 1_199)) }
        let document = Document(text: text, content: Content(blocks: blocks))
        let knowledge = KnowledgeBase(
            entities: [Entity(id: EntityID(0), type: .person, name: "Anna")],
            mentions: (0..<count).map { Mention(TextRange($0 * 12, $0 * 12 + 4), of: EntityID(0)) })
        var reader = ScriptedReader(document, knowledge: knowledge, rows: 30, columns: 120)
        reader.press("Tab Enter G")
        #expect(reader.state.panel?.rows.count ?? 0 > count)
        #expect(reader.state.panel?.selection == (reader.state.panel?.rows.count ?? 0) - 1)
        #expect(reader.sees("Anna spoke."))
        reader.press("Enter")
        #expect(reader.sees("100%"))
    }
}

extension PanelTests {
    @Test func tabGoesThroughThePartsOfAPanel() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter")
        var seen: [String] = []
        for _ in 0..<5 {
            reader.press("Tab")
            seen.append(reader.state.panel?.selectedRow?.string.split(separator: " ").first.map(String.init) ?? "")
        }
        #expect(seen == ["with", "role", "when", "Marta", "Olsen,"])
        reader.press("S-Tab S-Tab S-Tab S-Tab S-Tab S-Tab S-Tab")
        #expect(reader.state.panel?.selectedRow?.string.hasPrefix("“a former") == true)
    }

    @Test func slashSearchesThePageWhereThePanelHasNoFilter() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter /")
        reader.type("ferry")
        #expect(reader.sees("1 of 1"))
        #expect(reader.state.panel != nil)
    }
}

extension PanelTests {
    @Test func closingAPanelLeadsBackToTheListItWasOpenedFrom() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X j Enter")
        #expect(reader.state.panel?.panel is EntityPanel)
        reader.press("q")
        #expect(reader.state.panel?.panel is AllEntitiesPanel)
        #expect(reader.state.panel?.selection == 1, "the row is chosen that was")
        reader.press("q")
        #expect(reader.state.panel == nil)
        #expect(reader.effects.isEmpty)
        reader.press("q")
        guard case .quit = reader.effects.last else {
            Issue.record("q at the page does not quit")
            return
        }
    }

    @Test func theStarFollowsTheEntityOfThePanelWhateverTheRowIsAbout() {
        var reader = ScriptedReader(rows: 40, columns: 120)
        reader.press("Tab Enter Tab")
        #expect(reader.state.panel?.selectedRow?.target?.entity?.name == "Norrvik", "a row about another")
        reader.press("*")
        #expect(reader.state.notice?.text.hasPrefix("Marta Olsen: 2 of") == true)
        reader.press("*")
        #expect(reader.state.notice?.text.hasPrefix("Marta Olsen: 3 of") == true)
    }

    @Test func whatSomebodySaysIsOneRowThatOpensItsSentences() {
        let said = ["Neither would say", "We asked for a light"].map {
            Relation(
                .said, subject: EntityID(0), object: nil, label: "said", passage: Harbour.range(of: $0),
                confidence: .certain)
        }
        let base = KnowledgeBase(
            entities: Harbour.knowledge.entities, mentions: Harbour.knowledge.mentions, relations: said,
            sentences: Harbour.knowledge.sentences)
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.press("Tab Enter")
        #expect(reader.lines.count { $0.contains("said   2 times") } == 1)
        while reader.state.panel?.selectedRow?.string.hasPrefix("said") != true { reader.press("j") }
        reader.press("Enter")
        #expect(reader.sees("drew us a pier, said Olsen in 2015"))
        #expect(reader.sees("The plan ¶3"))
    }

    @Test func thePlaceOfAPassageIsShownHoweverLongTheTitleIs() {
        let title = "A chapter whose title goes on and on, for it tells all that will happen in it"
        let lead = "Ada came. Ada, the ferrywoman, left."
        let text = title + "\n" + lead
        let start = title.utf8.count + 1
        let blocks = [
            Block(.heading, TextRange(0, title.utf8.count), level: 1),
            Block(.paragraph, TextRange(start, text.utf8.count)),
        ]
        let outline = Outline(
            sections: [
                Section(title: title, level: 1, range: TextRange(0, text.utf8.count - 1)),
                Section(title: "End", level: 1, range: TextRange(text.utf8.count - 1, text.utf8.count)),
            ], count: text.utf8.count)
        let document = Document(text: TextBuffer(text), content: Content(blocks: blocks), outline: outline)
        let passage = TextRange(start + 15, start + 29)
        let ada = Entity(
            id: EntityID(0), type: .person, name: "Ada",
            descriptions: [.init(passage: passage, text: "the ferrywoman, who has no other name", confidence: .certain)]
        )
        let base = KnowledgeBase(entities: [ada], mentions: [Mention(TextRange(start, start + 3), of: EntityID(0))])
        var reader = ScriptedReader(document, knowledge: base, rows: 30, columns: 110)
        reader.press("Tab Enter")
        #expect(reader.lines.contains { $0.contains("A chapter whose") && $0.hasSuffix("¶1") })
    }

    @Test func anOpenPanelIsRenewedAsThePageMoves() {
        var settings = Settings()
        settings.hidesAhead = true
        var reader = ScriptedReader(rows: 8, columns: 120, settings: settings)
        reader.press("Tab Enter ←")
        #expect(reader.panelRows.contains { $0.hasPrefix("1 mention ") })
        reader.press("G")
        #expect(reader.panelRows.contains { $0.hasPrefix("6 mentions ") })
    }

    @Test func namesOnThisPageAreThoseOfThePageThatIsShown() {
        var reader = ScriptedReader(rows: 8, columns: 120)
        reader.press("x ←")
        #expect(!reader.panelRows.contains { $0.contains("Erik Lund") })
        reader.press("G")
        #expect(reader.panelRows.contains { $0.contains("Erik Lund") })
    }
}
