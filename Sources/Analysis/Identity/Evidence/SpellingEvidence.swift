/// Other transcriptions of a name: the same consonants and few other letters changed.
enum SpellingEvidence: EvidenceFinder {
    private static let mostCandidates = 8
    /// How strong it is that a rare single word is another spelling of a family name.
    private static let strengthOfSingleWord = 30

    static func evidence(in names: NameReading) -> [Evidence] { ofFullNames(in: names) + ofSingleWords(in: names) }

    private static func ofFullNames(in names: NameReading) -> [Evidence] {
        var bySkeleton: [String: [Int]] = [:]
        var found: [Evidence] = []
        for form in names.persons where names.forms[form].isFullName {
            let person = names.forms[form].person!
            let skeleton = person.words.map(PersonName.consonantSkeleton).joined(separator: " ")
            for other in bySkeleton[skeleton, default: []].prefix(mostCandidates) {
                let otherPerson = names.forms[other].person!
                if person.suffix == otherPerson.suffix, person.words != otherPerson.words,
                    person.isTranscription(of: otherPerson)
                {
                    found.append(names.evidence(.spelling, form, of: other))
                }
            }
            bySkeleton[skeleton, default: []].append(form)
        }
        return found
    }

    /// Whether the text tells of the bearer of the full name the gender that a title tells ("Miss Celine" is no Cellini), and "Captain
    /// Lebedkin" is no Lebedkina.
    private static func agree(_ form: NameForm, _ full: NameForm) -> Bool {
        // The ship of "Gardiner of the Rachel" is not he.
        if full.words.contains("of") { return false }
        if let surname = full.person?.surname, form.words[0] + "a" == surname || form.words[0] == surname + "a" {
            return false
        }
        guard let gender = form.honorific?.gender else { return true }
        return (full.gender.gender ?? full.person?.givenNameGender) == gender
    }

    private static func ofSingleWords(in names: NameReading) -> [Evidence] {
        var bySkeleton: [String: [Int]] = [:]
        for form in names.persons where names.forms[form].isFullName {
            let surname = names.forms[form].person!.surname
            guard surname.utf8.count > 4 else { continue }
            bySkeleton[PersonName.consonantSkeleton(surname), default: []].append(form)
        }
        return names.persons.flatMap { form -> [Evidence] in
            let it = names.forms[form]
            // "the Woodhouses" are several.
            guard it.words.count == 1, !it.key.isFamily, it.words[0].utf8.count > 4,
                names.parts.holders(of: it.words[0]).isEmpty
            else { return [] }
            let skeleton = PersonName.consonantSkeleton(it.words[0])
            guard skeleton.utf8.count > 2 else { return [] }
            return bySkeleton[skeleton, default: []].prefix(mostCandidates)
                .filter {
                    PersonName.areTranscriptions(it.words[0], names.forms[$0].person!.surname)
                        && agree(it, names.forms[$0])
                }
                .map { Evidence(.spelling, form, $0, passage: it.firstRange, strength: strengthOfSingleWord) }
        }
    }
}
