import Model

/// Abbreviations and the names that they stand for: "Shanghai Cooperation Organization (SCO)", "SCO (Shanghai …)", and without
/// brackets if only one name has these initials.
enum AbbreviationEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] { inBrackets(names) + byInitials(names) }

    // MARK: - In brackets

    private static func inBrackets(_ names: NameReading) -> [Evidence] {
        names.table.uses.indices.dropFirst().compactMap { place in
            let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
            guard use.range.start - before.range.end <= 6, use.range.start > before.range.end, before.form != use.form,
                isOpeningBracket(from: before.range.end, to: use.range.start, in: names.text)
            else { return nil }
            let (outer, inner) = (names.forms[before.form], names.forms[use.form])
            guard
                abbreviates(inner.display, outer.display) || abbreviatesEnd(inner.display, of: outer)
                    || abbreviates(outer.display, inner.display)
                    || (isForeignAbbreviation(inner, of: outer) || isForeignAbbreviation(outer, of: inner))
                        && isClosed(after: use, in: names.text)
            else { return nil }
            return Evidence(
                .abbreviation, use.form, before.form, passage: TextRange(before.range.start, use.range.end))
        }
    }

    /// Whether the first letters of an organisation's last words are the abbreviation: "Applied Physics Laboratory (APL)" of Johns
    /// Hopkins.
    private static func abbreviatesEnd(_ short: String, of outer: NameForm) -> Bool {
        guard outer.label == .organisation, isAbbreviation(short), short.utf8.count >= 3,
            outer.words.count > short.utf8.count
        else { return false }
        let firsts = outer.words.suffix(short.utf8.count).compactMap(\.first)
        return String(firsts) == short.lowercased()
    }

    /// Whether a word of capitals after an organisation is its abbreviation, whatever the letters: one of another language, which is
    /// used by itself as well, or the one that a company has at the stock exchange.
    private static func isForeignAbbreviation(_ inner: NameForm, of outer: NameForm) -> Bool {
        outer.label == .organisation && outer.words.count > 1 && inner.label != .place && !inner.key.isPerson
            && (inner.useCount > 1 || isCompany(outer)) && isAbbreviation(inner.display) && isInCapitals(inner.display)
    }

    private static func isCompany(_ form: NameForm) -> Bool {
        form.words.last.map { Gazetteer.standard.lists($0).contains(.companySuffix) } ?? false
    }

    /// "ITG", and "AfK", which small words have a part in.
    private static func isInCapitals(_ name: String) -> Bool {
        guard let first = name.utf8.first, let last = name.utf8.last else { return false }
        let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
        return capitals ~= first && capitals ~= last && name.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }

    private static func isClosed(after use: NameUse, in text: AnnotatedText) -> Bool {
        use.range.end < text.text.count && [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(text.text[use.range.end])
    }

    private static func isOpeningBracket(from start: Int, to end: Int, in text: AnnotatedText) -> Bool {
        var found = false
        for offset in start..<end {
            switch text.text[offset] {
            case UInt8(ascii: "("), UInt8(ascii: "["): found = true
            // "NOFA (the Northern Office of Fish)"
            case UInt8(ascii: "t") where found && end - offset == 4:
                return text.text.string(in: TextRange(offset, end)) == "the "
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""): break
            default: return false
            }
        }
        return found
    }

    /// Whether the letters of `short` are in `long` in order, its first letter at the start.
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

    private static func byInitials(_ names: NameReading) -> [Evidence] {
        let abbreviations = names.forms.indices.filter { index in
            let form = names.forms[index]
            return !form.key.isPerson && form.useCount > 0 && form.words.count == 1 && isAbbreviation(form.display)
        }
        guard !abbreviations.isEmpty else { return [] }
        var byInitials: [String: [Int]] = [:]
        for (index, form) in names.forms.enumerated()
        where !form.key.isPerson && form.useCount > 0 && (2...10).contains(form.words.count) {
            for initials in initials(of: form.display).sorted() { byInitials[initials, default: []].append(index) }
        }
        return abbreviations.flatMap { index -> [Evidence] in
            let form = names.forms[index]
            return byInitials[form.words[0], default: []].filter { agree(form, names.forms[$0]) }
                .map { names.evidence(.initials, index, of: $0) }
        }
    }

    /// Whether the classes of two forms do not stand against one thing: no place has the initials of an organisation.
    private static func agree(_ form: NameForm, _ other: NameForm) -> Bool {
        form.label == other.label || form.label != .place && other.label != .place
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
