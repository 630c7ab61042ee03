/// A line that is shown in place of the status line until the next key.
struct Notice: Hashable, Sendable {
    var text: String
    /// Whether it reports something that went wrong.
    var isError = false
}

extension AppState {
    /// Shows a line until the next key.
    mutating func tell(_ text: String, isError: Bool = false) {
        notice = Notice(text: text, isError: isError)
    }
}
