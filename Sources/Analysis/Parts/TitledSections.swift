import Model

/// Sections whose title says what they are: "Contents", "References", "Dramatis Personae", "Copyright".
struct TitledSections: PartForm {
    /// A section and what must be true of its blocks.
    private struct Title {
        var kind: DocumentPart.Kind
        /// Whether the section may hold prose of any length; otherwise it ends where its lines do.
        var holdsProse = false
        /// Whether each row must name a publication, because the title fits other sections as well.
        var needsCitations = false
        /// Whether it must speak of rights, because a text may have a section of that name about something else.
        var needsTerms = false
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
        guard block.isProse || block.kind == .heading, assignment.mayBeTitle(at: index),
            assignment.kind(at: index) == nil, let title = Self.title(assignment.words(at: index)),
            !title.holdsProse || block.kind == .heading
        else { return index }
        let end = end(of: title, at: index, assignment)
        guard end > index + 1 else { return index }
        let rows = index + 1..<end
        if title.kind == .references {
            let isRow = title.needsCitations ? isCitation : isReference
            guard rows.count(where: { isRow($0, assignment) }) * 3 >= rows.count * 2 else { return index }
        }
        guard !title.needsTerms || rows.contains(where: { isTerms($0, assignment) }) else { return index }
        assignment.assign(title.kind, at: index..<end)
        return end
    }

    /// The block after the section: a heading of the same or a higher level, or prose where it holds lines only.
    private func end(of title: Title, at index: Int, _ assignment: PartAssignment) -> Int {
        let heading = assignment.blocks[index]
        let isList = index + 1 < assignment.blocks.count && isRow(assignment.blocks[index + 1])
        var end = index + 1
        while end < assignment.blocks.count, assignment.kind(at: end) == nil {
            let block = assignment.blocks[end]
            if block.kind == .heading, heading.kind != .heading || block.level <= heading.level { break }
            if !title.holdsProse, title.kind != .references, block.kind != .heading {
                guard isList ? isRow(block) : assignment.isShort(at: end) else { break }
                if title.kind == .castList, !isList, isOfStory(end, assignment) { break }
            }
            end += 1
        }
        return end
    }

    /// Whether a paragraph tells or speaks, as no line of a list of characters does: "It was late.", "“Who is there?”".
    private func isOfStory(_ index: Int, _ assignment: PartAssignment) -> Bool {
        let words = assignment.words(at: index)
        return ["\u{22}", "“", "‘", "«"].contains { words.hasPrefix($0) } || words.contains("“")
            || Self.openings.contains { words.hasPrefix($0 + " ") }
    }

    private static let openings = [
        "it", "he", "she", "they", "we", "i", "there", "when", "then", "on", "in", "at", "after", "before", "as",
        "once", "but",
        "that", "for", "now", "if", "not", "nothing", "nobody",
    ]

    /// Whether a block is set as a row of a list.
    private func isRow(_ block: Block) -> Bool { block.kind == .listItem || block.kind == .table || block.keepsLines }

    /// Whether a block speaks of rights or terms.
    private func isTerms(_ index: Int, _ assignment: PartAssignment) -> Bool {
        let words = assignment.words(at: index, limit: 600)
        return EditionWords.tellRights(words) || EditionWords.tellMaking(words)
            || Self.termWords.contains { words.contains($0) }
    }

    private static let termWords: [String] = [
        "permission", "licensed under", "warranty", "public domain", "copyright", "terms of", "free software",
    ]

    /// Whether a block reads like an entry of a bibliography or an index: a list's, or one with a number.
    private func isReference(_ index: Int, _ assignment: PartAssignment) -> Bool {
        switch assignment.blocks[index].kind {
        case .listItem, .table: true
        default: assignment.words(at: index, limit: 400).hasDigit || isCitation(index, assignment)
        }
    }

    /// Whether a block names a publication.
    private func isCitation(_ index: Int, _ assignment: PartAssignment) -> Bool {
        let words = assignment.words(at: index, limit: 400)
        return Self.citationWords.contains { words.contains($0) }
    }

    private static let citationWords: [String] = [
        "isbn", "issn", "doi", "http", "www.", "pp.", "p. ", "vol.", "retrieved", "archived", "press", "journal", "ed.",
        "eds.", "ibid", "op. cit", "accessed",
    ]

    /// What a section with this title is; nil for others.
    private static func title(_ words: BlockWords) -> Title? {
        let name = words.withoutNumber
        // A numbered section is about what its title says.
        return titles[name].flatMap { $0.holdsProse && name.utf8.count < words.count ? nil : $0 }
    }

    private static let titles = Dictionary(
        uniqueKeysWithValues: names.flatMap { title, names in names.map { ($0, title) } })
    private static let names: [(title: Title, names: [String])] = [
        (
            Title(kind: .contents),
            [
                "contents", "table of contents", "the contents", "list of illustrations", "illustrations",
                "list of figures", "list of tables", "list of maps", "list of plates", "contents of this volume",
            ]
        ),
        (
            Title(kind: .castList), CastListTitle.names.sorted()
        ),
        (
            Title(kind: .references),
            [
                "references", "bibliography", "works cited", "literature cited", "further reading", "external links",
                "selected bibliography", "select bibliography", "index", "general index",
                "notes and references", "references and notes", "literature", "index of names",
            ]
        ),
        (
            Title(kind: .references, needsCitations: true),
            ["notes", "footnotes", "endnotes", "sources", "citations", "notes and sources", "references cited"]
        ),
        (
            Title(kind: .licence, holdsProse: true, needsTerms: true),
            [
                "uncopyright", "license", "licence", "gnu free documentation license",
                "gnu general public license", "terms of use", "the full project gutenberg license",
            ]
        ),
        (
            Title(kind: .imprint, holdsProse: true, needsTerms: true),
            ["imprint", "copyright", "copyright page", "copyright notice", "copyright information", "legal notice"]
        ),
        (
            Title(kind: .aboutEdition, holdsProse: true),
            [
                "colophon", "about this e-book", "about this ebook", "about this edition", "about the edition",
                "about this electronic edition", "transcriber's note", "transcriber’s note", "transcriber's notes",
                "transcriber’s notes", "transcribers' notes", "transcriber note",
                "note on this edition", "about the author",
                "about the authors", "about the translator", "production notes",
            ]
        ),
    ]
}
