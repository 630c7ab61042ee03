/// Ends a command, after one line on standard error.
struct CommandFailure: Error, Hashable {
    /// The line, safe to show; nil if everything was said already.
    let message: String?
    /// The exit code: 1 failed, 2 wrong usage.
    let status: Int32

    init(_ message: String, status: Int32 = 1) {
        self.message = message
        self.status = status
    }

    private init() {
        message = nil
        status = 1
    }

    /// A failure that was already reported, or that nobody needs to hear of.
    static let quiet = CommandFailure()
}
