/// Finds which forms name the same person.
///
/// Full names come first, the longest before the shorter; then surnames, given names and titled names join the full name
/// that they fit. A form that fits more than one person is left to `MentionLinker`, which decides use by use.
struct PersonLinker {
    /// The part of a full name that a shorter form repeats.
    enum Role: UInt8 { case surname, given, middle }

    var table: NameTable
    var names: [Int: PersonName] = [:]
    /// A short name that fits more entities than this is left alone, so that no text takes more than linear time.
    static let mostCandidates = 32
    /// For the words of a shorter form, the full forms that hold them.
    var partsOfNames: [String: [(form: Int, role: Role)]] = [:]
    /// Full forms by surname and each given name or its initial, and by the words in alphabetical order.
    var byGivenName: [String: [Int]] = [:]
    var byWords: [String: Int] = [:]
    var bySkeleton: [String: [Int]] = [:]
    /// For each form of a person the sentences that hold it, by index.
    private var sentencesOfForms: [[Int32]]

    /// Links the persons of a table.
    static func link(_ table: NameTable) -> NameTable {
        var linker = PersonLinker(table: table)
        linker.linkFullNames()
        linker.linkSingleWords()
        linker.linkVariants()
        return linker.table
    }

    private init(table: NameTable) {
        self.table = table
        sentencesOfForms = Array(repeating: [], count: table.forms.count)
        for use in table.uses where table.forms[use.form].key.isPerson {
            sentencesOfForms[use.form].append(Int32(clamping: use.sentence))
        }
    }

    // MARK: - Single words

    private mutating func linkSingleWords() {
        var byWord: [String: [Int]] = [:]
        var words: [String] = []
        for (index, form) in table.forms.enumerated()
        where form.key.isPerson && form.useCount > 0 && names[index] == nil {
            let name = PersonName(form.display)
            if name.isJoint || form.key.isFamily && isFamilyName(index) { continue }
            let word = name.words.joined(separator: " ")
            if byWord[word] == nil { words.append(word) }
            byWord[word, default: []].append(index)
        }
        for word in words {
            let group = byWord[word, default: []]
            let titled = group.filter { table.forms[$0].key.honorific != nil }
            for form in titled where !isDecided(form) { decide(form, among: candidates(for: form, word: word)) }
            uniteTitled(titled)
            for form in group where table.forms[form].key.honorific == nil && !isDecided(form) {
                decide(form, among: bareCandidates(for: form, word: word, titled: titled))
            }
        }
        for word in words { linkShortGivenName(word, byWord[word, default: []], byWord) }
        linkTitlesAlone(words.flatMap { byWord[$0, default: []] })
    }

    private func isDecided(_ form: Int) -> Bool { table.noteIndex(of: form) != nil || table.ambiguous[form] != nil }

    private mutating func decide(_ form: Int, among persons: [Int]) {
        switch persons.count {
        case 0: break
        case 1: table.unite(form, persons[0])
        default: table.ambiguous[form] = persons
        }
    }

    /// "the Bennets" where someone is called "Bennet".
    private func isFamilyName(_ form: Int) -> Bool {
        let word = table.forms[form].key.words
        let stems = [String(word.dropLast()), word.hasSuffix("es") ? String(word.dropLast(2)) : word]
        return stems.contains { stem in
            partsOfNames[stem, default: []].contains { $0.role == .surname }
                || Honorific.Kind.allCases.contains {
                    table.index(of: NameForm.Key(words: stem, isPerson: true, honorific: $0, isFamily: false)) != nil
                }
        }
    }

    /// A form of each person whom a form of one word may name.
    private func candidates(for form: Int, word: String) -> [Int] {
        let isTitled = table.forms[form].key.honorific != nil
        let takesGivenName = table.forms[form].hasGivenNameTitle
        let roles: [[Role]] =
            isTitled && !takesGivenName
            ? [[.surname], [.given]]
            : isTitled ? [[.given], [.surname]] : [[.surname, .given], [.middle]]
        for accepted in roles {
            var persons: [Int] = []
            func add(_ other: Int) {
                guard haveCompatibleTitles(form, other), !isDaughter(other, of: form),
                    !persons.contains(where: { table.areOne($0, other) })
                else {
                    return
                }
                persons.append(other)
            }
            let full = partsOfNames[word, default: []].filter { accepted.contains($0.role) }
            if full.count > Self.mostCandidates, haveManyBearers(full.map(\.form)) { return [] }
            for (other, _) in full { add(other) }
            if persons.isEmpty, accepted.contains(.given) {
                for formal in Self.formalNames(of: word) where !isUsedWithTitle(String(formal)) {
                    for (other, role) in partsOfNames[String(formal), default: []].prefix(Self.mostCandidates)
                    where role == .given {
                        add(other)
                    }
                }
            }
            if !persons.isEmpty { return preferred(persons, for: form) }
        }
        return []
    }

