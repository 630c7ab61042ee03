import Model

/// Decides the forms that fit several entities, place by place: by who was named last, how often, and lately, by the gender
/// that a pronoun tells, by who is named beside, and by who bears a title.
struct UseDecider: Sendable {
    /// The form that decides the entity of each use; the use's own form if nothing else decides.
    private(set) var decided: [Int]
    /// Which uses were decided between several entities, and so may be wrong.
    private(set) var isDoubtful: [Bool]
    /// Forms with uses that stay undecided: these are kept apart from all of the candidates.
    private(set) var undecided: Set<Int> = []

    /// After as many further names somebody counts half as recently named.
    private static let halfLife = 24.0
    /// What counts against a candidate whom something at the place excludes.
    private static let exclusion = 0.03
    /// A place that was decided so counts less than one that leaves no choice, so that no mistake feeds itself.
    private static let weightOfDecided = 0.5
    /// By how much better whoever was named in full right before fits.
    private static let weightOfFullName = 6.0
    /// Who is named this often without a title has none.
    private static let manyUses = 20
    /// By how much better the family name fits the person whose life the text tells.
    private static let weightOfSubject = 4.0
    /// How well "Mr." fits a son beside the father.
    private static let weightOfSon = 0.35
    /// By how much the best candidate must be ahead of the next; and if it is also the one named last.
    private static let lead = 1.6
    private static let leadOfLast = 1.15

    /// How lately and how often an entity was named so far.
    private struct Activity {
        var last = -1
        var level = 0.0
        /// The form with a family name that it was named by last.
        var lastWithSurname: Int?

        func level(at place: Int) -> Double {
            last < 0 ? 0 : level * UseDecider.decay(place - last)
        }
    }

    private let names: NameReading
    private let clustering: Clustering
    private let shortNames: [Int: (given: Int, surname: Int)]
    /// Entities whose full name is repeated where a shorter one would do.
    private let isNamedInFull: Set<Int>
    private var activities: [Int: Activity] = [:]
    /// How often each entity is named, as far as the first pass decided.
    private var totals: [Int: Int] = [:]
    /// The gender that the titles tell by which an entity was named so far.
    private var toldGenders: [Int: Gender] = [:]
    /// The entity whose life the text tells.
    private let subject: Int?
    /// The entities whom the text calls somebody's sons, and somebody's brothers.
    private let sons: Set<Int>
    private let brothers: Set<Int>

    private static func decay(_ distance: Int) -> Double {
        // 2 to the power of -distance / halfLife, without the C library: repeated halves and a straight line between.
        let halves = Double(distance) / halfLife
        let whole = halves.rounded(.down)
        guard whole < 60 else { return 0 }
        return (1 - (halves - whole) / 2) / Double(1 << Int(whole))
    }

    /// Decides the uses of `names`: once by what leaves no choice, and once more by what that came to.
    init(_ names: NameReading, _ clustering: Clustering) {
        self.names = names
        self.clustering = clustering
        shortNames = Self.shortNames(names, clustering)
        isNamedInFull = Self.namedInFull(names, clustering)
        subject = Self.subject(of: names).map { clustering.root($0) }
        let ambiguous = Set(clustering.ambiguous.values.joined().map(\.second))
        sons = Set(ambiguous.filter { names.isCalled("son", $0) }.map { clustering.root($0) })
        brothers = Set(ambiguous.filter { names.isCalled("brother", $0) }.map { clustering.root($0) })
        decided = names.table.uses.map(\.form)
        isDoubtful = Array(repeating: false, count: decided.count)
        guard !clustering.ambiguous.isEmpty else { return }
        decideAll()
        for root in decided { totals[clustering.root(root), default: 0] += 1 }
        activities = [:]
        undecided = []
        decideAll()
    }

    private mutating func decideAll() {
        for place in names.table.uses.indices {
            let form = names.table.uses[place].form
            guard let candidates = clustering.ambiguous[form] else {
                record(clustering.root(form), at: place, weight: 1)
                continue
            }
            decided[place] = form
            isDoubtful[place] = false
            if let (root, isClear) = choice(of: candidates, at: place) {
                decided[place] = root
                isDoubtful[place] = !isClear
                record(root, at: place, weight: Self.weightOfDecided)
            } else {
                undecided.insert(form)
            }
        }
    }

