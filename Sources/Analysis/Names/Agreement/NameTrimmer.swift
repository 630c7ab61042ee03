import Model

/// Cuts off the words that are beside a known name by chance, where the document knows the name without them.
struct NameTrimmer {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles
    private let times: LeadingTimes

    init(_ text: AnnotatedText, words: DocumentWords, profiles: NameProfiles) {
        self.text = text
        self.words = words
        self.profiles = profiles
        times = LeadingTimes(text, words: words, profiles: profiles)
    }

    /// The name, or the names that it is made of.
    func trimmed(_ name: NameSpan) -> [NameSpan] {
        guard name.tokens.count > 1 else { return [name] }
        var name = name
        if isCapitalArticle(name) { name = part(name, name.tokens.dropFirst(), of: name.tokens) }
        // Where all words have capitals, nothing else tells what is beside a name by chance.
        if words.form(of: name.tokens.lowerBound).isRecased { return [name] }
        if let parts = dividedAtTitle(name) ?? dividedAfterPlace(name) ?? dividedAtRole(name) ?? dividedBetween(name)
            ?? divided(name) ?? dividedBetweenPersons(name)
        {
            return parts
        }
        if let subject = subject(of: name) { return [part(name, subject, of: name.tokens)] }
        if isAddress(name) {
            name = part(name, name.tokens.dropFirst(), of: name.tokens)
            name.label = .person
            return [name]
        }
        if times.begin(name) {
            name = part(name, name.tokens.dropFirst(), of: name.tokens)
        }
        if isWithParty(name) {
            name = part(name, name.tokens.dropFirst(2), of: name.tokens)
            name.label = .place
        }
        if isWithKind(name) { name = part(name, name.tokens.dropLast(), of: name.tokens) }
        if isWithShares(name) { name = part(name, name.tokens.dropFirst(2), of: name.tokens) }
        if isWithScore(name) { name = part(name, name.tokens.dropLast(), of: name.tokens) }
        if let tokens = beforeResult(name) ?? beforeDay(name) ?? beforeCaption(name) {
            name = part(name, tokens, of: name.tokens)
            name.label = profiles.profile(of: tokens)?.leading.label ?? name.label
        }
        guard name.tokens.count > 1 else { return [name] }
        let uses = profiles.uses(of: name.tokens)
        let isListed = !Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        // "Sorin Vale is", if nobody was called Vale before, is a full name and no word before one.
        if !isListed, isChance(opener: name.tokens.lowerBound),
            profiles.isSupported(name.tokens.dropFirst(), beside: uses),
            profiles.isNamedBefore(name.tokens.dropFirst())
        {
            name = part(name, name.tokens.dropFirst(), of: name.tokens)
        }
        if name.tokens.count > 1, name.label == .person, isChance(closer: name.tokens.upperBound - 1),
            profiles.isSupported(name.tokens.dropLast(), beside: uses)
        {
            name = part(name, name.tokens.dropLast(), of: name.tokens)
        }
        return [name]
    }

    /// "R-Maine": a state after the letter of a party.
    private func isWithParty(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        guard name.tokens.count > 2, text.tokens[first].length == 1, Self.parties.contains(words.form(of: first).lower),
            Vocabulary.standard.classes(of: text.keywords[first + 1]).contains(.dash)
        else { return false }
        return words.isListed(first + 2, in: [.region, .place])
            || name.tokens.count == 3 && text.tokens[first + 2].length == 2
                && text.tokens[first + 2].shape.contains(.allCapitals)
    }

    /// Two persons, where a title is between two names of persons ("Anna Prince Karl"); nil for one.
    private func dividedAtTitle(_ name: NameSpan) -> [NameSpan]? {
        guard name.label != .place,
            let title = name.tokens.dropFirst().dropLast().first(where: { words.isListed($0, in: .title) })
        else { return nil }
        let left = name.tokens.lowerBound..<title
        let right = title + 1..<name.tokens.upperBound
        let uses = profiles.uses(of: name.tokens)
        guard profiles.isSupported(left, beside: uses), profiles.isSupported(right, beside: uses) else { return nil }
        return [part(name, left, of: name.tokens), part(name, right, of: name.tokens)]
    }

