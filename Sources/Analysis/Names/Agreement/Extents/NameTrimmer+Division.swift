import Model

/// Two names that were taken for one.
extension NameTrimmer {
    /// The two names that a title, a home, a place, a people or a role divides; nil for one name.
    func dividedAtWord(_ name: NameSpan) -> [NameSpan]? {
        dividedAtTitle(name) ?? dividedAtHome(name) ?? dividedAfterPlace(name) ?? dividedAfterPeople(name)
            ?? dividedAtRole(name) ?? dividedBetween(name)
    }

    /// A family name and where it lives: "Mrs. Prothero of Stoke Lacy", while "Anne of Sarn" and "Lord Vale of Sarn" are called so; nil for
    /// one name.
    private func dividedAtHome(_ name: NameSpan) -> [NameSpan]? {
        let first = name.tokens.lowerBound
        let family = isBeforeFamilyName(first) ? first + 1 : first
        guard name.label == .person, family > 0, isBeforeFamilyName(family - 1), family + 2 < name.tokens.upperBound,
            words.form(of: family + 1).lower == ContextWords.of,
            text.tokens[family + 2].shape.contains(.capitalised)
        else { return nil }
        var home = part(name, family + 2..<name.tokens.upperBound)
        home.label = .place
        return [part(name, first..<family + 1), home]
    }

