import Model

/// What a noun names, told by lists of nouns and by endings.
extension NounPhraseReader {
    /// What the head at `index` names, and whether it is a plural.
    func sort(of head: Int, from start: Int) -> (NounPhrase.Sort, isPlural: Bool) {
        let single = sort(of: head)
        if single != .unknown { return (single, isPluralForm(head) && single != .person || isFamilyPlural(head)) }
        if isPluralForm(head) {
            for word in Vocabulary.singulars(of: text(sentence.text.tokens[head].range)) {
                let keyword = Vocabulary.standard.keyword(of: word)
                let sort = sort(word: word, classes: Vocabulary.standard.classes(of: keyword))
                if sort != .unknown { return (sort, true) }
            }
        }
        // "writer and poet": either noun tells.
        if head - 2 >= start, sentence.isAny(head - 1, .coordinator) { return (sort(of: head - 2), false) }
        return (.unknown, isPluralForm(head))
    }

    /// The keyword of the singular of the plural at `index`; nil if the singular is no keyword, or the sentence has no such token.
    func singularKeyword(_ index: Int) -> Keyword? {
        guard sentence.tokens.contains(index) else { return nil }
        return Vocabulary.standard.singularKeyword(of: text(sentence.text.tokens[index].range))
    }

    /// Whether the word at `index` is the plural with "s" of that at `other`.
    func isPlural(_ index: Int, of other: Int) -> Bool {
        guard isPluralForm(index) else { return false }
        let count = sentence.text.tokens[index].range.count - 1
        return count == sentence.text.tokens[other].range.count && sentence.shareStem(index, other, count: count)
    }

    /// What the singular of the plural at `index` can do.
    func classesOfSingular(_ index: Int) -> WordClass {
        singularKeyword(index).map { Vocabulary.standard.classes(of: $0) } ?? []
    }

    private func isFamilyPlural(_ index: Int) -> Bool { sentence.isAny(index, .family) && isPluralForm(index) }

    private func isPluralForm(_ index: Int) -> Bool {
        // "the 1950s".
        if sentence.shape(index).contains(.digits) { return false }
        return sentence.ends(index, with: "s") && !sentence.ends(index, with: "ss") && !sentence.ends(index, with: "us")
            && !sentence.ends(index, with: "is") && !isUnchanged(index) || sentence.ends(index, with: "men")
    }

    /// "series": one or several.
    func isUnchanged(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && Vocabulary.unchangedPlurals.contains(sentence.text.keywords[index])
    }

    private func text(_ range: TextRange) -> String { sentence.text.text.string(in: range) }

    private func keyword(_ range: TextRange) -> Keyword {
        sentence.text.text.withBytes { Vocabulary.standard.keyword($0, in: range) }
    }

    func sort(of index: Int) -> NounPhrase.Sort {
        guard sentence.tokens.contains(index) else { return .unknown }
        let range = sentence.text.tokens[index].range
        if isCountryman(index) || isFellow(index) { return .person }
        if let compound = sortOfCompound(endingAt: index) { return compound }
        if sentence.isLowerCase(index), Vocabulary.callings.contains(sentence.text.keywords[index]) { return .person }
        let known = sort(word: text(range), classes: sentence.classes(index))
        guard known == .unknown, let hyphen = lastPart(of: range) else { return known }
        // "singer-songwriter", "co-founder": the last part is the head.
        return sort(part: hyphen)
    }

    private func sort(part: TextRange) -> NounPhrase.Sort {
        let keyword = keyword(part)
        if Vocabulary.callings.contains(keyword) { return .person }
        return sort(word: text(part), classes: Vocabulary.standard.classes(of: keyword))
    }

    /// "think tank", "railway line", "news anchor": what the last word alone does not name.
    func sortOfCompound(endingAt index: Int) -> NounPhrase.Sort? {
        guard sentence.tokens.contains(index - 1) else { return nil }
        let (first, last) = (sentence.text.keywords[index - 1], sentence.text.keywords[index])
        return Vocabulary.compounds.first { $0.first.contains(first) && $0.last.contains(last) }?.sort
    }

    /// "producer", "publisher", "model": a noun for a firm or a thing that is one for somebody as well.
    func isOfPerson(_ index: Int) -> Bool {
        guard sentence.tokens.contains(index) else { return false }
        // "a film-maker".
        let word = lastPart(of: sentence.text.tokens[index].range).map(keyword) ?? sentence.text.keywords[index]
        let classes = Vocabulary.standard.classes(of: word)
        if classes.contains(.organisationNoun) { return classes.contains(.role) || Vocabulary.traders.contains(word) }
        // But "a model of patience".
        return Vocabulary.performers.contains(word) && !sentence.isWord(index + 1, Vocabulary.of)
    }

