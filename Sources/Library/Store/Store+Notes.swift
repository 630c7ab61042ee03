import Model

/// Notes and highlights.
extension Store {
    /// Keeps a note of a document, at `time` in seconds since 1970, in place of one of the same kind and passage.
    public func keepNote(_ note: TextNote, in id: DocumentID, at time: Int) throws(StoreError) {
        try connection.run(
            """
            INSERT INTO notes (document, kind, place, quotation, before, after, text, section, made)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET text = excluded.text, section = excluded.section
            """, .integer(id.number), .text(note.kind.rawValue), .integer(note.anchor.offset),
            .text(note.anchor.quotation), .text(note.anchor.before), .text(note.anchor.after), .text(note.text),
            .text(note.section), .integer(time))
    }

    /// Forgets the note of the same kind and passage.
    public func forgetNote(_ note: TextNote, in id: DocumentID) throws(StoreError) {
        try connection.run(
            "DELETE FROM notes WHERE document = ? AND kind = ? AND place = ? AND quotation = ?", .integer(id.number),
            .text(note.kind.rawValue), .integer(note.anchor.offset), .text(note.anchor.quotation))
    }

    /// The notes of a document, by the place at which they were made.
    public func notes(in id: DocumentID) throws(StoreError) -> [TextNote] {
        try connection.rows(
            """
            SELECT kind, place, quotation, before, after, text, section, made FROM notes WHERE document = ?
            ORDER BY place, quotation, kind
            """, [.integer(id.number)]
        ) { row in
            TextNote(
                kind: TextNote.Kind(rawValue: row.text(0)) ?? .note, anchor: TextAnchor(row, at: 1), text: row.text(5),
                section: row.text(6), made: row.integer(7))
        }
    }
}
