import Model

/// Finds the passages of one sentence that say what its entities are.
///
/// Each construction names the sort of thing that its head noun must be, so that "In Leeds, the mayor …" does not make
/// Leeds a mayor.
struct DescriptionFinder: SentenceFinder {
    /// One way in which a sentence says what an entity is.
    typealias Construction = @Sendable (inout DescriptionFinder, SentenceReader.Mention) -> Void

    /// All that are known; a new one is a file of its own and a row here.
    private static let constructions: [Construction] = [
        { $0.appositionAfter($1) },
        { $0.appositionAfterHome($1) },
        { $0.epithet($1) },
        { $0.appositionBefore($1) },
        { $0.whose($1) },
        { $0.roleBefore($1) },
        { $0.roleOfBefore($1) },
        { $0.headBefore($1) },
        { $0.inChiefBefore($1) },
        { $0.expansion($1) },
        { $0.kindAfter($1) },
        { $0.rowAfterKind($1) },
        { $0.kindAfterRow($1) },
        { $0.kindAfterNames($1) },
        { $0.rowStatement($1) },
        { $0.oneOfGroup($1) },
        { $0.affiliation($1) },
        { $0.statement($1) },
        { $0.invertedStatement($1) },
        { $0.birth($1) },
        { $0.relativeClause($1) },
        { $0.naming($1) },
        { $0.called($1) },
        { $0.regarded($1) },
        { $0.selfIntroduction($1) },
        { $0.presentation($1) },
        { $0.fullerName($1) },
        { $0.trait($1) },
        { $0.examples($1) },
        { $0.occasion($1) },
    ]

    /// How a passage speaks of somebody.
    enum Manner {
        /// Beside the name: "Ash, a lawyer".
        case introduction
        /// With a verb: "Ash was a lawyer".
        case statement
        /// What somebody says who presents himself ("I am Ash, a lawyer") or answers who somebody is.
        case presentation
        /// In a clause of what somebody does: "Ash, who kept a shop".
        case clause
        /// In a speech that calls somebody something: "Ash is a fool".
        case hearsay
        /// In the plural, beside the names of several: "the singers Ash and Orr".
        case row
        /// As one of a kind: "singers such as Ash".
        case example
        /// In the name itself: "Count Ash".
        case name
    }

    /// What is less sure is left out.
    private static let least = 0.4
    /// Whose maid somebody is would tell more.
    private static let weightOfUnowned = 0.6
    /// Whose work something is tells less: its kind is the same.
    private static let weightOfUnownedThing = 0.7
    /// What kin somebody is, and not whose, tells little.
    private static let weightOfKinOfNobody = 0.5
    /// What only repeats the name is better than nothing.
    private static let weightOfName = 0.5

    let antecedents: Antecedents
    private(set) var candidates: [DescriptionCandidate] = []

    init(_ antecedents: Antecedents) { self.antecedents = antecedents }

    /// Looks at every mention of the sentence; a question says nothing.
    mutating func find(_ belongings: [Belonging]) {
        guard !sentence.isQuestion else { return }
        for mention in sentence.mentions where !sentence.isMisread(mention) && !isParty(mention) {
            for construction in Self.constructions { construction(&self, mention) }
        }
        pronounWithinSentence()
        pronounFromSentenceBefore()
        answer()
        speakersOwnStatement()
        // Kin, and what is only likely, is weighed over the whole text.
        for belonging in belongings
        where belonging.owner == nil || belonging.kin(in: sentence) == nil && !belonging.isLikely {
            add(belonging)
        }
    }

    /// "in Ash v. Orr, which held that": what follows is said of the case.
    private func isParty(_ mention: SentenceReader.Mention) -> Bool {
        let before = mention.tokens.lowerBound - 1
        return sentence.tokens.contains(before) && Vocabulary.versus.contains(sentence.text.keywords[before])
    }

    /// Takes what `other` has found in another sentence.
    mutating func take(_ other: DescriptionFinder) { candidates += other.candidates }

