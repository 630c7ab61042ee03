/// Brings the recogniser's classes of one name to agreement: what it takes for a person here and for a place there is one
/// or the other, unless the text or a list knows both.
enum LabelAgreement {
    private static let knownThings: Gazetteer.Lists = [.country, .city, .region, .place, .organisation, .demonym]

    /// Joins the uses of names that are the same but for their class.
    static func settle(_ table: inout NameTable) {
        let persons = wordsOfPersons(table)
        // "Aras" is Aras Agalarov rather than the river, if nothing is in it; "Washington" is often a town.
        let givenNames = Set(table.forms.filter(\.isFullName).compactMap { $0.person?.givenWords.first })
        // "Xi" beside "Xi Jinping" is he, though a list knows a place of this name.
        let familyNames = Set(
            table.forms.compactMap { $0.person }.filter(\.hasFamilyNameFirst).map(\.surname))
        // "the company of des Essarts", beside "M. des Essarts"
        let titledNames = Set(
            table.forms.filter { $0.key.isPerson && $0.key.title != nil && $0.words.count > 1 }.map(\.key.words))
        var moves: [Int: Int] = [:]
        for index in table.forms.indices
        where !table.forms[index].key.isPerson && table.forms[index].key.sense == .usual {
            let form = table.forms[index]
            var key = form.key
            key.isPerson = true
            if let family = family(of: form, persons, table) {
                moves[index] = table.form(family, display: form.display)
                continue
            }
            let namesPerson = form.words.count == 1 && persons.contains(form.key.words)
            guard let person = table.index(of: key) else {
                let isFamilyName = familyNames.contains(form.key.words) && form.placeCount == 0
                let isTitled = titledNames.contains(form.key.words) && !isKnown(form)
                if isFamilyName || isTitled || namesPerson && isUncertain(form) && !isKnown(form) && !isOftenPlace(form)
                {
                    moves[index] = table.form(key, display: form.display)
                }
                continue
            }
            // "the *Martha Pell*" is a ship, whoever else is called so.
            if form.label == .miscellaneous, form.titleCount * 2 > form.useCount { continue }
            // "Finn" without "the" is he, and so is "Ada" beside Ada Orle.
            if form.label == .miscellaneous, form.definiteCount == 0, form.words.count == 1,
                table.forms[person].useCount > form.useCount
                    || givenNames.contains(form.key.words) && SortedWordList.givenNameGenders.holds(form.key.words)
            {
                moves[index] = person
                continue
            }
            let known = isKnown(form)
            if let isThing = contextDecides(form, table.forms[person], namesPerson: namesPerson) {
                moves[isThing ? person : index] = isThing ? index : person
            } else if namesPerson {
                let isSomewhere = form.placeCount > 0 || form.definiteCount > 0 || form.label != .place
                let isGivenName = givenNames.contains(form.key.words) && !isSomewhere && !isCountry(form)
                if !known || isGivenName { moves[index] = person }
            } else if PlaceSynonyms.shared.place(named: form.key.words) != nil {
                moves[person] = index
            } else {
                let isThing = weight(index, table) + (known ? 0.5 : 0) > weight(person, table)
                moves[isThing ? person : index] = isThing ? index : person
            }
        }
        for index in table.forms.indices where moves[index] == nil {
            let form = table.forms[index]
            moves[index] =
                titledFamily(of: form, persons, in: &table) ?? familyInUse(of: form, in: table)
                ?? sistersInUse(of: form, in: &table) ?? familyWithParticles(of: form, persons, in: &table)
                ?? household(of: form, in: table)
        }
        for index in placesAmongPersons(table, persons) where moves[index] == nil {
            var key = table.forms[index].key
            key.isPerson = false
            let display = table.forms[index].display
            let place = table.form(key, display: display)
            if table.forms[place].useCount == 0 {
                table.forms[place].labelWeights[Int(NameSpan.Label.place.rawValue)] = 0.01
            }
            moves[index] = place
        }
        table.move(moves)
    }

