import Model

/// Finds what one sentence states of two of its entities, or of one and an office.
///
/// Panels show these as facts, so each construction is narrow: the words between two names must be the ones that state the
/// relation, and what is left over is left out.
struct RelationFinder: SentenceFinder {
    let antecedents: Antecedents
    var relations: [Relation] = []

    /// Looks at every mention of the sentence; a question states nothing.
    mutating func find(_ belongings: [Belonging]) {
        // Kin is weighed over the whole text.
        relations += belongings.filter { $0.kin(in: sentence) == nil && !$0.isLikely }.compactMap {
            $0.relation(in: sentence)
        }
        for mention in sentence.mentions {
            speaker(mention)
            addressee(mention)
            guard !sentence.isQuestion else { continue }
            roleBefore(mention)
            apposition(mention)
            statement(mention)
            verb(mention)
            act(mention)
            container(mention)
        }
        guard !sentence.isQuestion, let subject = pronounSubject else { return }
        statement(subject)
        verb(subject)
    }

    /// "She studied at Sarn", "In 1902 she founded Sarn": the pronoun, as a mention of whom it means.
    private var pronounSubject: SentenceReader.Mention? {
        guard
            let pronoun = sentence.tokens.first(where: { sentence.isAny($0, .personPronoun) && !sentence.isSpoken($0) }
            ),
            let person = antecedents.subject(at: pronoun)
        else { return nil }
        return SentenceReader.Mention(
            tokens: pronoun..<pronoun + 1, entity: person, type: .person, range: sentence.text.tokens[pronoun].range,
            confidence: Confidence(Self.sureness))
    }

    /// How sure it is whom a pronoun means that the sentence before leads to.
    private static let sureness = 0.8

    mutating func add(
        _ kind: Relation.Kind, _ subject: SentenceReader.Mention, _ object: SentenceReader.Mention?, label: Range<Int>,
        passage: Range<Int>? = nil, _ confidence: Double
    ) {
        guard subject.entity != object?.entity, !label.isEmpty else { return }
        let passage = sentence.text.range(of: passage ?? sentence.tokens)
        let sureness = min(subject.confidence.share, object?.confidence.share ?? 1)
        relations.append(
            Relation(
                kind, subject: subject.entity, object: object?.entity,
                label: sentence.text.text.string(in: sentence.text.range(of: label)), passage: passage,
                confidence: Confidence(confidence * (0.75 + 0.25 * sureness))))
    }

    /// The mention whose possessive ending is right before `index` ("Iran's" of "Iran's minister").
    func possessor(before index: Int) -> SentenceReader.Mention? {
        guard sentence.isAny(index - 1, .possessiveEnding), let owner = sentence.mention(at: index - 2),
            owner.tokens.upperBound == index - 1
        else { return nil }
        return owner
    }

    // MARK: Roles

    /// "Iran's Foreign Minister Javad Zarif", "Iranian general Qassem Suleimani", "Apple chief executive Tim Cook".
    private mutating func roleBefore(_ person: SentenceReader.Mention) {
        guard person.type == .person else { return }
        let last = person.tokens.lowerBound - 1
        guard sentence.isAny(last, .role) || sentence.isLowerCase(last) && sentence.lists(last).contains(.role),
            !sentence.isAny(last, .family),
            !sentence.isAny(last, .honorific) || sentence.shape(last).contains(.capitalised)
        else { return }
        office(endingAt: last, of: person, passage: person.tokens.upperBound, 0.85)
    }

    /// The office whose noun is at `last`, with the country or organisation before it.
    private mutating func office(
        endingAt last: Int, of person: SentenceReader.Mention, passage end: Int, _ confidence: Double
    ) {
        var start = last
        while start > sentence.tokens.lowerBound, last - start < 6 {
            let before = start - 1
            if let named = sentence.mention(at: before) {
                guard named.type != .person, !sentence.isAny(last, .honorific), !isElsewhere(named, last) else {
                    return
                }
                holds(named, start..<last + 1, person, named.tokens.lowerBound..<end, confidence)
                return
            }
            if let owner = possessor(before: start), owner.type != .person {
                holds(owner, start..<last + 1, person, owner.tokens.lowerBound..<end, confidence)
                return
            }
            let classes = sentence.classes(before)
            guard sentence.shape(before).contains(.word),
                classes.isSubset(of: .modifying) || !classes.isDisjoint(with: [.roleModifier, .role]),
                // "the League rejected Minister Ash": before a title with a capital a small word may be a verb.
                !(classes.isEmpty && sentence.isLowerCase(before) && !sentence.isLowerCase(last)),
                // "the Council suspended journalist Ash".
                !isPast(before, of: sentence.mention(at: before - 1))
            else { return }
            start = before
        }
    }

