/// Full names: which of them name one person, and under which of their parts each is found.
extension PersonLinker {
    mutating func linkFullNames() {
        var full: [Int] = []
        for (index, form) in table.forms.enumerated() where form.key.isPerson && form.useCount > 0 {
            addTitleEvidence(index)
            let name = PersonName(form.display)
            if name.isJoint { continue }
            guard name.words.count > 1 || name.suffix != nil else { continue }
            names[index] = name
            full.append(index)
            addGivenNameEvidence(name, of: index)
        }
        // Initials may stand for several of the names, so they come when these are known.
        func rank(_ form: Int) -> (Int, Int, Int) {
            (names[form]!.isInitial[0] ? 1 : 0, -names[form]!.words.count, form)
        }
        full.sort { rank($0) < rank($1) }
        for form in full {
            joinFullName(form)
            enter(form)
        }
    }

    private mutating func addTitleEvidence(_ form: Int) {
        guard let kind = table.forms[form].key.honorific,
            let gender = Honorific(kind: kind, precedesGivenName: false).gender
        else { return }
        table.addEvidence(gender, of: form, weight: 6)
    }

    private mutating func addGivenNameEvidence(_ name: PersonName, of form: Int) {
        switch SortedWordList.givenNameGenders.value(of: name.words[0]) {
        case "m": table.addEvidence(.male, of: form, weight: 3)
        case "f": table.addEvidence(.female, of: form, weight: 3)
        default: break
        }
    }

    private mutating func joinFullName(_ form: Int) {
        let name = names[form]!
        var candidates: [Int] = []
        func add(_ other: Int, to candidates: inout [Int]) {
            guard other != form, haveCompatibleTitles(form, other),
                !candidates.contains(where: { table.areOne($0, other) })
            else { return }
            candidates.append(other)
        }
        for key in lookUpKeys(of: name) {
            for other in byGivenName[key, default: []].prefix(Self.mostCandidates)
            where names[other]!.isCompatible(with: name) {
                add(other, to: &candidates)
            }
        }
        if candidates.isEmpty {
            for (other, role) in partsOfNames[name.words.joined(separator: " "), default: []]
            where role != .middle && names[other]!.suffix == name.suffix {
                add(other, to: &candidates)
            }
        }
        if candidates.isEmpty, let other = byWords[name.words.sorted().joined(separator: " ")],
            names[other]!.suffix == name.suffix
        {
            add(other, to: &candidates)
        }
        if candidates.count == 1 {
            table.unite(form, candidates[0])
        } else {
            for other in candidates { table.perhapsSame.append((form, other)) }
        }
        linkFatherAndSon(form, name)
    }

    /// A name with "Jr" and the same name without are kept apart, and linked.
    private mutating func linkFatherAndSon(_ form: Int, _ name: PersonName) {
        for other in byGivenName[Self.key(name.words[0], surnameKey(name)), default: []].prefix(Self.mostCandidates)
        where names[other]!.suffix != name.suffix && names[other]!.words == name.words
            && (name.suffix == nil || names[other]!.suffix == nil)
        {
            table.perhapsSame.append((form, other))
        }
    }

    private mutating func enter(_ form: Int) {
        let name = names[form]!
        for key in entryKeys(of: name) { byGivenName[key, default: []].append(form) }
        byWords[name.words.sorted().joined(separator: " ")] = form
        let skeleton = name.words.map(PersonName.consonantSkeleton).joined(separator: " ")
        bySkeleton[skeleton, default: []].append(form)
        let count = name.words.count
        if count == 1 { addPart(name.words[0], of: form, .given) }
        for split in 1..<max(1, min(count, 8)) {
            addPart(name.words[split...].joined(separator: " "), of: form, .surname)
            let ending = name.words[split...].drop { PersonName.isParticle($0) }
            if ending.count < count - split { addPart(ending.joined(separator: " "), of: form, .surname) }
            addPart(name.words[..<split].joined(separator: " "), of: form, .given)
            if split < count - 1 { addPart(name.words[split], of: form, .middle) }
        }
        for part in name.words[count - 1].split(separator: "-") where part.utf8.count < name.words[count - 1].utf8.count
        {
            addPart(String(part), of: form, .surname)
        }
        for part in name.words[0].split(separator: "-").prefix(1) where part.utf8.count < name.words[0].utf8.count {
            addPart(String(part), of: form, .given)
        }
        for extra in name.extras { addPart(extra, of: form, .given) }
    }

    private mutating func addPart(_ part: String, of form: Int, _ role: Role) {
        guard !part.isEmpty, !(part.utf8.count == 1 && role == .middle), !PersonName.isParticle(part) else { return }
        partsOfNames[part, default: []].append((form, role))
    }

    private static func key(_ givenName: some StringProtocol, _ surname: String) -> String { "\(givenName) \(surname)" }

    /// The keys under which a full name is found: its given names, what they may be short for, and their initials.
    private func entryKeys(of name: PersonName) -> [String] {
        let surname = surnameKey(name)
        var keys = name.words.count == 1 ? [Self.key(name.words[0], surname)] : []
        for (index, word) in (name.words.dropLast() + name.extras).enumerated() {
            keys.append(Self.key(word, surname))
            if index < name.isInitial.count, name.isInitial[index] { continue }
            keys.append(Self.key(word.prefix(1) + ".", surname))
            keys += Self.formalNames(of: word).map { Self.key($0, surname) }
        }
        return keys
    }

    /// The keys under which names that agree with the first name of `name` are found.
    private func lookUpKeys(of name: PersonName) -> [String] {
        let (first, surname) = (name.words[0], surnameKey(name))
        if name.isInitial[0] { return [Self.key(first + ".", surname), Self.key(first, surname)] }
        return [Self.key(first, surname), Self.key(first.prefix(1), surname)]
            + Self.formalNames(of: first).map { Self.key($0, surname) }
    }

    static func formalNames(of name: String) -> [Substring] {
        SortedWordList.nicknames.value(of: name)?.split(separator: " ") ?? []
    }

    func surnameKey(_ name: PersonName) -> String { name.words[name.words.count - 1] }
}
