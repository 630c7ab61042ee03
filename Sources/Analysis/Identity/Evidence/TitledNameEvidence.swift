/// A title with a given name, a wife's title with her husband's name, and other titles with the same name: "Sir Humphrey" is Sir
/// Humphrey Lisle. Titles with family names are `AddressEvidence`.
enum TitledNameEvidence: EvidenceFinder {
    /// A name that fits more than this is left alone, so that no text takes more than linear time.
    private static let mostHolders = 64

    static func evidence(in names: NameReading) -> [Evidence] {
        var found: [Evidence] = []
        let wives = names.wives
        for form in names.persons {
            guard let honorific = names.forms[form].honorific, !names.forms[form].isFullName,
                !names.forms[form].key.isFamily
            else { continue }
            if names.forms[form].isHusbandsName {
                found += ofHusbandsGivenName(form, in: names)
                let others = wives[names.forms[form].person!.surname, default: []].filter { $0 != form }
                if others.allSatisfy({ names.forms[$0].useCount * mostPerWife <= names.forms[form].useCount }) {
                    found += ofWife(form, in: names)
                }
            } else {
                found += ofBearer(form, honorific, in: names)
            }
            found += ofOtherTitles(form, in: names)
        }
        return found
    }

    /// The wife who is called by her husband's name this many times more often than others of the family is "Mrs." without it.
    private static let mostPerWife = 3
    /// Whom the text calls by the given name this often is the son of the couple of the family.
    private static let leastCallsOfSon = 3

    private static func ofBearer(_ form: Int, _ honorific: Honorific, in names: NameReading) -> [Evidence] {
        let word = names.forms[form].person!.words.joined(separator: " ")
        let holders = names.parts.holders(of: word)
        guard holders.count <= mostHolders else { return [] }
        let hasSurname = holders.contains { $0.role == .surname }
        if holders.isEmpty, honorific.kind != .married { return ofFormalNames(form, word, in: names) }
        return holders.compactMap { part in
            if names.isUsualBeside(form, suffixed: part.form) || names.isOtherSovereign(part.form, than: form) {
                return nil
            }
            // "Mrs. Joe" has her husband's name, if "Joe" is no woman's.
            if part.role == .given, honorific.kind == .married, names.forms[part.form].gender.gender != .female {
                return nil
            }
            switch part.role {
            // "Saint George" is no George of the story.
            case _ where honorific.word == "saint" && names.forms[part.form].key.title != honorific.word: return nil
            case .given where names.forms[part.form].key.title == names.forms[form].key.title:
                return names.evidence(.titleAndGivenName, form, of: part.form)
            case .given where honorific.word == "sir" && isMister(part.form, among: holders, in: names): return nil
            case .given where isOtherSurname(word, honorific, than: part.form, in: names): return nil
            case .given where honorific.precedesGivenName || !hasSurname:
                return names.evidence(.titledGivenName, form, of: part.form)
            case .nickname where !hasSurname: return names.evidence(.titledGivenName, form, of: part.form)
            // "President Ibarra" of "President Tomás Ibarra Vela", who has two family names.
            case .middle where !hasSurname && names.forms[part.form].key.title == names.forms[form].key.title:
                return names.evidence(.title, form, of: part.form)
            default: return nil
            }
        }
    }

    /// Whether the text says "Mr." before a full name, and never "Sir": the heir of Sir Giles may be Mr. Giles Orle.
    private static func isMister(_ form: Int, among holders: [NamePart], in names: NameReading) -> Bool {
        let words = names.forms[form].person?.words
        let titles = holders.filter { names.forms[$0.form].person?.words == words }
            .compactMap { names.forms[$0.form].honorific?.word }
        return titles.contains("mr") && !titles.contains("sir")
    }

    /// Whether a name is a family name after a title, whoever has it for a given name: "Prof. George" is not George Kent, who is "Dr. Kent",
    /// or nowhere "George" alone.
    private static func isOtherSurname(
        _ word: String, _ honorific: Honorific, than form: Int, in names: NameReading
    ) -> Bool {
        func hasRank(_ form: Int) -> Bool {
            names.forms[form].honorific.map { $0.kind == .rank && !$0.precedesGivenName } ?? false
        }
        let forms = names.parts.forms(of: word)
        guard !honorific.precedesGivenName, let surname = names.forms[form].person?.surname,
            forms.contains(where: hasRank)
        else { return false }
        let isCivil = forms.contains { hasRank($0) && names.forms[$0].honorific?.isMilitary == false }
        if isCivil, forms.allSatisfy({ names.forms[$0].honorific != nil }) { return true }
        return names.parts.forms(of: surname).contains { names.forms[$0].honorific != nil }
    }

