/// What a terminal is sent to move a part of its rows up or down.
struct ScrollSequences {
    private let saveCursor: ControlString
    private let restoreCursor: ControlString
    private let confine: ControlString
    private let moveCursor: ControlString
    private let up: ControlString
    private let down: ControlString

    /// The sequences of the terminal; nil where it cannot move a part of its rows.
    init?() {
        guard let saveCursor = ControlString("sc"), let restoreCursor = ControlString("rc"),
            let confine = ControlString("csr"), let moveCursor = ControlString("cup"), let up = ControlString("ind"),
            let down = ControlString("ri")
        else { return nil }
        self.saveCursor = saveCursor
        self.restoreCursor = restoreCursor
        self.confine = confine
        self.moveCursor = moveCursor
        self.up = up
        self.down = down
    }

    /// What does `scroll` on a screen of `rows` rows and leaves the cursor where it is.
    func bytes(for scroll: ScrollFinder.Scroll, rows: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        saveCursor.write(to: &bytes)
        confine.write(scroll.top, scroll.bottom, to: &bytes)
        moveCursor.write(scroll.distance > 0 ? scroll.bottom : scroll.top, 0, to: &bytes)
        for _ in 0..<abs(scroll.distance) { (scroll.distance > 0 ? up : down).write(to: &bytes) }
        confine.write(0, rows - 1, to: &bytes)
        restoreCursor.write(to: &bytes)
        return bytes
    }
}
