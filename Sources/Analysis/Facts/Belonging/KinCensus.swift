import Model

/// Weighs what the whole text says of who is whose relative.
///
/// One passage may mislead: "her sister Ann" leaves open whose sister, "her sister" leaves open who it is, and a speaker may
/// jest. So passages are votes: one that names both counts for itself, others where several agree or the surname is the same,
/// and what contradicts itself is left out. Nobody has two fathers.
struct KinCensus {
    /// A place where the text tells of two people as relatives.
    struct Place {
        /// The whole statement, for a relation.
        var statement: TextRange
        /// The owner and the noun, for a description.
        var passage: TextRange
        /// The pronoun that means the owner.
        var pronoun: TextRange?
        var noun: TextRange
        /// The noun with its modifiers, or an editor's word in brackets where the text has none.
        var label: String
        var isEditors = false
        var weight: Double
    }

    /// What is counted for one case.
    private struct Tally {
        /// The weights of the passages that name the relative, and of those that only may mean him or her.
        var named = 0.0
        /// How often either is spoken of as the other's relative without a name.
        var unnamed = (forward: 0, backward: 0)
        /// How often so where it is only likely whose relative is meant.
        var likely = 0
        /// How often "her sister" is beside the names of both, whichever of them is meant.
        var pairs = 0
        /// The best place that calls the first the second's relative, and the reverse.
        var forward: Place?
        var backward: Place?
    }

    /// What is found of two people.
    struct Finding {
        var relation: Relation?
        var description: DescriptionCandidate
    }

    private static let leastOfNamed = 2.0
    /// With so many passages that may mean the two, one that names them on a guess is enough.
    private static let support = (named: 1.0, unnamed: 2)
    /// How often each must be spoken of as the other's relative, and both together, where no passage names them.
    private static let leastOfUnnamed = (each: 1, together: 4)
    /// How often two people are beside "her sister", and how many times more often than either is with anybody else.
    private static let leastOfPairs = (count: 5, lead: 2)
    /// The score of a case where each is again and again given such a relative.
    private static let leastOfMutual = (family: 0.25, others: 1.5)
    private static let confidenceOfUnnamed = 0.6
    private static let confidenceOfDerived = 0.55
    /// What each vote adds to the score of a description of kin, and the most that all add: many votes come from all over the text.
    private static let gainOfVotes = (each: 0.03, most: 0.3)

    private var tallies: [KinCase: Tally] = [:]
    private var order: [KinCase] = []
    /// Husbands and wives whom the text mentions without a name ("her husband").
    private var spouses: [EntityID: Place] = [:]
    private var roles = KinRoles()

    // MARK: Counting

    /// Takes the relatives whom a sentence names.
    mutating func add(_ belongings: [Belonging], in sentence: SentenceReader) {
        let text = sentence.text
        for belonging in belongings {
            guard let owner = belonging.owner, let kind = KinWords.kind(text.keywords[belonging.noun]) else { continue }
            let place = Place(
                statement: text.range(of: belonging.statement), passage: text.range(of: belonging.passage),
                pronoun: belonging.pronoun.map { text.tokens[$0].range }, noun: text.tokens[belonging.noun].range,
                label: text.text.string(in: text.range(of: belonging.label)),
                weight: weight(of: belonging, in: sentence))
            if !sentence.isSpoken(belonging.noun), let gender = sentence.gender(belonging.noun) {
                roles.count(owner, kind, gender, isLikely: belonging.isLikely, place)
            }
            count(belonging.person.entity, owner, kind, place) { tally, _ in tally.named += place.weight }
        }
    }

    /// A passage that names the owner, too, is sure; a pronoun may be misread, and a speaker may jest.
    private func weight(of belonging: Belonging, in sentence: SentenceReader) -> Double {
        if belonging.isLikely { return 1 }
        let isSpoken = sentence.isSpoken(belonging.noun)
        return belonging.pronoun == nil && !isSpoken ? 3 : 2
    }

