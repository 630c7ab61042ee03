import Model

/// Takes for persons the single words that the text says somebody is called: "Tobias Lane, known as “Skip”".
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
            guard !form.key.isPerson, form.label != .organisation, form.words.count == 1, moves[use.form] == nil,
                table.forms[before.form].isFullName, before.sentence == use.sentence,
                let gap = NameGap(before: place, in: table, of: text, limit: longestGap), gap.text.hasPrefix(","),
                statements.contains(gap.words.joined(separator: " "))
            else { continue }
            var key = form.key
            key.isPerson = true
            moves[use.form] = table.form(key, display: form.display)
        }
        table.move(moves)
    }
}
