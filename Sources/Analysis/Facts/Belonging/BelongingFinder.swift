import Model

/// Finds whose relative, servant, guest or the like somebody is.
///
/// Every such statement has an owner, a noun for a person and a name; each may come first. Owners are names or pronouns
/// that can mean one entity only, and what the text tells of the genders must agree with the noun.
struct BelongingFinder: SentenceFinder {
    /// A noun with its owner, before it is known whom it describes.
    struct Possession {
        /// Whose relative or the like that is; nil if a pronoun means it that may mean several.
        var owner: EntityID?
        var pronoun: Int?
        /// The noun ("daughter"), and the noun with its modifiers.
        var noun: Int
        var label: Range<Int>
        /// The owner and the label.
        var passage: Range<Int>
        var isPlural: Bool
        /// Whether `owner` is only likely: whoever the narration speaks of.
        var isLikely = false
        /// Whether an editor's word must say whose that is.
        var isEditors = false
    }

    /// More modifiers than these do not precede a noun.
    private static let longestLabel = 5
    private static let ofNamed = 0.85
    private static let ofPronoun = 0.78
    private static let ofLikely = 0.6
    /// What is said in a speech may be a jest, a lie or a wish.
    private static let ofSpeech = 0.7

    let antecedents: Antecedents

    /// What the sentence states of people that it names, and the possessions of which it names nobody.
    func read() -> (statements: [Belonging], unnamed: [Possession]) {
        var statements: [Belonging] = []
        var unnamed: [Possession] = []
        guard !sentence.isQuestion else { return ([], []) }
        statements += havings()
        for possession in possessions().map(oneOfSeveral) {
            let people = described(by: possession)
            if people.isEmpty {
                unnamed.append(guessed(possession, excluding: []))
            } else {
                // Whom the noun describes cannot be its owner.
                statements += belongings(guessed(possession, excluding: people.map(\.entity)), of: people)
            }
        }
        return (statements, unnamed)
    }

    /// The possession with its owner, or with the likely one where that is not certain.
    private func guessed(_ possession: Possession, excluding people: [EntityID]) -> Possession {
        var guess = resolved(possession, excluding: people)
        // "Ann Ash had left, and her own sister, Eve, stayed": "own" may tell one woman's from another's.
        if guess.pronoun != nil, guess.owner != nil, sentence.isWord(possession.label.lowerBound, Vocabulary.own) {
            guess.isLikely = true
        }
        guard guess.owner == nil, let pronoun = possession.pronoun, !sentence.isNarrators(pronoun) else { return guess }
        guess.owner = antecedents.likelyOwner(of: pronoun, excluding: people)
        guess.isLikely = guess.owner != nil
        return guess
    }

    /// Every noun for a person with an owner, in the order of the owners.
    func possessions() -> [Possession] {
        var found: [Possession] = []
        for index in sentence.tokens {
            if let owner = namedOwner(endingAt: index) {
                found += possession(of: owner, at: sentence.start(withTitles: owner), labelFrom: index + 1)
            } else if sentence.isAny(index, .possessive),
                sentence.gender(index) != nil || sentence.isWord(index, Vocabulary.my)
            {
                found += possession(of: nil, at: index, labelFrom: index + 1)
            } else if sentence.isAny(index - 1, .family), sentence.isWord(index, Vocabulary.of) || isKinship(to: index),
                let owner = person(after: index), !sentence.isAny(owner.tokens.upperBound, .possessiveEnding)
            {
                found += possessions(ofNounAt: index - 1, owner)
            } else {
                found += sharedPossession(at: index)
            }
        }
        return found
    }

    /// What `possession` says of `people`, where its owner is known.
    func belongings(_ possession: Possession, of people: [SentenceReader.Mention]) -> [Belonging] {
        let isNarrators = possession.pronoun.map { sentence.isNarrators($0) } ?? false
        guard possession.owner != nil || isNarrators else { return [] }
        let weight = sentence.isSpoken(possession.noun) ? Self.ofSpeech : 1
        let confidence = possession.isLikely ? Self.ofLikely : possession.pronoun == nil ? Self.ofNamed : Self.ofPronoun
        return people.filter {
            agrees(possession, with: $0.entity) && !sentence.isMisread($0)
                && (possession.pronoun == nil || antecedents.previous?.namesAnother(than: $0, in: sentence) != true)
                && !sentence.context.assumedNames.holds($0, in: sentence.text)
        }.map {
            Belonging(
                person: $0, owner: possession.owner, pronoun: possession.pronoun, noun: possession.noun,
                label: possession.label,
                passage: possession.passage, confidence: confidence * weight * (0.75 + 0.25 * $0.confidence.share),
                isLikely: possession.isLikely, isEditors: possession.isEditors, isPlural: possession.isPlural)
        }
    }