    /// "Miss Lizzy" is Elizabeth Bennet.
    private static func ofFormalNames(_ form: Int, _ word: String, in names: NameReading) -> [Evidence] {
        PersonName.formalNames(of: word).flatMap { names.parts.holders(of: String($0)) }
            .filter {
                $0.role == .given && names.isCalledByGivenName($0.form, besides: 0)
                    && !names.isShortFormOfAnother(form, than: $0.form)
            }.prefix(mostHolders)
            .map { names.evidence(.nickname, form, of: $0.form) }
    }

    /// "Mrs. Joe" is "Mrs. Joe Gargery".
    private static func ofHusbandsGivenName(_ form: Int, in names: NameReading) -> [Evidence] {
        names.parts.forms(of: names.forms[form].person!.words[0])
            .filter { names.forms[$0].key.title == names.forms[form].key.title }
            .map { names.evidence(.titleAndGivenName, $0, of: form) }
    }

    /// "Mrs. John Dashwood" is "Mrs. Dashwood", if the text names no other wife so, does not call the latter a widow, and does not
    /// come back to the longer name after it has used the shorter one for long; nor is she the mother of him who is "John" beside
    /// "Mr. and Mrs. Dashwood".
    private static func ofWife(_ form: Int, in names: NameReading) -> [Evidence] {
        let husband = names.forms[form].person!
        let calls = names.parts.forms(of: husband.words[0]).filter { names.forms[$0].honorific == nil }
        let isSon =
            names.couples.holds(husband.surname)
            && !names.couples.soleHusbands(of: husband.surname).contains(husband.words[0])
            && calls.reduce(0) { $0 + names.forms[$1].useCount } >= leastCallsOfSon
        guard !isSon else { return [] }
        return names.parts.forms(of: husband.surname)
            .filter {
                names.forms[$0].honorific?.kind == .married && !names.isIntroduced($0, as: "widow")
                    && !names.isTakenUpAgain(form, after: $0)
            }
            .map { Evidence(.titledSurname, form, $0, passage: names.forms[form].firstRange) }
    }

    /// "Mr. Denham" and "Dr. Denham" are one, if no full names tell more; a rank and "Mrs." are not.
    private static func ofOtherTitles(_ form: Int, in names: NameReading) -> [Evidence] {
        guard !names.forms[form].isHusbandsName else { return [] }
        // "M. Sorel" is "M. de Sorel".
        let person = names.forms[form].person!
        let word = person.isFamilyName ? person.surname : person.words.joined(separator: " ")
        return names.parts.forms(of: word).compactMap { other in
            guard other < form, names.forms[other].key.sense == names.forms[form].key.sense,
                let one = names.forms[form].honorific, let two = names.forms[other].honorific,
                one.word == two.word || mayGoTogether(one, two), !areOfficerAndCivilian(form, other, in: names)
            else { return nil }
            // The Countess Olenska may be one with "Madame Olenska", whoever that is.
            let isRank = ranks.contains(two.word)
            return Evidence(
                .titles, isRank ? other : form, isRank ? form : other, passage: names.forms[form].firstRange)
        }
    }

    /// "Major Cole" and "Mr. Cole" are two, if the narration has both more than once: whoever speaks may well say "Mr." to an officer,
    /// and a lieutenant is called so.
    private static func areOfficerAndCivilian(_ form: Int, _ other: Int, in names: NameReading) -> Bool {
        let words = [form, other].compactMap { names.forms[$0].honorific?.word }
        return words.contains("mr") && words.contains(where: { seniors.contains($0) })
            && [form, other].allSatisfy { names.places(of: $0).count { !names.table.uses[$0].isSpoken } > 1 }
    }

    private static let seniors: Set<String> = ["captain", "major", "colonel", "general", "admiral", "commodore"]

    private static func mayGoTogether(_ one: Honorific, _ two: Honorific) -> Bool {
        switch (one.gender, two.gender) {
        case (nil, nil), (.male, .male), (.male, nil), (nil, .male): true
        // "Aunt Shaw" is Mrs. Shaw.
        case (.female, .female):
            one.precedesGivenName == two.precedesGivenName || one.isRelative || two.isRelative
                // "Madame Olenska" is the Countess Olenska.
                || [one.word, two.word].contains("madame") && [one.word, two.word].contains { ranks.contains($0) }
        default: false
        }
    }

    /// Titles of women who are "Madame" as well.
    private static let ranks: Set<String> = ["countess", "baroness", "marchioness", "duchess", "princess"]
}