    /// Whether the word at `index` is of two parts with a hyphen between them.
    func isCompound(_ index: Int) -> Bool {
        sentence.tokens.contains(index) && partAfterHyphen(in: sentence.text.tokens[index].range) != nil
    }

    /// "actor-director": the last part is a role.
    func isCompoundRole(_ index: Int) -> Bool {
        guard sentence.tokens.contains(index), let last = lastPart(of: sentence.text.tokens[index].range) else {
            return false
        }
        let keyword = keyword(last)
        let classes = Vocabulary.standard.classes(of: keyword)
        // "team-mate": whose, must be told.
        if keyword == Vocabulary.mate { return false }
        return classes.contains(.role) || classes.isEmpty && sort(part: last) == .person
    }

    /// "foreman", "pianist", "silversmith": a noun with the ending of an occupation that is in the dictionary's list of people.
    func isCalling(_ index: Int) -> Bool {
        let endings: [StaticString] = ["man", "woman", "ist", "ian", "smith"]
        return sentence.isLowerCase(index) && sentence.classes(index).isEmpty && sort(of: index) == .person
            && endings.contains { sentence.ends(index, with: $0) }
            && !Vocabulary.countrymen.contains(sentence.text.keywords[index])
    }

    /// "Frenchwoman", "Englishman", "Scotsman": whoever is of a people, though "German" and "Ottoman" are adjectives too.
    func isCountryman(_ index: Int) -> Bool {
        let endings: [StaticString] = [
            "chman", "chwoman", "shman", "shwoman", "tsman", "tswoman", "shireman", "shirewoman",
        ]
        return sentence.shape(index).contains(.capitalised) && endings.contains { sentence.ends(index, with: $0) }
    }

    /// "a jeering fellow, who", "a fellow of twenty", "a 19-year-old on loan": no adjective, as in "a fellow student".
    private func isFellow(_ index: Int) -> Bool {
        (sentence.isWord(index, Vocabulary.fellow) || sentence.isWord(index, Vocabulary.creature)
            || sentence.ends(index, with: "-old"))
            && (sentence.isClosing(index + 1)
                || sentence.isAny(index + 1, [.preposition, .relative, .naming, .coordinator]))
    }

    /// The part of a word after its last hyphen, or before that in "governor-elect".
    private func lastPart(of range: TextRange) -> TextRange? {
        guard let last = partAfterHyphen(in: range) else { return nil }
        guard Vocabulary.elect.contains(keyword(last)) else { return last }
        let office = TextRange(range.start, last.start - 1)
        return partAfterHyphen(in: office) ?? office
    }

    private func partAfterHyphen(in range: TextRange) -> TextRange? {
        sentence.text.text.withBytes { bytes in
            var place = range.end - 1
            while place > range.start, bytes[place] != 0x2D { place -= 1 }
            return place > range.start ? TextRange(place + 1, range.end) : nil
        }
    }

    private func sort(word: String, classes: WordClass) -> NounPhrase.Sort {
        if classes.contains(.organisationNoun) { return .organisation }
        if classes.contains(.placeNoun) { return .place }
        if classes.contains(.workNoun) { return .work }
        if classes.contains(.eventNoun) { return .event }
        if !classes.isDisjoint(with: [.role, .family]) { return .person }
        if classes.contains(.bareAdjective) { return .unknown }
        let lists = Gazetteer.standard.lists(word)
        // WordNet knows a person for many an adjective ("a sensitive", "a radical"): those that matter are keywords.
        let isAdjective = ["ive", "al", "ous", "ful", "ic", "ly", "ble", "ed"].contains { word.hasSuffix($0) }
        if lists.contains(.role), !isAdjective { return .person }
        if lists.contains(.organisationHead) { return .organisation }
        if lists.contains(.placeHead) { return .place }
        if lists.contains(.workHead) { return .work }
        if lists.contains(.eventHead) { return .event }
        return .unknown
    }

    /// Whether the word at `index` ends like an adjective.
    func isAdjective(_ index: Int) -> Bool {
        let endings: [StaticString] = ["al", "ic", "ous", "ive", "ful", "less", "ble", "ed", "ish", "born"]
        return sentence.isAny(index, .born)
            || endings.contains { sentence.ends(index, with: $0) } && sort(of: index) == .unknown
    }

    /// Whether the word at `index` is an adjective with "-er" ("stouter", "prettier").
    func isComparative(_ index: Int) -> Bool {
        let range = sentence.text.tokens[index].range
        guard range.count > 4 else { return false }
        return [2, 1].contains { count in
            Vocabulary.traits.contains(keyword(TextRange(range.start, range.end - count)))
        }
    }
}
