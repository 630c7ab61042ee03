import Model

/// Roles and kinds that stand right before a name, and the names that examples are.
extension DescriptionFinder {
    /// "Foreign Minister Javad Zarif", "the novelist Ann Lee", "the newspaper The Guardian".
    mutating func roleBefore(_ mention: SentenceReader.Mention) {
        let end = mention.tokens.lowerBound
        var last = end - 1
        guard last >= sentence.tokens.lowerBound else { return }
        if sentence.isAny(last, .quote) { last -= 1 }
        // "a document entitled Guidelines", "the town of Alcoy".
        if sentence.isAny(last, .naming), sentence.isLowerCase(last) { last -= 1 }
        if mention.type == .place, sentence.isWord(last, Vocabulary.of), sentence.isAny(last - 1, .appositive) {
            last -= 1
        }
        // "Prime Minister Sir Robert Peel".
        if mention.type == .person, sentence.isAny(last, .honorific), sentence.isAny(last - 1, .role) { last -= 1 }
        // "the rock band the Police".
        if mention.type != .person, sentence.isAny(last, .definite), isKind(last - 1, of: mention.type) { last -= 1 }
        guard sentence.shape(last).contains(.word), !sentence.isAny(last, .honorific) || sentence.isAny(last, .role),
            isKind(last, of: mention.type), sentence.mention(at: last) == nil
        else { return }
        guard let start = modifierStart(before: last) else { return }
        let count = last + 1 - start
        if sentence.isAny(last, .family) {
            kinship(start..<last + 1, of: mention)
            return
        }
        if count == 1, sentence.isLowerCase(last), sentence.isAny(start - 1, .possessive) {
            add(start - 1..<last + 1, to: mention, 0.45)
            return
        }
        // "downtown Lansing": a bare kind needs its article.
        // "the classic Rodgers and Hammerstein musical Carousel": names before the kind are not quoted with it.
        let isBare = count == 1 && mention.type != .person && sentence.mention(at: start - 1) == nil
        if isBare,
            !sentence.isAny(start - 1, [.definite, .indefinite])
                || sentence.classes(last).isDisjoint(with: [.organisationNoun, .placeNoun, .workNoun, .eventNoun])
        {
            return
        }
        if mention.type != .person, !startsPhrase(start), sentence.mention(at: start - 1) == nil { return }
        if count == 1, mention.type == .person, sentence.isLowerCase(last), !startsPhrase(start) { return }
        // "poet, journalist, radio presenter Ann Lee": roles of the one before, in a list of people.
        if sentence.isLowerCase(last), sentence.isAny(start - 1, .comma), sentence.isLowerCase(start - 2),
            phrases.sort(of: start - 2, from: start - 2).0 == .person
        {
            return
        }
        // A bare kind ("the city of", "President") says little: longer passages are better.
        let weak = count == 1 ? (mention.type == .person ? 0.72 : 0.5) : 0.85
        add(start..<last + 1, to: mention, weak)
    }

    /// "Lean's wife Ann Todd", "his wife Ann Todd".
    private mutating func kinship(_ phrase: Range<Int>, of mention: SentenceReader.Mention) {
        let before = phrase.lowerBound - 1
        if sentence.isAny(before, .possessiveEnding), let owner = sentence.mention(at: before - 1) {
            add(owner.tokens.lowerBound..<phrase.upperBound, to: mention, 0.7)
        } else if sentence.isAny(before, .possessive) {
            add(before..<phrase.upperBound, to: mention, 0.45)
        }
    }

    private func isKind(_ index: Int, of type: EntityType) -> Bool {
        let (sort, isPlural) = phrases.sort(of: index, from: index)
        guard !isPlural else { return false }
        switch type {
        case .person: return sort == .person
        case .organisation: return sort == .organisation && sentence.isLowerCase(index)
        case .place: return sort == .place && sentence.isLowerCase(index)
        case .group, .law: return false
        case .event, .work, .product, .other:
            return (sort == .work || sort == .event || sort == .organisation) && sentence.isLowerCase(index)
        }
    }

