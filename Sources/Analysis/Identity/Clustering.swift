/// Takes forms for one entity, from the strongest evidence down.
///
/// A union is refused if anything that is known of any two members speaks against it with at least the strength of what speaks
/// for it. A form that fits several entities equally well joins none: it is left to `UseDecider`. Nothing here knows what the
/// evidence is about.
struct Clustering: Sendable {
    /// A form that fits more entities than this is left alone, so that no text takes more than linear time.
    private static let mostCandidates = 32
    /// Who is named this many times less than another is named in passing.
    private static let mostInPassing = 20

    /// Whoever is named by a title and a given name this many times more often than others by these and a further name is somebody else.
    private static let mostPerStranger = 8

    /// Forms that fit several entities, each with a form of each such entity and the evidence for it.
    private(set) var ambiguous: [Int: [Evidence]] = [:]
    /// The evidence that united two forms, in the order of the unions.
    private(set) var reasons: [Evidence] = []
    /// Pairs of forms that something spoke for and something else against.
    private(set) var refused: [(evidence: Evidence, contradiction: Contradiction)] = []

    private let names: NameReading
    private var parents: [Int]
    private var sizes: [Int]
    private var profiles: [Profile]
    /// For each root the roots that the text tells apart from it, with the strength of the strongest evidence.
    private var opposed: [[Int: Int]]
    /// Forms that joined a fuller one.
    private var isAttached: [Bool]

    /// Clusters the forms of `names` by `evidence`.
    init(_ names: NameReading, _ evidence: [Evidence]) {
        self.names = names
        parents = Array(names.forms.indices)
        sizes = Array(repeating: 1, count: parents.count)
        isAttached = Array(repeating: false, count: parents.count)
        opposed = Array(repeating: [:], count: parents.count)
        var notes = [Int?](repeating: nil, count: parents.count)
        for (form, note) in NoteEvidence.notedForms(in: names) { notes[form] = note }
        profiles = zip(names.forms, notes).map { Profile($0, note: $1) }
        for item in evidence where !item.kind.isFor { oppose(item.first, item.second, item.strength) }
        decide(evidence.filter(\.kind.isFor))
    }

    /// The form that stands for the cluster of `form`.
    func root(_ form: Int) -> Int {
        var form = form
        while parents[form] != form { form = parents[form] }
        return form
    }

    /// Whether a form is the only one of its cluster, and may be in no other.
    func isAlone(_ form: Int) -> Bool { sizes[root(form)] == 1 && ambiguous[form] == nil }

    /// What is known of the cluster of `form`.
    func profile(of form: Int) -> Profile { profiles[root(form)] }

    // MARK: - Unions

