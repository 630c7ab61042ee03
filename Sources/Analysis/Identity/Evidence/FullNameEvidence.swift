/// Full names of one person: the same words, fewer of them, initials, short forms of the given name, another order, and a
/// given name with a patronymic.
struct FullNameEvidence: EvidenceFinder {
    /// A name that fits more others than this is left alone, so that no text takes more than linear time.
    static let mostCandidates = 32

    /// How strong a name with "Mrs." speaks for the same name without: less than another gender speaks against it.
    private static let strengthOfWifesName = 72

    private let names: NameReading
    private var found: [Evidence] = []
    /// Full forms by surname and each given name or its initial.
    private var byGivenName: [String: [Int]] = [:]
    /// The first full form with these words in alphabetical order.
    private var byWords: [String: [Int]] = [:]

    static func evidence(in names: NameReading) -> [Evidence] {
        var finder = FullNameEvidence(names: names)
        for form in finder.fullForms() {
            finder.compare(form)
            finder.enter(form)
        }
        finder.comparePatronymics()
        return finder.found
    }

    private init(names: NameReading) { self.names = names }

    private func name(_ form: Int) -> PersonName { names.forms[form].person! }

    /// The full forms, those without initials and the longest first, so that each is compared with fuller ones.
    private func fullForms() -> [Int] {
        func rank(_ form: Int) -> (Int, Int, Int) {
            (name(form).isInitial[0] ? 1 : 0, -name(form).words.count, form)
        }
        return names.persons.filter { names.forms[$0].isFullName && name($0).peerage == nil }
            .sorted { rank($0) < rank($1) }
    }

    private mutating func compare(_ form: Int) {
        let own = name(form)
        var seen: Set<Int> = []
        for other in byWords[own.words.sorted().joined(separator: " "), default: []] where seen.insert(other).inserted {
            add(name(other).words == own.words ? .sameName : .fullName, form, other)
        }
        for key in lookUpKeys(of: own) {
            for other in byGivenName[key, default: []].prefix(Self.mostCandidates)
            where name(other).isCompatible(with: own) && !leavesFirstNameOut(form, other)
                && !areManAndWoman(form, other) && seen.insert(other).inserted
            {
                add(.fullName, form, other)
            }
        }
        for part in names.parts.holders(of: own.words.joined(separator: " ")).prefix(Self.mostCandidates)
        where part.role != .middle && part.form != form && !(part.role == .surname && beginsWithInitial(form))
            && (own.words.count > 1 || own.isSurnameWithGeneration && isGeneration(own, of: part.form))
            && !leavesFirstNameOut(form, part.form) && !(part.role == .given && isWholeName(form, beside: part.form))
            && seen.insert(part.form).inserted
        {
            add(.fullName, form, part.form)
        }
    }

    /// Whether a family name with a generation is that of a full name: "Quigley Jr." of Tom Quigley Jr., and of Tom Quigley, where the
    /// text has Tom Quigley Sr.
    private func isGeneration(_ own: PersonName, of full: Int) -> Bool {
        let other = name(full)
        guard other.suffix == nil, let suffix = own.suffix, let opposite = Self.oppositeGenerations[suffix] else {
            return own.suffix == other.suffix
        }
        let words = (other.words + [opposite]).joined(separator: " ")
        return names.table.index(of: NameForm.Key(words: words, isPerson: true, title: nil, isFamily: false)) != nil
    }

    private static let oppositeGenerations = ["jr": "sr", "sr": "jr"]

    /// "R. Tolland" is not J. R. Tolland; "Ó Briain" is Seán Ó Briain.
    private func beginsWithInitial(_ form: Int) -> Bool { names.forms[form].display.dropFirst().first == "." }

    /// Whether the first form is the other without its first name, and the text has it before: "Sir Walter Elliot" is not William
    /// Walter Elliot of whom it tells later, as "Edgar Hoover" may be J. Edgar Hoover.
    private func leavesFirstNameOut(_ form: Int, _ other: Int) -> Bool {
        let (own, longer) = (name(form), name(other))
        return own.words.count > 1 && longer.words.count > own.words.count && !longer.isInitial[0]
            && !own.isInitial[0] && own.words[0] != longer.words[0] && own.words[0] == longer.words[1]
            && own.givenNameGender != nil && names.forms[form].firstRange.start < names.forms[other].firstRange.start
    }

