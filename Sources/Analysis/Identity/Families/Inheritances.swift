import Model

/// Finds the titles that somebody inherits in the course of a text.
///
/// A sentence must tell of the death, and the text must use the title as if it were another's from then on: whoever has it speaks, and no
/// sentence names him beside the heir, as sentences did before.
struct Inheritances {
    /// Titles that go with a name from one to the next.
    private static let titles: Set<String> = [
        "mr", "squire", "laird", "lord", "count", "baron", "marquis", "marquess", "viscount", "earl", "prince", "duke",
    ]
    /// A title that is used less often than this after a death is that of the dead.
    private static let least = 3
    /// Whoever has a title and speaks nowhere is the heir if the title is used so often after the death, and so many times more often than
    /// before.
    private static let leastSilent = 5
    private static let lead = 3
    /// One sentence in so many may name the heir by two names.
    private static let mostTogether = 8
    /// More heirs of one title, more deaths, and heirs of a given name that more people have are not looked at, so that no text takes more
    /// than linear time.
    private static let mostHeirs = 8
    private static let mostDeaths = 16
    private static let mostHolders = 64

    /// So many names after a death the heir is named more often than others of the family.
    private static let chapter = 200

    private struct Heir {
        let form: Int
        let given: String
        /// Whether the text says that he is the heir: "Arthur Orr, only son of Lord Sarn".
        let isStated: Bool
    }

    private let names: NameReading
    /// The forms of wives who are called by their husbands' names, by family name.
    private let wives: [String: [Int]]

    static func found(in names: NameReading) -> [Inheritance] {
        let finder = Inheritances(names: names)
        let stated = finder.statedHeirs()
        return names.persons.compactMap { title in
            guard finder.isInheritable(title) else { return nil }
            let heirs = (stated[title] ?? []) + finder.family(of: title)
            return heirs.prefix(mostHeirs).compactMap { finder.inheritance(of: title, by: $0) }
                .max { $0.usesOfHeir < $1.usesOfHeir }?.inheritance
        }
    }

    private init(names: NameReading) {
        self.names = names
        wives = names.wives
    }

    private func isInheritable(_ form: Int) -> Bool {
        let it = names.forms[form]
        return it.key.title.map { Self.titles.contains($0) } ?? false && it.isSingleName && !it.key.isFamily
            && it.useCount >= Self.least
    }

    // MARK: - Heirs

    /// The men of the family name behind a title.
    private func family(of title: Int) -> [Heir] {
        var seen: Set<String> = []
        return names.parts.holders(of: names.forms[title].key.words).compactMap { part in
            let form = names.forms[part.form]
            guard part.role == .surname, let person = form.person, let given = person.givenWords.first,
                (person.givenNameGender ?? form.gender.gender) != .female,
                names.parts.holders(of: given).count <= Self.mostHolders, seen.insert(given).inserted
            else { return nil }
            return Heir(form: part.form, given: given, isStated: false)
        }
    }

    private static let heirs: Set<String> = ["son", "heir", "nephew", "grandson"]

    /// Whom the text calls the heir of a title, by the title's form.
    private func statedHeirs() -> [Int: [Heir]] {
        var found: [Int: [Heir]] = [:]
        for place in names.table.uses.indices.dropFirst() {
            let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
            guard before.sentence == use.sentence, names.forms[before.form].isFullName, isInheritable(use.form),
                let given = names.forms[before.form].person?.words.first,
                let gap = NameGap(before: place, in: names), gap.text.hasPrefix(","), let last = gap.words.last,
                last == "of" || last == "to", gap.words.contains(where: { Self.heirs.contains($0) })
            else { continue }
            found[use.form, default: []].append(Heir(form: before.form, given: given, isStated: true))
        }
        return found
    }

    // MARK: - Use before and after a death

    /// How a title, its heir and the dead are used on both sides of a death.
    private struct Usage {
        let titleBefore: [Int]
        /// Without what is said of the dead.
        let titleAfter: [Int]
        let heir: [Int]
        let heirAfter: Int
        /// The part of `heirAfter` that is near the death.
        let heirSoon: Int
        let deadAfter: Int
    }

