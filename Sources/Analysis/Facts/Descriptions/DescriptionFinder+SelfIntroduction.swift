import Model

/// What people say who tell their own name.
extension DescriptionFinder {
    /// "“My name is Ash, and I am a lawyer in Leeds”", "“I am Ash, a lawyer”": what follows the name or "I am" in the same
    /// sentence.
    mutating func selfIntroduction(_ mention: SentenceReader.Mention) {
        guard mention.type == .person, sentence.isSpoken(mention.tokens.lowerBound), isOwnName(mention) else { return }
        let end = mention.tokens.upperBound
        let subject = (end..<max(end, sentence.tokens.upperBound - 2)).first {
            sentence.isWord($0, Vocabulary.i) && isAm($0 + 1) && sentence.isSpoken($0)
        }
        let place =
            sentence.isAny(end, .comma) && sentence.isAny(end + 1, .determiner) ? end + 1 : subject.map { $0 + 2 }
        guard let place, let phrase = phrases.phrase(at: place), phrase.hasDeterminer, phrase.sort == .person,
            !phrase.isPlural, phrase.closing != .words, let fit = fit(phrase, .person)
        else { return }
        add(phrase.tokens, to: mention, 0.85 * fit, head: phrase.head, manner: .presentation)
    }

    /// "My name is Ash", "I am Ash", and "“My name,” he said, “is Ash.”".
    private func isOwnName(_ mention: SentenceReader.Mention) -> Bool {
        var verb = sentence.start(withTitles: mention) - 1
        if sentence.isAny(verb, .definite) { verb -= 1 }
        let subject = spoken(before: verb)
        if isAm(verb) { return sentence.isWord(subject, Vocabulary.i) }
        return sentence.isAny(verb, .copula) && sentence.isWord(subject, Vocabulary.name)
            && sentence.isWord(subject - 1, Vocabulary.my)
    }

    /// "am", "’m".
    func isAm(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.am.contains(sentence.text.keywords[index])
    }

    /// The place of the last spoken word before `index`.
    private func spoken(before index: Int) -> Int {
        var place = index - 1
        while sentence.tokens.contains(place), !sentence.isSpoken(place) || sentence.isAny(place, .comma) { place -= 1 }
        return place
    }
}