    /// Whether the forms belong to more persons than are worth telling apart.
    private func haveManyBearers(_ forms: [Int]) -> Bool {
        var persons: Set<Int> = []
        for form in forms {
            persons.insert(table.root(form))
            if persons.count > Self.mostCandidates { return true }
        }
        return false
    }

    /// Those of the form's gender, where there are such.
    private func preferred(_ persons: [Int], for form: Int) -> [Int] {
        guard persons.count > 1, let gender = table.gender(form) else { return persons }
        let same = persons.filter { table.gender($0) == gender }
        return same.isEmpty ? persons : same
    }

    /// Whether "Mrs. Hilbery" is not "Katharine Hilbery": there is a "Mr. Hilbery", and a sentence names both her and
    /// "Katharine", as one names two persons.
    private func isDaughter(_ other: Int, of form: Int) -> Bool {
        guard table.forms[form].key.honorific == .married, let name = names[other], let surname = name.words.last,
            table.forms[other].key.honorific != .married
        else { return false }
        let bare = NameForm.Key(words: name.words[0], isPerson: true, honorific: nil, isFamily: false)
        let father = NameForm.Key(words: surname, isPerson: true, honorific: .male, isFamily: false)
        guard table.index(of: father) != nil else { return false }
        return [table.index(of: bare), other].contains { $0.map { shareSentence($0, form) } ?? false }
    }

    /// Whether a sentence holds both forms.
    private func shareSentence(_ form: Int, _ other: Int) -> Bool {
        var (place, otherPlace) = (0, 0)
        let (sentences, others) = (sentencesOfForms[form], sentencesOfForms[other])
        while place < sentences.count, otherPlace < others.count {
            if sentences[place] == others[otherPlace] { return true }
            if sentences[place] < others[otherPlace] { place += 1 } else { otherPlace += 1 }
        }
        return false
    }

    /// Whether a given name stands with a title ("Sir Henry"): then its short forms name someone else.
    private func isUsedWithTitle(_ givenName: String) -> Bool {
        let key = NameForm.Key(words: givenName, isPerson: true, honorific: .male, isFamily: false)
        return table.index(of: key).map { table.forms[$0].hasGivenNameTitle } ?? false
    }

    /// "Mr. Denham" and "Dr. Denham" are one, where no full names tell more; a rank and "Mrs." are not.
    private mutating func uniteTitled(_ titled: [Int]) {
        for (place, form) in titled.enumerated() where table.ambiguous[form] == nil {
            for other in titled[(place + 1)...] where table.ambiguous[other] == nil {
                let kinds = [form, other].compactMap { table.forms[$0].key.honorific }
                let isCouple =
                    kinds.contains(.rank)
                    && kinds.contains { Honorific(kind: $0, precedesGivenName: false).gender == .female }
                if !isCouple, haveCompatibleTitles(form, other) { table.unite(form, other) }
            }
        }
    }

    /// Whom a name of one word without title may name: the persons of this name, and those known only by title and this
    /// name. Where "Mrs. Denham" is named too, a bare surname is the man's.
    private func bareCandidates(for form: Int, word: String, titled: [Int]) -> [Int] {
        var persons = candidates(for: form, word: word)
        let fullNames = persons.count
        for other in titled where haveCompatibleTitles(form, other) && table.ambiguous[other] == nil {
            if !persons.contains(where: { table.areOne($0, other) }) { persons.append(other) }
        }
        guard persons.count > 1, persons.count > fullNames else { return persons }
        let isGivenName = partsOfNames[word, default: []].contains { $0.role == .given }
        let men = persons.filter { table.gender($0) != .female }
        return men.count == 1 && !isGivenName ? men : persons
    }

