import Model

/// The name that somebody takes by marriage: where "Clara Benning married Peter Hold", "Clara Hold" is she.
enum MarriageEvidence: EvidenceFinder {
    static func evidence(in names: NameReading) -> [Evidence] {
        var found: [Evidence] = []
        for place in names.table.uses.indices.dropFirst() {
            let use = names.table.uses[place]
            guard isSpouse(use.form, in: names), let before = spouse(before: place, in: names) else { continue }
            let passage = TextRange(before.range.start, use.range.end)
            found += taken(by: before.form, from: use.form, passage, in: names)
            found += taken(by: use.form, from: before.form, passage, in: names)
        }
        return found + ofNewTitles(in: names) + ofTwoSurnames(in: names) + ofWives(in: names)
    }

    /// "Mary had gained by becoming Mrs. Charles Ash", "Mary was Mrs. Ash by then": she is the woman who is named last before. "Mary, as Tom
    /// said, became Lady Ash": she is the first of the sentence, where the last is a man.
    private static func ofNewTitles(in names: NameReading) -> [Evidence] {
        names.table.uses.indices.dropFirst().compactMap { place in
            let use = names.table.uses[place]
            let reach = TextRange(max(0, use.start - 12), use.start)
            guard isTitleOfWife(use.form, in: names), case .letters(let word) = LastWord(of: reach, in: names.text.text)
            else { return nil }
            let last = names.table.uses[place - 1]
            let bride: NameUse?
            switch word {
            case "became": bride = isBride(last, in: names) ? last : firstPerson(before: place, in: names)
            case "becoming" where names.text.phrase(in: reach).hasSuffix("by becoming "): bride = last
            case "was" where NameGap(before: place, in: names)?.text == " was ":
                bride = isOwner(use, in: names) ? nil : last
            default: bride = nil
            }
            // "Lucy was Lady Ash now" as well as the mother of her husband, of whom the text has told so far.
            let isNew = names.places(of: use.form).first == place
            let mayBeKnown = word != "was" && names.forms[use.form].honorific?.kind == .married
            guard let bride, bride.sentence == use.sentence, isBride(bride, in: names), isNew || mayBeKnown
            else { return nil }
            return Evidence(
                .marriage, use.form, fullForm(of: bride.form, in: names),
                passage: TextRange(bride.range.start, use.range.end))
        }
    }

    private static func isBride(_ use: NameUse, in names: NameReading) -> Bool {
        isWoman(use.form, in: names) && names.forms[use.form].honorific?.kind != .married
    }

    /// "Mrs. Ash", "Lady Ash"
    private static func isTitleOfWife(_ form: Int, in names: NameReading) -> Bool {
        names.forms[form].honorific?.kind == .married || titlesOfWives.contains(names.forms[form].key.title ?? "")
    }

    private static let titlesOfWives: Set<String> = [
        "lady", "countess", "baroness", "marchioness", "viscountess", "duchess",
    ]

    /// Whether the ending of an owner follows a name.
    private static func isOwner(_ use: NameUse, in names: NameReading) -> Bool {
        let end = TextRange(use.range.end, min(names.text.text.count, use.range.end + 4))
        return ["'s", "’s"].contains { names.text.text.string(in: end).hasPrefix($0) }
    }

    /// "His wife, Nan English" is Mrs. English, though a sentence names both.
    private static func ofWives(in names: NameReading) -> [Evidence] {
        var wives: [String: [NameUse]] = [:]
        for use in names.table.uses {
            let form = names.forms[use.form]
            guard form.isFullName, form.honorific == nil, let surname = form.person?.surname,
                isCalledWife(use, in: names.text), !wives[surname, default: []].contains(where: { $0.form == use.form })
            else { continue }
            wives[surname, default: []].append(use)
        }
        // Of two wives of the family either may be "Mrs.".
        return wives.keys.sorted().flatMap { surname -> [Evidence] in
            guard let wife = wives[surname]?.first, wives[surname]?.count == 1 else { return [] }
            return asWife(wife.form, of: surname, wife.range, in: names)
        }
    }

    /// The forms with "Mrs." that are hers who bears her husband's family name.
    private static func asWife(_ form: Int, of surname: String, _ passage: TextRange, in names: NameReading)
        -> [Evidence]
    {
        names.parts.forms(of: surname).filter { names.forms[$0].honorific?.kind == .married }
            .map { Evidence(.marriage, $0, form, passage: passage, strength: strengthOfTitle) }
    }

