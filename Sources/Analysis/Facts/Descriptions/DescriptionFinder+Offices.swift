import Model

/// The offices that somebody held.
extension DescriptionFinder {
    /// "served as foreign minister from 1981 to 1997", "was appointed minister".
    mutating func served(at place: Int, of entity: EntityID, type: EntityType, confidence: Double) {
        // "Ash appointed as judge his best friend".
        let isActive =
            sentence.tokens.contains(place) && Vocabulary.acquaintance.contains(sentence.text.keywords[place])
            && !sentence.isAny(place - 1, [.copula, .participle, .adverb, .relative])
        let begins = begins(at: place)
        guard sentence.isAny(place, .serving) || isHired(at: place) || begins, type == .person, !isActive else {
            return
        }
        let link = begins ? place + 2 : linkAfterTime(place + 1)
        let start = sentence.isWord(link, Vocabulary.as) ? link + 1 : place + 1
        guard let phrase = phrases.phrase(at: start), phrase.sort == .person, !phrase.isPlural else { return }
        if start == place + 1, !sentence.isAny(place - 1, [.copula, .participle, .adverb]) { return }
        // "She acted as interpreter" for the moment.
        let of = phrase.core.upperBound
        if Vocabulary.acting.contains(sentence.text.keywords[place]),
            !sentence.isAny(of, .preposition) || sentence.isWord(of, Vocabulary.with)
        {
            return
        }
        add(withoutOccasion(phrase), to: entity, confidence, head: phrase.head)
    }

    /// "Minister of Health", "Managing Director": an office with a capital, and more than its noun.
    func isNamedOffice(_ phrase: NounPhrase) -> Bool {
        sentence.isAny(phrase.head, .role) && !sentence.isAny(phrase.head, [.family, .generic])
            && sentence.shape(phrase.head).contains(.capitalised) && sentence.mention(at: phrase.head) == nil
            // Who "was nominated President" is not yet President.
            && !sentence.hasPastEnding(phrase.core.lowerBound)
            && (phrase.core.count > 1 || phrase.tokens != phrase.core && sentence.isAny(phrase.head + 1, .preposition))
    }

    /// "worked for many years as a clerk": the place of "as" after the words at `place` that tell for how long, if it is there.
    private func linkAfterTime(_ place: Int) -> Int {
        guard sentence.isWord(place, Vocabulary.for) else { return place }
        return (place + 1..<place + Self.longestSpan).first {
            sentence.isWord($0, Vocabulary.as)
                && (sentence.isAny($0 - 1, .calendar) || sentence.isWord($0 - 1, Vocabulary.time))
        } ?? place
    }

    /// "for a very long time" has no more words.
    private static let longestSpan = 7

    /// "had begun life as a clerk".
    func begins(at verb: Int) -> Bool {
        sentence.tokens.contains(verb) && Vocabulary.starting.contains(sentence.text.keywords[verb])
            && sentence.isWord(verb + 1, Vocabulary.life) && sentence.isWord(verb + 2, Vocabulary.as)
    }

    /// "was employed as a clerk".
    func isHired(at verb: Int) -> Bool {
        sentence.isAny(verb - 1, [.copula, .participle, .adverb]) && sentence.isWord(verb + 1, Vocabulary.as)
            && sentence.tokens.contains(verb) && Vocabulary.hiring.contains(sentence.text.keywords[verb])
    }

    /// "was appointed minister by the king on May 3" tells by whom and when it was done, and who somebody is by the words before.
    func withoutOccasion(_ phrase: NounPhrase) -> Range<Int> {
        let end = (phrase.core.upperBound..<phrase.tokens.upperBound).first {
            sentence.isWord($0, Vocabulary.by)
                || sentence.isWord($0, Vocabulary.on) && sentence.isAny($0 + 1, .calendar)
        }
        return phrase.tokens.lowerBound..<(end ?? phrase.tokens.upperBound)
    }

    /// ", having served as foreign minister from 1981 to 1997" speaks of the clause's subject.
    mutating func havingServed(after place: Int, of mention: SentenceReader.Mention) {
        guard mention.type == .person else { return }
        var place = place
        while place + 2 < sentence.tokens.upperBound {
            if sentence.isAny(place, .participle),
                sentence.isAny(place - 1, .comma) || place - 1 == sentence.tokens.lowerBound,
                sentence.isAny(place + 1, .serving)
            {
                let between = sentence.mentions.contains {
                    $0.type == .person && $0.entity != mention.entity
                        && $0.tokens.lowerBound >= mention.tokens.upperBound
                        && $0.tokens.upperBound <= place
                }
                served(at: place + 1, of: mention.entity, type: .person, confidence: between ? 0.55 : 0.85)
                return
            }
            place += 1
        }
    }
}
