import Model

/// Tells what the recogniser found from names: styles of address, numerals of chapters, words of programs, and words that the document
/// mostly writes small.
struct NameFilter {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let styles: StyledNames
    private let characters: CharacterNames
    private let letters: LettersAfterNames
    /// Words that "<" follows without a space, as in programs.
    private let programWords: Set<UInt64>
    /// Whether there is text besides headings.
    private let hasBody: Bool

    /// Reads `names`.
    init(
        _ names: [NameSpan], in text: AnnotatedText, words: DocumentWords, styles: StyledNames,
        characters: CharacterNames
    ) {
        (self.text, self.words, self.styles, self.characters) = (text, words, styles, characters)
        letters = LettersAfterNames(names, in: text, words: words)
        programWords = Self.programWords(in: text, words: words)
        hasBody = text.blocks.contains { !$0.kind.isHeading }
    }

    /// Whether a name with the class that the document gives it is one.
    func isName(_ name: NameSpan, _ profile: NameProfile) -> Bool {
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
        if text.isNumeral(index) || Self.suffixes.contains(form.lower) { return false }
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
            && (text.tokens[index].shape.contains(.digits) || text.isNumeral(index)
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

    private static let interjections = WordHash.lowercasedWords(
        """
        hullo hallo hello halloa hollo hillo ahoy hurrah hurray hooray huzza huzzay huzzah bravo pooh pshaw bah pah tush tut fie \
        gad egad gadzooks zounds cracky crikey cricky jiminy gosh golly gee whew phew heigh heigho hey hark lo alas ugh hush ach \
        musha wisha yerra usha
        """)
    private static let partNouns = WordHash.lowercasedWords(
        "listing chapter figure fig table appendix section example exercise equation theorem lemma algorithm page")
    private static let suffixes = WordHash.lowercasedWords("esq esq. esquire jr jr. sr sr.")
    private static let nations: Gazetteer.Lists = [.demonym, .country]
}
