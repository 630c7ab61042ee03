import Model

/// Relatives are two persons: "Milan's brother Tibor", "his son J. Pask", "T. H. Marrow, his nephew", "Ann, wife of Tom".
struct KinEvidence: EvidenceFinder {
    /// Words for an owner, with the gender that they tell.
    private static let possessives: [String: Gender?] = [
        "his": .male, "her": .female, "their": nil, "whose": nil, "my": nil, "your": nil, "our": nil,
    ]

    private static let subjects: [String: Gender] = ["he": .male, "she": .female]

    /// Words for servants, friends and others whom somebody has: they are as surely other people as relatives are
    /// ("Anna's maid, Annushka").
    private static let circle: Set<String> = [
        "maid", "servant", "valet", "nurse", "governess", "tutor", "cook", "groom", "coachman", "butler", "bailiff",
        "steward", "housekeeper", "landlady", "landlord", "friend", "neighbour", "neighbor", "companion", "comrade",
        "colleague", "partner", "rival", "secretary", "assistant", "pupil", "guardian", "ward", "lawyer", "doctor",
        "physician",
    ]

    /// What may be right before the name of such a person or of a relative, beside words for relatives.
    private static let lastWords = circle.union(["of", "to", "late"])

    private let names: NameReading

    /// The last persons before a name among whom the one is looked for whose relative is named.
    private static let mostOwners = 4

    static func evidence(in names: NameReading) -> [Evidence] {
        let finder = KinEvidence(names: names)
        var recent: [Int] = []
        var found: [Evidence] = []
        for (place, use) in names.table.uses.enumerated() where names.forms[use.form].key.isPerson {
            if let last = recent.last, let owner = finder.owner(of: place, after: last) {
                for relative in finder.relatives(of: place, owner, among: recent) {
                    let before = names.table.uses[relative]
                    let passage = TextRange(before.range.start, use.range.end)
                    found += finder.owners(named: before.form, owner, besides: use.form).map {
                        Evidence(.kin, $0, use.form, passage: passage)
                    }
                }
                found += finder.namesakes(of: place, owner).map { Evidence(.kin, $0, use.form, passage: use.range) }
            }
            if place > 0, case let before = names.table.uses[place - 1], finder.isRelative(before, of: use, place) {
                found.append(
                    Evidence(.kin, before.form, use.form, passage: TextRange(before.range.start, use.range.end)))
            }
            found += finder.namesakesOfOtherFamilies(of: place).map { Evidence(.kin, use.form, $0, passage: use.range) }
            for relative in finder.relativesWithTitle(of: use) {
                found.append(Evidence(.kin, relative, use.form, passage: use.range))
            }
            recent = (recent + [place]).suffix(mostOwners)
        }
        return found
    }

    /// The forms that "the general’s brother" or "a nephew of the general" after "Dario Ash" tells from him: "General Ash".
    private func relativesWithTitle(of use: NameUse) -> [Int] {
        let (text, next) = (names.text, use.tokens.upperBound)
        guard next + 5 < text.tokens.count, has(next, .comma), let family = names.forms[use.form].person?.surname
        else { return [] }
        let owner: Int
        if has(next + 1, .definite), isKin(after: next + 3) {
            owner = next + 2
        } else if KinWord.isKin(text.string(text.tokens[next + 2])), has(next + 4, .definite),
            text.string(text.tokens[next + 3]) == "of"
        {
            owner = next + 5
        } else {
            return []
        }
        let title = text.string(text.tokens[owner]).lowercased()
        return names.parts.forms(of: family).filter { $0 != use.form && names.forms[$0].key.title == title }
    }

    /// Whether the ending of an owner at a token and a word of kin follow, with one word between them at most: "’s younger brother".
    private func isKin(after token: Int) -> Bool {
        has(token, .possessiveEnding)
            && [token + 1, token + 2].contains {
                $0 < names.text.tokens.count && KinWord.isKin(names.text.string(names.text.tokens[$0]))
            }
    }

