import Model

/// Who tells a text in the first person: the one whom others call by name while the narration, which says "I", does not name
/// him or her.
struct Narrator {
    /// The narration of such a text says "I" so often, and once in so many words.
    private static let leastOfFirstPerson = (count: 50, inWords: 150)
    /// How often the narrator must be called by name.
    private static let leastOfCalls = 12
    /// Of a narrator's mentions at least so many are spoken by others, and so many of these are calls.
    private static let share = (spoken: 0.9, called: 0.4)
    /// Nobody else of whom that holds may be called more than a part of this.
    private static let lead = 3

    /// How often whoever is called must answer as "I" right after.
    private static let leastOfAnswers = 4

    private struct Count {
        var all = 0
        var spoken = 0
        var called = 0
    }

    private let text: AnnotatedText
    private var counts: [Int: Count] = [:]

    private init(_ text: AnnotatedText) { self.text = text }

    /// Who tells what is outside of `parts`, which others tell; nil if nobody or several may.
    static func find(in text: AnnotatedText, outside parts: [Range<Int>]) -> EntityID? {
        guard isFirstPerson(text, outside: parts) else { return nil }
        var narrator = Narrator(text)
        var part = 0
        text.forEachMention(of: .person) { index, tokens in
            while part < parts.count, parts[part].upperBound <= tokens.lowerBound { part += 1 }
            if part < parts.count, parts[part].contains(tokens.lowerBound) { return }
            narrator.count(tokens, of: Int(text.mentions[index].entity.index))
        }
        let found = narrator.called
        guard let first = found.first,
            found.count < 2 || narrator.calls(of: found[1]) * lead <= narrator.calls(of: first)
        else { return nil }
        return EntityID(first)
    }

    /// The names by which the narrator of a text is called, the most frequent first; every other one is answered by "I".
    /// `names` are the places of names, each with the number of the name.
    static func names(in text: AnnotatedText, _ names: [(tokens: Range<Int>, name: Int)]) -> [Int] {
        guard isFirstPerson(text, outside: []) else { return [] }
        var narrator = Narrator(text)
        for (tokens, name) in names { narrator.count(tokens, of: name) }
        var answers: [Int: (own: Int, others: Int)] = [:]
        let called = narrator.called
        guard called.count > 1 else { return called }
        let speaks = narrator.answers()
        let isCalled = Set(called)
        var sentence = 0
        for (tokens, name) in names where isCalled.contains(name) && narrator.isCall(tokens) {
            while text.sentences[sentence].tokens.upperBound <= tokens.lowerBound { sentence += 1 }
            switch speaks[text.sentences[sentence].block] {
            case true?: answers[name, default: (0, 0)].own += 1
            case false?: answers[name, default: (0, 0)].others += 1
            case nil: break
            }
        }
        return called.filter { name in
            name == called.first
                || answers[name].map { $0.own >= leastOfAnswers && $0.own >= lead * $0.others } ?? false
        }
    }

    /// For each block, whether "I" speak in the block after it (true) or somebody else (false); a block after which nobody is said
    /// to speak has none.
    private func answers() -> [Int: Bool] {
        var answers: [Int: Bool] = [:]
        var before: Int?
        for (index, sentence) in text.sentences.enumerated() {
            if index > 0, text.sentences[index - 1].block != sentence.block { before = text.sentences[index - 1].block }
            guard let before else { continue }
            for token in sentence.tokens where answers[before] != true && isSaying(token) {
                answers[before] = [token - 1, token + 1].contains { text.keywords[$0] == Vocabulary.i }
            }
        }
        return answers
    }

    private func isSaying(_ index: Int) -> Bool {
        index > 0 && index + 1 < text.tokens.count && !text.speech.holds(index)
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.saying)
    }

    private static func isFirstPerson(_ text: AnnotatedText, outside parts: [Range<Int>]) -> Bool {
        var part = 0
        var own = 0
        for index in text.keywords.indices where text.keywords[index] == Vocabulary.i && !text.speech.holds(index) {
            while part < parts.count, parts[part].upperBound <= index { part += 1 }
            if part == parts.count || !parts[part].contains(index) { own += 1 }
        }
        let words = text.tokens.count - parts.map(\.count).reduce(0, +)
        return own >= leastOfFirstPerson.count && own * leastOfFirstPerson.inWords >= words
    }

    private mutating func count(_ tokens: Range<Int>, of name: Int) {
        var count = counts[name] ?? Count()
        count.all += 1
        if text.speech.holds(tokens.lowerBound) {
            count.spoken += 1
            if isCall(tokens) { count.called += 1 }
        }
        counts[name] = count
    }

    private func isCall(_ tokens: Range<Int>) -> Bool {
        text.speech.holds(tokens.lowerBound) && isMark(tokens.lowerBound - 1) && isMark(tokens.upperBound)
    }

    /// Those who are called by name and hardly named otherwise, by how often.
    private var called: [Int] {
        counts.filter { _, count in
            count.called >= Self.leastOfCalls && Double(count.spoken) >= Self.share.spoken * Double(count.all)
                && Double(count.called) >= Self.share.called * Double(count.spoken)
        }.keys.sorted { (calls(of: $1), $0) < (calls(of: $0), $1) }
    }

    private func calls(of name: Int) -> Int { counts[name]?.called ?? 0 }

    private func isMark(_ index: Int) -> Bool {
        guard text.keywords.indices.contains(index) else { return true }
        return !Vocabulary.standard.classes(of: text.keywords[index])
            .isDisjoint(with: [.comma, .quote, .terminator, .dash, .colon])
    }
}
