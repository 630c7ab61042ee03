import Model

/// Which people of a text have which surname, as far as their names show it.
struct Surnames {
    /// How often a title and a surname alone must be used to tell who bears them.
    private static let leastOfCalls = 3
    /// So many people of one surname are no family.
    private static let mostOfName = 40
    private static let titlesOfMistresses: Set<String> = [
        "mrs", "mrs.", "madame", "mme", "mme.", "frau", "fru", "señora", "signora",
    ]
    private static let titlesOfMaids: Set<String> = [
        "miss", "mademoiselle", "mlle", "mlle.", "fräulein", "señorita", "signorina",
    ]
    private static let titlesOfWives = titlesOfMistresses.union([
        "lady", "countess", "princess", "duchess", "baroness", "marchioness", "viscountess",
    ])

    private let context: FactContext
    private var bearers: [Substring: [EntityID]] = [:]
    /// Who is meant by a title and a surname ("Mr. Ash") more often than anybody else of the surname.
    private var called: [Called: EntityID] = [:]

    /// A title with a surname alone.
    private struct Called: Hashable {
        var title: Keyword
        var surname: Substring
    }

    private var text: AnnotatedText { context.text }
    private var genders: [Gender?] { context.genders }

    init(_ context: FactContext) {
        self.context = context
        for entity in text.entities where entity.type == .person {
            guard let surname = surname(of: entity.id) else { continue }
            bearers[surname, default: []].append(entity.id)
        }
        readCalls()
    }

    private mutating func readCalls() {
        var counts: [Called: [EntityID: Int]] = [:]
        text.forEachMention(of: .person) { index, tokens in
            let (mention, token) = (text.mentions[index], tokens.lowerBound)
            guard token > 0, text.tokens[token].range == mention.range,
                Vocabulary.standard.classes(of: text.keywords[token - 1]).contains(.honorific),
                let surname = surname(of: mention.entity), surname == text.string(text.tokens[token])
            else { return }
            counts[Called(title: text.keywords[token - 1], surname: surname), default: [:]][
                mention.entity, default: 0] += 1
        }
        for (called, people) in counts {
            let all = people.values.reduce(0, +)
            if let first = people.first(where: { $0.value * 3 > all * 2 }), all >= Self.leastOfCalls {
                self.called[called] = first.key
            }
        }
    }

    /// The last word of the fullest name; nil for whoever has a given name only.
    func surname(of person: EntityID) -> Substring? {
        let entity = text.entities[Int(person.index)]
        let words = entity.name.split(separator: " ")
        if words.count > 1 { return words.last }
        for alias in entity.aliases {
            let fuller = alias.split(separator: " ")
            if fuller.count > 1, fuller.first == words.first { return fuller.last }
        }
        let isGiven = words.first.map { SortedWordList.givenNameGenders.holds(WordFolding.fold($0)) } ?? true
        return entity.titles.isEmpty || isGiven ? nil : words.last
    }

    /// Two who may be brother and sister, as far as names tell: of one surname, and neither a married woman.
    func siblings() -> [(EntityID, EntityID)] {
        var found: [(EntityID, EntityID)] = []
        for entity in text.entities where entity.type == .person && !isWife(entity.id) {
            guard let surname = surname(of: entity.id), let family = bearers[surname], family.count <= Self.mostOfName
            else { continue }
            found += family.filter { entity.id < $0 && !isWife($0) }.map { (entity.id, $0) }
        }
        return found
    }

    /// The heads of families and their children, as far as names tell: those known by a title and a surname with each of the
    /// same surname who has a given name.
    func households() -> [(head: EntityID, child: EntityID)] {
        var found: [(EntityID, EntityID)] = []
        for entity in text.entities where entity.type == .person && isHead(entity.id) {
            guard let surname = surname(of: entity.id), let family = bearers[surname],
                family.count <= Self.mostOfName
            else { continue }
            found += family.filter { $0 != entity.id && !isHead($0) }.map { (entity.id, $0) }
        }
        return found
    }

    /// Whether two surnames are the same; nil where one is not known.
    func areSame(_ one: EntityID, _ other: EntityID) -> Bool? {
        guard let left = surname(of: one), let right = surname(of: other) else { return nil }
        return left == right
    }

    /// Whether somebody has the surname of his or her parents: men and unmarried women.
    func isByBirth(_ person: EntityID) -> Bool {
        genders[Int(person.index)] == .male || hasTitle(of: Self.titlesOfMaids, person)
    }

    /// The husband or wife who is known by a title and the surname of `person`: the one such person of the other gender,
    /// where the wife's title is that of a married woman. Where `title` is given, he has that one.
    func spouse(of person: EntityID, titled title: String? = nil) -> EntityID? {
        guard let gender = genders[Int(person.index)], let surname = surname(of: person), isTitled(person) else {
            return nil
        }
        let others = (bearers[surname] ?? []).filter { other in
            genders[Int(other.index)] != gender && isTitled(other)
                && (title.map { text.entities[Int(other.index)].titles.contains($0) }
                    ?? (genders[Int(other.index)] != nil))
        }
        guard others.count == 1, let spouse = others.first else { return nil }
        return isWife(gender == .female ? person : spouse) ? spouse : nil
    }

