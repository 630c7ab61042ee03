import Model

/// What is implied of whoever did something.
extension DescriptionFinder {
    /// "The visit by Shoigu was the first time that a Russian minister had visited": what is said of the act names again
    /// who did it. Only where the sentence has one person, and with little confidence.
    mutating func occasion(_ mention: SentenceReader.Mention) {
        guard mention.tokens == sentence.mentions.first?.tokens else { return }
        let people = sentence.mentions.filter { $0.type == .person }
        guard let person = people.first, people.allSatisfy({ $0.entity == person.entity }),
            let act = act(of: person)
        else { return }
        var place = max(person.tokens.upperBound, act + 1)
        while sentence.tokens.contains(place), !isOccasion(place) { place += 1 }
        while sentence.tokens.contains(place) {
            if sentence.isAny(place, .indefinite), let phrase = phrases.phrase(at: place), phrase.sort == .person,
                !phrase.isPlural,
                repeatsAct(act, after: phrase, before: place)
            {
                add(phrase.core.lowerBound + 1..<phrase.core.upperBound, to: person, 0.48)
                return
            }
            place += 1
        }
    }

    /// "the first time", "the first".
    private func isOccasion(_ index: Int) -> Bool {
        sentence.isWord(index, Vocabulary.time) || sentence.isWord(index, Vocabulary.first)
    }

    /// The noun of an act that a person did: "visit by Shoigu", "Shoigu's visit".
    private func act(of person: SentenceReader.Mention) -> Int? {
        let after = person.tokens.upperBound
        if sentence.isAny(after, .possessiveEnding) {
            return (after + 1...after + 3).first { sentence.isAny($0, .actNoun) }
        }
        guard sentence.isWord(person.tokens.lowerBound - 1, Vocabulary.by) else { return nil }
        let first = max(sentence.tokens.lowerBound, person.tokens.lowerBound - 8)
        return (first..<person.tokens.lowerBound).last { sentence.isAny($0, .actNoun) }
    }

    /// Whether the phrase is the subject of the act's verb ("visit": "had visited"), or "by" leads to it.
    private func repeatsAct(_ act: Int, after phrase: NounPhrase, before start: Int) -> Bool {
        if sentence.isWord(start - 1, Vocabulary.by) { return true }
        let end = phrase.core.upperBound
        guard end + 3 > end, end < sentence.tokens.upperBound else { return false }
        return (end..<min(end + 3, sentence.tokens.upperBound)).contains { sentence.shareStem(act, $0, count: 4) }
    }
}
