import Model

/// Finding passages in all documents of the library.
extension Store {
    /// How many passages are weighed: of words that are in more, the newest are taken. What is in most passages tells none
    /// apart, and to weigh all of them would take longer than a reader waits.
    private static let mostWeighed = 1000

    /// The passages of one book that are not told: those from the furthest place on.
    private struct Veil {
        /// The numbers of its passages.
        let first: Int
        let last: Int
    }

    /// The passages of all documents with these words: those that have them one after the other, or, if there are none, those
    /// that have all of them; the most telling first. With `tellsAhead` the furthest place read makes no difference.
    public func passages(
        with phrase: String, limit: Int, tellsAhead: Bool = false
    ) throws(StoreError) -> Findings<PassageElsewhere> {
        let words = NameKey.words(of: phrase)
        guard !words.isEmpty else { return Findings() }
        let veils = tellsAhead ? [] : try self.veils()
        let together = try passages(matching: "\"\(words.joined(separator: " "))\"", limit: limit, veils)
        guard together.told.isEmpty, together.ahead == 0, words.count > 1 else { return together }
        return try passages(matching: words.map { "\"\($0)\"" }.joined(separator: " "), limit: limit, veils)
    }

    /// What is not told of the books that are read. The passages of one have numbers one after the other in the order of its
    /// text, as they are taken over at once. "CROSS JOIN" has SQLite begin with the few documents that were read, and not with
    /// all passages.
    private func veils() throws(StoreError) -> [Veil] {
        try connection.rows(
            """
            SELECT min(passages.id), max(passages.id) FROM documents INDEXED BY documents_by_time
            CROSS JOIN passages ON document = documents.id
            WHERE hides_ahead = 1 AND last_read IS NOT NULL AND passages.place >= furthest GROUP BY documents.id
            """
        ) { Veil(first: $0.integer(0), last: $0.integer(1)) }
    }

    private func passages(
        matching query: String, limit: Int, _ veils: [Veil]
    ) throws(StoreError) -> Findings<PassageElsewhere> {
        let outside = String(repeating: " AND rowid NOT BETWEEN ? AND ?", count: veils.count)
        let bounds = veils.flatMap { [SQLiteValue.integer($0.first), .integer($0.last)] }
        let told = try connection.rows(
            """
            SELECT document, path, title, passages.place, length, snippet(passage_words, 0, '', '', '…', 40)
            FROM (SELECT number FROM
                    (SELECT rowid AS number, rank AS weight FROM passage_words
                    WHERE passage_words MATCH ?1\(outside) ORDER BY rowid DESC LIMIT ?)
                ORDER BY weight, number LIMIT ?) AS best
            JOIN passage_words ON passage_words.rowid = number JOIN passages ON passages.id = number
            JOIN documents ON documents.id = document
            WHERE passage_words MATCH ?1
            """, [.text(query)] + bounds + [.integer(Self.mostWeighed), .integer(limit)]
        ) { row in
            PassageElsewhere(
                document: DocumentID(row.integer(0)), path: row.text(1), title: row.text(2), place: row.integer(3),
                length: row.integer(4), text: row.text(5))
        }
        var ahead = 0
        for veil in veils {
            ahead +=
                try connection.first(
                    "SELECT count(*) FROM passage_words WHERE passage_words MATCH ? AND rowid BETWEEN ? AND ?",
                    .text(query), .integer(veil.first), .integer(veil.last)
                ) { $0.integer(0) } ?? 0
        }
        return Findings(told, ahead: ahead)
    }
}
