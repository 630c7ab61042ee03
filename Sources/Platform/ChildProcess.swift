import CSystem

/// Another program that this one started. It reads nothing and its error messages are not shown.
package struct ChildProcess: Sendable {
    /// Whose keys and signals reach the program.
    package enum Session: Sendable {
        /// Those of this program's terminal: both are stopped, continued and interrupted together.
        case shared
        /// None: the program runs apart, in a session without a terminal.
        case own
    }

    /// How a program ended.
    package enum Ending: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    package let process: pid_t

    /// Starts the program `arguments[0]`, found by `PATH` unless its name has a slash. Nil if it does not start. The arguments
    /// are as `FileName` has them.
    ///
    /// - Parameter output: the descriptor that becomes the program's standard output; without one, its output is dropped.
    package init?(_ arguments: [String], output: Int32? = nil, session: Session) {
        let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup(FileName.bytes(of: $0)) } + [nil]
        defer { for copy in copies { free(copy) } }
        guard let program = copies[0] else { return nil }
        process = gloss_start_process(program, copies, output ?? -1, session == .own)
        guard process > 0 else { return nil }
    }

    /// Starts the program at the path `arguments[0]` on this program's own terminal: its input and its output are this one's.
    /// Nil if it does not start.
    package init?(onTerminal arguments: [String]) {
        let copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup(FileName.bytes(of: $0)) } + [nil]
        defer { for copy in copies { free(copy) } }
        guard let program = copies[0] else { return nil }
        var child: pid_t = -1
        guard posix_spawn(&child, program, nil, nil, copies, environ) == 0 else { return nil }
        process = child
    }

    /// Waits for the program to end. To be called once; nil if its ending is not known.
    package func wait() -> Ending? {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { return nil }
        }
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }

    /// Whether a program of this name is found: by `PATH` unless it has a slash.
    package static func isInstalled(_ program: String) -> Bool {
        if program.utf8.contains(UInt8(ascii: "/")) { return access(program, X_OK) == 0 }
        guard let path = getenv("PATH") else { return false }
        return String(cString: path).split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    /// Asks the program to end.
    package func terminate() { kill(process, SIGTERM) }
}
