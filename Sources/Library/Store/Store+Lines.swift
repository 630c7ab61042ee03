/// What was typed at prompts.
extension Store {
    /// How many lines are kept of each kind.
    private static let mostLines = 500

    /// Keeps a line that was typed, at `time` in seconds since 1970, and forgets the oldest beyond the number that is kept.
    public func keepLine(_ line: String, kind: String, at time: Int) throws(StoreError) {
        try connection.transaction { () throws(StoreError) in
            try connection.run(
                "INSERT OR REPLACE INTO lines VALUES (?, ?, ?)", .text(kind), .text(line), .integer(time))
            try connection.run(
                """
                DELETE FROM lines WHERE kind = ? AND line NOT IN
                    (SELECT line FROM lines WHERE kind = ? ORDER BY used DESC, line LIMIT ?)
                """, .text(kind), .text(kind), .integer(Self.mostLines))
        }
    }

    /// The lines of a kind, the newest last.
    public func lines(kind: String) throws(StoreError) -> [String] {
        try connection.rows("SELECT line FROM lines WHERE kind = ? ORDER BY used, line", [.text(kind)]) { $0.text(0) }
    }
}
