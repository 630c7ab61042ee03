import Model

/// Tells a team from the town that it is called by, a ship from the county or the owner, a company from its founder, and a seat from its
/// bishop or peer: a text that has both uses one word for two things.
///
/// A word is a team's if it beats another somewhere, with a score or among words of sport. Each of its uses is then the team's or the
/// town's, by what is beside it. Countries stay one: a country plays, and is played in.
struct NameSenses {
    /// What a word is where it is used.
    private enum Role { case team, town, unknown }

    private let text: AnnotatedText
    private let words: DocumentWords
    private let contexts: NameContexts
    private let vocabulary = Vocabulary.standard

    init(text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        contexts = NameContexts(text, words: words)
    }

    /// `names`, in order, those of teams and ships apart from those of places.
    func separated(_ names: [NameSpan]) -> [NameSpan] {
        let teams = teams(among: names)
        let ships = ships(among: names)
        let companies = companies(among: names)
        let introduced = introducedBeforeFounders(companies, among: names)
        let seats = seats(among: names)
        guard !teams.isEmpty || !ships.isEmpty || !companies.isEmpty || !seats.isEmpty else { return names }
        let places = Set(names.filter { $0.tokens.count == 1 && $0.label == .place }.map(key))
        let roles = names.map {
            teams.contains(key($0)) && !isClub($0, besides: places) ? role(of: $0.tokens) : .unknown
        }
        var towns: Set<UInt64> = []
        for (name, role) in zip(names, roles) where role == .town { towns.insert(key(name)) }
        return zip(names, roles).map { name, role in
            var name = name
            if teams.contains(key(name)) {
                let isTown = role == .town || role == .unknown && towns.contains(key(name))
                name.label = isTown ? .place : .organisation
                if !isTown, towns.contains(key(name)) { name.sense = .team }
            } else if ships.contains(key(name)) {
                if isShip(name) {
                    name.sense = .vessel
                } else if name.label != .person, self.role(of: name.tokens) == .town {
                    name.label = .place
                }
            } else if companies.contains(key(name)),
                name.label == .organisation || isMaker(name) || introduced.contains(key(name)) && !isSomebody(name)
            {
                name.label = .organisation
                name.sense = .company
            } else if name.label == .place, seats.contains(key(name)) {
                name.sense = .seat
            }
            return name
        }
    }

    /// The places that somebody of the text is called by: "the Bishop of Sarn".
    private func seats(among names: [NameSpan]) -> Set<UInt64> {
        var seats: Set<UInt64> = []
        for name in names where name.label == .person && name.tokens.count == 3 {
            guard words.form(of: name.tokens.lowerBound + 1).lower == ContextWords.of else { continue }
            seats.insert(words.form(of: name.tokens.upperBound - 1).lower)
        }
        return seats
    }

    private func key(_ name: NameSpan) -> UInt64 { words.key(of: name.tokens) }

    // MARK: - Teams

    /// The words that are a team's: one that beats another, and that other.
    private func teams(among names: [NameSpan]) -> Set<UInt64> {
        let contests = zip(names, names.dropFirst()).filter {
            isContest(between: $0, and: $1) && mayBeTeam($0) && mayBeTeam($1)
        }
        let winners = Set(names.filter { isInResult($0) && mayBeTeam($0) }.map(key))
        guard !contests.isEmpty else { return winners }
        let isReport =
            contests.contains {
                hasScore(after: $1.tokens.upperBound) || $1.tokens.lowerBound - $0.tokens.upperBound > 2
                    || isScoreLine(between: $0, and: $1)
            }
            || text.tokens.indices.contains { isSport($0) }
        return isReport ? winners.union(contests.flatMap { [key($0), key($1)] }) : winners
    }

