import Model

/// Persons who are called like something else: like a people ("English had learned the language"), a country ("Chris England"), a
/// town ("Perth was a blacksmith"), or a thing ("I taught Mercedes to read"). What the text has besides tells them.
struct BearerNames: ClassReader {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let clauses: ClauseReader
    /// The first and last words of full names of persons.
    private var firsts: Set<UInt64> = []
    private var lasts: Set<UInt64> = []
    /// The family names of persons that begin with a particle.
    private var endings: Set<UInt64> = []
    /// The family names of persons who may have a firm of that name, and are spoken of as "he" or "she".
    private var founders: Set<UInt64> = []

    /// Reads the persons among `names`.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
        for name in names where name.label == .person && name.tokens.count > 1 {
            firsts.insert(words.form(of: name.tokens.lowerBound).lower)
            if let particle = name.tokens.dropFirst().dropLast().first(where: { words.isListed($0, in: .particle) }) {
                endings.insert(words.key(of: particle..<name.tokens.upperBound))
            }
            if words.form(of: name.tokens.upperBound - 2).lower != ContextWords.of {
                lasts.insert(words.form(of: name.tokens.upperBound - 1).lower)
            }
        }
        findFounders(among: names)
    }

    /// Finds the family names that are taken for a firm's somewhere, though "he" or "she" is in the sentence with them often enough and
    /// no other person is.
    private mutating func findFounders(among names: [NameSpan]) {
        let families = names.filter { $0.tokens.count == 1 && lasts.contains(key($0)) }
        let firms = Set(families.filter { $0.label == .organisation }.map(key))
        guard !firms.isEmpty else { return }
        var uses: [UInt64: (all: Int, personal: Int)] = [:]
        var sentence = 0
        var isPersonal: (sentence: Int, value: Bool) = (-1, false)
        let others = names.filter { $0.label == .person && !firms.contains(key($0)) }.map(\.tokens.lowerBound)
        for name in families where firms.contains(key(name)) {
            while text.sentences[sentence].tokens.upperBound <= name.tokens.lowerBound { sentence += 1 }
            if isPersonal.sentence != sentence {
                let tokens = text.sentences[sentence].tokens
                let next = others.partitionIndex { $0 >= tokens.lowerBound }
                let hasOther = next < others.count && others[next] < tokens.upperBound
                isPersonal = (
                    sentence, !hasOther && tokens.contains { Self.pronouns.contains(words.form(of: $0).lower) }
                )
            }
            uses[key(name), default: (0, 0)].all += 1
            if isPersonal.value { uses[key(name), default: (0, 0)].personal += 1 }
        }
        founders = Set(uses.filter { $0.value.personal * Self.mostPerPronoun >= $0.value.all }.keys)
    }

    private func key(_ name: NameSpan) -> UInt64 { words.form(of: name.tokens.upperBound - 1).lower }

    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label? { hold(name, profile) ? .person : nil }

    /// Whether a name that the recogniser takes for something else is a person's.
    private func hold(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        if isFounder(name, profile) { return true }
        guard name.label != .person else { return false }
        if isFamilyNameWithParticles(name) { return true }
        if name.tokens.count == 1 {
            return isPeoplesName(name, profile) || isTownsName(name, profile) || isGivenName(name, profile)
        }
        return name.tokens.count == 2 && isCountrysName(name)
    }

    /// "Bell joined", where the text has Ada Bell and her firm, and nothing beside the name alone speaks for a firm.
    private func isFounder(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        name.tokens.count == 1 && founders.contains(key(name)) && profile.certain[1] + profile.certain[2] == 0
    }

    /// "Ten Brink did not look", where the text has Jan ten Brink.
    private func isFamilyNameWithParticles(_ name: NameSpan) -> Bool {
        name.tokens.count > 1 && words.isListed(name.tokens.lowerBound, in: .particle)
            && endings.contains(words.key(of: name.tokens))
    }

    /// "English had learned the language", where the text has Tom English: the subject of a clause without "the", or somebody who is
    /// spoken to or cheered.
    private func isPeoplesName(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let (first, next) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.label == .miscellaneous, profile.listed[3] > 0, profile.parts[0] > 0, next < text.tokens.count
        else { return false }
        if first > 0 {
            let classes = classes(first - 1)
            if !classes.isDisjoint(with: [.definite, .indefinite, .preposition, .possessive, .quantifier]) {
                return false
            }
            if classes.contains(.quote), self.classes(next).contains(.comma) { return true }
        }
        // "French, who lives in Leeds,"
        if classes(next).contains(.comma), next + 1 < text.tokens.count, text.keywords[next + 1] == Vocabulary.who {
            return true
        }
        // "Welsh, 31, trains", "Irish never drank"
        let isAge =
            classes(next).contains(.comma) && next + 2 < text.tokens.count
            && text.tokens[next + 1].shape.contains(.digits) && text.tokens[next + 1].length == 2
        return isAge || clauses.isVerb(next) || clauses.isFrequency(next) && clauses.isVerb(next + 1)
    }

    /// "Chris England": a given name that is no place's, and a country's or a people's that is a family name as well.
    private func isCountrysName(_ name: NameSpan) -> Bool {
        let last = name.tokens.upperBound - 1
        let nations: Gazetteer.Lists = name.label == .place ? [.country, .demonym] : [.country, .demonym, .region]
        return words.isListed(last, in: nations) && isPlainGivenName(name.tokens.lowerBound)
            && Gazetteer.standard.lists(of: name.tokens, in: text).isEmpty
    }

    /// "Perth was a blacksmith. “Strike, Perth!”": a word that a list knows as a place's, which speaks and is spoken of as a person
    /// more than once, or the family name of somebody, which does something; and which nothing is in or at.
    private func isTownsName(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let (index, next) = (name.tokens.lowerBound, name.tokens.upperBound)
        guard name.label == .place || name.label == .organisation && words.isListed(index, in: .country),
            profile.certain[2] == 0,
            profile.votes[2] == 0, words.cases(of: words.form(of: index)).afterPreposition == 0
        else { return false }
        // "Ireland served first", where the text has Scott Ireland
        if words.isListed(index, in: .country) {
            return lasts.contains(words.form(of: index).lower) && clauses.isAct(next)
                && (index == 0 || classes(index - 1).isDisjoint(with: [.definite, .possessive, .indefinite]))
        }
        if profile.certain[0] >= 2, profile.votes[0] * 4 >= Float(profile.uses) { return true }
        return lasts.contains(words.form(of: index).lower) && profile.parts[0] * 3 >= profile.uses
            && clauses.isVerb(next) && !classes(next).contains(.copula)
            && (index == 0 || !classes(index - 1).contains(.definite))
    }

    /// "He taught Mercedes to read", where the text has Mercedes Olmo: a given name, in no place and without "the".
    private func isGivenName(_ name: NameSpan, _ profile: NameProfile) -> Bool {
        let index = name.tokens.lowerBound
        guard firsts.contains(words.form(of: index).lower), text.isListedGivenName(index), profile.votes[2] == 0,
            profile.certain[1] == 0, !words.isListed(index, in: [.country, .demonym, .month]),
            words.cases(of: words.form(of: index)).afterPreposition == 0
        else { return false }
        return index == 0 || classes(index - 1).isDisjoint(with: [.definite, .indefinite, .possessive, .quantifier])
    }

    /// Whether a word is a given name and names nothing else.
    private func isPlainGivenName(_ index: Int) -> Bool {
        text.isListedGivenName(index) && !words.isListed(index, in: EvidentPersons.others)
    }

    /// Whoever has a pronoun in one of so many sentences with the family name is meant by it.
    private static let mostPerPronoun = 6
    private static let pronouns = WordHash.lowercasedWords("he his him himself she her herself")

    private func classes(_ index: Int) -> WordClass { Vocabulary.standard.classes(of: text.keywords[index]) }
}
