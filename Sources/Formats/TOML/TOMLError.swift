/// What is wrong with a TOML file, and where.
public struct TOMLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where it is; line 0 if the file as a whole cannot be read.
    public let place: TOMLPlace
    /// What is wrong and what would be right, in one line without control characters.
    public let message: String

    /// Makes a mistake.
    public init(_ place: TOMLPlace, _ message: String) {
        self.place = place
        self.message = message
    }

    init(line: Int, _ message: String) { self.init(TOMLPlace(line: line), message) }

    /// The line, from 1; 0 if the file as a whole cannot be read.
    public var line: Int { place.line }

    /// "line 3, column 5: …".
    public var description: String {
        switch (place.line, place.column) {
        case (0, _): message
        case (let line, 0): "line \(line): \(message)"
        case (let line, let column): "line \(line), column \(column): \(message)"
        }
    }
}
