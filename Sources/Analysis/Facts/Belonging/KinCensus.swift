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
        /// The noun with its modifiers, or an editor's word in brackets if the text has none.
        var label: String
        var isEditors = false
        /// Whether the noun is said of several.
        var isPlural = false
        /// What the noun tells of the relative's gender.
        var gender: Gender?
        var weight: Double

        /// Whether the place tells more than `other`: by its weight, or if neither names the relative by how few words tell it.
        func isBetter(than other: Place) -> Bool {
            weight > other.weight
                || weight == 0 && other.weight == 0 && statement.count < other.statement.count
        }
    }

    /// What is counted for one case.
    struct Tally {
        /// The weights of the passages that name the relative, and of those that only may mean him or her.
        var named = 0.0
        /// How often either is spoken of as the other's relative without a name.
        var unnamed = (forward: 0, backward: 0)
        /// How often so if it is only likely whose relative is meant.
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
        var description: DescriptionCandidate?
    }

    var tallies: [KinCase: Tally] = [:]
    var order: [KinCase] = []
    /// Husbands and wives whom the text mentions without a name ("her husband").
    var spouses: [EntityID: Place] = [:]
    var roles = KinRoles()

    /// Takes the relatives whom a sentence names.
    mutating func add(_ belongings: [Belonging], in sentence: SentenceReader) {
        for belonging in belongings {
            let text = sentence.text
            guard let owner = belonging.owner, let kind = belonging.kin(in: sentence) else { continue }
            let place = Place(
                statement: text.range(of: belonging.statement), passage: text.range(of: belonging.passage),
                pronoun: belonging.pronoun.map { text.tokens[$0].range }, noun: text.tokens[belonging.noun].range,
                label: text.text.string(in: text.range(of: belonging.label)), isEditors: belonging.isEditors,
                isPlural: belonging.isPlural, gender: sentence.gender(belonging.noun),
                weight: weight(of: belonging, in: sentence))
            if !sentence.isSpoken(belonging.noun), let gender = sentence.gender(belonging.noun) {
                roles.count(owner, kind, gender, isLikely: belonging.isLikely, place)
            }
            count(belonging.person.entity, owner, kind, place) { tally, _ in tally.named += place.weight }
        }
    }

    /// A passage that names the owner, too, is sure; a pronoun may be misread, and a speaker may jest.
    private func weight(of belonging: Belonging, in sentence: SentenceReader) -> Double {
        // Whoever is of no known gender may be no "he".
        let isDoubtful = belonging.pronoun.map { pronoun in
            sentence.gender(pronoun) != nil && belonging.owner.map { sentence.gender(of: $0) == nil } ?? false
        }
        if belonging.isLikely || isDoubtful == true { return 1 }
        let isSpoken = sentence.isSpoken(belonging.noun)
        return belonging.pronoun == nil && !isSpoken ? 3 : 2
    }

    /// Takes the relatives of one sentence whom it does not name.
    mutating func add(_ possessions: [BelongingFinder.Possession], in sentence: SentenceReader) {
        for possession in possessions {
            let text = sentence.text
            guard let kind = KinWords.kind(at: possession.noun, in: sentence),
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
        guard let person = other(than: owner, gender, besides: possession, in: sentence) else { return }
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

    /// Takes the brothers, sisters and cousins of rows: "the sisters Ann and Eve".
    mutating func add(_ rows: [KinRow]) {
        for row in rows {
            let place = Place(
                statement: row.passage, passage: row.passage, noun: row.noun, label: "", isEditors: true,
                weight: row.isSpoken ? 2 : 3)
            for (index, one) in row.people.enumerated() {
                for other in row.people[(index + 1)...] where one != other {
                    count(one, other, row.kind, place) { tally, _ in tally.named += place.weight }
                }
            }
        }
    }

    /// Takes whose children people are: "Ann was born to Tom and Eve Ash".
    mutating func add(_ parentages: [Parentage]) {
        for parentage in parentages {
            let place = Place(
                statement: parentage.passage, passage: parentage.passage, noun: parentage.word, label: "",
                isEditors: true, weight: 3)
            for parent in parentage.parents {
                count(parent.entity, parentage.child, .parent, place) { tally, _ in tally.named += place.weight }
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
            case .namesake(let namesake): husband = namesake
            case .titled(let title):
                husband =
                    surnames.spouse(of: couple.wife, titled: title)
                    ?? surnames.namesake(of: couple.wife, titled: title).flatMap {
                        isSpouse($0, of: couple.wife, genders, atLeast: 1) ? $0 : nil
                    }
                    ?? surnames.husband(of: couple.wife, called: title).flatMap {
                        areOfOneGeneration($0, couple.wife, genders) ? $0 : nil
                    }
            }
            guard let husband, husband != couple.wife else { continue }
            let place = Place(
                statement: couple.passage, passage: couple.passage, noun: couple.passage, label: "[wife]",
                isEditors: true, weight: 2)
            count(couple.wife, husband, .spouse, place) { tally, _ in tally.named += place.weight }
        }
    }

    mutating func count(
        _ person: EntityID, _ owner: EntityID, _ kind: KinWords.Kind, _ place: Place,
        _ update: (inout Tally, _ isForward: Bool) -> Void
    ) {
        let (key, isForward) = KinCase.of(person, owner, kind)
        if tallies[key] == nil { order.append(key) }
        var tally = tallies[key] ?? Tally()
        update(&tally, isForward)
        let known = isForward ? tally.forward : tally.backward
        if known.map({ place.isBetter(than: $0) }) ?? true {
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

    /// The one person that a sentence names beside `owner`, where the gender is known and fits. Nobody is somebody beside himself: "her
    /// brother and Mr. Ash".
    private func other(
        than owner: EntityID, _ gender: Gender, besides possession: BelongingFinder.Possession,
        in sentence: SentenceReader
    ) -> EntityID? {
        var found: EntityID?
        for mention in sentence.mentions where mention.type == .person && mention.entity != owner {
            guard let known = sentence.gender(of: mention.entity) else { return nil }
            if known != gender { continue }
            if isBeside(mention, possession.passage, in: sentence) { return nil }
            if found != nil, found != mention.entity { return nil }
            found = mention.entity
        }
        return found
    }

    /// Whether "and" joins a name and the words for a relative: "her brother and Mr. Ash", "fond of her brother, and of Mr. Ash".
    private func isBeside(
        _ mention: SentenceReader.Mention, _ passage: Range<Int>, in sentence: SentenceReader
    ) -> Bool {
        let isAfter = mention.tokens.lowerBound >= passage.upperBound
        let between =
            isAfter
            ? passage.upperBound..<mention.tokens.lowerBound
            : mention.tokens.upperBound..<max(passage.lowerBound, mention.tokens.upperBound)
        guard between.count < Self.reachOfCoordinator, between.contains(where: { sentence.isAny($0, .coordinator) })
        else { return false }
        // "She saw her brother, and Mr. Ash slept": another clause may follow a comma.
        let hasComma = between.contains { sentence.isAny($0, .comma) }
        return between.allSatisfy {
            sentence.isAny($0, [.coordinator, .comma, .preposition, .honorific, .role, .definite])
        } && (!hasComma || between.contains { sentence.isAny($0, .preposition) })
    }

    /// "and" joins names with no more than so many words between them.
    private static let reachOfCoordinator = 6
}
