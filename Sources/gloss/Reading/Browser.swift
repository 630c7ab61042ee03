import Platform

/// The reader's browser, another program.
enum Browser {
    /// Starts `browser` with `address` as its only argument, without a shell, so that nothing in the address is a command.
    /// It runs apart from this terminal, and goes on when Gloss is suspended or ends. Returns whether it started.
    static func open(_ address: String, with browser: String) -> Bool {
        // An address that begins with a dash would be an option.
        let argument = address.hasPrefix("-") ? "./" + address : address
        guard let child = ChildProcess([browser, argument], session: .own) else { return false }
        // Nobody waits for its outcome, but a process that ended must be taken from the system's table.
        Task.detached { _ = child.wait() }
        return true
    }
}
