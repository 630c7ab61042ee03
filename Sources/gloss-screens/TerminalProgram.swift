import Platform
import TerminalEmulator

/// A program in a terminal of its own, whose screen an emulator keeps.
final class TerminalProgram {
    /// Milliseconds without output after which a program has done what a key asked for.
    private static let pause: Int32 = 400

    /// What the terminal shows.
    private(set) var screen: EmulatedScreen
    private var output = TerminalOutput()
    private let terminal: Int32
    private let process: pid_t

    /// Starts `command[0]`; nil if it does not start. Its configuration is that of `XDG_CONFIG_HOME`, and it finds nothing else of
    /// ours.
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

    private static func start(_ command: [String], onTerminal name: [CChar]) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            let newSession = Int16(POSIX_SPAWN_SETSID)
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            let newSession: Int16 = 0x80
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        // A session's leader gets the terminal that it opens first for its own.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        for descriptor: Int32 in 1...2 { posix_spawn_file_actions_adddup2(&actions, 0, descriptor) }
        posix_spawnattr_setflags(&attributes, newSession)
        let folder = getenv("XDG_CONFIG_HOME").map { "XDG_CONFIG_HOME=" + String(cString: $0) }
        let environment =
            [
                "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin",
                "HOME=/nonexistent",
            ] + [folder].compactMap { $0 }
        let words = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        guard posix_spawn(&process, command[0], &actions, &attributes, words, variables) == 0 else { return nil }
        return process
    }
}
