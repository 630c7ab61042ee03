import Model

/// Finds whom a pronoun of one sentence means, if only one entity can be meant.
final class Antecedents: Sendable {
    let sentence: SentenceReader
    /// The sentence before, if it is in the same block.
    let previous: PreviousSentence?
    /// Of whom the narration before spoke.
    let focus: Focus
    /// About whom somebody has asked.
    let inquiry: Inquiry?

    init(
        _ sentence: SentenceReader, previous: PreviousSentence? = nil, focus: Focus = Focus(), inquiry: Inquiry? = nil
    ) {
        self.sentence = sentence
        self.previous = previous
        self.focus = focus
        self.inquiry = inquiry
    }

    /// Whom the possessive pronoun at `index` ("his", "her", "its") means; never one of `excluded`.
    ///
    /// The words before it in the sentence must hold exactly one possible owner. Where they hold none, the one person of
    /// the sentence before is meant, whose gender must be known and fit.
    func owner(of index: Int, excluding excluded: [EntityID] = []) -> EntityID? {
        // "my" in a speech whose speaker the narration tells.
        if sentence.isWord(index, Vocabulary.my), sentence.isSpoken(index) {
            return sentence.context.speakers.speaker(inBlock: sentence.block)
        }
        guard let gender = sentence.gender(index) else {
            return thing(before: index).flatMap { excluded.contains($0) ? nil : $0 }
        }
        if let first = parallel(to: index, gender) ?? ownersWord(joinedTo: index, gender) {
            return owner(of: first, excluding: excluded)
        }
        if let neighbour = neighbour(before: index, gender, excluded) { return neighbour }
        guard !sentence.isSpoken(index) else { return nil }
        var found: EntityID?
        var place = sentence.tokens.lowerBound
        var hasPronoun = false
        var isPossessor = false
        while place < index {
            defer { place += 1 }
            if sentence.isSpoken(place) { continue }
            if let mention = sentence.mention(at: place) {
                place = min(mention.tokens.upperBound, index) - 1
                guard mention.type == .person, !excluded.contains(mention.entity), fits(mention.entity, gender),
                    !isToldOtherwise(mention, gender), !sentence.isAside(mention)
                else { continue }
                if hasPronoun || found != nil && found != mention.entity { return nil }
                found = mention.entity
                isPossessor = sentence.isAny(mention.tokens.upperBound, .possessiveEnding)
            } else if isPossessor, isObject(place, gender) {
                // "Susan's engagement relieved her of the fear that her son": whoever is relieved may be another.
                return nil
            } else if sentence.isPronoun(place) {
                // "He told Pierre that his wife …": he may be anybody.
                if sentence.gender(place) == gender, found == nil { hasPronoun = true }
            } else if isRival(place, gender, found) {
                return nil
            }
        }
        if let found { return found }
        let opens = index == sentence.tokens.lowerBound
        guard let previous, let owner = previous.owner,
            let person = opens ? owner : previous.person(of: gender, in: sentence), !excluded.contains(person),
            sentence.gender(of: person) == gender
        else { return nil }
        return person
    }

    /// Whether the word at `index` is "him", or "her" without a noun.
    private func isObject(_ index: Int, _ gender: Gender) -> Bool {
        guard sentence.gender(index) == gender else { return false }
        if sentence.isAny(index, .objectPronoun) { return true }
        return sentence.isAny(index, .feminine) && sentence.isAny(index, .possessive)
            && (sentence.isAny(index + 1, [.preposition, .coordinator]) || sentence.isClosing(index + 1))
    }

    /// Whom the possessive pronoun at `index` probably means: the subject of its sentence, whoever else it names, or whoever
    /// the narration speaks of. Right often enough to be a vote, and no more.
    func likelyOwner(of index: Int, excluding excluded: [EntityID]) -> EntityID? {
        guard let gender = sentence.gender(index), !sentence.isSpoken(index) else { return nil }
        let named = sentence.mentions.prefix { $0.tokens.upperBound <= index }.filter {
            $0.type == .person && !excluded.contains($0.entity) && !sentence.isSpoken($0.tokens.lowerBound)
                && sentence.gender(of: $0.entity) == gender
        }
        let clause = Clause(sentence)
        if let person = named.first(where: { clause.isSubject($0) }) ?? named.last {
            // "At the death of Ash his eldest son, Tom, left, and his younger son …": both are sons of one.
            return isOwned(person, gender) ? nil : person.entity
        }
        guard let person = focus.person(gender), !excluded.contains(person) else { return nil }
        return person
    }