    private mutating func add(_ belonging: Belonging) {
        // "a friend" says less of somebody than "a daughter".
        let isPassing = Vocabulary.passing.contains(sentence.text.keywords[belonging.noun])
        let weight = sentence.isAny(belonging.noun, .generic) || isPassing ? 0.65 : 0.95
        add(
            belonging.passage, to: belonging.person.entity, belonging.confidence * weight, head: belonging.noun,
            owner: belonging.owner.flatMap { owner in belonging.pronoun.map { ($0, owner) } },
            manner: phrases.sort(of: belonging.noun, from: belonging.noun).isPlural ? .row : .statement)
    }

    mutating func add(
        _ tokens: Range<Int>, to mention: SentenceReader.Mention, _ confidence: Double, head: Int? = nil,
        manner: Manner = .introduction
    ) {
        if manner != .name, tokens.upperBound == mention.tokens.lowerBound, isOfName(tokens.upperBound - 1, mention) {
            return
        }
        add(
            tokens, to: mention.entity, confidence * (0.75 + 0.25 * mention.confidence.share), head: head,
            manner: manner)
    }

    mutating func add(
        _ tokens: Range<Int>, to entity: EntityID, _ confidence: Double, head: Int? = nil,
        owner known: (pronoun: Int, entity: EntityID)? = nil, manner: Manner = .statement
    ) {
        var owner = known
        if owner == nil, let first = tokens.first, sentence.isAny(first, .possessive) {
            // Kin is weighed over the whole text.
            if let head, !sentence.isNarrators(first), KinWords.kind(at: head, in: sentence) != nil { return }
            owner = antecedents.owner(of: first, excluding: [entity]).map { (first, $0) }
        }
        if owner == nil, let head, let inner = innerOwner(after: head, in: tokens) {
            owner = antecedents.owner(of: inner, excluding: [entity]).map { (inner, $0) }
        }
        let narrator = tokens.first.flatMap { sentence.isNarrators($0) ? $0 : nil }
        var (tokens, confidence) = (tokens, confidence)
        // "Millie, her maid": whoever the mistress is, Millie is a maid, and "their home ground, the Park" is a ground.
        if owner == nil, narrator == nil, manner == .introduction || manner == .presentation, let first = tokens.first,
            sentence.isAny(first, .possessive),
            // "Your obedient servant, Ann Lee".
            manner == .presentation || !sentence.isAny(first, .addressing) || sentence.isWord(first, Vocabulary.our),
            let head,
            isLivelihood(head)
                || isKindOfThing(head, entity) && !sentence.isWord(first + 1, Vocabulary.own)
        {
            // "his mother’s house": whose mother’s, must be told.
            if tokens.contains(where: { sentence.isAny($0, .possessiveEnding) }) { return }
            tokens = first + 1..<tokens.upperBound
            confidence *= isKindOfThing(head, entity) ? Self.weightOfUnownedThing : Self.weightOfUnowned
        }
        if owner == nil, let narrator, let teller = sentence.context.narrators.narrator(at: narrator), teller != entity
        {
            owner = (narrator, teller)
        }
        if let head, owner == nil, manner == .statement, isKinOfNobody(head, in: tokens) {
            confidence *= Self.weightOfKinOfNobody
        }
        guard let passage = PassageJudge(sentence: sentence).passage(tokens, isOwned: owner != nil || narrator != nil),
            let first = passage.first,
            agrees(head ?? passage.upperBound - 1, with: entity)
        else { return }
        if manner != .name,
            let own = sentence.mentions.first(where: { $0.entity == entity && passage.contains($0.tokens.lowerBound) })
        {
            // "Prince Basil Ash" tells his rank and no more, "the character of Mr. Ash" nothing. Nobody is his own son: "the
            // son of Lord Ash" names his father.
            let isOfNamesake =
                head.map { sentence.isAny($0, .family) && sentence.isWord($0 + 1, Vocabulary.of) } ?? false
            guard isOfNamesake || sentence.start(withTitles: own) == first else {
                // "Aro is the first album of the band Aro" is an album.
                if let head, manner == .statement, head < own.tokens.lowerBound, isNamed(entity, before: first) {
                    add(tokens.lowerBound..<head + 1, to: entity, confidence, head: head, owner: known, manner: manner)
                }
                return
            }
            if !isOfNamesake { confidence *= Self.weightOfName }
        }
        if known == nil, sentence.isSpoken(first) { confidence *= Self.weightOfSpeech(manner) }
        let range = sentence.text.range(of: withLimits(passage))
        guard range.count > 2, confidence >= Self.least else { return }
        candidates.append(
            DescriptionCandidate(
                entity: entity, passage: range,
                reading: owner.map { .owner(sentence.text.tokens[$0.pronoun].range, .entity($0.entity)) }
                    ?? narrator.map { .owner(sentence.text.tokens[$0].range, .narrator) },
                head: sentence.text.tokens[head ?? passage.upperBound - 1].range, confidence: confidence,
                preface: preface(of: passage, head: head, manner), isBare: passage.count == 1,
                isHearsay: manner == .hearsay,
                isOfScene: owner == nil && narrator == nil
                    && (manner == .clause || manner == .statement && isOfScene(head ?? passage.upperBound - 1, entity)),
                isName: manner == .name))
    }

