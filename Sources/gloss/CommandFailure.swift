/// Ends a command with exit code 1, after one line on standard error.
struct CommandFailure: Error, Hashable {
    /// The line, safe to show; nil where there is nothing to say that was not said already.
    let message: String?

    init(_ message: String) { self.message = message }

    private init() { message = nil }

    /// A failure that was already reported, or that concerns nobody.
    static let quiet = CommandFailure()
}
