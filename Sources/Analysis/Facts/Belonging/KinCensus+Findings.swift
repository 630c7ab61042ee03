import Model

/// Who is whose relative, once the places were weighed.
extension KinCensus {
    private static let confidenceOfUnnamed = 0.6
    private static let confidenceOfDerived = 0.58

    /// Who is whose relative, as far as the places agree, and the list of characters, which states `stated`, tells nothing else.
    mutating func findings(in context: FactContext, _ surnames: Surnames, stated: [Relation]) -> [Finding] {
        let (text, genders) = (context.text, context.genders)
        let listed = Self.cases(stated)
        let weight = KinWeight(text)
        for (owner, place) in spouses.sorted(by: { $0.key < $1.key }) {
            guard
                let spouse = surnames.spouse(of: owner)
                    ?? surnames.namesake(of: owner).flatMap({
                        isSpouse($0, of: owner, genders) && !hasSon($0, beside: owner, surnames, genders)
                            && !hasSon(owner, beside: $0, surnames, genders) ? $0 : nil
                    })
            else { continue }
            guard !surnames.differInRank(spouse, owner), weight.isKnown(spouse, beside: owner) else { continue }
            count(spouse, owner, .spouse, place) { tally, _ in tally.named += 2 }
        }
        addHouseholds(surnames, genders)
        addTitled(in: text, genders)
        addSharedParents(surnames, genders)
        let rivals = rivals(genders)
        var findings: [Finding] = []
        for key in order {
            guard let tally = tallies[key], isSure(key, tally, surnames, rivals), !rivals.contradict(key, score(key)),
                listed[[key.first, key.second].sorted()].map({ $0.contains(key) }) ?? true
            else { continue }
            findings += self.findings(of: key, tally, in: text, genders, weight)
        }
        return findings
    }

    /// What relations state of each two people.
    private static func cases(_ relations: [Relation]) -> [[EntityID]: [KinCase]] {
        var cases: [[EntityID]: [KinCase]] = [:]
        for relation in relations {
            guard let owner = relation.object, let kind = KinWords.kind(of: relation) else { continue }
            cases[[relation.subject, owner].sorted(), default: []].append(
                KinCase.of(relation.subject, owner, kind).case)
        }
        return cases
    }

    private func findings(
        of key: KinCase, _ tally: Tally, in text: AnnotatedText, _ genders: [Gender?], _ weight: KinWeight
    ) -> [Finding] {
        let isNamed = tally.named > 0
        let directions = [(key.first, key.second, tally.forward), (key.second, key.first, tally.backward)]
        var findings: [Finding] = []
        for (person, owner, place) in directions {
            guard let place, !place.isEditors, !isNamed || place.weight > 0 else { continue }
            let gain = weight.gain(of: key.kind, person, to: owner, votes: score(key))
            findings.append(finding(person, owner, place, gain, in: text))
        }
        // What the text tells of the child comes before what follows for the parent.
        let isBackward =
            tally.forward == nil
            && tally.backward.map { $0.isEditors && !$0.label.isEmpty && $0.label.first != "[" } == true
        let derivations = Array(zip(directions, [key.kind, key.kind.inverse]))
        for (direction, kind) in isBackward ? derivations.reversed() : derivations {
            let (person, owner, place) = direction
            guard place.map({ $0.isEditors || isNamed && $0.weight == 0 }) ?? true,
                let word = word(
                    for: kind, genders[Int(person.index)] ?? place.flatMap({ $0.isEditors ? $0.gender : nil }), place),
                let source = directions.compactMap(\.2).max(by: { $0.weight < $1.weight }),
                !SharedParents.isOfOtherChildren(source.label)
            else { continue }
            var gain = weight.gain(of: key.kind, person, to: owner, votes: score(key))
            // "Mrs. Ash’s husband" tells no more of Mr. Ash than his name.
            if key.kind == .spouse, word == KinWords.Kind.spouse.word(.male) { gain = KinWeight.lossOfHusband }
            // "the former wife of Ash"
            let editors = key.kind == .spouse && KinWords.isPast(source.label) ? "former \(word)" : word
            var finding = derived(person, owner, editors, source, gain, hasRelation: findings.isEmpty)
            // Nor does "Mrs. John Ash’s husband" of John Ash.
            if text.entities[Int(owner.index)].name.hasSuffix(text.entities[Int(person.index)].name) {
                finding.description = nil
            }
            findings.append(finding)
        }
        return findings
    }

    /// What a relative is called; a child of "two children, Ann and Eve" whose gender nothing tells is a child.
    private func word(for kind: KinWords.Kind, _ gender: Gender?, _ place: Place?) -> String? {
        gender.map { kind.word($0) } ?? (kind == .child && place?.isEditors == true ? "child" : nil)
    }

    private func finding(
        _ person: EntityID, _ owner: EntityID, _ place: Place, _ gain: Double, in text: AnnotatedText
    ) -> Finding {
        let confidence = place.weight == 0 ? Self.confidenceOfUnnamed : min(0.6 + 0.08 * place.weight, 0.85)
        return Finding(
            relation: Relation(
                .family, subject: person, object: owner, label: place.label, passage: place.statement,
                confidence: Confidence(confidence)),
            description: DescriptionCandidate(
                entity: person, passage: place.passage,
                reading: place.pronoun.map { .owner($0, .entity(owner)) }, head: place.noun, confidence: confidence,
                preface: place.isPlural ? "one of" : nil, gain: gain))
    }

    /// What follows of the other: the words are an editor's.
    private func derived(
        _ person: EntityID, _ owner: EntityID, _ word: String, _ place: Place, _ gain: Double, hasRelation: Bool
    ) -> Finding {
        Finding(
            relation: hasRelation
                ? Relation(
                    .family, subject: person, object: owner, label: "[\(word)]", passage: place.statement,
                    confidence: Confidence(Self.confidenceOfUnnamed)) : nil,
            description: DescriptionCandidate(
                entity: person, passage: place.statement, reading: .editors(word, owner), head: place.noun,
                confidence: Self.confidenceOfDerived, gain: gain))
    }
}