    /// Whether a determiner, possessor or opening stands before `start`, so that a lower-case noun there is one.
    private func startsPhrase(_ start: Int) -> Bool {
        start == sentence.tokens.lowerBound
            || sentence.isAny(
                start - 1, [.determiner, .possessiveEnding, .comma, .preposition, .coordinator, .opening, .adverb])
    }

    /// The first modifier of the role at `last`, without the determiner.
    private func modifierStart(before last: Int) -> Int? {
        var start = last
        while start - 1 >= sentence.tokens.lowerBound, last - start < 7 {
            let before = start - 1
            let classes = sentence.classes(before)
            if classes.contains(.possessiveEnding), let owner = sentence.mention(at: before - 1), owner.type != .person
            {
                return owner.tokens.lowerBound
            }
            if let named = sentence.mention(at: before) {
                // "Apple chief executive", "Iranian general": a name modifies, unless it is a person or a title's owner.
                guard named.type != .person else { break }
                start = named.tokens.lowerBound
                continue
            }
            if sentence.shape(before) == [.digits, .spaceBefore], last - before < 5 {
                // "the 1951 film The Lost One".
                start = before
                continue
            }
            guard sentence.shape(before).contains(.word) || classes.contains(.dash) && isHyphen(before) else { break }
            if classes.contains(.dash) {
                start = before
                continue
            }
            if !classes.isDisjoint(with: [.roleModifier, .role]) {
                if before == sentence.tokens.lowerBound, classes.contains(.adverb) { break }
                start = before
                continue
            }
            if classes.contains(.coordinator), joinsRoles(before) {
                start = before
                continue
            }
            guard
                classes.isSubset(of: .modifying)
            else { break }
            if before == sentence.tokens.lowerBound, sentence.lists(before).isDisjoint(with: [.demonym, .role]) {
                break
            }
            // "to see President Putin": before a title with a capital only capitals and words such as "former" belong to it.
            if sentence.isLowerCase(before), isVerbLike(before) || !sentence.isLowerCase(last) { break }
            start = before
        }
        return start
    }

    private func isHyphen(_ index: Int) -> Bool {
        !sentence.shape(index).contains(.spaceBefore) && !sentence.shape(index + 1).contains(.spaceBefore)
    }

    /// "writer and poet Ann Lee".
    private func joinsRoles(_ index: Int) -> Bool {
        sentence.mention(at: index - 1) == nil && phrases.sort(of: index - 1, from: index - 1).0 == .person
    }

    private func isVerbLike(_ index: Int) -> Bool {
        let isPast = sentence.ends(index, with: "ed") || sentence.ends(index, with: "ing")
        guard isPast || sentence.ends(index, with: "s") else { return false }
        // "retired general" after a determiner is no verb.
        return !sentence.isAny(index - 1, [.determiner, .possessiveEnding, .comma])
    }

    /// "hardline sites such as Raja News", "singers like Ann Lee".
    mutating func examples(_ mention: SentenceReader.Mention) {
        var place = mention.tokens.lowerBound - 1
        if sentence.isAny(place, .definite) { place -= 1 }
        guard sentence.isWord(place, Vocabulary.as), sentence.isWord(place - 1, Vocabulary.such) else { return }
        let end = sentence.isAny(place - 2, .comma) ? place - 2 : place - 1
        var start = end - 1
        guard start >= sentence.tokens.lowerBound, sentence.mention(at: start) == nil else { return }
        let (sort, isPlural) = phrases.sort(of: start, from: start)
        guard isPlural || sort == .person else { return }
        while start - 1 >= sentence.tokens.lowerBound, end - start < 5,
            sentence.classes(start - 1).isEmpty, sentence.shape(start - 1).contains(.word), !isVerbLike(start - 1)
        {
            start -= 1
        }
        var phrase = NounPhrase(
            tokens: start..<end, core: start..<end, head: end - 1, sort: sort, isPlural: true, hasDeterminer: false,
            isIndefinite: false, closing: .mark)
        if sort == .unknown { phrase.isIndefinite = end - start > 1 }
        guard end - start > 1, let fit = fit(phrase, mention.type) else { return }
        add(start..<end, to: mention, 0.55 * fit)
    }
}
