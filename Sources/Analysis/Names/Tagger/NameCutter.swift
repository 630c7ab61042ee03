import Model

/// Cuts names at what no name holds inside: verbs, adverbs and other small words, dashes, half a quotation.
struct NameCutter {
    let text: AnnotatedText
    let words: DocumentWords

    /// What a token of a name is to its neighbours.
    private enum Role {
        /// A part that a name may start or end with.
        case part
        /// A small word or mark that may be inside a name, not at its ends.
        case joint
        /// What no name holds.
        case gap
    }

    /// What is left of a name: the same, a part of it, several parts, or nothing.
    func parts(of name: NameSpan) -> [NameSpan] {
        if isPhrase(name) { return [name] }
        var parts: [NameSpan] = []
        var start = name.tokens.lowerBound
        var isOpen = quotesAreOpen(in: name.tokens)
        for index in name.tokens {
            let cutsHere = role(of: index, in: name, quotesAreOpen: isOpen) == .gap
            let cutsBefore =
                !cutsHere && index > start
                && (isLineEnd(before: index) || isSetOffAnew(index, after: start)
                    || isOrigin(start..<index, of: name) && isFullName(index..<name.tokens.upperBound)
                    || isCountryman(start..<index, of: name)
                    || isAgain(start..<index, before: name.tokens.upperBound))
            guard cutsHere || cutsBefore else { continue }
            append(start..<index, of: name, to: &parts)
            start = cutsHere ? index + 1 : index
            isOpen = quotesAreOpen(in: start..<name.tokens.upperBound)
        }
        append(start..<name.tokens.upperBound, of: name, to: &parts)
        return parts
    }

    /// Whether the name is a phrase of the kind that encyclopaedias write small for the most part ("2001 general election",
    /// "2001 Senate election in Sarn", "minor planet").
    private func isPhrase(_ name: NameSpan) -> Bool {
        guard name.label == .miscellaneous, let last = name.tokens.last else { return false }
        let year = name.tokens.lowerBound
        if text.tokens[year].shape.contains(.digits), name.tokens.contains(where: { !hasCapital($0) && isHead($0) }) {
            return true
        }
        if hasCapital(last) { return false }
        if name.tokens.allSatisfy({ !hasCapital($0) }) { return true }
        return isHead(last) && hasCapital(name.tokens.lowerBound)
            && name.tokens.suffix(2).allSatisfy { !hasCapital($0) }
    }

    /// Whether the word, or that of which it is the plural, says what an event or work is ("election", "medal").
    private func isHead(_ index: Int) -> Bool {
        let vocabulary = Vocabulary.standard
        let heads: WordClass = [.eventNoun, .workNoun, .actNoun]
        if !vocabulary.classes(of: text.keywords[index]).isDisjoint(with: heads) { return true }
        var range = text.tokens[index].range
        return text.text.withBytes { bytes in
            guard range.count > 3, bytes[range.end - 1] == UInt8(ascii: "s") else { return false }
            range.end -= 1
            return !vocabulary.classes(of: vocabulary.keyword(bytes, in: range)).isDisjoint(with: heads)
        }
    }

    private func append(_ tokens: Range<Int>, of name: NameSpan, to names: inout [NameSpan]) {
        var tokens = tokens
        while let last = tokens.last, !endsName(last, of: name) { tokens.removeLast() }
        while let first = tokens.first, !startsName(first, of: name, next: tokens.dropFirst().first) {
            tokens.removeFirst()
        }
        guard let last = tokens.last else { return }
        var part = name
        if tokens != name.tokens {
            part.tokens = tokens
            part.range = text.range(of: tokens)
        }
        if tokens.count > 1, isNumeralAtEnd(last) { part.range.end -= 1 }
        names.append(part)
    }

    /// Whether the token is a Roman numeral with the full stop of its sentence ("Artemis V.").
    private func isNumeralAtEnd(_ index: Int) -> Bool {
        guard text.tokens[index].shape.contains(.capitalised), let numeral = RomanNumeral(index, of: text) else {
            return false
        }
        return numeral.hasFullStop && numeral.isNumber
    }

