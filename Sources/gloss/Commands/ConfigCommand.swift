import ArgumentParser
import Formats
import Platform

/// `gloss config`: the reader's configuration.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check, show or edit the configuration.",
        discussion: """
            Without an option it is checked: each mistake is printed with its line and column and what would be right. All \
            else in the file counts all the same. The exit code is 1 if there is a mistake.
            """)

    /// What is done with the configuration.
    enum Action: String, EnumerableFlag {
        case check, path, printDefault, edit

        static func help(for value: Action) -> ArgumentHelp? {
            switch value {
            case .check: "Print every mistake in the file, one a line."
            case .path: "Print where the file is, or would be."
            case .printDefault: "Print a file with every key at its default."
            case .edit: "Open the file in $VISUAL or $EDITOR, and check it then; it is made first if it is missing."
            }
        }
    }

    @Flag
    var action = Action.check

    func run() throws {
        guard action != .printDefault else { return try StandardOutput.write(DefaultConfiguration.text) }
        guard let path = UserConfiguration.path() else {
            throw CommandFailure("neither XDG_CONFIG_HOME nor HOME says where the configuration is")
        }
        switch action {
        case .path: try StandardOutput.write(path + "\n")
        case .edit:
            guard let editor = Editor() else { throw CommandFailure("there is no editor; set EDITOR") }
            try begin(path)
            guard editor.edit(path) else { throw CommandFailure("the editor failed; is EDITOR right?") }
            try check(path)
        default: try check(path)
        }
    }

    /// Writes the first configuration, unless there is one.
    private func begin(_ path: String) throws(CommandFailure) {
        guard access(path, F_OK) != 0 else { return }
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let code =
            AtomicFile.makeFolder(folder) ?? AtomicFile.replace(path, with: Array(DefaultConfiguration.text.utf8))
        if let code { throw CommandFailure("\(ShownName.of(path)): \(String(cString: strerror(code)))") }
    }

    private func check(_ path: String) throws {
        let shown = ShownName.of(path)
        let mistakes = UserConfiguration.read().mistakes
        for mistake in mistakes {
            let place = [mistake.place.line, mistake.place.column].filter { $0 > 0 }.map { ":\($0)" }.joined()
            try StandardOutput.write("\(shown)\(place): \(mistake.message)\n")
        }
        guard mistakes.isEmpty else { throw CommandFailure.quiet }
        let finding = access(path, F_OK) == 0 ? "no mistake" : "no such file; all is as it is by default"
        try StandardOutput.write("\(shown): \(finding)\n")
    }
}
