import CSystem
import Platform

/// The terminal that the program runs in, drawn on as terminfo describes it.
///
/// One thread touches it. While it is there, fatal signals give the terminal back before the program dies.
@MainActor
package final class TerminfoTerminal: Terminal {
    /// Why there is no screen.
    package enum Failure: Error, Hashable, Sendable {
        /// Keys cannot be read: there is no controlling terminal.
        case noKeyboard
        /// The terminal named by `TERM` cannot move its cursor, or this system has no descriptions of terminals at all.
        case unusableTerminal(name: String)
    }

    private let output = STDOUT_FILENO
    private let input: Int32
    private let signals: Int32
    private let description: Terminfo
    /// The value of `TERM`, if the system does not know such a terminal and it is taken for an xterm.
    package let unknownName: String?
    private var painter: Painter {
        didSet { prepared = nil }
    }
    /// What shows the frame that was prepared, and the painter after it.
    private var prepared: (bytes: [UInt8], painter: Painter)?
    private lazy var keys = KeyDecoder(description)
    /// What enters the terminal's other screen; sent before the next frame.
    private var opening: [UInt8] = []
    /// What happened and has not been asked for yet.
    private var arrived: [TerminalInput] = []
    private var usesMouse: Bool
    /// Whether the last frame stays when the terminal is given back.
    private let keepsPage: Bool
    private var isRestored = false
    /// When the terminal was asked for its background, if it has not answered.
    private var questionTime: ContinuousClock.Instant?
    /// What it was asked about pictures, and when.
    private var pictureQuestion: (question: PictureQuestion, time: ContinuousClock.Instant)?
    /// Whether colours are used.
    private var usesColours: Bool
    /// The present size.
    package private(set) var size: ScreenSize
    /// The joiners, unless a program is in between that may join emoji which the terminal behind it does not.
    package private(set) lazy var joints: EmojiJoints = Self.surroundings.isWrapped ? .none : .joiners

    /// Ask for reports of the mouse and of its wheel, written in decimals, and no longer (xterm's control sequences).
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
    /// Ask for the colour of the background (xterm's control sequences, "OSC Ps ; Pt", 11).
    private static let backgroundQuestion = "\u{1B}]11;?\u{1B}\\"
    /// How long the answer may take: later it would change a page that is being read.
    private static let answerTime = Duration.seconds(2)
    /// Milliseconds that a terminal has to answer when it is given back, so that no shell takes the answer for keys.
    private static let lastAnswerTime: Int32 = 100
    /// Milliseconds after which Escape is a key of its own and not the start of what another key sends.
    private static let escapeDelay: Int32 = 25

    /// Whether a program may draw on a terminal of the type `name`, the value of `TERM`.
    package static func canDraw(onTerminalNamed name: String?) -> Bool {
        guard let name, !name.isEmpty else { return false }
        return name != "dumb" && name != "unknown"
    }

    /// Takes over the terminal that is the standard output. Keys come from the standard input, or from the controlling
    /// terminal where the standard input is a pipe or a file. Nothing is shown before the first `present`.
    ///
    /// - Parameter keepsPage: whether frames are drawn on the terminal's own screen, where the last one stays, and not on its
    ///   other one.
    package init(theme: Theme, usesMouse: Bool, keepsPage: Bool = false) throws(Failure) {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        let known = Terminfo(terminalNamed: name)
        // New terminals are unknown to older systems for years, and nearly all of them follow xterm.
        guard let description = known ?? Terminfo(terminalNamed: "xterm-256color"), description.canDraw else {
            throw .unusableTerminal(name: name)
        }
        unknownName = known == nil ? name : nil
        input = isatty(STDIN_FILENO) == 1 ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC)
        guard input >= 0 else { throw .noKeyboard }
        self.description = description
        self.usesMouse = usesMouse
        self.keepsPage = keepsPage
        painter = Painter(description, theme: theme)
        usesColours = theme.hasColours && description.number("colors") >= 8
        size = description.size
        signals = gloss_watch_signals()
        _ = gloss_save_terminal(input, output)
        enter()
    }

    private static func size(of terminal: Int32) -> ScreenSize? {
        var (rows, columns): (Int32, Int32) = (0, 0)
        guard gloss_terminal_size(terminal, &rows, &columns) else { return nil }
        return ScreenSize(rows: Int(rows), columns: Int(columns))
    }

    /// Takes the terminal: its keys come one by one and unchanged, what is sent reaches it unchanged, and the next frame is drawn
    /// on its other screen.
    private func enter() {
        var settings = termios()
        if tcgetattr(input, &settings) == 0 {
            settings.c_iflag &= ~tcflag_t(BRKINT | ICRNL | IXON | PARMRK)
            settings.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
            settings.c_oflag &= ~tcflag_t(OPOST)
            tcsetattr(input, TCSANOW, &settings)
        }
        opening = description.bytes("smkx") + (usesMouse ? mouse(isOn: true) : [])
        followSize()
        opening = (keepsPage ? bytesThatScrollAway() : description.bytes("smcup")) + opening
    }

    /// What moves all that the screen shows into what the terminal keeps above it, so that no frame overwrites it.
    private func bytesThatScrollAway() -> [UInt8] {
        var bytes: [UInt8] = []
        description.control("cup")?.write(size.rows - 1, 0, to: &bytes)
        return bytes + [UInt8](repeating: 0x0A, count: size.rows)
    }

    private func followSize() {
        size = Self.size(of: output) ?? size
        painter.invalidate()
        // What leaves the other screen again; a terminal that has only one is left on its last row.
        var leaving = mouse(isOn: false)
        for name in ["rmkx", "sgr0", "op", "cnorm"] { leaving += description.bytes(name) }
        description.control("cup")?.write(size.rows - 1, 0, to: &leaving)
        leaving += description.bytes("el") + (keepsPage ? [] : description.bytes("rmcup"))
        gloss_arm_terminal(leaving, leaving.count)
    }

    private func mouse(isOn: Bool) -> [UInt8] {
        description.bytes("kmous").isEmpty ? [] : Array((isOn ? Self.mouseOn : Self.mouseOff).utf8)
    }

    private func send(_ bytes: [UInt8]) {
        guard !isRestored, !bytes.isEmpty else { return }
        gloss_write_all(output, bytes, bytes.count)
    }

    /// Shows `buffer`; only what differs from the last one is sent, in one piece.
    package func present(_ buffer: CellBuffer) {
        send(opening + painter.frame(buffer))
        opening = []
    }

    /// Works out what to send for `buffer` after the present frame.
    package func prepare(_ buffer: CellBuffer) {
        var painter = painter
        let bytes = painter.frame(buffer)
        prepared = (bytes, painter)
    }

    /// Sends what was prepared for the present frame.
    package func presentPrepared() -> Bool {
        guard let prepared else { return false }
        send(prepared.bytes)
        painter = prepared.painter
        return true
    }

    /// Whether a key or a signal is waiting.
    package var hasInput: Bool { !arrived.isEmpty || wait(for: [input, signals], 0).contains(true) }

    /// Waits for input, a wake or the timeout, and takes all the input there is.
    package func inputs(wake: Int32?, timeout seconds: Double?) -> [TerminalInput] {
        guard !isRestored else { return [.ended(signal: SIGHUP)] }
        defer { arrived = [] }
        guard arrived.isEmpty else { return arrived }
        let milliseconds = seconds.map { Int32(clamping: Int(($0 * 1000).rounded(.up))) } ?? -1
        let ready = wait(for: [input, signals, wake ?? -1], milliseconds)
        if ready[1] { takeSignals() }
        guard ready[0] else { return arrived }
        var isPaused = !readKeys()
        while keys.isWaiting, !isPaused { isPaused = !wait(for: [input], Self.escapeDelay)[0] || !readKeys() }
        if keys.isWaiting { arrived += keys.inputsAfterPause() }
        if arrived.isEmpty, gloss_terminal_is_gone(input) { arrived.append(.ended(signal: SIGHUP)) }
        return arrived
    }

    /// Which of `descriptors` can be read; none after `milliseconds` (negative waits for ever).
    private nonisolated func wait(for descriptors: [Int32], _ milliseconds: Int32) -> [Bool] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&entries, nfds_t(entries.count), milliseconds) < 0, errno == EINTR {}
        return entries.map { $0.revents != 0 }
    }

    /// Takes the keys that have arrived; false if there are none.
    private func readKeys() -> Bool {
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { $1 = max(0, read(input, $0.baseAddress, $0.count)) }
        for input in keys.inputs(bytes) {
            switch input {
            case .background:
                if isAwaited(since: questionTime) { arrived.append(input) }
                questionTime = nil
            case .answer(let answer): take(answer)
            default: arrived.append(input)
            }
        }
        return !bytes.isEmpty
    }

    /// Whether an answer to what was asked then comes in time.
    private func isAwaited(since time: ContinuousClock.Instant?) -> Bool {
        time.map { ContinuousClock.now - $0 < Self.answerTime } ?? false
    }

    private func take(_ answer: TerminalAnswer) {
        guard isAwaited(since: pictureQuestion?.time), var question = pictureQuestion?.question else { return }
        if question.take(answer) { arrived.append(.pictures(question.support)) }
        pictureQuestion?.question = question
        if case .attributes = answer, question.hasSixelsOfUnknownColours { send(PictureQuestion.questionOfColours) }
    }

    private func takeSignals() {
        let taken = gloss_take_signals()
        if taken.suspend { suspend() }
        if taken.continued, !taken.suspend { enter() }
        if taken.suspend || taken.continued { arrived.append(.resumed) }
        if taken.resized || taken.continued, !taken.suspend {
            followSize()
            arrived.append(.resized(size))
        }
        if taken.end != 0 { arrived.append(.ended(signal: taken.end)) }
    }

    /// Stops the program as the shell's job control does, and returns when it is continued; the size may be another then.
    package func suspend() {
        guard !isRestored else { return }
        gloss_restore_terminal()
        gloss_stop_process()
        enter()
        arrived.append(.resized(size))
    }

    /// Gives the terminal to another program while `body` runs.
    package func lend(_ body: () -> Void) {
        guard !isRestored else { return }
        gloss_restore_terminal()
        body()
        enter()
        arrived.append(.resized(size))
    }

    /// Forgets what the screen shows.
    package func invalidate() { painter.invalidate() }

    /// Reports the mouse, or leaves it to the terminal.
    package func useMouse(_ isUsed: Bool) {
        usesMouse = isUsed
        send(mouse(isOn: isUsed))
    }

    /// Draws in other colours from the next frame on.
    package func use(_ theme: Theme) {
        painter.use(theme, on: description)
        usesColours = theme.hasColours && description.number("colors") >= 8
    }

    /// Asks how light the terminal's background is.
    package func askForBackground() {
        questionTime = .now
        send(Array(Self.backgroundQuestion.utf8))
    }

    /// What the variables that the program was started with say of the terminal.
    private static var surroundings: PictureQuestion.Surroundings {
        var surroundings = PictureQuestion.Surroundings()
        for name in PictureQuestion.Surroundings.names {
            surroundings.variables[name] = getenv(name).map { String(cString: $0) }
        }
        return surroundings
    }

    /// Asks how the terminal shows pictures, and tells what is known without its answer.
    package func askForPictures() {
        var surroundings = Self.surroundings
        surroundings.colours = description.number("colors")
        surroundings.usesColours = usesColours
        var (height, width): (Int32, Int32) = (0, 0)
        if gloss_terminal_cell(output, &height, &width) { surroundings.cell = (Int(width), Int(height)) }
        let question = PictureQuestion(surroundings)
        arrived.append(.pictures(question.support))
        guard !question.questions.isEmpty else { return }
        pictureQuestion = (question, .now)
        send(question.questions)
    }

    /// Sounds the bell.
    package func bell() { send(description.bytes("bel")) }

    /// Puts `text` on the clipboard, without its controls: what is pasted into a shell must not be a command by surprise.
    package func copy(_ text: String) { send(Clipboard.sequence(for: text)) }

    /// Gives the terminal back as it was found.
    package func restore() {
        let times = [questionTime, pictureQuestion.flatMap { $0.question.isAnswered ? nil : $0.time }]
        if !isRestored, times.contains(where: isAwaited), wait(for: [input], Self.lastAnswerTime)[0] { _ = readKeys() }
        send(painter.removalOfPicture)
        isRestored = true
        gloss_restore_terminal()
    }
}
