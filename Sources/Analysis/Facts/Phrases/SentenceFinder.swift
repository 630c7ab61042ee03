/// What reads one sentence for statements of a kind.
protocol SentenceFinder {
    /// The sentence, and whom its pronouns mean.
    var antecedents: Antecedents { get }
}

extension SentenceFinder {
    var sentence: SentenceReader { antecedents.sentence }
    var phrases: NounPhraseReader { NounPhraseReader(sentence) }
}