    /// Takes the relatives of one sentence whom it does not name.
    mutating func add(_ possessions: [BelongingFinder.Possession], in sentence: SentenceReader) {
        let text = sentence.text
        for possession in possessions {
            guard let kind = KinWords.kind(text.keywords[possession.noun]),
                let gender = sentence.gender(possession.noun)
            else { continue }
            let place = Place(
                statement: text.range(of: sentence.tokens), passage: text.range(of: possession.passage),
                pronoun: possession.pronoun.map { text.tokens[$0].range }, noun: text.tokens[possession.noun].range,
                label: text.text.string(in: text.range(of: possession.label)), weight: 0)
            let isSpoken = sentence.isSpoken(possession.noun)
            if let owner = possession.owner {
                roles.count(owner, kind, gender, isLikely: possession.isLikely || isSpoken, place)
            }
            if !possession.isPlural, !isSpoken { addUnnamed(possession, kind, gender, place, in: sentence) }
        }
    }

    private mutating func addUnnamed(
        _ possession: BelongingFinder.Possession, _ kind: KinWords.Kind, _ gender: Gender, _ place: Place,
        in sentence: SentenceReader
    ) {
        if kind == .sibling, let pronoun = possession.pronoun, sentence.gender(pronoun) == gender,
            let pair = pair(gender, in: sentence)
        {
            count(pair.1, pair.0, kind, place) { tally, _ in tally.pairs += 1 }
        }
        guard let owner = possession.owner else { return }
        if kind == .spouse, spouses[owner] == nil, !possession.isLikely { spouses[owner] = place }
        guard let person = other(than: owner, gender, in: sentence) else { return }
        count(person, owner, kind, place) { tally, isForward in
            if possession.isLikely {
                tally.likely += 1
            } else if isForward {
                tally.unnamed.forward += 1
            } else {
                tally.unnamed.backward += 1
            }
        }
    }

    /// Takes the couple of "Mr. and Mrs. Ash": one name for two.
    mutating func add(_ couples: [Couple], _ surnames: Surnames, _ genders: [Gender?]) {
        for couple in couples {
            let husband: EntityID?
            switch couple.husband {
            // "Sir John and Lady Ann" are hosts of two houses.
            case .named(let named): husband = surnames.areSame(named, couple.wife) == true ? named : nil
            case .titled(let title):
                husband =
                    surnames.spouse(of: couple.wife, titled: title)
                    ?? surnames.namesake(of: couple.wife, titled: title).flatMap {
                        isSpouse($0, of: couple.wife, genders, atLeast: 1) ? $0 : nil
                    }
            }
            guard let husband, husband != couple.wife else { continue }
            let place = Place(
                statement: couple.passage, passage: couple.passage, noun: couple.passage, label: "[wife]",
                isEditors: true, weight: 2)
            count(couple.wife, husband, .spouse, place) { tally, _ in tally.named += place.weight }
        }
    }

    private mutating func count(
        _ person: EntityID, _ owner: EntityID, _ kind: KinWords.Kind, _ place: Place,
        _ update: (inout Tally, _ isForward: Bool) -> Void
    ) {
        let (key, isForward) = KinCase.of(person, owner, kind)
        if tallies[key] == nil { order.append(key) }
        var tally = tallies[key] ?? Tally()
        update(&tally, isForward)
        let known = isForward ? tally.forward : tally.backward
        if known.map({ place.weight > $0.weight }) ?? true {
            if isForward { tally.forward = place } else { tally.backward = place }
        }
        tallies[key] = tally
    }

    /// The only two people of `gender` whom a sentence names: "Elinor turned to Marianne, and her sister …" calls each the
    /// other's, whichever is meant.
    private func pair(_ gender: Gender, in sentence: SentenceReader) -> (EntityID, EntityID)? {
        var people: [EntityID] = []
        for mention in sentence.mentions where mention.type == .person && !people.contains(mention.entity) {
            guard let known = sentence.gender(of: mention.entity) else { return nil }
            if known == gender { people.append(mention.entity) }
            if people.count > 2 { return nil }
        }
        return people.count == 2 ? (min(people[0], people[1]), max(people[0], people[1])) : nil
    }

