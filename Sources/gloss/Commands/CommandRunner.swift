import ArgumentParser
import Formats
import Platform

/// Runs the command that arguments name, and says how it ended.
enum CommandRunner {
    /// Runs the command that `arguments` name and ends the program.
    static func run(_ arguments: [String]) -> Never {
        run {
            var command = try Gloss.parseAsRoot(arguments)
            try command.run()
            return 0
        }
    }

    /// Runs `command` and ends the program with the exit code that it gives, or 1 if it failed and 2 for wrong usage.
    /// What there is to say is written.
    static func run(_ command: () throws -> Int32) -> Never {
        do {
            exit(try command())
        } catch {
            exit(status(of: error))
        }
    }

    private static func status(of error: any Error) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            if let message = failure.message { StandardOutput.report(message) }
            return failure.status
        case let failure as ReadError:
            StandardOutput.report(failure.description)
            return 1
        default:
            let code = Gloss.exitCode(for: error)
            let message = Gloss.fullMessage(for: error)
            if code == .success {
                try? StandardOutput.write(message + "\n")
                return 0
            }
            // It quotes the arguments, among which may be the name of a file.
            let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map {
                ShownName.of(String($0))
            }
            if !message.isEmpty { StandardOutput.writeError(lines.joined(separator: "\n") + "\n") }
            return code == .validationFailure ? 2 : code.rawValue
        }
    }
}
