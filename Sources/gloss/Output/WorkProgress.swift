import Platform

/// How far long work is, how fast it goes and how long the rest takes: a line on a terminal that is written over.
struct WorkProgress {
    private static let barColumns = 24

    private let total: Int
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var done = 0
    private var lastShown: ContinuousClock.Instant?
    private var columns = 0

    /// A line for `total` pieces of work; shown only if standard error is a terminal.
    init(total: Int) {
        self.total = total
        isShown = total > 0 && isatty(STDERR_FILENO) == 1
    }

    /// Says that one more piece is done.
    mutating func advance() {
        done += 1
        let now = ContinuousClock.now
        // The first line comes late enough that quick work shows none.
        guard isShown, now - (lastShown ?? start + .milliseconds(200)) > .milliseconds(100) else { return }
        lastShown = now
        let line = Self.line(done: done, total: total, elapsed: now - start)
        StandardOutput.writeError("\r" + line + String(repeating: " ", count: max(0, columns - line.count)))
        columns = line.count
    }

    /// Takes the line away, before something else is written or at the end.
    mutating func erase() {
        guard columns > 0 else { return }
        StandardOutput.writeError("\r\(String(repeating: " ", count: columns))\r")
        columns = 0
    }

    /// "[######······]  512 of 2000, 130 a second, 11 s left".
    static func line(done: Int, total: Int, elapsed: Duration) -> String {
        let filled = barColumns * done / max(1, total)
        let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: barColumns - filled)
        let (seconds, attoseconds) = elapsed.components
        let milliseconds = max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
        let rate = done * 1000 / milliseconds
        let left = (total - done) * milliseconds / max(1, done) / 1000
        let time = left >= 120 ? "\(left / 60) min" : "\(left) s"
        return "[\(bar)] \(done) of \(total), \(rate) a second, \(time) left"
    }
}