    /// Whether a form names one person well enough to be married: by a full name, with a title, or by a given name that is nobody's family
    /// name.
    private static func isSpouse(_ form: Int, in names: NameReading) -> Bool {
        let it = names.forms[form]
        if it.isFullName { return true }
        guard let honorific = it.honorific else {
            return isGivenName(form, in: names) || isSurname(form, in: names)
        }
        return honorific.gender != nil && honorific.kind != .married && !it.key.isFamily
    }

    private static func isGivenName(_ form: Int, in names: NameReading) -> Bool {
        let it = names.forms[form]
        return it.key.isPerson && !it.key.isFamily && it.honorific == nil && it.words.count == 1
            && (SortedWordList.givenNameGenders.holds(it.words[0]) || names.parts.isGivenName(it.words[0]))
            && !names.parts.isSurname(it.words[0])
    }

    /// Whether a form is a family name alone, of persons whose full names the text has.
    private static func isSurname(_ form: Int, in names: NameReading) -> Bool {
        let it = names.forms[form]
        guard it.key.isPerson, !it.key.isFamily, it.words.count == 1 else { return false }
        let holders = names.parts.holders(of: it.words[0])
        return !holders.isEmpty && holders.allSatisfy { $0.role == .surname }
    }

    /// The form with "Mrs." that is hers who has just married, if the text uses it from then on: "Agnes Moon married Silas Crewe. Mrs. Crewe
    /// wrote a book."
    private static func asLaterWife(_ form: Int, of surname: String, _ passage: TextRange, in names: NameReading)
        -> [Evidence]
    {
        let bride = fullForm(of: form, in: names)
        let hasOther = names.parts.holders(of: surname).contains {
            isOtherWoman($0, than: bride, in: names) && !isCalledByGivenName($0.form, in: names)
        }
        guard isWoman(form, in: names), !hasOther else { return [] }
        // A "Miss" is "Mrs." by nothing but a wedding.
        let isMiss =
            names.forms[form].honorific?.kind == .unmarried || isUnmarried(bride, in: names)
        return asWife(form, of: surname, passage, in: names)
            .filter { names.forms[$0.first].firstRange.start > passage.end }
            .map { isMiss ? Evidence(.marriage, $0.first, $0.second, passage: passage) : $0 }
    }

    private static func isWoman(_ form: Int, in names: NameReading) -> Bool {
        let it = names.forms[form]
        if isGivenName(form, in: names), SortedWordList.givenNameGenders.gender(of: it.words[0]) == .female {
            return true
        }
        return it.person?.givenNameGender == .female || it.gender.gender == .female
    }

    /// Whether the text calls a woman by her given name alone, as it does not call her "Mrs." besides.
    private static func isCalledByGivenName(_ form: Int, in names: NameReading) -> Bool {
        guard let given = names.forms[form].person?.words.first else { return false }
        return names.parts.forms(of: given).contains {
            names.forms[$0].honorific == nil && names.forms[$0].useCount > 0
        }
    }

    /// Whether somebody with the family name is a woman with another given name.
    private static func isOtherWoman(_ part: NamePart, than form: Int, in names: NameReading) -> Bool {
        let other = names.forms[part.form]
        return part.role == .surname && other.gender.gender == .female
            && other.person?.words.first != names.forms[form].person?.words.first
    }

    /// Whether the text says "Miss" before a full name, or before its family name if no other woman has that: whoever took a name
    /// by marriage is not called "Miss" any more.
    private static func isUnmarried(_ form: Int, in names: NameReading) -> Bool {
        guard let person = names.forms[form].person else { return false }
        let holders = names.parts.holders(of: person.surname)
        var titled = holders.map(\.form).filter { names.forms[$0].key.words == names.forms[form].key.words }
        if !holders.contains(where: { isOtherWoman($0, than: form, in: names) }) {
            titled += names.parts.forms(of: person.surname)
        }
        return titled.contains { names.forms[$0].honorific?.kind == .unmarried }
    }

    /// How strong it is that a wife is "Mrs.": more than one sentence that names her so and otherwise.
    private static let strengthOfTitle = 63

    private static func isCalledWife(_ use: NameUse, in text: AnnotatedText) -> Bool {
        let before = text.phrase(in: TextRange(max(0, use.range.start - 9), use.range.start))
        return [" wife ", " wife, ", " widow ", " widow, "].contains { before.hasSuffix($0) }
    }

