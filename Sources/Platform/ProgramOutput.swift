/// What another program wrote to its standard output, read for a limited time and to a limited length.
package struct ProgramOutput: Sendable {
    package let bytes: [UInt8]
    /// How the program ended; nil if it took too long, or its ending is not known.
    package let ending: ChildProcess.Ending?
    /// Whether it took too long.
    package let isLate: Bool

    /// Runs `arguments[0]`, apart from this program's terminal, and waits for its end. Nil if it does not start.
    ///
    /// - Parameters:
    ///   - patience: how long it may take, in milliseconds; it is killed then, with all that it has started.
    ///   - limit: how much is read, in bytes, and a block at most; who writes more is killed, too.
    package init?(of arguments: [String], patience: Int, limit: Int) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = ChildProcess(arguments, output: ends[1], session: .own)
        close(ends[1])
        defer { close(ends[0]) }
        guard let child else { return nil }
        let read = Self.read(ends[0], until: .now + .milliseconds(patience), limit: limit)
        bytes = read.bytes
        isLate = read.isLate
        // It leads a session of its own: with it ends what it has started.
        if isLate || bytes.count >= limit { kill(-child.process, SIGKILL) }
        let ending = child.wait()
        self.ending = isLate ? nil : ending
    }

    private static func read(
        _ descriptor: Int32, until deadline: ContinuousClock.Instant, limit: Int
    ) -> (bytes: [UInt8], isLate: Bool) {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let left = (deadline - .now) / .milliseconds(1)
            var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&waited, 1, Int32(left) + 1) > 0 else {
                if left > 0, errno == EINTR { continue }
                return (bytes, true)
            }
            let count = Platform.read(descriptor, &block, block.count)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        return (bytes, false)
    }
}