    private func startsName(_ index: Int, of name: NameSpan, next: Int?) -> Bool {
        // "My Lord"; but "Our Lady".
        if name.label == .person, next != nil,
            Vocabulary.standard.classes(of: text.keywords[index]).contains(.possessive)
        {
            return false
        }
        // "Charles Ash, Esq. of Orle"
        if Self.degrees.contains(form(index).lower) { return false }
        if hasCapital(index) { return true }
        // "de Winter", "bin Laden": a particle before a name; not "the", nor "of".
        let isParticle = form(index).lists & Gazetteer.Lists.particle.rawValue != 0
        if isParticle, name.label != .miscellaneous, let next { return hasCapital(next) || !isMark(next) }
        return name.label != .person && text.tokens[index].shape.contains(.digits) && !isYearOfDate(index)
    }

    /// "2016" of "On December 2, 2016 Fat Otter Records closed" and "In October 1983 Vale Weekend began"
    private func isYearOfDate(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if form(index - 1).isListed(in: .month) { return true }
        return index > 2 && form(index - 1).lower == Self.comma && text.tokens[index - 2].shape.contains(.digits)
            && form(index - 3).isListed(in: .month)
    }

    private func endsName(_ index: Int, of name: NameSpan) -> Bool {
        if hasCapital(index) || text.tokens[index].shape.contains(.digits) { return true }
        if isMark(index) {
            return form(index).lower == Self.closingBracket || isExclamationOfName(index, name)
                || isSign(index, of: name)
        }
        return isJoined(index) || isForeign(index, in: name) || isKind(index, of: name) || isElided(index, in: name)
    }

    /// Whether the mark separates two persons, or one from what is said of him: "Ann Lind - Analyst", "Lind/Vale".
    private func isDash(_ index: Int, of name: NameSpan) -> Bool {
        guard name.label == .person, index + 1 < name.tokens.upperBound else { return false }
        let lower = form(index).lower
        return lower == Self.slash
            || lower == Self.hyphen && text.tokens[index].shape.contains(.spaceBefore)
                && text.tokens[index + 1].shape.contains(.spaceBefore)
    }

    /// Whether an exclamation mark at the end belongs to the name ("Yahoo!"), and does not end the sentence.
    private func isExclamationOfName(_ index: Int, _ name: NameSpan) -> Bool {
        guard form(index).lower == Self.exclamation, name.label != .person else { return false }
        guard index + 1 < text.tokens.count else { return true }
        let next = text.tokens[index + 1].shape
        return !next.contains(.sentenceStart) && !next.contains(.capitalised) && !isQuote(index + 1)
    }

    private func isQuote(_ index: Int) -> Bool {
        Vocabulary.standard.classes(of: text.keywords[index]).contains(.quote)
    }

    private func role(of index: Int, in name: NameSpan, quotesAreOpen: Bool) -> Role {
        let token = text.tokens[index]
        if hasCapital(index) || token.shape.contains(.digits) { return .part }
        let lower = form(index).lower
        if isMark(index) {
            if Self.quotes.contains(lower) { return quotesAreOpen ? .gap : .joint }
            if isSign(index, of: name) { return .part }
            if Self.gaps.contains(lower) || isDash(index, of: name) { return .gap }
            return name.label != .miscellaneous && Self.separators.contains(lower) ? .gap : .joint
        }
        if isJoined(index) || form(index).lists & Gazetteer.Lists.particle.rawValue != 0 { return .joint }
        if isForeign(index, in: name) || isKind(index, of: name) || isElided(index, in: name) { return .part }
        let joints = name.label == .person ? Self.personJoints : Self.joints
        return joints.contains(lower) ? .joint : .gap
    }

    /// Whether the token is joined to the one before by a hyphen or apostrophe ("Rio-de-Janeiro", "'s").
    private func isJoined(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard !token.shape.contains(.spaceBefore), index > 0 else { return false }
        return Self.possessives.contains(form(index).lower)
            || text.tokens[index - 1].shape.contains(.punctuation)
                && Self.hyphens.contains(form(index - 1).lower)
    }

