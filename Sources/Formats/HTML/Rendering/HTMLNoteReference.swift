import CGumbo
import Model

/// Tells links to footnotes from other links.
enum HTMLNoteReference {
    /// Whether the link at `index` refers to a note: it says so, or it is a raised number or sign.
    static func isNote(_ index: Int, in tree: HTMLTree) -> Bool {
        if let type = tree.attribute("epub:type", of: index), type.contains("noteref") { return true }
        if let role = tree.attribute("role", of: index), role.contains("noteref") { return true }
        for name in ["class", "rel", "id"] as [StaticString] {
            guard let value = tree.attribute(name, of: index)?.lowercased() else { continue }
            if value.contains("noteref") || value.contains("footnote") || value.contains("fnref") { return true }
        }
        let text = tree.text(of: index)
        guard !text.isEmpty, text.utf8.count <= 8 else { return false }
        if text.allSatisfy({ $0.isNumber || "[]()*†‡§".contains($0) }) {
            return isRaised(index, in: tree) || text.hasPrefix("[") || "*†‡".contains(text.first ?? " ")
        }
        // Notes may be counted by letters or by Roman numbers.
        return text.utf8.count <= 4 && text.allSatisfy(\.isLetter) && isRaised(index, in: tree)
    }

    /// Whether the element at `index` is the text of a note, as a book marks it.
    static func isNoteText(_ index: Int, in tree: HTMLTree) -> Bool {
        if let type = tree.attribute("epub:type", of: index) {
            return type.split(separator: " ").contains { ["footnote", "endnote", "rearnote", "note"].contains($0) }
        }
        guard let role = tree.attribute("role", of: index) else { return false }
        return role == "doc-footnote" || role == "doc-endnote"
    }

    /// Whether an element within a line is a note that a style sheet sets in the margin or shows when it is pointed at.
    static func isNoteInLine(_ index: Int, in tree: HTMLTree) -> Bool {
        guard tree.nodes[index].hasAttributes, mentionsNotes(index, in: tree),
            let names = tree.attribute("class", of: index)?.lowercased()
        else { return false }
        let isNamed = names.split(whereSeparator: \.isWhitespace).contains { name in
            let words = name.split { !$0.isLetter }
            return words.contains { marginNotes.contains($0) }
                || words.contains { $0 == "note" || $0 == "footnote" } && words.contains { partsOfNotes.contains($0) }
        }
        return isNamed && tree.text(of: index).utf8.count > shortestNote
    }

    private static let marginNotes: Set<Substring> = ["sidenote", "marginnote", "marginalia"]
    private static let partsOfNotes: Set<Substring> = ["outer", "content", "text", "body"]
    /// What is shorter is a mark, in bytes.
    private static let shortestNote = 12

    /// Whether the end of a word is the mark of a note: a raised number, or a sign or number in brackets.
    static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
        guard let last = String(decoding: word, as: UTF8.self).last else { return false }
        return "⁰¹²³⁴⁵⁶⁷⁸⁹]*†‡§".contains(last)
    }

    /// Whether the element at `index` holds nothing but notes: one, or all of a chapter or page.
    static func holdsNotes(_ index: Int, in tree: HTMLTree) -> Bool {
        guard mentionsNotes(index, in: tree) else { return false }
        if isNoteText(index, in: tree) { return true }
        for name in ["epub:type", "role", "class"] as [StaticString] {
            let words = tree.attribute(name, of: index)?.lowercased().split(whereSeparator: \.isWhitespace) ?? []
            if words.contains(where: { Self.collections.contains($0) }) { return true }
        }
        return false
    }

    /// Whether any attribute holds letters that all words for notes have: few elements have one, and each block is asked.
    private static func mentionsNotes(_ index: Int, in tree: HTMLTree) -> Bool {
        tree.firstAttribute(of: index) { _, value in
            let range = TextRange(0, value.count)
            return ByteSearch.contains("ote", in: value, range) || ByteSearch.contains("OTE", in: value, range)
        }
    }

    private static let collections: Set<Substring> = [
        "footnotes", "endnotes", "rearnotes", "doc-endnotes", "footnote", "endnote",
    ]

    /// Whether the element at `index` is in a link within its line.
    static func isInLink(_ index: Int, in tree: HTMLTree) -> Bool {
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<4 where parent >= 0 {
            if tree.nodes[parent].tag == GUMBO_TAG_A { return tree.hasAttribute("href", of: parent) }
            if HTMLTagSet.block.contains(tree.nodes[parent].tag) { return false }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    private static func isRaised(_ index: Int, in tree: HTMLTree) -> Bool {
        if (index..<Int(tree.nodes[index].end)).contains(where: { raises($0, in: tree) }) { return true }
        var parent = Int(tree.nodes[index].parent)
        for _ in 0..<3 where parent >= 0 && !HTMLTagSet.block.contains(tree.nodes[parent].tag) {
            if raises(parent, in: tree) { return true }
            parent = Int(tree.nodes[parent].parent)
        }
        return false
    }

    /// Whether an element raises its text by what it is, or by how it is styled.
    private static func raises(_ index: Int, in tree: HTMLTree) -> Bool {
        if tree.nodes[index].isText { return false }
        if tree.nodes[index].tag == GUMBO_TAG_SUP { return true }
        let names = tree.attribute("class", of: index)?.lowercased().split(separator: " ") ?? []
        return names.contains { ["sup", "super", "superscript"].contains($0) }
            || tree.attribute("style", of: index)?.lowercased().contains("super") ?? false
    }
}
