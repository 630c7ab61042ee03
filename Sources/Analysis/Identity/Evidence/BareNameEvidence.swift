/// A name without a title, by which a person is meant whose fuller name the text has: a family name, a given name, a middle
/// name, a short form of the given name, or the name behind a title.
enum BareNameEvidence: EvidenceFinder {
    /// A name that fits more than this is left alone, so that no text takes more than linear time.
    private static let mostHolders = 64
    /// A name that is used this many times more often without a title than with it is not the bearer's alone.
    private static let mostWithoutTitle = 8

    static func evidence(in names: NameReading) -> [Evidence] {
        names.persons.flatMap { form -> [Evidence] in
            let it = names.forms[form]
            guard it.key.title == nil, !it.isFullName, !it.key.isFamily, let person = it.person else { return [] }
            let word = person.words.joined(separator: " ")
            // "St. John" is no John of the story, but may be St. John Rivers.
            let holders = names.parts.holders(of: it.isSaint ? it.key.words : word)
            let full = holders.count <= mostHolders ? ofFullNames(form, holders, in: names) : []
            let titled = ofTitledForms(form, word, in: names)
            let isGiven = holders.contains { $0.role == .given }
            let short = full.isEmpty && !isGiven ? ofFormalNames(form, word, in: names) : []
            let found = full + titled + short
            guard found.isEmpty, !isGiven else { return found }
            return ofLongerNames(form, word, in: names) + ofShortNames(form, word, in: names)
        }
    }

    /// "Pam" is "Pamala Falk", if no list has the short form and the text no other given name that begins so.
    private static func ofLongerNames(_ form: Int, _ word: String, in names: NameReading) -> [Evidence] {
        guard word.utf8.count >= 3, Gazetteer.standard.lists(word).contains(.givenName) else { return [] }
        let longer = names.parts.forms(beginningWith: word).prefix(mostHolders)
            .filter { !names.isShortFormOfAnother(form, than: $0.form) }
        guard Set(longer.map(\.given)).count == 1 else { return [] }
        return longer.map { names.evidence(.nickname, form, of: $0.form) }
    }

    /// What is short for more names than this is a name of its own: "Rosemary" is no Mary.
    private static let mostFormalNames = 6

    /// "Patrick" is Paddy Feeney, if both are named in one scene, and the text has no other name for which his is short: Eliza Bennet, who
    /// is Elizabeth, is no Louisa.
    private static func ofShortNames(_ form: Int, _ word: String, in names: NameReading) -> [Evidence] {
        guard SortedWordList.givenNameGenders.holds(word) else { return [] }
        return names.parts.forms(calledShortFor: word).prefix(mostHolders).filter { full in
            guard let given = names.forms[full].person?.words.first, names.areNamedTogether(form, full) else {
                return false
            }
            let formal = PersonName.formalNames(of: given)
            return formal.count <= mostFormalNames
                && formal.allSatisfy {
                    $0 == word || !names.parts.isGivenName(String($0)) && names.parts.forms(of: String($0)).isEmpty
                }
        }.map { names.evidence(.nickname, form, of: $0) }
    }

    private static func ofFullNames(_ form: Int, _ holders: [NamePart], in names: NameReading) -> [Evidence] {
        let isFirstOfTwo = holders.contains { $0.role == .middle && firstSurname(of: $0.form, in: names) != nil }
        let isOnlyOne = holders.contains { $0.role == .surname && firstSurname(of: $0.form, in: names) == nil }
        let isSecond = { (part: NamePart) in
            guard let first = firstSurname(of: part.form, in: names) else { return false }
            return isFirstOfTwo || isOnlyOne && !names.parts.forms(of: first).isEmpty
        }
        let isSurname = holders.contains { $0.role == .surname && !isSecond($0) }
        let hasOwnBearer = holders.contains { $0.role == .surname && !isHalf(form, of: $0.form, in: names) }
        return holders.compactMap { part in
            switch part.role {
            // "Ruiz" is Diego Ruiz Salas, or Ana Ruiz, rather than Catalina Mendoza Ruiz, who is "Mendoza".
            case .surname where isSecond(part): nil
            case .surname where hasOwnBearer && isHalf(form, of: part.form, in: names): nil
            case .surname where names.isNamedWithSuffix(part.form):
                Evidence(
                    .surname, form, part.form, passage: names.forms[part.form].firstRange,
                    strength: Evidence.Kind.surname.strength - 1)
            // A lady is seldom named without her title.
            case .surname where isLady(part.form, in: names): names.evidence(.surnameOfWoman, form, of: part.form)
            case .surname: names.evidence(.surname, form, of: part.form)
            case .given where names.isUsualBeside(form, suffixed: part.form): nil
            // "Napoleon" is not Napoleon III, where he is named far more often and the text has another of the name.
            case .given where names.isOtherSovereign(part.form, than: form): nil
            case .given where isSurname:
                Evidence(
                    .givenName, form, part.form, passage: names.forms[part.form].firstRange,
                    strength: Evidence.Kind.surname.strength - (names.isNamedWithSuffix(part.form) ? 1 : 0))
            case .given where names.isUsedForAnother(form, than: part.form) || names.isFarFromAll(form, of: part.form):
                nil
            case .given, .nickname: names.evidence(.givenName, form, of: part.form)
            case .middle where !isSurname: names.evidence(.middleName, form, of: part.form)
            case .middle: nil
            }
        }
    }

