import Testing

/// What terminals send beside keys, whole, in parts and broken.
@Suite(.serialized) struct TerminalInputTests {
    private let article = GlossProgram.seed("tehran-moscow-2015.txt")

    private func reading() throws -> TerminalSession {
        let session = try TerminalSession(article)
        session.expect("Diplomacy is often judged by its luggage")
        session.expect("the mouse") { $0.modes.mouse == [1000, 1006] }
        return session
    }

    @Test(arguments: ["\u{1B}[<0", "\u{1B}[<64;1", "\u{1B}[M", "\u{1B}[", "\u{1B}[200", "\u{1B}O"])
    func aSequenceThatBreaksOffKeepsNobodyWaiting(start: String) throws {
        let session = try reading()
        session.press(start)
        session.expectAnswer()
        session.press("\r")
        session.resize(rows: 30, columns: 90)
        session.expect("the last row at the new size") { $0.lines[29].contains("F1 help") }
        session.press("GG")
        session.expect("It is the verb that both capitals have still to find")
    }

    @Test(arguments: ["\u{1B}]11;rgb:1414/1919/1f1f\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?62;22c"])
    func anAnswerOfTheTerminalIsNotTakenForKeys(answer: String) throws {
        let session = try reading()
        let page = session.screen.text
        session.press(answer)
        session.press(":")
        session.expect("the prompt") { $0.lines.last?.hasPrefix(":") == true }
        session.press(Keys.escape)
        session.expect("the same page") { $0.text == page }
    }

    @Test func aReportOfTheMouseInPartsIsOne() throws {
        let session = try reading()
        for part in ["\u{1B}[<6", "5;4", ";", "4M"] {
            session.press(part)
            session.expectAnswer()
        }
        session.expect("the page after a turn of the wheel") {
            $0.lines.first?.contains("Warm Words") != true && $0.text.contains("F1 help")
        }
    }

    @Test func theMouseIsGivenBackAndTakenAgain() throws {
        let session = try reading()
        session.press(":set mouse off\r")
        session.expect("no mouse") { $0.modes.mouse.isEmpty }
        session.press(":set mouse on\r")
        session.expect("the mouse") { $0.modes.mouse == [1000, 1006] }
        session.expectLeaving(by: "q")
    }
}
