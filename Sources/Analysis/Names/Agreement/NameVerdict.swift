import Model

/// Drops what the document shows to be no name, and settles the class of the others.
struct NameVerdict {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles
    private let contexts: NameContexts
    private let characters: CharacterNames
    /// Words that "<" follows without a space, as in programs.
    private let programWords: Set<UInt64>
    private let vessels: VesselNames
    private let bearers: BearerNames
    private let seats: SeatNames
    private let firms: FirmNames
    private let letters: LettersAfterNames
    private let styles: StyledNames
    /// The abbreviations of small words for a device: "lunar terrain vehicle (LTV)".
    private let devices: Set<UInt64>
    /// The last words of places of several words: "Heights" of "Sarn Heights".
    private let placeHeads: Set<UInt64>
    /// Whether there is text besides headings.
    private let hasBody: Bool

    init(
        _ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, profiles: NameProfiles,
        characters: CharacterNames
    ) {
        self.text = text
        self.characters = characters
        self.words = words
        self.profiles = profiles
        vessels = VesselNames(names, in: text, words: words)
        bearers = BearerNames(names, in: text, words: words)
        firms = FirmNames(names, in: text, words: words)
        letters = LettersAfterNames(names, in: text, words: words)
        styles = StyledNames(text: text, words: words)
        seats = SeatNames(names, in: text, words: words) { StyledNames.peerages.contains(words.form(of: $0).lower) }
        devices = Self.devices(names, words: words)
        let places = names.filter { $0.label == .place && $0.tokens.count > 1 }
        placeHeads = Set(places.map { words.form(of: $0.tokens.upperBound - 1).lower })
        contexts = NameContexts(text, words: words)
        programWords = Self.programWords(in: text, words: words)
        hasBody = text.blocks.contains { !$0.kind.isHeading }
    }

    /// The name with the class that the document gives it; nil for what is no name.
    func judged(_ name: NameSpan, in sentence: Range<Int>) -> NameSpan? {
        if let other = styles.peer(name) ?? vessels.vessel(name) { return other }
        guard let profile = profiles.profile(of: name.tokens) else { return name }
        var judged = name
        judged.label = label(of: name, profile, in: sentence)
        return isName(judged, profile) ? judged : nil
    }

    // MARK: - Class

    /// One class for all uses of a name, but for uses whose neighbours leave little doubt of another that the document
    /// knows the name as, too.
    private func label(of name: NameSpan, _ profile: NameProfile, in sentence: Range<Int>) -> NameSpan.Label {
        if seats.isPeer(name, profile) { return .person }
        if seats.isInside(name) { return .place }
        if bearers.hold(name, profile) { return .person }
        if seats.hold(name, profile) || isHeadedPlace(name, profile) || isShortPlace(name, profile) { return .place }
        if isPeople(name, profile) { return .miscellaneous }
        if firms.hold(name, profile) { return .organisation }
        if isNumberedMission(name) || isDevice(name) { return .miscellaneous }
        if isBody(name, profile) || isNewspaper(name) || isCourt(name) || isClub(name) { return .organisation }
        if isIrish(name) || isSovereign(name) || isBynamed(name) || styles.isStyled(name)
            || characters.contains(name.tokens)
        {
            return .person
        }
        if isLandmark(name, profile) { return .place }
        if isBeing(name, profile) { return .person }
        let scores = profile.scores
        let votes = contexts.votes(beside: name.tokens, in: sentence)
        // "Roscosmos missions" are an agency's.
        let isSureOrganisation = name.label == .organisation && name.confidence.share >= 0.7
        for label in NameSpan.Label.allCases
        where votes[Int(label.rawValue)] >= 1 && !(isSureOrganisation && label == .miscellaneous) {
            if scores[Int(label.rawValue)] >= scores.sum() * 0.2 { return label }
        }
        // Hardly anything else is called like an organisation of several words.
        if name.tokens.count > 1, profile.listed[1] >= 1, name.label != .person, name.confidence.share < 0.7 {
            return .organisation
        }
        if name.tokens.count == 1 || profile.stated.max() > 0, votes.max() < 1, let certain = profile.certainLabel,
            name.label != .organisation || name.confidence.share < 0.8
        {
            return certain
        }
        let leading = profile.leading
        guard leading.label != name.label, leading.share >= 0.65 else { return name.label }
        let isBacked = profile.uses >= 3 || profile.listed[Int(leading.label.rawValue)] >= 0.6
        let isOwn = votes[Int(name.label.rawValue)] > 0 && name.confidence.share >= 0.8
        return isOwn || !isBacked ? name.label : leading.label
    }

