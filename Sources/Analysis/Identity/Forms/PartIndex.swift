/// The full names of a text by their parts: under which shorter names their bearers may be found.
struct PartIndex: Sendable {
    /// The full forms that hold a part, by the part's folded words.
    private var parts: [String: [NamePart]] = [:]
    /// The forms of one word, with or without a title, by that word.
    private var single: [String: [Int]] = [:]
    /// The peers, and others who are called by their house, by the place in their title or name.
    private var peers: [String: [Int]] = [:]
    /// The full forms by the first letters of their given name.
    private var openings: [String: [Int]] = [:]
    private var givenNames: [Int: String] = [:]
    /// The full forms by what their given name is short for.
    private var formalNames: [String: [Int]] = [:]
    /// The forms of one word without a title by what it is short for.
    private var shortNames: [String: [Int]] = [:]
    /// So many letters.
    private static let openingLength = 3

    /// The index of the persons in `forms`.
    init(_ forms: [NameForm]) {
        let endings = Self.endings(of: forms)
        for (index, form) in forms.enumerated() where form.useCount > 0 {
            guard let person = form.person, !person.isJoint, !form.key.isFamily, !form.isMisread else { continue }
            if person.peerage != nil {
                peers[person.words[2...].joined(separator: " "), default: []].append(index)
            } else if form.isFullName {
                if person.words.count == 3, person.words[1] == "of" {
                    peers[person.words[2], default: []].append(index)
                }
                if !endings.contains(person.words) || Gazetteer.standard.lists(person.words[0]).contains(.givenName) {
                    enter(person, of: index)
                }
            } else if !form.isHusbandsName {
                single[person.words.joined(separator: " "), default: []].append(index)
                if form.honorific == nil, form.words.count == 1 { enterShortName(form.words[0], of: index) }
                // "Sorel" is "M. de Sorel".
                if person.isFamilyName { single[person.surname, default: []].append(index) }
            }
        }
    }

    /// The double family names of longer names: "Cantú Vela" of "Tomás Cantú Vela" is no full name.
    private static func endings(of forms: [NameForm]) -> Set<[String]> {
        var endings: Set<[String]> = []
        for form in forms where form.useCount > 0 && form.isFullName {
            guard let words = form.person?.words, (3...8).contains(words.count) else { continue }
            for split in 1...(words.count - 2) { endings.insert(Array(words[split...])) }
        }
        return endings
    }

    /// The full forms that hold `part`.
    func holders(of part: String) -> [NamePart] { parts[part] ?? [] }

    /// The forms that are `word` alone, with and without titles.
    func forms(of word: String) -> [Int] { single[word] ?? [] }

    /// The full forms whose given name begins with `word`, and is longer by two letters or more.
    func forms(beginningWith word: String) -> [(form: Int, given: String)] {
        openings[String(word.prefix(Self.openingLength)), default: []].compactMap { form in
            guard let given = givenNames[form], given.hasPrefix(word), given.utf8.count >= word.utf8.count + 2 else {
                return nil
            }
            return (form, given)
        }
    }

    /// The full forms whose given name is short for `word`: "Paddy Feeney" for "Patrick".
    func forms(calledShortFor word: String) -> [Int] { formalNames[word] ?? [] }

    /// The forms without a title that are short for `word`: "Lizzy" for "Elizabeth".
    func forms(shortFor word: String) -> [Int] { shortNames[word] ?? [] }

    /// The forms of peers with this place in their title, and of others with it after "of".
    func peers(of place: String) -> [Int] { peers[place] ?? [] }

    /// Whether someone's full name has this family name.
    func isSurname(_ word: String) -> Bool { holders(of: word).contains { $0.role == .surname } }

    /// Whether someone's full name has this given name.
    func isGivenName(_ word: String) -> Bool { holders(of: word).contains { $0.role == .given } }

    private mutating func enter(_ name: PersonName, of form: Int) {
        let count = name.words.count
        if count == 1 { add(name.words[0], of: form, .given) }
        if count > 1, !name.hasFamilyNameFirst, name.words[0].utf8.count > Self.openingLength {
            openings[String(name.words[0].prefix(Self.openingLength)), default: []].append(form)
            givenNames[form] = name.words[0]
        }
        if count > 1, !name.hasFamilyNameFirst {
            for formal in PersonName.formalNames(of: name.words[0]) {
                formalNames[String(formal), default: []].append(form)
            }
        }
        if name.hasFamilyNameFirst {
            add(name.words[0], of: form, .surname)
            add(name.words[1...].joined(separator: " "), of: form, .given)
        } else {
            enterSplits(name, of: form)
        }
        for part in name.words[count - 1].split(separator: "-")
        where part.utf8.count < name.words[count - 1].utf8.count && !name.hasFamilyNameFirst {
            add(String(part), of: form, .surname)
        }
        for part in name.words[0].split(separator: "-").prefix(1) where part.utf8.count < name.words[0].utf8.count {
            add(String(part), of: form, .given)
        }
        for extra in name.extras { add(extra, of: form, .nickname) }
    }

    private mutating func enterShortName(_ word: String, of form: Int) {
        for formal in PersonName.formalNames(of: word) { shortNames[String(formal), default: []].append(form) }
    }

    private mutating func enterSplits(_ name: PersonName, of form: Int) {
        let count = name.words.count
        // Umar is the father of "Fatima bint Umar", and no name of hers.
        let isPatronymic = count > 2 && PersonName.patronymicParticles.contains(name.words[count - 2])
        // "Ibn Ridwan" is Ali ibn Ridwan al-Masri.
        for index in name.words.indices.dropFirst().dropLast(2)
        where PersonName.patronymicParticles.contains(name.words[index]) {
            add(name.words[index...index + 1].joined(separator: " "), of: form, .surname)
        }
        // "Diogenes of Sinope" is called by the first name.
        if count > 2, name.words[1] == "of" { return add(name.words[0], of: form, .given) }
        for split in 1..<max(1, min(count, 8)) {
            let ending = name.words[split...].drop { PersonName.isParticle($0) }
            for part in [name.words[split...], ending] where !(isPatronymic && part.count == 1) {
                add(part.joined(separator: " "), of: form, .surname)
            }
            add(name.words[..<split].joined(separator: " "), of: form, .given)
            if split < count - 1 { add(name.words[split], of: form, .middle) }
        }
    }

    private mutating func add(_ part: String, of form: Int, _ role: NamePart.Role) {
        guard !part.isEmpty, !(part.utf8.count == 1 && role == .middle),
            role != .surname || !Honorific.afterNames.contains(part)
        else { return }
        // "Ben" of Ben Crake is a name, whatever "ben" is within one.
        if PersonName.isParticle(part), role != .given || !Gazetteer.standard.lists(part).contains(.givenName) {
            return
        }
        if parts[part]?.last.map({ $0.form == form && $0.role == role }) == true { return }
        parts[part, default: []].append(NamePart(form: form, role: role))
    }
}