    /// Whom the pronoun at `index` means that opens the sentence, or follows a speech that does: the one person of the sentence
    /// before, where the gender fits.
    func subject(at index: Int) -> EntityID? {
        guard let person = previous?.person(of: sentence.gender(index), in: sentence),
            sentence.gender(of: person) == sentence.gender(index)
        else { return nil }
        return opensSentence(index) || sentence.isAfterRelative(index) ? person : nil
    }

    /// Whether nothing is before the word at `index` in its sentence but a speech, or words that tell when.
    func opensSentence(_ index: Int) -> Bool {
        let before = sentence.tokens.lowerBound..<index
        return before.allSatisfy { sentence.isSpoken($0) || !sentence.shape($0).contains(.word) } || tellsWhen(before)
    }

    /// Whom the pronoun at `index` means if its sentence names one person before it, and that one fits.
    func personBefore(_ index: Int) -> EntityID? {
        let people = sentence.mentions.prefix { $0.tokens.upperBound <= index }.filter { $0.type == .person }
        guard let first = people.first, people.allSatisfy({ $0.entity == first.entity }), !sentence.isSpoken(index),
            !isFronted(first), !isTakenForSomebody(index, by: first),
            // "Ann did not know that she was a nurse" speaks of somebody else.
            !(first.tokens.upperBound..<index).contains(where: { sentence.isAny($0, .negation) })
        else { return nil }
        return first.entity
    }

    /// "Ann concluded that she was a nurse": somebody else, of whom she thinks; "Ann said that she was a nurse" speaks of herself.
    private func isTakenForSomebody(_ index: Int, by mention: SentenceReader.Mention) -> Bool {
        sentence.isAny(index - 1, .reporting) && mention.tokens.upperBound == index - 2
            && !sentence.isAny(index - 2, .saying) && Clause(sentence).isSubject(mention)
    }

    /// "To Ann, indeed, she was a friend": whoever a phrase before the clause names is not its subject.
    private func isFronted(_ mention: SentenceReader.Mention) -> Bool {
        let start = sentence.tokens.lowerBound
        return sentence.isAny(start, .preposition) && sentence.isAny(mention.tokens.upperBound, .comma)
            && (start + 1..<max(start + 1, mention.tokens.lowerBound)).allSatisfy {
                sentence.isAny($0, [.definite, .honorific, .role, .bareAdjective])
            }
    }

    /// "In 1902 she", "On the first Monday of May, she", "For seven years she".
    private func tellsWhen(_ words: Range<Int>) -> Bool {
        words.contains { sentence.shape($0).contains(.digits) || sentence.isAny($0, .calendar) }
            && words.allSatisfy {
                sentence.mention(at: $0) == nil && !sentence.isSpoken($0)
                    && sentence.isAny(
                        $0, [.preposition, .calendar, .definite, .comma, .quantifier, .roleModifier, .adverb])
                    || sentence.shape($0).contains(.digits) || sentence.number($0) != nil
            }
    }

    /// The first word of "His father was Ash and his mother was Ann", where the second clause begins like the first.
    private func parallel(to index: Int, _ gender: Gender) -> Int? {
        let start = sentence.tokens.lowerBound
        guard index > start, sentence.isAny(index - 1, .coordinator), sentence.isAny(start, .possessive),
            sentence.gender(start) == gender,
            (index + 2...index + Self.longestLabel).contains(where: { sentence.isAny($0, .copula) })
        else { return nil }
        return start
    }

    /// "Pierre and his wife", "Pierre, with his wife": whoever is named right before "and" or "with".
    private func neighbour(before index: Int, _ gender: Gender, _ excluded: [EntityID]) -> EntityID? {
        let last = sentence.isAny(index - 2, .comma) ? index - 3 : index - 2
        guard sentence.isAny(index - 1, .coordinator) || sentence.isWord(index - 1, Vocabulary.with),
            let mention = sentence.mention(at: last), mention.type == .person,
            !excluded.contains(mention.entity), fits(mention.entity, gender),
            !isOwned(mention, gender)
        else { return nil }
        // "She met Ann with her brother" may be about either.
        let isOpen =
            sentence.isWord(index - 1, Vocabulary.with)
            && (sentence.tokens.lowerBound..<mention.tokens.lowerBound).contains {
                sentence.isAny($0, .personPronoun) && sentence.gender($0) == gender
            }
        if isOpen { return nil }
        // "Pierre, Andréy and his wife" and "to Pierre and to Andréy with his wife" leave it open.
        let others = sentence.mentions.prefix { $0.tokens.lowerBound < mention.tokens.lowerBound }
        let isOne = others.suffix(3).allSatisfy {
            $0.type != .person || $0.entity == mention.entity || !fits($0.entity, gender)
        }
        return isOne
            || sentence.isWord(index - 1, Vocabulary.and) && !sentence.isAny(mention.tokens.lowerBound - 1, .comma)
            ? mention.entity : nil
    }

