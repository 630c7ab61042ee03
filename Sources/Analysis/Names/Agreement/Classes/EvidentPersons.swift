import Model

/// Persons by what the text and the lists say of them, whatever the recogniser takes them for: rare names are taken for organisations or
/// things as often as not.
///
/// What speaks for a person is counted in points: what is said beside the name, that its words are names by themselves or those of others,
/// and that a list knows them as a given and a family name. The lists alone are not enough: firms, prizes and ships are called after
/// people.
struct EvidentPersons {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let profiles: NameProfiles
    /// The words that are names by themselves, and those of them that are persons.
    private var single: Set<UInt64> = []
    private var alone: Set<UInt64> = []
    /// The first and last words and the nicknames of full names of persons.
    private var firsts: Set<UInt64> = []
    private var lasts: Set<UInt64> = []
    private var nicknames: Set<UInt64> = []
    /// The single words after "Mr." and the like.
    private var titled: Set<UInt64> = []
    /// Names of two words with a hyphen.
    private var doubles: Set<UInt64> = []

    /// Points that make a person of what the recogniser takes for something else, and of what it is sure is an organisation.
    private static let enough: Float = 2
    private static let enoughForOrganisation: Float = 3
    private static let sure = 0.7
    private static let longest = 4

    init(_ text: AnnotatedText, words: DocumentWords, profiles: NameProfiles) {
        self.text = text
        self.words = words
        self.profiles = profiles
    }

    /// `names`, in order, with these in the class of persons.
    mutating func settled(_ names: [NameSpan]) -> [NameSpan] {
        for name in names { enter(name) }
        var settled = names
        for (place, name) in names.enumerated()
        where name.label != .person && name.tokens.count > 1 && (isFullName(name) || isAfterInitials(name)) {
            settled[place].label = .person
            enter(settled[place])
        }
        for (place, name) in names.enumerated()
        where name.label != .person && (name.tokens.count == 1 && isShortName(name) || isTitled(name)) {
            settled[place].label = .person
        }
        return settled
    }

    private mutating func enter(_ name: NameSpan) {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        if name.tokens.count == 1 {
            single.insert(words.form(of: first).lower)
            if name.label == .person { alone.insert(words.form(of: first).lower) }
            if name.label == .person, first > 0, isTitle(first - 1, Self.titles) {
                titled.insert(words.form(of: first).lower)
            }
            return
        }
        if name.tokens.count == 3, isHyphen(first + 1) { doubles.insert(words.key(of: name.tokens)) }
        if name.label == .person {
            firsts.insert(words.form(of: first).lower)
            if words.form(of: last - 1).lower != ContextWords.of { lasts.insert(words.form(of: last).lower) }
            guard name.tokens.count > 4 else { return }
            for index in name.tokens.dropFirst(2).dropLast(2) where isQuoted(index) {
                nicknames.insert(words.form(of: index).lower)
            }
        }
    }

