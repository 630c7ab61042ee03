import Model

/// What the words beside a name say of it.
struct NameContexts {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let vocabulary = Vocabulary.standard
    private let table = ContextTable.standard
    private let signs: PersonSigns
    private let kinds: KindSigns
    private let placeLines: PlaceLines

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        signs = PersonSigns(text, words: words)
        kinds = KindSigns(text, words: words)
        placeLines = PlaceLines(text: text, words: words)
    }

    /// What one use of a name tells of it.
    func profile(_ name: NameSpan, in sentence: Sentence) -> NameProfile {
        var profile = NameProfile()
        profile.uses = 1
        profile.first = name.tokens
        profile.weights[Int(name.label.rawValue)] = Float(name.confidence.share)
        let stated = stated(name.tokens, in: sentence.tokens)
        let votes = votes(beside: name.tokens, in: sentence.tokens, stated: stated)
        profile.votes = votes
        if let label = labelOfApposition(after: name.tokens, sentence.tokens) { profile.stated += label }
        profile.stated += stated
        for label in 0..<4 where votes[label] >= 1 { profile.certain[label] = 1 }
        if text.blocks[sentence.block].kind.isHeading { profile.inHeadings = 1 }
        let before = name.tokens.lowerBound - 1
        guard before >= sentence.tokens.lowerBound else { return profile }
        let classes = classes(before)
        if classes.contains(.definite) {
            profile.afterArticle = 1
            if before > sentence.tokens.lowerBound,
                ContextWords.whereabouts.contains(words.form(of: before - 1).lower)
            {
                profile.inPlaces = 1
            }
        }
        if !classes.isDisjoint(with: [.indefinite, .possessive])
            || ContextWords.determiners.contains(words.form(of: before).lower)
        {
            profile.afterDeterminer = 1
        }
        return profile
    }

    /// How much the words beside `tokens` speak for each class: 1 if they leave little doubt.
    func votes(beside tokens: Range<Int>, in sentence: Range<Int>) -> SIMD4<Float> {
        votes(beside: tokens, in: sentence, stated: stated(tokens, in: sentence))
    }

    private func stated(_ name: Range<Int>, in sentence: Range<Int>) -> SIMD4<Float> {
        kinds.stated(name, in: sentence).map(Self.vote) ?? .zero
    }

    private func votes(beside tokens: Range<Int>, in sentence: Range<Int>, stated: SIMD4<Float>) -> SIMD4<Float> {
        var votes = SIMD4<Float>.zero
        let before = tokens.lowerBound > sentence.lowerBound ? tokens.lowerBound - 1 : nil
        if let before { votes += votesBefore(before, name: tokens, sentence: sentence) }
        if placeLines.hold(tokens, in: sentence) { votes += Self.place }
        if SpeakerLabels.isLabel(tokens, in: sentence, of: text) { votes += Self.person }
        if isCalled(tokens, in: sentence) || signs.hold(tokens, in: sentence) { votes += Self.person }
        votes += stated
        if kinds.isOrganisation(tokens, in: sentence) { votes += Self.organisation }
        if tokens.upperBound < sentence.upperBound {
            votes += votesAfter(tokens.upperBound, name: tokens, sentence: sentence, before: before)
        }
        return votes.clamped(lowerBound: .zero, upperBound: .one)
    }

    private func votesBefore(_ index: Int, name: Range<Int>, sentence: Range<Int>) -> SIMD4<Float> {
        let form = words.form(of: index)
        let classes = classes(index)
        if form.tokenShape.contains(.capitalised), form.isListed(in: .title) {
            return Self.person
        }
        if classes.contains(.honorific) || classes.contains(.family) { return Self.person }
        // “…,” said Ash, but not "Ash, the mayor, said Sarn was lost".
        if classes.contains(.saying), index > sentence.lowerBound, isMark(index - 1),
            name.upperBound >= sentence.upperBound
                || self.classes(name.upperBound).isDisjoint(with: [.copula, .have, .auxiliary]),
            !signs.isBeforeHolder(name, in: sentence)
        {
            return Self.person
        }
        if classes.contains(.comma), !isFullName(name), signs.isAfterBirthplace(index, in: sentence) {
            return Self.place
        }
        if classes.contains(.comma), let label = labelOfApposition(before: index, name: name, sentence) { return label }
        // "Mary and Rose"
        if classes.contains(.coordinator), index > sentence.lowerBound, name.count == 1,
            areGivenNames(index - 1, index + 1)
        {
            return Self.person
        }
        if index > sentence.lowerBound,
            let entry = table.entry(words.form(of: index - 1).lower, .beforePreposition(form.lower)),
            holds(entry, for: name, before: index)
        {
            return weighed(entry.votes, name)
        }
        // "an accountant from Ipswich"
        if form.lower == ContextWords.from, index > sentence.lowerBound, signs.isCalling(index - 1), isPlace(name),
            !isListedGivenName(name)
        {
            return Self.place * 0.8
        }
        // "Ann Lind of Berkeley"
        if form.lower == ContextWords.of, index > sentence.lowerBound, isBearer(index - 1), isPlace(name),
            !isListedGivenName(name)
        {
            return Self.place * 0.8
        }
        if form.lower == ContextWords.of, isHome(name, of: index, in: sentence) { return Self.place * 0.8 }
        guard let entry = table.entry(form.lower, .before), holds(entry, for: name, before: index) else { return .zero }
        return weighed(entry.votes, name)
    }

    /// "Mr. Vale, of Orlo, who lives there": who somebody is follows where somebody is from.
    private func isHome(_ name: Range<Int>, of index: Int, in sentence: Range<Int>) -> Bool {
        let comma = name.upperBound
        return index > sentence.lowerBound + 1 && classes(index - 1).contains(.comma) && isBearer(index - 2)
            && comma + 1 < sentence.upperBound && classes(comma).contains(.comma)
            && words.form(of: comma + 1).lower == ContextWords.who
    }

    /// What a noun with a determiner says of the name that is set off after it: "her cooperative, Tifawin, has", "the son, Tito Vale,".
    private func labelOfApposition(before comma: Int, name: Range<Int>, _ sentence: Range<Int>) -> SIMD4<Float>? {
        guard comma > sentence.lowerBound + 1, name.upperBound >= sentence.upperBound || isMark(name.upperBound),
            let determiner = determiner(before: comma - 1, sentence)
        else { return nil }
        if classes(comma - 1).contains(.family) { return Self.person }
        // "the chairman of the board, Oliver Vale,", "her publisher, Otto Hals,"
        guard name.count == 1, words.form(of: max(0, determiner - 1)).lower != ContextWords.of else { return nil }
        return labelOfNoun(comma - 1)
    }

    /// The determiner of a noun, or the "'s" in its place, that two small words at most are between: "Sarn's old intelligence agency".
    private func determiner(before noun: Int, _ sentence: Range<Int>) -> Int? {
        let reach = max(sentence.lowerBound, noun - 3)..<noun
        return reach.last {
            !classes($0).isDisjoint(with: [.possessive, .definite, .indefinite, .possessiveEnding])
        }.flatMap { found in
            (found + 1..<noun).allSatisfy { text.tokens[$0].shape.contains(.word) } ? found : nil
        }
    }

    /// The vote of a noun that an apposition ends with.
    private func labelOfNoun(_ index: Int) -> SIMD4<Float>? {
        if let label = kinds.label(ofNoun: index) { return Self.vote(label) }
        return Self.things.contains(words.form(of: index).lower) ? Self.other : nil
    }

    /// What the text says that a name is, right after it: "Vale Sands, a company that", "Sarn, its oldest village,", "Orlo, the Sarnian
    /// group,". Whoever is in something is not that.
    private func labelOfApposition(after name: Range<Int>, _ sentence: Range<Int>) -> SIMD4<Float>? {
        let comma = name.upperBound
        guard comma + 2 < sentence.upperBound, classes(comma).contains(.comma),
            !classes(comma + 1).isDisjoint(with: [.indefinite, .possessive, .definite]),
            name.count > 1 || !text.isListedGivenName(name.lowerBound),
            let noun = (comma + 2..<min(sentence.upperBound, comma + 5)).first(where: {
                endsApposition($0 + 1, in: sentence)
            }),
            (comma + 2...noun).allSatisfy({
                !isMark($0)
                    && (!isCapitalised($0, in: sentence)
                        || name.count == 1 && $0 < noun && words.form(of: $0).isListed(in: .demonym))
            }),
            let label = labelOfNoun(noun)
        else { return nil }
        // "Vale, the company", "the election, the entire region": these may be two.
        if classes(comma + 1).contains(.definite), noun == comma + 2 || name.count > 1 || label != Self.organisation {
            return nil
        }
        let before = name.lowerBound > sentence.lowerBound ? name.lowerBound - 1 : nil
        return label == Self.organisation && isLocated(before) ? nil : label
    }

    /// Whether an apposition ends at `index`, with a mark or "which", and not at a comma of a list ("He lost Vale, his house, and his
    /// dog.").
    private func endsApposition(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound, classes(index).isDisjoint(with: [.relative, .naming]) else { return true }
        // "a Sarnian food group best known for its jam"
        if text.keywords[index] == Vocabulary.best { return true }
        guard isMark(index), !signs.isHyphen(index) else { return false }
        // "a former secret police (KGB) officer"
        if words.form(of: index).lower == ContextWords.openBracket, index + 3 < sentence.upperBound,
            words.form(of: index + 2).lower == ContextWords.closeBracket, !isMark(index + 3)
        {
            return false
        }
        return !classes(index).contains(.comma) || index + 1 >= sentence.upperBound
            || classes(index + 1).isDisjoint(with: WordClass.determiner.union(.coordinator))
    }

    /// Whether what a word says holds for a name that the token `before` is before.
    private func holds(_ entry: ContextTable.Entry, for name: Range<Int>, before: Int?) -> Bool {
        let exceptions = entry.exceptions
        if exceptions.isEmpty { return true }
        return
            !(exceptions.contains(.nations) && isNation(name) || exceptions.contains(.fullNames) && isFullName(name)
            || exceptions.contains(.determined) && isDetermined(before)
            || exceptions.contains(.owners) && isOwner(name) || exceptions.contains(.located) && isLocated(before)
            || exceptions.contains(.givenNames) && isListedGivenName(name) && !isPlace(name)
            || exceptions.contains(.governed) && isGoverned(before)
            || exceptions.contains(.origins) && isGoverned(before) && isPlace(name) && !isListedGivenName(name)
            || exceptions.contains(.peoples) && isNation(name) && !isListedGivenName(name)
            || exceptions.contains(.modifiers) && isModifier(name) || exceptions.contains(.heads) && endsInHead(name))
    }

    /// Whether a name ends in a word for a body or a place ("Sarn University"), which nobody's family name is there ("Ann Park").
    private func endsInHead(_ name: Range<Int>) -> Bool {
        name.count > 1 && words.isListed(name.upperBound - 1, in: [.organisationHead, .placeHead]) && !isFullName(name)
    }

    /// Whether a small word for what somebody does follows a name.
    private func isModifier(_ name: Range<Int>) -> Bool {
        name.upperBound < text.tokens.count && signs.isCalling(name.upperBound)
    }

    /// What speaks for a place speaks more for one that a list knows, if nobody is called so ("Lisbon", not "Florence").
    private func weighed(_ votes: SIMD4<Float>, _ name: Range<Int>) -> SIMD4<Float> {
        guard votes[2] > 0, votes[2] < 1 else { return votes }
        return isListedGivenName(name) || !isPlace(name) ? votes : votes * 1.4
    }

    private func isDetermined(_ before: Int?) -> Bool {
        before.map { !classes($0).isDisjoint(with: [.definite, .possessive, .indefinite]) } ?? false
    }

    private func isLocated(_ before: Int?) -> Bool {
        before.map { ContextWords.inside.contains(words.form(of: $0).lower) } ?? false
    }

    private func isGoverned(_ before: Int?) -> Bool { before.map { classes($0).contains(.preposition) } ?? false }

    private func isOwner(_ name: Range<Int>) -> Bool {
        name.upperBound < text.tokens.count && classes(name.upperBound).contains(.possessiveEnding)
    }

    /// Whether a token is a word with a capital that is no title and no head of a longer name.
    private func isBearer(_ index: Int) -> Bool {
        let heads: Gazetteer.Lists = [.title, .role, .organisationHead, .placeHead, .eventHead, .workHead]
        return text.tokens[index].shape.isSuperset(of: [.word, .capitalised])
            && !words.isListed(index, in: heads)
    }

    private func isListedGivenName(_ name: Range<Int>) -> Bool {
        Gazetteer.standard.lists(of: name, in: text).contains(.givenName)
    }

    /// Whether both are single words with capitals that lists know as given names, and not as places.
    private func areGivenNames(_ first: Int, _ second: Int) -> Bool {
        [first, second].allSatisfy { index in
            let lists = Gazetteer.Lists(rawValue: words.form(of: index).lists)
            return text.tokens[index].shape.contains(.capitalised) && lists.contains(.givenName)
                && lists.isDisjoint(with: [.country, .demonym])
        }
            && [first, second].contains { index in
                Gazetteer.Lists(rawValue: words.form(of: index).lists).isDisjoint(with: [.city, .region, .place])
            }
    }

    /// Whether somebody is spoken to: “Strike, Perth,” said the mate; not the last of a row (“Bath, Leeds, Perth.”).
    private func isCalled(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let (before, next) = (tokens.lowerBound - 1, tokens.upperBound)
        return before > sentence.lowerBound && next + 1 < sentence.upperBound && classes(before).contains(.comma)
            && text.tokens[before - 1].shape.contains(.word)
            && (!isCapitalised(before - 1, in: sentence) || before < 2 || classes(before - 2).contains(.quote))
            && isMark(next) && classes(next + 1).contains(.quote)
            && Gazetteer.standard.lists(of: tokens, in: text).isDisjoint(with: .organisationName)
    }

    private func votesAfter(_ index: Int, name: Range<Int>, sentence: Range<Int>, before: Int?) -> SIMD4<Float> {
        let form = words.form(of: index)
        let classes = classes(index)
        if let label = labelOfApposition(after: name, sentence) { return label }
        let entry = table.entry(form.lower, .after).flatMap { holds($0, for: name, before: before) ? $0 : nil }
        if let entry, entry.votes.max() >= 0.9 { return entry.votes }
        if classes.contains(.saying) { return Self.person * 0.4 }
        if isDescribedAsPerson(index, before: before, in: sentence) { return Self.person }
        if let entry { return entry.votes }
        if ContextWords.securities.contains(form.lower), !isDetermined(before), !isNation(name),
            !isObject(index + 1, in: sentence)
        {
            return Self.organisation
        }
        if ContextWords.contests.contains(form.lower), isCapitalised(index + 1, in: sentence) {
            return isFullName(name) ? .zero : Self.organisation
        }
        if isOfficersFirm(index, name: name, before: before, in: sentence) { return Self.organisation }
        if PeopleContext(text).holds(name), !isPlace(name) { return Self.other }
        if let before, self.classes(before).contains(.definite) {
            let isAbbreviation = words.form(of: name.lowerBound).tokenShape.contains(.allCapitals)
            if ContextWords.peopleNouns.contains(form.lower), !isAbbreviation { return Self.other }
            // "the Lisbon band" has a name of its own.
            if classes.contains(.organisationNoun), !ContextWords.powers.contains(form.lower), !isNation(name),
                !isPlace(name)
            {
                return Self.organisation
            }
        }
        guard index + 2 < sentence.upperBound else { return .zero }
        let isChief = words.form(of: index + 1).lower == ContextWords.chief
        let next = words.form(of: isChief ? index + 2 : index + 1).lower
        if classes.contains(.copula), next == ContextWords.founded {
            return Self.organisation * (isPlace(name) ? 0.5 : 1)
        }
        guard classes.contains(.possessiveEnding) else { return .zero }
        if self.classes(index + 1).contains(.family) || isOwnersFirm(after: index, of: name, in: sentence) {
            return Self.person
        }
        guard let owned = table.entry(next, .afterEnding), holds(owned, for: name, before: before) else { return .zero }
        return owned.votes
    }

    /// "Walter Noon’s hedge-fund firm": a given name and another, which no list knows as a firm's.
    private func isOwnersFirm(after ending: Int, of name: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard isFullName(name), Gazetteer.standard.lists(of: name, in: text).isEmpty else { return false }
        for index in ending + 1..<min(sentence.upperBound, ending + 5) {
            if Self.firms.contains(words.form(of: index).lower) { return true }
            guard isMark(index) ? signs.isHyphen(index) : !isCapitalised(index, in: sentence) else { return false }
        }
        return false
    }

    /// "Vale chairman Ann Lind": one word that no list knows as a place, before an office of firms and whoever has it.
    private func isOfficersFirm(_ index: Int, name: Range<Int>, before: Int?, in sentence: Range<Int>) -> Bool {
        name.count == 1 && ContextWords.officers.contains(words.form(of: index).lower)
            && isCapitalised(index + 1, in: sentence) && !isPlace(name) && !isNation(name) && !isDetermined(before)
    }

    /// Whether an object may begin at `index`: "Vale shares his bread".
    private func isObject(_ index: Int, in sentence: Range<Int>) -> Bool {
        index < sentence.upperBound
            && !classes(index).isDisjoint(with: [.possessive, .definite, .indefinite, .quantifier])
    }

    /// "Perth was a blacksmith": a copula, an article and a word for what somebody does, where nothing belongs to the name before.
    private func isDescribedAsPerson(_ index: Int, before: Int?, in sentence: Range<Int>) -> Bool {
        guard index + 2 < sentence.upperBound, classes(index).contains(.copula),
            classes(index + 1).contains(.indefinite),
            before.map({ isMark($0) && !signs.isOfPlace($0, in: sentence) }) ?? true
        else { return false }
        // "a village blacksmith": the role may be the second word; "a king's seat" and "a pilot scheme" are not roles.
        for role in index + 2..<min(sentence.upperBound, index + 4) {
            if signs.isCalling(role) {
                let next = role + 1
                return next >= sentence.upperBound || isMark(next)
                    || !classes(next).isDisjoint(with: [.coordinator, .preposition, .relative])
                    || words.form(of: next).lower == ContextWords.who
            }
        }
        return false
    }

    /// Whether the name is a country's, a region's or a people's: what is theirs or led by somebody is not called like them ("the
    /// Peruvian team", "president of Peru").
    private func isNation(_ name: Range<Int>) -> Bool {
        !Gazetteer.standard.lists(of: name, in: text).isDisjoint(with: [.country, .region, .demonym])
    }

    /// Whether two words are a given name and another: "Ann Lind beat Mary Vale".
    private func isFullName(_ name: Range<Int>) -> Bool {
        name.count == 2 && text.isListedGivenName(name.lowerBound)
    }

    private func isPlace(_ name: Range<Int>) -> Bool {
        !Gazetteer.standard.lists(of: name, in: text).isDisjoint(with: Self.places)
    }

    private func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].shape.contains(.punctuation) }

    private func isCapitalised(_ index: Int, in sentence: Range<Int>) -> Bool {
        index < sentence.upperBound && text.tokens[index].shape.contains(.capitalised)
    }

    private static func vote(_ label: NameSpan.Label) -> SIMD4<Float> {
        var vote = SIMD4<Float>.zero
        vote[Int(label.rawValue)] = 1
        return vote
    }

    private static let firms = WordHash.lowercasedWords("firm company business consultancy")
    private static let places: Gazetteer.Lists = [.country, .region, .city, .place]
    private static let person = SIMD4<Float>(1, 0, 0, 0)
    private static let organisation = SIMD4<Float>(0, 1, 0, 0)
    private static let place = SIMD4<Float>(0, 0, 1, 0)
    private static let other = SIMD4<Float>(0, 0, 0, 1)
    private static let things = ContextWords.spaceNouns.union(ContextWords.deviceNouns)
        .union(WordHash.lowercasedWords("probe camera spectrometer microscope"))
}
