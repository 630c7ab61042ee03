import Model

/// Words that were looked up.
extension Store {
    /// Keeps a look-up in a document, at `time` in seconds since 1970, in place of an earlier one of the same word there.
    public func keepLookup(_ lookup: Lookup, in id: DocumentID, at time: Int) throws(StoreError) {
        try connection.run(
            "INSERT OR REPLACE INTO lookups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", .integer(id.number),
            .text(lookup.word), .text(lookup.answer), .text(lookup.source), .integer(lookup.anchor.offset),
            .text(lookup.anchor.quotation), .text(lookup.anchor.before), .text(lookup.anchor.after), .integer(time))
    }

    /// Forgets the look-ups of a word in all documents.
    public func forgetLookups(of word: String) throws(StoreError) {
        try connection.run("DELETE FROM lookups WHERE word = ?", .text(word))
    }

    /// The words that were looked up, the last first; `time` is in seconds since 1970.
    public func lookups(limit: Int, at time: Int) throws(StoreError) -> [Lookup] {
        try connection.rows(
            """
            SELECT word, answer, source, lookups.place, quotation, before, after, path, title, made FROM lookups
            JOIN documents ON documents.id = document ORDER BY made DESC, word LIMIT ?
            """, [.integer(limit)]
        ) { row in
            Lookup(
                word: row.text(0), answer: row.text(1), source: row.text(2), anchor: TextAnchor(row, at: 3),
                path: row.text(7), title: row.text(8), secondsAgo: max(0, time - row.integer(9)))
        }
    }
}
