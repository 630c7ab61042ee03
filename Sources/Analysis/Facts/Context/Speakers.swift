import Model

/// Who speaks in each block: the one person beside a verb of saying in its narration ("“…,” said Ann"), or who tells the own name.
struct Speakers: Sendable {
    /// How many tokens after "Ann said" a speech begins.
    private static let reach = 10

    private var speakers: [Int: EntityID] = [:]
    private var doubtful: Set<Int> = []

    /// Reads the verbs of saying of `text`.
    init(_ text: AnnotatedText, _ speech: Speech, _ narrators: Narrators) {
        let vocabulary = Vocabulary.standard
        let says = { (index: Int) in
            text.tokens.indices.contains(index) && !speech.holds(index)
                && vocabulary.classes(of: text.keywords[index]).contains(.saying)
        }
        var sentence = 0
        text.forEachMention(of: .person) { index, tokens in
            let (token, end) = (tokens.lowerBound, tokens.upperBound)
            while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= token { sentence += 1 }
            guard sentence < text.sentences.count, text.sentences[sentence].tokens.contains(token) else { return }
            var start = token
            while start > 0, token - start < 3, text.tokens[start - 1].shape.contains(.capitalised),
                !vocabulary.classes(of: text.keywords[start - 1]).isDisjoint(with: [.honorific, .role])
            {
                start -= 1
            }
            if speech.holds(token) {
                if Self.isOwnName(start, in: text) {
                    note(text.mentions[index].entity, in: text.sentences[sentence].block)
                }
                return
            }
            // "“…,” said Ann" and "Ann said, “…”"; "told Ann" speaks to her.
            let follows = says(start - 1) && start > 1 && isMark(start - 2, in: text)
            guard follows || says(end) && isTag(start, end, speech, in: text) else { return }
            note(text.mentions[index].entity, in: text.sentences[sentence].block)
        }
        // "“…,” said I."
        sentence = 0
        for index in text.tokens.indices where text.keywords[index] == Vocabulary.i && !speech.holds(index) {
            guard says(index + 1) || says(index - 1) && index > 1 && isMark(index - 2, in: text),
                let narrator = narrators.narrator(at: index)
            else { continue }
            while sentence < text.sentences.count, text.sentences[sentence].tokens.upperBound <= index { sentence += 1 }
            note(narrator, in: text.sentences[sentence].block)
        }
    }

    /// "“My name is Ann”": whether the words before the name at `start` give it to whoever speaks.
    private static func isOwnName(_ start: Int, in text: AnnotatedText) -> Bool {
        start > 2 && Vocabulary.standard.classes(of: text.keywords[start - 1]).contains(.copula)
            && text.keywords[start - 2] == Vocabulary.name && text.keywords[start - 3] == Vocabulary.my
    }

    /// Whether "Ann said" is of a speech beside it: one follows, or a comma, a question or a cry precedes. "“He left.” Ann said no
    /// more" is not.
    private func isTag(_ start: Int, _ end: Int, _ speech: Speech, in text: AnnotatedText) -> Bool {
        let next = end + 1..<min(end + 1 + Self.reach, text.tokens.count)
        if next.contains(where: { speech.holds($0) }) { return true }
        guard start > 1 else { return false }
        let classes = Vocabulary.standard.classes(of: text.keywords[start - 1])
        return classes.contains(.comma)
            || classes.contains(.quote) && text.keywords[start - 2] != Vocabulary.fullStop
    }

    /// Who speaks in the block at `index`; nil if nobody or several do.
    func speaker(inBlock index: Int) -> EntityID? { doubtful.contains(index) ? nil : speakers[index] }

    private func isMark(_ index: Int, in text: AnnotatedText) -> Bool {
        !Vocabulary.standard.classes(of: text.keywords[index]).isDisjoint(with: [.quote, .comma, .terminator, .dash])
    }

    private mutating func note(_ speaker: EntityID, in block: Int) {
        if let known = speakers[block], known != speaker { doubtful.insert(block) }
        speakers[block] = speaker
    }
}
