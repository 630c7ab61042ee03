/// The reader's configuration: `gloss/config.toml` in the configuration directory of the XDG Base Directory Specification.
///
/// It is TOML with the tables `[screen]`, `[keys]` and `[filters]`; docs/configuration.md describes it.
public struct ConfigurationFile: Hashable, Sendable {
    /// The widest that a line of text is set, in columns; nil for the default.
    public var measure: Int?
    /// Whether the mouse is used; nil for the default.
    public var usesMouse: Bool?
    /// Which names carry a mark on the page: "off", "quiet" or "full"; nil for the default.
    public var names: String?
    /// Whether a text that fits on one screen is printed instead of shown; nil for the default.
    public var printsOneScreen: Bool?
    /// "auto", "always" or "never"; nil for the default.
    public var color: String?
    /// The keys of commands by the command's id; they replace the command's own.
    public var keys: [String: [String]] = [:]
    /// The commands that turn a file into text, by the ending of its name.
    public var filters: [ReadOptions.Filter] = []

    /// A configuration that changes nothing.
    public init() {}

    /// The configuration that the bytes of a file hold.
    ///
    /// - Throws: `TOMLError` where the file is not well formed, or says what no table here knows.
    public init(bytes: some Sequence<UInt8>) throws(TOMLError) {
        var parser = TOMLParser(bytes)
        for table in try parser.tables() {
            switch table.isElement ? "" : table.name {
            case "screen": try readScreen(table)
            case "keys": for id in table.keysByLine { keys[id] = try table.strings(id) }
            case "filters":
                for ending in table.keysByLine {
                    filters.append(ReadOptions.Filter(ending, command: try table.requiredString(ending)))
                }
            default:
                throw TOMLError(
                    line: table.line, "there is no table \(table.header); write [screen], [keys] or [filters]")
            }
        }
    }

    private mutating func readScreen(_ table: TOMLTable) throws(TOMLError) {
        try table.allow(["measure", "mouse", "names", "print-one-screen", "color"])
        measure = try table.integer("measure")
        usesMouse = try table.boolean("mouse")
        names = try table.string("names")
        if let names, !["off", "quiet", "full"].contains(names) {
            throw TOMLError(line: table.line(of: "names"), "names is \"off\", \"quiet\" or \"full\"")
        }
        printsOneScreen = try table.boolean("print-one-screen")
        color = try table.string("color")
        if let color, !["auto", "always", "never"].contains(color) {
            throw TOMLError(line: table.line(of: "color"), "color is \"auto\", \"always\" or \"never\"")
        }
    }

    /// Where the configuration lies, by the environment: `$XDG_CONFIG_HOME/gloss/config.toml`, otherwise
    /// `~/.config/gloss/config.toml`; nil if neither directory is known. A relative directory counts as not set, as
    /// the specification says.
    public static func path(environment: (String) -> String?) -> String? {
        if let directory = environment("XDG_CONFIG_HOME"), directory.hasPrefix("/") {
            return directory + "/gloss/config.toml"
        }
        return environment("HOME").map { $0 + "/.config/gloss/config.toml" }
    }
}
