import Model

/// Takes for persons the words that the text says somebody is called: "Tobias Lane, known as “Skip”".
enum StatedNames {
    private static let statements: Set<String> = [
        "known as", "better known as", "also known as", "called", "nicknamed", "known to all as", "generally known as",
        "known to everybody as", "aka",
    ]
    private static let longestGap = 40

    static func settle(_ table: inout NameTable, in text: AnnotatedText) {
        var moves: [Int: Int] = [:]
        for place in table.uses.indices.dropFirst() {
            let (before, use) = (table.uses[place - 1], table.uses[place])
            let form = table.forms[use.form]
            if let thing = thing(before: place, in: table, of: text), moves[thing] == nil {
                let form = table.forms[thing]
                var key = form.key
                key.isPerson = true
                moves[thing] = table.form(key, display: form.display)
            }
            guard !form.key.isPerson, form.label != .organisation, form.words.count <= 3, moves[use.form] == nil,
                table.forms[before.form].isFullName, before.sentence == use.sentence,
                let gap = NameGap(before: place, in: table, of: text, limit: longestGap), gap.text.hasPrefix(","),
                statements.contains(gap.words.filter { $0 != "the" }.joined(separator: " "))
            else { continue }
            var key = form.key
            key.isPerson = true
            moves[use.form] = table.form(key, display: form.display)
        }
        table.move(moves)
    }

    /// The form of what seems a thing and has a real name: "The Iron Deacon wrestled. His real name was Leonard Goss."
    private static func thing(before place: Int, in table: NameTable, of text: AnnotatedText) -> Int? {
        let (before, use) = (table.uses[place - 1], table.uses[place])
        guard table.forms[use.form].isFullName, !table.forms[before.form].key.isPerson,
            table.forms[before.form].label != .place, use.sentence - before.sentence <= 1,
            use.range.start - before.range.end <= longestReach
        else { return nil }
        let words = text.text.string(in: TextRange(max(before.range.end, use.range.start - 20), use.range.start))
            .split(whereSeparator: { $0 == " " || $0 == "\n" }).suffix(4).map { $0.lowercased() }
        guard words.count == 4, words.dropFirst() == ["real", "name", "was"] else { return nil }
        return ["his", "her", "'s", "’s"].contains(words[0]) ? before.form : nil
    }

    private static let longestReach = 160
}
