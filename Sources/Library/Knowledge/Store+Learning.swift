import Model

/// Taking over what documents are about.
extension Store {
    /// Whether this content was taken over, with these notes of its reader.
    public func hasLearned(_ content: FileFingerprint, with notes: NotesFingerprint) throws(StoreError) -> Bool {
        try connection.first(
            "SELECT 1 FROM documents WHERE fingerprint = ? AND learned = ?", .bytes(content.bytes),
            .bytes(content.bytes + notes.bytes)
        ) { _ in true } ?? false
    }

    /// Takes over what a document with this content and these notes is about, in place of what was known of it.
    public func learn(
        _ index: DocumentIndex, of id: DocumentID, content: FileFingerprint, with notes: NotesFingerprint
    ) throws(StoreError) {
        try connection.transaction { () throws(StoreError) in
            try replace(index, of: id, content: content, with: notes)
        }
    }

    /// A document that was indexed: its file and what it is about.
    public struct Indexed: Sendable {
        /// The path of the file.
        public var path: String
        /// Its content.
        public var content: FileFingerprint
        /// What its reader noted of it.
        public var notes: NotesFingerprint
        /// What the text is like.
        public var sketch: TextSketch
        /// What it is about.
        public var index: DocumentIndex

        /// Makes one.
        public init(
            path: String, content: FileFingerprint, notes: NotesFingerprint, sketch: TextSketch, index: DocumentIndex
        ) {
            self.path = path
            self.content = content
            self.notes = notes
            self.sketch = sketch
            self.index = index
        }
    }

    /// Takes over several documents: all of them, or, if it throws, none. Those that are known by their content, or as earlier
    /// versions of these, are renewed.
    public func learn(_ documents: [Indexed]) throws(StoreError) {
        try connection.transaction { () throws(StoreError) in
            for new in documents {
                try replace(new.index, of: try self.id(of: new), content: new.content, with: new.notes)
            }
        }
    }

    /// The document that was indexed, which is known by its content, or as an earlier version, or else added.
    private func id(of new: Indexed) throws(StoreError) -> DocumentID {
        if let same = try document(content: new.content, path: new.path) { return same }
        if let earlier = try document(replacedBy: new.sketch, content: new.content, path: new.path) { return earlier }
        return try insert(content: new.content, path: new.path, sketch: new.sketch)
    }

    private func replace(
        _ index: DocumentIndex, of id: DocumentID, content: FileFingerprint, with notes: NotesFingerprint
    ) throws(StoreError) {
        let number = SQLiteValue.integer(id.number)
        let learned = try connection.first("SELECT learned FROM documents WHERE id = ?", number) { $0.bytes(0) }
        // Notes change what is known of a text, and leave the text.
        if learned?.starts(with: content.bytes) != true { try replacePassages(of: number, with: index.passages) }
        try connection.run(
            "UPDATE documents SET learned = ?, title = ?, is_book = ?, length = ? WHERE id = ?",
            .bytes(content.bytes + notes.bytes), .text(index.title), .integer(index.isBook ? 1 : 0),
            .integer(index.length), number)
        try connection.run("DELETE FROM entities WHERE document = ?", number)
        for entry in index.entries {
            try connection.run(
                """
                INSERT INTO entities (document, type, name, aliases, key, companions, mentions, first, description,
                    description_place, passage, passage_place, name_places, places, introduction)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, number, .text(entry.type.definition.id), .text(entry.name),
                .text(entry.aliases.joined(separator: "\n")), .text(NameKey.of(entry.name)),
                .text(entry.companions.joined(separator: "\n")), .integer(entry.places.count),
                .integer(entry.places.first ?? 0), .text(entry.description), .optional(entry.descriptionPlace),
                .text(entry.passage), .integer(entry.passagePlace),
                .text(entry.namePlaces.map(String.init).joined(separator: "\n")),
                .bytes(PlaceList(entry.places).bytes),
                .text(entry.introduction == entry.passage ? "" : entry.introduction))
        }
    }

    private func replacePassages(of number: SQLiteValue, with passages: [DocumentIndex.Passage]) throws(StoreError) {
        try connection.run("DELETE FROM passages WHERE document = ?", number)
        for passage in passages {
            try connection.run(
                "INSERT INTO passages (document, place, text) VALUES (?, ?, ?)", number, .integer(passage.place),
                .text(passage.text))
        }
    }
}
