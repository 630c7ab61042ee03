import TerminalEmulator
import Testing

/// The tour in a terminal, taken by a script that does what the last line says.
@Suite struct TourTests {
    @Test func whoDoesWhatIsSaidComesToTheEnd() throws {
        let session = try TerminalSession("--tour")
        session.expect("the names") { !$0.runs { $0.isBold && $0.foreground == 6 }.isEmpty }
        while let (step, keys) = Self.asked(session.screen) {
            // Some steps are done by a key pressed again, such as that which goes back from panel to panel.
            let isDone = (1...4).contains { _ in
                session.press(keys)
                return session.wait(for: .seconds(1)) { Self.asked(session.screen)?.step != step }
            }
            try #require(isDone, "step \(step) is not done by what it asks for")
        }
        session.expect("That was the tour.")
        session.expectLeaving(by: "Q")
    }

    /// The step that the last line names, and the keys that it asks for; nil if there is none.
    private static func asked(_ screen: EmulatedScreen) -> (step: String, keys: String)? {
        guard let line = screen.lines.last, let start = line.firstRange(of: "Tour ") else { return nil }
        let parts = line[start.upperBound...].split(separator: " · ", maxSplits: 1)
        guard parts.count == 2, let presses = parts[1].split(separator: " — ").first else { return nil }
        return (String(parts[0]), presses.split(separator: " ").map { named[String($0)] ?? String($0) }.joined())
    }

    private static let named = [
        "Space": " ", "Tab": Keys.tab, "Enter": Keys.enter, "Esc": Keys.escape, "F1": "\u{1B}OP", "^O": "\u{0F}",
    ]
}