    /// How well an entity fits, by how often it is named at all.
    private func prior(_ root: Int) -> Double {
        guard let total = totals[root] else {
            return (Double(clustering.profile(of: root).useCount) + 0.5).squareRoot().squareRoot()
        }
        return (Double(total) + 0.5).squareRoot()
    }

    private mutating func record(_ root: Int, at place: Int, weight: Double) {
        let level = (activities[root]?.level(at: place) ?? 0) + weight
        let form = names.table.uses[place].form
        if let gender = names.forms[form].honorific?.gender { toldGenders[root] = toldGenders[root] ?? gender }
        activities[root] = Activity(
            last: place, level: level,
            lastWithSurname: hasSurname(form) ? form : activities[root]?.lastWithSurname)
    }

    /// The candidate that is meant and whether it leads clearly; nil if the text does not tell.
    private func choice(of candidates: [Evidence], at place: Int) -> (root: Int, isClear: Bool)? {
        var roots: [Int] = []
        var evidence: [Evidence] = []
        for candidate in candidates where !roots.contains(clustering.root(candidate.second)) {
            roots.append(clustering.root(candidate.second))
            evidence.append(candidate)
        }
        guard roots.count > 1 else { return roots.first.map { ($0, true) } }
        guard names.forms[names.table.uses[place].form].key.isPerson else {
            let named = roots.filter { activities[$0] != nil }
            return named.max { activities[$0]!.last < activities[$1]!.last }.map { ($0, false) }
        }
        let scored = evidence.map { (root: clustering.root($0.second), score: score($0, at: place, among: roots)) }
            .sorted { ($1.score, $0.root) < ($0.score, $1.root) }
        let (best, next) = (scored[0], scored[1])
        let last = roots.max { (activities[$0]?.last ?? -1) < (activities[$1]?.last ?? -1) }
        let lead = last == best.root && activities[best.root] != nil ? Self.leadOfLast : Self.lead
        guard best.score >= lead * next.score else { return nil }
        return (best.root, best.score >= 4 * next.score)
    }

    /// How well the entity that evidence speaks for fits a place.
    private func score(_ candidate: Evidence, at place: Int, among roots: [Int]) -> Double {
        let root = clustering.root(candidate.second)
        let use = names.table.uses[place]
        let profile = clustering.profile(of: root)
        let isTitled = names.forms[use.form].honorific != nil
        var score = prior(root) * (0.15 + (activities[root]?.level(at: place) ?? 0))
        if let gender = use.gender ?? names.forms[use.form].honorific?.gender,
            let other = profile.gender.gender ?? toldGenders[root], gender != other
        {
            score *= Self.exclusion
        }
        if root == subject, !isTitled { score *= Self.weightOfSubject }
        if names.forms[use.form].honorific?.kind == .male, isSon(root, among: roots),
            !isIntroducedBefore(root, place, among: roots)
        {
            score *= Self.weightOfSon
        }
        // Who mostly bears a title is seldom named without it, and who never does is not named with one.
        if !isTitled, profile.titledCount * 3 > profile.useCount * 2 { score *= 0.3 }
        if isTitled, profile.useCount >= Self.manyUses, profile.titledCount * 50 < profile.useCount { score *= 0.2 }
        if isNamedBeside(root, place) { score *= Self.exclusion }
        if isTitled ? isIntroducedBefore(root, place, among: roots) : isNamedInFullBefore(root, place, among: roots) {
            score *= Self.weightOfFullName
        }
        if hasOtherShortName(candidate, root) { score *= 0.2 }
        if !isTitled { score *= weightOfGivenName(candidate, root, among: roots) }
        if !isTitled, root != subject, hasOtherSurname(candidate, root, at: place) { score *= 0.1 }
        // "Harmon" is the husband, if both have the name by him.
        if !isTitled, profile.hasChangedName, profile.gender.gender == .female { score *= 0.5 }
        if isNamedInFull.contains(root), !isTitled { score *= 0.2 }
        return score
    }

