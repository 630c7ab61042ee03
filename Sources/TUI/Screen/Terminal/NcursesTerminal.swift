import CNcurses
import CSystem
import Platform

/// The terminal through ncurses: the only code that knows of curses.
///
/// One thread touches it. While it is there, fatal signals give the terminal back before the program dies.
@MainActor
package final class NcursesTerminal: Terminal {
    /// Why there is no screen.
    package enum Failure: Error, Hashable, Sendable {
        /// Keys cannot be read: there is no controlling terminal.
        case noKeyboard
        /// The terminal named by `TERM` is not known, or cannot move its cursor.
        case unknownTerminal(name: String)
    }

    private let output: Int32
    private let input: Int32
    private let signals: Int32
    private let painter: NcursesPainter
    private var keyboard: NcursesKeyboard?
    private var usesMouse: Bool
    private var reportsMouse = false
    private var isRestored = false

    /// Ask for reports of the mouse and of its wheel, written in decimals, and no longer.
    private static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

    /// Whether a program may draw on a terminal of the type `name`, the value of `TERM`.
    package static func canDraw(onTerminalNamed name: String?) -> Bool {
        guard let name, !name.isEmpty else { return false }
        return name != "dumb" && name != "unknown"
    }

    /// Takes over the terminal that is the standard output. Keys come from the standard input, or from the controlling
    /// terminal where the standard input is a pipe or a file. Nothing is shown before the first `present`.
    package init(theme: Theme, usesMouse: Bool) throws(Failure) {
        let name = getenv("TERM").map { String(cString: $0) } ?? ""
        guard Self.canDraw(onTerminalNamed: name) else { throw .unknownTerminal(name: name) }
        Self.useUTF8()
        guard let keys = Self.openKeyboard() else { throw .noKeyboard }
        // A copy of the standard output for ncurses, so that a frame can be gathered in its place.
        let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard let screen = fdopen(copy, "w") else { throw .unknownTerminal(name: name) }
        output = STDOUT_FILENO
        input = fileno(keys)
        signals = gloss_watch_signals()
        _ = gloss_save_terminal(input, output)
        guard newterm(nil, screen, keys) != nil else { throw .unknownTerminal(name: name) }
        raw()
        noecho()
        nonl()
        typeahead(-1)
        set_escdelay(25)
        self.usesMouse = usesMouse
        painter = NcursesPainter(theme: theme, output: copy, terminal: STDOUT_FILENO)
        arm()
    }

    /// The text is UTF-8 whatever the environment says, so the curses library must be told so; a terminal that is not in
    /// UTF-8 would show little of it anyway.
    private static func useUTF8() {
        if setlocale(LC_CTYPE, "") != nil, let codeset = gloss_codeset(), strcmp(codeset, "UTF-8") == 0 { return }
        if setlocale(LC_CTYPE, "C.UTF-8") == nil { setlocale(LC_CTYPE, "en_US.UTF-8") }
    }

    private static func openKeyboard() -> UnsafeMutablePointer<FILE>? {
        if isatty(STDIN_FILENO) == 1 { return gloss_standard_input() }
        let descriptor = open("/dev/tty", O_RDONLY | O_CLOEXEC)
        return descriptor < 0 ? nil : fdopen(descriptor, "r")
    }

    /// Prepares what the handlers of fatal signals send: out of the other screen, with a cursor, without a mouse.
    private func arm() {
        var bytes: [CChar] = []
        for name in ["rmkx", "sgr0", "op", "cnorm", "rmcup"] {
            guard let capability = gloss_capability(name) else { continue }
            bytes += UnsafeBufferPointer(start: capability, count: strlen(capability))
        }
        bytes += Self.mouseOff.utf8.map { CChar(bitPattern: $0) }
        gloss_arm_terminal(bytes, bytes.count)
    }

    /// The present size.
    package var size: ScreenSize { ScreenSize(rows: Int(gloss_rows()), columns: Int(gloss_columns())) }

    /// Shows `buffer`; only what differs from the last one is sent.
    package func present(_ buffer: CellBuffer) {
        guard !isRestored else { return }
        painter.present(buffer)
    }

    /// Waits for input, a wake or the timeout, and takes all the input there is.
    package func inputs(wake: Int32?, timeout seconds: Double?) -> [TerminalInput] {
        guard !isRestored else { return [.ended(signal: SIGHUP)] }
        let keyboard = openedKeyboard()
        let ready = wait(wake: wake, timeout: seconds)
        var inputs = ready.signals ? takeSignals() : []
        guard ready.keys else { return inputs }
        let keys = keyboard.read()
        if keys.isEmpty, gloss_terminal_is_gone(input) { inputs.append(.ended(signal: SIGHUP)) }
        return inputs + keys
    }

    /// Keys are set up when they are first waited for, which is after the first frame is on the screen.
    private func openedKeyboard() -> NcursesKeyboard {
        if let keyboard { return keyboard }
        let opened = NcursesKeyboard()
        keyboard = opened
        reportMouse(usesMouse)
        return opened
    }

    /// Asks the terminal for reports of the mouse or not, where it has one.
    private func reportMouse(_ isWanted: Bool) {
        guard isWanted != reportsMouse, gloss_capability("kmous") != nil else { return }
        reportsMouse = isWanted
        send(isWanted ? Self.mouseOn : Self.mouseOff)
    }

    private func send(_ sequence: String) {
        let bytes = sequence.utf8.map { CChar(bitPattern: $0) }
        gloss_write_all(output, bytes, bytes.count)
    }

    /// Waits until there is something to read; neither after a wake or a timeout alone.
    private func wait(wake: Int32?, timeout seconds: Double?) -> (keys: Bool, signals: Bool) {
        var entries = [input, signals, wake ?? -1].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = seconds.map { Int32(clamping: Int(($0 * 1000).rounded(.up))) } ?? -1
        while poll(&entries, nfds_t(entries.count), milliseconds) < 0 {
            guard errno == EINTR else { return (true, true) }
        }
        return (entries[0].revents != 0, entries[1].revents != 0)
    }

    private func takeSignals() -> [TerminalInput] {
        let taken = gloss_take_signals()
        var inputs: [TerminalInput] = []
        if taken.suspend {
            suspend()
            inputs.append(.resumed)
        } else if taken.continued {
            resume()
            inputs.append(.resumed)
        }
        if taken.resized { followSize() }
        if taken.resized || taken.suspend || taken.continued { inputs.append(.resized(size)) }
        if taken.end != 0 { inputs.append(.ended(signal: taken.end)) }
        return inputs
    }

    private func followSize() {
        var (rows, columns): (Int32, Int32) = (0, 0)
        guard gloss_terminal_size(output, &rows, &columns) else { return }
        if rows != gloss_rows() || columns != gloss_columns() { resize_term(rows, columns) }
        painter.invalidate()
    }

    /// Stops the program as the shell's job control does, and returns when it is continued.
    package func suspend() {
        guard !isRestored else { return }
        reportMouse(false)
        def_prog_mode()
        endwin()
        gloss_disarm_terminal()
        gloss_stop_process()
        resume()
    }

    /// Takes the terminal back after somebody else had it.
    private func resume() {
        reset_prog_mode()
        arm()
        reportsMouse = false
        if keyboard != nil { reportMouse(usesMouse) }
        followSize()
    }

    /// Forgets what the screen shows.
    package func invalidate() { painter.invalidate() }

    /// Reports the mouse, or leaves it to the terminal.
    package func useMouse(_ isUsed: Bool) {
        usesMouse = isUsed
        if keyboard != nil { reportMouse(isUsed) }
    }

    /// Sounds the bell.
    package func bell() {
        guard !isRestored else { return }
        beep()
    }

    /// Puts `text` on the clipboard, without its controls: what is pasted into a shell must not be a command by surprise.
    package func copy(_ text: String) {
        guard !isRestored else { return }
        let sequence = Clipboard.sequence(for: text)
        gloss_write_all(output, sequence.map { CChar(bitPattern: $0) }, sequence.count)
    }

    /// Gives the terminal back as it was found.
    package func restore() {
        guard !isRestored else { return }
        isRestored = true
        reportMouse(false)
        endwin()
        gloss_disarm_terminal()
    }
}
