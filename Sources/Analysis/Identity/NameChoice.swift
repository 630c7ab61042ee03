import Model

/// Chooses the names of one entity: the one that is shown, and the others.
///
/// Shown is the fullest form with support: it occurs more than once, or beside no form that is used far more. Whoever is known by
/// a title and a single name is shown with the title ("Mrs. Ferrars").
struct NameChoice {
    /// A form and how many of its uses are of this entity.
    struct Candidate {
        let form: Int
        var count: Int
        /// The title at its first use, as written; empty if there is none.
        let title: String
    }

    /// A form needs no support beside forms that occur less often than this.
    private static let fewUses = 10
    /// A form that occurs once is never shown beside one that occurs this often.
    private static let manyUses = 100
    /// A form that occurs this many times less than another needs support.
    private static let mostRatio = 20
    /// A name without a family name is not shown that occurs this many times less than another.
    private static let mostRatioOfPatronymics = 8
    /// Among full names, one is not shown that occurs this many times less than the commonest.
    private static let mostRatioOfFullNames = 3

    /// A single name is usual that is used so often among all: one time in so many.
    private static let mostPerUsual = 4

    private let forms: [NameForm]
    private let candidates: [Candidate]
    private let type: EntityType

    /// The choice among `candidates`, which are in the order of their first use.
    init(_ candidates: [Candidate], of forms: [NameForm], type: EntityType) {
        self.candidates = candidates
        self.forms = forms
        self.type = type
    }

    /// The name that is shown.
    var shown: String {
        display(candidates.count == 1 ? candidates[0] : type == .person ? personShown : thingShown)
    }

    /// The other names, by first use.
    func aliases(beside shown: String) -> [String] {
        if candidates.count == 1, display(candidates[0]) == shown { return [] }
        var found: [String] = []
        let neat = Set(candidates.map { forms[$0.form] }.filter { !NameForm.isRough($0.display) }.flatMap(\.words))
        let named = candidates.filter { candidate in
            let form = forms[candidate.form]
            if NameForm.isRough(form.display), form.words.allSatisfy({ neat.contains($0) }) { return false }
            if form.isMisread || isTitleAlone(form) || isInitial(candidate) { return false }
            return type == .person || !endsInSmallWord(form.display)
        }
        let bare = Set(candidates.filter { $0.title.isEmpty }.map { forms[$0.form].display })
        for candidate in named {
            let form = forms[candidate.form]
            let name = bare.contains(form.display) && form.articleCount == 0 ? form.display : display(candidate)
            if name != shown, !found.contains(name) { found.append(name) }
        }
        return found
    }

    /// Whether a form is one letter without a title, as which nobody is known beside another name.
    private func isInitial(_ candidate: Candidate) -> Bool {
        candidate.title.isEmpty && forms[candidate.form].words.allSatisfy { $0.utf8.count == 1 }
    }

    /// Whether a form has no words but titles: "Captain", but not "Dean" of a Carl Dean.
    private func isTitleAlone(_ form: NameForm) -> Bool {
        guard form.words.allSatisfy({ Honorific.named($0) != nil }) else { return false }
        return !candidates.contains { forms[$0.form].isFullName && forms[$0.form].words.last == form.words.last }
    }