    /// Whether titles or given names tell two genders: "M. Robert Ash" is not Martha Ash, nor "Herr von Ash" Martha von Ash.
    private func areManAndWoman(_ first: Int, _ second: Int) -> Bool {
        guard let one = gender(of: first), let two = gender(of: second) else { return false }
        return one != two
    }

    private func gender(of form: Int) -> Gender? {
        names.forms[form].person?.givenNameGender ?? names.forms[form].honorific?.gender
    }

    /// Whether a name with which another begins is whole by itself: that of a well-known person (George Washington is not George
    /// Washington Carver), or of a man whose last name the text has alone, as it has that of the other.
    private func isWholeName(_ form: Int, beside longer: Int) -> Bool {
        let words = name(form).words
        guard words.count > 1, let last = words.last else { return false }
        if Gazetteer.standard.lists(words.joined(separator: " ")).contains(.person) { return true }
        return name(form).givenNameGender == .male && !Gazetteer.standard.lists(last).contains(.givenName)
            && Patronymic.stem(of: last) == nil && !names.parts.forms(of: last).isEmpty
            && !names.parts.forms(of: name(longer).surname).isEmpty
    }

    private mutating func add(_ kind: Evidence.Kind, _ form: Int, _ other: Int) {
        // "Tom Bertram" is not Sir Thomas Bertram, who is called "Sir Thomas" throughout.
        if name(form).words[0] != name(other).words[0], name(form).words.count <= name(other).words.count,
            !names.isCalledByGivenName(other, besides: names.forms[form].useCount)
        {
            return
        }
        // A name with "Mrs." may be the husband's.
        let isWifes = [form, other].contains { names.forms[$0].honorific?.kind == .married }
        found.append(
            Evidence(
                kind, form, other, passage: names.forms[other].firstRange,
                strength: isWifes ? Self.strengthOfWifesName : nil))
    }

    private mutating func enter(_ form: Int) {
        let own = name(form)
        for key in entryKeys(of: own) { byGivenName[key, default: []].append(form) }
        byWords[own.words.sorted().joined(separator: " "), default: []].append(form)
    }

    private mutating func comparePatronymics() {
        for form in names.persons where Patronymic.isGivenWithPatronymic(name(form)) && names.forms[form].isFullName {
            for part in names.parts.holders(of: name(form).words[0]).prefix(Self.mostCandidates)
            where part.role == .given && part.form != form && Patronymic.agree(name(form), name(part.form))
                && !name(part.form).isNumbered
            {
                found.append(names.evidence(.patronymic, form, of: part.form))
            }
        }
    }

    // MARK: - Keys

    private static func key(_ givenName: some StringProtocol, _ surname: String) -> String { "\(givenName) \(surname)" }

    /// The keys under which a full name is found: its given names, what they may be short for, and their initials.
    private func entryKeys(of name: PersonName) -> [String] {
        let surname = name.words[name.words.count - 1]
        var keys = name.words.count == 1 ? [Self.key(name.words[0], surname)] : []
        for (index, word) in (name.words.dropLast() + name.extras).enumerated() {
            keys.append(Self.key(word, surname))
            if index < name.isInitial.count, name.isInitial[index] { continue }
            keys.append(Self.key(word.prefix(1) + ".", surname))
            keys += opening(of: word).map { Self.key($0, surname) }
            keys += PersonName.formalNames(of: word).map { Self.key($0, surname) }
        }
        return keys
    }

    /// The keys under which names that agree with the first name of `name` are found.
    private func lookUpKeys(of name: PersonName) -> [String] {
        let (first, surname) = (name.words[0], name.words[name.words.count - 1])
        if name.isInitial[0] { return [Self.key(first + ".", surname), Self.key(first, surname)] }
        return [Self.key(first, surname), Self.key(first.prefix(1), surname)]
            + (PersonName.formalNames(of: first) + opening(of: first)).map { Self.key($0, surname) }
    }

    /// The first letters of a given name with a dash, by which a name that is cut short is found ("huc-" of "Huckleberry").
    private func opening(of word: String) -> [Substring] {
        word.utf8.count < PersonName.openingOfCutNames ? [] : ["\(word.prefix(PersonName.openingOfCutNames))-"]
    }
}
