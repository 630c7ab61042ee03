import Model

/// A noun phrase after where somebody is from.
extension DescriptionFinder {
    /// "Ann Lee of the Sarn Institute, a former judge, left": what follows speaks of whoever is named before.
    mutating func appositionAfterHome(_ home: SentenceReader.Mention) {
        let comma = home.tokens.upperBound
        guard home.type != .person, sentence.isAny(comma, .comma), let person = bearer(of: home),
            let phrase = appositive(at: comma + 1, of: person), phrase.sort == .person, phrase.closing == .mark,
            !phrase.isPlural, sentence.isAny(comma + 1, [.definite, .indefinite]), let fit = fit(phrase, .person),
            !isAmongOthers(person, phrase), !joinsOther(phrase)
        else { return }
        add(phrase.tokens, to: person, 0.85 * fit, head: phrase.head)
    }
}
