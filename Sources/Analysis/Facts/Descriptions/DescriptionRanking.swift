import Model

/// The candidates of each entity, and which of them say best what it is: all are compared by one number, their worth.
struct DescriptionRanking {
    /// An entity and words that are said of it.
    private struct Wording: Hashable {
        var entity: EntityID
        var words: UInt64
    }

    /// What a passage gains if it is where the entity is first named, and what it loses far from there: what somebody is in
    /// the middle of a story, he may be in one scene.
    private static let gainOfIntroduction = 0.24
    private static let lossOfDistance = 0.12
    /// After this many mentions an introduction gains half as much.
    private static let reachOfIntroduction = 3.0
    /// After so many mentions a text no longer introduces somebody.
    private static let longestIntroduction = 20
    /// What a passage gains for every other that has the same noun, and the most that it gains so.
    private static let gainOfSupport = (each: 0.06, most: 0.15)
    /// What a passage of this many bytes or more gains over a short one.
    private static let gainOfFullness = (bytes: 80.0, most: 0.08)

    /// What a name with a rank or a kind loses.
    private static let lossOfName = 0.4
    /// What a noun alone loses.
    private static let lossOfBareness = 0.2

    /// The candidates by entity, one for each wording.
    private var candidates: [[DescriptionCandidate]]
    /// Where among them each wording is.
    private var places: [Wording: Int] = [:]
    /// How many passages say a noun of an entity, and where the last of them is.
    private var support: [Wording: (count: Int, last: Int)] = [:]
    /// Where each entity is first named, as indices into the mentions.
    private var mentionStarts: [[Int]]

    init(_ text: AnnotatedText) {
        candidates = Array(repeating: [], count: text.entities.count)
        mentionStarts = Array(repeating: [], count: text.entities.count)
        for mention in text.mentions where mentionStarts[Int(mention.entity.index)].count < 32 {
            mentionStarts[Int(mention.entity.index)].append(mention.start)
        }
    }

    /// Takes a candidate, unless a better one has the same words.
    mutating func add(_ candidate: DescriptionCandidate, in text: AnnotatedText) {
        let entity = Int(candidate.entity.index)
        guard candidate.reading != nil || !isTitle(candidate, of: text.entities[entity], in: text) else {
            return
        }
        let noun = Self.wording(candidate.head, of: candidate.entity, in: text)
        if !isBare(candidate), support[noun]?.last != candidate.passage.start {
            support[noun] = (supporters(of: noun) + 1, candidate.passage.start)
        }
        let wording = Self.wording(candidate.passage, of: candidate.entity, in: text)
        guard let known = places[wording] else {
            places[wording] = candidates[entity].count
            candidates[entity].append(candidate)
            return
        }
        if worth(candidate, in: text) > worth(candidates[entity][known], in: text) {
            candidates[entity][known] = candidate
        }
    }

    /// How well a candidate says what its entity is, against others of that entity.
    private func worth(_ candidate: DescriptionCandidate, in text: AnnotatedText) -> Double {
        // What an editor says in brackets is short, however long the passage that it follows from.
        let length = Self.isEditors(candidate) ? 0 : Double(candidate.passage.count)
        let fullness = min(length / Self.gainOfFullness.bytes, 1) * Self.gainOfFullness.most
        let others = supporters(of: Self.wording(candidate.head, of: candidate.entity, in: text)) - 1
        let support = min(Double(max(others, 0)) * Self.gainOfSupport.each, Self.gainOfSupport.most)
        let place =
            isBare(candidate)
            ? -Self.lossOfBareness
            : candidate.isName ? -Self.lossOfName : candidate.gain ?? introduction(candidate)
        return candidate.confidence + fullness + support + place
    }

    /// Whether a candidate is a noun alone, and has no owner in brackets beside it.
    private func isBare(_ candidate: DescriptionCandidate) -> Bool { candidate.reading == nil && candidate.isBare }

    /// How many passages say a noun of an entity, with more words than the noun.
    private func supporters(of noun: Wording) -> Int { support[noun]?.count ?? 0 }

    /// Whether a passage is a title that is shown beside the name: only that of an office says what somebody is.
    private func isTitle(_ candidate: DescriptionCandidate, of entity: Entity, in text: AnnotatedText) -> Bool {
        guard !entity.titles.isEmpty else { return false }
        let words = text.text.string(in: candidate.passage)
        // "Attorney-General" tells an office, like all such words of two parts.
        guard entity.titles.contains(words), !words.contains("-") else { return false }
        // "Prime Minister": its last word is the office.
        let keyword = text.text.withBytes { Vocabulary.standard.keyword($0, in: candidate.head) }
        return !Vocabulary.offices.contains(keyword) || entity.name.hasPrefix(words + " ")
    }