    /// The one person that a sentence names beside `owner`, where the gender is known and fits.
    private func other(than owner: EntityID, _ gender: Gender, in sentence: SentenceReader) -> EntityID? {
        var found: EntityID?
        for mention in sentence.mentions where mention.type == .person && mention.entity != owner {
            guard let known = sentence.gender(of: mention.entity) else { return nil }
            if known != gender { continue }
            if found != nil, found != mention.entity { return nil }
            found = mention.entity
        }
        return found
    }

    // MARK: Deciding

    /// Who is whose relative, as far as the places agree.
    mutating func findings(in text: AnnotatedText, genders: [Gender?], _ surnames: Surnames) -> [Finding] {
        for (owner, place) in spouses.sorted(by: { $0.key < $1.key }) {
            guard
                let spouse = surnames.spouse(of: owner)
                    ?? surnames.namesake(of: owner).flatMap({ isSpouse($0, of: owner, genders) ? $0 : nil })
            else { continue }
            count(spouse, owner, .spouse, place) { tally, _ in tally.named += 2 }
        }
        addHouseholds(surnames, genders)
        let rivals = Rivals(order.map { ($0, score($0)) }, pairs: order.map { ($0, tallies[$0]?.pairs ?? 0) }, genders)
        var findings: [Finding] = []
        for key in order {
            guard let tally = tallies[key], isSure(key, tally, surnames, rivals), !rivals.contradict(key, score(key))
            else { continue }
            findings += self.findings(of: key, tally, in: text, genders)
        }
        return findings
    }

    private func score(_ key: KinCase) -> Double {
        guard let tally = tallies[key] else { return 0 }
        return tally.named + Double(tally.unnamed.forward + tally.unnamed.backward + tally.pairs) / 2
            + Double(tally.likely) / 4
    }

    /// Whether two of one surname are husband and wife rather than mother and son.
    private func isSpouse(
        _ person: EntityID, of owner: EntityID, _ genders: [Gender?], atLeast least: Double = 2
    ) -> Bool {
        roles.areMutual(KinCase.of(person, owner, .spouse).case, genders, atLeast: least)
            && areOfOneGeneration(person, owner, genders)
    }

    /// Whether nothing makes the one of two the other's parent, uncle or aunt.
    private func areOfOneGeneration(_ one: EntityID, _ other: EntityID, _ genders: [Gender?]) -> Bool {
        [(one, other), (other, one)].allSatisfy { elder, younger in
            !roles.isRatherParent(elder, of: younger, genders)
                && [KinWords.Kind.parent, .avuncular].allSatisfy { kind in
                    !roles.areMutual(KinCase(first: elder, second: younger, kind: kind), genders, atLeast: 1)
                }
        }
    }

    /// The score that is enough where each is again and again given such a relative; nil where that tells too little: every
    /// woman has a sister.
    private func leastOfMutual(_ key: KinCase, _ surnames: Surnames) -> Double? {
        switch key.kind {
        case .avuncular, .nibling: Self.leastOfMutual.others
        case .parent, .child: surnames.areSame(key.first, key.second) == true ? Self.leastOfMutual.family : nil
        case .sibling:
            surnames.areSame(key.first, key.second) == true && !surnames.isWife(key.first)
                && !surnames.isWife(key.second)
                ? Self.leastOfMutual.family : nil
        case .spouse, .cousin: nil
        }
    }

    /// Parents and children of one surname of whom no sentence tells it.
    private mutating func addHouseholds(_ surnames: Surnames, _ genders: [Gender?]) {
        for (head, child) in surnames.households() {
            let key = KinCase(first: head, second: child, kind: .parent)
            guard tallies[key].map({ $0.named == 0 }) ?? true, roles.areMutual(key, genders),
                let gender = genders[Int(head.index)], let place = roles.place(child, .parent, gender)
            else { continue }
            count(head, child, .parent, place) { tally, _ in tally.named += 2 }
        }
    }