    /// A passage with the adverbs before it that say when, or how surely, it is true: "formerly head of the club".
    private func withLimits(_ passage: Range<Int>) -> Range<Int> {
        var start = passage.lowerBound
        while start > sentence.tokens.lowerBound, sentence.isLowerCase(start - 1),
            Vocabulary.limits.contains(sentence.text.keywords[start - 1])
        {
            start -= 1
        }
        guard start > sentence.tokens.lowerBound,
            sentence.isAny(start - 1, [.comma, .opening, .copula]) || sentence.isDash(start - 1)
        else { return passage }
        return start..<passage.upperBound
    }

    /// The pronoun of "the son of his oldest sister": hardly his own.
    private func innerOwner(after head: Int, in tokens: Range<Int>) -> Int? {
        let pronoun = head + 2
        guard sentence.isAny(head, .family), sentence.isWord(head + 1, Vocabulary.of), tokens.contains(pronoun),
            sentence.isAny(pronoun, .possessive), sentence.gender(pronoun) != nil
        else { return nil }
        return pronoun
    }

    /// "the husband needed for a beauty": whoever is kin of somebody, of whom the words say nothing.
    private func isKinOfNobody(_ head: Int, in tokens: Range<Int>) -> Bool {
        sentence.isAny(head, .family) && tokens.contains(head) && sentence.isAny(tokens.lowerBound, .definite)
            && !tokens.dropFirst(head - tokens.lowerBound).contains { sentence.isWord($0, Vocabulary.of) }
            && !tokens.contains { sentence.isAny($0, [.possessive, .possessiveEnding]) }
    }

    /// Whether the first name of the sentence is one of the entity, before the word at `index`.
    private func isNamed(_ entity: EntityID, before index: Int) -> Bool {
        sentence.mentions.first.map { $0.entity == entity && $0.tokens.upperBound <= index } ?? false
    }

    /// Whether the noun at `index` tells what an entity is that is no person, whosever it is; an album is not the band.
    private func isKindOfThing(_ index: Int, _ entity: EntityID) -> Bool {
        switch sentence.text.entities[Int(entity.index)].type {
        case .person, .group: false
        case .organisation, .place:
            phrases.sort(of: index) != .work && !Vocabulary.vicinities.contains(sentence.text.keywords[index])
                && !Vocabulary.competitors.contains(sentence.text.keywords[index])
        case .event, .work, .product, .law, .other: true
        }
    }

    /// Whether the word at `index` is one of the shown name: "the spokeswoman Ann" before "Lee" ends inside of it.
    private func isOfName(_ index: Int, _ mention: SentenceReader.Mention) -> Bool {
        let word = sentence.text.string(sentence.text.tokens[index])
        return sentence.text.entities[Int(mention.entity.index)].name.split(separator: " ").contains { $0 == word }
    }

