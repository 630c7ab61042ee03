import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A shell command that runs apart and writes a document's text to its standard output.
final class FilterCommand: Sendable {
    /// The command as it was configured.
    let command: String
    /// What it writes.
    let output: Descriptor
    /// The process; 0 when its end was taken note of.
    private let process: Mutex<pid_t>

    /// Starts `command` on the file at `path`, which it sees as `$1`; where it does not hold that, the file comes last. Nil
    /// where it does not start.
    init?(_ command: String, path: String) {
        // An unquoted `$1` would be parted at the spaces of the name, and its asterisks be taken for patterns.
        let script = "IFS=; set -f; " + (command.contains("$1") ? command : command + " $1")
        // A name that starts with a dash would be an option.
        let file = path.hasPrefix("-") ? "./" + path : path
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        _ = fcntl(ends[0], F_SETFD, FD_CLOEXEC)
        output = Descriptor(owning: ends[0])
        let process = Self.spawn(["/bin/sh", "-c", script, "gloss", file], output: ends[1])
        close(ends[1])
        guard let process else { return nil }
        self.command = command
        self.process = Mutex(process)
    }

    /// Waits for the end of the command; what went wrong, or nil where nothing did.
    func failure() -> String? {
        process.withLock { process in
            guard process > 0 else { return nil }
            var status: Int32 = 0
            let ended = waitpid(process, &status, 0)
            process = 0
            guard ended > 0 else { return nil }
            let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
            if signal != 0 { return "ended by signal \(signal)" }
            return code == 0 ? nil : code == 127 ? "the program is not installed" : "exit status \(code)"
        }
    }

    deinit {
        process.withLock { process in
            guard process > 0 else { return }
            kill(process, SIGTERM)
            waitpid(process, nil, 0)
        }
    }

    private static func spawn(_ arguments: [String], output: Int32) -> pid_t? {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Its messages must not be written over the page.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addclose(&actions, output)
        let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        var process: pid_t = 0
        return posix_spawn(&process, arguments[0], &actions, nil, copies, environ) == 0 ? process : nil
    }
}
