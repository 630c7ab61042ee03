/// The words before a role that belong to it: "former", "Apple’s chief", "writer and".
extension DescriptionFinder {
    /// The first modifier of the role at `last`, without the determiner.
    func modifierStart(before last: Int) -> Int? {
        var start = last
        // "Under Secretary Ash": no preposition, unless it opens the sentence.
        if sentence.isWord(last - 1, Vocabulary.under), sentence.isWord(last, Vocabulary.secretary),
            sentence.shape(last - 1).contains(.capitalised)
        {
            guard last - 1 > sentence.tokens.lowerBound else { return nil }
            start = last - 1
        }
        // "In Moscow Princess Mary", "the first Prince John": a title of rank takes no modifiers.
        if sentence.shape(last).contains(.capitalised), sentence.gender(last) != nil { return start }
        while start - 1 >= sentence.tokens.lowerBound, last - start < 7 {
            let before = start - 1
            let classes = sentence.classes(before)
            if classes.contains(.possessiveEnding), let owner = sentence.mention(at: before - 1), owner.type != .person
            {
                return owner.tokens.lowerBound
            }
            if let named = sentence.mention(at: before) {
                // "Apple chief executive", "Iranian general": a name modifies, unless it is a person or a title's owner, or leads on
                // ("the Diary of General Ash").
                guard named.type != .person, !sentence.isAny(before, .preposition) else { break }
                start = named.tokens.lowerBound
                continue
            }
            if sentence.shape(before) == [.digits, .spaceBefore], last - before < 5, isCommon(last) {
                // "the 1951 film The Lost One", but not "In 1951 English singer Ann Lee".
                // "On May 26, 2011 family member Ann Lee".
                if phrases.sort(of: last) == .person,
                    sentence.isAny(before - 1, .preposition) || isYear(before) && isInDate(before)
                {
                    break
                }
                start = before
                continue
            }
            guard sentence.shape(before).contains(.word) || sentence.isHyphen(before) else { break }
            if classes.contains(.dash) {
                // "WASHINGTON, D.C.–Speaker Ann Lee".
                if sentence.isWord(before, Vocabulary.enDash), !sentence.isLowerCase(start) { break }
                start = before
                continue
            }
            // "friend Colonel Ash": how somebody is called.
            if classes.contains(.generic), !sentence.isLowerCase(last) { break }
            if !classes.isDisjoint(with: [.roleModifier, .role]) {
                if before == sentence.tokens.lowerBound, classes.contains(.adverb) { break }
                start = before
                continue
            }
            if classes.contains(.coordinator) ? joinsRoles(before) : isReputed(before) {
                start = before
                continue
            }
            // "the Leeds-based firm Ash & Lee".
            // "the Hungarian-born painter Ann Lee".
            guard
                classes.isSubset(of: .modifying)
                    || classes.isSubset(of: [.locating, .born]) && sentence.isHyphen(before - 1),
                // "Actors in the plot include businessman Ann Lee".
                !Vocabulary.includes.contains(sentence.text.keywords[before])
            else { break }
            if !sentence.shape(before - 1).contains(.word), sentence.shape(before).contains(.capitalised),
                sentence.lists(before).isDisjoint(with: [.demonym, .role]), !isLaurel(before),
                !isOpeningModifier(before)
            {
                break
            }
            // "to see President Putin": before a title with a capital only capitals and words such as "former" belong to it.
            let isVerb = isVerbLike(before) && !isParticipial(before) && !isLaurel(before - 1)
            if sentence.isLowerCase(before), isVerb || !sentence.isLowerCase(last) { break }
            // "the whole city of Sarn" is no whole city.
            if sentence.isWord(before, Vocabulary.whole)
                || Vocabulary.verbParticles.contains(sentence.text.keywords[before])
            {
                break
            }
            // "to see the leader Ash"
            if sentence.isWord(before - 1, Vocabulary.to), sentence.isLowerCase(before), !phrases.isAdjective(before) {
                break
            }
            start = before
        }
        return start
    }

    /// "Local farmer Ann Lee", "Software giant Sarn", "Frozen-pie maker Sarn", "Reigning champion Ann Lee": a word with a capital because it opens the sentence.
    private func isOpeningModifier(_ index: Int) -> Bool {
        index == sentence.tokens.lowerBound && sentence.isLowerCase(index + 1)
            && (phrases.isAdjective(index) && !sentence.hasPastEnding(index)
                || Vocabulary.traits.contains(sentence.text.keywords[index])
                || sentence.isAny(index, [.workNoun, .organisationNoun, .placeNoun, .eventNoun])
                || phrases.isCompound(index) || isOpeningName(index)
                || Vocabulary.modifyingPlurals.contains(sentence.text.keywords[index + 1])
                || Vocabulary.participialAdjectives.contains(sentence.text.keywords[index]))
    }

    /// "Award-winning writer", "Prize winning author", with or without the hyphen.
    private func isLaurel(_ index: Int) -> Bool {
        let winning = sentence.isHyphen(index + 1) ? index + 2 : index + 1
        return sentence.isAny(index, .workNoun) && sentence.isWord(winning, Vocabulary.winning)
    }

