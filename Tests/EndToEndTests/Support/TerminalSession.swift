import Platform
import TerminalEmulator
import TestSupport
import Testing

/// A run of the program in a terminal, with somebody at the keyboard.
///
/// Every wait looks at the screen until it shows what is expected, and fails with the screen when it does not in time.
final class TerminalSession {
    /// How long anything may take before a test fails.
    private static let patience = Duration.seconds(20)

    /// What the terminal shows.
    private(set) var screen: EmulatedScreen
    /// Everything that the program sent.
    private(set) var bytes: [UInt8] = []
    /// The program's process.
    let process: pid_t
    /// How the program ended; nil as long as it runs.
    private(set) var ending: SpawnedProcess.Ending?

    /// What the terminal answers to questions about pictures.
    var answers: [String: String] = [:]

    private let home = TemporaryFolder()
    private let main: Int32
    /// Held open so that the terminal's settings can be looked at when the program is gone.
    private let secondary: Int32
    private let settings: termios
    private var output = TerminalOutput()
    private var isHungUp = false

    /// Starts `gloss` with `arguments` on a terminal of `rows` and `columns`.
    convenience init(
        _ arguments: String..., rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
    ) throws {
        try self.init(command: [GlossProgram.path] + arguments, rows: rows, columns: columns, environment: environment)
    }

    /// Starts any command.
    init(command: [String], rows: Int, columns: Int, environment: [String: String] = [:]) throws {
        var ends: (main: Int32, secondary: Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 1024)
        try #require(openpty(&ends.main, &ends.secondary, &name, nil, nil) == 0, "no pseudo-terminal")
        (main, secondary) = ends
        // Another test's child would hold the terminal open otherwise.
        for end in [main, secondary] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        screen = EmulatedScreen(rows: rows, columns: columns)
        var before = termios()
        tcgetattr(secondary, &before)
        settings = before
        Self.setSize(main, rows, columns)
        let child = SpawnedProcess.start(
            command, environment: GlossProgram.environment(home: home.path, environment),
            descriptors: [.file(path, flags: O_RDWR), .copy(of: 0), .copy(of: 0)], leadsSession: true)
        process = try #require(child, "\(command[0]) does not start")
    }

    deinit {
        if ending == nil {
            kill(-process, SIGKILL)
            kill(process, SIGKILL)
            _ = SpawnedProcess.ending(of: process, waits: true)
        }
        if !isHungUp { close(main) }
        close(secondary)
    }

    private static func setSize(_ terminal: Int32, _ rows: Int, _ columns: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }

    // MARK: What a person does