    /// A woman with one given name and two family names, the second of which a man bears whose wife the text names: "Mina
    /// Murray", later "Mina Harker", beside "Mrs. Harker" and "Mr. Harker".
    private static func ofTwoSurnames(in names: NameReading) -> [Evidence] {
        var byGivenName: [String: [Int]] = [:]
        for form in names.persons where names.forms[form].isFullName {
            guard let person = names.forms[form].person, person.words.count == 2, person.peerage == nil,
                !person.isInitial[0]
            else { continue }
            byGivenName[person.words[0], default: []].append(form)
        }
        return byGivenName.keys.sorted().flatMap { given -> [Evidence] in
            let forms = byGivenName[given] ?? []
            let surnames = Set(forms.compactMap { names.forms[$0].person?.surname })
            guard surnames.count == 2, names.parts.forms(of: given).contains(where: { names.forms[$0].useCount > 2 }),
                let later = forms.first(where: { isWife($0, in: names) }),
                let earlier = forms.first(where: {
                    names.forms[$0].person?.surname != names.forms[later].person?.surname
                }),
                !isWife(earlier, in: names), isGivenUp(earlier, for: later, in: names)
            else { return [] }
            return [
                Evidence(
                    .marriage, later, earlier, passage: names.forms[later].firstRange,
                    strength: Evidence.Kind.sameName.strength)
            ]
        }
    }

    /// Whether a woman's earlier name is out of use before her later one is, or hardly used any more once the later one is met: Mary
    /// Ash of the first chapter, who is not named again, is not Mary Pask, her daughter.
    private static func isGivenUp(_ earlier: Int, for later: Int, in names: NameReading) -> Bool {
        let (before, after) = (places(of: earlier, in: names), places(of: later, in: names))
        guard let last = after.last, let first = after.first else { return false }
        return before.allSatisfy { $0 < last } || before.count { $0 > first } * mostAfterWedding <= before.count
    }

    /// One use of a maiden name in so many may come after the first one of the name by marriage.
    private static let mostAfterWedding = 4

    /// Where a woman is called by her given name and this family name, in order.
    private static func places(of form: Int, in names: NameReading) -> [Int] {
        guard let person = names.forms[form].person else { return [] }
        return names.parts.holders(of: person.surname).filter {
            $0.role == .surname && names.forms[$0.form].person?.words.first == person.words.first
        }.flatMap { names.places(of: $0.form) }.sorted()
    }

    /// Whether a form is a woman's whose family name the text has with "Mrs.", or that has this title itself.
    private static func isWife(_ form: Int, in names: NameReading) -> Bool {
        guard let person = names.forms[form].person, person.givenNameGender == .female else { return false }
        return names.forms[form].honorific?.kind == .married
            || names.parts.forms(of: person.surname).contains { names.forms[$0].honorific?.kind == .married }
    }

    /// Who the text says has married whoever is named at `place`: the name before it, or the last full name before "she married".
    private static func spouse(before place: Int, in names: NameReading) -> NameUse? {
        let (before, use) = (names.table.uses[place - 1], names.table.uses[place])
        if before.sentence == use.sentence, isSpouse(before.form, in: names),
            let gap = NameGap(before: place, in: names, limit: 24)
        {
            let verb = wedding(in: gap.words)
            // "Honor Ash studied under Henry Orr and married Jacob Weiss."
            if let verb, gap.words[..<verb] == ["and"] { return firstPerson(before: place, in: names) }
            if verb != nil || gap.words == ["and"] && isBeforeWedding(use, in: names.text) { return before }
        }
        guard isAfterWedding(use.tokens.lowerBound, in: names.text) else { return nil }
        let start = use.start
        let words = names.text.text.string(in: TextRange(max(0, start - reachOfWedding), start)).lowercased()
            .split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard let verb = wedding(in: words), verb > 0, let gender = pronouns[words[verb - 1]] else { return nil }
        return person(of: gender, before: place, in: names)
    }

    /// Who is named first in the sentence of the name at a place, owners of what follows apart.
    private static func firstPerson(before place: Int, in names: NameReading) -> NameUse? {
        let sentence = names.table.uses[place].sentence
        let start = names.table.uses[..<place].lastIndex { $0.sentence != sentence }.map { $0 + 1 } ?? 0
        return names.table.uses[start..<place].first { isSpouse($0.form, in: names) && !isOwner($0, in: names) }
    }

    /// "were married" after "Clara Benning and Peter Hold"
    private static func isBeforeWedding(_ use: NameUse, in text: AnnotatedText) -> Bool {
        let after = text.phrase(in: TextRange(use.range.end, min(text.text.count, use.range.end + 13)))
        return [" were married", " got married", " were wed"].contains { after.hasPrefix($0) }
    }

