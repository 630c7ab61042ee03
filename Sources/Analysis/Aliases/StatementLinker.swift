import Model

/// Joins names that the text itself says are one: "also known as", "formerly", "nicknamed", "née".
enum StatementLinker {
    private static let statements: Set<String> = [
        "also known as", "also called", "better known as", "known as", "known simply as", "known professionally as",
        "commonly known as", "best known as", "formerly", "formerly known as", "previously known as", "originally",
        "originally named", "originally called", "aka", "a k a", "nicknamed", "née", "nee", "born", "born as",
        "later known as",
        "later", "later renamed", "now", "now known as", "now called", "renamed", "alias", "officially",
        "officially known as",
        "abbreviated as", "abbreviated", "abbreviated to", "short for", "or simply", "or", "shortened to",
        "locally known as",
        "pen name", "stage name", "real name", "birth name", "whose real name is", "whose real name was", "full name",
        "popularly known as", "sometimes called", "sometimes known as", "often called", "simply known as", "literally",
        "also spelled", "also spelt", "also written as", "also transliterated as", "also",
    ]
    /// Statements that hold only in brackets or between commas.
    private static let weak: Set<String> = [
        "or", "born", "later", "now", "originally", "literally", "officially", "also", "known as",
    ]

    /// Links the names of `table` that stand on both sides of such words.
    static func link(_ table: inout NameTable, in text: AnnotatedText) {
        for place in table.uses.indices.dropFirst() {
            let (before, use) = (table.uses[place - 1], table.uses[place])
            let gap = TextRange(before.range.end, use.range.start)
            guard before.form != use.form, before.sentence == use.sentence, (4...40).contains(gap.count),
                states(text.text.string(in: gap))
            else { continue }
            let (first, second) = (table.forms[before.form], table.forms[use.form])
            guard first.key.isPerson == second.key.isPerson, table.ambiguous[before.form] == nil,
                table.ambiguous[use.form] == nil,
                first.key.isPerson || table.label(of: before.form) == table.label(of: use.form)
            else { continue }
            if first.key.isPerson, gapIsAlternative(gap, in: text) { continue }
            table.unite(before.form, use.form)
        }
    }

    /// "the Smiths, or the Joneses" are two families.
    private static func gapIsAlternative(_ gap: TextRange, in text: AnnotatedText) -> Bool {
        text.text.string(in: gap).lowercased().split(whereSeparator: { !$0.isLetter }).last == "or"
    }

    private static func states(_ gap: String) -> Bool {
        let isLetter = { (scalar: Unicode.Scalar) in
            (0x61...0x7A).contains(scalar.value | 0x20) || (0xC0..<0x2000).contains(scalar.value)
        }
        guard gap.unicodeScalars.contains(where: isLetter) else { return false }
        let words = gap.lowercased().unicodeScalars.split(whereSeparator: { !isLetter($0) }).map { String($0) }
            .filter { $0 != "the" && $0 != "s" }
        let phrase = words.joined(separator: " ")
        guard statements.contains(phrase) else { return false }
        return !weak.contains(phrase) || gap.hasPrefix(",") || gap.hasPrefix(" (") || gap.hasPrefix(" [")
    }
}