    /// Names that the recogniser takes for persons, and that the text uses as it does the names of places: "at Everingham", "from
    /// Thornton Lacey", and never "Mr.".
    private static func placesAmongPersons(_ table: NameTable, _ persons: Set<String>) -> [Int] {
        func isPlace(_ form: NameForm) -> Bool {
            form.key.isPerson && form.key.title == nil && !form.key.isFamily && form.useCount >= manyUses
                && form.placeCount * 10 > form.useCount * 3
        }
        var named = persons
        for form in table.forms where form.words.count > 1 && isPlace(form) { named.subtract(form.words) }
        let owners = Set(
            table.forms.filter { $0.key.isPerson && !endsAsHouse($0) && ($0.isFullName || $0.honorific != nil) }
                .compactMap { $0.person?.surname })
        return table.forms.indices.filter { index in
            let form = table.forms[index]
            return isPlace(form) && (form.words.count > 1 || !named.contains(form.words[0]))
                || isHouse(form, of: owners)
        }
    }

    /// "Carrow Hall", beside "Roger Carrow": nobody has two family names and no given name.
    private static func isHouse(_ form: NameForm, of owners: Set<String>) -> Bool {
        form.key.isPerson && form.key.title == nil && endsAsHouse(form) && owners.contains(form.words[0])
            && !SortedWordList.givenNameGenders.holds(form.words[0])
    }

    private static func endsAsHouse(_ form: NameForm) -> Bool {
        form.words.count == 2 && houses.contains(form.words[1])
    }

    private static let houses: Set<String> = [
        "hall", "park", "house", "court", "abbey", "manor", "castle", "grange", "lodge", "priory", "towers",
    ]

    /// Whether a name that is used much is a thing's, by the prepositions before it: true or false if almost all its uses are of
    /// one kind, nil if the text does not decide.
    private static func contextDecides(_ thing: NameForm, _ person: NameForm, namesPerson: Bool) -> Bool? {
        let total = thing.useCount + person.useCount
        guard thing.words.count == 1, total >= manyUses, thing.label == .place else { return nil }
        // "Athos" is seldom in or at anything, whatever a list of places says; "at" and "from" may be before a man.
        if thing.insideCount * 25 < thing.useCount, namesPerson, person.useCount * 2 > total { return false }
        if thing.placeCount * 25 < thing.useCount, namesPerson || person.useCount * 4 > total { return false }
        // "Crome" is, though there is a Lord of Crome as well.
        if thing.useCount * 2 > total, isOftenPlace(thing) { return true }
        // "Smolénsk" is, and nobody is called so.
        if !namesPerson, (thing.placeCount + person.placeCount) * 5 > total { return true }
        return nil
    }

    /// Whether a name that is used much for a place is often after "at", "in" or "from".
    private static func isOftenPlace(_ form: NameForm) -> Bool {
        form.label == .place && form.useCount >= manyUses && form.placeCount * 5 > form.useCount
    }

    private static let manyUses = 15

    /// The key of "the Bennets", where someone is called "Bennet" or "Miss Bennet", and of "the Karenins" beside "Madame Karenina"; nil
    /// for what is no family.
    private static func family(
        of form: NameForm, _ persons: Set<String>, _ table: NameTable
    ) -> NameForm.Key? {
        let word = form.key.words
        // "both the Grants and Crawfords", "the Collinses"
        guard form.words.count == 1, word.hasSuffix("s"), form.definiteCount > 0,
            form.definiteCount * 2 >= form.useCount, !isKnown(form),
            isBorne(String(word.dropLast()), persons, table)
                || word.hasSuffix("es") && persons.contains(String(word.dropLast(2)))
        else { return nil }
        return NameForm.Key(words: word, isPerson: true, title: nil, isFamily: true)
    }

    /// Whether somebody is called so, with a longer name or a title or without.
    private static func isBorne(_ surname: String, _ persons: Set<String>, _ table: NameTable) -> Bool {
        if persons.contains(surname) || persons.contains(surname + "a") && surname.hasSuffix("n") { return true }
        let bare = table.index(of: NameForm.Key(words: surname, isPerson: true, title: nil, isFamily: false))
        return bare.map { table.forms[$0].useCount > 0 && table.forms[$0].definiteCount == 0 } ?? false
    }

