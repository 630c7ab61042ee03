import Model

/// Reads noun phrases without knowing every word's part of speech: function words, marks and endings bound them, and
/// lists of nouns tell what the head is.
struct NounPhraseReader {
    let sentence: SentenceReader
    /// Phrases are cut at a good place before this many tokens.
    static let longest = 32

    init(_ sentence: SentenceReader) { self.sentence = sentence }

    /// What no noun phrase's core holds.
    static let coreBoundary: WordClass = [
        .preposition, .relative, .copula, .have, .auxiliary, .subordinator, .pronoun, .negation, .comma, .opening,
        .closing, .quote, .dash, .terminator, .colon, .participle, .objectPronoun,
    ]

    /// The phrase that starts at `start`, or nil if none can.
    func phrase(at start: Int) -> NounPhrase? {
        var place = start
        while sentence.isAny(place, .adverb), !sentence.isAny(place, .role) { place += 1 }
        let first = place
        var isOneOf = false
        if sentence.isAny(place, .oneOf), sentence.isWord(place + 1, Vocabulary.of) {
            isOneOf = true
            place += 2
        }
        let hasDeterminer = isOneOf || sentence.isAny(place, .determiner)
        let isIndefinite = isOneOf || sentence.isAny(place, .indefinite)
        while sentence.isAny(place, .determiner), !sentence.isClosing(place) { place += 1 }
        guard var (head, end) = core(from: place) else { return nil }
        if let noun = noun(ofKindAt: head, isIndefinite: isIndefinite) { (head, end) = (noun, noun + 1) }
        var phrase = NounPhrase(
            tokens: first..<end, core: first..<end, head: head, sort: .unknown, isPlural: false,
            hasDeterminer: hasDeterminer || startsWithPossessor(place, head), isIndefinite: isIndefinite, closing: .mark
        )
        let (sort, isPlural) = sort(of: head, from: place)
        phrase.sort = sort
        phrase.isPlural = isPlural && !isOneOf
        (phrase.tokens, phrase.closing) = extended(first..<end)
        if sort == .unknown, isOneOfFamily(phrase) || isWho(phrase) || isOneOf && isOfSuperlative(phrase) {
            phrase.sort = .person
        }
        return phrase
    }

    /// The noun that the word before "of" only tells more of: "a very good kind of woman", "a wiry bulldog of a man".
    func noun(ofKindAt head: Int, isIndefinite: Bool) -> Int? {
        guard sentence.isWord(head + 1, Vocabulary.of) else { return nil }
        let keyword = sentence.text.keywords[head]
        if Vocabulary.kinds.contains(keyword) {
            let noun = head + 2
            return sentence.isLowerCase(noun) && sort(of: noun) == .person ? noun : nil
        }
        let noun = head + 3
        guard isIndefinite, sentence.isAny(head + 2, .indefinite), sentence.isAny(noun, .generic),
            sort(of: noun) == .person, Vocabulary.beings.contains(keyword) || sort(of: head) == .unknown
        else { return nil }
        return noun
    }

    /// "a British national who had paid", "the reformist communist who led": whoever "who" speaks of is a person, though no list knows
    /// the noun.
    private func isWho(_ phrase: NounPhrase) -> Bool {
        (sentence.isAny(phrase.core.lowerBound, .indefinite)
            || sentence.isAny(phrase.core.lowerBound, .definite) && phrase.core.count > 2) && !phrase.isPlural
            && sentence.isWord(phrase.core.upperBound, Vocabulary.who) && !sentence.isAny(phrase.head, .generic)
            && sentence.mention(at: phrase.head).map { $0.type == .group } ?? true
            && !Vocabulary.peoples.contains(sentence.text.keywords[phrase.head])
            && !sentence.isWord(phrase.head, Vocabulary.couple)
    }

    /// "the youngest of the family", "the eldest of three sisters", "the youngest of the hands".
    private func isOneOfFamily(_ phrase: NounPhrase) -> Bool {
        let of = phrase.head + 1
        return phrase.core.count == 2 && Vocabulary.ages.contains(sentence.text.keywords[phrase.head])
            && sentence.isWord(of, Vocabulary.of)
            && (sentence.isAny(of + 1, .definite) && !sentence.isWord(phrase.head, Vocabulary.oldest)
                || (of..<phrase.tokens.upperBound).contains {
                    sentence.isAny($0, .family) || sentence.isWord($0, Vocabulary.family)
                        || classesOfSingular($0).contains(.generic)
                })
    }

