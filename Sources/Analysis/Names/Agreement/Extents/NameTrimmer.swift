import Model

/// Cuts off the words that are beside a known name by chance, where the document knows the name without them.
struct NameTrimmer {
    let text: AnnotatedText
    let words: DocumentWords
    let profiles: NameProfiles
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
        if isCapitalArticle(name) { name = part(name, name.tokens.dropFirst()) }
        if isAfterContraction(name) {
            name = part(name, name.tokens.dropFirst(2))
            name.label = profiles.profile(of: name.tokens)?.leading.label ?? name.label
        }
        // Where all words have capitals, nothing else tells what is beside a name by chance.
        if words.form(of: name.tokens.lowerBound).isRecased { return [name] }
        if isClergymans(name) {
            name = part(name, name.tokens.dropFirst(2))
            name.label = .person
            return [name]
        }
        if let parts = dividedAtWord(name) ?? divided(name) ?? dividedBetweenPersons(name) {
            return parts
        }
        if let subject = subject(of: name) ?? organisation(beforeInOf: name) { return [part(name, subject)] }
        if isAddress(name) {
            name = part(name, name.tokens.dropFirst())
            name.label = .person
            return [name]
        }
        if times.begin(name) {
            name = part(name, name.tokens.dropFirst())
        }
        if isWithParty(name) {
            name = part(name, name.tokens.dropFirst(2))
            name.label = .place
        }
        if isWithKind(name) || isWithOffice(name) { name = part(name, name.tokens.dropLast()) }
        if isWithShares(name) { name = part(name, name.tokens.dropFirst(2)) }
        if isWithScore(name) { name = part(name, name.tokens.dropLast()) }
        if let tokens = beforeResult(name) ?? beforeDay(name) ?? beforeCaption(name) {
            name = part(name, tokens)
            name.label = profiles.profile(of: tokens)?.leading.label ?? name.label
        }
        guard name.tokens.count > 1 else { return [name] }
        let uses = profiles.uses(of: name.tokens)
        let isListed = !Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        // "Sorin Vale is", if nobody was called Vale before, is a full name and no word before one.
        if !isListed, isChance(opener: name.tokens.lowerBound, of: name),
            profiles.isSupported(name.tokens.dropFirst(), beside: uses),
            profiles.isNamedBefore(name.tokens.dropFirst())
        {
            name = part(name, name.tokens.dropFirst())
        }
        if name.tokens.count > 1, name.label == .person, isChance(closer: name.tokens.upperBound - 1),
            profiles.isSupported(name.tokens.dropLast(), beside: uses)
        {
            name = part(name, name.tokens.dropLast())
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

    /// A capitalised word that opens a sentence, and elsewhere is no part of a name. Before a family name, a word that English does not write
    /// small is a given name, though no list knows it.
    private func isChance(opener index: Int, of name: NameSpan) -> Bool {
        let form = words.form(of: index)
        guard text.isAfterMark(index), words.cases(of: form).capital == 0 else { return false }
        if words.cases(of: form).small > 0 || Self.openers.contains(form.lower) { return true }
        let mayBeGiven = name.label == .person && name.tokens.count == 2 && !form.usualCase.isSmall
        return !mayBeGiven && !form.isListed(in: [.givenName, .title, .particle])
    }

    /// "Here's Vale", where the text has Vale.
    private func isAfterContraction(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        return name.tokens.count > 2 && Self.contracted.contains(words.form(of: first).lower)
            && Vocabulary.standard.classes(of: text.keywords[first + 1]).contains(.possessiveEnding)
            && profiles.uses(of: name.tokens.dropFirst(2)) > 0
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

    /// "appointed Vale Viceroy of Sarn", "appointed Vale Supreme Allied Commander": an office behind whoever the text mostly calls by one name.
    private func isWithOffice(_ name: NameSpan) -> Bool {
        let last = name.tokens.upperBound - 1
        guard name.label == .person, name.tokens.count == 2, last + 1 < text.tokens.count,
            profiles.profile(of: name.tokens.dropLast()).map({ $0.leading.label == .person }) == true,
            profiles.uses(of: name.tokens) == 1, profiles.uses(of: name.tokens.dropLast()) >= Self.wellKnown,
            profiles.uses(of: name.tokens.dropFirst()) == 0
        else { return false }
        let isModifier = Honorific.named(text.string(text.tokens[last]).lowercased())?.kind == .modifier
        return words.isListed(last, in: [.role, .title]) && words.form(of: last + 1).lower == ContextWords.of
            || isModifier && text.tokens[last + 1].shape.isSuperset(of: [.word, .capitalised])
    }

    /// Who is named so often is known.
    private static let wellKnown = 10

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

    /// "Nabu" of "Nabu Selects Firms to Advance Wells", a headline that is taken for a name, where the text has Nabu elsewhere; but "Campaign
    /// to Save the Wells" is whole.
    private func subject(of name: NameSpan) -> Range<Int>? {
        guard name.label == .organisation, name.tokens.count > 4,
            let to = name.tokens.dropFirst(2).first(where: { words.form(of: $0).lower == Self.to }),
            !(name.tokens.lowerBound..<to).contains(where: { words.isListed($0, in: .organisationHead) })
        else { return nil }
        return (1...3).reversed().map { name.tokens.prefix($0) }.first { profiles.uses(of: $0) > 1 }
    }

    /// `tokens` of a name, as a name of the same class.
    func part(_ name: NameSpan, _ tokens: Range<Int>) -> NameSpan {
        var part = name
        part.tokens = tokens
        part.range = text.range(of: tokens)
        return part
    }

    /// "Nabu" of "Nabu in Court", a headline that is taken for a name, where the text has Nabu as an organisation by itself.
    private func organisation(beforeInOf name: NameSpan) -> Range<Int>? {
        guard name.label == .organisation, profiles.uses(of: name.tokens) == 1,
            let joint = name.tokens.dropFirst().dropLast().first(where: { words.form(of: $0).lower == Self.in })
        else { return nil }
        let left = name.tokens.lowerBound..<joint
        let known = profiles.profile(of: left)
        return known.map { $0.uses > 1 && $0.leading.label == .organisation } == true ? left : nil
    }

    /// Words that are the last of what is no person's name.
    static let heads: Gazetteer.Lists = [
        .placeHead, .organisationHead, .eventHead, .workHead, .companySuffix, .role, .month,
    ]
    /// Adverbs that open sentences, and that are given names of some language besides.
    private static let openers = Set(
        ["soon", "then", "now", "yet", "again", "once", "so", "an", "see", "do", "in", "may", "such"]
            .map(WordHash.lowercased))
    static let to = WordHash.lowercased("to")
    private static let `in` = WordHash.lowercased("in")
    private static let holdings = ContextWords.securities.union(
        WordHash.lowercasedWords("shareholders employees customers"))
    static let article = WordHash.lowercased("the")
    private static let contracted = WordHash.lowercasedWords("here there where that what who how it he she")
    private static let parties = WordHash.lowercasedWords("d r i")
    private static let captions = WordHash.lowercasedWords("artist credit photo image illustration courtesy source")
    private static let weekdays = WordHash.lowercasedWords(
        """
        monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays \
        sundays
        """)
    private static let pronoun = WordHash.lowercased("I")
}