    /// "Castle Orle", "Lake Torven": no person is called so; and "Gay Street", if somebody is in it, and "the Boris Villa".
    private func isHeadedPlace(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        guard name.label == .person, name.tokens.count > 1 else { return false }
        let last = words.form(of: name.tokens.upperBound - 1)
        if profile.afterArticle == profile.uses, profile.votes[0] == 0, ContextWords.placeHeads.contains(last.lower) {
            return true
        }
        return ContextWords.placeHeads.contains(words.form(of: name.tokens.lowerBound).lower)
            || ContextWords.roads.contains(last.lower)
                && profile.votes[2] > 0 && profile.votes[0] == 0
    }

    /// "the Heights", where the text has Sarn Heights: always with "the", and nobody's name.
    private func isShortPlace(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        name.tokens.count == 1 && name.label != .organisation && profile.afterArticle == profile.uses
            && placeHeads.contains(words.form(of: name.tokens.lowerBound).lower)
            && profile.votes[0] + profile.votes[1] == 0 && profile.parts[0] == 0
    }

    /// "They walked to the Pier. Nobody was on the Pier.", "at the White Hart": what somebody is at or goes to, always with "the"; and
    /// "the Vivonne", if the recogniser is in doubt what it is.
    private func isLandmark(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let first = name.tokens.lowerBound
        let isShort = name.tokens.count == 1 ? profile.uses >= 4 : name.tokens.count == 2 && profile.uses >= 2
        guard isShort, profile.afterArticle * 4 >= profile.uses * 3, profile.votes[0] == 0, profile.parts[0] == 0,
            !styles.isStyle(first), !words.isListed(first, in: .role)
        else { return false }
        if name.label == .person {
            return profile.inPlaces * 2 >= profile.uses && !text.beginsWithGivenName(name.tokens)
        }
        return name.label == .organisation && name.tokens.count == 1 && profile.inPlaces * 3 >= profile.uses
            && profile.weights.sum() < 0.65 * Float(profile.uses) && profile.weights[2] > 0
            && profile.votes[1] == 0 && profile.listed[1] == 0
    }

    /// "Artemis V", where Artemis is no person by the words beside it.
    private func isNumberedMission(_ name: NameSpan) -> Bool {
        guard name.tokens.count == 2, RomanNumeral(name.tokens.upperBound - 1, of: text) != nil,
            let first = profiles.profile(of: name.tokens.dropLast())
        else { return false }
        return first.certain[3] > 0 && first.certain[0] == 0
    }

    /// "Marine Research Council": nothing but an organisation is called so, unless a list knows it or it is a medal or journal of one.
    private func isBody(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let last = words.form(of: name.tokens.upperBound - 1)
        return name.label == .miscellaneous && name.tokens.count > 2 && profile.listed[0] + profile.listed[2] == 0
            && last.tokenShape.contains(.capitalised) && Self.bodies.contains(last.lower)
            && !name.tokens.contains { words.form(of: $0).lower == ContextWords.of }
    }