    /// Whether the word at `index` may be the verb of the name before it.
    private func isPast(_ index: Int, of subject: SentenceReader.Mention?) -> Bool {
        sentence.isLowerCase(index) && sentence.hasPastEnding(index) && !sentence.isAny(index, .roleModifier)
            && subject.map { $0.type != .group } ?? false
    }

    /// Whether a place before an office only says where: "at Oak Street Lord Ash said", "In Oslo President Ash said", but "Oslo mayor
    /// Ash". Nobody is a prince or a lady of a place that is named before the title.
    private func isElsewhere(_ named: SentenceReader.Mention, _ office: Int) -> Bool {
        // "Crown Prince Bob Ash".
        if named.type != .group, Vocabulary.birthTitles.contains(sentence.text.keywords[office]) { return true }
        let before = named.tokens.lowerBound - 1
        return named.type == .place && before == sentence.tokens.lowerBound && sentence.isAny(before, .preposition)
    }

    /// The relation that an office states: a founder has founded, a member belongs.
    private func kind(of head: Int) -> Relation.Kind {
        if sentence.isAny(head, .founder) { return .founded }
        if sentence.isAny(head, .leader) { return .led }
        return sentence.isAny(head, .membership) ? .member : .role
    }

    private mutating func holds(
        _ owner: SentenceReader.Mention, _ label: Range<Int>, _ person: SentenceReader.Mention, _ passage: Range<Int>,
        _ confidence: Double
    ) {
        switch owner.type {
        case .organisation, .place:
            add(kind(of: label.upperBound - 1), person, owner, label: label, passage: passage, confidence)
        case .group:
            // "Holy Roman Emperor" is a title.
            guard !isOfTitle(owner, label.upperBound - 1) else { return }
            add(.nationality, person, owner, label: owner.tokens, passage: passage, confidence)
        default: return
        }
    }

    /// "Ann Lee, mayor of Leeds", "Iran's deputy oil minister, Abbas Moghaddam", "Leeds, a city in Yorkshire".
    private mutating func apposition(_ mention: SentenceReader.Mention) {
        let after = sentence.skippingBrackets(mention.tokens.upperBound)
        if sentence.isAny(after, .comma), !sentence.isAny(after + 1, [.coordinator, .relative, .pronoun]),
            let phrase = phrases.phrase(at: after + 1), phrase.closing == .mark, !phrase.isPlural,
            phrase.sort != .unknown, sentence.mention(at: phrase.head) == nil,
            !sentence.isOfNextName(officeEndingAt: phrase.tokens.upperBound, after: mention),
            !isOfList(phrase), mention.type == .person || phrase.hasDeterminer
        {
            predicate(phrase, of: mention, passage: mention.tokens.lowerBound..<phrase.tokens.upperBound, 0.82)
        }
        var comma = mention.tokens.lowerBound - 1
        while sentence.isAny(comma, [.honorific, .role]), sentence.shape(comma).contains(.capitalised) { comma -= 1 }
        guard mention.type == .person, sentence.isAny(comma, .comma), sentence.isClosing(mention.tokens.upperBound)
        else { return }
        let last = comma - 1
        guard sentence.mention(at: last) == nil, sentence.isAny(last, .role), !sentence.isAny(last, .family) else {
            return
        }
        office(endingAt: last, of: mention, passage: mention.tokens.upperBound, 0.8)
    }

