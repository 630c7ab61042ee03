import Model

/// Which mentions of a sentence are subjects, and where their verbs stand.
struct Clause {
    let sentence: SentenceReader

    init(_ sentence: SentenceReader) { self.sentence = sentence }

    /// Whether a mention begins its clause: no preposition, verb or possessor takes it.
    func isSubject(_ mention: SentenceReader.Mention) -> Bool {
        var before = relativeStart(of: mention) - 1
        while before >= sentence.tokens.lowerBound,
            sentence.isAny(
                before, [.honorific, .role, .definite, .indefinite, .adverb, .quote, .roleModifier, .bareAdjective])
                || sentence.shape(before).contains(.capitalised) && sentence.mention(at: before) == nil
                    && sentence.classes(before).isSubset(of: .family)
        {
            if sentence.isAny(before, .quote) || sentence.isAny(before, .preposition) { break }
            before -= 1
        }
        guard before >= sentence.tokens.lowerBound, !isAfterDate(before) else { return true }
        let classes = sentence.classes(before)
        if !classes.isDisjoint(with: [.comma, .colon, .terminator, .closing, .subordinator, .dash, .quote]) {
            return true
        }
        // "…, for Ann was the eldest": a conjunction.
        if sentence.isWord(before, Vocabulary.for), sentence.isAny(before - 1, [.comma, .colon, .dash]) {
            return sentence.isAny(mention.tokens.upperBound, [.copula, .have, .auxiliary])
        }
        if isSecondName(mention) { return true }
        if classes.contains(.relative) || classes.contains(.coordinator) {
            return !isAfterName(before) && !isOfList(before)
        }
        return false
    }

    /// "the presence of guards, police, and Sarn was": whether the "and" at `index` ends a list of nouns.
    private func isOfList(_ index: Int) -> Bool {
        sentence.isAny(index, .coordinator) && sentence.isAny(index - 1, .comma) && sentence.isLowerCase(index - 2)
            && sentence.isAny(index - 3, .comma)
    }

    /// Where "Bob’s younger sister Ann" and "his sister Ann" begin; the start of the name if no such words are before it.
    private func relativeStart(of mention: SentenceReader.Mention) -> Int {
        let start = mention.tokens.lowerBound
        guard mention.type == .person, sentence.isAny(start - 1, .family), sentence.isLowerCase(start - 1) else {
            return start
        }
        var place = start - 1
        while start - place <= Self.longestRelative, sentence.isLowerCase(place - 1),
            sentence.classes(place - 1).isSubset(of: [.bareAdjective, .roleModifier, .generic])
        {
            place -= 1
        }
        if sentence.isAny(place - 1, .possessive) { return place - 1 }
        guard sentence.isAny(place - 1, .possessiveEnding), let owner = sentence.mention(at: place - 2) else {
            return start
        }
        return sentence.start(withTitles: owner)
    }

    /// "his third and favourite daughter Ann" has no more words than these before the name.
    private static let longestRelative = 4

    /// "Il Gobbo or the Hunchback is a statue": whether a mention is the second name of a thing whose first opens the sentence.
    private func isSecondName(_ mention: SentenceReader.Mention) -> Bool {
        guard let first = sentence.mentions.first, first.tokens.upperBound < mention.tokens.lowerBound else {
            return false
        }
        return secondName(after: first)?.tokens == mention.tokens
    }

    /// The second name of what `first` names, which opens the sentence: after "or", with an article or brackets, before "is a".
    private func secondName(after first: SentenceReader.Mention) -> SentenceReader.Mention? {
        let or = first.tokens.upperBound
        guard sentence.isWord(or, Vocabulary.or), first.tokens.lowerBound - sentence.tokens.lowerBound < 3,
            let second = sentence.mention(startingAt: or + 1), second.type != .person
        else { return nil }
        let end = sentence.skippingBrackets(second.tokens.upperBound)
        let isGiven = end > second.tokens.upperBound || sentence.isAny(or + 1, .definite)
        return isGiven && sentence.isAny(end, .copula) && sentence.isAny(end + 1, .indefinite) ? second : nil
    }

    /// "In 1902 Ash married", "On 5 May 1902 Ash left": no more than a date is before the name.
    private func isAfterDate(_ last: Int) -> Bool {
        let start = sentence.tokens.lowerBound
        guard last > start, sentence.isAny(start, .preposition), sentence.shape(last).contains(.digits) else {
            return false
        }
        return (start + 1...last).allSatisfy {
            sentence.shape($0).contains(.digits) || sentence.isAny($0, [.calendar, .definite, .preposition])
        }
    }

    /// Whether a name, with or without brackets after it, ends before the word at `index`: "the Medical Society (MS) and Ash".
    private func isAfterName(_ index: Int) -> Bool {
        sentence.mention(at: sentence.beforeBrackets(index) - 1) != nil
    }

    /// The place after where the bearer of a name is from, or a thing is: "Ann Lee of Leeds was", "the Sarn Bridge in Leeds is".
    private func afterHome(_ place: Int, of mention: SentenceReader.Mention) -> Int {
        let isLink =
            mention.type == .person
            ? sentence.isWord(place, Vocabulary.of) || sentence.isWord(place, Vocabulary.from)
            : sentence.isWord(place, Vocabulary.in)
        guard isLink,
            let home = sentence.mention(startingAt: sentence.isAny(place + 1, .definite) ? place + 2 : place + 1),
            home.type == .place || home.type == .organisation && mention.type == .person
        else { return place }
        return home.tokens.upperBound
    }

    /// The place after what is inserted between the subject and its verb: brackets, an apposition, a relative clause.
    func afterInsertion(_ mention: SentenceReader.Mention) -> Int {
        var place = mention.tokens.upperBound
        if sentence.isAny(place, .quote),
            !sentence.isAny(place, .possessiveEnding) || sentence.isAny(mention.tokens.lowerBound - 1, .quote)
        {
            place += 1
        }
        place = afterHome(place, of: mention)
        // "F. A. Wenderoth or Frederick Wenderoth was": a second name of the same.
        if sentence.isWord(place, Vocabulary.or), let other = sentence.mention(at: place + 1),
            other.entity == mention.entity
        {
            place = other.tokens.upperBound
        }
        if let second = secondName(after: mention) { place = second.tokens.upperBound }
        // "The younger, Mrs. Ash by name, was".
        if sentence.isWord(place, Vocabulary.by), sentence.isWord(place + 1, Vocabulary.name) { place += 2 }
        place = sentence.skippingBrackets(place)
        if sentence.isAny(place, .closing) { place += 1 }
        let mark: WordClass = sentence.isAny(place, .comma) ? .comma : .dash
        guard sentence.isAny(place, mark) else { return place }
        // "One song, “Progress”, is …": the name is itself the insertion.
        if sentence.isAny(place + 1, [.copula, .becoming, .have, .serving]) { return place + 1 }
        var end = place + 1
        while sentence.tokens.contains(end), end - place < 25 {
            if sentence.isAny(end, .closing), sentence.isAny(end + 1, .copula) { return end + 1 }
            if sentence.isAny(end, mark), sentence.isAny(end + 1, [.copula, .becoming, .have, .serving]) {
                return end + 1
            }
            if sentence.isAny(end, [.terminator, .colon]) { break }
            end += 1
        }
        return place
    }
}
