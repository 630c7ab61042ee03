import Testing

/// The program in a terminal, used as a reader uses it.
@Suite(.serialized) struct ReadingTests {
    private let article = GlossProgram.seed("tehran-moscow-2015.txt")

    @Test func theFirstPageShowsTheTitleAndTheStatusLine() throws {
        let session = try TerminalSession(article)
        session.expect("Warm Words, Cold Arithmetic: What Tehran Wants from Moscow")
        session.expect("F1 help")
        session.expectOnlyKnownSequences()
    }

    @Test func aReaderPagesDownAndUp() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy is often judged by its luggage")
        session.press(" ")
        session.expectNo("Diplomacy is often judged by its luggage")
        session.press("b")
        session.expect("Diplomacy is often judged by its luggage")
        session.press("G")
        session.expect("It is the verb that both capitals have still to find")
        session.press("g")
        session.expect("Diplomacy is often judged by its luggage")
    }

    @Test func sectionsAreReachedByKeyAndByTheirList() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy")
        session.press("]")
        session.expect("the section at the top") { $0.lines.first?.contains("The year of Crimea") == true }
        session.press("]]]")
        session.expect("the section at the top") { $0.lines.first?.contains("A chair in the second row") == true }
        session.press("[")
        session.expect("the section at the top") { $0.lines.first?.contains("Who carries which file") == true }
        session.press("t")
        session.expect("The doubters’ ledger")
        session.press("/ledger\r")
        session.expect("the section at the top") { $0.lines.first?.contains("The doubters’ ledger") == true }
    }

    @Test func aNameOpensItsPanelAndAMentionIsFollowedAndLeft() throws {
        let session = try TerminalSession(article, rows: 40, columns: 120)
        session.expect("Diplomacy is often judged by its luggage")
        session.press("X/Velayati")
        session.expect("the name in the list") { screen in
            screen.lines.contains { $0.contains("│▸Ali-Akbar Velayati") && $0.contains(" person ") }
        }
        session.press(Keys.enter)
        session.expect("the panel of Velayati") { screen in
            screen.lines.first.map { $0.contains("│ Ali-Akbar Velayati") && $0.hasSuffix("person") } ?? false
        }
        session.expect("mentions")
        session.expect("Diplomacy is often judged by its luggage")
        session.press("G")
        session.expect("▸  If Zarif and")
        session.press(Keys.enter)
        session.expect("Watch the travellers.")
        session.expectNo("Diplomacy is often judged by its luggage")
        session.press("\u{0F}")
        session.expect("Diplomacy is often judged by its luggage")
        session.expectLeaving(by: "Q")
    }

    @Test func backReturnsToTheVeryLine() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy")
        session.press("jjj")
        session.expect("the fourth line on top") { $0.lines.first?.contains("Diplomacy") != true }
        session.expectAnswer()
        let before = session.screen.lines
        session.press("G")
        session.expect("both capitals have still to find")
        session.press("\u{0F}")
        session.expect("the page as it was") { $0.lines.dropLast() == before.dropLast() }
    }

    @Test func searchFindsAsItIsTyped() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy")
        session.press("/barter")
        session.expect("The barter that is always about to begin")
        session.press(Keys.enter)
        session.expect("1 of")
        session.press("n")
        session.expect("2 of")
    }

    @Test func rowsThatMovedAreThoseThatAWholePaintingShows() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy is often judged by its luggage")
        for keys in ["j", "j", "k", "jj", "d", "k", "u", "G", "k", "kk", "g"] {
            let before = session.screen.lines
            session.press(keys)
            session.expect("a move after \(keys)") { $0.lines != before }
            session.expectAnswer()
            let moved = session.screen.lines.dropLast()
            let paintings = session.paintings
            session.press("\u{0C}")
            session.wait { session.paintings > paintings }
            session.expect("the same rows painted anew after \(keys)") { $0.lines.dropLast() == moved }
        }
    }

    @Test func aResizeKeepsThePlace() throws {
        let session = try TerminalSession(article)
        session.expect("Diplomacy")
        session.press("]]]")
        session.expect("the section at the top") { $0.lines.first?.contains("Who carries which file") == true }
        for (rows, columns) in [(30, 60), (8, 100), (5, 20), (50, 200), (24, 80)] {
            session.resize(rows: rows, columns: columns)
            session.expect("the section at the top at \(columns)×\(rows)") {
                $0.lines.first?.contains("Who carries which") == true
            }
        }
        session.expectOnlyKnownSequences()
    }

    @Test func standardInputIsReadAndKeysComeFromTheTerminal() throws {
        let session = try TerminalSession(
            command: ["/bin/sh", "-c", "cat \"$1\" | \"$0\"", GlossProgram.path, article], rows: 24, columns: 80)
        session.expect("Warm Words, Cold Arithmetic")
        session.press("G")
        session.expect("both capitals have still to find")
        session.expectLeaving(by: "q")
    }

    @Test func withoutAScreenTheTextIsPrinted() throws {
        let session = try TerminalSession(article, environment: ["TERM": "dumb"])
        session.expectEnding(.exited(0))
        #expect(String(decoding: session.bytes, as: UTF8.self).contains("both capitals have still to find"))
        #expect(!session.bytes.contains(0x1B))
    }
}
