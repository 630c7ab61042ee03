import Model

/// What is beside a name and is said of persons alone: an age, kin or a calling, a word that speaks to them.
struct PersonSigns {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let vocabulary = Vocabulary.standard
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text: text, words: words)
    }

    /// Whether what is beside `name` leaves little doubt of a person.
    func hold(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let after = name.upperBound
        if after < sentence.upperBound {
            if isCalled(name, in: sentence) { return true }
            let isSaid =
                isAge(after, in: sentence) || isKinOf(after, in: sentence)
                || isAppositionOfCalling(after, in: sentence)
                || isAppositionOfRank(after, in: sentence) && !name.contains(where: isOf)
            if isSaid, !isOfAnother(name, in: sentence) { return true }
        }
        guard name.lowerBound > sentence.lowerBound else { return false }
        if name.count > 1, isIntroduction(name, in: sentence) { return true }
        return isNamed(name.lowerBound - 1, in: sentence)
            || name.count > 1 && isAfterCalling(name, in: sentence)
    }

    /// Whether what follows may be said of another word: "the colonel of the Polish lancers, an old man,", "a young Gascon, a cadet,".
    private func isOfAnother(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        guard before >= sentence.lowerBound else { return false }
        if text.keywords[before] == Vocabulary.of || isDeterminer(before) || isOfPlace(before, in: sentence)
            || words.form(of: before).lower == ContextWords.from && words.isListed(name.lowerBound, in: Self.places)
        {
            return true
        }
        return before > sentence.lowerBound && isDeterminer(before - 1) && !isMark(before) && !isCalling(before)
    }

    /// "born in Sarn, the daughter of", "born in Sarn-Orle, Merrin, the daughter of": what follows is said of who was born.
    func isOfPlace(_ index: Int, in sentence: Range<Int>) -> Bool {
        let preposition = classes(index).contains(.comma) ? start(ofPlaceBefore: index, in: sentence) : index
        return preposition >= sentence.lowerBound
            && Self.placePrepositions.contains(words.form(of: preposition).lower)
    }

    /// Whether the comma is after the town where somebody was born: "was born in Sarn, Merrin,".
    func isAfterBirthplace(_ comma: Int, in sentence: Range<Int>) -> Bool {
        let born = start(ofPlaceBefore: comma, in: sentence) - 1
        return born > sentence.lowerBound && classes(born).contains(.born)
            && !text.tokens[born].shape.contains(.capitalised) && isOfPlace(comma, in: sentence)
    }

    /// The token before the words with capitals that end at a comma.
    private func start(ofPlaceBefore comma: Int, in sentence: Range<Int>) -> Int {
        var index = comma - 1
        while index > sentence.lowerBound, text.tokens[index].shape.contains(.capitalised) || isHyphen(index) {
            index -= 1
        }
        return index
    }

    private func isDeterminer(_ index: Int) -> Bool { !classes(index).isDisjoint(with: .determiner) }

    // MARK: - After the name

    /// ", 34,", "(34)", "(born 1956)", "(1890–1956)"
    private func isAge(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 2 < sentence.upperBound else { return false }
        let classes = classes(index)
        if classes.contains(.comma) { return isYears(index + 1) && isMark(index + 2) && !isPercent(index + 2) }
        guard words.form(of: index).lower == ContextWords.openBracket else { return false }
        if self.classes(index + 1).contains(.born) { return isYear(index + 2) != nil }
        let isClosed = words.form(of: index + 2).lower == ContextWords.closeBracket
        if isClosed, isYears(index + 1) { return true }
        // The life of somebody is longer than a war, and shorter than a dynasty.
        guard index + 3 < sentence.upperBound, let first = isYear(index + 1), let last = isYear(index + 3),
            self.classes(index + 2).contains(.dash)
        else { return false }
        return (25...100).contains(last - first)
    }

    private func isYears(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.shape.contains(.digits) && token.length == 2 && number(index).map { $0 >= 14 } ?? false
    }

    private func isPercent(_ index: Int) -> Bool { text.text[text.tokens[index].start] == UInt8(ascii: "%") }

    private func isYear(_ index: Int) -> Int? {
        text.tokens.indices.contains(index) && text.tokens[index].length == 4 ? number(index) : nil
    }

    private func number(_ index: Int) -> Int? { Int(text.string(text.tokens[index])) }

    /// "is their aunt", "was his cousin", "is a nephew of": a copula, a determiner and a word for kin, and what ends a phrase.
    private func isKinOf(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index + 2 < sentence.upperBound, classes(index).contains(.copula),
            !classes(index + 1).isDisjoint(with: [.indefinite, .definite, .possessive])
        else { return false }
        return (index + 2..<min(sentence.upperBound, index + 4)).contains { noun in
            classes(noun).contains(.family) && endsPhrase(noun + 1, in: sentence)
        }
    }

    /// ", the coach,", ", a retired plumber from Leeds,", ", his aunt,"
    private func isAppositionOfCalling(_ comma: Int, in sentence: Range<Int>) -> Bool {
        guard classes(comma).contains(.comma), comma + 2 < sentence.upperBound,
            !classes(comma + 1).isDisjoint(with: [.indefinite, .definite, .possessive])
        else { return false }
        let first = afterHyphens(comma + 2, in: sentence)
        return (first..<min(sentence.upperBound, first + 3)).contains { noun in
            (classes(noun).contains(.family) || isCalling(noun)) && endsPhrase(noun + 1, in: sentence)
                && !isSubject(noun, in: sentence)
        }
    }

    /// The token after "26-year-old" if that begins at `index`, or `index`.
    private func afterHyphens(_ index: Int, in sentence: Range<Int>) -> Int {
        var end = index
        while end + 2 < sentence.upperBound, isHyphen(end + 1) { end += 2 }
        return end > index ? end + 1 : index
    }

    /// ", King of Sarn"
    private func isAppositionOfRank(_ comma: Int, in sentence: Range<Int>) -> Bool {
        comma + 3 < sentence.upperBound && classes(comma).contains(.comma)
            && StyledNames.ranks.contains(words.form(of: comma + 1).lower)
            && text.tokens[comma + 1].shape.contains(.capitalised)
            && isOf(comma + 2) && text.tokens[comma + 3].shape.contains(.capitalised)
    }

    private func isOf(_ index: Int) -> Bool { words.form(of: index).lower == ContextWords.of }

    /// Whether a verb follows a noun before the next mark: "From St Anne’s, the priest of the village came".
    private func isSubject(_ noun: Int, in sentence: Range<Int>) -> Bool {
        for index in noun + 1..<sentence.upperBound {
            if isMark(index) && !isHyphen(index) || classes(index).contains(.relative) { return false }
            if clauses.isPredicate(index) { return true }
        }
        return false
    }

    private func endsPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
        index >= sentence.upperBound || isMark(index) && !isHyphen(index)
            || !classes(index).isDisjoint(with: [.coordinator, .preposition, .relative])
    }

    /// “Nell,” said Albert; Nell, as her aunt called her,
    private func isCalled(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let comma = name.upperBound
        guard name.count == 1, comma + 2 < sentence.upperBound, classes(comma).contains(.comma) else { return false }
        if name.lowerBound > sentence.lowerBound, classes(name.lowerBound - 1).contains(.quote) {
            if isGivenName(name), !classes(comma + 1).isDisjoint(with: [.quote, .addressing, .definite]) {
                return true
            }
            return isUnknown(name) && classes(comma + 1).contains(.quote) && classes(comma + 2).contains(.saying)
        }
        guard text.keywords[comma + 1] == Vocabulary.as else { return false }
        return (comma + 3..<min(sentence.upperBound, comma + 7)).contains {
            Self.callings.contains(words.form(of: $0 - 1).lower) && Self.objects.contains(words.form(of: $0).lower)
        }
    }

    private func isGivenName(_ name: Range<Int>) -> Bool {
        let others: Gazetteer.Lists = [.country, .region, .demonym, .month]
        return !words.isListed(name.lowerBound, in: others)
            && text.isListedGivenName(name.lowerBound)
    }

    /// Whether no list knows a word, and the text never writes it small: "Varenka", but not "Nonsense".
    private func isUnknown(_ name: Range<Int>) -> Bool {
        let form = words.form(of: name.lowerBound)
        return form.lists == 0 && words.cases(of: form).small == 0
            && Vocabulary.standard.classes(of: text.keywords[name.lowerBound]).isEmpty
    }

    /// "said Orlo programme scientist Ann Lind": whether small words for an office follow `name`, and whoever has it.
    func isBeforeHolder(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let reach = name.upperBound..<min(sentence.upperBound, name.upperBound + 4)
        guard let holder = reach.first(where: { text.tokens[$0].shape.contains(.capitalised) }),
            holder - 1 > name.upperBound
        else { return false }
        return (name.upperBound..<holder).allSatisfy { !isMark($0) } && isCalling(holder - 1)
    }

    // MARK: - Before the name

    /// "a man named", "her aunt called", "a boy called"
    private func isNamed(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard classes(index).contains(.naming), index > sentence.lowerBound else { return false }
        // "Agrafena, whom the town called Grushenka"
        let clause = max(sentence.lowerBound, index - Self.reachOfWhom)..<index
        if clause.contains(where: { words.form(of: $0).lower == Self.whom }) { return true }
        // "a friend once called Maudsley"
        let isTimed = Self.timings.contains(words.form(of: index - 1).lower)
        let bearer = isTimed && index - 1 > sentence.lowerBound ? index - 2 : index - 1
        return Self.beings.contains(words.form(of: bearer).lower) || isCalling(bearer)
            || classes(bearer).contains(.family)
    }

    /// "It’s Ann Lind from the Post.", "This is Ann Lind with the Post.", "I’m Ann Lind."
    private func isIntroduction(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let (verb, next) = (name.lowerBound - 1, name.upperBound)
        guard verb > sentence.lowerBound, Self.beingVerbs.contains(words.form(of: verb).lower) else { return false }
        if text.keywords[verb - 1] == Vocabulary.i { return true }
        return verb - 1 == sentence.lowerBound && Self.pointers.contains(words.form(of: verb - 1).lower)
            && next < sentence.upperBound && Self.sources.contains(words.form(of: next).lower)
    }

    /// "said the town’s coach, Unni Dale.", "the bandleader Dex Harmon"
    private func isAfterCalling(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let before = name.lowerBound - 1
        if isCalling(before), vocabulary.classes(of: text.keywords[before]).contains(.role) { return true }
        guard classes(before).contains(.comma), before - 2 >= sentence.lowerBound,
            let noun = isCalling(before - 1) ? before - 1 : office(ofNameBefore: before, in: sentence),
            name.upperBound >= sentence.upperBound || isMark(name.upperBound)
        else { return false }
        // "the mayor of Sarn, New Kent"
        if noun < before - 1, !Gazetteer.standard.lists(of: name, in: text).isDisjoint(with: Self.places) {
            return false
        }
        return (max(sentence.lowerBound, noun - 3)..<noun).contains {
            !classes($0).isDisjoint(with: [.possessive, .definite, .indefinite, .possessiveEnding])
        }
    }

    /// "the archbishop of Sarn, Unni Dale,": the noun that "of" joins to one word with a capital before the comma.
    private func office(ofNameBefore comma: Int, in sentence: Range<Int>) -> Int? {
        let of = comma - 2
        guard of - 1 > sentence.lowerBound, isOf(of), words.isListed(comma - 1, in: Self.places), isCalling(of - 1)
        else { return nil }
        return of - 1
    }

    private static let places: Gazetteer.Lists = [.country, .region, .city, .place]

    /// Whether a small word is what somebody does, and what no organisation, team or place is.
    func isCalling(_ index: Int) -> Bool {
        let form = words.form(of: index)
        guard form.tokenShape.contains(.word), !form.tokenShape.contains(.capitalised) else { return false }
        return (classes(index).contains(.role) || form.isListed(in: .role))
            && classes(index).isDisjoint(with: [.organisationNoun, .placeNoun, .workNoun, .eventNoun, .preposition])
            && !Self.ofBodies.contains(form.lower)
    }

    private func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].shape.contains(.punctuation) }

    func isHyphen(_ index: Int) -> Bool { words.form(of: index).lower == NameJoiner.hyphen }

    private static let whom = WordHash.lowercased("whom")
    /// So many words are between "whom" and "called" at most.
    private static let reachOfWhom = 4
    private static let beingVerbs = WordHash.lowercasedWords("is 's am 'm")
    private static let pointers = WordHash.lowercasedWords("it this")
    private static let sources = WordHash.lowercasedWords("from with at of")
    private static let placePrepositions = WordHash.lowercasedWords("in at near outside")
    private static let callings = WordHash.lowercasedWords("called call calls")
    private static let objects = WordHash.lowercasedWords("him her")
    private static let beings = WordHash.lowercasedWords(
        "man woman boy girl fellow gentleman lady person child baby lad youth stranger friend someone somebody")
    private static let timings = WordHash.lowercasedWords("once then now also sometimes formerly")
    /// What organisations, teams, ships, places and works are called as well.
    private static let ofBodies = WordHash.lowercasedWords(
        """
        maker publisher champion champions winner winners leader leaders owner owners operator sponsor developer distributor \
        importer exporter retailer employer producer rival rivals competitor successor predecessor opponent opponents partner \
        creator member members subsidiary affiliate host star stars investor supplier builder ally supporter recipient player giant pioneer agent \
        head private figure character patient subject authority giants guard carrier lender insurer contractor client buyer \
        seller bidder provider manufacturer brewer printer advertiser broadcaster watchdog regulator favourite favorite \
        neighbour neighbor companion native general master
        """)
}
