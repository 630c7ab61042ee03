import Platform
import Synchronization

/// A shell command that runs apart and writes a document's text to its standard output.
final class FilterCommand: Sendable {
    /// The command as it was configured.
    let command: String
    /// What it writes.
    let output: Descriptor
    /// The command's process; nil once its ending was taken.
    private let process: Mutex<ChildProcess?>

    /// Starts `command` on the file at `path`, which it sees as `$1`; if it does not hold that, the file comes last. Nil if
    /// it does not start.
    init?(_ command: String, path: String) {
        // An unquoted `$1` would be split at the spaces of the name, and its asterisks be taken for patterns.
        let script = "IFS=; set -f; " + (command.contains("$1") ? command : command + " $1")
        // A name that starts with a dash would be an option.
        let file = path.hasPrefix("-") ? "./" + path : path
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        output = Descriptor(owning: ends[0])
        let process = ChildProcess(["/bin/sh", "-c", script, "gloss", file], output: ends[1], session: .shared)
        close(ends[1])
        guard let process else { return nil }
        self.command = command
        self.process = Mutex(process)
    }

    /// Waits for the end of the command; what went wrong, or nil if nothing did.
    func failure() -> String? {
        process.withLock { process in
            defer { process = nil }
            return switch process?.wait() {
            case nil, .exited(0): nil
            case .exited(127): "the program is not installed"
            case .exited(let code): "exit status \(code)"
            case .signalled(let signal): "ended by signal \(signal)"
            }
        }
    }

    deinit {
        process.withLock { process in
            process?.terminate()
            _ = process?.wait()
        }
    }
}