    /// Whether the text calls the first of two persons a relative of the second: "Mr. Ash was Ash's brother", "Mr. Ash, Ash's brother".
    private func isRelative(_ first: NameUse, of second: NameUse, _ place: Int) -> Bool {
        guard first.form != second.form, names.forms[first.form].key.isPerson, first.sentence == second.sentence,
            isKin(after: second.tokens.upperBound),
            let gap = NameGap(before: place, in: names, limit: 8)
        else { return false }
        return gap.text == ", " || gap.plainWords.map { $0 == ["is"] || $0 == ["was"] } ?? false
    }

    private func has(_ index: Int, _ sign: WordClass) -> Bool {
        index < names.text.tokens.count && Vocabulary.standard.classes(of: names.text.keywords[index]).contains(sign)
    }

    /// Whose relative the text calls somebody.
    private enum Owner {
        /// Whoever was named last.
        case last
        /// Whoever "his" or "her" is.
        case person(of: Gender?)
        /// The two who "their" is.
        case both
    }

    /// The places among `recent` where the relatives of the person named at `place` are named.
    private func relatives(of place: Int, _ owner: Owner, among recent: [Int]) -> [Int] {
        let fitting = recent.filter { fit(of: owner, $0, relativeOf: place) == .good }
        if case .both = owner, let last = fitting.last {
            let other = fitting.last { names.table.uses[$0].form != names.table.uses[last].form }
            return [last] + (other.map { [$0] } ?? [])
        }
        let relative = fitting.last ?? recent.last { fit(of: owner, $0, relativeOf: place) == .possible }
        return relative.map { [$0] } ?? []
    }

    /// The forms of the owner of "Sir Watkin Ash, her father," who is called "Ash" before: she is Ann Ash, whoever "Ash" is elsewhere; a man
    /// is "Ash" as well.
    private func owners(named form: Int, _ owner: Owner, besides relative: Int) -> [Int] {
        guard case .person(let gender?) = owner, names.forms[form].honorific == nil, names.forms[form].words.count == 1,
            names.forms[form].words[0] == names.forms[relative].person?.surname
        else { return [form] }
        let bearers = names.parts.holders(of: names.forms[form].words[0]).prefix(Self.mostBearers).filter {
            $0.role == .surname && $0.form != relative && names.forms[$0.form].gender.gender == gender
        }
        guard bearers.count == 1 else { return [form] }
        return gender == .female ? [bearers[0].form] : [form, bearers[0].form]
    }

    /// The full forms of the one with the family name of "Dr. Carrow, his father," who was named lately: "he" is nobody else.
    private func namesakes(of place: Int, _ owner: Owner) -> [Int] {
        let form = names.forms[names.table.uses[place].form]
        guard case .person(let gender?) = owner, form.honorific != nil, !form.isFullName,
            let family = form.person?.surname
        else { return [] }
        let bearers = names.parts.holders(of: family).prefix(Self.mostBearers).filter { part in
            guard part.role == .surname, let given = names.forms[part.form].person?.givenWords.first,
                names.forms[part.form].gender.gender.map({ $0 == gender }) ?? true
            else { return false }
            return ([part.form] + names.parts.forms(of: given)).contains { isNamed($0, lately: place) }
        }.map(\.form)
        return Set(bearers.map { names.forms[$0].person?.givenWords.first }).count == 1 ? bearers : []
    }

    /// The full forms with the given name of "Will" after "Jacob Ash's son" and with another family name: Will Orr is not he.
    private func namesakesOfOtherFamilies(of place: Int) -> [Int] {
        let use = names.table.uses[place]
        guard place > 0, names.forms[use.form].isSingleName, names.forms[use.form].honorific == nil,
            let gap = NameGap(before: place, in: names, limit: Self.longestRelation),
            gap.text.hasPrefix("'s ") || gap.text.hasPrefix("’s "),
            let words = gap.plainWords, words.count <= 2, Self.sameFamily.contains(words[words.count - 1]),
            let father = fullName(ofFather: names.table.uses[place - 1].form)
        else { return [] }
        return names.parts.holders(of: names.forms[use.form].words[0]).prefix(Self.mostBearers).filter { part in
            guard part.role == .given, let person = names.forms[part.form].person, person.words.count == 2 else {
                return false
            }
            return !father.words.contains(person.surname) && !Patronymic.isGivenWithPatronymic(person)
        }.map(\.form)
    }

