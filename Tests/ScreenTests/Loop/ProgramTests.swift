import Testing

@testable import Screen

/// A terminal that gives batches of input in turn and remembers what it was shown.
@MainActor
private final class RecordedTerminal: Terminal {
    var size = ScreenSize(rows: 2, columns: 10)
    var joints = EmojiJoints.none
    var batches: [[TerminalInput]]
    var frames: [String] = []
    var isRestored = false
    var hasInput = false
    /// How many frames were shown that had been prepared.
    var preparedCount = 0
    private var prepared: String?

    init(_ batches: [[TerminalInput]]) { self.batches = batches }

    func present(_ buffer: CellBuffer) {
        frames.append(buffer.lines[0])
        prepared = nil
    }
    func prepare(_ buffer: CellBuffer) { prepared = buffer.lines[0] }
    func presentPrepared() -> Bool {
        guard let frame = prepared else { return false }
        frames.append(frame)
        preparedCount += 1
        prepared = nil
        return true
    }
    func inputs(wake: Int32?, timeout seconds: Double?) -> [TerminalInput] {
        batches.isEmpty ? [.ended(signal: 1)] : batches.removeFirst()
    }
    func lend(_ body: () -> Void) { body() }
    func suspend() {}
    func use(_ theme: Theme) {}
    func invalidate() {}
    func useMouse(_ isUsed: Bool) {}
    func bell() {}
    func askForBackground() {}
    func askForPictures() {}
    func copy(_ text: String) {}
    func restore() { isRestored = true }
}

private enum Happening: Sendable { case letter(Character), report(String), end }
private enum Action { case quit, note(String) }

@MainActor
@Suite struct ProgramTests {
    /// A program that collects letters and stops at "q".
    private func program(
        notesMayFollow: Bool = true, note: @escaping (String) -> Void = { _ in }
    ) -> Program<String, Happening, Action> {
        Program(
            update: { state, event in
                switch event {
                case .letter("q"), .end: return [.quit]
                case .letter(let letter):
                    state.append(letter)
                    return [.note(state)]
                case .report(let text):
                    state += text
                    return []
                }
            },
            draw: { state, buffer in buffer.write(state, row: 0, column: 0) },
            event: { input in
                switch input {
                case .key(.character(let letter)): .letter(letter)
                case .ended: .end
                default: nil
                }
            },
            perform: { action, _ in
                switch action {
                case .quit: return .stop
                case .note(let text):
                    note(text)
                    return .goOn
                }
            },
            mayFollowFrame: { effect in
                if case .note = effect { notesMayFollow } else { false }
            })
    }

    /// Runs a program to its end, and gives the last state.
    @discardableResult
    private func run(
        _ program: Program<String, Happening, Action>, from start: String = "", effects: [Action] = [],
        on terminal: RecordedTerminal, mailbox: Mailbox<Happening> = Mailbox()
    ) -> String {
        var state = start
        program.run(&state, effects: effects, terminal: terminal, mailbox: mailbox)
        return state
    }

    private func keys(_ text: String) -> [TerminalInput] { text.map { .key(.character($0)) } }

    @Test func aBatchOfKeysIsDrawnOnce() {
        let terminal = RecordedTerminal([keys("abc"), keys("d")])
        let state = run(program(), on: terminal)
        #expect(terminal.frames == ["", "abc", "abcd"])
        #expect(state == "abcd")
    }

    @Test func whatWasTypedAfterQuitIsNotLookedAt() {
        let terminal = RecordedTerminal([keys("aqb")])
        #expect(run(program(), on: terminal) == "a")
        #expect(terminal.isRestored)
    }

    @Test func theFirstFrameIsShownBeforeTheFirstEffect() {
        let terminal = RecordedTerminal([])
        var framesAtEffect: [Int] = []
        let program = program { _ in framesAtEffect.append(terminal.frames.count) }
        run(program, from: "x", effects: [.note("start")], on: terminal)
        #expect(framesAtEffect == [1])
    }

    @Test(arguments: [(true, [1, 2]), (false, [1, 1])])
    func workOfTheBackgroundBeginsAfterTheFrame(mayFollow: Bool, expected: [Int]) {
        let terminal = RecordedTerminal([keys("ab")])
        var framesAtEffect: [Int] = []
        run(program(notesMayFollow: mayFollow) { _ in framesAtEffect.append(terminal.frames.count) }, on: terminal)
        #expect(framesAtEffect == expected)
    }

    @Test func reportsOfTheBackgroundComeThroughTheMailbox() {
        let mailbox = Mailbox<Happening>()
        mailbox.post(.report("found"))
        let terminal = RecordedTerminal([[]])
        #expect(run(program(), on: terminal, mailbox: mailbox) == "found")
        #expect(terminal.frames == ["", "found"])
    }

    @Test func nothingIsDrawnWhereNothingHappened() {
        let terminal = RecordedTerminal([[], [.resumed], keys("a")])
        run(program(), on: terminal)
        #expect(terminal.frames == ["", "a"])
    }

    @Test func aKeyThatCameTwiceIsPreparedForTheThirdTime() {
        let terminal = RecordedTerminal([keys("a"), keys("a"), keys("a"), keys("a"), keys("b")])
        var notes: [String] = []
        #expect(run(program { notes.append($0) }, on: terminal) == "aaaab")
        #expect(terminal.frames == ["", "a", "aa", "aaa", "aaaa", "aaaab"])
        #expect(terminal.preparedCount == 2)
        #expect(notes == ["a", "aa", "aaa", "aaaa", "aaaab"])
    }

    @Test func aPreparedStepIsForgottenAtAReport() {
        let mailbox = Mailbox<Happening>()
        let terminal = RecordedTerminal([keys("a"), keys("a"), [], keys("a")])
        let program = program { text in
            if text == "aa" { mailbox.post(.report("-")) }
        }
        #expect(run(program, on: terminal, mailbox: mailbox) == "aa-a")
        #expect(terminal.frames == ["", "a", "aa", "aa-", "aa-a"])
    }

    @Test func nothingIsPreparedIfAnEffectComesBeforeTheFrame() {
        let terminal = RecordedTerminal([keys("a"), keys("a"), keys("a")])
        #expect(run(program(notesMayFollow: false), on: terminal) == "aaa")
        #expect(terminal.preparedCount == 0)
    }

    @Test func nothingIsPreparedWhileInputWaits() {
        let terminal = RecordedTerminal([keys("a"), keys("a"), keys("a")])
        terminal.hasInput = true
        run(program(), on: terminal)
        #expect(terminal.preparedCount == 0)
    }

    @Test func anInputBesideTheRepeatedKeyIsNotLost() {
        let terminal = RecordedTerminal([keys("a"), keys("a"), keys("ab"), keys("a")])
        #expect(run(program(), on: terminal) == "aaaba")
    }
}
