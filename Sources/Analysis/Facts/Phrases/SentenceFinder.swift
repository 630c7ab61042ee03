/// What reads one sentence for statements of a kind.
protocol SentenceFinder {
    /// The sentence, and whom its pronouns mean.
    var antecedents: Antecedents { get }
}

extension SentenceFinder {
    var sentence: SentenceReader { antecedents.sentence }
    var phrases: NounPhraseReader { NounPhraseReader(sentence) }

    /// Ann Lee of "Ann Lee of Leeds", for Leeds.
    func bearer(of home: SentenceReader.Mention) -> SentenceReader.Mention? {
        var of = home.tokens.lowerBound - 1
        if sentence.isAny(of, .definite) { of -= 1 }
        guard sentence.isWord(of, Vocabulary.of), let person = sentence.mention(at: of - 1), person.type == .person
        else { return nil }
        return person
    }
}
