import ArgumentParser
import Formats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs the command that arguments name, and says how it ended.
enum CommandRunner {
    /// Runs the command and ends the program.
    static func run(_ arguments: [String]) -> Never { exit(status(of: arguments)) }

    /// The exit code: 0 fine, 1 failed, 2 wrong usage. What there is to say was written.
    static func status(of arguments: [String]) -> Int32 {
        do {
            var command = try Gloss.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch {
            return status(of: error)
        }
    }

    private static func status(of error: any Error) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            if let message = failure.message { StandardOutput.report(message) }
            return 1
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
            if !message.isEmpty { StandardOutput.writeError(message + "\n") }
            return code == .validationFailure ? 2 : code.rawValue
        }
    }
}
