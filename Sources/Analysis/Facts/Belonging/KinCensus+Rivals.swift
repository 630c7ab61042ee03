import Model

extension KinCensus {
    /// What speaks against a case: the same two in another relation, and somebody else in a place that only one can have.
    struct Rivals {
        /// A place that one person has: somebody's father, mother, husband or wife.
        private struct Place: Hashable {
            var owner: EntityID
            var kind: KinWords.Kind
            var gender: Gender?
        }

        /// The two best of something.
        private struct Best {
            var first: (key: KinCase, score: Double)?
            var second = 0.0

            mutating func add(_ key: KinCase, _ score: Double) {
                guard let known = first else { return first = (key, score) }
                if score > known.score {
                    first = (key, score)
                    second = known.score
                } else {
                    second = max(second, score)
                }
            }

            /// The best score that is not that of `key`.
            func other(than key: KinCase) -> Double { first?.key == key ? second : first?.score ?? 0 }
        }

        /// The score of a second marriage that holds beside a first.
        private static let leastOfSecondSpouse = 3.0

        let genders: [Gender?]
        private var relations: [[EntityID]: Best] = [:]
        private var places: [Place: Best] = [:]
        private var companions: [EntityID: Best] = [:]

        init(_ scores: [(KinCase, Double)], pairs: [(KinCase, Int)], _ genders: [Gender?]) {
            self.genders = genders
            for (key, score) in scores {
                relations[[key.first, key.second].sorted(), default: Best()].add(key, score)
                for place in Self.places(of: key, genders) { places[place, default: Best()].add(key, score) }
            }
            for (key, count) in pairs where count > 0 {
                companions[key.first, default: Best()].add(key, Double(count))
                companions[key.second, default: Best()].add(key, Double(count))
            }
        }

        private static func places(of key: KinCase, _ genders: [Gender?]) -> [Place] {
            switch key.kind {
            case .parent: [Place(owner: key.second, kind: .parent, gender: genders[Int(key.first.index)])]
            case .spouse:
                [
                    Place(owner: key.first, kind: .spouse, gender: nil),
                    Place(owner: key.second, kind: .spouse, gender: nil),
                ]
            case .child, .sibling, .cousin, .avuncular, .nibling, .grandparent, .grandchild, .siblingInLaw,
                .parentInLaw,
                .childInLaw:
                []
            }
        }

        /// Whether something speaks as much against a case as for it.
        func contradict(_ key: KinCase, _ score: Double) -> Bool {
            if let other = relations[[key.first, key.second].sorted()]?.other(than: key), other >= score {
                return true
            }
            if key.kind == .spouse, score >= Self.leastOfSecondSpouse { return false }
            return Self.places(of: key, genders).contains { (places[$0]?.other(than: key) ?? 0) >= score }
        }

        /// Whether two people are beside "her sister" `lead` times more often than either is with anybody else.
        func leads(_ key: KinCase, count: Int, by lead: Int) -> Bool {
            [key.first, key.second].allSatisfy { person in
                (companions[person]?.other(than: key) ?? 0) * Double(lead) <= Double(count)
            }
        }
    }
}
