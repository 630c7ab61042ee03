import Model

/// What is set off after a name and is no description.
extension DescriptionFinder {
    /// "Ann Lee of the bakers' union, a clerk", "Ann Lee KC, a judge": the comma after the body that somebody is of or after letters, or
    /// where the name ends.
    func afterBody(of mention: SentenceReader.Mention) -> Int {
        let of = mention.tokens.upperBound
        if isHonour(at: of, of: mention), sentence.isAny(of + 1, .comma) { return of + 1 }
        guard mention.type == .person, sentence.isWord(of, Vocabulary.of), sentence.isAny(of + 1, .definite),
            let body = phrases.phrase(at: of + 1), body.sort == .organisation,
            sentence.isAny(body.tokens.upperBound, .comma)
        else { return of }
        return body.tokens.upperBound
    }

    /// "Ann Lee, 45, of Leeds, a lawyer": the place after all that is set off after a name and is no description.
    func afterAsides(_ start: Int, of mention: SentenceReader.Mention) -> Int {
        var place = start
        while let end = aside(at: place, of: mention) { place = end }
        return place
    }

    /// "Ann Lee, 45, a lawyer", "Ann Lee, now 45, a lawyer", "Ann Lee, M.P., a lawyer", "Ann Lee, of Leeds, a lawyer": the place after an
    /// age, an honour or a home and the next comma.
    private func aside(at place: Int, of mention: SentenceReader.Mention) -> Int? {
        var end = place
        if mention.type == .person, sentence.isWord(place, Vocabulary.of),
            let home = sentence.mention(startingAt: place + 1)
        {
            end = home.tokens.upperBound
        } else if sentence.isAny(place, .adverb), sentence.shape(place + 1).contains(.digits) {
            end = place + 2
        } else if sentence.shape(place).contains(.digits) || isHonour(at: place, of: mention) {
            end = place + 1
        } else if mention.type == .person {
            end = age(at: place) ?? place
        }
        return end > place && sentence.isAny(end, .comma) ? end + 1 : nil
    }

    /// "M.P.", "KC": letters after somebody's name.
    private func isHonour(at index: Int, of mention: SentenceReader.Mention) -> Bool {
        mention.type == .person && sentence.shape(index).contains(.allCapitals) && sentence.mention(at: index) == nil
    }

    /// "aged forty", "forty years of age", "the eldest": the place after words that tell no more than how old somebody is.
    private func age(at place: Int) -> Int? {
        guard sentence.tokens.contains(place) else { return nil }
        if sentence.isWord(place, Vocabulary.aged) { return place + 2 }
        if sentence.isAny(place, .definite), sentence.tokens.contains(place + 1),
            Vocabulary.ages.contains(sentence.text.keywords[place + 1])
        {
            return place + 2
        }
        let age = (place + 1..<place + Self.longestAge).first { sentence.isWord($0, Vocabulary.age) }
        guard let age, sentence.isWord(age - 1, Vocabulary.of), sentence.isAny(age - 2, .calendar) else { return nil }
        return age + 1
    }

    /// "thirty or thirty-five years of age" has no more words.
    private static let longestAge = 9

    /// "SARN, May 3 (Orr Wire) — Kent's premier, Ann Ash, left": whether nothing but the place, the day and the agency of a report is before
    /// a dash.
    func isLineOfReport(_ mention: SentenceReader.Mention, dash: Int) -> Bool {
        let start = sentence.tokens.lowerBound
        return mention.type != .person && sentence.mention(at: start)?.type == .place
            && sentence.text.tokens[start].start == sentence.text.blocks[sentence.block].range.start
            && sentence.shape(dash + 1).contains(.capitalised)
            && (start..<dash).allSatisfy {
                !sentence.shape($0).isDisjoint(with: [.capitalised, .digits, .punctuation])
            }
    }
}