    /// Whether a word that may be "married", "marries" or "wed" is a few words before a token.
    private static func isAfterWedding(_ token: Int, in text: AnnotatedText) -> Bool {
        text.text.withBytes { bytes in
            text.tokens[max(0, token - mostWords)..<token].contains { word in
                switch bytes[word.start] | 0x20 {
                case UInt8(ascii: "m"): word.length == 7
                case UInt8(ascii: "w"): word.length == 3
                default: false
                }
            }
        }
    }

    /// Words between the verb of a wedding and a name, titles included, at most.
    private static let mostWords = 10

    /// Who "he" or "she" is before a place: the last person named there of whom nothing tells another gender, by the full name.
    private static func person(of gender: Gender, before place: Int, in names: NameReading) -> NameUse? {
        let use = names.table.uses[place]
        var index = place - 1
        while index >= 0, use.sentence - names.table.uses[index].sentence <= mostSentences {
            var before = names.table.uses[index]
            index -= 1
            guard names.forms[before.form].key.isPerson,
                names.forms[before.form].gender.gender.map({ $0 == gender }) ?? true
            else { continue }
            if names.forms[before.form].isFullName { return before }
            let holders = names.parts.holders(of: names.forms[before.form].key.words).filter {
                $0.role == .given && names.forms[$0.form].person?.surname != names.forms[use.form].person?.surname
            }
            guard holders.count == 1, names.forms[before.form].honorific == nil else { return nil }
            before.form = holders[0].form
            return before
        }
        return nil
    }

    private static let pronouns: [String: Gender] = ["he": .male, "she": .female]
    /// So many bytes before a name tell whether its bearer is married there.
    private static let reachOfWedding = 48
    /// So many sentences after a name "she" may still be its bearer.
    private static let mostSentences = 2

    /// Where the verb of a wedding is among words before a name: "married", "married to", "married the glazier".
    private static func wedding(in words: [String]) -> Int? {
        guard let verb = words.lastIndex(where: { ["married", "marries", "wed"].contains($0) }) else { return nil }
        let rest = words[(verb + 1)...]
        return rest.isEmpty || rest == ["to"] || rest.count <= 3 && ["the", "a", "an"].contains(rest.first) ? verb : nil
    }

    /// The one full name of somebody whom the wedding calls "Miss Benning", "Clara" or "Hold", beside the names that are made of that and
    /// the other's; the form itself if it is full, or fits several.
    private static func fullForm(of form: Int, besides other: Int? = nil, in names: NameReading) -> Int {
        guard !names.forms[form].isFullName, let word = names.forms[form].person?.surname else { return form }
        let honorific = names.forms[form].honorific
        let gender = honorific?.gender
        // "Lady Laura" is called so by her given name.
        let bySurname = honorific.map { !$0.precedesGivenName } ?? isSurname(form, in: names)
        let parts = other.flatMap { names.forms[$0].person?.words } ?? []
        let holders = names.parts.holders(of: word).filter { part in
            let opposite =
                bySurname ? names.forms[part.form].person?.words.first : names.forms[part.form].person?.surname
            return part.role == (bySurname ? .surname : .given) && !parts.contains(opposite ?? "")
                && (gender == nil || names.forms[part.form].gender.gender == gender)
        }
        let isOne =
            Set(holders.map { names.forms[$0.form].person?.words.first }).count == 1
            && Set(holders.map { names.forms[$0.form].person?.surname }).count == 1
        return isOne ? holders[0].form : form
    }

    /// The forms with the given name of one spouse and the family name of the other.
    private static func taken(by person: Int, from spouse: Int, _ passage: TextRange, in names: NameReading)
        -> [Evidence]
    {
        let (bride, spouse) = (
            fullForm(of: person, besides: spouse, in: names), fullForm(of: spouse, besides: person, in: names)
        )
        guard let own = names.forms[bride].person, let other = names.forms[spouse].person, own.surname != other.surname
        else { return [] }
        return asLaterWife(person, of: other.surname, passage, in: names)
            + names.parts.holders(of: other.surname).flatMap { part -> [Evidence] in
                guard part.role == .surname, part.form != spouse, part.form != bride,
                    names.forms[part.form].person?.words.first == own.words.first,
                    !isUnmarried(part.form, in: names)
                else { return [] }
                // Ann Ash-Orr, whose husband is an Orr, is not "Mrs. Orr".
                let isWhole = names.forms[part.form].person?.surname == other.surname
                return [Evidence(.marriage, part.form, bride, passage: passage)]
                    + (isWhole ? asWife(part.form, of: other.surname, passage, in: names) : [])
            }
    }
}
