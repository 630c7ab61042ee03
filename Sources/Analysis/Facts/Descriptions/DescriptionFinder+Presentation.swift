import Model

/// How speakers present others and themselves.
extension DescriptionFinder {
    /// "“That is our curate, Mr. Ash”", "“Here is your clerk, Mr. Ash, coming in”", "“This is Mr. Ash, our curate”": what somebody is who is shown to the hearers.
    mutating func presentation(_ mention: SentenceReader.Mention) {
        guard mention.type == .person, sentence.isSpoken(mention.tokens.lowerBound) else { return }
        let start = sentence.start(withTitles: mention)
        if isPointing(before: start) {
            let end = mention.tokens.upperBound
            if sentence.isAny(end, .comma), sentence.isAny(end + 1, .addressing) { present(at: end + 1, mention) }
        } else if sentence.isAny(start - 1, .comma), sentence.isClosing(mention.tokens.upperBound) {
            // The words that point are shortly before the noun.
            let first = (start - Self.longestPresentation..<start - 1).first {
                isPointing(before: $0) || isComing(before: $0, mention)
            }
            guard let first, let phrase = phrases.phrase(at: first), phrase.tokens.upperBound == start - 1 else {
                return
            }
            present(at: first, mention)
        }
    }

    /// "That is our dear old curate, Mr. Ash" has no more words than these between the verb and the name.
    private static let longestPresentation = 8

    private mutating func present(at place: Int, _ mention: SentenceReader.Mention) {
        guard let phrase = phrases.phrase(at: place), phrase.hasDeterminer, !phrase.isPlural,
            phrase.closing == .mark, isLivelihood(phrase.head), let fit = fit(phrase, .person)
        else { return }
        add(phrase.tokens, to: mention, 0.85 * fit, head: phrase.head, manner: .presentation)
    }

    /// Whether "that is" or "this is" ends right before the word at `index`.
    private func isPointing(before index: Int) -> Bool {
        sentence.isAny(index - 1, .copula) && sentence.tokens.contains(index - 2)
            && Vocabulary.pointing.contains(sentence.text.keywords[index - 2])
    }

    /// Whether "here is" ends right before the word at `index`, and what somebody does follows the name: else that one may be spoken to.
    private func isComing(before index: Int, _ mention: SentenceReader.Mention) -> Bool {
        let end = mention.tokens.upperBound
        return sentence.isAny(index - 1, .copula) && sentence.isWord(index - 2, Vocabulary.here)
            && sentence.isAny(end, .comma)
            && (sentence.isAny(end + 1, .relative) || sentence.ends(end + 1, with: "ing"))
    }

    /// "“I am the curate here,” said Mr. Ash": what somebody does who says so.
    mutating func speakersOwnStatement() {
        let subject = sentence.tokens.first {
            sentence.isWord($0, Vocabulary.i) && isAm($0 + 1) && sentence.isSpoken($0)
        }
        guard let subject, let speaker = sentence.context.speakers.speaker(inBlock: sentence.block) else { return }
        var place = subject + 2
        while sentence.isAny(place, .adverb) { place += 1 }
        guard let phrase = phrases.phrase(at: place), sentence.isAny(place, [.definite, .indefinite]),
            !phrase.isPlural, isOccupation(phrase.head) || phrases.isCalling(phrase.head),
            let fit = fit(phrase, .person),
            phrase.closing != .words
        else { return }
        add(phrase.tokens, to: speaker, 0.75 * fit, head: phrase.head, manner: .presentation)
    }
}
