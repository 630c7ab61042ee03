import Model

/// Which cases the places are enough for.
extension KinCensus {
    static let leastOfNamed = 2.0
    /// With so many passages that may mean the two, one that names them on a guess is enough.
    private static let support = (named: 1.0, unnamed: 2)
    /// How often each must be spoken of as the other's relative, and both together, if no passage names them.
    private static let leastOfUnnamed = (each: 1, together: 4)
    /// How often two people are beside "her sister", and how many times more often than either is with anybody else.
    private static let leastOfPairs = (count: 5, lead: 2)
    /// How often each of two of one surname must be given a brother or sister such as the other, and how many times more often than a
    /// relative of another kind such as the other would be.
    private static let leastOfSiblings = (count: 2.0, lead: 2.0)
    /// How often parent and child must be spoken of as such together, where one of them is so but once.
    private static let leastOfHousehold = (each: 1.0, together: 6.0)
    /// How often a brother or sister of a parent's child must be given such a parent.
    private static let leastOfSharedParent = 3.0
    /// The score of a case where each is again and again given such a relative.
    private static let leastOfMutual = (family: 0.25, others: 1.5)

    func score(_ key: KinCase) -> Double {
        guard let tally = tallies[key] else { return 0 }
        return tally.named + Double(tally.unnamed.forward + tally.unnamed.backward + tally.pairs) / 2
            + Double(tally.likely) / 4
    }

    /// Whether two of one surname are husband and wife rather than mother and son.
    func isSpouse(
        _ person: EntityID, of owner: EntityID, _ genders: [Gender?], atLeast least: Double = 2
    ) -> Bool {
        roles.areMutual(KinCase.of(person, owner, .spouse).case, genders, atLeast: least)
            && areOfOneGeneration(person, owner, genders)
    }

    /// Whether a passage names a child of `parent` who has the surname of `other`: a mother of two sons is neither's wife.
    func hasSon(
        _ parent: EntityID, beside other: EntityID, _ surnames: Surnames, _ genders: [Gender?]
    ) -> Bool {
        order.contains { key in
            key.kind == .parent && key.first == parent && key.second != other
                && genders[Int(key.second.index)] == genders[Int(other.index)]
                && surnames.areSame(key.second, other) == true && (tallies[key]?.named ?? 0) > 0
        }
    }

    /// Whether nothing makes the one of two the other's parent, uncle or aunt.
    func areOfOneGeneration(_ one: EntityID, _ other: EntityID, _ genders: [Gender?]) -> Bool {
        [(one, other), (other, one)].allSatisfy { elder, younger in
            !roles.isRatherParent(elder, of: younger, genders)
                && [KinWords.Kind.parent, .avuncular].allSatisfy { kind in
                    !roles.areMutual(KinCase(first: elder, second: younger, kind: kind), genders, atLeast: 1)
                }
        }
    }

    /// Whether two of one surname are brother and sister rather than parent and child, uncle and niece, or relatives by marriage.
    private func areRatherSiblings(_ one: EntityID, _ other: EntityID, _ genders: [Gender?]) -> Bool {
        let votes = roles.mutual(KinCase(first: one, second: other, kind: .sibling), genders)
        let rivals = [(one, other), (other, one)].flatMap { first, second in
            [KinWords.Kind.parent, .avuncular, .siblingInLaw].map {
                roles.mutual(KinCase(first: first, second: second, kind: $0), genders)
            }
        }
        return votes >= Self.leastOfSiblings.count && rivals.allSatisfy { $0 * Self.leastOfSiblings.lead <= votes }
    }

    /// The score that is enough where each is again and again given such a relative; nil if that tells too little: every
    /// woman has a sister.
    private func leastOfMutual(_ key: KinCase, _ surnames: Surnames) -> Double? {
        switch key.kind {
        case .avuncular, .nibling, .grandparent, .grandchild: Self.leastOfMutual.others
        case .parent, .child:
            surnames.areSame(key.first, key.second) == true && surnames.isHead(key.first)
                ? Self.leastOfMutual.family : nil
        case .spouse: Self.leastOfMutual.others
        case .sibling:
            surnames.areSame(key.first, key.second) == true && !surnames.isWife(key.first)
                && !surnames.isWife(key.second)
                ? Self.leastOfMutual.family : nil
        case .cousin, .siblingInLaw, .parentInLaw, .childInLaw: nil
        }
    }