    /// The inheritance of a title by this heir, and how often he is named soon after the death; nil if the text does not tell of it.
    private func inheritance(of title: Int, by heir: Heir) -> (inheritance: Inheritance, usesOfHeir: Int)? {
        let places = names.places(called: heir.given)
        let dead = dead(title, heir)
        for death in deaths(of: title, dead, heir, places) {
            let use = usage(of: title, by: places, dead, at: death)
            guard use.titleAfter.count >= Self.least, isAlive(use),
                together(use.titleAfter, places) * Self.mostTogether <= use.titleAfter.count,
                heir.isStated || areTwo(use, dead, until: death) && isHero(use)
            else { continue }
            let inheritance = Inheritance(
                title: title, inherited: title, heir: heir.form, dead: dead, places: use.titleAfter, death: death)
            return (inheritance, use.heirSoon)
        }
        return nil
    }

    private func usage(of title: Int, by heir: [Int], _ dead: Int?, at death: TextRange) -> Usage {
        let next = names.table.uses.partitionIndex { $0.range.start >= death.end }
        let places = names.places(of: title)
        return Usage(
            titleBefore: places.filter { $0 < next }, titleAfter: places.filter { $0 >= next && !isOfDead($0) },
            heir: heir, heirAfter: heir.count { $0 >= next },
            heirSoon: heir.count { (next..<next + Self.chapter).contains($0) },
            deadAfter: dead.map { names.places(of: $0).count { $0 >= next } } ?? 0)
    }

    /// Whether the text names the heir often after the death, and oftener than the dead: an obituary does not.
    private func isHero(_ use: Usage) -> Bool {
        use.heirAfter >= Self.least && use.heirAfter * 2 >= use.titleAfter.count && use.deadAfter < use.heirAfter
    }

    /// The full name that the text gives the title, if it is not the heir's.
    private func dead(_ title: Int, _ heir: Heir) -> Int? {
        names.parts.holders(of: names.forms[title].key.words).first {
            $0.role == .surname && names.forms[$0.form].person?.givenWords.first != heir.given
                && names.forms[$0.form].key.title == names.forms[title].key.title
        }?.form
    }

    /// Whether whoever has the title after the death lives: he speaks, or the text says that he has just come to it.
    private func isAlive(_ use: Usage) -> Bool {
        use.titleAfter.contains { place in
            names.isSpeaker(names.table.uses[place]) || follows(Self.accessions, place)
        }
            || use.titleAfter.count >= Self.leastSilent
                && use.titleAfter.count >= Self.lead * use.titleBefore.count
    }

    /// What is before a title that somebody has just come to.
    private static let accessions = ["the new ", "is now ", "was now ", "become ", "becoming ", "became "]

    /// Whether the title is another's than the heir's until the death: his who has a full name with it, or whom a sentence names beside the
    /// heir and who is buried.
    private func areTwo(_ use: Usage, _ dead: Int?, until death: TextRange) -> Bool {
        guard !use.titleBefore.isEmpty else { return false }
        if let dead, names.forms[dead].firstRange.start < death.start { return true }
        return together(use.titleBefore, use.heir) > 0 && isMourned(after: death)
    }

    /// Whether a burial follows a death within a scene.
    private func isMourned(after death: TextRange) -> Bool {
        guard let sentence = names.text.sentenceIndex(at: death.start) else { return false }
        let last = min(names.text.sentences.count, sentence + Self.scene)
        return (sentence..<last).contains { index in
            words(of: index, limit: Self.longestSentence).contains { Self.burial.contains($0) }
        }
    }

    /// So many sentences are a scene.
    private static let scene = 40
    private static let burial: Set<String> = [
        "funeral", "burial", "buried", "coffin", "grave", "mourning", "mourners", "widow", "corpse",
    ]

    /// In how many sentences both are named.
    private func together(_ places: [Int], _ others: [Int]) -> Int {
        let sentences = Set(others.map { names.table.uses[$0].sentence })
        return Set(places.map { names.table.uses[$0].sentence }).intersection(sentences).count
    }

    // MARK: - Deaths

