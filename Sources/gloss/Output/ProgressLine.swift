import Platform

/// How many files are done: a line on a terminal that is written over. It is shown only if nothing else is written there.
struct ProgressLine {
    private let total: Int
    private let isShown: Bool
    private var done = 0
    private var isOnScreen = false
    private var lastShown = ContinuousClock.now

    /// A line for `total` files; shown only if standard error is a terminal and standard output is not.
    init(total: Int) {
        self.total = total
        isShown = total > 1 && isatty(STDERR_FILENO) == 1 && !StandardOutput.isTerminal
    }

    /// Says that one more file is done.
    mutating func advance() {
        done += 1
        let now = ContinuousClock.now
        // The first line comes late enough that quick work shows none.
        guard isShown, now - lastShown > .milliseconds(isOnScreen ? 100 : 300) else { return }
        lastShown = now
        isOnScreen = true
        StandardOutput.writeError("\rgloss: \(done) of \(total) files")
    }

    /// Takes the line away, before something else is written or at the end.
    mutating func erase() {
        guard isOnScreen else { return }
        isOnScreen = false
        StandardOutput.writeError("\r\(String(repeating: " ", count: "gloss: \(total) of \(total) files".count))\r")
    }
}