    /// Whether a name is but one half of a family name with a hyphen: "Brandt" is Otto Brandt rather than Anna Kessler-Brandt.
    private static func isHalf(_ form: Int, of full: Int, in names: NameReading) -> Bool {
        names.forms[full].person.map {
            $0.surname.utf8.count > names.forms[form].key.words.utf8.count
                && $0.surname.split(separator: "-").contains(names.forms[form].key.words[...])
        } ?? false
    }

    /// The middle one of three names ("Jordi Puig Ferrer", "Jordi Puig i Ferrer"), if it is a family name and no given name that a list
    /// knows.
    private static func firstSurname(of form: Int, in names: NameReading) -> String? {
        guard let person = names.forms[form].person, person.suffix == nil else { return nil }
        let words = person.words
        if words.count == 4, ["i", "y"].contains(words[2]) { return words[1] }
        let isSurname =
            words.count == 3 && !person.isInitial.contains(true) && !PersonName.isKnownGivenName(words[1])
            && !PersonName.isParticle(words[1])
            && Gazetteer.standard.lists(words[1]).contains(.surname)
        return isSurname ? words[1] : nil
    }

    private static func isLady(_ form: Int, in names: NameReading) -> Bool {
        ["lady", "mrs", "miss"].contains(names.forms[form].key.title)
    }

    /// "Denham" is "Mr. Denham"; a woman with a title is seldom named so.
    private static func ofTitledForms(_ form: Int, _ word: String, in names: NameReading) -> [Evidence] {
        let isGivenName =
            !names.parts.isSurname(word)
            && (names.parts.isGivenName(word) || SortedWordList.givenNameGenders.gender(of: word) == .female)
        return names.parts.forms(of: word).compactMap { other in
            guard let honorific = names.forms[other].honorific,
                names.isCalledByGivenName(other, besides: names.forms[form].useCount)
            else { return nil }
            // "James" is not Mrs. James, who has her husband's name.
            let isHusband = honorific.kind == .married && names.forms[form].gender.gender != .female
            if isHusband, !names.parts.isSurname(word), SortedWordList.givenNameGenders.gender(of: word) == .male {
                return nil
            }
            // "her aunt Shaw" is Mrs. Shaw rather than a General.
            let isWoman = names.forms[form].gender.gender == .female
            let isWomansSurname = honorific.gender == .female ? !isGivenName && !isWoman : isWoman
            // Where "Mr. Pellew" is named, a bare "Pellew" is he rather than one of his family.
            if honorific.kind == .male, honorific.word != "lord", !isGivenName,
                !isIntroducedLater(other, than: form, word, in: names),
                names.forms[other].useCount * mostWithoutTitle >= names.forms[form].useCount
            {
                return Evidence(
                    .untitled, form, other, passage: names.forms[other].firstRange,
                    strength: Evidence.Kind.untitled.strength + 1)
            }
            return names.evidence(isWomansSurname ? .surnameOfWoman : .untitled, form, of: other)
        }
    }

    /// Whether "Mr. Pellew" is first named after a bare "Pellew", and all full names with "Pellew" before that one are women's: then the bare
    /// name is a woman's.
    private static func isIntroducedLater(_ titled: Int, than form: Int, _ word: String, in names: NameReading) -> Bool
    {
        let first = names.forms[form].firstRange.start
        guard names.forms[titled].firstRange.start > first else { return false }
        let before = names.parts.holders(of: word).filter {
            $0.role == .surname && names.forms[$0.form].firstRange.start < first
        }
        return !before.isEmpty && before.allSatisfy { names.forms[$0.form].gender.gender == .female }
    }

    /// "Lizzy" is "Elizabeth Bennet", or "Elizabeth" if nobody's full name tells more; not "Sir Henry" as "Harry".
    private static func ofFormalNames(_ form: Int, _ word: String, in names: NameReading) -> [Evidence] {
        PersonName.formalNames(of: word).map(String.init).flatMap { formal -> [Evidence] in
            let alone = names.parts.forms(of: formal)
            if alone.contains(where: {
                names.forms[$0].honorific.map { $0.precedesGivenName && $0.kind == .male } ?? false
            }) {
                return []
            }
            let bearers = names.parts.holders(of: formal)
            let holders = bearers.filter { $0.role == .given }.map(\.form)
                .filter { names.isCalledByGivenName($0, besides: 0) && !names.isShortFormOfAnother(form, than: $0) }
            // "Katya", a maid, is not the Empress Catherine, whom nobody of the scene names, nor the Catherine of another tale.
            let isAnothers =
                bearers.contains { $0.role == .given }
                || (alone + bearers.map(\.form)).contains { names.forms[$0].honorific?.precedesGivenName ?? false }
            let bare =
                isShortForm(form, of: alone, in: names)
                ? alone.filter {
                    names.isCalledByGivenName($0, besides: 0)
                        && (names.forms[$0].honorific == nil && !isAnothers || names.isNamedNear(form, bearerOf: $0))
                }
                : []
            return (holders.isEmpty ? bare : holders)
                .prefix(mostHolders)
                .map { names.evidence(.nickname, form, of: $0) }
        }
    }

    /// Whether a short form may be that of a given name alone, `formal` with and without titles. If it is used once, and the given
    /// name hundreds of times, it may be another person's: in a tale about Alice, the Elsie of a story within the tale.
    private static func isShortForm(_ short: Int, of formal: [Int], in names: NameReading) -> Bool {
        let count = formal.reduce(0) { $0 + names.forms[$1].useCount }
        return names.forms[short].useCount * mostPerShortForm >= count
    }

    /// A given name is used this many times more often than its short form at most.
    private static let mostPerShortForm = 50
}