    /// "The Rockets lost to Springdale, 5–3": whoever is before a result, and after what one team does to another.
    private func isInResult(_ name: NameSpan) -> Bool {
        let before = name.tokens.lowerBound - 1
        guard before > 0,
            ContextWords.fixtures.contains(words.form(of: before).lower) || isOpponent(after: before)
        else { return false }
        let next = name.tokens.upperBound
        let isComma = next < text.tokens.count && vocabulary.classes(of: text.keywords[next]).contains(.comma)
        let score = isComma ? next + 1 : next
        return text.isScore(score) && text.isScore(score + 2)
            && vocabulary.classes(of: text.keywords[score + 1]).contains(.dash)
    }

    private func mayBeTeam(_ name: NameSpan) -> Bool {
        let lists = Gazetteer.standard.lists(of: name.tokens, in: text)
        return name.tokens.count <= 2 && lists.isDisjoint(with: [.country, .region, .demonym])
            && !(name.label == .person && (name.tokens.count > 1 || isAfterTitle(name.tokens.lowerBound)))
    }

    /// "Colby Town", where Colby is one of `places`: no town is called so.
    private func isClub(_ name: NameSpan, besides places: Set<UInt64>) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        guard name.tokens.count == 2, ContextWords.clubs.contains(words.form(of: last).lower) else { return false }
        return words.isListed(first, in: .city) && !words.isListed(first, in: [.region, .country])
            || places.contains(words.form(of: first).lower)
    }

    private func isAfterTitle(_ index: Int) -> Bool {
        index > 0 && words.isListed(index - 1, in: .title)
    }

    /// "Torvik beat Nesby", "Torvik lost to Nesby", "Torvik lost 3–1 to Nesby"
    private func isContest(between first: NameSpan, and second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard (1...5).contains(gap.count) else { return false }
        if isScoreLine(between: first, and: second) { return true }
        let verbs = gap.filter { text.tokens[$0].shape.contains(.word) }.map { words.form(of: $0).lower }
        guard verbs.count == gap.count || text.isScore(gap.lowerBound + 1), let verb = verbs.first else { return false }
        if verbs.count == 1 { return gap.count == 1 && ContextWords.fixtures.contains(verb) }
        return verbs.count == 2
            && (verb == Self.lost && verbs[1] == Self.to || verb == Self.drew && verbs[1] == Self.with)
    }

    /// "Ballin 12, Kilsh 9"
    private func isScoreLine(between first: NameSpan, and second: NameSpan) -> Bool {
        let (score, comma) = (first.tokens.upperBound, first.tokens.upperBound + 1)
        return second.tokens.lowerBound == comma + 1 && text.isScore(score) && text.isScore(second.tokens.upperBound)
            && vocabulary.classes(of: text.keywords[comma]).contains(.comma)
    }

    /// "3–1" after the two names
    private func hasScore(after index: Int) -> Bool {
        index + 2 < text.tokens.count && text.tokens[index].shape.contains(.digits)
            && text.tokens[index].length <= 3
            && (text.tokens[index].length > 2
                || text.tokens[index + 1].shape.contains(.punctuation)
                    && text.tokens[index + 2].shape.contains(.digits))
    }

    /// Whether a word of sport is a few words before the token at `index`, and no mark between them.
    private func isAfterSport(_ index: Int) -> Bool {
        (max(0, index - Self.reachOfSport)..<index).reversed()
            .prefix { !text.tokens[$0].shape.contains(.punctuation) }.contains(where: isSport)
    }

    private func isSport(_ index: Int) -> Bool { Self.sports.contains(words.form(of: index).lower) }

    /// Whether a word that is a team's is the team or the town at `tokens`.
    private func role(of tokens: Range<Int>) -> Role {
        if tokens.lowerBound > 0 {
            let before = words.form(of: tokens.lowerBound - 1).lower
            if ContextWords.aroundTowns.contains(before) { return .town }
            let head = tokens.lowerBound > 1 ? words.form(of: tokens.lowerBound - 2).lower : 0
            if before == ContextWords.of, ContextWords.townNouns.contains(head) { return .town }
            // "the goals for Harbury", "Coach Ed Rowe of Dallas"
            if before == ContextWords.of || before == Self.purpose, isAfterSport(tokens.lowerBound - 1) { return .team }
            if ContextWords.fixtures.contains(before) || isOpponent(after: tokens.lowerBound - 1) { return .team }
        }
        let next = tokens.upperBound
        guard next + 1 < text.tokens.count else { return .unknown }
        if text.isScore(next), text.tokens[next + 1].shape.contains(.punctuation) { return .team }
        let verb = words.form(of: next).lower
        // "Halden striker Jonas Moe"
        if isSport(next), text.tokens[next + 1].shape.isSuperset(of: [.word, .capitalised]) { return .team }
        if ContextWords.fixtures.contains(verb) || Self.matches.contains(verb) { return .team }
        let classes = vocabulary.classes(of: text.keywords[next])
        // "Skarvik were asleep", "Odden, who had not scored"
        if Self.plurals.contains(verb) || classes.contains(.comma) && words.form(of: next + 1).lower == ContextWords.who
        {
            return .team
        }
        if classes.contains(.have), !text.text.string(in: text.tokens[next].range).hasSuffix("s") { return .team }
        if classes.contains(.possessiveEnding), isSport(next + 1) || next + 2 < text.tokens.count && isSport(next + 2) {
            return .team
        }
        return .unknown
    }

    /// "lost to", "lost 3–1 to", "drew 1–1 with"
    private func isOpponent(after preposition: Int) -> Bool {
        let word = words.form(of: preposition).lower
        guard word == Self.to || word == Self.with,
            let verb = (max(0, preposition - 4)..<preposition).last(where: { text.tokens[$0].shape.contains(.word) })
        else { return false }
        return words.form(of: verb).lower == (word == Self.to ? Self.lost : Self.drew)
            && (verb + 1..<preposition).allSatisfy { text.isScore($0) || text.tokens[$0].shape.contains(.punctuation) }
    }

    // MARK: - Ships

    /// The words of ships that are those of places or persons as well: after "the frigate", and after "in" or in a full name.
    private func ships(among names: [NameSpan]) -> Set<UInt64> {
        var ships: Set<UInt64> = []
        for name in names
        where name.label == .miscellaneous && name.tokens.lowerBound > 0
            && ContextWords.vessels.contains(words.form(of: name.tokens.lowerBound - 1).lower)
        {
            ships.insert(key(name))
        }
        let owners = shipsOfOwners(among: names).union(shipsOfGivenNames(among: names))
        guard !ships.isEmpty else { return owners }
        var places: Set<UInt64> = []
        for name in names where name.label != .person && role(of: name.tokens) == .town { places.insert(key(name)) }
        for name in names where name.label == .person && name.tokens.count > 1 {
            places.insert(words.form(of: name.tokens.lowerBound).lower)
            places.insert(words.form(of: name.tokens.upperBound - 1).lower)
        }
        return ships.intersection(places).union(owners)
    }

    /// Full names of persons that are a ship's after "the": "The Robert Stroud sank. Robert Stroud himself was seasick."
    private func shipsOfOwners(among names: [NameSpan]) -> Set<UInt64> {
        var ships: Set<UInt64> = []
        for name in names where name.tokens.count == 2 && name.label == .miscellaneous && isShip(name) {
            ships.insert(key(name))
        }
        guard !ships.isEmpty else { return [] }
        return ships.intersection(names.filter { $0.label == .person && $0.tokens.count == 2 }.map(key))
    }

    /// Given names of persons that are a ship's after "the": "aboard the Arabella", where the text has Arabella Vane as well.
    private func shipsOfGivenNames(among names: [NameSpan]) -> Set<UInt64> {
        var ships: Set<UInt64> = []
        for name in names
        where name.label == .miscellaneous && name.tokens.count == 1 && isShip(name)
            && !words.isListed(name.tokens.lowerBound, in: .title)
        {
            ships.insert(key(name))
        }
        guard !ships.isEmpty else { return [] }
        let persons = names.filter { name in
            name.label == .person
                && (name.tokens.count > 1 || !isShip(name) && text.isListedGivenName(name.tokens.lowerBound))
        }
        return ships.intersection(persons.map { words.form(of: $0.tokens.lowerBound).lower })
    }

    // MARK: - Companies

    /// Family names of persons that are a company's as well, by what is beside one use at least ("Vale shares").
    private func companies(among names: [NameSpan]) -> Set<UInt64> {
        var companies: Set<UInt64> = []
        for name in names where name.tokens.count == 1 && name.label == .organisation { companies.insert(key(name)) }
        guard !companies.isEmpty else { return [] }
        var families: Set<UInt64> = []
        for name in names where name.label == .person && name.tokens.count > 1 {
            families.insert(words.form(of: name.tokens.upperBound - 1).lower)
        }
        companies.formIntersection(families)
        guard !companies.isEmpty else { return [] }
        var sentence = 0
        var sure: Set<UInt64> = []
        for name in names where companies.contains(key(name)) && name.label == .organisation {
            while text.sentences[sentence].tokens.upperBound <= name.tokens.lowerBound { sentence += 1 }
            if contexts.votes(beside: name.tokens, in: text.sentences[sentence].tokens)[1] >= 0.9 {
                sure.insert(key(name))
            }
        }
        return sure
    }

    /// The companies that the text names before it names anybody of that family in full: their name alone is theirs from then on.
    private func introducedBeforeFounders(_ companies: Set<UInt64>, among names: [NameSpan]) -> Set<UInt64> {
        guard !companies.isEmpty else { return [] }
        var met: Set<UInt64> = []
        var introduced: Set<UInt64> = []
        for name in names {
            let family = words.form(of: name.tokens.upperBound - 1).lower
            guard companies.contains(family), met.insert(family).inserted else { continue }
            if name.tokens.count == 1, name.label == .organisation { introduced.insert(family) }
        }
        return introduced
    }

    /// Whether a title is before the name, or what is beside it is said of persons alone.
    private func isSomebody(_ name: NameSpan) -> Bool {
        let sentence = text.sentences.partitionIndex { $0.tokens.upperBound > name.tokens.lowerBound }
        return isAfterTitle(name.tokens.lowerBound)
            || contexts.votes(beside: name.tokens, in: text.sentences[sentence].tokens)[0] >= 1
    }

    /// "Bertone makes nine cars a year", where the text tells the company from its founder elsewhere.
    private func isMaker(_ name: NameSpan) -> Bool {
        name.tokens.upperBound < text.tokens.count
            && ContextWords.makings.contains(words.form(of: name.tokens.upperBound).lower)
    }

    private func isShip(_ name: NameSpan) -> Bool {
        let before = name.tokens.lowerBound - 1
        guard before >= 0 else { return false }
        return vocabulary.classes(of: text.keywords[before]).contains(.definite)
            || ContextWords.vessels.contains(words.form(of: before).lower)
    }

    private static let matches = WordHash.lowercasedWords(
        "won lost drew led trailed scored equalised got hit kicked missed finished")
    private static let sports = WordHash.lowercasedWords(
        """
        goal goals match coach league season cup half-time halftime striker keeper goalkeeper midfielder defender winger penalty \
        quarterback inning innings points stadium playoff playoffs kick-off kickoff supporters fans captain manager
        """)
    private static let plurals = WordHash.lowercasedWords("were are")
    private static let purpose = WordHash.lowercased("for")
    private static let reachOfSport = 4
    private static let lost = WordHash.lowercased("lost")
    private static let drew = WordHash.lowercased("drew")
    private static let to = WordHash.lowercased("to")
    private static let with = WordHash.lowercased("with")
}
