import Model

/// "who" and "which" after a name.
extension DescriptionFinder {
    /// "Zarif, who travels to Moscow, …", "Ann Lee who worked as a maid", "Ann Lee, 13, who keeps bees,".
    mutating func relativeClause(_ mention: SentenceReader.Mention) {
        if mention.type == .group || isHome(mention) { return }
        var place = sentence.skippingBrackets(mention.tokens.upperBound)
        if sentence.isAny(place, .comma) {
            place = afterAsides(place + 1, of: mention)
        } else if mention.type != .person || !sentence.isWord(place, Vocabulary.who) || isSingledOut(mention) {
            return
        }
        guard sentence.isAny(place, .relative) else { return }
        if sentence.isWord(place, Vocabulary.whom), mention.type == .person {
            seen(from: place, of: mention)
            return
        }
        let isPersonal = sentence.isWord(place, Vocabulary.who) || sentence.isWord(place, Vocabulary.whose)
        guard isPersonal == (mention.type == .person), isPersonal || sentence.isWord(place, Vocabulary.which) else {
            return
        }
        let tells =
            isPersonal
            && (tellsWhat(at: place + 1) || tellsTrade(from: place + 1) || tellsOrigin(at: place + 1)
                || tellsAim(at: place + 1))
        // "who had been housekeeper there", but not "who had been her father’s lawyer".
        let hadBeen =
            isPersonal && sentence.isAny(place + 1, .have) && !sentence.isWord(place + 2, Vocabulary.become) && !tells
        if hadBeen || sentence.isAny(place + 1, .copula) {
            // "who was the deputy chairman" describes as "was the deputy chairman" does.
            predicate(at: place + 1, of: mention.entity, type: mention.type, weight: 0.85)
            return
        }
        // "who later became the deputy chairman".
        let verb = (place + 1..<place + 3).first { sentence.isAny($0, .becoming) }
        if isPersonal, let verb, verb == place + 1 || sentence.isAny(place + 1, .adverb) {
            predicate(at: verb, of: mention.entity, type: mention.type, weight: 0.85)
            return
        }
        if isPersonal, !tells { return }
        // "which had derived a new importance from it" and "which could not but alarm her" tell what happened.
        // So do "which she read" and "which began to rise".
        if !isPersonal,
            sentence.isAny(place + 1, [.have, .auxiliary, .negation, .pronoun, .possessive])
                || sentence.isWord(place + 1, Vocabulary.it) || isStart(place + 1)
                || mention.type != .place && isConsequence(place + 1)
        {
            return
        }
        let before = mention.tokens.lowerBound - 1
        // "Ann and Bob, who keep a shop".
        if sentence.isAny(before, .coordinator), !(isPersonal && sentence.ends(place + 1, with: "s")) { return }
        let isGoverned = (max(before - 4, sentence.tokens.lowerBound)...max(before, sentence.tokens.lowerBound))
            .contains {
                $0 < mention.tokens.lowerBound && sentence.isAny($0, .preposition)
            }
        if !isPersonal, isGoverned { return }
        // The clause of a thing may speak of the whole sentence; that of a person hardly can.
        var end = place + 1
        while sentence.tokens.contains(end), end - place < 32,
            !sentence.isAny(end, [.comma, .terminator, .colon, .closing]) && !sentence.isDash(end)
                || isInDate(end)
        {
            end += 1
        }
        guard end - place > 3, end - place < 32 else { return }
        add(place..<end, to: mention, isPersonal ? 0.62 : 0.5, manner: .clause)
    }

    /// "Mr. Ash, of Sarn, who keeps bees": where somebody is from, whatever it is taken for.
    private func isHome(_ mention: SentenceReader.Mention) -> Bool {
        let of = mention.tokens.lowerBound - 1
        return sentence.isWord(of, Vocabulary.of) && sentence.isAny(of - 1, .comma)
            && sentence.mention(at: of - 2)?.type == .person
    }

    /// "whom they knew to be the manager of the hotel".
    private mutating func seen(from whom: Int, of mention: SentenceReader.Mention) {
        let to = (whom + 2..<whom + Self.longestView).first { sentence.isWord($0, Vocabulary.to) }
        guard let to, sentence.isWord(to + 1, Vocabulary.be), sentence.isAny(whom + 1, .pronoun),
            sentence.tokens.contains(to - 1), Vocabulary.finding.contains(sentence.text.keywords[to - 1])
        else { return }
        complement(at: to + 2, of: mention.entity, type: .person, confidence: 0.75)
    }

    /// "whom I now clearly saw to be" has no more words before "to".
    private static let longestView = 6

    /// "which led to her return": a verb of what follows from all of the sentence.
    private func isConsequence(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.consequences.contains(sentence.text.keywords[index])
    }

    private func isStart(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.starting.contains(sentence.text.keywords[index])
    }

    /// Whether the comma at `index` is one of a date: "which opened on May 3, 1891".
    private func isInDate(_ index: Int) -> Bool {
        sentence.isAny(index, .comma) && sentence.shape(index - 1).contains(.digits)
            && sentence.shape(index + 1).contains(.digits) && sentence.text.tokens[index + 1].range.count == 4
    }

