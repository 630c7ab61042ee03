import Model

/// Relatives whom the text mentions without their names: "her sister" in a sentence that names one other woman.
///
/// One such sentence proves nothing, for somebody else may be meant. Two people are taken for relatives where both are so
/// spoken of again and again: she as his sister, and he as her brother. A husband or wife is also known by a surname that
/// one other person has.
struct UnnamedKin {
    /// A relative without a name, and who may be meant.
    private struct Case: Hashable {
        var owner: EntityID
        var person: EntityID
        var kind: KinWords.Kind
    }

    /// A place where the text speaks so.
    private struct Place {
        var possession: BelongingFinder.Possession
        var pronoun: TextRange?
        var passage: TextRange
        var sentence: TextRange
        var label: TextRange
        var count = 1
    }

    /// What is found of two people.
    struct Finding {
        var relation: Relation
        var description: DescriptionCandidate
    }

    /// How often each must be spoken of as the other's relative, and both together.
    private static let least = (each: 1, together: 4)
    private static let confidence = 0.6
    private static let marriedTitles: Set<String> = [
        "mrs", "mrs.", "madame", "mme", "mme.", "lady", "countess", "princess", "duchess", "baroness", "frau", "señora",
        "signora",
    ]

    private static let titlesOfCouples: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "m.", "monsieur", "madame", "mme", "mme.",
    ]
    /// How often a sentence must name two people beside "her sister" that may be either's, and how many times more often
    /// than it names one of them and somebody else.
    private static let leastOfPairs = (count: 5, lead: 2)

    private var places: [Case: Place] = [:]
    /// Two people named beside a word that fits either as the other's, the earlier entity as the owner.
    private var pairs: [Case: Place] = [:]
    private var orderOfPairs: [Case] = []
    private var order: [Case] = []
    private var spouses: [EntityID: Place] = [:]

    /// Takes the relatives of one sentence whom it does not name.
    mutating func add(_ possessions: [BelongingFinder.Possession], in sentence: SentenceReader) {
        for possession in possessions {
            guard !possession.isPlural, !sentence.isSpoken(possession.noun),
                let kind = KinWords.kind(sentence.text.keywords[possession.noun]),
                let gender = sentence.gender(possession.noun)
            else { continue }
            let text = sentence.text
            let place = Place(
                possession: possession, pronoun: possession.pronoun.map { text.tokens[$0].range },
                passage: text.range(of: possession.passage), sentence: text.range(of: sentence.tokens),
                label: text.range(of: possession.label))
            if kind == .sibling, let pronoun = possession.pronoun, sentence.gender(pronoun) == gender {
                addPair(place, gender, in: sentence)
            }
            guard let owner = possession.owner else { continue }
            if kind == .spouse, spouses[owner] == nil { spouses[owner] = place }
            guard let person = other(than: owner, gender, in: sentence) else { continue }
            let key = Case(owner: owner, person: person, kind: kind)
            if places[key] == nil {
                places[key] = place
                order.append(key)
            } else {
                places[key]?.count += 1
            }
        }
    }

    /// "Elinor turned to Marianne, and her sister …": whichever of the two is meant, each is the other's.
    private mutating func addPair(_ place: Place, _ gender: Gender, in sentence: SentenceReader) {
        var people: [EntityID] = []
        for mention in sentence.mentions where mention.type == .person && !people.contains(mention.entity) {
            guard let known = sentence.gender(of: mention.entity) else { return }
            if known == gender { people.append(mention.entity) }
            if people.count > 2 { return }
        }
        guard people.count == 2 else { return }
        people.sort()
        let key = Case(owner: people[0], person: people[1], kind: .sibling)
        if pairs[key] == nil {
            pairs[key] = place
            orderOfPairs.append(key)
        } else {
            pairs[key]?.count += 1
        }
    }

    /// The pairs that are named together much more often than either with anybody else.
    private func leadingPairs() -> [(Case, Place)] {
        orderOfPairs.compactMap { key in
            guard let place = pairs[key], place.count >= Self.leastOfPairs.count else { return nil }
            let members = [key.owner, key.person]
            let isLed = pairs.contains { other, its in
                other != key && (members.contains(other.owner) || members.contains(other.person))
                    && its.count * Self.leastOfPairs.lead > place.count
            }
            return isLed ? nil : (key, place)
        }
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

    /// Who is whose relative, as far as the places agree.
    func findings(in text: AnnotatedText, genders: [Gender?]) -> [Finding] {
        var findings: [Finding] = []
        for key in order {
            guard let place = places[key] else { continue }
            let back = Case(owner: key.person, person: key.owner, kind: key.kind.inverse)
            let count = places[back]?.count ?? 0
            guard min(place.count, count) >= Self.least.each, place.count + count >= Self.least.together,
                !isContradicted(key, place.count + count)
            else { continue }
            findings.append(finding(key.person, key.owner, place, in: text))
        }
        for (key, place) in leadingPairs() where !isContradicted(key, place.count) {
            findings.append(finding(key.person, key.owner, place, in: text))
            findings.append(finding(key.owner, key.person, place, in: text))
        }
        let wives = Surnames(text, genders)
        for (owner, place) in spouses.sorted(by: { $0.key < $1.key }) {
            guard let spouse = wives.spouse(of: owner) else { continue }
            findings.append(finding(spouse, owner, place, in: text))
        }
        return findings
    }

    /// Whether the two are more often spoken of as related in another way.
    private func isContradicted(_ key: Case, _ count: Int) -> Bool {
        let kinds: [KinWords.Kind] = [.spouse, .parent, .child, .sibling, .cousin, .avuncular, .nibling]
        return kinds.contains { kind in
            guard kind != key.kind else { return false }
            let there = places[Case(owner: key.owner, person: key.person, kind: kind)]?.count ?? 0
            let back = places[Case(owner: key.person, person: key.owner, kind: kind.inverse)]?.count ?? 0
            return there + back >= count
        }
    }

    private func finding(_ person: EntityID, _ owner: EntityID, _ place: Place, in text: AnnotatedText) -> Finding {
        Finding(
            relation: Relation(
                .family, subject: person, object: owner, label: text.text.string(in: place.label),
                passage: place.sentence, confidence: Confidence(Self.confidence)),
            description: DescriptionCandidate(
                entity: person, passage: place.passage, owner: place.pronoun.map { ($0, .entity(owner)) },
                head: text.tokens[place.possession.noun].range, confidence: Self.confidence))
    }

    /// Who bears which surname.
    private struct Surnames {
        private let text: AnnotatedText
        private let genders: [Gender?]
        private var bearers: [Substring: [EntityID]] = [:]

        init(_ text: AnnotatedText, _ genders: [Gender?]) {
            self.text = text
            self.genders = genders
            for entity in text.entities where entity.type == .person {
                guard let surname = entity.name.split(separator: " ").last else { continue }
                bearers[surname, default: []].append(entity.id)
            }
        }

        /// The one person of the other gender with the surname of `owner`, where a title shows that the wife is married.
        func spouse(of owner: EntityID) -> EntityID? {
            guard let gender = genders[Int(owner.index)],
                let surname = text.entities[Int(owner.index)].name.split(separator: " ").last
            else { return nil }
            var others = (bearers[surname] ?? []).filter { other in
                genders[Int(other.index)].map { $0 != gender } ?? false
            }
            // "Mr. Palmer" is the husband of "Mrs. Palmer", whoever else has the surname.
            if others.count > 1, isCouple(owner) { others = others.filter { isCouple($0) } }
            guard others.count == 1, let spouse = others.first else { return nil }
            return isMarried(gender == .female ? owner : spouse) ? spouse : nil
        }

        /// Whether the name is a title of the married and a surname.
        private func isCouple(_ person: EntityID) -> Bool {
            let words = text.entities[Int(person.index)].name.split(separator: " ")
            return words.count == 2 && UnnamedKin.titlesOfCouples.contains(words[0].lowercased())
        }

        private func isMarried(_ wife: EntityID) -> Bool {
            let entity = text.entities[Int(wife.index)]
            let words = entity.titles + entity.name.split(separator: " ").prefix(1).map(String.init)
            return words.contains { UnnamedKin.marriedTitles.contains($0.lowercased()) }
        }
    }
}