    private static let endings = [
        "’s death", "'s death", "’s funeral", "'s funeral", "’s burial", "'s burial", " died", " was dead", " is dead",
        " had died",
    ]
    private static let openings = ["death of ", "funeral of ", "burial of ", "death of old "]
    /// What is before the title of whoever is dead.
    private static let memories = ["the late ", "the dead ", "the old ", "father, "]
    /// What makes a death that did not happen.
    private static let conditions: Set<String> = [
        "if", "should", "would", "might", "may", "case", "until", "till", "fear", "feared", "unless", "will",
    ]
    private static let elders: Set<String> = ["father", "uncle", "grandfather", "brother"]
    private static let death: Set<String> = ["death", "died", "dead", "funeral", "buried"]

    /// The sentences that tell of the death of whoever has the title, the first one first.
    private func deaths(of title: Int, _ dead: Int?, _ heir: Heir, _ heirPlaces: [Int]) -> [TextRange] {
        let own = (names.places(of: title) + (dead.map { names.places(of: $0) } ?? []))
            .filter { tellsDeath($0) }.map { names.table.uses[$0].sentence }
        let wives = wives[names.forms[title].key.words, default: []].filter {
            names.forms[$0].person?.words.first == heir.given
        }
        let elders = (heirPlaces + wives.flatMap { names.places(of: $0) })
            .map { names.table.uses[$0].sentence }.filter { tellsDeathOfElder($0) }
        return Set(own + elders).sorted().prefix(Self.mostDeaths).map {
            names.text.range(of: names.text.sentences[$0].tokens)
        }
    }

    /// Whether the words beside a name tell of a death: "Mr. Ash’s funeral", "Mr. Ash fell ill. He died".
    private func tellsDeath(_ place: Int) -> Bool {
        let sentence = names.table.uses[place].sentence
        guard sentence < names.text.sentences.count else { return false }
        if isBesideDeath(place) { return !hasCondition(before(place).split(separator: " ")) }
        guard sentence + 1 < names.text.sentences.count else { return false }
        let next = words(of: sentence + 1, limit: 3)
        return next.starts(with: ["he", "died"]) || next.starts(with: ["he", "was", "dead"])
    }

    /// Whether the title at a place is that of the dead: "the late Mr. Ash", "the death of Mr. Ash".
    private func isOfDead(_ place: Int) -> Bool {
        isBesideDeath(place) || follows(Self.memories, place)
    }

    private func isBesideDeath(_ place: Int) -> Bool {
        let (use, text) = (names.table.uses[place], names.text)
        let after = text.phrase(in: TextRange(use.range.end, min(text.text.count, use.range.end + 16)))
        return Self.endings.contains { after.hasPrefix($0) } || follows(Self.openings, place)
    }

    /// Whether one of these words is right before a title.
    private func follows(_ words: [String], _ place: Int) -> Bool {
        let before = before(place)
        return words.contains { before.hasSuffix($0) }
    }

    private func before(_ place: Int) -> String {
        let start = names.table.uses[place].start
        return names.text.phrase(in: TextRange(max(0, start - Self.reach), start))
    }

    /// So many bytes before a name are read.
    private static let reach = 40

    /// "No sooner was his father’s funeral over": a sentence with the name of the heir, or of his wife.
    private func tellsDeathOfElder(_ sentence: Int) -> Bool {
        guard sentence < names.text.sentences.count else { return false }
        let words = words(of: sentence, limit: Self.longestSentence)
        return words.indices.dropFirst().contains { index in
            let clause = words[max(0, index - Self.wordsOfClause)..<index]
            return Self.elders.contains(words[index]) && ["his", "the"].contains(words[index - 1])
                && words[index...].prefix(4).contains { Self.death.contains($0) } && !hasCondition(clause)
        }
    }

    /// So many words before a word for a relative are read.
    private static let wordsOfClause = 8

    private func hasCondition(_ words: some Sequence<some StringProtocol>) -> Bool {
        words.contains { Self.conditions.contains($0.lowercased()) }
    }

    private static let longestSentence = 200

    private func words(of sentence: Int, limit: Int) -> [String] {
        names.text.sentences[sentence].tokens.prefix(limit).map {
            names.text.string(names.text.tokens[$0]).lowercased()
        }
    }
}