    /// "the Sarn Courier", which the recogniser takes for a place.
    private func isNewspaper(_ name: NameSpan) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        return name.label == .place && name.tokens.count > 1 && first > 0
            && text.keywords[first - 1] == Vocabulary.the
            && text.tokens[last].shape.contains(.capitalised) && Self.newspapers.contains(words.form(of: last).lower)
    }

    /// "Leeds City", which the recogniser takes for a person.
    private func isClub(_ name: NameSpan) -> Bool {
        name.label == .person && name.tokens.count == 2
            && ContextWords.clubs.contains(words.form(of: name.tokens.upperBound - 1).lower)
            && words.isListed(name.tokens.lowerBound, in: .city) && !text.isListedGivenName(name.tokens.lowerBound)
    }

    /// "Sarn District Court", in which somebody is sued: no house.
    private func isCourt(_ name: NameSpan) -> Bool {
        name.label == .place && words.form(of: name.tokens.upperBound - 1).lower == Self.court
            && CourtNames.holds(name.tokens.map { text.string(text.tokens[$0]).lowercased() })
    }

    /// "Lunar Terrain Vehicle"
    private func isDevice(_ name: NameSpan) -> Bool {
        let last = words.form(of: name.tokens.upperBound - 1).lower
        if name.tokens.count == 1 { return devices.contains(last) }
        guard name.label == .organisation, name.confidence.share < 0.9 else { return false }
        return ContextWords.deviceNouns.contains(last)
            || last == ContextWords.system
                && ContextWords.systems.contains(words.form(of: name.tokens.upperBound - 2).lower)
    }

    private static func programWords(in text: AnnotatedText, words: DocumentWords) -> Set<UInt64> {
        text.text.withBytes { bytes in
            var found: Set<UInt64> = []
            for (index, token) in text.tokens.enumerated().dropFirst()
            where bytes[token.start] == UInt8(ascii: "<") && !token.shape.contains(.spaceBefore) {
                found.insert(words.form(of: index - 1).lower)
            }
            return found
        }
    }

    private static func devices(_ names: [NameSpan], words: DocumentWords) -> Set<UInt64> {
        var devices: Set<UInt64> = []
        for name in names where name.tokens.count == 1 && name.tokens.lowerBound > 1 {
            let first = name.tokens.lowerBound
            guard words.form(of: first - 1).lower == ContextWords.openBracket,
                ContextWords.deviceNouns.contains(words.form(of: first - 2).lower),
                words.form(of: first).tokenShape.contains(.allCapitals)
            else { continue }
            devices.insert(words.form(of: first).lower)
        }
        return devices
    }

    /// "the Goths", "the Seminoles": a word that a list knows as a people's, or the plural of one, after "the", is no organisation.
    private func isPeople(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        guard name.label == .organisation || name.label == .person, profile.parts[0] == 0,
            profile.votes[0] + profile.votes[1] == 0, !text.tokens[first].shape.contains(.allCapitals),
            first > 0
        else { return false }
        let word = text.string(text.tokens[first])
        if name.tokens.count == 1, EntityTyper.isPeopleOfHistory(word.lowercased()) { return true }
        guard Vocabulary.standard.classes(of: text.keywords[first - 1]).contains(.definite) || name.tokens.count > 1
        else { return false }
        if profile.listed[3] > 0 {
            return profile.listed[1] == 0 && !words.isListed(last, in: [.city, .country])
        }
        guard name.tokens.count == 1, name.label == .organisation, profile.listed == .zero else { return false }
        return word.hasSuffix("s") && Gazetteer.standard.lists(String(word.dropLast())).contains(.demonym)
    }

    /// "O’Hara": hardly anything but a person is called so, unless a list knows it.
    private func isIrish(_ name: NameSpan) -> Bool {
        guard name.range.count > 4, text.text[name.range.start] == UInt8(ascii: "O"),
            !words.isListed(name.tokens.lowerBound, in: Self.things)
        else { return false }
        let rest = text.text.string(in: name.range).dropFirst()
        return rest.first.map { "'’".contains($0) } == true && rest.dropFirst().first?.isUppercase == true
            && !rest.contains(" ")
    }

    /// "Urban VI", where the text has "Pope Urban" as well.
    private func isSovereign(_ name: NameSpan) -> Bool {
        name.tokens.count == 2 && isNumeral(name.tokens.upperBound - 1)
            && words.cases(of: words.form(of: name.tokens.lowerBound)).afterTitle > 0
    }

    /// "Alfred the Great"
    private func isBynamed(_ name: NameSpan) -> Bool {
        name.tokens.count == 3 && (name.label == .miscellaneous || name.label == .place)
            && text.isListedGivenName(name.tokens.lowerBound)
            && text.keywords[name.tokens.lowerBound + 1] == Vocabulary.the
            && ContextWords.bynames.contains(words.form(of: name.tokens.upperBound - 1).lower)
    }

    /// "the Leopard-man"; "the Snow Queen", if the text always calls her so.
    private func isBeing(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let last = name.tokens.upperBound - 1
        guard name.label == .miscellaneous, profile.listed == .zero else { return false }
        if name.tokens.count == 3, words.form(of: last - 1).lower == NameJoiner.hyphen {
            return Self.humans.contains(words.form(of: last).lower)
        }
        return name.tokens.count == 2 && profile.uses > 1 && profile.afterArticle * 4 >= profile.uses * 3
            && profile.votes[1] + profile.votes[2] + profile.votes[3] == 0
            && (Self.humans.contains(words.form(of: last).lower) || Self.beings.contains(words.form(of: last).lower))
    }

    // MARK: - No names

    private func isName(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        if characters.contains(name.tokens) { return true }
        if isSpaced(name.tokens) || styles.isAddress(name.tokens, profile)
            || name.label != .person && styles.isOffice(name.tokens)
        {
            return false
        }
        if isOnlyHeading(name, profile) || isReference(name) || letters.contains(name) { return false }
        guard name.tokens.count == 1 else { return true }
        let index = name.tokens.lowerBound
        let form = words.form(of: index)
        if isNumeral(index) || Self.suffixes.contains(form.lower) { return false }
        if name.label == .place, ContextWords.directions.contains(form.lower) { return false }
        let cases = words.cases(of: form)
        let isPerson = profile.votes[0] * 4 >= Float(profile.uses) || profile.parts[0] > 0
        if !isPerson, form.isListed(in: .month) { return false }
        // A word that is written small as a rule, and is where names are not; but "iOS" is always written so.
        if !isPerson, cases.small > 0, form.tokenShape.contains(.capitalised) {
            let capitals = name.label == .person ? cases.capital : 2 * cases.capital
            let isDoubtful = profile.weights.sum() < 0.8 * Float(profile.uses) || cases.small > 4 * (capitals + 1)
            if cases.small > capitals, isDoubtful, !form.isListed(in: Self.nations) { return false }
        }
        guard name.label == .person else { return true }
        if isInterjection(form, profile) { return false }
        let determined = profile.afterDeterminer + profile.afterArticle
        if determined * 5 >= profile.uses * 3, cases.small > 0 || styles.isStyle(index) { return false }
        return profile.afterDeterminer * 5 < profile.uses * 3 || isPerson
    }

    /// "Hullo!": a cry, unless somebody is called so.
    private func isInterjection(_ form: WordForm, _ profile: NameProfile) -> Bool {
        Self.interjections.contains(form.lower) && words.cases(of: form).capital == 0 && profile.parts[0] == 0
    }

    /// "P R E F A C E": a word whose letters are set apart.
    private func isSpaced(_ tokens: Range<Int>) -> Bool {
        tokens.count > 2 && tokens.allSatisfy { text.tokens[$0].length == 1 && text.tokens[$0].shape.contains(.word) }
    }

    /// Whether the words refer to a part of the text ("Listing 9-3", "Figure 3") or are of a program ("Rc<T>").
    private func isReference(_ name: NameSpan) -> Bool {
        if name.tokens.count == 1, programWords.contains(words.form(of: name.tokens.lowerBound).lower) { return true }
        let first = name.tokens.lowerBound
        guard Self.partNouns.contains(words.form(of: first).lower) else { return false }
        return isNumber(first + 1)
    }

    private func isNumber(_ index: Int) -> Bool {
        index < text.tokens.count
            && (text.tokens[index].shape.contains(.digits) || isNumeral(index)
                || text.tokens[index].length == 1 && text.tokens[index].shape.contains(.capitalised))
    }

    /// Whether the words are only ever capitalised in headings ("The Price of Salt"), where the recogniser is not sure of
    /// them, and nothing else knows them as a name.
    private func isOnlyHeading(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        guard hasBody, profile.inHeadings == profile.uses, profile.listed == .zero,
            profile.weights.sum() < 0.5 * Float(profile.uses)
        else { return false }
        let isFullName =
            name.label == .person && name.tokens.count > 1
            && words.isListed(name.tokens.lowerBound, in: [.givenName, .title])
        return !isFullName && !name.tokens.contains { words.cases(of: words.form(of: $0)).capital > 0 }
    }

    /// Whether the token is a number in Roman capitals: that of a chapter or a part.
    private func isNumeral(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.allCapitals)
            && RomanNumeral(index, of: text)?.isNumber ?? false
    }

    private static let things: Gazetteer.Lists = [.organisationName, .organisation, .city, .place, .region]
    private static let humans = WordHash.lowercasedWords("man woman boy girl")
    private static let beings = WordHash.lowercasedWords(
        "king queen prince princess knight maiden witch wizard fairy giant dwarf lady")
    private static let interjections = WordHash.lowercasedWords(
        """
        hullo hallo hello halloa hollo hillo ahoy hurrah hurray hooray huzza huzzay huzzah bravo pooh pshaw bah pah tush tut fie \
        gad egad gadzooks zounds cracky crikey cricky jiminy gosh golly gee whew phew heigh heigho hey hark lo alas ugh hush ach \
        musha wisha yerra usha
        """)
    private static let partNouns = WordHash.lowercasedWords(
        "listing chapter figure fig table appendix section example exercise equation theorem lemma algorithm page")
    private static let suffixes = WordHash.lowercasedWords("esq esq. esquire jr jr. sr sr.")
    private static let bodies = WordHash.lowercasedWords(
        "agency association authority board bureau commission committee council federation foundation institute ministry society"
    )
    private static let newspapers = WordHash.lowercasedWords(
        "courier gazette herald tribune times chronicle journal telegraph examiner inquirer enquirer advertiser argus")
    private static let court = WordHash.lowercased("court")
    private static let nations: Gazetteer.Lists = [.demonym, .country]
}