    /// Whether the word is hardly one of English, or is after an article of another language, and does not look like a verb or an
    /// adverb: titles, organisations and species have such words ("Papaver somniferum", "Les Jardins du mai").
    private func isForeign(_ index: Int, in name: NameSpan) -> Bool {
        guard name.label == .miscellaneous || name.label == .organisation,
            form(index).brown == 0
                || index > name.tokens.lowerBound + 1 && Self.foreignArticles.contains(form(index - 1).lower)
        else { return false }
        return mayBeNoun(index)
    }

    /// Whether the word of a title or an organisation begins with a short article or preposition of another language ("Légion
    /// d’honneur").
    private func isElided(_ index: Int, in name: NameSpan) -> Bool {
        let token = text.tokens[index]
        guard name.label == .miscellaneous || name.label == .organisation, token.length > 4 else { return false }
        return text.text.withBytes { bytes in
            (bytes[token.start] == UInt8(ascii: "d") || bytes[token.start] == UInt8(ascii: "l"))
                && (bytes[token.start + 1] == UInt8(ascii: "'") || bytes[token.start + 1] == 0xE2)
        }
    }

    /// Whether the small word at the end of a name says what it is the name of ("Green party", "Orle award", "Sarn robot"), which
    /// the recogniser has judged by more than the word: no verb or adverb, nor another word that joins clauses.
    private func isKind(_ index: Int, of name: NameSpan) -> Bool {
        guard name.label != .person, index > name.tokens.lowerBound, index + 1 == name.tokens.upperBound,
            text.tokens[index].shape.isSuperset(of: [.word, .spaceBefore]), text.tokens[index].length > 3,
            hasCapital(index - 1) || text.tokens[index - 1].shape.contains(.digits)
        else { return false }
        return mayBeNoun(index)
            && Vocabulary.standard.classes(of: text.keywords[index]).isDisjoint(with: Self.clauseWords)
    }