    /// The man who is meant by `title` and the surname of a married woman alone: "Mr. Ash" of "Mr. and Mrs. Ash", though the
    /// text gives him a given name, too.
    func husband(of wife: EntityID, called title: String) -> EntityID? {
        guard isWife(wife), let surname = surname(of: wife) else { return nil }
        let keyword = Array(title.utf8).withUnsafeBufferPointer { Vocabulary.standard.keyword($0) }
        guard let husband = called[Called(title: keyword, surname: surname)], genders[Int(husband.index)] == .male
        else {
            return nil
        }
        return husband
    }

    /// Whether anybody has the surname `name`.
    func isBorne(_ name: Substring) -> Bool { bearers[name] != nil }

    /// Who is meant by a title and the surname `name` alone more often than anybody else.
    func bearer(of name: Substring, called title: Keyword) -> EntityID? {
        called[Called(title: title, surname: name)]
    }

    /// The women of a surname who have no title of a wife.
    func unmarriedWomen(of surname: Substring) -> [EntityID] {
        (bearers[surname] ?? []).filter { genders[Int($0.index)] == .female && !isWife($0) }
    }

    /// The only other person of the surname of `person`, of the other gender, where the wife's title is that of a married
    /// woman: a husband, or else a son or brother.
    func namesake(of person: EntityID, titled title: String? = nil) -> EntityID? {
        guard let gender = genders[Int(person.index)], let surname = surname(of: person) else { return nil }
        let others = (bearers[surname] ?? []).filter { other in
            genders[Int(other.index)].map { $0 != gender } == true
                && title.map { text.entities[Int(other.index)].titles.contains($0) } != false
        }
        guard others.count == 1, let other = others.first else { return nil }
        return isWife(gender == .female ? person : other) ? other : nil
    }

    /// Whether somebody is known by a title and a surname ("Mr. Ash"), or is a knight: heads of families are.
    private func isTitled(_ person: EntityID) -> Bool {
        let entity = text.entities[Int(person.index)]
        let words = entity.name.split(separator: " ")
        guard let first = words.first else { return false }
        if entity.titles.contains("Sir") || first == "Sir" { return true }
        return words.count == 2 && entity.titles.contains(String(first)) || words.count == 1 && !entity.titles.isEmpty
    }

    /// Whether somebody may be the head of a family: known by a surname and the title of a married woman or a man.
    func isHead(_ person: EntityID) -> Bool {
        let entity = text.entities[Int(person.index)]
        guard isTitled(person), entity.titles.first != "Miss", entity.titles.first != "Master" else { return false }
        let words = entity.name.split(separator: " ")
        return words.count > 1 || !SortedWordList.givenNameGenders.holds(WordFolding.fold(words[0]))
    }

    /// Whether somebody is the head of a family who is known by no given name: "Mr. Ash", "Mrs. Ash".
    func isHeadByName(_ person: EntityID) -> Bool { isHead(person) && isKnownBySurname(person) }

    /// Whether the shown name has no given name: "Miss Ash".
    func isKnownBySurname(_ person: EntityID) -> Bool {
        let entity = text.entities[Int(person.index)]
        return !entity.titles.isEmpty
            && entity.name.split(separator: " ").count { !entity.titles.contains(String($0)) } == 1
    }

    /// Whether somebody has a title that only a married woman has: a countess may be a count's daughter.
    func isMistress(_ wife: EntityID) -> Bool { hasTitle(of: Self.titlesOfMistresses, wife) }

    /// Whether somebody has the title of a married woman.
    func isWife(_ wife: EntityID) -> Bool { hasTitle(of: Self.titlesOfWives, wife) }

    /// Whether one of two is a lady and the other a man who has a title, and none that makes his wife one: "Captain Ash" is not
    /// the husband of "Lady Ash".
    func differInRank(_ one: EntityID, _ other: EntityID) -> Bool {
        [(one, other), (other, one)].contains { lady, man in
            hasTitle(of: ["lady"], lady) && !text.entities[Int(man.index)].titles.isEmpty
                && !hasTitle(of: Self.titlesOfLords, man)
        }
    }

    private static let titlesOfLords: Set<String> = [
        "sir", "lord", "earl", "duke", "marquis", "marquess", "viscount", "baron", "count",
    ]

    private func hasTitle(of titles: Set<String>, _ person: EntityID) -> Bool {
        let entity = text.entities[Int(person.index)]
        let words = entity.titles + entity.name.split(separator: " ").prefix(1).map(String.init)
        return words.contains { titles.contains($0.lowercased()) }
    }
}
