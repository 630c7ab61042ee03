import Model

/// What speakers answer who are asked about somebody.
extension DescriptionFinder {
    /// "“Who is Miss Ash?” – “She is a cousin of the colonel’s.”"
    mutating func answer() {
        guard let asked = antecedents.inquiry?.person,
            let start = sentence.tokens.first(where: { sentence.shape($0).contains(.word) }), sentence.isSpoken(start),
            sentence.isAny(start, .personPronoun), sentence.isAny(start + 1, .copula), agrees(start, with: asked),
            let phrase = phrases.phrase(at: start + 2), phrase.hasDeterminer, phrase.sort == .person, !phrase.isPlural,
            phrase.closing != .words, let fit = fit(phrase, .person)
        else { return }
        add(phrase.tokens, to: asked, 0.85 * fit, head: phrase.head, manner: .presentation)
    }
}
