import Model

/// Finds the places that the recogniser leaves out where a word, often a common one or a month, is a person's name: "Hope" if the
/// text has "Hope Larkin", "May" if it has "Mrs May".
///
/// Looked for are the words that are part of a fuller name or that follow a title somewhere; at the start of a sentence, where
/// any word has a capital, only before what follows a subject.
struct WordNames {
    private static let confidence = Confidence(0.75)

    private let text: AnnotatedText
    private let words: DocumentWords
    private let vocabulary = Vocabulary.standard
    private let clauses: ClauseReader
    /// The last tokens of the names of persons that may have another name after "and".
    private var personEnds: Set<Int> = []
    /// The first words of full names of persons.
    private var firstWords: Set<UInt64> = []

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
    }

    /// `names`, in order, with these between them.
    mutating func added(to names: [NameSpan]) -> [NameSpan] {
        let known = wordsOfPersons(names)
        for name in names where name.label == .person && name.tokens.count > 1 && name.confidence.share >= 0.5 {
            firstWords.insert(words.form(of: name.tokens.lowerBound).lower)
        }
        personEnds = Set(names.filter { $0.label == .person && isBeforeAnd($0) }.map { $0.tokens.upperBound - 1 })
        var insertion = NameInsertion(between: names)
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            for index in sentence.tokens {
                guard text.tokens[index].shape.contains(.capitalised), insertion.isFree(index..<index + 1),
                    known.contains(words.form(of: index).lower) && isName(index, in: sentence.tokens)
                        || isGivenNameInUse(index, in: sentence.tokens) || isCalled(index, in: sentence.tokens)
                        || isStated(index, in: sentence.tokens)
                else { continue }
                insertion.add(
                    NameSpan(
                        tokens: index..<index + 1, range: text.range(of: index..<index + 1), label: .person,
                        confidence: Self.confidence))
            }
        }
        return insertion.finished()
    }

    private func isBeforeAnd(_ name: NameSpan) -> Bool {
        name.tokens.upperBound < text.tokens.count && classes(name.tokens.upperBound).contains(.coordinator)
    }

    /// The first and last words of full names, and single names after titles.
    private func wordsOfPersons(_ names: [NameSpan]) -> Set<UInt64> {
        var known = monthsAfterTitles()
        for name in names where name.label == .person && name.confidence.share >= 0.5 {
            if name.tokens.count == 1, !isAfterTitle(name.tokens.lowerBound) { continue }
            for index in [name.tokens.lowerBound, name.tokens.upperBound - 1] + nicknames(in: name) {
                let form = words.form(of: index)
                // "Bank" of "Tom Bank" is a word; "Hope" of "Hope Larkin" is one that is known as a given name.
                let isName =
                    words.cases(of: form).small == 0 || words.isListed(index, in: .givenName) || isAfterTitle(index)
                if isName, form.tokenShape.contains(.word), !words.isListed(index, in: [.title, .particle]),
                    form.length > 1,
                    RomanNumeral(index, of: text) == nil
                {
                    known.insert(form.lower)
                }
            }
        }
        return known
    }

    /// The words after quotation marks inside of a name ("Johnny 'Slim' Tate").
    private func nicknames(in name: NameSpan) -> [Int] {
        guard name.tokens.count >= 5 else { return [] }
        return name.tokens.dropFirst(2).dropLast(2).filter {
            text.tokens[$0].shape.contains(.capitalised) && text.tokens[$0 - 1].shape.contains(.punctuation)
                && text.tokens[$0 + 1].shape.contains(.punctuation) && !text.tokens[$0 + 1].shape.contains(.spaceBefore)
        }
    }

    /// The months that a title is before: "Inspector May".
    private func monthsAfterTitles() -> Set<UInt64> {
        let months = words.forms.indices.filter { number in
            let form = words.forms[number]
            return form.isListed(in: .month) && form.tokenShape.contains(.capitalised)
        }
        guard !months.isEmpty else { return [] }
        var known: Set<UInt64> = []
        for sentence in text.sentences {
            for index in sentence.tokens
            where words.isListed(index, in: .month) && isAfterTitle(index) && !isDate(index, in: sentence.tokens) {
                known.insert(words.form(of: index).lower)
            }
        }
        return known
    }

    private func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
        let isAfterCapital = isCapital(index - 1, in: sentence) && !isAfterTitle(index)
        if isCapital(index + 1, in: sentence) || isAfterCapital && !isAfterDate(index, in: sentence) { return false }
        if isDate(index, in: sentence) { return false }
        if isAfterTitle(index) { return true }
        let isOpening = index == sentence.lowerBound || text.tokens[index - 1].shape.contains(.punctuation)
        if isOpening || words.form(of: index - 1).lower == Self.that {
            return isSubject(index, in: sentence) || !isEnglish(index) || isRareGivenName(index)
        }
        return classes(index - 1).isDisjoint(with: [.definite, .indefinite, .possessive, .quantifier])
    }

    /// Whether a word that lists know as a given name is used as one, though the text has no fuller name: before a verb for what
    /// people do in a sentence with "he" or "she" ("Coy needed new sneakers, and she went"), or as an object with a capital.
    private func isGivenNameInUse(_ index: Int, in sentence: Range<Int>) -> Bool {
        let form = words.form(of: index)
        guard words.isListed(index, in: .givenName),
            !words.isListed(index, in: [.title, .month, .particle, .city, .country]), form.length > 2,
            words.cases(of: form).small == 0, !isCapital(index + 1, in: sentence), !isCapital(index - 1, in: sentence)
        else { return false }
        guard index == sentence.lowerBound else {
            // "Mary and Rose"
            if classes(index - 1).contains(.coordinator), personEnds.contains(index - 2) { return true }
            // "Grace gave Hope a rise."
            return clauses.isAct(index - 1) && classes(index - 1).contains(.finiteVerb)
                && !classes(index).contains(.adverb)
        }
        guard clauses.isAct(index + 1), !isCommon(index) else { return false }
        // "Gene paid.": a noun that can be counted has an article.
        if !Self.uncountable.contains(form.lower), !form.isRecased { return true }
        return index + 2 < sentence.upperBound && isCapital(index + 2, in: sentence)
    }

    /// Whether somebody is called by the word, which has a capital inside of a sentence, too: “Will, come here!” A word that the
    /// text writes small must be a given name of many: some are called "Say".
    private func isCalled(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > 0, sentence.contains(index + 1), classes(index - 1).contains(.quote),
            words.isListed(index, in: .givenName)
        else { return false }
        let cases = words.cases(of: words.form(of: index))
        return classes(index + 1).contains(.comma) && cases.capital > 0 && (cases.small == 0 || isOfCensus(index))
    }

    private func isOfCensus(_ index: Int) -> Bool {
        SortedWordList.givenNamesOfCensus.value(of: text.string(text.tokens[index]).lowercased()) != nil
    }

    /// Whether the text says whose name a word with a capital is: “Faith, their cousin,”, "Joy, who", "Varya, as he called her,", "April’s
    /// brother".
    private func isStated(_ index: Int, in sentence: Range<Int>) -> Bool {
        if index + 2 < sentence.upperBound, classes(index + 1).contains(.possessiveEnding),
            words.isListed(index, in: .givenName),
            !isCapital(index - 1, in: sentence)
        {
            return classes(index + 2).contains(.family)
        }
        guard index + 3 < sentence.upperBound, classes(index + 1).contains(.comma), !isCommon(index),
            !isCapital(index - 1, in: sentence)
        else { return false }
        if words.form(of: index + 2).lower == ContextWords.who {
            return text.isListedGivenName(index) && !words.isListed(index, in: .title)
        }
        if classes(index + 2).contains(.possessive) {
            return words.isListed(index, in: .givenName) && classes(index + 3).contains(.family)
        }
        guard words.form(of: index + 2).lower == Self.as else { return false }
        return (index + 4..<min(sentence.upperBound, index + 8)).contains {
            Self.callings.contains(words.form(of: $0 - 1).lower) && Self.objects.contains(words.form(of: $0).lower)
        }
    }

    /// Whether a word begins sentences of all kinds ("So", "See").
    private func isCommon(_ index: Int) -> Bool {
        let bytes = Array(text.string(text.tokens[index]).utf8)
        return CommonWords.startsSentence(bytes) || CommonWords.isStopWord(bytes)
    }

    /// Whether a word is the first of a full name of the text, and none that English has as a name or that describes ("Urs").
    private func isRareGivenName(_ index: Int) -> Bool {
        let word = text.string(text.tokens[index]).lowercased()
        return firstWords.contains(words.form(of: index).lower) && words.cases(of: words.form(of: index)).small == 0
            && !isOfCensus(index)
            && SortedWordList.nicknames.value(of: word) == nil && !PersonName.isEpithet(word) && !isCommon(index)
            && !words.isListed(index, in: [.title, .role, .demonym, .month, .organisationHead, .placeHead])
    }

    /// Whether a word has but letters of English: "Sigríður" is hardly one.
    private func isEnglish(_ index: Int) -> Bool {
        text.text.withBytes { bytes in
            bytes[text.tokens[index].start..<text.tokens[index].range.end].allSatisfy { $0 < 0x80 }
        }
    }

    /// Whether a verb follows that has a subject before it ("Pearl never read them"), or "'s".
    private func isSubject(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 1 < sentence.upperBound else { return false }
        if classes(index + 1).contains(.possessiveEnding) || clauses.isVerb(index + 1)
            || classes(index + 1).contains(.auxiliary)
        {
            return true
        }
        return clauses.isFrequency(index + 1) && index + 2 < sentence.upperBound && clauses.isVerb(index + 2)
    }

    /// "Until March May will stay"
    private func isAfterDate(_ index: Int, in sentence: Range<Int>) -> Bool {
        words.isListed(index, in: .month) && isDate(index - 1, in: sentence) && isSubject(index, in: sentence)
    }

    /// "in May", "4 May", "May 2017"
    private func isDate(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard words.isListed(index, in: .month) else { return false }
        let before = index - 1
        if before >= sentence.lowerBound,
            text.tokens[before].shape.contains(.digits)
                || classes(before).contains(.preposition) && !Self.besides.contains(words.form(of: before).lower)
                || Self.timeWords.contains(words.form(of: before).lower)
        {
            return true
        }
        return index + 1 < sentence.upperBound && text.tokens[index + 1].shape.contains(.digits)
    }

    private func isAfterTitle(_ index: Int) -> Bool {
        var before = index - 1
        if before > 0, text.tokens[before].length == 1, text.text[text.tokens[before].start] == 0x2E { before -= 1 }
        guard before >= 0, text.tokens[before].shape.contains(.capitalised) else { return false }
        return words.isListed(before, in: .title)
    }

    private func isCapital(_ index: Int, in sentence: Range<Int>) -> Bool {
        sentence.contains(index) && text.tokens[index].shape.contains(.capitalised)
            && !(index == sentence.lowerBound)
    }

    private func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }

    /// Given names that are subjects without an article as nouns, too.
    private static let uncountable = Set(
        [
            "hope", "faith", "grace", "dawn", "joy", "charity", "patience", "prudence", "chance", "art", "honor",
            "mercy", "verity",
            "summer", "autumn", "winter", "destiny", "justice", "glory", "precious", "heaven", "harmony", "melody",
            "ivory",
            "amber", "ginger", "rain", "storm", "love",
        ].map(WordHash.lowercased))
    private static let `as` = WordHash.lowercased("as")
    private static let callings = WordHash.lowercasedWords("called call calls")
    private static let objects = WordHash.lowercasedWords("him her")
    private static let that = WordHash.lowercased("that")
    /// Prepositions that are before no date.
    private static let besides = WordHash.lowercasedWords("at with against beside behind near upon like under over")
    private static let timeWords = Set(
        ["last", "next", "this", "late", "early", "mid", "each", "every", "of"].map(WordHash.lowercased))
}
