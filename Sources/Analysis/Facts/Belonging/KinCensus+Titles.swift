import Model

/// Relatives who are called by a name that says so, whosever they are: "Aunt Polly".
extension KinCensus {
    /// How often the text must give somebody such a relative, and how many times more often than anybody else.
    private static let leastOfTitled = (count: 3.0, lead: 2.0)
    /// Kinds whose words are titles of relatives only: "Father Ash" may be a priest, "Sister Ann" a nun.
    private static let titles: [KinWords.Kind] = [.avuncular, .grandparent]

    /// "Aunt Polly" of a text that speaks of Tom's aunt again and again, and hardly of anybody else's: she is that one.
    mutating func addTitled(in text: AnnotatedText, _ genders: [Gender?]) {
        for kind in Self.titles {
            for gender in [Gender.male, .female] {
                let relatives = text.entities.filter { Self.isCalled($0, kind, gender) }
                guard relatives.count == 1, let relative = relatives.first?.id, !isStated(relative, kind),
                    let owner = owner(of: kind, gender, besides: relative),
                    let place = roles.place(owner, kind, gender)
                else { continue }
                count(relative, owner, kind, place) { tally, _ in tally.named += Self.leastOfNamed }
            }
        }
    }

    /// Whether the name of a person begins with the word for such a relative.
    private static func isCalled(_ entity: Entity, _ kind: KinWords.Kind, _ gender: Gender) -> Bool {
        guard entity.type == .person, let first = entity.name.split(separator: " ").first else { return false }
        let keyword = Array(first.utf8).withUnsafeBufferPointer { Vocabulary.standard.keyword($0) }
        return KinWords.kind(keyword) == kind && Vocabulary.standard.gender(of: keyword) == gender
    }

    /// Whether passages are enough for whose relative of the kind somebody is.
    private func isStated(_ relative: EntityID, _ kind: KinWords.Kind) -> Bool {
        order.contains {
            $0.kind == kind && $0.first == relative && (tallies[$0]?.named ?? 0) >= Self.leastOfNamed
        }
    }

    private func owner(of kind: KinWords.Kind, _ gender: Gender, besides relative: EntityID) -> EntityID? {
        let owners = roles.owners(of: kind, gender).filter { $0.owner != relative }
        guard let first = owners.first, first.count >= Self.leastOfTitled.count,
            owners.dropFirst().first.map({ $0.count * Self.leastOfTitled.lead <= first.count }) ?? true
        else { return nil }
        return first.owner
    }
}
