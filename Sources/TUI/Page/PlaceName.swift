import Model

/// What a place of the document is called: its section, and the number of its paragraph there.
package enum PlaceName {
    /// How far a paragraph is counted: in a longer section the number says little, and counting takes time.
    private static let reach = 60_000

    /// "The optimists ¶3".
    package static func passage(at offset: Int, in document: Document) -> String {
        let section = document.outline.section(at: offset)
        let title = self.section(section, in: document)
        guard let number = paragraph(at: offset, in: section, of: document) else { return title }
        return title.isEmpty ? "¶\(number)" : "\(title) ¶\(number)"
    }

    /// The section's title; "lead" for what stands before the first heading, where the document has headings.
    package static func section(_ section: Section, in document: Document) -> String {
        let outline = document.outline
        if section.range.start == 0, outline.sections.count > 1, isLead(section, in: document) { return "lead" }
        return Excerpt.plain(section.title)
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