    /// The place where somebody did what, and who did it ("In Lagos J. R. Vale spoke", "From Sarn Athel went on"); nil for one name.
    private func dividedAfterPlace(_ name: NameSpan) -> [NameSpan]? {
        let first = name.tokens.lowerBound
        let rest = name.tokens.dropFirst()
        guard name.label == .person, first > 0, isLocating(first - 1) else { return nil }
        if rest.count > 1, isInitial(first + 1) {
            guard words.isListed(first, in: [.city, .country, .region, .place]),
                !text.isListedGivenName(first)
                    || isInitial(first + 2) && ContextWords.locating.contains(words.form(of: first - 1).lower)
            else { return nil }
        } else {
            guard isPlaceHere(first), isWellKnown(rest, beside: name) else { return nil }
        }
        var place = part(name, first..<first + 1, of: name.tokens)
        place.label = .place
        return [place, part(name, rest, of: name.tokens)]
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

    /// Whether `tokens` are a person by themselves, and far more often than in `name`.
    private func isWellKnown(_ tokens: Range<Int>, beside name: NameSpan) -> Bool {
        guard let known = profiles.profile(of: tokens), known.leading.label == .person else { return false }
        return known.uses >= 10 * profiles.uses(of: name.tokens)
    }

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
        var person = part(name, bearer, of: name.tokens)
        person.label = .person
        return [part(name, name.tokens.lowerBound..<role, of: name.tokens), person]
    }

