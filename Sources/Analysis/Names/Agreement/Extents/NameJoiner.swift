import Model

/// Adds to names what belongs to them and was left outside: initials, "al-" and a given name before, numbers after a hyphen,
/// "Jr." and the rest of a family name with particles after, and a nickname in quotation marks or brackets with the surname
/// after it.
struct NameJoiner {
    private let text: AnnotatedText
    private let words: DocumentWords
    private let clauses: ClauseReader
    private let names: [NameSpan]
    private let pairs: NamePairs
    private let calendar: CalendarNames
    private let givenNames: GivenNameJoints
    private let nicknames: NicknameJoints
    private let origins: OriginNames
    private let institutions: InstitutionJoints
    private let elections: ElectionNames
    private let peoples: DoublePeoples

    /// A joiner of `names`, which are in order.
    init(_ names: [NameSpan], in text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        self.names = names
        clauses = ClauseReader(text: text, words: words)
        pairs = NamePairs(names, words: words)
        calendar = CalendarNames(text, words: words, pairs: pairs)
        givenNames = GivenNameJoints(text: text, words: words, pairs: pairs, calendar: calendar, clauses: clauses)
        nicknames = NicknameJoints(text: text, words: words)
        origins = OriginNames(names, words: words)
        institutions = InstitutionJoints(names, in: text, words: words)
        elections = ElectionNames(text: text, words: words)
        peoples = DoublePeoples(text: text, words: words)
    }

