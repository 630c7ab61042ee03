/// What is wrong with a TOML file, and where.
public struct TOMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1; 0 if the file as a whole cannot be read.
    public let line: Int
    /// What is wrong and what would be right, in one line without control characters.
    public let message: String

    init(line: Int, _ message: String) {
        self.line = line
        self.message = message
    }

    /// "line 3: …".
    public var description: String { line > 0 ? "line \(line): \(message)" : message }
}
