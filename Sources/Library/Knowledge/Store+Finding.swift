import Model

/// Finding people and things in all documents of the library.
///
/// Of a book that is read nothing is told from beyond the furthest place; of one that was never opened all is, as of a
/// dictionary.
extension Store {
    /// How many times more entities are looked at than shown, as some may not be told.
    private static let spare = 4

    /// The entities of all documents that have the words of `name` in one of their names: those that are called so first, then
    /// those mentioned most. With `tellsAhead` the furthest place read makes no difference.
    public func entities(
        named name: String, limit: Int, tellsAhead: Bool = false
    ) throws(StoreError) -> Findings<EntityElsewhere> {
        let words = NameKey.words(of: name)
        guard !words.isEmpty else { return Findings() }
        let stored = try connection.rows(
            """
            SELECT \(StoredEntity.columns) FROM entity_names JOIN entities ON entities.id = entity_names.rowid
            JOIN documents ON documents.id = document WHERE entity_names MATCH ?
            ORDER BY key = ? DESC, mentions DESC, entities.id LIMIT ?
            """,
            [
                .text(words.map { "\"\($0)\"" }.joined(separator: " ")), .text(words.joined(separator: " ")),
                .integer(limit * Self.spare),
            ], make: StoredEntity.init)
        var findings = Findings<EntityElsewhere>()
        for entity in stored {
            // Whoever asks for a name that is not told yet is not told whose it is.
            if let told = entity.told(tellsAhead: tellsAhead),
                tellsAhead || !entity.hidesNames || Self.has(words, told)
            {
                findings.told.append(told)
            } else {
                findings.ahead += 1
            }
        }
        let key = words.joined(separator: " ")
        let order = findings.told.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            let (isFirst, isSecond) = (NameKey.of(first.name) == key, NameKey.of(second.name) == key)
            if isFirst != isSecond { return isFirst }
            return (second.mentions, one.offset) < (first.mentions, other.offset)
        }
        findings.told = order.prefix(limit).map(\.element)
        return findings
    }

    /// The entities of other documents than `id` with exactly this name and type, those mentioned most first.
    public func entities(
        called name: String, type: EntityType, besides id: DocumentID?, limit: Int
    ) throws(StoreError) -> [EntityElsewhere] {
        let key = NameKey.of(name)
        return try connection.rows(
            """
            SELECT \(StoredEntity.columns) FROM entities JOIN documents ON documents.id = document
            WHERE key = ? AND type = ? AND document <> ? ORDER BY mentions DESC, entities.id LIMIT ?
            """, [.text(key), .text(type.definition.id), .integer(id?.number ?? -1), .integer(limit)],
            make: StoredEntity.init
        ).compactMap { $0.told(tellsAhead: false) }.filter { NameKey.of($0.name) == key }
    }

    /// Whether all of the words are in names of an entity, whatever their accents.
    private static func has(_ words: [String], _ entity: EntityElsewhere) -> Bool {
        let names = Set(([entity.name] + entity.aliases).flatMap(NameKey.words).map(unaccented))
        return words.allSatisfy { names.contains(unaccented($0)) }
    }

    private static func unaccented(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.map(BaseLetter.of)))
    }
}
