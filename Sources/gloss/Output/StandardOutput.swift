import Platform

/// The program's standard output and standard error.
enum StandardOutput {
    /// Whether a person reads the output on a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The size of the terminal that shows the output; nil if it is not a terminal, or does not say.
    static var screen: (rows: Int, columns: Int)? {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
            return nil
        }
        return (Int(size.ws_row), Int(size.ws_col))
    }

    /// The columns of the terminal that shows the output; nil if it is not a terminal, or does not say.
    static var columns: Int? { screen?.columns }

    /// The columns to wrap a text to that is to be set in at most `widest`: fewer on a narrower terminal, or if `COLUMNS` says
    /// so of an output that is not a terminal.
    static func measure(_ widest: Int) -> Int {
        min(widest, columns ?? Environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? widest)
    }

    /// Writes all of `bytes`.
    ///
    /// - Throws: `CommandFailure`; a quiet one if nobody reads any longer (`gloss text book | head`).
    static func write(_ bytes: UnsafeRawBufferPointer) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            // Read the loop's slice through a pointer of its own: a slice has no base address.
            let written = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
                Platform.write(STDOUT_FILENO, $0.baseAddress, min($0.count, 1 << 20))
            }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                throw CommandFailure.quiet
            } else if errno == EAGAIN {
                // Another program that shares the output made it so that a write does not wait.
                var wanted = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&wanted, 1, -1)
            } else if errno != EINTR {
                throw CommandFailure("standard output: \(String(cString: strerror(errno)))")
            }
        }
    }

    /// Writes all of `bytes`.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        // `withUnsafeBytes` does not keep the type of a thrown error.
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(CommandFailure) in try write(bytes) }
        }
        try result.get()
    }

    /// Writes a string.
    static func write(_ string: String) throws(CommandFailure) { try write(Array(string.utf8)) }

    /// Writes one line to standard error, with the program's name before it.
    static func report(_ message: String) { writeError("gloss: \(message)\n") }

    /// Writes to standard error as it is; what cannot be written there has nowhere else to go.
    static func writeError(_ text: String) {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBytes { bytes in _ = Platform.write(STDERR_FILENO, bytes.baseAddress, bytes.count) }
    }
}