    /// A name with its title, if it is a single name that the text gives no fuller: "Mrs. Ferrars", "Miss Bertrams"; and with the word
    /// that tells its bearer from another ("Old Jasper").
    private func display(_ candidate: Candidate) -> String {
        let form = forms[candidate.form]
        let age = Self.ages[form.key.sense]
        guard type == .person || form.key.isFamily, !candidate.title.isEmpty || age != nil,
            !form.isFullName
        else { return display(of: form) }
        return [age, candidate.title, form.display].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let ages: [NameSpan.Sense: String] = [.elder: "Old", .younger: "Young"]

    /// "James Powell" of "James Powell of Richmond"; who has no family name before "of" is called so. "The Hague" has its article, and a
    /// person's name in capitals is shown in mixed case.
    private func display(of form: NameForm) -> String {
        if type == .place, form.articleCount > 0 { return "The \(form.display)" }
        guard type == .person else { return form.display }
        if form.words.count > 1, NameForm.isRough(form.display) { return Self.inMixedCase(form.display) }
        guard form.words.contains("of"), let person = form.person, person.peerage == nil else { return form.display }
        let words = form.display.split(separator: " ")
        guard let of = words.firstIndex(of: "of"), of > 1, Honorific.named(WordFolding.fold(words[of - 1])) == nil
        else { return form.display }
        return words[..<of].joined(separator: " ")
    }

    /// "Matilda Carrow" for "MATILDA CARROW", as a letter is signed; short words may be initials or numbers.
    private static func inMixedCase(_ name: String) -> String {
        guard name == name.uppercased() else { return name }
        return name.split(separator: " ").map { word in
            guard word.count > mostCapitals else { return String(word) }
            var isInside = false
            return word.reduce(into: "") { result, letter in
                result += isInside ? letter.lowercased() : String(letter)
                isInside = letter.isLetter
            }
        }.joined(separator: " ")
    }

    /// So many capitals are left as they are.
    private static let mostCapitals = 3

    private var personShown: Candidate {
        let full = supported(candidates.filter { forms[$0.form].isFullName })
        let commonest = full.filter { !isShortened($0) }.map(\.count).max() ?? 0
        let usual = full.filter { $0.count * Self.mostRatioOfFullNames >= commonest }
        // "Pierre Bezúkhov" rather than "Pyotr Kirílych Bezúkhov", if the text mostly says "Pierre"; what it
        // begins with, if a single name is seldom used.
        let single = best(candidates.filter { forms[$0.form].words.count == 1 }) { _, count in (count, 0, 0) }
        let all = candidates.reduce(0) { $0 + $1.count }
        let word = single.map { forms[$0.count * Self.mostPerUsual >= all ? $0.form : candidates[0].form].words[0] }
        return best(usual) { form, count in
            let holdsUsual = word.map { form.words.contains($0) } ?? true
            return (holdsUsual ? 1 : 0, form.words.count { $0.utf8.count > 1 } * 16 + form.words.count, count)
        }
            ?? best(candidates.filter { !isEpithet($0) }) { form, count in
                let rank = form.isHusbandsName || form.isMisread ? 0 : needsTitle(form, count) ? 1 : 2
                return (rank, count, form.display.utf8.count)
            }
            ?? candidates[0]
    }

    /// Whether a full name is short for a fuller one, however often it is used: "Trump Jr." for Donald Trump Jr., "Pyotr Ilyich" for
    /// whoever has a family name as well.
    private func isShortened(_ candidate: Candidate) -> Bool {
        guard let person = forms[candidate.form].person else { return false }
        return person.isSurnameWithGeneration || Patronymic.isGivenWithPatronymic(person)
    }

    private var thingShown: Candidate {
        switch type {
        case .place, .group:
            best(candidates) { form, count in
                let isUsual = type == .group || PlaceSynonyms.shared.isUsual(form.key.words)
                // "Sarn Grange" rather than "the Grange"
                let isShort = AbbreviationEvidence.isAbbreviation(form.display) || ShortNameEvidence.isHead(form)
                let rank = isUsual ? 2 : isShort ? 0 : 1
                return (rank, count, form.display.utf8.count)
            } ?? candidates[0]
        default:
            best(supported(candidates)) { form, count in
                (form.words.count { $0.utf8.count > 1 }, form.words.count, form.display.utf8.count)
            } ?? candidates[0]
        }
    }

    /// The forms that are used often enough to be shown, or that have another kind of support: the entity is introduced by
    /// them, or they begin with a known given name.
    private func supported(_ some: [Candidate]) -> [Candidate] {
        let most = candidates.map(\.count).max() ?? 0
        return some.filter { candidate in
            let form = forms[candidate.form]
            if NameForm.isRough(form.display) || form.isMisread || isEpithet(candidate) || isAlsoWithoutSuffix(form)
                || form.isBirthName && some.count > 1
            {
                return false
            }
            if most < Self.fewUses || candidate.form == candidates[0].form && most < Self.manyUses { return true }
            if let person = form.person, Patronymic.isGivenWithPatronymic(person) {
                return candidate.count * Self.mostRatioOfPatronymics >= most
            }
            if candidate.count == 1, most >= Self.manyUses { return false }
            if candidate.count == 1, most >= Self.mostRatio, !isListedGivenName(form) { return false }
            return candidate.count > 1 && candidate.count * Self.mostRatio >= most || isKnownGivenName(form)
        }
    }

    /// Whether a name is another of the same person with a word before it that only describes, and not the more usual one:
    /// "Black Finn" beside "Finn".
    private func isEpithet(_ candidate: Candidate) -> Bool {
        let words = forms[candidate.form].words
        guard words.count > 1, PersonName.isEpithet(words[0]) else { return false }
        return candidates.contains { forms[$0.form].words[...] == words.dropFirst() && $0.count >= candidate.count }
    }

    /// Whether the name is also used without its suffix, which tells nobody apart then: "John Ash the elder" beside "John Ash".
    private func isAlsoWithoutSuffix(_ form: NameForm) -> Bool {
        guard let person = form.person, person.suffix != nil else { return false }
        return candidates.contains {
            forms[$0.form].person.map { $0.suffix == nil && $0.words == person.words && $0.words.count > 1 } ?? false
        }
    }

    /// "Boguchárovo house"
    private func endsInSmallWord(_ display: String) -> Bool {
        let words = display.split(separator: " ")
        guard words.count > 1, let first = words.last?.utf8.first else { return false }
        return first >= UInt8(ascii: "a") && first <= UInt8(ascii: "z")
    }

    /// Whether a name begins with a given name that a list knows, or that the text uses alone.
    private func isKnownGivenName(_ form: NameForm) -> Bool {
        guard let first = form.person?.words.first else { return false }
        return isListedGivenName(form) || candidates.contains { forms[$0.form].key.words == first }
    }

    private func isListedGivenName(_ form: NameForm) -> Bool {
        guard let first = form.person?.words.first else { return false }
        return form.person?.isInitial.first == true || Gazetteer.standard.lists(first).contains(.givenName)
            || PersonName.isKnownGivenName(first)
    }

    /// Whether a name begins with a small particle, and is used with its title often ("M. de Tréville").
    private func needsTitle(_ form: NameForm, _ count: Int) -> Bool {
        guard let first = form.display.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"),
            form.honorific == nil
        else { return false }
        return candidates.contains { !$0.title.isEmpty && $0.count * 4 >= count && !forms[$0.form].isHusbandsName }
    }

    /// The first of the candidates with the highest rank.
    private func best(_ some: [Candidate], by rank: (NameForm, Int) -> (Int, Int, Int)) -> Candidate? {
        var best: Candidate?
        for candidate in some {
            guard let known = best else {
                best = candidate
                continue
            }
            if rank(forms[candidate.form], candidate.count) > rank(forms[known.form], known.count) { best = candidate }
        }
        return best
    }
}
