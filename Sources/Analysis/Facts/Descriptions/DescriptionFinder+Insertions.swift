import Model

/// What is between a verb of being and what it says.
extension DescriptionFinder {
    /// More words than these are no aside.
    private static let longestAside = 6

    /// The place after all that is inserted at `place`, which follows the verb.
    func afterInsertions(_ place: Int) -> Int {
        afterCircumstance(afterHedge(afterPeriod(afterAside(afterTime(place)))))
    }

    /// "Ash at one time was", "Ash for many years had been": the place of the verb after the words at `place` that tell when, if there
    /// are such.
    func verb(afterTimeAt place: Int) -> Int {
        guard sentence.isAny(place, .preposition) else { return place }
        var end = place + 1
        while end - place <= Self.longestPeriod, sentence.isLowerCase(end) || sentence.shape(end).contains(.digits),
            !sentence.isAny(end, [.copula, .have, .preposition])
        {
            end += 1
        }
        let tellsTime = sentence.isAny(end - 1, .calendar) || sentence.isWord(end - 1, Vocabulary.time)
        return tellsTime && sentence.isAny(end, [.copula, .have]) ? end : place
    }

    /// "then France's minister", "later the head of the bank": the place after a word that tells when.
    func afterTimeWord(_ place: Int) -> Int? {
        guard sentence.tokens.contains(place), Vocabulary.times.contains(sentence.text.keywords[place]) else {
            return nil
        }
        if sentence.isAny(place + 1, [.definite, .indefinite]) { return place + 1 }
        guard let owner = sentence.mention(startingAt: place + 1), owner.type != .person,
            sentence.isAny(owner.tokens.upperBound, .possessiveEnding)
        else { return nil }
        return place + 1
    }

    /// "by trade an engineer", "at that time a student", "in reality a clerk", "at 900 metres the highest peak": the place of the article
    /// after the words at `place` that say when or in what respect somebody or something is that.
    func afterCircumstance(_ place: Int) -> Int {
        let isMeasure = sentence.isWord(place, Vocabulary.at) && sentence.shape(place + 1).contains(.digits)
        guard sentence.isAny(place, .preposition),
            let article = (place + 2...place + Self.longestPeriod).first(where: {
                sentence.isAny($0, [.definite, .indefinite])
            })
        else { return place }
        let last = isMeasure && sentence.isAny(article - 1, .comma) ? article - 2 : article - 1
        let isCircumstance =
            isMeasure || sentence.isAny(last, .calendar)
            || Vocabulary.circumstances.contains(sentence.text.keywords[last])
        let areWords = (place + 1...last).allSatisfy {
            sentence.isLowerCase($0) || sentence.shape($0).contains(.digits)
        }
        return isCircumstance && areWords && sentence.isLowerCase(last) ? article : place
    }

    /// "was some time ago governess to Ann": the place after the words that tell when.
    private func afterTime(_ start: Int) -> Int {
        let ago = (start + 1..<start + Self.longestPeriod).first { sentence.isWord($0, Vocabulary.ago) }
        guard let ago, (start..<ago).allSatisfy({ sentence.isLowerCase($0) || sentence.shape($0).contains(.digits) })
        else { return start }
        return ago + 1
    }

    /// "was for thirty years the judge of the town": the place after the words that tell for how long.
    private func afterPeriod(_ preposition: Int) -> Int {
        guard sentence.isWord(preposition, Vocabulary.for),
            let unit = (preposition + 1...preposition + Self.longestPeriod).first(where: {
                sentence.isAny($0, .calendar) || sentence.isWord($0, Vocabulary.time)
            }), sentence.isAny(unit + 1, [.determiner, .role])
        else { return preposition }
        return unit + 1
    }

    /// More words than these do not tell how long something lasted ("for more than thirty years").
    private static let longestPeriod = 5

    /// "was by trade a carpenter", "was what you might call a scholarly doctor": the place after the words that say in what
    /// respect, or that it is called so.
    private func afterHedge(_ place: Int) -> Int {
        // "was no other than the clerk of the bank".
        if sentence.isWord(place + 1, Vocabulary.other), sentence.isWord(place + 2, Vocabulary.than) {
            return place + 3
        }
        if sentence.isWord(place, Vocabulary.by), sentence.isLowerCase(place + 1) {
            return sentence.isAny(place + 2, .indefinite) ? place + 2 : place
        }
        guard sentence.isWord(place, Vocabulary.what),
            let call = (place + 2..<place + Self.longestHedge).first(where: {
                sentence.tokens.contains($0) && Vocabulary.calling.contains(sentence.text.keywords[$0])
            })
        else { return place }
        return sentence.isAny(call + 1, .indefinite) ? call + 1 : place
    }

    /// "what you would perhaps call" has no more words than these.
    private static let longestHedge = 6

    /// "was, on the whole, the judge of the town": the place after an aside in commas that has no verb.
    private func afterAside(_ comma: Int) -> Int {
        guard sentence.isAny(comma, .comma) else { return comma }
        var end = comma + 1
        while sentence.isLowerCase(end), end - comma <= Self.longestAside,
            // "was, in his own fancy, a king": only he thinks so.
            !sentence.isAny(end, [.copula, .have, .auxiliary, .relative, .pronoun, .possessive])
        {
            end += 1
        }
        return sentence.isAny(end, .comma) && end > comma + 1 && sentence.isAny(end + 1, .determiner) ? end + 1 : comma
    }
}