    /// Parents and children, brothers and sisters of one surname of whom no sentence tells it.
    mutating func addHouseholds(_ surnames: Surnames, _ genders: [Gender?]) {
        for (head, child) in surnames.households() {
            let key = KinCase(first: head, second: child, kind: .parent)
            guard tallies[key].map({ $0.named == 0 }) ?? true,
                roles.areMutual(key, genders)
                    || surnames.isHeadByName(head) && !surnames.isWife(child)
                        && roles.areMutual(key, genders, atLeast: Self.leastOfHousehold.each)
                        && roles.together(key, genders) >= Self.leastOfHousehold.together,
                let gender = genders[Int(head.index)], let place = roles.place(child, .parent, gender)
            else { continue }
            count(head, child, .parent, place) { tally, _ in tally.named += 2 }
        }
        for (one, other) in surnames.siblings() {
            let key = KinCase(first: one, second: other, kind: .sibling)
            guard tallies[key].map({ $0.named == 0 }) ?? true,
                score(key) < Self.leastOfMutual.family, areRatherSiblings(one, other, genders),
                let gender = genders[Int(one.index)], let place = roles.place(other, .sibling, gender)
            else { continue }
            count(one, other, .sibling, place) { tally, _ in tally.named += 2 }
        }
    }

    /// What is a parent of one child is that of a brother or sister, too, if the text gives that one such a parent again and
    /// again, and somewhere beside the same.
    mutating func addSharedParents(_ surnames: Surnames, _ genders: [Gender?]) {
        let rivals = rivals(genders)
        let sure = order.filter { key in
            tallies[key].map { isSure(key, $0, surnames, rivals) && !rivals.contradict(key, score(key)) } ?? false
        }
        var siblings: [EntityID: [EntityID]] = [:]
        for key in sure where key.kind == .sibling {
            siblings[key.first, default: []].append(key.second)
            siblings[key.second, default: []].append(key.first)
        }
        for parent in sure where parent.kind == .parent {
            for child in siblings[parent.second] ?? [] where child != parent.first {
                let key = KinCase(first: parent.first, second: child, kind: .parent)
                guard let tally = tallies[key], tally.named == 0,
                    tally.unnamed.forward + tally.unnamed.backward + tally.likely > 0,
                    surnames.areSame(child, parent.second) != false, let gender = genders[Int(parent.first.index)],
                    roles.count(child, .parent, gender) >= Self.leastOfSharedParent,
                    let place = roles.place(child, .parent, gender)
                else { continue }
                count(parent.first, child, .parent, place) { tally, _ in tally.named += 2 }
            }
        }
    }

    func rivals(_ genders: [Gender?]) -> Rivals {
        Rivals(order.map { ($0, score($0)) }, pairs: order.map { ($0, tallies[$0]?.pairs ?? 0) }, genders)
    }

    func isSure(_ key: KinCase, _ tally: Tally, _ surnames: Surnames, _ rivals: Rivals) -> Bool {
        let together = tally.unnamed.forward + tally.unnamed.backward
        if tally.named > 0 {
            let named = tally.named + weightOfSurname(key, surnames, rivals.genders)
            if named >= Self.leastOfNamed { return true }
            if named >= Self.support.named, together + tally.pairs >= Self.support.unnamed { return true }
        }
        let isOneFamily =
            key.kind != .sibling && key.kind != .parent || surnames.areSame(key.first, key.second) != false
        guard isOneFamily, key.kind != .spouse || !surnames.differInRank(key.first, key.second) else { return false }
        if let least = leastOfMutual(key, surnames), roles.areMutual(key, rivals.genders), score(key) >= least {
            return true
        }
        if min(tally.unnamed.forward, tally.unnamed.backward) >= Self.leastOfUnnamed.each,
            together >= Self.leastOfUnnamed.together
        {
            return true
        }
        return tally.pairs >= Self.leastOfPairs.count
            && rivals.leads(key, count: tally.pairs, by: Self.leastOfPairs.lead)
    }

    /// Parents and children, brothers and sisters have one surname as a rule, unless a daughter has married: a common one
    /// speaks for it, another against it.
    private func weightOfSurname(_ key: KinCase, _ surnames: Surnames, _ genders: [Gender?]) -> Double {
        guard key.kind == .sibling || key.kind == .parent, let areSame = surnames.areSame(key.first, key.second) else {
            return 0
        }
        if areSame {
            // "Mrs. Ash" is rather the wife of Mr. Ash than his sister.
            return key.kind == .sibling && (surnames.isMistress(key.first) || surnames.isMistress(key.second)) ? 0 : 1
        }
        return [key.first, key.second].allSatisfy { surnames.isByBirth($0) } ? -1 : 0
    }
}