    /// "the richest men of the land", "the most powerful women".
    private func isOfSuperlative(_ phrase: NounPhrase) -> Bool {
        classesOfSingular(phrase.head).contains(.generic)
            && phrase.core.contains { sentence.ends($0, with: "est") || sentence.isWord($0, Vocabulary.most) }
    }

    private func startsWithPossessor(_ start: Int, _ head: Int) -> Bool {
        guard start < head else { return false }
        return (start..<head).contains { sentence.isAny($0, .possessiveEnding) && !sentence.isAny($0, .quote) }
    }

    /// The head and the end of the modifiers and head that start at `start`.
    func core(from start: Int) -> (head: Int, end: Int)? {
        var place = start
        var head: Int?
        while sentence.tokens.contains(place) {
            let classes = sentence.classes(place)
            if classes.contains(.possessiveEnding), head != nil, !sentence.shape(place).contains(.spaceBefore) {
                place += 1
                continue
            }
            if isWithinName(place) {
                head = place
                place += 1
                continue
            }
            if let end = insertionEnd(at: place, start: start) ?? nameEnd(from: place, start: start) {
                if sentence.mention(at: end - 1) != nil { head = end - 1 }
                place = end
                continue
            }
            if classes.contains(.comma), joinsAdjectives(place, start: start) {
                place += 1
                continue
            }
            if classes.contains(.coordinator) {
                guard head != nil, goesOnAfterCoordinator(place, start: start) else { break }
                place += 1
                continue
            }
            if classes.contains(.adverb), classes.isDisjoint(with: [.role, .roleModifier]) {
                // "a tall, rather faded woman".
                let isAfterMark = sentence.isAny(place - 1, [.comma, .coordinator])
                if head != nil, !isAfterPossessor(place), !isAfterMark { break }
                place += 1
                continue
            }
            if sentence.isHyphen(place), head != nil,
                !sentence.shape(place + 1).isDisjoint(with: [.word, .digits])
            {
                // "Soviet-born": what follows the hyphen is no word of its own.
                head = place + 1
                place += 2
                continue
            }
            let isNoun = !classes.isDisjoint(with: [.role, .family, .membership, .roleModifier])
            if !classes.isDisjoint(with: Self.coreBoundary), !isNoun { break }
            if classes.contains(.finiteVerb), !isNoun { break }
            if !classes.isDisjoint(with: [.definite, .indefinite, .possessive]), place > start { break }
            if !classes.isDisjoint(with: [.quantifier, .oneOf]), place > start, !isAfterPossessor(place),
                !(sentence.isWord(place, Vocabulary.most) && sentence.isAny(place - 1, .coordinator)),
                !classes.contains(.roleModifier)
            {
                break
            }
            if head != nil, leadsToParticiple(place) { break }
            // A comma between two adjectives does not end the phrase ("a grim, lean Scot").
            if let head, sentence.isLowerCase(place), !sentence.isAny(place - 1, .comma),
                isPostmodifier(place, after: head) || isVerb(place, of: head)
            {
                break
            }
            guard !sentence.shape(place).contains(.punctuation) else { break }
            head = place
            place += 1
        }
        guard let head, !isVerbForm(head) else { return nil }
        return (head, head + 1)
    }

    /// "the minister informed President Ash": a past tense between a noun for a person and a name.
    private func isVerb(_ index: Int, of head: Int) -> Bool {
        guard sentence.hasPastEnding(index), sentence.shape(index + 1).contains(.capitalised) else { return false }
        // "the Minister of Foreign Affairs informed President Ash".
        return sentence.isAny(index, .telling) || sentence.isLowerCase(head) && sort(of: head) == .person
    }

    /// Whether the word at `index` is one of a name, after its first: "One" of "Box One".
    private func isWithinName(_ index: Int) -> Bool {
        guard sentence.shape(index).isSuperset(of: [.word, .capitalised]), let name = sentence.mention(at: index) else {
            return false
        }
        return index > name.tokens.lowerBound
    }

    /// The end of what is inserted at `place` before the noun that it belongs to: "a jazz “boogie” standard", "a Sarn League (SL)
    /// player", "a 1998 – 2001 study", "its following album"; nil if nothing is.
    private func insertionEnd(at place: Int, start: Int) -> Int? {
        if sentence.isWord(place, Vocabulary.following) {
            let before = sentence.classes(place - 1)
            return before.isDisjoint(with: [.possessive, .possessiveEnding]) ? nil : place + 1
        }
        guard place > start else { return nil }
        // "a closed, but not abandoned, railway line".
        if sentence.isAny(place, .comma), sentence.isWord(place + 1, Vocabulary.but),
            sentence.isAny(place + 2, .negation),
            sentence.isLowerCase(place + 3), sentence.isAny(place + 4, .comma)
        {
            return place + 5
        }
        if sentence.isAny(place, .dash) {
            let areYears = [place - 1, place + 1].allSatisfy { sentence.shape($0).contains(.digits) }
            return areYears ? place + 1 : nil
        }
        let end =
            sentence.mention(at: place - 1) == nil
            ? sentence.quotationEnd(from: place) ?? place : sentence.skippingBrackets(place)
        guard end > place, sentence.isLowerCase(end), sort(of: end) != .unknown,
            sentence.isAny(start - 1, .indefinite) || sentence.isAny(start - 1, .definite)
        else { return nil }
        return end
    }