    /// "the Ash who kept the shop", "It was Ash who kept it", "a son of Ash who kept it": one of several, one of whom no more is
    /// told, or whoever the noun before "of" means.
    private func isSingledOut(_ mention: SentenceReader.Mention) -> Bool {
        let before = sentence.start(withTitles: mention) - 1
        if sentence.isAny(before, [.definite, .copula, .negation]) { return true }
        return sentence.isAny(before, .preposition) && !sentence.isWord(before, Vocabulary.with)
            && !sentence.isWord(before, Vocabulary.by)
    }

    /// "who had been her father’s lawyer": what somebody was to another.
    private func isOwnedRole(at place: Int) -> Bool {
        guard sentence.isAny(place, .possessive), let phrase = phrases.phrase(at: place) else { return false }
        return phrase.sort == .person && isRole(phrase.head)
    }

    /// "who had set up in the town as a draper": whether the clause from `verb` on ends with a trade.
    private func tellsTrade(from verb: Int) -> Bool {
        let link = (verb + 1..<verb + Self.longestClause).first {
            sentence.isClosing($0) || sentence.isWord($0, Vocabulary.as) && sentence.isAny($0 + 1, .indefinite)
        }
        guard let link, sentence.isWord(link, Vocabulary.as), let phrase = phrases.phrase(at: link + 1) else {
            return false
        }
        return phrase.closing == .mark && isLivelihood(phrase.head)
    }

    /// "who came to Leeds from Hull to work": whether the verb of a clause leads to a place that has a name.
    private func tellsOrigin(at verb: Int) -> Bool {
        sentence.tokens.contains(verb) && Vocabulary.moving.contains(sentence.text.keywords[verb])
            && (sentence.isWord(verb + 1, Vocabulary.to) || sentence.isWord(verb + 1, Vocabulary.from))
            && sentence.mention(startingAt: verb + 2)?.type == .place
    }

    /// "who wants to be a vet".
    private func tellsAim(at verb: Int) -> Bool {
        guard sentence.tokens.contains(verb), Vocabulary.wishing.contains(sentence.text.keywords[verb]),
            sentence.isWord(verb + 1, Vocabulary.to),
            sentence.isWord(verb + 2, Vocabulary.be) || sentence.isWord(verb + 2, Vocabulary.become),
            let phrase = phrases.phrase(at: verb + 3)
        else { return false }
        return phrase.isIndefinite && phrase.sort == .person && !sentence.isAny(phrase.head, [.generic, .family])
            && !Vocabulary.relational.contains(sentence.text.keywords[phrase.head])
    }

    /// "as a young court clerk" has no more words.
    private static let longestTrade = 5

    /// No more words than these are between "who" and "as a draper".
    private static let longestClause = 12

    /// Whether the verb of a clause tells what somebody is or does for a living, and not what happened next.
    private func tellsWhat(at verb: Int) -> Bool {
        // "who as a young clerk kept the books of the firm".
        if sentence.isWord(verb, Vocabulary.as), sentence.isAny(verb + 1, .indefinite) {
            return (verb + 2..<verb + Self.longestTrade).contains(where: isLivelihood)
        }
        // "whose husband was a banker".
        if sentence.isWord(verb - 1, Vocabulary.whose) {
            return sentence.isAny(verb, .family) && sentence.isAny(verb + 1, .copula)
                && sentence.isAny(verb + 2, [.definite, .indefinite])
        }
        var place = verb
        var isState = false
        while sentence.isAny(place, [.have, .adverb, .participle, .copula]) {
            if sentence.isAny(place, [.participle, .copula]) { isState = true }
            place += 1
        }
        if isState { return sentence.isAny(place, [.definite, .indefinite, .naming]) || isOwnedRole(at: place) }
        // "who took over as chairman".
        let words = [Vocabulary.took, Vocabulary.over, Vocabulary.as]
        if words.indices.allSatisfy({ sentence.isWord(place + $0, words[$0]) }) { return true }
        // "who calls herself a dealer".
        if sentence.tokens.contains(place + 1), Vocabulary.selves.contains(sentence.text.keywords[place + 1]) {
            return Vocabulary.selfNaming.contains(sentence.text.keywords[place])
        }
        // "who leads the council", "who has led the council", but not "who led the party out".
        let leads =
            sentence.isAny(place, .leading)
            && (sentence.ends(place, with: "s") || sentence.isWord(verb, Vocabulary.has))
        if leads || sentence.isAny(place, [.serving, .founding]) { return true }
        // "who kept a shop", "who lived in Leeds", but not "who ran after them".
        return sentence.isAny(place, .living)
            && (sentence.isAny(place + 1, .determiner)
                || sentence.isAny(place + 1, .preposition) && !sentence.isAny(place + 1, .subordinator)
                || sentence.isAny(place + 1, .adverb)
                // "who teaches history", but not "who keeps asking".
                || sentence.ends(place, with: "s") && sentence.isLowerCase(place + 1)
                    && !sentence.ends(place + 1, with: "ing")
                // "who taught French", "who owned Sarn Energy".
                || sentence.mention(at: place + 1).map { $0.type != .person } == true)
    }
}
