/// Joins abbreviations to the names that they stand for: "Shanghai Cooperation Organization (SCO)", "SCO (Shanghai …)",
/// and without brackets where only one name has these initials.
struct AbbreviationLinker {
    private let text: AnnotatedText
    private var table: NameTable

    /// Links the abbreviations of a table.
    static func link(_ table: NameTable, in text: AnnotatedText) -> NameTable {
        var linker = AbbreviationLinker(text: text, table: table)
        linker.linkBrackets()
        linker.linkInitials()
        return linker.table
    }

    // MARK: - In brackets

    private mutating func linkBrackets() {
        for (place, use) in table.uses.enumerated().dropFirst() {
            let before = table.uses[place - 1]
            guard use.range.start - before.range.end <= 4, use.range.start > before.range.end, before.form != use.form,
                isOpeningBracket(from: before.range.end, to: use.range.start)
            else { continue }
            let (outer, inner) = (table.forms[before.form], table.forms[use.form])
            if Self.abbreviates(inner.display, outer.display) || Self.abbreviates(outer.display, inner.display) {
                table.unite(before.form, use.form)
            }
        }
    }

    private func isOpeningBracket(from start: Int, to end: Int) -> Bool {
        var found = false
        for offset in start..<end {
            switch text.text[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["): found = true
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""): break
            default: return false
            }
        }
        return found
    }

    /// Whether the letters of `short` stand in `long` in order, its first letter at the start.
    /// Follows A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003).
    static func abbreviates(_ short: String, _ long: String) -> Bool {
        guard isAbbreviation(short), long.contains(where: { $0 == " " || $0 == "-" }), long.count > short.count + 1
        else { return false }
        let letters = Array(short.lowercased().utf8.filter { isAlphanumeric($0) })
        let name = Array(long.lowercased().utf8)
        guard letters.count > 1 else { return false }
        var place = name.count
        for (index, letter) in letters.enumerated().reversed() {
            repeat {
                place -= 1
            } while place >= 0
                && (name[place] != letter || index == 0 && place > 0 && isAlphanumeric(name[place - 1]))
            if place < 0 { return false }
        }
        return place == 0
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
    }

    /// Whether a name looks like an abbreviation: one word, mostly capitals.
    static func isAbbreviation(_ name: String) -> Bool {
        guard name.utf8.count <= 18, name.utf8.count(where: { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x80 }) >= 2 else {
            return false
        }
        let letters = name.filter { $0.isLetter }
        let capitals = letters.filter { $0.isUppercase }
        return (2...9).contains(name.count) && !name.contains(" ") && capitals.count >= 2
            && capitals.count * 2 > letters.count
    }

    // MARK: - By initials

    private mutating func linkInitials() {
        var byInitials: [String: [Int]] = [:]
        for (index, form) in table.forms.enumerated()
        where !form.key.isPerson && form.useCount > 0 && (2...10).contains(form.words.count) {
            for initials in Self.initials(of: form.display) { byInitials[initials, default: []].append(index) }
        }
        for (index, form) in table.forms.enumerated()
        where !form.key.isPerson && form.useCount > 0 && form.words.count == 1 && Self.isAbbreviation(form.display) {
            var names: [Int] = []
            for name in byInitials[form.words[0], default: []]
            where agree(index, name) && !names.contains(where: { table.areOne($0, name) }) {
                names.append(name)
            }
            if names.count == 1, !names.contains(where: { table.areOne($0, index) }) {
                table.unite(index, names[0])
            }
        }
    }

    /// Whether the classes of two forms do not stand against one thing: no place has the initials of an organisation.
    private func agree(_ form: Int, _ other: Int) -> Bool {
        let (label, otherLabel) = (table.label(of: form), table.label(of: other))
        return label == otherLabel || label != .place && otherLabel != .place
    }

    private static let functionWords: Set<String> = [
        "of", "the", "and", "for", "in", "on", "to", "de", "la", "des", "du", "et", "&",
    ]

    /// The initials of a name with and without those of its function words, folded.
    private static func initials(of name: String) -> Set<String> {
        var all = ""
        var content = ""
        for part in name.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }) {
            let word = Substring(part)
            let folded = WordFolding.fold(word)
            guard let first = folded.first else { continue }
            all.append(first)
            if !functionWords.contains(word.lowercased()) { content.append(first) }
        }
        return Set([all, content].filter { $0.utf8.count > 1 })
    }
}