    /// The form of "the Miss Bennets", if someone is called "Bennet"; nil for the name of one person.
    private static func titledFamily(
        of form: NameForm, _ persons: Set<String>, in table: inout NameTable
    ) -> Int? {
        let word = form.key.words
        guard form.honorific?.gender != nil, !form.key.isFamily, form.words.count == 1, word.hasSuffix("s"),
            form.definiteCount * 2 >= form.useCount, form.useCount > 0, persons.contains(String(word.dropLast()))
        else { return nil }
        var key = form.key
        key.isFamily = true
        return table.form(key, display: form.display)
    }

    /// The form of "the Bennets" for "both Bennets", if the text has both; nil for others.
    private static func familyInUse(of form: NameForm, in table: NameTable) -> Int? {
        guard form.key.isPerson, form.key.title == nil, !form.key.isFamily, form.words.count == 1,
            form.key.words.hasSuffix("s")
        else { return nil }
        var key = form.key
        key.isFamily = true
        return table.index(of: key).flatMap { table.forms[$0].useCount >= form.useCount ? $0 : nil }
    }

    /// The form of "Tom Vale" for "the Tom Vales", who are he and his wife; nil for others.
    private static func household(of form: NameForm, in table: NameTable) -> Int? {
        guard form.key.isPerson, form.key.title == nil, !form.key.isFamily, form.words.count > 1, form.useCount > 0,
            form.definiteCount == form.useCount, form.key.words.hasSuffix("s")
        else { return nil }
        var key = form.key
        key.words.removeLast()
        return table.index(of: key)
    }

    /// The form of "the de Vales", if someone is called "de Vale"; nil for the name of one person.
    private static func familyWithParticles(
        of form: NameForm, _ persons: Set<String>, in table: inout NameTable
    ) -> Int? {
        guard form.key.isPerson, form.key.title == nil, !form.key.isFamily, form.words.count > 1,
            form.definiteCount * 2 >= form.useCount, form.useCount > 0,
            let last = form.words.last, last.hasSuffix("s"), persons.contains(String(last.dropLast())),
            form.words.dropLast().allSatisfy({ PersonName.isParticle($0) })
        else { return nil }
        var key = form.key
        key.isFamily = true
        return table.form(key, display: form.display)
    }

    /// The form of "the Miss Bennets" for "the Misses Bennet", if the text has both; nil for others.
    private static func sistersInUse(of form: NameForm, in table: inout NameTable) -> Int? {
        guard form.key.isFamily, form.honorific?.kind == .unmarried else { return nil }
        var family = form.key
        family.words += "s"
        var plain = family
        plain.isFamily = false
        guard table.index(of: family) != nil || table.index(of: plain) != nil else { return nil }
        return table.form(family, display: form.display)
    }

    /// The words that are in names of several words of persons, or after titles.
    private static func wordsOfPersons(_ table: NameTable) -> Set<String> {
        var words: Set<String> = []
        for form in table.forms where form.key.isPerson && (form.words.count > 1 || form.key.title != nil) {
            // The Duke of Sarn is "Sarn"; Diogenes of Sinope and the Bishop of Sarn are not.
            let isPeer = form.words.first.map { PeerEvidence.titles.contains($0) } ?? false
            words.formUnion(isPeer ? form.words[...] : form.words.prefix { $0 != "of" })
        }
        return words
    }

    private static func weight(_ form: Int, _ table: NameTable) -> Float { table.forms[form].labelWeights.sum() }

    private static func isUncertain(_ form: NameForm) -> Bool {
        // Places are taken for persons and persons for places more often than companies, which bear surnames rightly.
        let isPlace = form.labelWeights[Int(NameSpan.Label.place.rawValue)] > form.labelWeights.sum() / 2
        return form.labelWeights.sum() < (isPlace ? 0.9 : 0.75) * Float(form.useCount)
    }

    private static func isCountry(_ form: NameForm) -> Bool {
        PlaceSynonyms.shared.place(named: form.key.words) != nil
            || Gazetteer.standard.lists(form.key.words).contains(.country)
    }

    private static func isKnown(_ form: NameForm) -> Bool {
        !Gazetteer.standard.lists(form.key.words).isDisjoint(with: knownThings)
            || PlaceSynonyms.shared.place(named: form.key.words) != nil
    }
}