    private mutating func decide(_ evidence: [Evidence]) {
        func rank(_ item: Evidence) -> (Int, Int, Int, Int) {
            (-item.strength, -names.forms[item.first].words.count, item.first, item.second)
        }
        let sorted = evidence.sorted { rank($0) < rank($1) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].strength == sorted[start].strength,
                sorted[end].first == sorted[start].first
            {
                end += 1
            }
            decide(group: sorted[start..<end])
            start = end
        }
    }

    /// Decides by all evidence of one strength for one form.
    private mutating func decide(group: ArraySlice<Evidence>) {
        guard let form = group.first?.first, ambiguous[form] == nil else { return }
        var candidates: [Evidence] = []
        for item in group where root(item.second) != root(form) {
            if let contradiction = contradiction(form, item.second), contradiction.strength >= item.strength {
                refused.append((item, contradiction))
            } else if item.kind.decides {
                unite(item)
            } else if !isAttached[form], ambiguous[item.second] == nil,
                !candidates.contains(where: { root($0.second) == root(item.second) })
            {
                candidates.append(item)
            }
        }
        candidates = candidates.filter { root($0.second) != root(form) }
        if candidates.count > 1 { candidates = supported(preferred(candidates, for: form), for: form) }
        guard !candidates.isEmpty, candidates.count <= Self.mostCandidates, !isItsOwn(form, candidates) else { return }
        if candidates.count == 1 {
            unite(candidates[0])
        } else {
            ambiguous[form] = candidates
        }
    }

    /// Those who are named often enough to be meant by a form that is used much: a name that occurs once or twice beside one
    /// that occurs hundreds of times is a slip, or somebody's who is named in passing.
    private func supported(_ candidates: [Evidence], for form: Int) -> [Evidence] {
        let counts = candidates.map { profile(of: $0.second).useCount }
        guard let most = counts.max(), names.forms[form].useCount > Self.mostInPassing else { return candidates }
        return zip(candidates, counts).filter { $0.1 * Self.mostInPassing >= most && ($0.1 > 2 || most < 6) }.map(\.0)
    }

    /// Those of the form's gender, if there are such, and whoever was introduced right before a title.
    private func preferred(_ candidates: [Evidence], for form: Int) -> [Evidence] {
        guard let gender = profile(of: form).gender.gender else { return candidates }
        let same = candidates.filter { profile(of: $0.second).gender.gender == gender }
        return same.isEmpty
            ? candidates
            : candidates.filter { item in
                same.contains { $0.second == item.second }
                    || names.forms[form].honorific != nil && profile(of: item.second).gender.gender == nil
                        && isIntroduced(item.second, rightBefore: form)
            }
    }

    /// Whether a name is first used a few names before another: news introduces "Ann Orle", who is "Ms. Orle" from then on.
    private func isIntroduced(_ full: Int, rightBefore form: Int) -> Bool {
        guard let first = names.places(of: form).first, let introduction = names.places(of: full).first else {
            return false
        }
        return (1...Self.reachOfIntroduction).contains(first - introduction)
    }

    /// So many names after an introduction somebody is called by a shorter name.
    private static let reachOfIntroduction = 8

    /// Whether a form with a title that nobody else has is used more than all who might be meant: then it is somebody's usual
    /// name, and none of theirs.
    private func isItsOwn(_ form: Int, _ candidates: [Evidence]) -> Bool {
        // "Allenham", beside one mention of Allenham Court and one of Allenham House, is neither.
        if !names.forms[form].key.isPerson {
            return candidates.count > 1
                && candidates.allSatisfy { profile(of: $0.second).useCount * 2 < names.forms[form].useCount }
        }
        guard names.forms[form].honorific != nil else { return false }
        // "Countess Márya", who is everywhere, is neither of two Countess Máryas who are met once, after her.
        let areMetLater = candidates.allSatisfy {
            profile(of: $0.second).useCount * Self.mostPerStranger < names.forms[form].useCount
                && names.forms[$0.second].firstRange.start > names.forms[form].firstRange.start
        }
        if candidates.count > 1, areMetLater { return true }
        guard candidates[0].strength <= Evidence.Kind.titledGivenName.strength else { return false }
        if candidates.count == 1, names.forms[form].honorific?.kind != .married { return false }
        if candidates.count(where: { isIntroduced($0.second, rightBefore: form) }) == 1 { return false }
        let times = candidates.count == 1 ? 8 : 2
        return candidates.allSatisfy { profile(of: $0.second).useCount * times < names.forms[form].useCount }
    }

    private func contradiction(_ form: Int, _ other: Int) -> Contradiction? {
        let (one, two) = (root(form), root(other))
        let told = opposed[one][two].map { Contradiction(kind: .saidToBeTwo, strength: $0) }
        guard let known = profiles[one].contradiction(with: profiles[two]) else { return told }
        return (told?.strength ?? 0) > known.strength ? told : known
    }

    private mutating func unite(_ item: Evidence) {
        let (one, two) = (root(item.first), root(item.second))
        guard one != two else { return }
        let (kept, joined) = sizes[one] < sizes[two] ? (two, one) : (one, two)
        parents[joined] = kept
        sizes[kept] += sizes[joined]
        profiles[kept].join(profiles[joined], by: item.kind)
        for (other, strength) in opposed[joined] {
            opposed[other][joined] = nil
            if other != kept { oppose(kept, other, strength) }
        }
        opposed[joined] = [:]
        opposed[kept][joined] = nil
        // "Minghua", of whom the text says that he is "Mr. Zhao", may be Zhao Minghua as well.
        isAttached[item.first] = item.kind != .statement || profiles[kept].hasFullName
        reasons.append(item)
    }

    private mutating func oppose(_ form: Int, _ other: Int, _ strength: Int) {
        let (one, two) = (root(form), root(other))
        guard one != two else { return }
        opposed[one][two] = max(opposed[one][two] ?? 0, strength)
        opposed[two][one] = max(opposed[two][one] ?? 0, strength)
    }
}