    /// "Ash, the minister of war, and the head of the bank": a list of several, where an office is one of them.
    private func isOfList(_ phrase: NounPhrase) -> Bool {
        let comma = phrase.tokens.upperBound
        guard sentence.isAny(phrase.core.lowerBound, .definite), sentence.isAny(comma, .comma) else { return false }
        let next = sentence.isAny(comma + 1, .coordinator) ? comma + 2 : comma + 1
        return sentence.isAny(next, [.definite, .otherness])
    }

    /// "Ann Lee is the mayor of Leeds", "X was a member of the Y", "served as minister of Z".
    private mutating func statement(_ mention: SentenceReader.Mention) {
        guard isSubject(mention) else { return }
        var place = sentence.skippingBrackets(mention.tokens.upperBound)
        while sentence.isAny(place, [.have, .adverb, .participle]) { place += 1 }
        guard sentence.isAny(place, [.copula, .becoming, .serving]) else { return }
        let isServing = sentence.isAny(place, .serving)
        place += 1
        while sentence.isAny(place, .adverb) { place += 1 }
        guard !sentence.isAny(place, .negation) else { return }
        if sentence.isAny(place, [.locating, .founding, .leading]), !isServing {
            passive(at: place, of: mention)
            return
        }
        if sentence.isWord(place, Vocabulary.as) { place += 1 }
        guard let phrase = phrases.phrase(at: place), phrase.closing != .words, !phrase.isPlural,
            sentence.mention(at: phrase.head) == nil
        else { return }
        predicate(phrase, of: mention, passage: mention.tokens.lowerBound..<phrase.tokens.upperBound, 0.85)
    }

    /// "was founded by Ann Lee", "is located in Leeds", "is led by X".
    private mutating func passive(at verb: Int, of mention: SentenceReader.Mention) {
        let next = verb + 1
        if sentence.isAny(verb, .locating), sentence.isWord(next, Vocabulary.in),
            let place = sentence.mention(startingAt: next + 1),
            place.type == .place, mention.type != .person
        {
            add(.located, mention, place, label: verb..<next + 1, 0.85)
            return
        }
        guard mention.type != .person, let by = (next...next + 5).first(where: { sentence.isWord($0, Vocabulary.by) }),
            (next..<by).allSatisfy({ !sentence.isAny($0, [.comma, .coordinator, .relative]) }),
            let first = agent(at: by + 1), first.type == .person || first.type == .organisation
        else { return }
        for agent in sentence.row(from: first) {
            if sentence.isAny(verb, .founding) { add(.founded, agent, mention, label: verb..<verb + 1, 0.85) }
            if sentence.isAny(verb, .leading) { add(.led, agent, mention, label: verb..<verb + 1, 0.8) }
        }
    }

    /// "by the brothers Bob and Tom Ash".
    private func agent(at place: Int) -> SentenceReader.Mention? {
        let isKin = sentence.isAny(place, .definite) && sentence.isAny(place + 1, .family)
        return sentence.mention(startingAt: isKin ? place + 2 : place)
    }

    /// What a noun phrase that describes `mention` says of it and another entity.
    private mutating func predicate(
        _ phrase: NounPhrase, of mention: SentenceReader.Mention, passage: Range<Int>, _ confidence: Double
    ) {
        let head = phrase.head
        let link = head + 1
        let label = labelStart(phrase)..<head + 1
        if mention.type == .person {
            guard phrase.sort == .person else { return }
            nationality(phrase, of: mention, passage, confidence)
            // Families are read as belongings.
            if sentence.isAny(head, .family) { return }
            if sentence.isAny(link, .preposition), let owner = spokenOf(at: link + 1) {
                let kind = kind(of: head)
                guard owner.type == .organisation || owner.type == .place && sentence.isAny(head, .role) else { return }
                guard
                    kind != .role || sentence.isWord(link, Vocabulary.of)
                        || sentence.isAny(head, .role) && owner.type == .organisation
                else { return }
                add(kind, mention, owner, label: label, passage: passage, confidence)
            } else if let owner = possessorIn(phrase) {
                add(
                    kind(of: head), mention, owner, label: owner.tokens.upperBound + 1..<head + 1, passage: passage,
                    confidence)
            }
            return
        }
        if sentence.isAny(head, .membership), sentence.isWord(link, Vocabulary.of),
            let whole = spokenOf(at: link + 1),
            whole.type != .person, whole.type != .group
        {
            add(
                sentence.isWord(head, Vocabulary.member) ? .member : .partOf, mention, whole, label: label,
                passage: passage, confidence)
            return
        }
        locates(phrase, mention, passage, confidence)
    }