    /// The full name of a man, who is called by it or by the given name; nil if he may have several, or a father's name for a family name.
    private func fullName(ofFather form: Int) -> PersonName? {
        let forms =
            names.forms[form].isFullName
            ? [form]
            : names.parts.holders(of: names.forms[form].key.words).prefix(Self.mostBearers)
                .filter { $0.role == .given }.map(\.form)
        guard let father = forms.first.flatMap({ names.forms[$0].person }), father.words.count == 2,
            names.forms[form].gender.gender != .female, !father.surname.hasSuffix("sson"),
            !Patronymic.isGivenWithPatronymic(father),
            forms.allSatisfy({ names.forms[$0].person?.surname == father.surname })
        else { return nil }
        return father
    }

    /// Relatives who have one family name as a rule.
    private static let sameFamily: Set<Substring> = ["son", "brother"]
    /// The bytes of "’s younger brother" and the spaces around it.
    private static let longestRelation = 24

    private func isNamed(_ form: Int, lately place: Int) -> Bool {
        let places = names.places(of: form)
        let next = places.partitionIndex { $0 >= place - Self.scene }
        return next < places.count && places[next] < place
    }

    /// Who was named so many names before is still spoken of.
    private static let scene = 24
    /// More bearers of a family name than this are not looked at, so that no text takes more than linear time.
    private static let mostBearers = 32

    /// How well somebody fits an owner.
    private enum Fit { case good, possible, none }

    /// How well the person named at `place` fits the owner: "his" is nobody's whom the text calls "Mrs.", and hardly a woman's by her
    /// given name.
    private func fit(of owner: Owner, _ place: Int, relativeOf relative: Int) -> Fit {
        let (before, use) = (names.table.uses[place], names.table.uses[relative])
        guard before.form != use.form, use.sentence - before.sentence <= 1 else { return .none }
        guard case .person(let gender?) = owner, let own = self.gender(of: before.form, besides: use.form),
            own != gender
        else { return .good }
        return names.forms[before.form].gender.certainty == .certain ? .none : .possible
    }

    /// The gender of whoever is named so: "Dr. Carrow" is a man if all full names with "Carrow" are men's.
    private func gender(of form: Int, besides other: Int) -> Gender? {
        if let gender = names.forms[form].gender.gender { return gender }
        let genders = names.parts.holders(of: names.forms[form].key.words).filter { $0.form != other }
            .map { names.forms[$0.form].gender.gender }
        return genders.dropFirst().allSatisfy { $0 == genders[0] } ? genders.first ?? nil : nil
    }

