import Platform

/// The reader's browser, another program.
struct Browser {
    let program: String

    /// The first program of `$BROWSER` (several are separated by colons) that is installed, otherwise what the system opens
    /// addresses with; nil if there is none.
    init?() {
        let chosen = Environment["BROWSER"].map { $0.split(separator: ":").map(String.init) } ?? []
        let candidates = chosen.isEmpty ? ["xdg-open", "open"] : chosen
        guard let program = candidates.first(where: ChildProcess.isInstalled) else { return nil }
        self.program = program
    }

    /// Starts the program with `address` as its only argument, without a shell, so that nothing in the address is a command.
    /// It runs apart from this terminal, and goes on when Gloss is suspended or ends. Returns whether it started.
    func open(_ address: String) -> Bool {
        // An address that begins with a dash would be an option.
        let argument = address.hasPrefix("-") ? "./" + address : address
        guard let child = ChildProcess([program, argument], session: .own) else { return false }
        // Nobody waits for its outcome, but a process that ended must be taken from the system's table.
        Task.detached { _ = child.wait() }
        return true
    }
}
