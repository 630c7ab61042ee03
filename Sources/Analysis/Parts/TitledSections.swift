import Model

/// Sections whose title says what they are: "Contents", "References", "Dramatis Personae", "Copyright".
struct TitledSections: PartForm {
    /// A section and what must be true of its blocks.
    private struct Title {
        var kind: DocumentPart.Kind
        /// Whether the section may hold prose of any length; otherwise it ends where its lines do.
        var holdsProse: Bool
    }

    func assign(_ assignment: inout PartAssignment) {
        var index = 0
        while index < assignment.blocks.count {
            let end = section(at: index, &assignment)
            index = max(end, index + 1)
        }
    }

    /// Assigns the section that the block at `index` titles; gives the block after it, or `index` where it titles none.
    private func section(at index: Int, _ assignment: inout PartAssignment) -> Int {
        let block = assignment.blocks[index]
        guard block.range.count <= 80, assignment.kind(at: index) == nil, block.isProse || block.kind == .heading,
            let title = Self.title(assignment.words(at: index)), title.holdsProse == false || block.kind == .heading
        else { return index }
        let end = end(of: title, at: index, assignment)
        guard end > index + 1 else { return index }
        let rows = index + 1..<end
        if title.kind == .references, !isList(rows, assignment, where: isReference) { return index }
        assignment.assign(title.kind, at: index..<end)
        return end
    }

    /// The block after the section: a heading of the same or a higher level, or prose where it holds lines only.
    private func end(of title: Title, at index: Int, _ assignment: PartAssignment) -> Int {
        let heading = assignment.blocks[index]
        var end = index + 1
        while end < assignment.blocks.count, assignment.kind(at: end) == nil {
            let block = assignment.blocks[end]
            if block.kind == .heading, heading.kind != .heading || block.level <= heading.level { break }
            if !title.holdsProse, title.kind != .references, !isLine(end, assignment) { break }
            end += 1
        }
        return end
    }

    /// Whether a block is a row of a list, and not a paragraph.
    private func isLine(_ index: Int, _ assignment: PartAssignment) -> Bool {
        let block = assignment.blocks[index]
        return block.kind == .listItem || block.kind == .table || block.keepsLines || assignment.isShort(at: index)
    }

    private func isList(
        _ rows: Range<Int>, _ assignment: PartAssignment, where isRow: (Int, PartAssignment) -> Bool
    ) -> Bool {
        rows.count { isRow($0, assignment) } * 3 >= rows.count * 2
    }

    /// Whether a block reads like an entry of a bibliography or an index: a list's, or with a year, a number of a book or
    /// page, or an address.
    private func isReference(_ index: Int, _ assignment: PartAssignment) -> Bool {
        if assignment.blocks[index].kind == .listItem || assignment.blocks[index].kind == .table { return true }
        let words = assignment.words(at: index, limit: 400)
        return ["isbn", "doi", "http", "pp.", "vol.", "retrieved", "press", "journal", "ed.", "eds."].contains {
            words.contains($0)
        } || words.contains(where: \.isNumber)
    }

    /// What a section with this title is; nil for others.
    private static func title(_ words: String) -> Title? {
        let name = words.drop { $0.isNumber || $0 == "." || $0 == " " }
        return titles.first { $0.names.contains(String(name)) }?.title
    }

    private static let titles: [(title: Title, names: [String])] = [
        (
            Title(kind: .contents, holdsProse: false),
            [
                "contents", "table of contents", "the contents", "list of illustrations", "illustrations",
                "list of figures", "list of tables", "list of maps", "list of plates", "contents of this volume",
            ]
        ),
        (
            Title(kind: .castList, holdsProse: false),
            [
                "dramatis personae", "dramatis personæ", "list of characters", "cast of characters", "characters",
                "persons of the play", "persons represented", "persons of the drama", "the persons",
                "principal characters", "the characters", "characters in the story", "personages",
                "list of principal characters", "the cast", "cast",
            ]
        ),
        (
            Title(kind: .references, holdsProse: false),
            [
                "references", "bibliography", "works cited", "literature cited", "further reading", "external links",
                "sources", "selected bibliography", "select bibliography", "citations", "index", "general index",
                "notes and references", "references and notes", "literature", "index of names",
            ]
        ),
        (
            Title(kind: .licence, holdsProse: true),
            [
                "uncopyright", "license", "licence", "licensing", "gnu free documentation license",
                "gnu general public license", "terms of use", "the full project gutenberg license",
            ]
        ),
        (
            Title(kind: .imprint, holdsProse: true),
            ["imprint", "copyright", "copyright page", "copyright notice", "copyright information", "legal notice"]
        ),
        (
            Title(kind: .aboutEdition, holdsProse: true),
            [
                "colophon", "about this e-book", "about this ebook", "about this edition", "about the edition",
                "about this electronic edition", "transcriber's note", "transcriber’s note", "transcriber's notes",
                "transcriber’s notes", "transcribers' notes", "transcriber note", "credits",
                "note on this edition", "production notes",
            ]
        ),
    ]
}