    /// Whether a sentence begins with the name at `place`, and the one before ends with the entity's name in full, who speaks now ("said
    /// her mother, Joy Rivers. Rivers added that …") or is the only one among `roots` who has no other short name ("Emily’s father,
    /// Josiah Rivers. Rivers built ships").
    private func isNamedInFullBefore(_ root: Int, _ place: Int, among roots: [Int]) -> Bool {
        guard place > 0 else { return false }
        let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
        guard use.sentence - before.sentence == 1, names.forms[before.form].isFullName,
            clustering.root(decided[place - 1]) == root, let gap = NameGap(before: place, in: names, limit: 4)
        else { return false }
        return gap.words.isEmpty && (names.isSpeaker(use) || roots.allSatisfy { $0 == root || isCalledOtherwise($0) })
    }

    /// Whether a sentence begins with the title and the name at `place`, and the last name before it, in the sentence before, is the first
    /// with which the text introduces the entity in full, and alone of `roots`: "said Paul Rivers, the father. Mr. Rivers, 73,".
    private func isIntroducedBefore(_ root: Int, _ place: Int, among roots: [Int]) -> Bool {
        guard place > 0 else { return false }
        let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
        let isAlone = roots.allSatisfy { other in
            guard other != root, let last = activities[other].map({ names.table.uses[$0.last] }) else { return true }
            return last.sentence != before.sentence || !names.forms[last.form].isFullName
        }
        return isAlone && use.sentence - before.sentence == 1 && names.forms[before.form].isFullName
            && clustering.root(decided[place - 1]) == root && names.places(of: before.form).first == place - 1
            && names.text.tokens[names.text.sentences[use.sentence].tokens.lowerBound].start == use.start
    }

    /// Whether the text calls a man somebody's son, or the brother of one, and who may be the father is among `roots`: a man named first.
    private func isSon(_ root: Int, among roots: [Int]) -> Bool {
        let children = roots.filter { sons.contains($0) }
        guard !children.isEmpty, sons.contains(root) || brothers.contains(root) else { return false }
        return roots.contains { other in
            let profile = clustering.profile(of: other)
            return !sons.contains(other) && !brothers.contains(other) && profile.gender.gender != .female
                && profile.firstStart < clustering.profile(of: root).firstStart
        }
    }

    /// Whether the entity is called by its given name alone, or with a title.
    private func isCalledOtherwise(_ root: Int) -> Bool {
        (shortNames[root]?.given ?? 0) > 0 || clustering.profile(of: root).titledCount > 0
    }

    /// Whether the entity has a usual short name of the other kind: who is called "Pétya" throughout is seldom "Rostóv".
    private func hasOtherShortName(_ candidate: Evidence, _ root: Int) -> Bool {
        guard let names = shortNames[root] else { return false }
        switch candidate.kind {
        case .surname, .title, .titledSurname: return names.given >= Self.manyUses && names.surname * 10 < names.given
        case .givenName: return names.surname >= Self.manyUses && names.given * 10 < names.surname
        default: return false
        }
    }

    /// How well a family name alone fits somebody who is called by the given name, where another of the family is not: "Orde" is the doctor
    /// rather than his daughter Ruth, and the ambassador rather than his son George.
    private func weightOfGivenName(_ candidate: Evidence, _ root: Int, among roots: [Int]) -> Double {
        guard candidate.kind == .surname || candidate.kind == .surnameOfWoman, let given = shortNames[root]?.given
        else { return 1 }
        func isOther(_ other: Int, times: Int) -> Bool {
            other != root && (shortNames[other]?.given ?? 0) * times < given
        }
        if clustering.profile(of: root).gender.gender == .female, given >= names.forms[candidate.first].useCount,
            roots.contains(where: {
                isOther($0, times: 1) && clustering.profile(of: $0).gender.gender != .female
            })
        {
            return Self.exclusion
        }
        return given >= Self.leastGiven && roots.contains { isOther($0, times: Self.leastGiven) } ? 0.5 : 1
    }

    /// Who is called by the given name so often, and so many times more often than another, is called so as a rule.
    private static let leastGiven = 3

    private func hasSurname(_ form: Int) -> Bool {
        guard let person = names.forms[form].person else { return false }
        return person.words.count > 1
            ? !Patronymic.isGivenWithPatronymic(person) : names.parts.isSurname(person.surname)
    }