    /// Whom the words before `place` speak of: in "director of NASA's Space Center" the centre, and in "head of Iran's new agency"
    /// nothing that has a name.
    func spokenOf(at place: Int) -> SentenceReader.Mention? {
        guard let first = sentence.mention(startingAt: place) else { return nil }
        guard sentence.isAny(first.tokens.upperBound, .possessiveEnding) else { return isOfNoun(first) ? nil : first }
        return sentence.mention(startingAt: first.tokens.upperBound + 1)
    }

    /// "a member of the Sarn community", "of the Sarn legislative assembly": the name tells only whose that is.
    private func isOfNoun(_ mention: SentenceReader.Mention) -> Bool {
        let after = mention.tokens.upperBound
        let next = sentence.isLowerCase(after) && phrases.isAdjective(after) ? after + 1 : after
        return sentence.isLowerCase(next)
            && (phrases.sort(of: next) != .unknown || Vocabulary.peoples.contains(sentence.text.keywords[next]))
    }

    /// "a city in Yorkshire", "a company based in Leeds", "the capital of France".
    private mutating func locates(
        _ phrase: NounPhrase, _ mention: SentenceReader.Mention, _ passage: Range<Int>, _ confidence: Double
    ) {
        guard mention.type == .place || mention.type == .organisation,
            phrase.sort == .place || phrase.sort == .organisation
        else { return }
        var link = phrase.head + 1
        if sentence.isAny(link, .locating) { link += 1 }
        let isInside = sentence.isWord(link, Vocabulary.in)
        let isSeat = sentence.isWord(link, Vocabulary.of) && sentence.isAny(phrase.head, .seat)
        guard isInside || isSeat, let place = sentence.mention(startingAt: link + 1), place.type == .place else {
            return
        }
        add(.located, mention, place, label: labelStart(phrase)..<link + 1, passage: passage, confidence)
    }

    private func possessorIn(_ phrase: NounPhrase) -> SentenceReader.Mention? {
        guard let owner = sentence.mention(at: phrase.core.lowerBound),
            owner.type == .organisation || owner.type == .place,
            sentence.isAny(owner.tokens.upperBound, .possessiveEnding), owner.tokens.upperBound + 1 <= phrase.head
        else { return nil }
        return owner
    }

    private mutating func nationality(
        _ phrase: NounPhrase, of mention: SentenceReader.Mention, _ passage: Range<Int>, _ confidence: Double
    ) {
        guard
            let group = sentence.mentions.first(where: {
                $0.type == .group && phrase.core.contains($0.tokens.lowerBound)
            }),
            group.tokens.upperBound <= phrase.head, !sentence.isAny(group.tokens.upperBound, .possessiveEnding),
            !isOfTitle(group, phrase.head),
            // "a French teacher" may be of any nation.
            group.tokens.upperBound < phrase.head
                || !Vocabulary.linguists.contains(sentence.text.keywords[phrase.head])
        else { return }
        add(.nationality, mention, group, label: group.tokens, passage: passage, confidence)
    }

    /// "the Holy Roman Emperor": a title tells no nationality.
    private func isOfTitle(_ group: SentenceReader.Mention, _ head: Int) -> Bool {
        !sentence.isLowerCase(head) && sentence.shape(group.tokens.lowerBound - 1).contains(.capitalised)
            && group.tokens.lowerBound > sentence.tokens.lowerBound
    }

    private func labelStart(_ phrase: NounPhrase) -> Int {
        var start = phrase.core.lowerBound
        while start < phrase.head, sentence.isAny(start, [.definite, .indefinite]) { start += 1 }
        return start
    }

    /// Whether a mention is the subject of the verb after it.
    func isSubject(_ mention: SentenceReader.Mention) -> Bool { Clause(sentence).isSubject(mention) }
}
