import Model

/// Documents: recognising them, and what is kept of their reading.
extension Store {
    /// The share of two sketches from which on two texts are the same document at different times: most of it is the same.
    private static let likeness = 0.5
    /// The same for a text at the path of the one before, of which much may have been written anew.
    private static let likenessAtPath = 0.15

    /// The document whose file had this content; nil if there is none. Of several the one at `path` is meant, or else the one
    /// read last. From now on its file is at `path`.
    public func document(content: FileFingerprint, path: String) throws(StoreError) -> DocumentID? {
        let found = try connection.first(
            "SELECT id FROM documents WHERE fingerprint = ? ORDER BY path = ? DESC, last_read DESC, id LIMIT 1",
            .bytes(content.bytes), .text(path)
        ) { DocumentID($0.integer(0)) }
        guard let found else { return nil }
        try connection.run(
            "UPDATE documents SET path = ? WHERE id = ? AND path <> ?", .text(path), .integer(found.number), .text(path)
        )
        return found
    }

    /// Whether there is a document whose file was at `path`.
    public func hasDocument(at path: String) throws(StoreError) -> Bool {
        try connection.first("SELECT 1 FROM documents WHERE path = ? LIMIT 1", .text(path)) { _ in true } ?? false
    }

    /// The document of which this text is a later version: most of its words are the same, or some of them and it lies at the
    /// same path; nil if there is none. From now on its content is this.
    public func document(
        like sketch: TextSketch, content: FileFingerprint, path: String
    ) throws(StoreError) -> DocumentID? {
        try connection.transaction { () throws(StoreError) in
            try document(replacedBy: sketch, content: content, path: path)
        }
    }

    /// The same within a transaction.
    func document(
        replacedBy sketch: TextSketch, content: FileFingerprint, path: String
    ) throws(StoreError) -> DocumentID? {
        guard !sketch.hashes.isEmpty else { return nil }
        let places = Array(repeating: "?", count: sketch.hashes.count).joined(separator: ",")
        let found = try connection.rows(
            """
            SELECT document, count(*), documents.path = ? FROM sketches JOIN documents ON documents.id = document
            WHERE hash IN (\(places)) GROUP BY document ORDER BY 2 DESC, 3 DESC, document LIMIT 20
            """, [.text(path)] + sketch.hashes.map { .integer($0) }
        ) { row in
            (
                id: DocumentID(row.integer(0)), share: Double(row.integer(1)) / Double(sketch.hashes.count),
                isAtPath: row.integer(2) != 0
            )
        }
        let best = found.first { $0.share >= ($0.isAtPath ? Self.likenessAtPath : Self.likeness) }
        guard let id = best?.id else { return nil }
        try connection.run(
            "UPDATE documents SET path = ?, fingerprint = ? WHERE id = ?", .text(path), .bytes(content.bytes),
            .integer(id.number))
        try keep(sketch, of: id)
        return id
    }

    /// Adds a document that was not known; gives the one that another program has added meanwhile if it has.
    public func add(
        content: FileFingerprint, path: String, sketch: TextSketch?
    ) throws(StoreError) -> DocumentID {
        try connection.transaction { () throws(StoreError) in
            if let found = try document(content: content, path: path) { return found }
            return try insert(content: content, path: path, sketch: sketch)
        }
    }

    /// The same within a transaction, of a document that is not there.
    func insert(content: FileFingerprint, path: String, sketch: TextSketch?) throws(StoreError) -> DocumentID {
        try connection.run(
            "INSERT INTO documents (path, fingerprint) VALUES (?, ?)", .text(path), .bytes(content.bytes))
        let id = DocumentID(connection.lastInserted)
        if let sketch { try keep(sketch, of: id) }
        return id
    }

    private func keep(_ sketch: TextSketch, of id: DocumentID) throws(StoreError) {
        try connection.run("DELETE FROM sketches WHERE document = ?", .integer(id.number))
        for hash in sketch.hashes {
            try connection.run("INSERT INTO sketches VALUES (?, ?)", .integer(hash), .integer(id.number))
        }
    }

    /// Forgets all that is kept of a document.
    public func forget(_ id: DocumentID) throws(StoreError) {
        try connection.run("DELETE FROM documents WHERE id = ?", .integer(id.number))
    }
}

