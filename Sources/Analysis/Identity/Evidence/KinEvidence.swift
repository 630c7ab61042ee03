import Model

/// Relatives are two persons: "Milan's brother Tibor", "his son J. Pask", "T. H. Marrow, his nephew", "Ann, wife of Tom".
struct KinEvidence: EvidenceFinder {
    private static let possessives: Set<String> = ["his", "her", "their", "whose", "my", "your", "our"]

    private let names: NameReading

    static func evidence(in names: NameReading) -> [Evidence] {
        let finder = KinEvidence(names: names)
        var lastPerson: Int?
        var found: [Evidence] = []
        for (place, use) in names.table.uses.enumerated() where names.forms[use.form].key.isPerson {
            if let last = lastPerson, names.table.uses[last].form != use.form,
                use.sentence - names.table.uses[last].sentence <= 1, finder.areRelated(last, place)
            {
                found.append(
                    Evidence(
                        .kin, names.table.uses[last].form, use.form,
                        passage: TextRange(names.table.uses[last].range.start, use.range.end)))
            }
            lastPerson = place
        }
        return found
    }

    /// Whether the text calls one of two persons who are named after each other a relative of the other.
    private func areRelated(_ first: Int, _ second: Int) -> Bool {
        let (before, use) = (names.table.uses[first], names.table.uses[second])
        if isFollowedByKin(use) || isCalledKin(use) || isKinOf(before, use) { return true }
        let start = use.titles.isEmpty ? use.range.start : use.titles.start
        guard start > before.range.end, start - before.range.end <= 160 else { return false }
        let range = TextRange(before.range.end, start)
        switch LastWord(of: range, in: names.text.text) {
        case .none: return false
        case .letters(let word) where !KinWord.isKin(word) && word != "of" && word != "to": return false
        case .letters, .other: break
        }
        let gap = names.text.text.string(in: range)
        let words = gap.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" })
            .map(String.init)
        guard let last = words.last else { return false }
        // "Come, Aunt Shaw!" Her aunt Shaw came.
        if names.forms[before.form].key.title == last { return false }
        if KinWord.isKin(last), isBesideName(gap) {
            let owners = words.dropLast().suffix(2)
            return owners.contains { Self.possessives.contains($0) || $0 == "'s" || $0 == "’s" || $0 == "s" }
                || gap.hasPrefix("'s ") || gap.hasPrefix("’s ") || hasRelative(words.dropLast())
        }
        // "Ann, wife of Tom"
        return (last == "of" || last == "to") && words.count > 1 && KinWord.isKin(words[words.count - 2])
            && before.sentence == use.sentence && isBesideName(gap)
    }

    /// "She had a niece, Peg": whether words before one of kin end so.
    private func hasRelative(_ words: ArraySlice<String>) -> Bool {
        guard let article = words.lastIndex(where: { ["a", "an", "one"].contains($0) }), words.count - article <= 2,
            article > words.startIndex
        else { return false }
        return ["had", "has", "have"].contains(words[article - 1])
    }

    /// "The son of President John Quill, John Adam Quill"
    private func isKinOf(_ before: NameUse, _ use: NameUse) -> Bool {
        let start = before.titles.isEmpty ? before.range.start : before.titles.start
        guard before.sentence == use.sentence, use.range.start == before.range.end + 2,
            names.text.text.string(in: TextRange(before.range.end, use.range.start)) == ", "
        else { return false }
        let words = names.text.text.string(in: TextRange(max(0, start - 24), start))
            .split(whereSeparator: { $0.isWhitespace })
        return words.count > 1 && words[words.count - 1] == "of" && KinWord.isKin(String(words[words.count - 2]))
    }

    /// Whether the last word is directly before the name, or only a comma between them.
    private func isBesideName(_ gap: String) -> Bool {
        let end = gap.reversed().prefix { !$0.isLetter }
        return end.count <= 2 && end.allSatisfy { $0 == " " || $0 == "," || $0 == "\n" }
    }

    /// Whether a byte may be the first of "his", "her" or "their", or of what is before them.
    private static func mayOpen(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "h"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// "Dudley Marrow was his son."
    private func isCalledKin(_ use: NameUse) -> Bool {
        let end = use.range.end
        guard end + 8 < names.text.text.count, names.text.text[end] == UInt8(ascii: " ") else { return false }
        let verb = names.text.text[end + 1] == UInt8(ascii: "i") ? 2 : 3
        guard names.text.text[end + verb] == UInt8(ascii: "s"), names.text.text[end + verb + 2] == UInt8(ascii: "h")
        else { return false }
        let words = names.text.text.string(in: TextRange(end + 1, min(names.text.text.count, end + 30)))
            .split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "." || $0 == "," || $0 == ";" }).prefix(3)
            .map(String.init)
        return words.count == 3 && ["was", "is"].contains(words[0]) && ["his", "her"].contains(words[1])
            && KinWord.isKin(words[2])
    }

    /// "T. H. Marrow, his nephew,"
    private func isFollowedByKin(_ use: NameUse) -> Bool {
        guard use.range.end + 2 < names.text.text.count, names.text.text[use.range.end] == UInt8(ascii: ","),
            names.text.text[use.range.end + 1] == UInt8(ascii: " "), Self.mayOpen(names.text.text[use.range.end + 2])
        else { return false }
        let end = min(names.text.text.count, use.range.end + 30)
        let after = names.text.text.string(in: TextRange(use.range.end, end))
        let words = after.dropFirst(2).split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" || $0 == "." })
            .prefix(2)
        guard words.count == 2, let first = words.first, let second = words.last else { return false }
        return ["his", "her", "their"].contains(first) && KinWord.isKin(String(second))
    }
}