    private func resolved(_ possession: Possession, excluding people: [EntityID]) -> Possession {
        guard let pronoun = possession.pronoun, possession.owner == nil else { return possession }
        var possession = possession
        if sentence.isNarrators(pronoun) {
            possession.owner = sentence.context.narrators.narrator(at: pronoun).flatMap {
                people.contains($0) ? nil : $0
            }
            return possession
        }
        possession.owner = antecedents.owner(of: pronoun, excluding: people)
        return possession
    }

    // MARK: Owners

    /// The person whose possessive ending is at `index`.
    private func namedOwner(endingAt index: Int) -> SentenceReader.Mention? {
        guard sentence.isAny(index, .possessiveEnding), !sentence.shape(index).contains(.spaceBefore),
            let owner = sentence.mention(at: index - 1), owner.type == .person, owner.tokens.upperBound == index
        else { return nil }
        return owner
    }

    /// "Pierre's eldest daughter", "his eldest daughter".
    func possession(of owner: SentenceReader.Mention?, at start: Int, labelFrom first: Int) -> [Possession] {
        guard let (noun, isPlural) = noun(from: first) else { return [] }
        let end = joined(to: noun) + 1
        // "Her relatives include grandfather Bob": the noun has no owner of its own.
        let verb = (first..<noun).last { Vocabulary.includes.contains(sentence.text.keywords[$0]) }
        return [
            Possession(
                owner: owner?.entity, pronoun: owner == nil ? start : nil, noun: noun,
                label: (verb.map { $0 + 1 } ?? first)..<end, passage: start..<end, isPlural: isPlural,
                isEditors: verb != nil)
        ]
    }

    /// "the eldest son of Mrs. Ferrars", "the father of Ann and Eve".
    private func possessions(ofNounAt noun: Int, _ owner: SentenceReader.Mention) -> [Possession] {
        var start = noun
        while start > sentence.tokens.lowerBound, noun - start < Self.longestLabel, isModifier(start - 1) { start -= 1 }
        let label = start..<noun + 1
        if sentence.isAny(start - 1, [.definite, .indefinite]) { start -= 1 }
        var owners = sentence.row(from: owner)
        // "The brother of Ann and Eve left" may be two people.
        // "father of Ann and Eve, and the uncle of Tom".
        let isWhole =
            owners.last.map {
                let end = $0.tokens.upperBound
                return sentence.isClosing(end)
                    || sentence.isAny(end, .coordinator) && sentence.isAny(end + 1, .definite)
            } ?? false
        if !isWhole { owners = [owner] }
        let end = owners.last?.tokens.upperBound ?? owner.tokens.upperBound
        let isPlural = phrases.sort(of: noun, from: noun).isPlural
        return owners.map {
            Possession(
                owner: $0.entity, pronoun: nil, noun: noun, label: label, passage: start..<end, isPlural: isPlural)
        }
    }

    /// Whom "of" at `index` leads to: "of Prince Vasíli", "of Russian real-estate developer Aras Ash".
    func person(after index: Int) -> SentenceReader.Mention? {
        var place = index + 1
        while place - index <= Self.longestLabel + 1, sentence.tokens.contains(place) {
            if let mention = sentence.mention(at: place) {
                if mention.type == .person { return mention.tokens.lowerBound == place ? mention : nil }
                guard mention.type == .group else { return nil }
                place = mention.tokens.upperBound
                continue
            }
            let isTitle = sentence.isAny(place, [.definite, .honorific, .role, .roleModifier])
            guard isTitle || isModifier(place) || sentence.isHyphen(place) else { return nil }
            place += 1
        }
        return nil
    }

    // MARK: Nouns