    /// What people say of each other is seldom meant as a description, unless it introduces somebody.
    private static func weightOfSpeech(_ manner: Manner) -> Double {
        switch manner {
        case .presentation: 1
        case .introduction, .clause, .row, .example: 0.8
        case .statement, .hearsay, .name: 0.6
        }
    }

    /// What is said of several is said of one: "[one of the] singers", "[one of] the two sisters", "[one of] Ash’s singers".
    private func preface(of passage: Range<Int>, head: Int?, _ manner: Manner) -> String? {
        guard manner == .row || manner == .example else { return nil }
        let isDefinite =
            sentence.isAny(passage.lowerBound, [.definite, .possessive])
            || passage.contains { sentence.isAny($0, .possessiveEnding) }
        if isDefinite { return "one of" }
        if sentence.isAny(passage.lowerBound - 1, .definite) { return "one of the" }
        // "two regions".
        if sentence.number(passage.lowerBound) != nil { return "one of" }
        // "actors", "authors of the papers", but not "young ladies of nineteen".
        let last = passage.upperBound - 1
        let noun = head ?? last
        let isPlural =
            phrases.sort(of: noun, from: noun).isPlural
            && (noun == last || phrases.classesOfSingular(noun).contains(.role))
        return manner == .example || isPlural ? "one of the" : nil
    }

    /// Whether what a clause calls somebody may be a judgement or a moment: "a fine man", "naturally clever".
    private func isOfScene(_ head: Int, _ entity: EntityID) -> Bool {
        sentence.text.entities[Int(entity.index)].type == .person && sentence.isLowerCase(head)
            && (sentence.isAny(head, .generic) || Vocabulary.judgements.contains(sentence.text.keywords[head])
                || phrases.sort(of: head) == .unknown)
    }

    /// Whether nothing that the text tells of an entity's gender contradicts the word at `index`.
    func agrees(_ index: Int, with entity: EntityID) -> Bool {
        guard let gender = sentence.gender(of: entity), let told = sentence.gender(index) else { return true }
        return gender == told
    }

    /// Whether whoever a mention names may be spoken to: in a speech, after a mark and before one.
    func isCalled(_ mention: SentenceReader.Mention) -> Bool {
        guard
            mention.type == .person || mention.type == .organisation || mention.type == .place
                || mention.type == .group,
            sentence.isSpoken(mention.tokens.lowerBound)
        else { return false }
        let before = sentence.start(withTitles: mention) - 1
        return !sentence.isSpoken(before) || sentence.isClosing(before)
            || before < sentence.tokens.lowerBound
    }

    /// Whether "the" and the word at `index` tell an office: "the tailor", but not "the head" and "the sufferer".
    func isOffice(_ index: Int) -> Bool {
        sentence.isAny(index, .role) && !sentence.isAny(index, .generic) && !sentence.isWord(index, Vocabulary.head)
    }

    /// Whether a list of roles has the word at `index`, or its last part ("actor-director").
    func isRole(_ index: Int) -> Bool {
        sentence.isAny(index, .role) || sentence.classes(index).isEmpty && phrases.isCompoundRole(index)
    }

    /// Whether the word at `index` tells what somebody does whoever it is done for: "maid", but not "friend".
    func isOccupation(_ index: Int) -> Bool {
        guard isRole(index), sentence.isLowerCase(index),
            !sentence.isAny(index, [.family, .generic, .membership])
        else { return false }
        let noun = sentence.text.keywords[index]
        return !Vocabulary.relational.contains(noun) && !Vocabulary.passing.contains(noun)
    }

    /// Whether the word at `index` tells what somebody does, known to a list or told by an ending.
    func isLivelihood(_ index: Int) -> Bool { isOccupation(index) || isTrade(index) || phrases.isCalling(index) }

    /// Whether the word at `index` ends like a noun for who does something, and not like "stouter".
    func isAgent(_ index: Int) -> Bool {
        if sentence.ends(index, with: "ist") { return true }
        return sentence.ends(index, with: "er") && !phrases.isComparative(index)
    }
}
