import Model

/// How often the text gives somebody a relative of a kind, whoever that is: "her father", "Emma's sister", "his daughters".
///
/// Two people of one surname, he with daughters and she with a father, need no sentence that names both.
struct KinRoles {
    private struct Role: Hashable {
        var owner: EntityID
        var kind: KinWords.Kind
        var gender: Gender
    }

    /// An owner who is only likely counts less.
    private static let weightOfLikely = 0.5

    private var counts: [Role: Double] = [:]
    private var places: [Role: (place: KinCensus.Place, isLikely: Bool)] = [:]

    /// Counts a relative of `kind` and `gender` of `owner`; keeps the first place, a sure one before others.
    mutating func count(
        _ owner: EntityID, _ kind: KinWords.Kind, _ gender: Gender, isLikely: Bool, _ place: KinCensus.Place
    ) {
        let role = Role(owner: owner, kind: kind, gender: gender)
        counts[role, default: 0] += isLikely ? Self.weightOfLikely : 1
        if places[role].map({ $0.isLikely && !isLikely }) ?? true { places[role] = (place, isLikely) }
    }

    /// Whether either of two is again and again given a relative such as the other would be.
    func areMutual(_ key: KinCase, _ genders: [Gender?], atLeast least: Double = 2) -> Bool {
        mutual(key, genders) >= least
    }

    /// How often either of two is given a relative such as the other would be, by the one of whom it is said less often.
    func mutual(_ key: KinCase, _ genders: [Gender?]) -> Double {
        guard let first = genders[Int(key.first.index)], let second = genders[Int(key.second.index)] else { return 0 }
        return min(count(key.second, key.kind, first), count(key.first, key.kind.inverse, second))
    }

    /// Whether the text gives `elder` children of the gender of `younger` more often than a husband or wife.
    func isRatherParent(_ elder: EntityID, of younger: EntityID, _ genders: [Gender?]) -> Bool {
        guard let gender = genders[Int(younger.index)] else { return false }
        return count(elder, .child, gender) > count(elder, .spouse, gender)
    }

    /// The place that gives `owner` a relative of `kind` and `gender`.
    func place(_ owner: EntityID, _ kind: KinWords.Kind, _ gender: Gender) -> KinCensus.Place? {
        places[Role(owner: owner, kind: kind, gender: gender)]?.place
    }

    /// How often either of two is given a relative such as the other would be.
    func together(_ key: KinCase, _ genders: [Gender?]) -> Double {
        guard let first = genders[Int(key.first.index)], let second = genders[Int(key.second.index)] else { return 0 }
        return count(key.second, key.kind, first) + count(key.first, key.kind.inverse, second)
    }

    /// To whom the text gives such a relative, those first to whom it does so most often.
    func owners(of kind: KinWords.Kind, _ gender: Gender) -> [(owner: EntityID, count: Double)] {
        counts.filter { $0.key.kind == kind && $0.key.gender == gender }
            .map { (owner: $0.key.owner, count: $0.value) }
            .sorted { ($1.count, $0.owner) < ($0.count, $1.owner) }
    }

    /// How often the text gives `owner` a relative of `kind` and `gender`.
    func count(_ owner: EntityID, _ kind: KinWords.Kind, _ gender: Gender) -> Double {
        counts[Role(owner: owner, kind: kind, gender: gender)] ?? 0
    }
}