    /// A past tense or an adverb at the end of a core shows that it is none ("the Court stated").
    private func isVerbForm(_ index: Int) -> Bool {
        sentence.isLowerCase(index) && (sentence.hasPastEnding(index) || sentence.ends(index, with: "ly"))
            && sort(of: index) == .unknown
    }

    /// "Iran's most prominent figures", "the company's many shops".
    private func isAfterPossessor(_ index: Int) -> Bool { sentence.isAny(index - 1, .possessiveEnding) }

    /// "a tall, quiet man": a comma between two modifiers, neither of which can be the head.
    private func joinsAdjectives(_ comma: Int, start: Int) -> Bool {
        // "an English, North American and European tour".
        // "an English, Scottish, and American tour".
        let next = sentence.isAny(comma + 1, .coordinator) ? comma + 2 : comma + 1
        if comma > start, isOfPeople(comma - 1), isOfPeople(next) { return true }
        if joinsModifiers(comma, start: start) || joinsPair(comma, start: start) { return true }
        guard comma > start, sentence.isLowerCase(comma + 1), sentence.classes(comma + 1).isEmpty,
            sentence.isLowerCase(comma - 1), isAdjective(comma - 1), isAdjective(comma + 1)
        else { return false }
        return sentence.shape(comma + 2).contains(.word)
    }

    /// Whether the word at `index` belongs to the name of a people: "English", "North American".
    private func isOfPeople(_ index: Int) -> Bool {
        guard let named = sentence.mention(at: index) else { return sentence.lists(index).contains(.demonym) }
        return named.type == .group || sentence.lists(named.tokens.upperBound - 1).contains(.demonym)
    }

    /// "a stout, well-grown girl": between "a" or "the" and the noun for a person or place that it leads to, such words can only be
    /// modifiers.
    private func joinsModifiers(_ comma: Int, start: Int) -> Bool {
        func isModifier(_ index: Int) -> Bool {
            if sentence.isHyphen(index) || sentence.isHyphen(index + 1) { return true }
            guard sentence.isLowerCase(index) else { return false }
            // "the shy, bald news editor": a noun before a noun for a person.
            if sort(of: index) != .unknown {
                if index < comma { return isAdjectivalNoun(index) }
                return index > comma + 1 && sort(of: index) != .person && sort(of: index + 1) == .person
            }
            return sentence.isHyphen(index - 1)
                || sentence.classes(index).isSubset(of: [.bareAdjective, .generic, .adverb])
        }
        func isLink(_ index: Int) -> Bool { sentence.isAny(index, .comma) && isModifier(index + 1) }
        guard comma > start, sentence.isAny(start - 1, [.indefinite, .definite]),
            (start..<comma).allSatisfy({ isModifier($0) || isLink($0) })
        else {
            return false
        }
        var place = comma + 1
        while place - comma < Self.longestModifiers, isModifier(place) || isLink(place) { place += 1 }
        // "a grim, lean Scot".
        if place > comma + 1, sentence.mention(at: place)?.type == .group { return true }
        let led = sort(of: place)
        // "with a quiet face, walked home".
        if sentence.isWord(place, Vocabulary.home), sentence.hasPastEnding(place - 1) { return false }
        return place > comma + 1 && (sentence.isLowerCase(place) || isCountryman(place))
            && (led == .person || led == .place || noun(ofKindAt: place - 1, isIndefinite: true) != nil)
    }

    /// "a stupid, slovenly creature": an adjective that the list of people has as well.
    private func isAdjectivalNoun(_ index: Int) -> Bool {
        let endings: [StaticString] = ["er", "or", "ist", "ian", "ant", "man"]
        return sort(of: index) == .person && sentence.classes(index).isEmpty
            && !endings.contains { sentence.ends(index, with: $0) }
    }