    /// The owner and what is owned ("the OTO's Vale Deep Radar"), two places with "and" between them, or an event and the law that it
    /// is for, where the text has the owner, one of the places or the law by itself; nil for one name.
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
            default: right.count > 1 && isOwner(left)
            }
        guard isKnown else { return nil }
        return [left, right].map { tokens in
            var part = part(name, tokens, of: name.tokens)
            part.label = profiles.profile(of: tokens)?.leading.label ?? name.label
            return part
        }
    }

    /// Whether a name that the text knows as a whole by nothing else may end before the token at `index`.
    private func isDivider(_ index: Int, in name: NameSpan) -> Bool {
        let lower = words.form(of: index).lower
        if name.label == .place {
            return lower == Self.and && Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        }
        if lower == Self.purpose { return words.form(of: index + 1).lower == Self.article }
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
    private func divided(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person || name.label == .organisation || name.label == .miscellaneous,
            let joint = name.tokens.dropFirst().dropLast().first(where: {
                Self.joints.contains(words.form(of: $0).lower)
            })
        else { return nil }
        let left = name.tokens.lowerBound..<joint
        let right = joint + 1..<name.tokens.upperBound
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
            var first = part(name, left, of: name.tokens)
            first.label = .person
            return [first]
        }
        guard name.label != .person || profiles.isSupported(left, beside: uses) else { return nil }
        var second = part(name, right, of: name.tokens)
        second.label = .person
        return [part(name, left, of: name.tokens), second]
    }

    /// Two full names that stand side by side, as in a caption or a table ("Ann Reed Voss Tom Hale"), where the text has both; nil for one
    /// name.
    private func dividedBetweenPersons(_ name: NameSpan) -> [NameSpan]? {
        guard name.label == .person, name.tokens.count >= 4 else { return nil }
        func isPerson(_ tokens: Range<Int>) -> Bool {
            profiles.profile(of: tokens).map { $0.uses > 1 && $0.leading.label == .person } ?? false
        }
        let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard let middle = (first + 2...end - 2).first(where: { isPerson(first..<$0) && isPerson($0..<end) }) else {
            return nil
        }
        return [part(name, first..<middle, of: name.tokens), part(name, middle..<end, of: name.tokens)]
    }

    /// A capitalised word that opens a sentence, and elsewhere is no part of a name.
    private func isChance(opener index: Int) -> Bool {
        let form = words.form(of: index)
        guard text.isAfterMark(index), words.cases(of: form).capital == 0 else { return false }
        return !form.isListed(in: [.givenName, .title, .particle]) || words.cases(of: form).small > 0
            || Self.openers.contains(form.lower)
    }

    /// "THE VALE BOARD", where the text has the Vale Board.
    private func isCapitalArticle(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        return text.tokens[first].shape.contains(.allCapitals) && words.form(of: first).lower == Self.article
            && name.tokens.count > 2 && profiles.uses(of: name.tokens.dropFirst()) > 0
    }

    /// "Vale Machines" of "Vale Machines Artist" in a caption ("Credit: Vale Machines Artist concept of the rover"), where the text has it
    /// elsewhere; nil if no word of captions is at the end.
    private func beforeCaption(_ name: NameSpan) -> Range<Int>? {
        let rest = name.tokens.dropLast()
        guard !rest.isEmpty, Self.captions.contains(words.form(of: rest.upperBound).lower), profiles.uses(of: rest) > 0,
            Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        else { return nil }
        return rest
    }

    /// "Vale road" or "Vale programme", where the text has Vale as the name of a person, a place or a thing of the same class.
    private func isWithKind(_ name: NameSpan) -> Bool {
        let kind = name.tokens.upperBound - 1
        guard name.label != .person, !text.tokens[kind].shape.contains(.capitalised),
            text.tokens[kind].shape.isSuperset(of: [.word, .spaceBefore]),
            let known = profiles.profile(of: name.tokens.dropLast())
        else { return false }
        return known.leading.label != .miscellaneous || name.label == .miscellaneous
    }

    /// "Shares of Vale Ltd", at the start of a sentence; but the Board of Trade is whole.
    private func isWithShares(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        return name.label == .organisation && name.tokens.count > 2 && text.isAfterMark(first)
            && words.form(of: first + 1).lower == ContextWords.of
            && Self.holdings.contains(words.form(of: first).lower)
    }

    /// "“From Ann,” said the card", where the text has Ann in another name as well.
    private func isAddress(_ name: NameSpan) -> Bool {
        guard name.tokens.count == 2, name.label == .miscellaneous, text.isAfterMark(name.tokens.lowerBound),
            Vocabulary.standard.classes(of: text.keywords[name.tokens.lowerBound]).contains(.preposition),
            let known = profiles.profile(of: name.tokens.dropFirst())
        else { return false }
        return known.leading.label == .person && known.parts[0] > 0
    }

    /// "Ballin 12" or "Kilsh 9" of "Ballin 12, Kilsh 9": a score, and another name with one.
    private func isWithScore(_ name: NameSpan) -> Bool {
        let (score, comma) = (name.tokens.upperBound - 1, name.tokens.upperBound)
        guard name.label == .place || name.label == .organisation, name.tokens.count > 1, text.isScore(score) else {
            return false
        }
        let before = name.tokens.lowerBound - 2
        if before > 0, text.isScore(before), isComma(before + 1), text.tokens[before - 1].shape.contains(.capitalised) {
            return true
        }
        guard comma + 2 < text.tokens.count, isComma(comma) else { return false }
        return (comma + 1..<min(text.tokens.count, comma + 5)).first { !text.tokens[$0].shape.contains(.capitalised) }
            .map { $0 > comma + 1 && text.isScore($0) } ?? false
    }

    /// "Melby" of "Melby 1–1": two numbers with a dash between them; nil if a name has no result.
    private func beforeResult(_ name: NameSpan) -> Range<Int>? {
        let last = name.tokens.upperBound - 1
        guard name.tokens.count > 3, text.isScore(last), text.isScore(last - 2),
            !text.tokens[last].shape.contains(.spaceBefore), text.tokens[last - 1].shape.contains(.punctuation),
            !text.tokens[last - 1].shape.contains(.spaceBefore)
        else { return nil }
        return name.tokens.dropLast(3)
    }

    /// "Ferri" of "Ferri on Mondays", where the text has Ferri elsewhere; nil if a name ends in no day.
    private func beforeDay(_ name: NameSpan) -> Range<Int>? {
        let last = name.tokens.upperBound - 1
        guard name.tokens.count > 2, text.keywords[last - 1] == Vocabulary.on,
            Self.weekdays.contains(words.form(of: last).lower)
        else { return nil }
        let rest = name.tokens.dropLast(2)
        return profiles.uses(of: rest) > 0 ? rest : nil
    }

    private func isComma(_ index: Int) -> Bool {
        Vocabulary.standard.classes(of: text.keywords[index]).contains(.comma)
    }

    /// A pronoun or a common word after a name ("between Mr. Pocket and Herbert I got on").
    private func isChance(closer index: Int) -> Bool {
        let form = words.form(of: index)
        if form.lower == Self.pronoun { return true }
        let cases = words.cases(of: form)
        return cases.small >= 3 && cases.small > 3 * cases.capital
            && !form.isListed(in: [.surname, .givenName, .title, .companySuffix])
    }

    private func isPlace(_ tokens: Range<Int>) -> Bool {
        let known = profiles.profile(of: tokens)?.leading.label == .place
        return known
            || !Gazetteer.standard.lists(of: tokens, in: text).isDisjoint(with: [.place, .city, .region, .country])
    }

    private func hasTitle(_ index: Int) -> Bool { words.isListed(index, in: .title) }

    /// "Nabu" of "Nabu Selects Firms to Advance Wells", a headline that is taken for a name, where the text has Nabu elsewhere; but "Campaign
    /// to Save the Wells" is whole.
    private func subject(of name: NameSpan) -> Range<Int>? {
        guard name.label == .organisation, name.tokens.count > 4,
            let to = name.tokens.dropFirst(2).first(where: { words.form(of: $0).lower == Self.to }),
            !(name.tokens.lowerBound..<to).contains(where: { words.isListed($0, in: .organisationHead) })
        else { return nil }
        return (1...3).reversed().map { name.tokens.prefix($0) }.first { profiles.uses(of: $0) > 1 }
    }

    private func part(_ name: NameSpan, _ tokens: Range<Int>, of whole: Range<Int>) -> NameSpan {
        var part = name
        part.tokens = tokens
        part.range = text.range(of: tokens)
        return part
    }

    /// "Guards of M. des Essart" are not called so after him.
    private static let courtesies = Set(
        ["m.", "m", "mr", "mr.", "mrs", "mrs.", "monsieur", "mme"].map(WordHash.lowercased))
    /// Words that are the last of what is no person's name.
    static let heads: Gazetteer.Lists = [
        .placeHead, .organisationHead, .eventHead, .workHead, .companySuffix, .role, .month,
    ]
    private static let and = WordHash.lowercased("and")
    private static let reaching = WordHash.lowercasedWords("from to approaching leaving reaching entering nearing")
    /// Adverbs that open sentences, and that are given names of some language besides.
    private static let openers = Set(
        ["soon", "then", "now", "yet", "again", "once", "so", "an", "see", "do", "in", "may", "such"]
            .map(WordHash.lowercased))
    private static let purpose = WordHash.lowercased("for")
    private static let to = WordHash.lowercased("to")
    private static let holdings = ContextWords.securities.union(
        WordHash.lowercasedWords("shareholders employees customers"))
    private static let article = WordHash.lowercased("the")
    private static let parties = WordHash.lowercasedWords("d r i")
    private static let joints: Set<UInt64> = [ContextWords.of, and]
    private static let captions = WordHash.lowercasedWords("artist credit photo image illustration courtesy source")
    private static let weekdays = WordHash.lowercasedWords(
        """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays \
        sundays
        """)
    private static let pronoun = WordHash.lowercased("I")
}