    /// The noun for a person that the words from `start` lead to.
    private func noun(from start: Int) -> (index: Int, isPlural: Bool)? {
        var place = start
        while place - start < Self.longestLabel, sentence.isLowerCase(place) {
            let (sort, isPlural) = phrases.sort(of: place, from: place)
            // "his assistant, Ann", but not "his assistant manager".
            let modifies =
                sentence.isAny(place, .roleModifier)
                && !(sentence.isAny(place, .role) && !sentence.isLowerCase(place + 1))
            if sort == .person, !modifies || sentence.isAny(place, .family) {
                let next = place + 1
                // "his brother officer", "his eldest son".
                if !sentence.isLowerCase(next) || !sentence.isAny(next, [.role, .family]) { return (place, isPlural) }
            }
            guard isModifier(place) else { return nil }
            place += 1
        }
        return nil
    }

    /// The last noun of "friend and master", which says two things of one.
    private func joined(to noun: Int) -> Int {
        let last = noun + 2
        let isJoined =
            sentence.isWord(noun + 1, Vocabulary.and) && sentence.isLowerCase(last)
            && phrases.sort(of: last, from: last) == (.person, false)
        return isJoined ? last : noun
    }

    func isModifier(_ index: Int) -> Bool {
        let classes = sentence.classes(index)
        return sentence.isLowerCase(index)
            && (classes.isSubset(of: WordClass.modifying.union([.generic, .family]))
                || sentence.isWord(index, Vocabulary.only)
                || !classes.isDisjoint(with: [.roleModifier, .role, .otherness]))
    }

    // MARK: People

    private func described(by possession: Possession) -> [SentenceReader.Mention] {
        named(after: possession) ?? (named(before: possession) ?? joined(before: possession)).map { [$0] }
            ?? subject(of: possession)
    }

    /// Whether the genders that the text tells agree with the noun, and the two are not one.
    private func agrees(_ possession: Possession, with person: EntityID) -> Bool {
        guard person != possession.owner else { return false }
        let told = sentence.gender(possession.noun)
        if let told, let known = sentence.gender(of: person), told != known { return false }
        guard KinWords.kind(at: possession.noun, in: sentence) == .spouse,
            let known = possession.owner.flatMap({ sentence.gender(of: $0) })
        else { return true }
        return known != told
    }

    /// "his wife Hélène", "his wife, Hélène,", "his sons, Anatole and Hippolyte,": those named after the noun.
    func named(after possession: Possession) -> [SentenceReader.Mention]? {
        // "Tom’s younger brother (or half-brother) Sid".
        var place = sentence.skippingBrackets(possession.passage.upperBound)
        let comma = sentence.isAny(place, [.comma, .dash])
        if comma {
            // "My father, Pip, …": in a speech whoever is named after a comma may be spoken to.
            guard !sentence.isSpoken(place) || isPresented(possession.passage.lowerBound) else { return nil }
            place += 1
        }
        // "his lackey was called Bazin".
        if !comma, sentence.isAny(place, .copula), sentence.isAny(place + 1, .naming) { place += 1 }
        let isNamed = sentence.isAny(place, .naming)
        if isNamed { place += 1 }
        // "His father was the grocer Bob Ash".
        if !comma, !isNamed, sentence.isAny(place, .copula) { return identified(after: place, possession) }
        guard let first = name(at: place) else { return nil }
        if possession.isPlural {
            let row = row(from: first)
            return row.count > 1 ? row : nil
        }
        guard comma, !isNamed else { return [first] }
        let end = first.tokens.upperBound
        // "the mother of Ann Ash, Duchess of Sarn": a title of her.
        if possession.pronoun == nil, possession.noun + 1 < possession.passage.upperBound,
            Vocabulary.ranks.contains(sentence.text.keywords[first.tokens.lowerBound])
        {
            return nil
        }
        // "father of Tom, Ann, and Eve" has three children.
        let isList =
            sentence.isAny(end, .comma)
            && (sentence.isAny(end + 1, .coordinator) && !isRelative(from: end + 2)
                // "Ann, left by her husband, Tom, the quiet Mr. Ash, two clerks".
                || sentence.isAny(end + 1, .definite) && name(at: end + 1) != nil
                || possession.pronoun == nil && sentence.mention(at: end + 1)?.type == .person)
        return sentence.isClosing(end) && !isList ? [first] : nil
    }

    /// "her husband, Tom, and two sons": whether other relatives follow "and".
    private func isRelative(from start: Int) -> Bool {
        guard sentence.number(start) != nil || sentence.isAny(start, [.possessive, .indefinite]) else { return false }
        return (start + 1...start + 2).contains {
            KinWords.kind(at: $0, in: sentence) != nil || sentence.isAny($0, .family)
        }
    }