    /// "the well known painter": whether the word at `index` is one of "well known".
    func isReputed(_ index: Int) -> Bool {
        sentence.isWord(index, Vocabulary.known) && sentence.isAny(index - 1, .adverb)
            || sentence.isWord(index + 1, Vocabulary.known) && sentence.isAny(index, .adverb)
    }

    /// "writer and poet Ann Lee".
    private func joinsRoles(_ index: Int) -> Bool {
        sentence.isLowerCase(index + 1) && sentence.mention(at: index - 1) == nil
            && phrases.sort(of: index - 1, from: index - 1).0 == .person
    }

    /// Whether the year at `index` ends a date: "May 2011", "May 26, 2011".
    private func isInDate(_ index: Int) -> Bool {
        let before = sentence.isAny(index - 1, .comma) ? index - 2 : index - 1
        return sentence.isAny(before, .calendar) || sentence.shape(before).contains(.digits)
    }

    func isYear(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && sentence.shape(index).contains(.digits)
            && sentence.text.tokens[index].range.count == 4
    }

    /// Whether the word at `index` looks like a verb that is before a title.
    func isVerbLike(_ index: Int) -> Bool {
        let isPastForm =
            sentence.hasPastEnding(index)
            || sentence.tokens.contains(index)
                && Vocabulary.irregularParticiples.contains(sentence.text.keywords[index])
        let isPast = isPastForm || sentence.ends(index, with: "ing")
        let isPresent =
            sentence.ends(index, with: "s") && !["us", "ss", "ics"].contains { sentence.ends(index, with: $0) }
        // "long-standing", "best-selling", "special forces".
        guard isPast || isPresent, !sentence.isHyphen(index - 1), !phrases.isCompound(index),
            !Vocabulary.modifyingPlurals.contains(sentence.text.keywords[index])
        else { return false }
        // "a 1977 extended play", "by series veteran Ash".
        if isYear(index - 1) || isPresent && sentence.isAny(index - 1, .preposition) { return false }
        // "American recording artist Ann Lee".
        if sentence.ends(index, with: "ing"), !sentence.lists(index - 1).isDisjoint(with: .demonym) { return false }
        // "by retired general Ash".
        if isPastForm, sentence.isAny(index - 1, .preposition) { return false }
        // "retired general" after a determiner is no verb, ", carrying commander Ash" is.
        if sentence.isAny(index - 1, .comma) { return sentence.ends(index, with: "ing") }
        return !sentence.isAny(index - 1, [.determiner, .possessiveEnding])
    }

    /// "Pitchfork writer Ann Lee said", "Jazz critic Ann Lee said": whether the word at `index` opens the sentence, and no list tells what
    /// it can do.
    private func isOpeningName(_ index: Int) -> Bool {
        index == sentence.tokens.lowerBound && sentence.classes(index).isEmpty && sentence.shape(index).contains(.word)
            && !sentence.hasPastEnding(index) && !["ing", "ly"].contains { sentence.ends(index, with: $0) }
    }

    /// Whether a determiner, possessor or opening is before `start`, so that a lower-case noun there is one.
    func startsPhrase(_ start: Int) -> Bool {
        // "she married fellow potter Ash".
        start == sentence.tokens.lowerBound || isVerb(at: start - 1) || sentence.isWord(start - 1, Vocabulary.fellow)
            || Vocabulary.includes.contains(sentence.text.keywords[start - 1])
            || Vocabulary.verbParticles.contains(sentence.text.keywords[start - 1])
            || sentence.isAny(
                start - 1,
                [
                    .determiner, .possessiveEnding, .comma, .preposition, .coordinator, .opening, .adverb, .finiteVerb,
                    .saying, .meeting, .subordinator, .relative,
                ])
    }

    /// "she marries", "Ash hired", "to replace": a word that looks like a verb after its subject, or follows "to" or "will".
    private func isVerb(at index: Int) -> Bool {
        let isInfinitive = sentence.isWord(index - 1, Vocabulary.to) || sentence.isAny(index - 1, .auxiliary)
        if isInfinitive, sentence.isLowerCase(index), !phrases.isAdjective(index),
            sentence.classes(index).isSubset(of: [.eventNoun, .workNoun])
        {
            return true
        }
        // "she was dating".
        if sentence.isAny(index - 1, .copula), sentence.isLowerCase(index), sentence.ends(index, with: "ing") {
            return true
        }
        guard sentence.isLowerCase(index), isVerbLike(index) else { return false }
        let isAfterAdverb = sentence.isAny(index - 1, .adverb) || sentence.ends(index - 1, with: "ly")
        // "for helping journalist Ann Lee"
        if sentence.ends(index, with: "ing") {
            return !isParticipial(index) && (isAfterAdverb || sentence.isAny(index - 1, [.preposition, .subordinator]))
        }
        // "police detained journalist Ann Lee", "agents briefly detained lawyer Ann Lee"
        if sentence.hasPastEnding(index), isAfterAdverb || sentence.isAny(index - 1, [.organisationNoun, .role]) {
            return true
        }
        return sentence.mention(at: index - 1).map { $0.type == .person } == true
            || sentence.isAny(index - 1, [.personPronoun, .pronoun, .have])
    }
}