    /// “Nan” of “Anna ‘Nan’ Ash”
    private func isQuoted(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.capitalised) && text.tokens[index - 1].shape.contains(.punctuation)
            && text.tokens[index + 1].shape.contains(.punctuation)
    }

    // MARK: - Full names

    private func isFullName(_ name: NameSpan) -> Bool {
        guard let profile = profiles.profile(of: name.tokens), isShaped(name.tokens), isOpen(name, profile) else {
            return false
        }
        let said = pointsOfText(name, profile)
        guard said > 0 else { return false }
        let isSure = name.label == .organisation && name.confidence.share >= Self.sure
        return said + pointsOfLists(name, profile) >= (isSure ? Self.enoughForOrganisation : Self.enough)
    }

    /// "W.E.B. Du Bois": initials in one word, that no list knows as something's, before a family name.
    private func isAfterInitials(_ name: NameSpan) -> Bool {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        guard name.tokens.count <= 3, name.label != .organisation || name.confidence.share < Self.sure,
            isInitials(first), !words.isListed(first, in: Self.things),
            Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
        else { return false }
        return name.tokens.dropFirst().allSatisfy { isWord($0) && !isHead($0) }
            && (words.isListed(last, in: .surname) || lasts.contains(words.form(of: last).lower))
    }

    /// "W.E.B.": two or three capitals, and a full stop after each.
    private func isInitials(_ index: Int) -> Bool {
        let letters = Array(text.string(text.tokens[index]))
        return (letters.count == 4 || letters.count == 6)
            && letters.enumerated().allSatisfy { $0.offset % 2 == 0 ? $0.element.isUppercase : $0.element == "." }
    }

    /// Whether the words are two to four with capitals, and particles between them, and none is a title or says what a thing is.
    private func isShaped(_ tokens: Range<Int>) -> Bool {
        guard tokens.count <= Self.longest, let first = tokens.first, let last = tokens.last else { return false }
        return isWord(first) && isWord(last) && !isHead(last)
            && !words.isListed(first, in: [.title, .month, .country, .demonym, .placeHead, .particle])
            && !Self.articles.contains(words.form(of: first).lower)
            && tokens.dropFirst().allSatisfy { text.tokens[$0].shape.contains(.spaceBefore) || isHyphenated($0) }
            && tokens.dropFirst().dropLast().allSatisfy {
                isWord($0) && !isHead($0) || words.isListed($0, in: .particle) || isHyphen($0)
            }
            && text.tokens[last].length > 2 && words.cases(of: words.form(of: last)).small == 0
    }

    private func isHyphen(_ index: Int) -> Bool { words.form(of: index).lower == NameJoiner.hyphen }

    /// Whether a hyphen without a space is here or right before.
    private func isHyphenated(_ index: Int) -> Bool { isHyphen(index) || isHyphen(index - 1) }

    private func isWord(_ index: Int) -> Bool {
        let shape = text.tokens[index].shape
        return shape.isSuperset(of: [.word, .capitalised]) && !shape.contains(.allCapitals) && !shape.contains(.digits)
    }

    /// Whether no list knows the name, and nothing beside it speaks for something else.
    private func isOpen(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        (profile.listed == .zero || profile.listed[0] > 0)
            && Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
            && profile.certain[1] + profile.certain[2] + profile.certain[3] == 0
            && profile.votes[1] + profile.votes[2] < 1 && profile.afterArticle * 2 <= profile.uses
    }

    private func pointsOfText(_ name: NameSpan, _ profile: NameProfile) -> Float {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        let said: Float = profile.certain[0] > 0 ? 2 : min(1, profile.votes[0])
        var points =
            said + self.points(for: first, in: firsts, ifKnown: text.isListedGivenName(first))
            + self.points(for: last, in: lasts, ifKnown: true)
        // "Phemia Grubb", where the text has "Mrs. Grubb".
        if titled.contains(words.form(of: last).lower) { points += 2 }
        if points < 2, words.isListed(last, in: .placeHead) { points -= 1 }
        // "Sergio di Napoli"
        if name.label == .miscellaneous, name.tokens.count > 2, words.isListed(first + 1, in: .particle),
            !text.tokens[first + 1].shape.contains(.capitalised), text.isListedGivenName(first)
        {
            points += 1
        }
        // "Ane Etxeberria-Goñi", where the text has "Etxeberria-Goñi" as well
        if name.tokens.count == 4, isHyphen(last - 1), doubles.contains(words.key(of: last - 2..<last + 1)) {
            points += 2
        }
        // "Tómas Einarsdóttir": a father's name is no town's.
        return isPatronymic(last) ? points + 2 : points
    }

    /// Points for a word of the name that is a name by itself as well, or a word of others.
    private func points(for index: Int, in others: Set<UInt64>, ifKnown: Bool) -> Float {
        let form = words.form(of: index)
        // "the Masons" are several, and no family name.
        if let profile = profiles.profile(of: index..<index + 1), profile.afterArticle * 2 > profile.uses { return 0 }
        if alone.contains(form.lower) || ifKnown && others.contains(form.lower) { return 1 }
        return single.contains(form.lower) && words.cases(of: form).afterPreposition == 0 ? 0.75 : 0
    }

    private func pointsOfLists(_ name: NameSpan, _ profile: NameProfile) -> Float {
        let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
        var points: Float = words.isListed(last, in: .surname) ? 0.5 : 0
        if text.isListedGivenName(first) { points += words.isListed(first, in: Self.others) ? 0.5 : 1 }
        if isForeignGivenName(first) { points += 1 }
        // "Pan Xiulan", where the text has "Ms. Pan"
        if EastAsianNames.hasFamilyNameFirst(name.tokens.map { word($0) }) { points += 1 }
        return points
    }

    /// "N’Golo": an apostrophe, and another capital and small letters after it.
    private func isForeignGivenName(_ index: Int) -> Bool {
        let parts = text.string(text.tokens[index]).split(whereSeparator: { "'’".contains($0) })
        return parts.count == 2 && parts[0].count == 1 && parts[1].count > 2 && parts[1].first?.isUppercase == true
    }

    private func isPatronymic(_ index: Int) -> Bool {
        let word = word(index)
        return word.utf8.count > 7 && Self.patronymics.contains { word.hasSuffix($0) }
            || Patronymic.stem(of: word) != nil
    }

    // MARK: - Titles

    /// "Madame Orlac", "Mademoiselle Vey": one word with such a title, that no list knows as the name of a land.
    private func isTitled(_ name: NameSpan) -> Bool {
        let last = name.tokens.upperBound - 1
        let title = name.tokens.count == 1 ? last - 1 : name.tokens.lowerBound
        // "Madame Orlac" may be a play.
        if name.confidence.share >= Self.sure { return false }
        return title == last - 1 && title >= 0 && isTitle(title, Self.sureTitles) && isWord(last) && !isHead(last)
            && Gazetteer.standard.lists(of: last..<last + 1, in: text).isDisjoint(with: [.country, .demonym, .region])
    }

    private func isTitle(_ index: Int, _ titles: WordSet) -> Bool {
        text.tokens[index].shape.contains(.capitalised) && titles.contains(words.form(of: index).lower)
    }

    // MARK: - Single names

    /// Whether a word that is part of somebody's full name is that one, if nothing says that it is a place or an organisation.
    private func isShortName(_ name: NameSpan) -> Bool {
        let index = name.tokens.lowerBound
        let form = words.form(of: index)
        guard let profile = profiles.profile(of: name.tokens), isWord(index), words.cases(of: form).small == 0,
            profile.certain[1] + profile.certain[2] + profile.certain[3] == 0, profile.votes[2] == 0,
            words.cases(of: form).afterPreposition == 0, profile.afterArticle == 0, profile.afterDeterminer == 0,
            !words.isListed(index, in: [.country, .demonym, .month, .region, .title])
        else { return false }
        if nicknames.contains(form.lower) { return true }
        let isListed =
            profile.listed != .zero || words.isListed(index, in: [.city, .place, .organisationName, .organisation])
        guard firsts.contains(form.lower), !isListed || profile.votes[0] >= 1 else { return false }
        return name.label != .organisation || name.confidence.share < Self.sure || profile.votes[0] > 0
            || text.isListedGivenName(index)
    }

    // MARK: - Words

    /// Whether a word says what a thing is, and is no family name.
    private func isHead(_ index: Int) -> Bool {
        words.isListed(index, in: Self.heads) || ShortNameEvidence.genericHeads.contains(word(index))
            || ShortNameEvidence.kindsOfCompanies.contains(word(index)) || Self.sites.contains(word(index))
    }

    private func word(_ index: Int) -> String { text.string(text.tokens[index]).lowercased() }

    /// What a given name may be besides.
    static let others: Gazetteer.Lists = [
        .city, .region, .country, .demonym, .place, .title, .organisationHead, .placeHead, .month,
    ]
    private static let heads: Gazetteer.Lists = [
        .organisationHead, .eventHead, .workHead, .companySuffix, .month, .demonym, .country,
    ]
    /// What initials may be short for.
    private static let things: Gazetteer.Lists = [
        .country, .region, .city, .place, .organisation, .organisationName, .thingName, .title,
    ]
    /// Articles of other languages, with which titles of works begin.
    private static let articles = WordHash.lowercasedWords("le la les los las el il lo gli der die das")
    /// Titles before family names. Those that bands and shows are called by ("Mr. Big", "Miss Siam") tell no person by themselves.
    private static let titles = sureTitles.union(WordHash.lowercasedWords("mr mr. miss"))
    private static let sureTitles = WordHash.lowercasedWords(
        "mrs mrs. mme mme. madame mademoiselle mlle mlle. monsieur herr frau fräulein señor señora signor signora")
    private static let patronymics = ["dóttir", "dottir", "sdatter"]
    private static let sites: Set<String> = [
        "hill", "abbey", "cottage", "grange", "manor", "priory", "heath", "moor", "common", "woods", "fields",
        "heights", "gardens", "farm",
    ]
}