    /// Who a relative is by the verb at `verb`, if the clause says no more of that one than a name and what follows a mark.
    private func identified(after verb: Int, _ possession: Possession) -> [SentenceReader.Mention]? {
        guard sentence.isAny(possession.noun, .family), !sentence.isSpoken(verb), let person = person(after: verb),
            possession.pronoun == nil || antecedents.previous?.people.contains(person.entity) != true
        else { return nil }
        if possession.isPlural {
            let row = KinWords.kind(at: possession.noun, in: sentence) == nil ? [] : row(from: person)
            return row.count > 1 && row.last.map { sentence.isClosing($0.tokens.upperBound) } == true ? row : nil
        }
        let end = sentence.skippingBrackets(person.tokens.upperBound)
        let isEnd =
            sentence.isClosing(end) || sentence.isAny(end, .relative)
            || sentence.isAny(end, .coordinator) && sentence.isAny(end + 1, [.possessive, .definite, .personPronoun])
        return isEnd && !sentence.isAny(end, .possessiveEnding) ? [person] : nil
    }

    /// "This is my brother, Tom": in a speech a verb before the words shows that they present somebody and call nobody.
    private func isPresented(_ start: Int) -> Bool {
        sentence.isAny(start - 1, .copula) && sentence.isAny(start - 2, [.quantifier, .pronoun])
    }

    /// The person whose name starts at `index`, with "the beautiful" or "little" before it.
    func name(at index: Int) -> SentenceReader.Mention? {
        var place = index
        if sentence.isAny(place, .definite) { place += 1 }
        // "Ash's general, the Scot Bob Orr".
        if let people = sentence.mention(at: place), people.type == .group { place = people.tokens.upperBound }
        while place - index < 3, sentence.isLowerCase(place), isModifier(place), sentence.mention(at: place) == nil,
            // "his character caused Ash to smile".
            !(sentence.classes(place).isEmpty && sentence.hasPastEnding(place))
        {
            place += 1
        }
        // "her brother, Father Tom Ash".
        if sentence.isAny(place, .family), sentence.shape(place).contains(.capitalised),
            sentence.mention(at: place) == nil
        {
            place += 1
        }
        guard let mention = sentence.mention(startingAt: place), mention.type == .person else { return nil }
        return mention
    }

    /// The people of a row "A, B and C".
    func row(from first: SentenceReader.Mention) -> [SentenceReader.Mention] {
        var row = [first]
        while let last = row.last {
            // "Ann (born 1950) and Eve".
            let end = sentence.skippingBrackets(last.tokens.upperBound)
            var place = end
            let isLast = sentence.isAny(place, .coordinator) || sentence.isAny(place + 1, .coordinator)
            while sentence.isAny(place, [.comma, .coordinator]), place - end < 2 { place += 1 }
            guard place > end, let next = name(at: place) else { break }
            row.append(next)
            if isLast { return row }
        }
        return [first]
    }

    /// "Planchet, his lackey,": whom the noun follows after a comma. Not in a speech, where that name may be called.
    private func named(before possession: Possession) -> SentenceReader.Mention? {
        var comma = possession.passage.lowerBound - 1
        // "Tom, himself father of Ann".
        if sentence.tokens.contains(comma), Vocabulary.selves.contains(sentence.text.keywords[comma]) { comma -= 1 }
        let end = possession.passage.upperBound
        guard sentence.isAny(comma, [.comma, .opening]), let person = sentence.mention(at: comma - 1),
            person.type == .person,
            person.tokens.upperBound == comma, !possession.isPlural,
            !sentence.isSpoken(comma) || isPresented(sentence.start(withTitles: person)),
            sentence.isClosing(end) || sentence.isAny(end, [.preposition, .relative])
                || sentence.isAny(end, .coordinator) && sentence.isAny(end + 1, .definite),
            // "Ann, his wife, and Tom" may list three people; "Ann (his wife, but …" speaks of one.
            sentence.isAny(comma, .opening)
                || !(sentence.isAny(end, .comma) && sentence.isAny(end + 1, .coordinator))
        else { return nil }
        let before = sentence.start(withTitles: person) - 1
        return sentence.isAny(before, .comma) && sentence.mention(at: before - 1)?.type == .person ? nil : person
    }
}