    /// Whose relative the text calls the person at `second`, who is named right after the one at `first`; nil if it says nothing of it.
    private func owner(of second: Int, after first: Int) -> Owner? {
        let (before, use) = (names.table.uses[first], names.table.uses[second])
        guard use.sentence - before.sentence <= 1 else { return nil }
        if let gender = kinAfter(use) { return gender == nil ? .both : .person(of: gender) }
        if isKinOf(before, use) { return .last }
        let start = use.start
        guard start > before.range.end, start - before.range.end <= 160 else { return nil }
        let range = TextRange(before.range.end, start)
        switch LastWord(of: range, in: names.text.text) {
        case .none: return nil
        case .letters(let word) where !KinWord.isKin(word) && !Self.lastWords.contains(word): return nil
        case .letters, .other: break
        }
        let gap = names.text.text.string(in: range)
        let all = gap.lowercased().split(whereSeparator: { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" })
            .map(String.init)
        // "Ann, daughter of the late Admiral Ash"
        let words = all.suffix(2) == ["the", "late"] ? all.dropLast(2) : all[...]
        guard let last = words.last, isBesideName(gap) else { return nil }
        // "Come, Aunt Shaw!" Her aunt Shaw came.
        if names.forms[before.form].key.title == last { return nil }
        if KinWord.isKin(last) {
            let owners = words.dropLast().suffix(2)
            if let pronoun = owners.first(where: { Self.possessives[$0] != nil }) {
                return pronoun == "their" ? .both : .person(of: Self.possessives[pronoun] ?? nil)
            }
            return isOwned(words, gap) || hasRelative(words.dropLast()) ? .last : nil
        }
        if Self.circle.contains(last) { return isOwned(words, gap) ? .last : nil }
        // "Ann came in. She was the wife of Tom."
        if last == "of" || last == "to", let pronoun = words.dropLast(4).last, let gender = Self.subjects[pronoun],
            ["is", "was"].contains(words[words.endIndex - 4]), KinWord.isKin(words[words.endIndex - 2])
        {
            return .person(of: gender)
        }
        // "Ann, wife of Tom"
        return (last == "of" || last == "to") && words.count > 1 && KinWord.isKin(words[words.endIndex - 2])
            && before.sentence == use.sentence ? .last : nil
    }

    /// "Ann's old aunt": whether the last word names somebody by the person before it.
    private func isOwned(_ words: ArraySlice<String>, _ gap: String) -> Bool {
        words.dropLast().suffix(2).contains { $0 == "'s" || $0 == "’s" || $0 == "s" }
            || gap.hasPrefix("'s ") || gap.hasPrefix("’s ")
    }

    /// "She had a niece, Peg": whether words before one of kin end so.
    private func hasRelative(_ words: ArraySlice<String>) -> Bool {
        guard let article = words.lastIndex(where: { ["a", "an", "one"].contains($0) }), words.count - article <= 2,
            article > words.startIndex
        else { return false }
        return ["had", "has", "have"].contains(words[article - 1])
    }

    /// "The son of President John Quill, John Adam Quill"
    private func isKinOf(_ before: NameUse, _ use: NameUse) -> Bool {
        let start = before.start
        guard before.sentence == use.sentence, (2...4).contains(use.range.start - before.range.end),
            names.text.phrase(in: TextRange(before.range.end, use.range.start)) == ", "
        else { return false }
        let words = names.text.text.string(in: TextRange(max(0, start - 24), start))
            .split(whereSeparator: { $0.isWhitespace })
        return words.count > 1 && words[words.count - 1] == "of" && KinWord.isKin(String(words[words.count - 2]))
    }

    /// Whether the last word is directly before the name, or only a comma between them.
    private func isBesideName(_ gap: String) -> Bool {
        let end = gap.reversed().prefix { !$0.isLetter }
        return end.count <= 2 && end.allSatisfy { $0 == " " || $0 == "," || $0 == "\n" }
    }

    /// The gender of the owner in what follows a name ("T. H. Marrow, his nephew,", "Dudley Marrow was his son."): nil if nothing of
    /// the kind follows, and a missing gender for "their".
    private func kinAfter(_ use: NameUse) -> Gender?? {
        let (text, next) = (names.text, use.tokens.upperBound)
        guard next + 2 < text.tokens.count else { return nil }
        let first = Vocabulary.standard.classes(of: text.keywords[next])
        guard first.contains(.comma) || first.contains(.copula) && !text.tokens[next].shape.contains(.sentenceStart),
            Vocabulary.standard.classes(of: text.keywords[next + 1]).contains(.possessive),
            KinWord.isKin(text.string(text.tokens[next + 2]))
        else { return nil }
        switch text.string(text.tokens[next + 1]) {
        case "his": return .some(.male)
        case "her": return .some(.female)
        case "their" where first.contains(.comma): return .some(nil)
        default: return nil
        }
    }
}
