/// What was found in the library, and how much more there is of which nothing is told.
public struct Findings<Element: Sendable>: Sendable {
    /// What was found, the best first.
    public var told: [Element]
    /// How much more lies ahead of the reader, in books that are not read to their end.
    public var ahead: Int

    /// Makes findings.
    public init(_ told: [Element] = [], ahead: Int = 0) {
        self.told = told
        self.ahead = ahead
    }
}