    private func isSure(_ key: KinCase, _ tally: Tally, _ surnames: Surnames, _ rivals: Rivals) -> Bool {
        let together = tally.unnamed.forward + tally.unnamed.backward
        if tally.named > 0 {
            let named = tally.named + weightOfSurname(key, surnames, rivals.genders)
            if named >= Self.leastOfNamed { return true }
            if named >= Self.support.named, together + tally.pairs >= Self.support.unnamed { return true }
        }
        let isOneFamily =
            key.kind != .sibling && key.kind != .parent || surnames.areSame(key.first, key.second) != false
        guard isOneFamily else { return false }
        if let least = leastOfMutual(key, surnames), roles.areMutual(key, rivals.genders), score(key) >= least {
            return true
        }
        if min(tally.unnamed.forward, tally.unnamed.backward) >= Self.leastOfUnnamed.each,
            together >= Self.leastOfUnnamed.together
        {
            return true
        }
        return tally.pairs >= Self.leastOfPairs.count
            && rivals.leads(key, count: tally.pairs, by: Self.leastOfPairs.lead)
    }

    /// Parents and children, brothers and sisters have one surname as a rule, unless a daughter has married: a common one
    /// speaks for it, another against it.
    private func weightOfSurname(_ key: KinCase, _ surnames: Surnames, _ genders: [Gender?]) -> Double {
        guard key.kind == .sibling || key.kind == .parent, let areSame = surnames.areSame(key.first, key.second) else {
            return 0
        }
        if areSame { return 1 }
        return [key.first, key.second].allSatisfy { surnames.isByBirth($0) } ? -1 : 0
    }

    private func findings(of key: KinCase, _ tally: Tally, in text: AnnotatedText, _ genders: [Gender?]) -> [Finding] {
        let isNamed = tally.named > 0
        let gain = min(score(key) * Self.gainOfVotes.each, Self.gainOfVotes.most)
        let directions = [(key.first, key.second, tally.forward), (key.second, key.first, tally.backward)]
        var findings: [Finding] = []
        for (person, owner, place) in directions {
            guard let place, !place.isEditors, !isNamed || place.weight > 0 else { continue }
            findings.append(finding(person, owner, place, gain, in: text))
        }
        let kinds = [key.kind, key.kind.inverse]
        for (direction, kind) in zip(directions, kinds) {
            let (person, owner, place) = direction
            guard place.map({ $0.isEditors || isNamed && $0.weight == 0 }) ?? true,
                let gender = genders[Int(person.index)],
                let source = directions.compactMap(\.2).max(by: { $0.weight < $1.weight }),
                !SharedParents.isOfOtherChildren(source.label)
            else { continue }
            findings.append(derived(person, owner, kind.word(gender), source, gain, hasRelation: findings.isEmpty))
        }
        return findings
    }

    private func finding(
        _ person: EntityID, _ owner: EntityID, _ place: Place, _ gain: Double, in text: AnnotatedText
    ) -> Finding {
        let confidence = place.weight == 0 ? Self.confidenceOfUnnamed : min(0.6 + 0.08 * place.weight, 0.85)
        return Finding(
            relation: Relation(
                .family, subject: person, object: owner, label: place.label, passage: place.statement,
                confidence: Confidence(confidence)),
            description: DescriptionCandidate(
                entity: person, passage: place.passage,
                reading: place.pronoun.map { .owner($0, .entity(owner)) }, head: place.noun, confidence: confidence,
                gain: gain))
    }

    /// What follows of the other: the words are an editor's.
    private func derived(
        _ person: EntityID, _ owner: EntityID, _ word: String, _ place: Place, _ gain: Double, hasRelation: Bool
    ) -> Finding {
        Finding(
            relation: hasRelation
                ? Relation(
                    .family, subject: person, object: owner, label: "[\(word)]", passage: place.statement,
                    confidence: Confidence(Self.confidenceOfUnnamed)) : nil,
            description: DescriptionCandidate(
                entity: person, passage: place.statement, reading: .editors(word, owner), head: place.noun,
                confidence: Self.confidenceOfDerived, gain: gain))
    }
}
