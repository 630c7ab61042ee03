/// A place in a TOML file.
public struct TOMLPlace: Hashable, Sendable, Comparable {
    /// The line, from 1; 0 if the file as a whole is meant.
    public let line: Int
    /// The column in characters of Unicode, from 1; 0 if the line as a whole is meant.
    public let column: Int

    /// Makes a place.
    public init(line: Int, column: Int = 0) {
        self.line = line
        self.column = column
    }

    public static func < (left: TOMLPlace, right: TOMLPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
