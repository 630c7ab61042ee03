import Platform
import TerminalEmulator
import TestSupport

/// A program in a terminal of its own, whose screen an emulator keeps.
final class TerminalProgram {
    /// Milliseconds without output after which a program has done what a key asked for.
    private static let pause: Int32 = 400

    /// What the terminal shows.
    private(set) var screen: EmulatedScreen
    private var output = TerminalOutput()
    private let terminal: Int32
    private let process: pid_t

    /// Starts `command[0]`; nil if it does not start. Its configuration and what it keeps are in the folders of `XDG_CONFIG_HOME` and the like, and it
    /// finds nothing else of ours.
    init?(_ command: [String], rows: Int, columns: Int) {
        screen = EmulatedScreen(rows: rows, columns: columns)
        var ends: (main: Int32, secondary: Int32) = (-1, -1)
        var name = [CChar](repeating: 0, count: 1024)
        guard openpty(&ends.main, &ends.secondary, &name, nil, nil) == 0 else { return nil }
        terminal = ends.main
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
        let started = Self.start(command, onTerminal: name)
        close(ends.secondary)
        guard let started else { return nil }
        process = started
    }

    deinit {
        kill(process, SIGHUP)
        waitpid(process, nil, 0)
        close(terminal)
    }

    /// Whether the program has not ended.
    var isRunning: Bool { kill(process, 0) == 0 && waitpid(process, nil, WNOHANG) == 0 }

    /// Sends what keys send.
    func type(_ keys: String) {
        var keys = keys
        keys.withUTF8 { bytes in _ = write(terminal, bytes.baseAddress, bytes.count) }
    }

    /// Takes output until there is none for a while.
    func waitUntilQuiet() {
        var chunk = [UInt8](repeating: 0, count: 65536)
        while true {
            var wanted = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, isBusy ? 10_000 : Self.pause) > 0 else { return }
            let count = read(terminal, &chunk, chunk.count)
            guard count > 0 else { return }
            for element in output.elements(chunk[..<count]) { screen.perform(element) }
        }
    }

    /// Whether the status line says that names are being looked for, or nothing was shown yet.
    private var isBusy: Bool {
        guard let status = screen.lines.last, screen.lines.contains(where: { !$0.isEmpty }) else { return true }
        return status.contains("names ") && status.contains("%  ") || status.contains("opening")
    }

    /// On the terminal of this name, which becomes its own.
    private static func start(_ command: [String], onTerminal name: [CChar]) -> pid_t? {
        let path = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let folders = ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"].compactMap { name in
            getenv(name).map { name + "=" + String(cString: $0) }
        }
        let environment =
            [
                "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
                "HOME=/nonexistent",
            ] + folders
        return SpawnedProcess.start(
            command, environment: environment,
            descriptors: [.file(path, flags: O_RDWR), .copy(of: 0), .copy(of: 0)], leadsSession: true)
    }
}