    /// "with a stern, forbidding eye": one word between "a" and the comma, and one between the comma and what ends the phrase.
    private func joinsPair(_ comma: Int, start: Int) -> Bool {
        // "with a firm, quiet face": no company has one.
        let isFirm = sort(of: start) == .organisation && sentence.isWord(start - 2, Vocabulary.with)
        return start == comma - 1 && sentence.isAny(start - 1, .indefinite)
            && sentence.isAny(start - 2, [.preposition, .coordinator])
            && (isFirm || sort(of: start) == .unknown || isAdjectivalNoun(start))
            && [isFirm ? comma + 1 : start, comma + 1, comma + 2].allSatisfy {
                sentence.isLowerCase($0) && sentence.classes($0).isSubset(of: [.bareAdjective, .adverb])
            }
            && (sentence.isClosing(comma + 3) || sentence.isAny(comma + 3, .preposition))
    }

    /// More words and marks than these are not between a comma and the noun of its phrase ("a tall, thin, fair, rather faded woman").
    private static let longestModifiers = 10

    /// Whether "and" joins two nouns or modifiers of one core ("writer and poet") and not two phrases or clauses.
    private func goesOnAfterCoordinator(_ index: Int, start: Int) -> Bool {
        let next = index + 1
        guard sentence.shape(next).contains(.word) else { return false }
        let last = sentence.isAny(index - 1, .comma) ? index - 2 : index - 1
        if sentence.mention(at: next) != nil, sentence.mention(at: last) == nil { return false }
        let classes = sentence.classes(next)
        if !classes.isDisjoint(with: [.role, .roleModifier]) { return true }
        // "a tall and rather faded lady".
        if sentence.isAny(start - 1, .indefinite), classes == .adverb, sentence.classes(next + 1).isEmpty,
            sentence.isLowerCase(next + 1), [last, next + 1].allSatisfy({ sort(of: $0) == .unknown }), isLed(next + 2)
        {
            return true
        }
        // "the highest and most prestigious award".
        if sentence.isWord(next, Vocabulary.most), sentence.ends(index - 1, with: "st") { return true }
        let stops = WordClass.determiner.union(Self.coreBoundary).union([
            .adverb, .oneOf, .finiteVerb, .becoming, .saying,
        ])
        guard classes.isDisjoint(with: stops) else { return false }
        // "excellent and virtuous parents".
        if isAdjective(next), !sentence.hasPastEnding(next), sort(of: last) == .unknown,
            sentence.isLowerCase(next + 1), sentence.classes(next + 1).isDisjoint(with: stops)
        {
            return true
        }
        // "a rich and grim lady": between "a" and the noun that it leads to.
        if sentence.isAny(start - 1, .indefinite) || sentence.isAny(start, .indefinite), isPlainAdjective(next),
            sort(of: last) == .unknown, isLed(next + 1)
        {
            return true
        }
        // "a well-known and respected lawyer".
        if sentence.isAny(start - 1, .indefinite), sentence.hasPastEnding(next), sentence.isLowerCase(next),
            sort(of: last) == .unknown, isLed(next + 1) || isAdjective(next + 1) && isLed(next + 2)
        {
            return true
        }
        // "a Christian and politically active club".
        if sentence.ends(next, with: "ly"), sentence.isLowerCase(next), isAdjective(next + 1),
            sentence.isLowerCase(next + 2), sentence.classes(next + 2).isDisjoint(with: stops)
        {
            return true
        }
        // A verb may follow: "a lawyer and works in Leeds". A noun that ends the phrase, or one that is listed, is none.
        return !sentence.lists(next).isDisjoint(with: [.role, .demonym]) || sentence.isClosing(next + 1)
            || sentence.isAny(next + 1, [.preposition, .role]) && !sentence.ends(next, with: "s")
                && !sentence.hasPastEnding(next)
    }

    /// Whether the word at `index` is a noun that "a" leads to over two adjectives: one for a person, or the last word of a phrase for
    /// a thing ("a creative and interesting comedy").
    private func isLed(_ index: Int) -> Bool {
        let (sort, isPlural) = sort(of: index, from: index)
        guard sentence.isLowerCase(index), !isPlural, !sentence.ends(index, with: "en") else { return false }
        return sort == .person
            || sort != .unknown && (sentence.isClosing(index + 1) || sentence.isAny(index + 1, .preposition))
    }

    /// A word that no list knows, and that no verb's ending has.
    private func isPlainAdjective(_ index: Int) -> Bool {
        sentence.isLowerCase(index) && sentence.classes(index).isSubset(of: .bareAdjective)
            && sort(of: index) == .unknown && !sentence.hasPastEnding(index) && !sentence.ends(index, with: "s")
    }
}