    /// The names with what belongs to them.
    func joined() -> [NameSpan] {
        var joined: [NameSpan] = []
        joined.reserveCapacity(names.count)
        for name in names {
            if let last = joined.last {
                if last.tokens.upperBound > name.tokens.lowerBound {
                    // "Ellington & Day, Inc.", "María de los Ángeles Pino"
                    if last.label == .organisation || last.label == .person && name.label == .person,
                        last.tokens.upperBound < name.tokens.upperBound
                    {
                        joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    }
                    continue
                }
                // Alexander (Sandy) Pask, where all three were found.
                if let first = joined.dropLast().last, nicknames.join(first, name) {
                    joined.removeLast()
                    joined[joined.count - 1] = widened(first, to: first.tokens.lowerBound..<name.tokens.upperBound)
                    continue
                }
                let isPerson =
                    nicknames.join(last, name) || isPair(last, name) || pairs.hold(last, of: name)
                    || origins.join(last, name)
                if isPerson || peoples.join(last, name) {
                    joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    if isPerson { joined[joined.count - 1].label = .person }
                    continue
                }
            }
            let limit = joined.last?.tokens.upperBound ?? 0
            if let whole = listed(name) ?? elections.election(of: name, after: limit)
                ?? institutions.railway(from: name) ?? institutions.foundation(from: name)
            {
                joined.append(whole)
                continue
            }
            if name.label != .person, let phrase = pairs.phrase(beginningWith: name) {
                var whole = widened(name, to: phrase.tokens)
                whole.label = phrase.label
                joined.append(whole)
                continue
            }
            let tokens = start(of: name, after: limit)..<end(of: name)
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
        if isPossessed(name, lastWord: end + 1) {
            var possession = widened(name, to: name.tokens.lowerBound..<end + 2)
            let isInstitution = ContextWords.possessedInstitutions.contains(words.form(of: end + 1).lower)
            possession.label = isInstitution ? .organisation : .place
            return possession
        }
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

    /// "Tarn’s Court", "St. Ann’s Wood", "Hiram’s Hospital": what is called after its owner; not "the Bishop’s Court" or "London’s Square".
    private func isPossessed(_ name: NameSpan, lastWord: Int) -> Bool {
        let first = name.tokens.lowerBound
        return name.tokens.count <= 2 && isWord(lastWord)
            && (ContextWords.possessedPlaces.contains(words.form(of: lastWord).lower)
                || ContextWords.possessedInstitutions.contains(words.form(of: lastWord).lower))
            && (first == 0
                || Vocabulary.standard.classes(of: text.keywords[first - 1]).isDisjoint(with: .determiner))
            && !words.isListed(first, in: Self.owningPlaces)
    }

    /// An organisation that is called by its partners: "Cole & Strand", of which the recogniser found one or both.
    private func partners(_ name: NameSpan, after limit: Int) -> NameSpan {
        var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        if start - 2 >= limit, isAmpersand(start - 1), isWord(start - 2), isPartner(start) { start -= 2 }
        while end + 1 < text.tokens.count, isAmpersand(end) {
            if let last = self.end(ofFollowers: end + 1) {
                end = last
            } else if isWord(end + 1), isPartner(end + 1) {
                end += 2
            } else {
                break
            }
        }
        // "Moss & Trent", though Trent is a given name, if the text has them elsewhere.
        let isKnown =
            end + 1 < text.tokens.count && start + 1 == end && isAmpersand(end) && pairs.holdPartners(start, end + 1)
        if isKnown { end += 2 }
        var partners = widened(name, to: start..<end)
        let isFirm = (start + 1..<end).contains { isAmpersand($0) && isPartner($0 + 1) }
        let isFamilys = (start + 1..<end).contains { isAmpersand($0) && isFamily($0 + 1) }
        if isFamilys || isKnown || isFirm && (partners.tokens != name.tokens || name.label == .person) {
            partners.label = .organisation
        }
        return partners
    }

    /// Where "His Lamps" and "the Red Lamps" of "Odo Lind & His Lamps" end; nil if it is not said whose they are.
    private func end(ofFollowers index: Int) -> Int? {
        guard !Vocabulary.standard.classes(of: text.keywords[index]).isDisjoint(with: [.definite, .possessive]) else {
            return nil
        }
        var end = index + 1
        while end < text.tokens.count, isWord(end) { end += 1 }
        return end > index + 1 ? end : nil
    }

    /// Whether a word may be that of a firm's partner: no given name, as in "Jay & Trish".
    private func isPartner(_ index: Int) -> Bool {
        text.tokens[index].length > 2 && !text.isListedGivenName(index)
    }

    /// "Holm & Daughters": nothing but a firm is called so.
    private func isFamily(_ index: Int) -> Bool { isWord(index) && Self.families.contains(words.form(of: index).lower) }

    private func isAmpersand(_ index: Int) -> Bool {
        text.tokens[index].shape.contains(.spaceBefore) && words.form(of: index).lower == Self.ampersand
    }

    private func isWord(_ index: Int) -> Bool {
        text.tokens[index].shape.isSuperset(of: [.word, .capitalised, .spaceBefore])
    }

    /// "A. P. J." before "Abdul Kareem", "al-" before "Basri", "Will" before "Kerr".
    private func start(of name: NameSpan, after limit: Int) -> Int {
        var start = name.tokens.lowerBound
        if let first = startOfHyphens(start, after: limit) { return first }
        if start >= limit + 2, isHyphen(start - 1), !text.tokens[start].shape.contains(.spaceBefore),
            isParticle(start - 2)
        {
            return start - 2
        }
        guard name.label == .person || name.label == .place, !text.tokens[start].shape.contains(.sentenceStart)
        else { return start }
        if start > limit, isSaint(start - 1) { return start - 1 }
        if name.label == .place { return start }
        if let first = startOfDescent(start, after: limit) ?? pairs.start(ofParticlesBefore: start, after: limit) {
            return first
        }
        while start > limit, isInitial(start - 1) {
            start -= 1
            if text.tokens[start].shape.contains(.sentenceStart) { break }
        }
        if start == name.tokens.lowerBound, name.tokens.count == 1, start > limit,
            isKnownPair(start - 1) || givenNames.isGivenName(start - 1) || isCalendarName(start - 1)
        {
            start -= 1
        }
        if start > limit, isInitial(start), isEarl(start - 1) { start -= 1 }
        return start
    }

    /// Where a word with hyphens begins of which the recogniser found the end ("Waller-" before "Bridge", "Mar-a-" before "Lago"); nil if
    /// it has no capital there.
    private func startOfHyphens(_ start: Int, after limit: Int) -> Int? {
        var first = start
        while first >= limit + 2, isHyphen(first - 1), !text.tokens[first].shape.contains(.spaceBefore),
            text.tokens[first - 2].shape.contains(.word)
        {
            first -= 2
        }
        // "Over-Sarn" of "Over-Sarn they slept" may open a sentence, "Front-de-Sarn" has a particle.
        return first < start && text.tokens[first].shape.contains(.capitalised)
            && (!isOpening(first) || isParticle(first + 2)) ? first : nil
    }

    /// "-19" after "COVID", "-9" after "MQ"; "Jr." after a person, and "den Brul" after "Ed Hicks-van".
    private func end(of name: NameSpan) -> Int {
        var end = name.tokens.upperBound
        if let last = pairs.end(ofDoubleNameAt: end - 1) ?? institutions.end(of: name) { return last }
        if name.label == .person {
            if let last = nicknames.end(of: name) ?? self.end(afterInitials: name.tokens.lowerBound, to: end) {
                return last
            }
            if isBearerOfPeoplesName(name) { return end + 1 }
            if name.tokens.count == 1, end < text.tokens.count, isFamilyName(end, after: end - 1) { end += 1 }
            if end < text.tokens.count, Self.suffixes.contains(words.form(of: end).lower) { return end + 1 }
            if end + 1 < text.tokens.count, Self.descents.contains(words.form(of: end).lower),
                !text.tokens[end].shape.contains(.capitalised), isWord(end + 1)
            {
                return end + 2
            }
            return endAfterParticles(end)
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
        // "the League of the Red" of "the League of the Red-haired Men"
        if name.tokens.count > 2, end + 2 < text.tokens.count, text.keywords[end - 2] == Vocabulary.the, isHyphen(end),
            text.tokens[end + 1].shape.isDisjoint(with: [.capitalised, .spaceBefore]), isWord(end + 2),
            !isOpening(end + 2)
        {
            return end + 3
        }
        guard end + 1 < text.tokens.count, isHyphen(end), text.tokens[end + 1].length <= 4 else { return end }
        let shape = text.tokens[end + 1].shape
        return shape.contains(.digits) && !shape.contains(.spaceBefore) ? end + 2 : end
    }

    /// Where the name ends of which the recogniser found but the first initials ("J." of "J. L. Mercer"); nil if none follow.
    private func end(afterInitials start: Int, to end: Int) -> Int? {
        var last = end
        while last < text.tokens.count, isInitial(last) { last += 1 }
        guard last < text.tokens.count, last - start <= Self.mostInitials, (start..<last).allSatisfy({ isInitial($0) }),
            isWord(last), !isOpening(last), !CommonWords.startsSentence(text.string(text.tokens[last]).utf8)
        else { return nil }
        let lists = Gazetteer.Lists(rawValue: words.form(of: last).lists)
        let isRank =
            lists.contains(.title) || Vocabulary.standard.classes(of: text.keywords[last]).contains(.roleModifier)
        let isFamily = lists.contains(.surname) && !isRank
        return pairs.endIn(last) || isFamily ? last + 1 : nil
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

    /// Whether the token at `index` and the one after it are a name that the text has elsewhere ("MINNA THANE" of a speech).
    private func isKnownPair(_ index: Int) -> Bool {
        pairs.hold(index, index + 1) && isWord(index + 1) && text.tokens[index].shape.contains(.capitalised)
            && !calendar.hold(index) && isOnSameLine(index + 1)
    }

    private func isCalendarName(_ index: Int) -> Bool { calendar.isGivenName(index) && !isLongCapitals(index) }

    /// Where the family name with particles ends that begins within a name or right after it ("Ruud" of "Ruud van den Heuvel", "Ed
    /// Hicks-van" of "Ed Hicks-van den Brul").
    private func endAfterParticles(_ end: Int) -> Int {
        var next = end
        while next < text.tokens.count, isParticle(next) { next += 1 }
        guard next < text.tokens.count, isWord(next), !isOpening(next),
            isParticle(end - 1) || next > end && !Self.smallWords.contains(words.form(of: end).lower)
        else { return end }
        return next + 1
    }

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
        return words.isListed(start - 2, in: .title) ? start - 1 : start - 2
    }

    /// Whether two single names are one that the text has elsewhere, or a given name and the family name of somebody else.
    private func isPair(_ first: NameSpan, _ second: NameSpan) -> Bool {
        guard first.tokens.count == 1, second.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound,
            first.label == .person || second.label == .person
        else { return false }
        let (one, two) = (first.tokens.lowerBound, second.tokens.lowerBound)
        if pairs.hold(one, two) { return true }
        return first.label == .person && second.label == .person && isFamilyName(two, after: one)
    }

    /// Whether a token after a given name is the family name of somebody ("Clara Hold", where the text has Peter Hold).
    private func isFamilyName(_ index: Int, after given: Int) -> Bool {
        let form = words.form(of: given)
        return pairs.endIn(index) && text.tokens[index].shape.isSuperset(of: [.word, .capitalised, .spaceBefore])
            && form.isListed(in: .givenName) && !form.isListed(in: .title)
            && words.cases(of: form).small == 0 && text.tokens[index].length > 2
            && !text.tokens[index].shape.contains(.sentenceStart)
    }

    /// Whether a family name follows a given name that is a people's as well: "Maud Irish kept a pub".
    private func isBearerOfPeoplesName(_ name: NameSpan) -> Bool {
        let end = name.tokens.upperBound
        guard name.tokens.count == 1, end + 1 < text.tokens.count, isWord(end),
            words.isListed(end, in: .demonym),
            words.isListed(end, in: .surname),
            words.isListed(end - 1, in: .givenName)
        else { return false }
        return clauses.isVerb(end + 1) || Vocabulary.standard.classes(of: text.keywords[end + 1]).contains(.comma)
    }

    private func isParticle(_ index: Int) -> Bool {
        guard !text.tokens[index].shape.contains(.capitalised) else { return false }
        let form = words.form(of: index)
        return form.isListed(in: .particle) || Self.pluralArticles.contains(form.lower)
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

    /// "Earl" before "W. Vale": no peer is called so.
    private func isEarl(_ index: Int) -> Bool { isWord(index) && words.form(of: index).lower == Self.earl }

    /// "St." before "John Rivers", and not the end of "Mill St."
    private func isSaint(_ index: Int) -> Bool {
        guard Self.saints.contains(words.form(of: index).lower), isWord(index) || isOpening(index) else { return false }
        return isOpening(index) || index > 0 && !text.tokens[index - 1].shape.contains(.capitalised)
    }

    private func isHyphen(_ index: Int) -> Bool {
        words.form(of: index).lower == Self.hyphen && !text.tokens[index].shape.contains(.spaceBefore)
    }

    static let hyphen = WordHash.lowercased("-")
    private static let earl = WordHash.lowercased("earl")
    private static let owningPlaces: Gazetteer.Lists = [.country, .region, .city, .demonym]
    private static let mostInitials = 3
    private static let saints = WordHash.lowercasedWords("st st. sta sta. sto sto. ste ste.")
    static let ampersand = WordHash.lowercased("&")
    /// What is after "&" in the name of a family's firm.
    private static let families = WordHash.lowercasedWords(
        "sons son daughters daughter brothers bros bros. sohn söhne fils figli hijos co co. company partners")
    /// Words after which somebody's father or house is named.
    static let descents = WordHash.lowercasedWords("ap ab arap ferch wa ó ní nic")
    /// Particles that are words of English as well ("gave Ann ten", "did Ann do"), or articles ("Napoléon le Grand").
    private static let smallWords = WordHash.lowercasedWords("do ten den ben e y af le la il el")
    /// Particles that the lists lack: "María de los Ángeles".
    private static let pluralArticles = WordHash.lowercasedWords("los las")
    private static let suffixes = Set(["jr", "sr", "jr.", "sr."].map(WordHash.lowercased))
}
