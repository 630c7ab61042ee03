/// Decides the forms that fit several entities, use by use, from what was named before.
struct MentionLinker {
    /// The form that decides the entity of each use; the use's own form where nothing else decides.
    private(set) var decided: [Int]
    /// Uses that stay undecided, by form: kept apart from all of the candidates.
    private(set) var undecided: Set<Int> = []

    /// Decides the uses of `table`.
    init(_ table: NameTable) {
        decided = table.uses.map(\.form)
        var lastUse: [Int: Int] = [:]
        for (place, use) in table.uses.enumerated() {
            guard let candidates = table.ambiguous[use.form] else {
                lastUse[table.root(use.form)] = place
                continue
            }
            var seen: [(form: Int, place: Int)] = []
            for candidate in candidates {
                let root = table.root(candidate)
                if let last = lastUse[root], !seen.contains(where: { $0.form == root }) { seen.append((root, last)) }
            }
            seen.sort { $0.place > $1.place }
            if let last = seen.first {
                decided[place] = last.form
                lastUse[last.form] = place
            } else {
                undecided.insert(use.form)
            }
        }
    }
}
