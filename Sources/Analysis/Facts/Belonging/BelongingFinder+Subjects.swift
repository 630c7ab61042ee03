import Model

/// Whom a verb or "who" before the noun makes the relative: "Planchet was his lackey", "Hélène, who was his daughter".
extension BelongingFinder {
    /// No more words than these are between a name and "who".
    private static let longestApposition = 9

    /// Where a name ends that the comma before `end` separates from its apposition: "Mrs. Ash, the housekeeper, who was his aunt".
    func appositionStart(before end: Int) -> Int? {
        guard
            let comma = (max(sentence.tokens.lowerBound, end - Self.longestApposition)..<end).last(where: {
                sentence.isAny($0, .comma)
            }), sentence.mention(at: comma - 1)?.type == .person, sentence.isAny(comma + 1, .determiner),
            let phrase = phrases.phrase(at: comma + 1), phrase.sort == .person,
            // "Ann, a nurse who keeps bees, whose son", "Ann, a nurse whose son".
            phrase.tokens.upperBound == end || phrase.core.upperBound == end
        else { return nil }
        return comma
    }

    /// Where the name ends that "who" or "whose" after `end` is said of, its apposition left out; nil for "Ann, the friend of Eve, whose
    /// brother", where either may be meant.
    func nameEnd(before end: Int) -> Int? {
        guard let start = appositionStart(before: end) else { return sentence.beforeBrackets(end) }
        return sentence.mention(at: end - 1)?.type == .person ? nil : start
    }

    /// "Bob and Eve his wife came": the relative whom "and" leads to, right before the noun. After a verb of telling the noun may begin
    /// what was told.
    func joined(before possession: Possession) -> SentenceReader.Mention? {
        let (start, end) = (possession.passage.lowerBound, possession.passage.upperBound)
        guard possession.pronoun != nil, !possession.isPlural, !sentence.isSpoken(start),
            KinWords.kind(at: possession.noun, in: sentence) != nil, let person = sentence.mention(at: start - 1),
            person.type == .person, person.tokens.upperBound == start,
            sentence.isAny(sentence.start(withTitles: person) - 1, .coordinator),
            !sentence.isAny(end, .possessiveEnding), !sentence.tells(before: start)
        else { return nil }
        return person
    }

    /// "Planchet was his lackey", "Hélène, who was his daughter": the subject of the verb before the noun.
    func subject(of possession: Possession) -> [SentenceReader.Mention] {
        // "He was his brother’s friend" says whose friend he was, and "He was my own brother" that he was like one.
        guard !possession.isPlural, !sentence.isAny(possession.passage.upperBound, .possessiveEnding),
            !sentence.isWord(possession.label.lowerBound, Vocabulary.own)
        else { return [] }
        var verb = possession.passage.lowerBound - 1
        while sentence.isAny(verb, .adverb) { verb -= 1 }
        guard sentence.isAny(verb, [.copula, .becoming]), !sentence.isSpoken(verb) else { return [] }
        var end = verb
        while sentence.isAny(end - 1, [.adverb, .have]) { end -= 1 }
        if sentence.isWord(end - 1, Vocabulary.who) {
            guard let name = nameEnd(before: end - (sentence.isAny(end - 2, .comma) ? 2 : 1)) else { return [] }
            end = name
        }
        if let person = pronounSubject(at: end - 1, of: possession) { return [person] }
        guard let named = sentence.mention(at: end - 1), named.tokens.upperBound == end,
            // "Queen Ann of Sarn was his mother".
            let person = named.type == .person ? named : bearer(of: named),
            end < verb || Clause(sentence).isSubject(person), !isRumour(of: person)
        else { return [] }
        return [person]
    }

    /// "It is said that Ash was her brother", "He imagined that Ash was her brother".
    private func isRumour(of person: SentenceReader.Mention) -> Bool {
        let that = sentence.start(withTitles: person) - 1
        if sentence.isAny(that, .reporting), sentence.tokens.contains(that - 1),
            Vocabulary.thinking.contains(sentence.text.keywords[that - 1])
        {
            return true
        }
        return sentence.isAny(that, .reporting) && sentence.isAny(that - 2, .copula)
            && sentence.isWord(that - 3, Vocabulary.it)
    }

    /// "He was the brother of Ann Ash": whom the pronoun means, as if the sentence named him there.
    private func pronounSubject(at index: Int, of possession: Possession) -> SentenceReader.Mention? {
        guard possession.pronoun == nil, sentence.isAny(index, .personPronoun), !sentence.isSpoken(index),
            let person = antecedents.subject(at: index) ?? antecedents.personBefore(index),
            sentence.gender(of: person).map({ $0 == sentence.gender(index) }) ?? true
        else { return nil }
        return SentenceReader.Mention(
            tokens: index..<index + 1, entity: person, type: .person, range: sentence.text.tokens[index].range,
            confidence: .certain)
    }
}