    /// Whether a word is a title that a family name follows.
    private func isBeforeFamilyName(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.capitalised) && Self.titlesOfFamilies.contains(words.form(of: index).lower)
    }

    private static let titlesOfFamilies = WordHash.lowercasedWords(
        "mr mr. mrs mrs. miss ms ms. dr dr. captain colonel major general squire")

    /// Two persons, where a title is between two names of persons ("Anna Prince Karl"); nil for one.
    private func dividedAtTitle(_ name: NameSpan) -> [NameSpan]? {
        guard name.label != .place,
            let title = name.tokens.dropFirst().dropLast().first(where: { words.isListed($0, in: .title) })
        else { return nil }
        let left = name.tokens.lowerBound..<title
        let right = title + 1..<name.tokens.upperBound
        let uses = profiles.uses(of: name.tokens)
        guard profiles.isSupported(left, beside: uses), profiles.isSupported(right, beside: uses) else { return nil }
        return [part(name, left), part(name, right)]
    }

    /// The place where somebody did what, and who did it ("In Lagos J. R. Vale spoke", "From Sarn Athel went on", "At the Vorn Athel fell");
    /// nil for one name.
    private func dividedAfterPlace(_ name: NameSpan) -> [NameSpan]? {
        let first = name.tokens.lowerBound
        let rest = name.tokens.dropFirst()
        guard name.label != .organisation, first > 0, isLocating(beforeNameAt: first) else { return nil }
        if name.label == .person, rest.count > 1, isInitial(first + 1) {
            guard words.isListed(first, in: [.city, .country, .region, .place]),
                !text.isListedGivenName(first)
                    || isInitial(first + 2) && ContextWords.locating.contains(words.form(of: first - 1).lower)
            else { return nil }
        } else {
            guard isWellKnown(rest, beside: name, after: first) else { return nil }
        }
        var place = part(name, first..<first + 1)
        if name.label != .miscellaneous { place.label = .place }
        var person = part(name, rest)
        person.label = .person
        return [place, person]
    }

    /// Somebody's people and somebody's name: "the New Zealander Tane Vale"; nil for one name.
    private func dividedAfterPeople(_ name: NameSpan) -> [NameSpan]? {
        let first = name.tokens.lowerBound
        guard name.tokens.count > 3 else { return nil }
        let (people, rest) = (first..<first + 2, first + 2..<name.tokens.upperBound)
        guard words.isListed(rest.lowerBound - 1, in: .demonym),
            Gazetteer.standard.lists(of: people, in: text).contains(.demonym),
            text.isListedGivenName(rest.lowerBound),
            !words.isListed(rest.upperBound - 1, in: [.organisationHead, .placeHead, .workHead, .eventHead])
        else { return nil }
        var (group, person) = (part(name, people), part(name, rest))
        (group.label, person.label) = (.miscellaneous, .person)
        return [group, person]
    }

    /// Whether "in", "from", "approaching" or the like is before a name, or before its article.
    private func isLocating(beforeNameAt first: Int) -> Bool {
        isLocating(first - 1) || first > 1 && text.keywords[first - 1] == Vocabulary.the && isLocating(first - 2)
    }

    /// "in", "from", "approaching"
    private func isLocating(_ index: Int) -> Bool {
        let lower = words.form(of: index).lower
        return ContextWords.locating.contains(lower) || Self.reaching.contains(lower)
    }

    /// Whether the text has the word as a place elsewhere, and nobody may be called so.
    private func isPlaceHere(_ index: Int) -> Bool {
        guard let known = profiles.profile(of: index..<index + 1), known.uses > 1, known.votes[0] == 0,
            !text.isListedGivenName(index)
        else { return false }
        return known.leading.label == .place || known.inPlaces * 2 >= known.uses
    }

    /// Whether `tokens` are a person by themselves, and more often than in `name`: far more often if nothing else tells that the first
    /// word is a place.
    private func isWellKnown(_ tokens: Range<Int>, beside name: NameSpan, after first: Int) -> Bool {
        guard let known = profiles.profile(of: tokens), known.leading.label == .person else { return false }
        let times: Int
        switch name.label {
        // "Castle Vorn", "St. Helena" and "South Carolina" are whole.
        case .place where !mayBePlaceAlone(first, in: name): return false
        case .place: times = words.isListed(first, in: [.city, .country]) ? 2 : 3
        case .miscellaneous: times = profiles.uses(of: first..<first + 1) > 1 ? 3 : 10
        default: times = 10
        }
        return (name.label != .person || isPlaceHere(first)) && known.uses >= times * profiles.uses(of: name.tokens)
    }

    /// Whether the first word of a place that no list has as a whole is a town or a country, or a word that no list has.
    private func mayBePlaceAlone(_ first: Int, in name: NameSpan) -> Bool {
        let form = words.form(of: first)
        return Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty && form.length > 3
            && words.cases(of: form).small == 0 && (form.lists == 0 || form.isListed(in: [.city, .country]))
            && !form.isListed(in: [.placeHead, .title])
    }

    /// "Right Rev. Tom Orle": whether a name begins with how a clergyman is addressed.
    func isClergymans(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        return name.tokens.count > 2 && Self.reverences.contains(words.form(of: first).lower)
            && Self.clerical.contains(words.form(of: first + 1).lower)
    }

    private static let reverences = WordHash.lowercasedWords("right rt rt. very most")
    private static let clerical = WordHash.lowercasedWords("rev rev. revd revd. reverend")

    /// An organisation and the person who has an office there, where both were taken for one name ("Vale Museum Curator of Maps
    /// K. Odo Lind"); nil for one name.
    private func dividedAtRole(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .organisation || name.label == .miscellaneous,
            let role = name.tokens.dropFirst().dropLast().last(where: {
                words.isListed($0, in: [.role, .title])
            }),
            let given = (role + 1..<name.tokens.upperBound).first(where: { isGivenName($0) }),
            given == role + 1 || Self.joints.contains(words.form(of: role + 1).lower)
        else { return nil }
        let bearer = given..<name.tokens.upperBound
        guard (2...4).contains(bearer.count), !words.isListed(bearer.upperBound - 1, in: Self.heads) else {
            return nil
        }
        var person = part(name, bearer)
        person.label = .person
        return [part(name, name.tokens.lowerBound..<role), person]
    }

    /// The owner and what is owned ("the OTO's Vale Deep Radar"), two places with "and" between them, an event and the law that it is for, or
    /// who goes into a place, where the text has the owner, one of the places, the law or who goes by itself; nil for one name.
    private func dividedBetween(_ name: NameSpan) -> [NameSpan]? {
        guard name.label != .person,
            let joint = name.tokens.dropFirst().dropLast().first(where: { isDivider($0, in: name) })
        else { return nil }
        let left = name.tokens.lowerBound..<joint
        let next = words.form(of: joint + 1).lower == Self.article ? joint + 2 : joint + 1
        guard next < name.tokens.upperBound else { return nil }
        let right = next..<name.tokens.upperBound
        let isKnown =
            switch words.form(of: joint).lower {
            case Self.and: isPlace(left) || isPlace(right)
            case Self.purpose: right.count > 1 && profiles.uses(of: right) > 0
            case let lower where Self.ways.contains(lower): isPersonHere(left)
            default: right.count > 1 && isOwner(left)
            }
        guard isKnown else { return nil }
        return [left, right].map { tokens in
            var part = part(name, tokens)
            part.label = profiles.profile(of: tokens)?.leading.label ?? name.label
            return part
        }
    }

    /// Whether `tokens` are a person by themselves, more than once.
    private func isPersonHere(_ tokens: Range<Int>) -> Bool {
        profiles.profile(of: tokens).map { $0.uses > 1 && $0.leading.label == .person } ?? false
    }

    /// Whether a name that the text knows as a whole by nothing else may end before the token at `index`.
    private func isDivider(_ index: Int, in name: NameSpan) -> Bool {
        let lower = words.form(of: index).lower
        if name.label == .place {
            return lower == Self.and && Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        }
        if lower != Self.to, Self.ways.contains(lower) { return true }
        if lower == Self.purpose || lower == Self.to { return words.form(of: index + 1).lower == Self.article }
        return text.tokens[index].length > 1
            && Vocabulary.standard.classes(of: text.keywords[index]).contains(.possessiveEnding)
    }

    /// Whether `tokens` are an organisation or a place by themselves.
    private func isOwner(_ tokens: Range<Int>) -> Bool {
        guard let known = profiles.profile(of: tokens), known.uses > 1 else { return false }
        return known.leading.label == .organisation || known.leading.label == .place
    }

    /// Whether the token is an initial or a given name, and no word that is also the head of something.
    private func isGivenName(_ index: Int) -> Bool {
        isInitial(index)
            || text.tokens[index].shape.contains(.capitalised) && words.isListed(index, in: .givenName)
                && !words.isListed(index, in: Self.heads)
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.length == 2 && token.shape.contains(.capitalised)
            && text.text[token.start + 1] == UInt8(ascii: ".")
    }

    /// Two names that a small word joins, each known by itself ("Athos of Porthos", "Guards of M. de Tréville"); nil for
    /// one name.
    func divided(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person || name.label == .organisation || name.label == .miscellaneous,
            let joint = name.tokens.dropFirst().dropLast().first(where: {
                Self.joints.contains(words.form(of: $0).lower)
            })
        else { return nil }
        let left = name.tokens.lowerBound..<joint
        let right = joint + 1..<name.tokens.upperBound
        if isOfHouse(name, joint: joint) { return nil }
        let uses = profiles.uses(of: name.tokens)
        let isOfMister = right.count > 1 && Self.courtesies.contains(words.form(of: right.lowerBound).lower)
        guard
            isOfMister
                || !words.isListed(
                    joint - 1,
                    in: [
                        .title, .organisationHead, .workHead, .eventHead, .placeHead,
                    ])
        else { return nil }
        let bearer = hasTitle(right.lowerBound) && right.count > 1 ? right.dropFirst() : right
        guard let known = profiles.profile(of: right) ?? profiles.profile(of: bearer), known.leading.label == .person,
            profiles.isSupported(right, beside: uses) || hasTitle(right.lowerBound)
        else {
            // "Pierre of Illuminism", where Pierre is known by hardly another name: nobody is called after what is no place.
            guard let known = profiles.profile(of: left), known.leading.label == .person, known.uses >= 10,
                profiles.isSupported(left, beside: uses), !isPlace(right)
            else { return nil }
            var first = part(name, left)
            first.label = .person
            return [first]
        }
        guard name.label != .person || profiles.isSupported(left, beside: uses) else { return nil }
        var second = part(name, right)
        second.label = .person
        return [part(name, left), second]
    }

    /// "Sir Oswald of Sarn", who is "Sarn" elsewhere.
    private func isOfHouse(_ name: NameSpan, joint: Int) -> Bool {
        let title = joint - 2
        return title >= 0 && title >= name.tokens.lowerBound - 1 && joint + 2 == name.tokens.upperBound
            && words.form(of: joint).lower == ContextWords.of && text.isListedGivenName(joint - 1)
            && OriginNames.titles.contains(words.form(of: title).lower)
    }

    /// Two full names side by side, as in a caption or a table ("Ann Reed Voss Tom Hale"), where the text has both; nil for one name.
    func dividedBetweenPersons(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person, name.tokens.count >= 4 else { return nil }
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard
            let middle = (first + 2...end - 2).first(where: {
                isPersonHere(first..<$0) && isPersonHere($0..<end)
            })
        else {
            return nil
        }
        return [part(name, first..<middle), part(name, middle..<end)]
    }

    private func isPlace(_ tokens: Range<Int>) -> Bool {
        let known = profiles.profile(of: tokens)?.leading.label == .place
        return known
            || !Gazetteer.standard.lists(of: tokens, in: text).isDisjoint(with: [.place, .city, .region, .country])
    }

    private func hasTitle(_ index: Int) -> Bool { words.isListed(index, in: .title) }

    /// "Guards of M. des Essart" are not called so after him.
    private static let courtesies = Set(
        ["m.", "m", "mr", "mr.", "mrs", "mrs.", "monsieur", "mme"].map(WordHash.lowercased))
    private static let and = WordHash.lowercased("and")
    private static let reaching = WordHash.lowercasedWords("from to approaching leaving reaching entering nearing")
    private static let ways = WordHash.lowercasedWords("into onto to toward towards beside beneath")
    private static let purpose = WordHash.lowercased("for")
    private static let joints: Set<UInt64> = [ContextWords.of, and]
}
