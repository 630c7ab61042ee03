/// Finds the rare forms that are no full names: two names in a row ("On seeing Natásha Pierre grew animated", "asked Athos of
/// Porthos", "when in Moscow Pierre learned", "gave Pierre Moscow"), or some other word before a name ("Hereupon Startop"). Their words are used alone
/// far more.
struct MisreadNames {
    /// A form is rare beside another that is used this many times more often.
    private static let mostPerMistake = 15
    /// Two names in a row are rare beside each that is used this many times more often.
    private static let mostPerPair = 10
    /// A word that has a title this often is a family name.
    private static let fewestOfFamily = 3

    /// How often each word alone names a person, and where it does first.
    private var counts: [String: Int] = [:]
    private var firstUses: [String: Int] = [:]
    /// How often each word begins a full name, and how often it is alone after "Mr." and the like.
    private var givenNames: [String: Int] = [:]
    private var familyNames: [String: Int] = [:]
    /// How often each word ends a full name.
    private var endings: [String: Int] = [:]
    /// How often each word alone names a place or another thing.
    private var things: [String: Int] = [:]
    private var fullNames: [String: Int] = [:]

    /// Marks them among the forms of `table`.
    static func mark(_ table: inout NameTable) {
        let names = MisreadNames(table.forms)
        for index in table.forms.indices where table.forms[index].isFullName && names.isMisread(table.forms[index]) {
            table.forms[index].isMisread = true
        }
    }

    private init(_ forms: [NameForm]) {
        for form in forms where form.useCount > 0 {
            let words = form.key.words
            if form.key.isPerson, form.words.count == 1 {
                counts[words, default: 0] += form.useCount
                firstUses[words] = min(firstUses[words] ?? Int.max, form.firstRange.start)
                if form.honorific?.precedesGivenName == false { familyNames[words, default: 0] += form.useCount }
            } else if form.words.count == 1 {
                things[words, default: 0] += form.useCount
            }
            guard form.isFullName else { continue }
            givenNames[form.words[0], default: 0] += form.useCount
            endings[form.words[form.words.count - 1], default: 0] += form.useCount
            fullNames[words, default: 0] += form.useCount
        }
    }

    private func isMisread(_ form: NameForm) -> Bool {
        switch form.words.count {
        case 2: isWordBeforeName(form) || isPlaceBeforeName(form) || isNameBeforePlace(form) || isTwoNames(form)
        // "Earl of Sarn" is whole, however often he is "the Earl" and "Lord Sarn".
        case 3 where form.words[1] == "of":
            form.person?.peerage == nil && form.useCount < min(counts[form.words[0]] ?? 0, counts[form.words[2]] ?? 0)
        case 3: isNameBeforeFullName(form)
        default: false
        }
    }

    /// "Hereupon Startop"
    private func isWordBeforeName(_ form: NameForm) -> Bool {
        let (first, last) = (form.words[0], form.words[1])
        return form.useCount * Self.mostPerMistake <= counts[last] ?? 0
            && form.firstRange.start > (firstUses[last] ?? Int.max) && form.honorific == nil
            && form.person?.isInitial[0] == false && !Self.isGivenName(first) && isOnlyHere(form)
    }

    /// "when in Moscow Pierre learned"
    private func isPlaceBeforeName(_ form: NameForm) -> Bool {
        let (first, last) = (form.words[0], form.words[1])
        return form.useCount * Self.mostPerMistake <= min(things[first] ?? 0, counts[last] ?? 0)
            && counts[first] == nil && isOnlyHere(form)
    }

    /// "gave Pierre Moscow"
    private func isNameBeforePlace(_ form: NameForm) -> Bool {
        let (first, last) = (form.words[0], form.words[1])
        return form.useCount * Self.mostPerMistake <= counts[first] ?? 0 && form.useCount < things[last] ?? 0
            && form.firstRange.start > (firstUses[first] ?? Int.max)
            && counts[last] == nil && endings[last] == form.useCount
    }

    /// "On seeing Natásha Pierre grew animated": the second is somebody's given name, and no family name.
    private func isTwoNames(_ form: NameForm) -> Bool {
        let (first, last) = (form.words[0], form.words[1])
        return form.useCount * Self.mostPerPair < min(counts[first] ?? 0, counts[last] ?? 0)
            && (familyNames[last] ?? 0) < Self.fewestOfFamily
            && (SortedWordList.givenNameGenders.holds(last) || (givenNames[last] ?? 0) >= form.useCount)
    }

    /// "so unlike Mrs. Rushworth Maria Bertram"; but "Odette de Crécy" has the family name of Mme. de Crécy.
    private func isNameBeforeFullName(_ form: NameForm) -> Bool {
        !PersonName.isParticle(form.words[1])
            && (fullNames[form.words[1...].joined(separator: " ")] ?? 0) > form.useCount
            && form.useCount * Self.mostPerMistake <= counts[form.words[0]] ?? 0 && isOnlyHere(form)
    }

    /// Whether no other full name begins with the same word.
    private func isOnlyHere(_ form: NameForm) -> Bool { givenNames[form.words[0]] == form.useCount }

    private static func isGivenName(_ word: String) -> Bool {
        PersonName.isKnownGivenName(word) || Gazetteer.standard.lists(word).contains(.givenName)
    }
}