    /// "Lizzy" joins "Elizabeth" where nobody's full name tells whose short name it is.
    private mutating func linkShortGivenName(_ word: String, _ group: [Int], _ byWord: [String: [Int]]) {
        guard let form = group.first(where: { table.forms[$0].key.honorific == nil }), !isDecided(form),
            table.root(form) == form, group.allSatisfy({ table.areOne($0, form) })
        else { return }
        var persons: [Int] = []
        for formal in Self.formalNames(of: word)
        where !isUsedWithTitle(String(formal)) {
            for other in byWord[String(formal), default: []]
            where table.ambiguous[other] == nil && haveCompatibleTitles(form, other)
                && !persons.contains(where: { table.areOne($0, other) })
            {
                persons.append(other)
            }
        }
        if persons.count == 1 { table.unite(form, persons[0]) }
    }

    /// "the Judge" joins the only person with this title.
    private mutating func linkTitlesAlone(_ forms: [Int]) {
        let alone = forms.filter { form in
            table.forms[form].words.allSatisfy { Honorific.named($0) != nil } && !isDecided(form)
        }
        guard !alone.isEmpty else { return }
        var bearers: [String: [Int]] = [:]
        for (index, form) in table.forms.enumerated() where form.key.isPerson {
            for title in form.titles
            where bearers[title, default: []].count < 2
                && !bearers[title, default: []].contains(where: { table.areOne($0, index) })
            {
                bearers[title, default: []].append(index)
            }
        }
        for form in alone {
            guard let last = table.forms[form].words.last, let persons = bearers[last], persons.count == 1 else {
                continue
            }
            table.unite(form, persons[0])
        }
    }

    // MARK: - Spellings

    /// Different transcriptions of one name: the same consonants and few other letters changed, with a second word that
    /// agrees, or a rare single word.
    private mutating func linkVariants() {
        for forms in bySkeleton.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
            for (place, form) in forms.enumerated() {
                for other in forms[..<place].prefix(8) where !table.areOne(form, other) && areVariants(form, other) {
                    table.unite(form, other)
                }
            }
        }
        var bySurnameSkeleton: [String: [Int]] = [:]
        for form in names.keys.sorted() {
            let surname = surnameKey(names[form]!)
            guard surname.utf8.count > 4 else { continue }
            bySurnameSkeleton[PersonName.consonantSkeleton(surname), default: []].append(form)
        }
        for (index, form) in table.forms.enumerated()
        where form.key.isPerson && form.words.count == 1 && form.words[0].utf8.count > 4
            && partsOfNames[form.words[0]] == nil && table.ambiguous[index] == nil && table.root(index) == index
        {
            let skeleton = PersonName.consonantSkeleton(form.words[0])
            guard skeleton.utf8.count > 2 else { continue }
            var persons: [Int] = []
            for other in bySurnameSkeleton[skeleton, default: []].prefix(Self.mostCandidates)
            where haveCompatibleTitles(index, other) && areSimilar(form.words[0], surnameKey(names[other]!))
                && !persons.contains(where: { table.areOne($0, other) })
            {
                persons.append(other)
            }
            if persons.count == 1 { table.unite(index, persons[0]) }
        }
    }

    private func areVariants(_ form: Int, _ other: Int) -> Bool {
        let (first, second) = (names[form]!, names[other]!)
        return first.words.count == second.words.count && first.suffix == second.suffix
            && haveCompatibleTitles(form, other) && zip(first.words, second.words).allSatisfy { areSimilar($0, $1) }
            && zip(first.isInitial, second.isInitial).allSatisfy { $0 == $1 }
    }

    /// Whether two words may be transcriptions of one: long enough to tell, and no two given names of men and women.
    private func areSimilar(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        guard min(first.utf8.count, second.utf8.count) > 4 else { return false }
        if let gender = SortedWordList.givenNameGenders.value(of: first),
            let other = SortedWordList.givenNameGenders.value(of: second), gender != other
        {
            return false
        }
        return EditDistance.isAtMost(first.utf8.count > 5 ? 2 : 1, between: first, and: second)
    }

    /// Whether no title and no gender stands against two forms naming one person.
    func haveCompatibleTitles(_ first: Int, _ second: Int) -> Bool {
        if let gender = table.gender(first), let other = table.gender(second), gender != other { return false }
        switch (table.forms[first].key.honorific, table.forms[second].key.honorific) {
        case (.married, .unmarried), (.unmarried, .married): return false
        default: return true
        }
    }
}