    /// Whether the token is one word of letters that does not end as verbs and adverbs of English do.
    private func mayBeNoun(_ index: Int) -> Bool {
        let range = text.tokens[index].range
        return text.text.withBytes { bytes in
            let word = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
            let isOneWord = word.allSatisfy { $0 >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
            return isOneWord && !Self.englishEndings.contains { word.suffix($0.count).elementsEqual($0) }
        }
    }

    /// Whether the mark ends the name of a work or another thing: "C#", "Visual C++", "Who Was She?".
    private func isSign(_ index: Int, of name: NameSpan) -> Bool {
        guard name.label == .miscellaneous, index >= name.tokens.upperBound - 2 else { return false }
        let lower = form(index).lower
        return Self.signs.contains(lower)
            || lower == Self.questionMark && name.tokens.count > 3 && index + 1 == name.tokens.upperBound
    }

    /// Whether a line of capitals ends before the token: lines of a title page or sign are names of their own.
    private func isLineEnd(before index: Int) -> Bool {
        guard text.tokens[index].shape.contains(.allCapitals), text.tokens[index - 1].shape.contains(.allCapitals)
        else { return false }
        return text.text.withBytes { bytes in
            bytes[text.tokens[index - 1].range.end..<text.tokens[index].start].contains(0x0A)
        }
    }

    /// Whether the token begins another phrase in italics than one that an earlier word of the name, from `start` on, is in
    /// ("the _Emma_ and _Scarborough_").
    private func isSetOffAnew(_ index: Int, after start: Int) -> Bool {
        guard let place = text.emphasisIndex(around: text.tokens[index].range), place > 0 else { return false }
        return text.emphasis[place - 1].end > text.tokens[start].start
            && text.tokens[index - 1].range.end <= text.emphasis[place].start
    }

    /// "the Dane Bent Orle": somebody may be called Dane, too, but not after "the".
    private func isCountryman(_ tokens: Range<Int>, of name: NameSpan) -> Bool {
        guard tokens.count == 1, let index = tokens.first, index > 0 else { return false }
        return name.label == .person && name.tokens.count > 2 && text.isListedGivenName(index)
            && form(index).isListed(in: .demonym) && form(index - 1).lower == Self.article
    }

    /// "Netherlands" before "Ida Roos", and "Democrat" if both were taken for a person; but somebody may be called Jordan.
    private func isOrigin(_ tokens: Range<Int>, of name: NameSpan) -> Bool {
        guard tokens.count == 1, let index = tokens.first, !text.isListedGivenName(index) else { return false }
        if form(index).isListed(in: .country) { return true }
        return name.label == .person
            && (form(index).isListed(in: .demonym) || Self.partisans.contains(form(index).lower))
    }

    /// Whether the words of a name are there again at once ("Odo Lind Odo Lind", a caption and the line under it).
    private func isAgain(_ tokens: Range<Int>, before end: Int) -> Bool {
        tokens.count > 1 && tokens.upperBound + tokens.count <= end
            && tokens.allSatisfy { form($0).exact == form($0 + tokens.count).exact }
    }

    /// Whether the tokens begin with a given name and a capital after it.
    private func isFullName(_ tokens: Range<Int>) -> Bool {
        text.beginsWithGivenName(tokens) && hasCapital(tokens.lowerBound + 1)
    }

    private func quotesAreOpen(in tokens: Range<Int>) -> Bool {
        tokens.count { isMark($0) && Self.quotes.contains(form($0).lower) } % 2 != 0
    }

    /// Whether the token has a capital anywhere ("Anna", "d’Artagnan", "iPhone").
    private func hasCapital(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.shape.contains(.capitalised) { return true }
        guard token.shape.contains(.word) else { return false }
        return text.text.withBytes { bytes in
            bytes[token.start..<token.range.end].contains { $0 >= 0x41 && $0 <= 0x5A }
        }
    }

    private func isMark(_ index: Int) -> Bool { text.tokens[index].shape.contains(.punctuation) }

    private func form(_ index: Int) -> WordForm { words.form(of: index) }

    private static let article = Gazetteer.hash("the")
    private static let personJoints = WordHash.lowercasedWords("the of a' o' zu y i los las")
        .union(NameJoiner.descents)
    private static let joints = WordHash.lowercasedWords(
        """
        of the and for & de la del von van in on at to a an with by from des du le les der und et y e i o or vs vs. v v. as \
        into over upon against without between under through its his her my our your their is be not no n't \
        'll 're 've 'm 'd en pour am im zu zum zur i na ng ni za auf con sur sous per da das dos für på av och og ez az
        """)
    /// Articles, and prepositions with one, of other languages: a noun follows them.
    private static let foreignArticles = WordHash.lowercasedWords(
        "de du des della dello delle dei na ng en el los il las ta für på av")
    /// Words of a clause that no name ends in.
    private static let clauseWords: WordClass = [
        .preposition, .copula, .have, .auxiliary, .coordinator, .subordinator, .relative, .pronoun, .adverb, .negation,
        .saying, .meeting, .founding, .leading, .naming, .quantifier, .possessive,
    ]
    private static let signs = WordHash.lowercasedWords("+ #")
    private static let questionMark = WordHash.lowercased("?")
    private static let englishEndings = ["ed", "ing", "ly"].map { Array($0.utf8) }
    private static let partisans = WordHash.lowercasedWords(
        "democrat republican conservative liberal tory whig socialist communist")
    private static let degrees = WordHash.lowercasedWords("esq esq.")
    private static let possessives = WordHash.lowercasedWords("'s '")
    private static let hyphens = WordHash.lowercasedWords("- '")
    /// Marks that only a title of a work has inside.
    private static let separators = WordHash.lowercasedWords("-- --- : ( )")
    private static let quotes = WordHash.lowercasedWords("\" « » `` ''")
    private static let gaps = WordHash.lowercasedWords("; … ... .. | < > { } _ * __ ** [ ] ? =")
    private static let closingBracket = WordHash.lowercased(")")
    private static let comma = WordHash.lowercased(",")
    private static let slash = WordHash.lowercased("/")
    private static let hyphen = WordHash.lowercased("-")
    private static let exclamation = WordHash.lowercased("!")
}
