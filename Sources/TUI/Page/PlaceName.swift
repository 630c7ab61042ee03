import Model

/// What a place of the document is called: its section, and the number of its paragraph there.
package enum PlaceName {
    /// How far a paragraph is counted: in a longer section the number says little, and counting takes time.
    private static let reach = 60_000

    /// "The optimists ¶3", in at most `columns` columns: the title is shortened in its middle, the number never.
    package static func passage(at offset: Int, in document: Document, columns: Int) -> String {
        let section = document.chapter(at: offset)
        let title = self.section(section, in: document)
        guard let number = paragraph(at: offset, in: section, of: document) else {
            return Excerpt.shortened(title, columns: columns)
        }
        let mark = "¶\(number)"
        let room = columns - CellText.columns(of: mark) - 1
        let start = room > 1 ? Excerpt.shortened(title, columns: room) : ""
        return start.isEmpty ? Excerpt.prefix(mark, columns: columns) : "\(start) \(mark)"
    }

    /// The title of the section's chapter, with its part if titles repeat; "lead" for what comes before the first heading, if the
    /// document has headings. Empty for the only section of a document, whose title tells no places apart.
    package static func section(_ section: Section, in document: Document) -> String {
        let outline = document.outline
        if section.range.start == 0, outline.sections.count > 1, isLead(section, in: document) { return "lead" }
        guard outline.sections.count > 1 else { return "" }
        let own = outline.section(at: section.range.start)
        let chapter = document.chapter(at: section.range.start)
        return chapter == own ? title(of: own, in: outline) : Excerpt.plain(chapter.title)
    }

    /// The title; "Part II · III" if another section has the same and the part tells them apart.
    private static func title(of section: Section, in outline: Outline) -> String {
        let title = Excerpt.plain(section.title)
        var part: Section?
        var isRepeated = false
        for other in outline.sections where !isRepeated || other.range.start < section.range.start {
            if other.range.start < section.range.start, other.level < section.level { part = other }
            if other.title == section.title, other.range != section.range { isRepeated = true }
        }
        guard isRepeated, let part else { return title }
        return "\(Excerpt.plain(part.title)) · \(title)"
    }

    /// "¶3", the number of the paragraph in its section; empty if it is too far from the section's start to be counted.
    package static func paragraph(at offset: Int, in document: Document) -> String {
        paragraph(at: offset, in: document.chapter(at: offset), of: document).map { "¶\($0)" } ?? ""
    }

    private static func isLead(_ section: Section, in document: Document) -> Bool {
        guard let block = document.block(at: 0) else { return true }
        return block.kind != .heading
    }

    private static func paragraph(at offset: Int, in section: Section, of document: Document) -> Int? {
        guard offset - section.range.start < reach, offset >= section.range.start else { return nil }
        var number = 0
        var block = document.block(at: section.range.start)
        while let current = block, current.range.start <= offset {
            let isParagraph = current.isProse && current.kind != .standfirst && current.kind != .caption
            if isParagraph { number += 1 }
            if current.range.end > offset { return isParagraph ? number : nil }
            block = document.block(after: current)
        }
        return nil
    }
}
