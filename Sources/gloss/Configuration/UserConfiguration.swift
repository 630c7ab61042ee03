import Formats

/// The configuration of the person who runs the program.
enum UserConfiguration {
    /// How many bytes a configuration may have.
    private static let sizeLimit = 1 << 20

    /// Where the configuration is, by the environment: `$XDG_CONFIG_HOME/gloss/config.toml`, otherwise
    /// `~/.config/gloss/config.toml`; nil if neither directory is known. A relative directory counts as not set, as
    /// the XDG Base Directory Specification says.
    static func path(environment: (String) -> String? = { Environment[$0] }) -> String? {
        if let directory = environment("XDG_CONFIG_HOME"), directory.hasPrefix("/") {
            return directory + "/gloss/config.toml"
        }
        return environment("HOME").map { $0 + "/.config/gloss/config.toml" }
    }

    /// What the configuration file says; without one, a configuration that changes nothing.
    static func read() -> Configuration {
        guard let path = path() else { return Configuration() }
        do throws(ReadError) {
            return try SourceBytes.open(path: path).allBytes(limit: sizeLimit).withBytes { Configuration(bytes: $0) }
        } catch {
            if error.kind == .missing { return Configuration() }
            return Configuration(mistake: TOMLError(TOMLPlace(line: 0), error.description))
        }
    }

    /// The same, for a command that prints: mistakes are reported.
    static func reported() -> Configuration {
        let configuration = read()
        if let remark = remark(on: configuration) { StandardOutput.report(remark) }
        return configuration
    }

    /// One line on what is wrong with a configuration; nil if nothing is.
    static func remark(on configuration: Configuration) -> String? {
        guard let first = configuration.mistakes.first else { return nil }
        let more = configuration.mistakes.count - 1
        return "configuration, \(first)" + (more > 0 ? " (\(more) more: gloss config --check)" : "")
    }
}
