/// Decides the forms that fit several entities, use by use, from what was named before.
struct MentionLinker {
    /// The form that decides the entity of each use; the use's own form where nothing else decides.
    private(set) var decided: [Int]
    /// Which uses were decided between several entities, and so may be wrong.
    private(set) var isDoubtful: [Bool]
    /// Forms with uses that stay undecided: these are kept apart from all of the candidates.
    private(set) var undecided: Set<Int> = []

    private let table: NameTable
    /// For each entity, by root, the last use and the number of uses so far.
    private var lastUse: [Int: Int] = [:]
    private var counts: [Int: Int] = [:]

    /// Decides the uses of `table`.
    init(_ table: NameTable) {
        self.table = table
        decided = table.uses.map(\.form)
        isDoubtful = Array(repeating: false, count: decided.count)
        for (place, use) in table.uses.enumerated() {
            guard let candidates = table.ambiguous[use.form] else {
                record(table.root(use.form), at: place)
                continue
            }
            if let root = choice(of: candidates, for: use) {
                decided[place] = root
                isDoubtful[place] = true
                record(root, at: place)
            } else {
                undecided.insert(use.form)
            }
        }
    }

    private mutating func record(_ root: Int, at place: Int) {
        lastUse[root] = place
        counts[root, default: 0] += 1
    }

    /// The candidate that is meant, or nil where the text does not tell.
    ///
    /// A person is meant who was named most, if either twice as often as any other candidate or also last; any other thing
    /// is meant that was named last. Who has not been named yet is not meant, nor who is of another gender than the pronoun
    /// that follows, where one of its gender has been named.
    private func choice(of candidates: [Int], for use: NameUse) -> Int? {
        var named: [Int] = []
        for candidate in candidates {
            let root = table.root(candidate)
            if lastUse[root] != nil, !named.contains(root) { named.append(root) }
        }
        if let gender = use.gender {
            let same = named.filter { table.gender($0) == gender }
            if !same.isEmpty { named = same }
        }
        guard let latest = named.max(by: { lastUse[$0]! < lastUse[$1]! }) else { return nil }
        guard table.forms[use.form].key.isPerson, named.count > 1 else { return latest }
        named.sort { (counts[$1]!, $0) < (counts[$0]!, $1) }
        return counts[named[0]]! >= 2 * counts[named[1]]! || named[0] == latest ? named[0] : nil
    }
}
