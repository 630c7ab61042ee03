import Model

/// Adds to names what belongs to them and was left outside: initials, "al-" and a given name before, numbers after a hyphen,
/// "Jr." and the rest of a family name with particles after, and a nickname in quotation marks or brackets with the surname
/// after it.
struct NameJoiner {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let clauses: ClauseReader

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        clauses = ClauseReader(text, words: words)
    }

    /// `names`, in order, with what belongs to them.
    func joined(_ names: [NameSpan]) -> [NameSpan] {
        var joined: [NameSpan] = []
        joined.reserveCapacity(names.count)
        let pairs = NamePairs(names, words: words)
        for name in names {
            if let last = joined.last {
                if last.tokens.upperBound > name.tokens.lowerBound {
                    // "Ellington & Day, Inc."
                    if last.label == .organisation, last.tokens.upperBound < name.tokens.upperBound {
                        joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    }
                    continue
                }
                // Alexander (Sandy) Pask, where all three were found.
                if let first = joined.dropLast().last, hasNickname(between: first, and: name) {
                    joined.removeLast()
                    joined[joined.count - 1] = widened(first, to: first.tokens.lowerBound..<name.tokens.upperBound)
                    continue
                }
                if hasNickname(between: last, and: name) || isPair(last, name, among: pairs)
                    || pairs.hold(last, of: name)
                {
                    joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    joined[joined.count - 1].label = .person
                    continue
                }
            }
            let limit = joined.last?.tokens.upperBound ?? 0
            if let listed = listed(name) {
                joined.append(listed)
                continue
            }
            let tokens = start(of: name, after: limit, pairs)..<end(of: name, pairs)
            joined.append(partners(widened(name, to: tokens), after: limit))
        }
        return joined
    }

    /// The place or organisation of the lists that begins with a name and "'s" ("King’s Lynn", "Lloyd’s of London"); nil if none does.
    private func listed(_ name: NameSpan) -> NameSpan? {
        let end = name.tokens.upperBound
        guard end + 1 < text.tokens.count, name.tokens.count <= 2, text.tokens[end].length > 1,
            Vocabulary.standard.classes(of: text.keywords[end]).contains(.possessiveEnding)
        else { return nil }
        for last in stride(from: min(end + 3, text.tokens.count - 1), to: end, by: -1)
        where text.tokens[last].shape.contains(.capitalised) {
            let tokens = name.tokens.lowerBound..<last + 1
            let lists = Gazetteer.standard.lists(of: tokens, in: text)
            guard !lists.isDisjoint(with: [.city, .place, .region, .organisationName]) else { continue }
            var listed = widened(name, to: tokens)
            listed.label = lists.contains(.organisationName) ? .organisation : .place
            return listed
        }
        return nil
    }

    /// An organisation that is called by its partners: "Cole & Strand", of which the recogniser found one or both.
    private func partners(_ name: NameSpan, after limit: Int) -> NameSpan {
        var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        if start - 2 >= limit, isAmpersand(start - 1), isWord(start - 2), isPartner(start) { start -= 2 }
        while end + 1 < text.tokens.count, isAmpersand(end), isWord(end + 1), isPartner(end + 1) { end += 2 }
        var partners = widened(name, to: start..<end)
        let isFirm = (start + 1..<end).contains { isAmpersand($0) && isPartner($0 + 1) }
        if isFirm, partners.tokens != name.tokens || name.label == .person { partners.label = .organisation }
        return partners
    }

    /// Whether a word may be that of a firm's partner: no given name, as in "Jay & Trish".
    private func isPartner(_ index: Int) -> Bool {
        text.tokens[index].length > 2
            && SortedWordList.givenNameGenders.value(of: text.string(text.tokens[index]).lowercased()) == nil
    }

    private func isAmpersand(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.spaceBefore) && words.form(of: index).lower == Self.ampersand
    }

    private func isWord(_ index: Int) -> Bool {
        text.tokens[index].shape.isSuperset(of: [.word, .capitalised, .spaceBefore])
    }

    /// "A. P. J." before "Abdul Kareem", "al-" before "Basri", "Will" before "Kerr".
    private func start(of name: NameSpan, after limit: Int, _ pairs: NamePairs) -> Int {
        var start = name.tokens.lowerBound
        if start >= limit + 2, isHyphen(start - 1), !text.tokens[start].shape.contains(.spaceBefore),
            isParticle(start - 2)
        {
            return start - 2
        }
        guard name.label == .person, !text.tokens[start].shape.contains(.sentenceStart) else { return start }
        if let first = startOfDescent(start, after: limit) ?? pairs.start(ofParticlesBefore: start, after: limit) {
            return first
        }
        while start > limit, isInitial(start - 1) {
            start -= 1
            if text.tokens[start].shape.contains(.sentenceStart) { break }
        }
        if start == name.tokens.lowerBound, name.tokens.count == 1, start > limit,
            isKnownPair(start - 1, pairs) || isGivenName(start - 1) || isMonthAsGivenName(start - 1, pairs)
        {
            start -= 1
        }
        return start
    }

    /// "-19" after "COVID", "-9" after "MQ"; "Jr." after a person, and "den Brul" after "Ed Hicks-van".
    private func end(of name: NameSpan, _ pairs: NamePairs) -> Int {
        var end = name.tokens.upperBound
        if let last = pairs.end(ofDoubleNameAt: end - 1) { return last }
        if name.label == .person {
            if let last = endAfterNickname(of: name) { return last }
            if isBearerOfPeoplesName(name) { return end + 1 }
            if name.tokens.count == 1, end < text.tokens.count, isFamilyName(end, after: end - 1, pairs) { end += 1 }
            if end < text.tokens.count, Self.suffixes.contains(words.form(of: end).lower) { return end + 1 }
            if end + 1 < text.tokens.count, Self.descents.contains(words.form(of: end).lower),
                !text.tokens[end].shape.contains(.capitalised), isWord(end + 1)
            {
                return end + 2
            }
            if let last = endOfNickname(in: name) { return last }
            if isParticle(end - 1) {
                var next = end
                while next < text.tokens.count, isParticle(next) { next += 1 }
                if next < text.tokens.count, text.tokens[next].shape.contains(.capitalised) { end = next + 1 }
            }
            return end
        }
        if name.tokens.allSatisfy({ isLongCapitals($0) }) {
            while end < text.tokens.count, isLongCapitals(end), isOnSameLine(end), !isOpening(end) { end += 1 }
        }
        // "Anse-de" of "Anse-de-Lune"
        while name.tokens.count > 2, end + 1 < text.tokens.count, isHyphen(end), isHyphen(end - 2),
            text.tokens[end + 1].shape.contains(.word), !text.tokens[end + 1].shape.contains(.spaceBefore)
        {
            end += 2
        }
        guard end + 1 < text.tokens.count, isHyphen(end), text.tokens[end + 1].length <= 4 else { return end }
        let shape = text.tokens[end + 1].shape
        return shape.contains(.digits) && !shape.contains(.spaceBefore) ? end + 2 : end
    }

    /// Whether a token is a word of capitals that is too long for an abbreviation.
    private func isLongCapitals(_ index: Int) -> Bool {
        text.tokens[index].shape.isSuperset(of: [.word, .allCapitals]) && text.tokens[index].length > 4
            && !words.form(of: index).isRecased
    }

    /// Whether a token is on the line of the one before it.
    private func isOnSameLine(_ index: Int) -> Bool {
        text.text.withBytes { !$0[text.tokens[index - 1].range.end..<text.tokens[index].start].contains(0x0A) }
    }

    private func isOpening(_ index: Int) -> Bool { text.tokens[index].shape.contains(.sentenceStart) }

    /// Whether the token at `index`, which is beside a single name of a person, is the given name before it: one that opens a
    /// statement, where the recogniser takes "Will" for a verb, or one with an apostrophe inside ("N’Golo").
    private func isGivenName(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape.contains(.capitalised), text.tokens[index + 1].shape.contains(.spaceBefore) else {
            return false
        }
        let lists = words.form(of: index).lists
        if lists & Gazetteer.Lists.month.rawValue != 0 || lists & Gazetteer.Lists.title.rawValue != 0 { return false }
        if CommonWords.startsSentence(text.string(token).utf8) { return false }
        if token.shape.contains(.sentenceStart), lists & Gazetteer.Lists.givenName.rawValue != 0 {
            return index + 2 < text.tokens.count
                && (clauses.isVerb(index + 2)
                    || Vocabulary.standard.classes(of: text.keywords[index + 2]).contains(.auxiliary))
        }
        return text.text.string(in: token.range).split(whereSeparator: { "'’".contains($0) })
            .dropFirst().contains { $0.count > 2 && $0.first?.isUppercase == true }
    }

    /// Whether the token at `index` and the one after it are a name that the text has elsewhere ("MINNA THANE" of a speech).
    private func isKnownPair(_ index: Int, _ pairs: NamePairs) -> Bool {
        pairs.hold(index, index + 1) && isWord(index + 1) && text.tokens[index].shape.contains(.capitalised)
            && !isMonth(index) && isOnSameLine(index + 1)
    }

    /// Whether a month or a day before a family name is somebody's given name: "In August May Lind", where the text has May Lind; "In
    /// 1950 June Lind", "met April Lind" and "the minister, Tuesday Lind,", where no date is.
    private func isMonthAsGivenName(_ index: Int, _ pairs: NamePairs) -> Bool {
        guard isMonth(index), text.tokens[index].length > 2,
            index > 0 || text.tokens[index].shape.contains(.sentenceStart),
            text.tokens[index].shape.contains(.capitalised), text.tokens[index + 1].shape.contains(.spaceBefore),
            !isLongCapitals(index)
        else { return false }
        let before = text.tokens[max(0, index - 1)]
        if index > 0, pairs.hold(index, index + 1) { return isMonth(index - 1) || !mayBeDate(after: index - 1) }
        if text.tokens[index].shape.contains(.sentenceStart) {
            // "April Lind sang."; but "May God forgive him" and "Tuesday Lind left for Rome".
            return !isDay(index) && words.form(of: index).lower != Self.may && index + 2 < text.tokens.count
                && clauses.isAct(index + 2)
        }
        if before.shape.contains(.punctuation) { return isApposition(index, comma: index - 1) }
        guard !isDay(index) else { return false }
        // "on Monday June Lind wept"
        if isDay(index - 1) { return true }
        return before.length == 4 && before.shape.contains(.digits)
            || clauses.isAct(index - 1) && !before.shape.contains(.capitalised)
    }

    /// Whether a month or day after the token at `index` is likely that of a date.
    private func mayBeDate(after index: Int) -> Bool {
        text.tokens[index].shape.contains(.digits) || Self.timeWords.contains(words.form(of: index).lower)
    }

    /// Whether a name of two words is between commas after a word for what people do: "The minister, Tuesday Lind, spoke."
    private func isApposition(_ index: Int, comma: Int) -> Bool {
        let vocabulary = Vocabulary.standard
        guard comma > 0, index + 2 < text.tokens.count,
            vocabulary.classes(of: text.keywords[comma]).contains(.comma),
            vocabulary.classes(of: text.keywords[index + 2]).contains(.comma)
        else { return false }
        return !vocabulary.classes(of: text.keywords[comma - 1]).isDisjoint(with: [.role, .family])
    }

    private func isDay(_ index: Int) -> Bool { Self.days.contains(words.form(of: index).lower) }

    /// Where a name begins that says whose child or whose house somebody is of: "ap" and the given name before "Rhys", "Ó" before
    /// "Briain"; nil without such a word.
    private func startOfDescent(_ start: Int, after limit: Int) -> Int? {
        guard start > limit, Self.descents.contains(words.form(of: start - 1).lower),
            text.tokens[start].shape.contains(.spaceBefore)
        else { return nil }
        let isFirst = text.tokens[start - 1].shape.contains(.capitalised)
        guard start - 2 >= limit, isWord(start - 2), !isFirst || !isOpening(start - 1) else {
            return isFirst ? start - 1 : nil
        }
        return words.form(of: start - 2).lists & Gazetteer.Lists.title.rawValue == 0 ? start - 2 : start - 1
    }

    private func isMonth(_ index: Int) -> Bool { words.form(of: index).lists & Gazetteer.Lists.month.rawValue != 0 }

    /// Whether two single names are one that the text has elsewhere, or a given name and the family name of somebody else.
    private func isPair(_ first: NameSpan, _ second: NameSpan, among pairs: NamePairs) -> Bool {
        guard first.tokens.count == 1, second.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound,
            first.label == .person || second.label == .person
        else { return false }
        let (one, two) = (first.tokens.lowerBound, second.tokens.lowerBound)
        if pairs.hold(one, two) { return true }
        return first.label == .person && second.label == .person && isFamilyName(two, after: one, pairs)
    }

    /// Whether a token after a given name is the family name of somebody ("Clara Hold", where the text has Peter Hold).
    private func isFamilyName(_ index: Int, after given: Int, _ pairs: NamePairs) -> Bool {
        let lists = words.form(of: given).lists
        return pairs.endIn(index) && text.tokens[index].shape.isSuperset(of: [.word, .capitalised, .spaceBefore])
            && lists & Gazetteer.Lists.givenName.rawValue != 0 && lists & Gazetteer.Lists.title.rawValue == 0
            && words.cases(of: words.form(of: given)).small == 0 && text.tokens[index].length > 2
            && !text.tokens[index].shape.contains(.sentenceStart)
    }

    /// Whether two names of persons are one, with a nickname between them: Anna “Nan” Ash.
    private func hasNickname(between first: NameSpan, and second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard first.label == .person, (3...4).contains(gap.count),
            second.label == .person || first.tokens.count == 1 && second.tokens.count == 1,
            isQuote(gap.lowerBound) && isQuote(gap.upperBound - 1) || isBracket(gap),
            text.tokens[gap.lowerBound].shape.contains(.spaceBefore),
            !text.tokens[gap.upperBound - 1].shape.contains(.spaceBefore),
            text.tokens[second.tokens.lowerBound].shape.contains(.spaceBefore)
        else { return false }
        return gap.dropFirst().dropLast().allSatisfy { text.tokens[$0].shape.contains(.capitalised) }
    }

    /// Whether a family name follows a given name that is a people's as well: "Maud Irish kept a pub".
    private func isBearerOfPeoplesName(_ name: NameSpan) -> Bool {
        let end = name.tokens.upperBound
        guard name.tokens.count == 1, end + 1 < text.tokens.count, isWord(end),
            words.form(of: end).lists & Gazetteer.Lists.demonym.rawValue != 0,
            words.form(of: end).lists & Gazetteer.Lists.surname.rawValue != 0,
            words.form(of: end - 1).lists & Gazetteer.Lists.givenName.rawValue != 0
        else { return false }
        return clauses.isVerb(end + 1) || Vocabulary.standard.classes(of: text.keywords[end + 1]).contains(.comma)
    }

    /// Where "Alexander (Sandy) Pask" ends, of which the recogniser found only the first word.
    private func endAfterNickname(of name: NameSpan) -> Int? {
        let (start, end) = (name.tokens.upperBound, name.tokens.upperBound + 4)
        guard name.tokens.count == 1, end <= text.tokens.count, isBracket(start..<end - 1),
            [start + 1, end - 1].allSatisfy({ text.tokens[$0].shape.isSuperset(of: [.word, .capitalised]) }),
            text.tokens[end - 1].shape.contains(.spaceBefore), !isOpening(end - 1),
            words.form(of: end - 1).lists & Gazetteer.Lists.month.rawValue == 0
        else { return nil }
        return end
    }

    /// Where "Josef 'Sepp' Huber" ends, of which the recogniser found the first half.
    private func endOfNickname(in name: NameSpan) -> Int? {
        let end = name.tokens.upperBound
        guard name.tokens.count == 3, end + 1 < text.tokens.count, isSingleQuote(end - 2), isSingleQuote(end),
            !text.tokens[end].shape.contains(.spaceBefore), isWord(end + 1)
        else { return nil }
        return end + 2
    }

    private func isSingleQuote(_ index: Int) -> Bool {
        text.tokens[index].length <= 3 && ["'", "‘", "’"].contains(text.string(text.tokens[index]))
    }

    private func isBracket(_ tokens: Range<Int>) -> Bool {
        words.form(of: tokens.lowerBound).lower == ContextWords.openBracket
            && words.form(of: tokens.upperBound - 1).lower == ContextWords.closeBracket
    }

    private func isParticle(_ index: Int) -> Bool {
        words.form(of: index).lists & Gazetteer.Lists.particle.rawValue != 0
            && !text.tokens[index].shape.contains(.capitalised)
    }

    private func widened(_ name: NameSpan, to tokens: Range<Int>) -> NameSpan {
        guard tokens != name.tokens else { return name }
        var name = name
        name.tokens = tokens
        name.range = text.range(of: tokens)
        return name
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.length == 2 && token.shape.contains(.capitalised) && text.text[token.start + 1] == 0x2E
    }

    private func isHyphen(_ index: Int) -> Bool {
        words.form(of: index).lower == Self.hyphen && !text.tokens[index].shape.contains(.spaceBefore)
    }

    private func isQuote(_ index: Int) -> Bool { words.form(of: index).lower == Self.quote }

    static let hyphen = WordHash.lowercased("-")
    private static let may = WordHash.lowercased("may")
    private static let ampersand = WordHash.lowercased("&")
    /// Words after which somebody's father or house is named.
    private static let descents = Set(["ap", "ab", "ferch", "wa", "ó", "ní", "nic"].map(WordHash.lowercased))
    private static let days = Set(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map(WordHash.lowercased))
    private static let timeWords = Set(
        [
            "in", "since", "until", "till", "during", "last", "next", "early", "late", "mid", "by", "before", "after",
            "from",
            "this", "of", "on", "each", "every", "through",
        ].map(WordHash.lowercased))
    private static let suffixes = Set(["jr", "sr", "jr.", "sr."].map(WordHash.lowercased))
    private static let quote = WordHash.lowercased("\"")
}
