import Model

/// Who tells a text in the first person.
enum Narrator {
    /// The narration of such a text says "I" so often, and once in so many words.
    private static let leastOfFirstPerson = (count: 50, inWords: 150)
    /// How often the narrator must be called by name.
    private static let leastOfCalls = 12
    /// Of a narrator's mentions at least so many are spoken by others, and so many of these are calls.
    private static let share = (spoken: 0.9, called: 0.4)
    /// Nobody else of whom that holds may be called more than a part of this.
    private static let lead = 3

    /// Whom others call by name while the narration, which says "I", does not name him or her: the one of whom that is so;
    /// nil where nobody or several are.
    static func find(in text: AnnotatedText) -> EntityID? {
        let speech = text.speech
        let own = text.keywords.indices.count { text.keywords[$0] == Vocabulary.i && !speech.holds($0) }
        guard own >= leastOfFirstPerson.count, own * leastOfFirstPerson.inWords >= text.tokens.count else { return nil }
        var counts = [(all: Int, spoken: Int, called: Int)](repeating: (0, 0, 0), count: text.entities.count)
        var token = 0
        for mention in text.mentions where text.entities[Int(mention.entity.index)].type == .person {
            while token < text.tokens.count, text.tokens[token].range.end <= mention.start { token += 1 }
            var end = token
            while end < text.tokens.count, text.tokens[end].start < mention.range.end { end += 1 }
            let entity = Int(mention.entity.index)
            counts[entity].all += 1
            guard speech.holds(token) else { continue }
            counts[entity].spoken += 1
            if isMark(token - 1, in: text), isMark(end, in: text) { counts[entity].called += 1 }
        }
        let found = counts.indices.filter { index in
            let (all, spoken, called) = counts[index]
            return called >= leastOfCalls && Double(spoken) >= share.spoken * Double(all)
                && Double(called) >= share.called * Double(spoken)
        }.sorted { (counts[$1].called, $0) < (counts[$0].called, $1) }
        guard let first = found.first,
            found.count < 2 || counts[found[1]].called * lead <= counts[first].called
        else { return nil }
        return EntityID(first)
    }

    private static func isMark(_ index: Int, in text: AnnotatedText) -> Bool {
        guard text.keywords.indices.contains(index) else { return true }
        return !Vocabulary.standard.classes(of: text.keywords[index])
            .isDisjoint(with: [.comma, .quote, .terminator, .dash, .colon])
    }
}