    /// Whether the entity was named last by another family name than this: "Eberle" is hardly Trudi Eberle, who is "Moser" by now.
    private func hasOtherSurname(_ candidate: Evidence, _ root: Int, at place: Int) -> Bool {
        guard candidate.kind == .surname || candidate.kind == .surnameOfWoman,
            let last = activities[root]?.lastWithSurname,
            let word = names.forms[names.table.uses[place].form].words.last,
            Patronymic.stem(of: word) == nil
        else { return false }
        return !names.forms[last].words.contains { $0 == word || $0.split(separator: "-").contains(word[...]) }
    }

    /// The form of the person whose life a text tells: the first whom it names, with the dates of birth and death in brackets.
    private static func subject(of names: NameReading) -> Int? {
        names.table.uses.prefix(firstNames).first { use in
            guard names.forms[use.form].isFullName else { return false }
            let end = min(names.text.text.count, use.range.end + reachOfDates)
            let after = names.text.phrase(in: TextRange(use.range.end, end))
            guard after.hasPrefix(" (") else { return false }
            let bracket = after.prefix { $0 != ")" }
            return bracket.contains("born ") || bracket.contains("–") && bracket.contains(where: \.isNumber)
        }?.form
    }

    /// Whose life a text tells is among so many names at its head.
    private static let firstNames = 3
    /// The bytes after the name within which the dates of the life are.
    private static let reachOfDates = 80

    /// Those who are called by their full name again soon after it, as a rule: who says "Charles Hayter" each time means another by
    /// "Charles".
    private static func namedInFull(_ names: NameReading, _ clustering: Clustering) -> Set<Int> {
        guard !clustering.ambiguous.isEmpty else { return [] }
        var lastFull: [Int: Int] = [:]
        var counts: [Int: (uses: Int, repeats: Int)] = [:]
        for (place, use) in names.table.uses.enumerated()
        where names.forms[use.form].isFullName && clustering.ambiguous[use.form] == nil {
            let root = clustering.root(use.form)
            let isRepeat = lastFull[root].map { place - $0 <= nearness } ?? false
            counts[root, default: (0, 0)].uses += 1
            if isRepeat { counts[root, default: (0, 0)].repeats += 1 }
            lastFull[root] = place
        }
        return Set(counts.filter { $0.value.uses >= manyUses && $0.value.repeats * 3 >= $0.value.uses }.keys)
    }

    /// So many names away is soon.
    private static let nearness = 12

    /// How often the narration names each entity by its given name alone and by its family name alone, where these leave no choice: whoever
    /// is "George" to his wife may be "Babbitt" to the narrator. A woman who is called by the given name at all is hardly ever named so.
    private static func shortNames(_ names: NameReading, _ clustering: Clustering) -> [Int: (given: Int, surname: Int)]
    {
        var found: [Int: (given: Int, surname: Int)] = [:]
        for reason in clustering.reasons where names.forms[reason.first].honorific == nil {
            let root = clustering.root(reason.first)
            let isWoman = clustering.profile(of: root).gender.gender == .female
            let count = names.places(of: reason.first).count { isWoman || !names.table.uses[$0].isSpoken }
            switch reason.kind {
            case .givenName, .nickname: found[root, default: (0, 0)].given += count
            case .surname: found[root, default: (0, 0)].surname += count
            default: break
            }
        }
        return found
    }

    /// Whether the neighbouring name, joined to the one at `place` by nothing but words, is of this entity.
    private func isNamedBeside(_ root: Int, _ place: Int) -> Bool {
        if place > 0, clustering.root(decided[place - 1]) == root, isJoined(place) { return true }
        guard place + 1 < decided.count, clustering.ambiguous[decided[place + 1]] == nil else { return false }
        return clustering.root(decided[place + 1]) == root && isJoined(place + 1)
    }

    private func isJoined(_ place: Int) -> Bool {
        guard names.table.uses[place].sentence == names.table.uses[place - 1].sentence,
            let gap = NameGap(before: place, in: names)
        else { return false }
        return gap.plainWords.map { $0.count <= 3 } ?? isOfRelative(gap)
    }

    /// "’s son, ": who is named after it is a relative of who is named before.
    private func isOfRelative(_ gap: NameGap) -> Bool {
        guard gap.text.hasSuffix(", "), ["'s ", "’s "].contains(where: { gap.text.hasPrefix($0) }) else { return false }
        let words = gap.words
        return words.count == 2 && KinWord.isKin(words[1])
    }
}
