/// One line of what the doctor says: what was looked at, how it is, and what to do about it.
struct Finding: Hashable, Sendable {
    /// How it is.
    enum State: String, Sendable {
        case good = "ok"
        /// It can be lived with.
        case limited = "-"
        case bad = "!"
    }

    /// What was looked at, one word.
    let subject: String
    let state: State
    /// How it is and what to do, safe to show.
    let text: String

    init(_ subject: String, _ state: State, _ text: String) {
        self.subject = subject
        self.state = state
        self.text = text
    }
}
