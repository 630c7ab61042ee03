import Model

/// A false name that somebody uses, and the real name, which the text gives a few sentences later: "I took the name of Purvis."
/// "What is your real name?" "Ash," he answered.
enum AssumedNameEvidence: EvidenceFinder {
    /// The words before "the name of" a false name; "by" may be before any name.
    static let takings: Set<String> = [
        "took", "taken", "take", "takes", "assumed", "assume", "assumes", "adopted", "adopts", "borrowed", "under",
    ]
    private static let realities: Set<String> = ["real", "true", "right", "own"]
    /// The most sentences between the false name and the real one, and between the words "real name" and the real one.
    private static let reach = (sentences: 16, answer: 3)

    static func evidence(in names: NameReading) -> [Evidence] {
        var found: [Evidence] = []
        var assumed: NameUse?
        var question: Int?
        var last = 0
        for use in names.table.uses where names.forms[use.form].key.isPerson {
            for sentence in last..<min(use.sentence + 1, names.text.sentences.count)
            where asksForName(names.text.sentences[sentence], before: use, in: names.text) { question = sentence }
            last = use.sentence
            let start = use.start
            if let taking = taking(before: start, in: names.text), takings.contains(taking) || taking == "by" {
                assumed = use
            } else if let taken = assumed, use.form != taken.form, let asked = question, asked >= taken.sentence,
                use.sentence - asked <= reach.answer, use.sentence - taken.sentence <= reach.sentences
            {
                let passage = TextRange(taken.range.start, use.range.end)
                // "Mr. Purvis" is he, too.
                let forms = [taken.form] + names.parts.forms(of: names.forms[taken.form].key.words)
                found += Set(forms).sorted().filter { $0 != use.form }.map {
                    Evidence(.statement, $0, use.form, passage: passage)
                }
                assumed = nil
            }
        }
        return found
    }

    /// The word before "the name of" that ends at `start`: "took" of "I took the name of Purvis", "under" of "under the name of Purvis".
    static func taking(before start: Int, in text: AnnotatedText) -> String? {
        let before = TextRange(max(0, start - 30), start)
        switch LastWord(of: before, in: text.text) {
        case .letters("of"), .other: break
        case .letters, .none: return nil
        }
        let words = text.text.string(in: before).lowercased().split(whereSeparator: { !$0.isLetter })
        guard words.count >= 4, words.suffix(3).elementsEqual(["the", "name", "of"]) else { return nil }
        return String(words[words.count - 4])
    }

    /// Whether a sentence has "your real name" before `use`.
    private static func asksForName(_ sentence: Sentence, before use: NameUse, in text: AnnotatedText) -> Bool {
        sentence.tokens.dropFirst().contains { index in
            text.keywords[index] == Vocabulary.name && text.tokens[index].start < use.range.start
                && realities.contains(text.string(text.tokens[index - 1]).lowercased())
        }
    }
}
