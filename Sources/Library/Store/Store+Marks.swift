import Model

/// Marks by letters.
extension Store {
    /// Keeps a mark of a document. One by a capital letter is taken from the document that had it.
    public func keepMark(_ letter: Character, at anchor: TextAnchor, in id: DocumentID) throws(StoreError) {
        try connection.transaction { () throws(StoreError) in
            if letter.isUppercase {
                try connection.run("DELETE FROM marks WHERE letter = ?", .text(String(letter)))
            }
            try connection.run(
                "INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?, ?, ?)", .integer(id.number), .text(String(letter)),
                .integer(anchor.offset), .text(anchor.quotation), .text(anchor.before), .text(anchor.after))
        }
    }

    /// The marks of a document by small letters.
    func marks(in id: DocumentID) throws(StoreError) -> [Character: TextAnchor] {
        var marks: [Character: TextAnchor] = [:]
        let rows = try connection.rows(
            "SELECT letter, place, quotation, before, after FROM marks WHERE document = ?", [.integer(id.number)]
        ) { (letter: Character($0.text(0)), anchor: TextAnchor($0, at: 1)) }
        for row in rows where !row.letter.isUppercase { marks[row.letter] = row.anchor }
        return marks
    }

    /// The marks by capital letters, of all documents, by letter.
    public func sharedMarks() throws(StoreError) -> [SharedMark] {
        try connection.rows(
            """
            SELECT letter, path, title, marks.place, quotation, before, after FROM marks
            JOIN documents ON documents.id = document WHERE letter BETWEEN 'A' AND 'Z' ORDER BY letter
            """
        ) { row in
            SharedMark(
                letter: Character(row.text(0)), path: row.text(1), title: row.text(2), anchor: TextAnchor(row, at: 3))
        }
    }
}