    /// Types `keys`.
    func press(_ keys: String) {
        var rest = Array(keys.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }

    /// Changes the size of the terminal.
    func resize(rows: Int, columns: Int) {
        readAvailable()
        screen.resize(rows: rows, columns: columns)
        Self.setSize(main, rows, columns)
    }

    /// Sends a signal to the program.
    func send(signal: Int32) { kill(process, signal) }

    /// Closes the terminal's window.
    func hangUp() {
        isHungUp = true
        close(main)
    }

    /// How often the whole screen was blanked, to be painted anew.
    var paintings: Int {
        String(decoding: bytes, as: UTF8.self).split(separator: "\u{1B}[2J", omittingEmptySubsequences: false).count - 1
    }

    // MARK: What a person sees

    /// Waits until the screen is as `isExpected` says; fails with the screen otherwise.
    func expect(
        _ what: String, at location: SourceLocation = #_sourceLocation, _ isExpected: (EmulatedScreen) -> Bool
    ) {
        if !wait(until: { isExpected(screen) }) {
            Issue.record("expected \(what), but the screen is\n\(shownScreen)", sourceLocation: location)
        }
    }

    /// Waits until a line of the screen holds `text`.
    func expect(_ text: String, at location: SourceLocation = #_sourceLocation) {
        expect("\"\(text)\"", at: location) { $0.text.contains(text) }
    }

    /// Waits until no line of the screen holds `text`.
    func expectNo(_ text: String, at location: SourceLocation = #_sourceLocation) {
        expect("no \"\(text)\"", at: location) { !$0.text.contains(text) }
    }

    /// Waits until the program has ended, and expects that it ended so.
    func expectEnding(_ expected: SpawnedProcess.Ending, at location: SourceLocation = #_sourceLocation) {
        _ = wait { ending != nil }
        #expect(ending == expected, "the screen is\n\(shownScreen)", sourceLocation: location)
    }

    /// Waits until the program has taken all that was typed, has answered, and waits for more.
    func expectAnswer(at location: SourceLocation = #_sourceLocation) {
        var looks = 0
        var count = bytes.count
        let answered = wait {
            let isQuiet = ending != nil || bytes.count == count && !hasUntakenInput && SpawnedProcess.isWaiting(process)
            looks = isQuiet ? looks + 1 : 0
            count = bytes.count
            return ending != nil || looks >= 2
        }
        if !answered { Issue.record("no answer; the screen is\n\(shownScreen)", sourceLocation: location) }
    }

    /// Waits until the program is stopped by a signal.
    func expectStopped(at location: SourceLocation = #_sourceLocation) {
        let isStopped = wait { SpawnedProcess.isStopped(process) }
        #expect(isStopped, sourceLocation: location)
    }

    /// Presses `keys`, which are to end the program in an orderly way: with status 0, the terminal as it was, and nothing sent
    /// to it that a document holds.
    func expectLeaving(by keys: String, at location: SourceLocation = #_sourceLocation) {
        press(keys)
        expectEnding(.exited(0), at: location)
        expectRestoredTerminal(at: location)
        expectOnlyKnownSequences(at: location)
    }

    /// Expects that the terminal is as it was before the program ran: its settings, its screen and its modes.
    func expectRestoredTerminal(at location: SourceLocation = #_sourceLocation) {
        _ = wait(for: .seconds(2)) { screen.modes == EmulatedScreen.Modes() && hasSameSettings }
        #expect(hasSameSettings, "the terminal's settings differ", sourceLocation: location)
        #expect(screen.modes == EmulatedScreen.Modes(), sourceLocation: location)
    }

    /// Expects that the program sent only what ncurses and Gloss send: no byte of a document acts on the terminal.
    func expectOnlyKnownSequences(at location: SourceLocation = #_sourceLocation) {
        #expect(screen.unknown == [], sourceLocation: location)
    }

    private var shownScreen: String {
        let edge = "+" + String(repeating: "-", count: screen.columns) + "+"
        return ([edge] + screen.lines + [edge]).joined(separator: "\n")
    }

    /// Whether the program has not read all that was typed.
    private var hasUntakenInput: Bool {
        var count: Int32 = 0
        return ioctl(secondary, UInt(FIONREAD), &count) == 0 && count > 0
    }

    private var hasSameSettings: Bool {
        var now = termios()
        guard tcgetattr(secondary, &now) == 0 else { return false }
        return now.c_iflag == settings.c_iflag && now.c_oflag == settings.c_oflag
            && now.c_cflag == settings.c_cflag && now.c_lflag == settings.c_lflag
    }

    /// Waits for `condition`; false if it does not come true in time.
    @discardableResult
    func wait(for patience: Duration = patience, until condition: () -> Bool) -> Bool {
        let end = ContinuousClock.now + patience
        while true {
            readAvailable()
            if ending == nil, let ended = SpawnedProcess.ending(of: process, waits: false) {
                ending = ended
                readAvailable()
            }
            if condition() { return true }
            guard ContinuousClock.now < end else { return false }
            var wanted = pollfd(fd: isHungUp ? -1 : main, events: Int16(POLLIN), revents: 0)
            poll(&wanted, 1, 10)
        }
    }

    private func readAvailable() {
        var chunk = [UInt8](repeating: 0, count: 65536)
        while !isHungUp {
            var wanted = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, 0) > 0, wanted.revents & Int16(POLLIN) != 0 else { return }
            let count = read(main, &chunk, chunk.count)
            guard count > 0 else { return }
            bytes += chunk[..<count]
            for element in output.elements(chunk[..<count]) {
                let asked = screen.questions.count
                screen.perform(element)
                for question in screen.questions[asked...] { press(answers[question] ?? "") }
            }
        }
    }
}

/// Keys that have no letter, as a terminal sends them when the program asked for application cursor keys.
enum Keys {
    static let enter = "\r"
    static let tab = "\t"
    static let escape = "\u{1B}"
    static let backspace = "\u{7F}"
    static let suspend = "\u{1A}"
    static let down = "\u{1B}OB"
    static let up = "\u{1B}OA"
    static let pageDown = "\u{1B}[6~"
    static let pageUp = "\u{1B}[5~"
}
