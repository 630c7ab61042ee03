import Model
import Page

/// Looking words up.
extension AppState {
    /// The least length of a word that is offered at the prompt, in letters.
    private static let shortestOffered = 4

    /// Looks up what is chosen, selected or found on the page, or the name that a row of the panel is about; otherwise asks for
    /// a word, offering the first long one of the page.
    mutating func lookUpAtHand() -> [Effect] {
        if selection != nil {
            guard let range = takeSelection() else { return [] }
            return lookUp(wordsAt: range)
        }
        if isInPanel, let reference = entityAtHand { return lookUp(reference.name, at: nil) }
        if let chosen = reading.chosen ?? hitAtHand, pageRange.overlaps(chosen.range) {
            return lookUp(wordsAt: chosen.range)
        }
        var line = PromptState(.lookup, text: wordsOfPage.first { $0.count >= Self.shortestOffered } ?? "")
        line.isSuggestion = true
        prompt = line
        return []
    }

    /// Looks up the words of a passage.
    private mutating func lookUp(wordsAt range: TextRange) -> [Effect] {
        guard let document = reading.document else { return [] }
        return lookUp(document.text.string(in: range), at: range)
    }

    /// Looks up a word that was typed: where the page has it, that is where it was met.
    mutating func lookUp(typed words: String) -> [Effect] {
        guard let document = reading.document else { return [] }
        let place = SpacedWords.wholePlaces(of: words, in: pageRange, of: document.text, limit: 1).first
        return lookUp(words, at: place)
    }

    private mutating func lookUp(_ words: String, at place: TextRange?) -> [Effect] {
        let longest = 80
        let word = Self.trimmed(SpacedWords.plain(words))
        guard !word.isEmpty, word.count <= longest else {
            tell(word.isEmpty ? "There is no word to look up." : "Only a word or a name can be looked up.")
            return []
        }
        let number = lookup.ask(word, at: place)
        open(LookupPanel())
        return [.lookUp(word, number: number), .library(.lookUp(word), generation: reading.generation)] + keepLookup()
    }

    /// Without the signs around a word: what was selected or typed may have a comma or quotation marks.
    private static func trimmed(_ word: String) -> String {
        func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
        guard let first = word.firstIndex(where: { !isSign($0) }), let last = word.lastIndex(where: { !isSign($0) })
        else { return "" }
        return String(word[first...last])
    }

    /// The words of the page in their order, each once.
    var wordsOfPage: [String] {
        guard let document = reading.document else { return [] }
        var seen: Set<String> = []
        let words = document.text.string(in: pageRange).split { !$0.isLetter && $0 != "-" && $0 != "’" && $0 != "'" }
        return words.map { Self.trimmed(String($0)) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// What the document itself says of the word that is looked up.
    var textAnswer: TextAnswer? {
        guard let question = lookup.question, let document = reading.document else { return nil }
        return TextAnswer(word: question.word, document: document, known: known, base: knowledge.base)
    }

    /// Takes the answer of a dictionary. The first that says something is kept with the word.
    mutating func receive(_ answer: DictionaryAnswer, isLast: Bool, number: Int) -> [Effect] {
        let isFirst = lookup.answers.allSatisfy(\.lines.isEmpty)
        guard lookup.take(answer, isLast: isLast, to: number), isFirst, !answer.lines.isEmpty else { return [] }
        return keepLookup()
    }

    private mutating func keepLookup() -> [Effect] {
        guard let question = lookup.question, let document = reading.document, let answerer = textAnswer else {
            return []
        }
        let place = question.place ?? TextRange(pageRange.start, pageRange.start)
        let sentence = answerer.sentence(at: place)
        var answer = (words: "", source: "")
        if let entry = answerer.entries.first(where: { $0.label != "first used" }) {
            answer = (entry.words, "this text")
        } else if let found = lookup.answers.first(where: { !$0.lines.isEmpty }) {
            answer = (Excerpt.plain(found.lines[0]), found.source)
        }
        let kept = Lookup(
            word: question.word, answer: answer.words, source: answer.source,
            anchor: TextAnchor(sentence, in: document.text), path: reading.memory.path ?? "", title: reading.title)
        lookup.add(kept)
        return [.library(.keepLookup(kept), generation: reading.generation)]
    }

    /// Takes the chosen word off the list of those looked up.
    mutating func forgetLookup() -> [Effect] {
        guard case .word(let word, _, _)? = panel?.selectedRow?.target else { return [] }
        lookup.remove(word)
        refreshPanel(keepingSelection: true)
        tell("Forgotten.")
        return [.library(.forgetLookup(word), generation: reading.generation)]
    }
}
