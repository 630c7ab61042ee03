import Model
import Page

/// The title of a section as far as it may be told: of one that lies ahead only what counts the chapters.
struct ToldTitle {
    let document: Document
    /// The offset from which on nothing is told.
    let end: Int

    /// Whether a title is told.
    func isTold(_ section: Section) -> Bool { section.range.start < end }

    /// Whether a title is shown as it is: it is told, or tells nothing more than a number.
    func isWhole(_ section: Section) -> Bool { isTold(section) || Self.number(in: section.title) == section.title }

    /// What the section is called elsewhere than in the contents (`PlaceName.section`), or "Chapter 12", or "…".
    func name(of section: Section) -> String {
        isTold(section) ? PlaceName.section(section, in: document) : shown(section.title, of: section)
    }

    /// The title itself, or "Chapter 12", or "…".
    func shown(_ title: String, of section: Section) -> String {
        guard !isTold(section) else { return Excerpt.plain(title) }
        let number = Self.number(in: title)
        return number.isEmpty ? "…" : number
    }

    /// The titles that are not told; the next is told to whoever knows the text up to its section's first byte.
    var ahead: Ahead? {
        guard end < .max else { return nil }
        return Ahead(document.chapters.lazy.filter { !isWhole($0) }.map { $0.range.start + 1 })
    }

    /// The part of a title that counts the chapters and tells nothing: "Chapter 12" of "Chapter 12. The death of Ash".
    private static func number(in title: String) -> String {
        let words = Excerpt.plain(title).split(separator: " ")
        let isNumber: (Substring) -> Bool = { word in
            let letters = word.prefix { $0.isLetter || $0.isNumber }
            return !letters.isEmpty && letters.allSatisfy { $0.isNumber || "IVXLC".contains($0) }
        }
        guard let first = words.first else { return "" }
        if isNumber(first) { return String(first) }
        guard words.count > 1, isNumber(words[1]) else { return "" }
        return "\(first) \(words[1])"
    }
}