    /// The first "her" of "her aunt, Ann, and her sister": both are relatives of one woman, as far as the words tell.
    private func ownersWord(joinedTo index: Int, _ gender: Gender) -> Int? {
        guard sentence.isAny(index - 1, .coordinator) else { return nil }
        let last = sentence.isAny(index - 2, .comma) ? index - 3 : index - 2
        return sentence.mention(at: last).flatMap { ownersWord(before: $0, gender) }
    }

    private func isOwned(_ mention: SentenceReader.Mention, _ gender: Gender) -> Bool {
        ownersWord(before: mention, gender) != nil
    }

    /// The "her" of "her aunt, Ann".
    private func ownersWord(before mention: SentenceReader.Mention, _ gender: Gender) -> Int? {
        let start = sentence.start(withTitles: mention)
        let noun = sentence.isAny(start - 1, .comma) ? start - 2 : start - 1
        guard sentence.isAny(noun, [.family, .role]), sentence.isLowerCase(noun) else { return nil }
        return (noun - Self.longestLabel..<noun).first {
            sentence.isAny($0, .possessive) && sentence.gender($0) == gender
        }
    }

    /// More words than these are not between a pronoun and its noun.
    private static let longestLabel = 3

    private func thing(before index: Int) -> EntityID? {
        guard sentence.isWord(index, Vocabulary.its) else { return nil }
        let things = sentence.mentions.prefix { $0.tokens.upperBound <= index }.filter { $0.type != .person }
        if let first = things.first {
            // "American Memory and its editor": a people is "they".
            return first.type != .group && things.allSatisfy { $0.entity == first.entity } ? first.entity : nil
        }
        return previous?.thing?.entity
    }

    private func fits(_ entity: EntityID, _ gender: Gender) -> Bool {
        let known = sentence.gender(of: entity)
        return known == nil || known == gender
    }

    /// "Nicky and his lessons, her brother and music": "his" tells right after the name that "her" is another's.
    private func isToldOtherwise(_ mention: SentenceReader.Mention, _ gender: Gender) -> Bool {
        let after = mention.tokens.upperBound
        return sentence.isAny(after, .coordinator) && sentence.isAny(after + 1, .possessive)
            && sentence.gender(after + 1).map { $0 != gender } == true
    }

    /// "the Admiral", "the General’s": an office with a capital and no name.
    private func isOffice(_ index: Int, _ gender: Gender) -> Bool {
        sentence.isAny(index, .role) && !sentence.isLowerCase(index) && sentence.isAny(index - 1, .definite)
            && sentence.mention(at: index) == nil && sentence.mention(at: index + 1) == nil
            && sentence.shape(index + 1).isDisjoint(with: .capitalised) && !sentence.isWord(index + 1, Vocabulary.of)
            && sentence.gender(index).map { $0 == gender } ?? true
    }

    /// A noun such as "the old man" may be meant too, unless it tells another gender or describes whom we have found.
    private func isRival(_ index: Int, _ gender: Gender, _ found: EntityID?) -> Bool {
        if isOffice(index, gender) { return true }
        guard sentence.isLowerCase(index), sentence.isAny(index, [.role, .family, .generic]) else { return false }
        if let told = sentence.gender(index), told != gender { return false }
        if sentence.gender(index) == nil, sentence.isAny(index, [.generic, .roleModifier]) { return false }
        // "his daughter, Ann": whoever the noun means is named.
        if sentence.mention(at: index + 1) != nil { return false }
        if sentence.isAny(index + 1, .comma), sentence.mention(startingAt: index + 2)?.type == .person { return false }
        guard found != nil else { return true }
        var start = index
        while start > sentence.tokens.lowerBound, index - start < 4, !sentence.isAny(start, .determiner),
            !sentence.isAny(start - 1, .comma)
        {
            start -= 1
        }
        return !sentence.isAny(start - 1, [.comma, .copula, .becoming]) && !sentence.isWord(start - 1, Vocabulary.as)
    }
}