    /// Whether one passage alone does not make it a description.
    private func isDoubtful(_ candidate: DescriptionCandidate) -> Bool {
        if candidate.isHearsay || candidate.isName { return true }
        let starts = mentionStarts[Int(candidate.entity.index)]
        return candidate.isOfScene && starts.count > Self.longestIntroduction
            && candidate.passage.start > starts[Self.longestIntroduction]
    }

    /// Those that are by the first mentions introduce.
    private func introduction(_ candidate: DescriptionCandidate) -> Double {
        let before = mentionStarts[Int(candidate.entity.index)].partitionIndex { $0 >= candidate.passage.end }
        return Self.gainOfIntroduction / (1 + Double(max(before - 1, 0)) / Self.reachOfIntroduction)
            - Self.lossOfDistance
    }

    private static func wording(_ range: TextRange, of entity: EntityID, in text: AnnotatedText) -> Wording {
        let words = text.text.withBytes { bytes in
            WordHash.finished(
                WordHash.continued(
                    WordHash.start, lowercased: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])))
        }
        return Wording(entity: entity, words: words)
    }

    /// The best `count` passages of an entity; one that lies in a better one, or says the same in fewer words, is left out.
    func best(_ count: Int, of entity: Int, in text: AnnotatedText) -> [Entity.Description] {
        let sorted = candidates[entity].filter {
            !isDoubtful($0) || supporters(of: Self.wording($0.head, of: $0.entity, in: text)) > 1
        }
        .map { (candidate: $0, worth: worth($0, in: text)) }
        .sorted { ($1.worth, $0.candidate.passage.start) < ($0.worth, $1.candidate.passage.start) }
        .map(\.candidate)
        var chosen: [Entity.Description] = []
        var hasName = false
        let owned = sorted.filter(Self.hasOwner)
        for candidate in Self.withoutFamilyFirst(sorted) {
            let words = text.text.string(in: candidate.passage)
            // "former student", where "her former student" tells whose.
            if candidate.reading == nil, owned.contains(where: { $0.passage.contains(candidate.passage) }) { continue }
            let isSaid = chosen.contains { $0.shown.lowercased().contains(words.lowercased()) }
            guard !isSaid, !candidate.isName || !hasName else { continue }
            if candidate.isName { hasName = true }
            chosen.append(
                Entity.Description(
                    passage: candidate.passage, text: words, resolved: resolved(candidate, in: text),
                    confidence: Confidence(min(candidate.confidence, 1))))
            if chosen.count == count { break }
        }
        return chosen
    }

    /// What follows from somebody's kin is said once before anything else, and again after it.
    private static func withoutFamilyFirst(_ candidates: [DescriptionCandidate]) -> [DescriptionCandidate] {
        let first = candidates.firstIndex(where: isEditors)
        let others = candidates.enumerated().filter { $0.offset != first && isEditors($0.element) }.map(\.element)
        return candidates.enumerated().filter { $0.offset == first || !isEditors($0.element) }.map(\.element) + others
    }

    private static func hasOwner(_ candidate: DescriptionCandidate) -> Bool {
        if case .owner = candidate.reading { return true }
        return false
    }

    private static func isEditors(_ candidate: DescriptionCandidate) -> Bool {
        if case .editors = candidate.reading { return true }
        return false
    }

    /// The passage with what it leaves open in brackets and without marks of italics; nil if that is the passage itself.
    private func resolved(_ candidate: DescriptionCandidate, in text: AnnotatedText) -> String? {
        switch candidate.reading {
        case nil:
            let shown = text.shownString(in: candidate.passage)
            guard let preface = candidate.preface else {
                return shown.utf8.count == candidate.passage.count ? nil : shown
            }
            return "[\(preface)] \(shown)"
        case .editors(let word, let owner): return "[\(possessive(of: owner, in: text)) \(word)]"
        case .owner(let pronoun, let owner):
            let start = text.shownString(in: TextRange(candidate.passage.start, pronoun.start))
            let rest = text.shownString(in: TextRange(pronoun.end, candidate.passage.end))
            let preface = candidate.preface.map { $0 + " " } ?? ""
            guard case .entity(let id) = owner else { return "\(start)[\(preface)the narrator’s]\(rest)" }
            return "\(start)[\(preface)\(possessive(of: id, in: text))]\(rest)"
        }
    }

    private func possessive(of owner: EntityID, in text: AnnotatedText) -> String {
        let entity = text.entities[Int(owner.index)]
        let title = hasTitle(entity) ? entity.titles[0] + " " : ""
        return "\(title)\(entity.name)\(entity.name.hasSuffix("s") ? "’" : "’s")"
    }

    /// Whether a name is known by its title: a bare surname is, and "Queen Mary"; Fanny, who is "Mrs. John Ash", is not "Mrs. Fanny".
    private func hasTitle(_ entity: Entity) -> Bool {
        guard entity.titles.count == 1, !entity.name.contains(" ") else { return false }
        return !SortedWordList.givenNameGenders.holds(entity.name.lowercased())
            || Honorific.named(entity.titles[0].lowercased())?.precedesGivenName == true
    }
}
