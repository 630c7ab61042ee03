import Model

/// Finding people, things and passages in all documents of the library.
extension Store {
    /// A document that was read in part tells nothing from beyond the furthest place, if it is a book.
    private static let isTold = """
        (documents.is_book = 0 OR documents.last_read IS NULL OR %place% < documents.furthest)
        """
    /// How many times more passages are looked at than shown, as some may not be told.
    private static let spare = 4
    private static let columns = """
        entities.id, document, path, title, type, entities.name, entities.aliases, mentions,
        CASE WHEN \(isTold.replacingPlace(by: "coalesce(description_place, 0)")) THEN description ELSE '' END,
        CASE WHEN \(isTold.replacingPlace(by: "passage_place")) THEN passage ELSE '' END, passage_place, companions
        """

    /// The entities of all documents that have the words of `name` in one of their names: those that are called so first, then
    /// those mentioned most.
    public func entities(named name: String, limit: Int) throws(StoreError) -> [EntityElsewhere] {
        let words = NameKey.words(of: name)
        guard !words.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM entity_names JOIN entities ON entities.id = entity_names.rowid
            JOIN documents ON documents.id = document
            WHERE entity_names MATCH ? AND \(Self.isTold.replacingPlace(by: "first"))
            ORDER BY key = ? DESC, mentions DESC, entities.id LIMIT ?
            """, [.text(Self.query(words)), .text(words.joined(separator: " ")), .integer(limit)], make: Self.entity)
    }

    /// The entities of other documents than `id` with exactly this name and type, those mentioned most first.
    public func entities(
        called name: String, type: EntityType, besides id: DocumentID?, limit: Int
    ) throws(StoreError) -> [EntityElsewhere] {
        try connection.rows(
            """
            SELECT \(Self.columns) FROM entities JOIN documents ON documents.id = document
            WHERE key = ? AND type = ? AND document <> ? AND \(Self.isTold.replacingPlace(by: "first"))
            ORDER BY mentions DESC, entities.id LIMIT ?
            """, [.text(NameKey.of(name)), .text(type.definition.id), .integer(id?.number ?? -1), .integer(limit)],
            make: Self.entity)
    }

    /// The passages of all documents with these words: those that have them one after the other, or, if there are none, those
    /// that have all of them; the most telling first.
    public func passages(with phrase: String, limit: Int) throws(StoreError) -> [PassageElsewhere] {
        let words = NameKey.words(of: phrase)
        guard !words.isEmpty else { return [] }
        let together = try passages(matching: Self.query([words.joined(separator: " ")]), limit: limit)
        return together.isEmpty && words.count > 1 ? try passages(matching: Self.query(words), limit: limit) : together
    }

    private func passages(matching query: String, limit: Int) throws(StoreError) -> [PassageElsewhere] {
        try connection.rows(
            """
            SELECT document, path, title, passages.place, length, words
            FROM (SELECT rowid AS number, rank AS weight, snippet(passage_words, 0, '', '', '…', 40) AS words
                FROM passage_words WHERE passage_words MATCH ? ORDER BY rank LIMIT ?)
            JOIN passages ON passages.id = number JOIN documents ON documents.id = document
            WHERE \(Self.isTold.replacingPlace(by: "passages.place")) ORDER BY weight, number LIMIT ?
            """, [.text(query), .integer(limit * Self.spare), .integer(limit)]
        ) { row in
            PassageElsewhere(
                document: DocumentID(row.integer(0)), path: row.text(1), title: row.text(2), place: row.integer(3),
                length: row.integer(4), text: row.text(5))
        }
    }

    /// Each of `phrases` in quotation marks, so that no word of the reader's is an operator of the query language.
    private static func query(_ phrases: [String]) -> String {
        phrases.map { "\"\($0)\"" }.joined(separator: " ")
    }

    private static func entity(_ row: Row) -> EntityElsewhere {
        EntityElsewhere(
            number: row.integer(0), document: DocumentID(row.integer(1)), path: row.text(2), title: row.text(3),
            type: EntityType(id: row.text(4)) ?? .other, name: row.text(5),
            aliases: row.text(6).split(separator: "\n").map(String.init), mentions: row.integer(7),
            description: row.text(8), passage: row.text(9), place: row.integer(10),
            companions: row.text(11).split(separator: "\n").map(String.init))
    }
}

extension String {
    /// The condition with the column that holds the place.
    fileprivate func replacingPlace(by column: String) -> String {
        split(separator: "%place%", omittingEmptySubsequences: false).joined(separator: column)
    }
}