/// The reading of a document.
extension Store {
    /// Keeps how far a document was read, at `time` in seconds since 1970; `pace` is what was read since it was kept last.
    ///
    /// The place is that of whoever writes last. The furthest place never goes back, so that of two readers of one document
    /// none loses it.
    public func keep(
        _ record: ReadingRecord, of id: DocumentID, at time: Int, pace: ReadingPace = ReadingPace()
    ) throws(StoreError) {
        let place = record.place
        let furthest = record.furthest
        try connection.transaction { () throws(StoreError) in
            try connection.run(
                """
                UPDATE documents SET title = ?, is_book = ?, hides_ahead = ?, page = ?, length = ?, last_read = ?, percent = ?, section = ?,
                    people = CASE ? WHEN '' THEN people ELSE ? END, view = ?, place = ?, place_quotation = ?,
                    place_before = ?, place_after = ?, seconds_read = seconds_read + ?, bytes_read = bytes_read + ?
                WHERE id = ?
                """, .text(record.title), .integer(record.isBook ? 1 : 0), .integer(record.hidesAhead ? 1 : 0),
                .integer(record.pageLength),
                .integer(record.length), .integer(time),
                .integer(record.percent), .text(record.section), .text(record.people.joined(separator: "\n")),
                .text(record.people.joined(separator: "\n")), .text(Self.line(of: record.view)),
                .integer(place.offset), .text(place.quotation), .text(place.before), .text(place.after),
                .integer(pace.seconds), .integer(pace.bytes), .integer(id.number))
            try connection.run(
                """
                UPDATE documents SET furthest = ?, furthest_quotation = ?, furthest_before = ?, furthest_after = ?
                WHERE id = ? AND (furthest <= ? OR furthest > ?)
                """, .integer(furthest.offset), .text(furthest.quotation), .text(furthest.before),
                .text(furthest.after), .integer(id.number), .integer(furthest.offset), .integer(record.length))
        }
    }

    /// What is remembered of a document at `time`, in seconds since 1970; nil if it was not read.
    public func recall(
        _ id: DocumentID, by recognition: RecalledReading.Recognition, at time: Int
    ) throws(StoreError) -> RecalledReading? {
        let found = try connection.first(
            """
            SELECT title, is_book, length, percent, section, people, view, place, place_quotation, place_before,
                place_after, furthest, furthest_quotation, furthest_before, furthest_after, last_read, hides_ahead
            FROM documents WHERE id = ? AND last_read IS NOT NULL
            """, .integer(id.number)
        ) { row in
            RecalledReading(
                record: ReadingRecord(
                    title: row.text(0), isBook: row.integer(1) != 0, hidesAhead: row.integer(16) != 0,
                    length: row.integer(2),
                    place: TextAnchor(row, at: 7), furthest: TextAnchor(row, at: 11), percent: row.integer(3),
                    section: row.text(4), people: Self.lines(of: row.text(5)), view: Self.settings(of: row.text(6))),
                recognition: recognition, secondsAgo: max(0, time - row.integer(15)))
        }
        guard var recalled = found else { return nil }
        recalled.marks = try marks(in: id)
        recalled.notes = try notes(in: id)
        return recalled
    }

    /// The documents that were read, the last first. Whether their files are there is not looked at.
    public func shelf(limit: Int, at time: Int) throws(StoreError) -> [ShelfEntry] {
        let pace = try readersPace()
        return try connection.rows(
            """
            SELECT id, path, title, percent, section, people, last_read, length, seconds_read, bytes_read, page
            FROM documents
            WHERE last_read IS NOT NULL ORDER BY last_read DESC, id DESC LIMIT ?
            """, [.integer(limit)]
        ) { row in
            let own = ReadingPace(bytes: row.integer(9), seconds: row.integer(8))
            let left = row.integer(7) * (100 - row.integer(3)) / 100
            let page = row.integer(10)
            return ShelfEntry(
                id: DocumentID(row.integer(0)), path: row.text(1), title: row.text(2), percent: row.integer(3),
                section: row.text(4), people: Self.lines(of: row.text(5)),
                secondsAgo: max(0, time - row.integer(6)), secondsLeft: (own.isTelling ? own : pace).seconds(for: left),
                pagesLeft: page > 0 && left > 0 ? max(1, (left + page / 2) / page) : nil)
        }
    }

    /// How fast the reader reads, over all documents.
    public func readersPace() throws(StoreError) -> ReadingPace {
        try connection.first("SELECT total(bytes_read), total(seconds_read) FROM documents") {
            ReadingPace(bytes: $0.integer(0), seconds: $0.integer(1))
        } ?? ReadingPace()
    }

    /// How fast the reader has read a document.
    public func pace(of id: DocumentID) throws(StoreError) -> ReadingPace {
        try connection.first("SELECT bytes_read, seconds_read FROM documents WHERE id = ?", .integer(id.number)) {
            ReadingPace(bytes: $0.integer(0), seconds: $0.integer(1))
        } ?? ReadingPace()
    }

    private static func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    private static func line(of settings: [String: String]) -> String {
        settings.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    }

    private static func settings(of text: String) -> [String: String] {
        var settings: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { settings[String(parts[0])] = String(parts[1]) }
        }
        return settings
    }
}

extension TextAnchor {
    /// The anchor in four columns from `column` on.
    init(_ row: Row, at column: Int32) {
        self.init(
            offset: row.integer(column), quotation: row.text(column + 1), before: row.text(column + 2),
            after: row.text(column + 3))
    }

    /// The values of its four columns.
    var values: [SQLiteValue] { [.integer(offset), .text(quotation), .text(before), .text(after)] }
}
