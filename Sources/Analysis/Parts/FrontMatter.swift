import Model

/// The pages before the first chapter of a book: titles, names of authors and publishers, rights, a dedication.
///
/// They are lines, none of them prose but for the words on rights and on the edition, and one says by whom the book is.
struct FrontMatter: PartForm {
    /// The front of a book has fewer blocks, those of its contents apart.
    private static let longestFront = 80

    func assign(_ assignment: inout PartAssignment) {
        guard assignment.hasStart, let front = front(assignment) else { return }
        let tellsOfEdition = front.contains { speaksOfEdition(at: $0, assignment) }
        let isBook = opensChapter(front.upperBound, assignment) && front.contains { isByline(at: $0, assignment) }
        guard tellsOfEdition || isBook else { return }
        for index in front { assignment.assign(kind(at: index, assignment), at: index..<index + 1) }
    }

    private func kind(at index: Int, _ assignment: PartAssignment) -> DocumentPart.Kind {
        let words = assignment.words(at: index, limit: 400)
        if EditionWords.tellMaking(words) { return .aboutEdition }
        return EditionWords.tellRights(words) ? .imprint : .titlePage
    }

    /// The blocks before the heading over the first prose; nil where prose, or that heading, comes first.
    private func front(_ assignment: PartAssignment) -> Range<Int>? {
        var lines = 0
        var heading: Int?
        for index in assignment.blocks.indices where assignment.kind(at: index) == nil {
            guard isDisplay(at: index, assignment) || isOnEdition(at: index, assignment) else {
                return heading.flatMap { $0 > 0 ? 0..<$0 : nil }
            }
            lines += 1
            guard lines <= Self.longestFront else { return nil }
            let isHeading = assignment.blocks[index].kind == .heading
            if isHeading, heading.map({ !opensChapter($0, assignment) }) ?? true { heading = index }
        }
        return nil
    }

    /// Whether a block is set apart, and is not read as prose.
    private func isDisplay(at index: Int, _ assignment: PartAssignment) -> Bool {
        switch assignment.blocks[index].kind {
        case .title, .byline, .standfirst, .aside, .rule, .heading, .caption: true
        case .paragraph, .quotation, .listItem, .code, .table: assignment.isShort(at: index)
        }
    }

    /// "Chapter 1", "Part One", "I", "1. The Quay".
    private func opensChapter(_ index: Int, _ assignment: PartAssignment) -> Bool {
        guard index < assignment.blocks.count, assignment.blocks[index].kind == .heading else { return false }
        let words = assignment.words(at: index).text.split(separator: " ")
        guard let first = words.first else { return false }
        return Self.chapterWords.contains(String(first)) || first.allSatisfy(\.isNumber)
            || first.allSatisfy { "ivxlc".contains($0) || $0 == "." }
    }

    /// "by Ann Lee", or "by" alone; the author's name as the source states it.
    private func isByline(at index: Int, _ assignment: PartAssignment) -> Bool {
        let words = assignment.words(at: index)
        if words == "by" || words.hasPrefix("by "), words.count <= 100 { return true }
        return assignment.metadata.author.map { words == $0.lowercased() } ?? false
    }

    private func isOnEdition(at index: Int, _ assignment: PartAssignment) -> Bool {
        let words = assignment.words(at: index, limit: 400)
        return EditionWords.tellRights(words) || EditionWords.tellMaking(words)
    }

    private func speaksOfEdition(at index: Int, _ assignment: PartAssignment) -> Bool {
        EditionWords.open(titlePageLine: assignment.words(at: index)) || isOnEdition(at: index, assignment)
    }

    private static let chapterWords: [String] = [
        "chapter", "part", "book", "volume", "prologue", "preface", "introduction", "foreword", "act", "scene",
        "letter", "stave", "canto", "section", "story",
    ]
}
