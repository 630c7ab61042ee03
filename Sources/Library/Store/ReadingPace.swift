/// How fast somebody reads: how much text in how much time.
public struct ReadingPace: Hashable, Sendable {
    /// Bytes of text.
    public var bytes: Int
    /// Seconds.
    public var seconds: Int

    /// From which time on a pace tells something, in seconds.
    private static let least = 120
    /// The longest that a page takes: whoever stays longer has done something else, in seconds.
    private static let longestPage = 300
    /// Whoever goes faster leafs through, in bytes a second: some twenty words.
    private static let fastest = 120

    /// Makes a pace.
    public init(bytes: Int = 0, seconds: Int = 0) {
        self.bytes = bytes
        self.seconds = seconds
    }

    /// Whether enough was read to tell the pace.
    public var isTelling: Bool { seconds >= Self.least && bytes > 0 }

    /// How long `bytes` take, in seconds; nil if too little was read to tell.
    public func seconds(for bytes: Int) -> Int? {
        isTelling ? Int(Double(bytes) * Double(seconds) / Double(self.bytes)) : nil
    }

    /// Counts that the reader has gone on by `bytes` after `seconds`, unless that was not reading.
    public mutating func advance(bytes: Int, seconds: Int) {
        guard bytes > 0, seconds > 0, seconds <= Self.longestPage, bytes <= seconds * Self.fastest else { return }
        self.bytes += bytes
        self.seconds += seconds
    }
}
