import Platform

/// The reader's editor, which takes the terminal until it ends.
struct Editor {
    /// The command of the shell that starts it.
    private let command: String

    /// `$VISUAL`, otherwise `$EDITOR`, otherwise what is installed; nil if there is none.
    init?() {
        let chosen = [Environment["VISUAL"], Environment["EDITOR"]].compactMap { $0 }.first { !$0.isEmpty }
        let found = ["editor", "nano", "vi"].first(where: ChildProcess.isInstalled)
        guard let command = chosen ?? found else { return nil }
        self.command = command
    }

    /// Lets the reader edit the file at `path`; says whether the editor ended well.
    func edit(_ path: String) -> Bool {
        // The variables hold a command with its options, which the shell takes apart.
        let child = ChildProcess(onTerminal: ["/bin/sh", "-c", command + " \"$1\"", "sh", path])
        return child?.wait() == .exited(0)
    }
}
