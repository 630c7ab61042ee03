/// A TOML file of which all is kept that can be read, and all is told that cannot.
public struct TOMLDocument: Sendable {
    /// The tables in the order of the file.
    public let tables: [TOMLTable]
    /// What is not well formed, by place.
    public let mistakes: [TOMLError]

    /// Reads the bytes of a file. What is not well formed is left out, and what follows it is read.
    public init(_ bytes: some Sequence<UInt8>) {
        var parser = TOMLParser(bytes)
        (tables, mistakes) = parser.document()
    }
}
