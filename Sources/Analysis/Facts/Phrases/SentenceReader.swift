import Model

/// One sentence as the fact annotators read it: its tokens with their classes, and the mentions in it.
final class SentenceReader: Sendable {
    /// A mention of the sentence.
    struct Mention {
        /// Its tokens, titles left out.
        var tokens: Range<Int>
        var entity: EntityID
        var type: EntityType
        var range: TextRange
        var confidence: Confidence
    }

    /// More words than these between marks are a speech.
    private static let longestQuotation = 10

    let context: FactContext
    let tokens: Range<Int>
    /// The index of the block that holds it.
    let block: Int
    let mentions: [Mention]
    private let vocabulary = Vocabulary.standard

    /// The sentence `sentence`, whose mentions are those from `mention` on; moves `mention` behind them.
    init(_ context: FactContext, _ sentence: Sentence, nextMention mention: inout Int) {
        let (text, tokens) = (context.text, sentence.tokens)
        block = sentence.block
        self.context = context
        self.tokens = tokens
        let range = text.range(of: tokens)
        while mention < text.mentions.count, text.mentions[mention].range.end <= range.start { mention += 1 }
        var mentions: [Mention] = []
        var token = tokens.lowerBound
        while mention < text.mentions.count, text.mentions[mention].start < range.end {
            let found = text.mentions[mention]
            while token < tokens.upperBound, text.tokens[token].range.end <= found.start { token += 1 }
            var end = token
            while end < tokens.upperBound, text.tokens[end].start < found.range.end { end += 1 }
            if end > token {
                mentions.append(
                    Mention(
                        tokens: token..<end, entity: found.entity, type: text.entities[Int(found.entity.index)].type,
                        range: found.range, confidence: found.confidence))
            }
            mention += 1
        }
        self.mentions = mentions
    }

    /// The text that holds it.
    @inline(__always)
    var text: AnnotatedText { context.text }

    /// What the word at `index` can do; nothing outside of the sentence. "US" and "WHO" in a name are no pronouns.
    @inline(__always)
    func classes(_ index: Int) -> WordClass {
        guard tokens.contains(index) else { return [] }
        let classes = vocabulary.classes(of: text.keywords[index])
        if text.tokens[index].shape.contains(.allCapitals), !classes.isDisjoint(with: Self.ofSmallWords),
            mention(at: index) != nil
        {
            return []
        }
        return classes
    }

    /// What words can do that abbreviations are written like.
    private static let ofSmallWords: WordClass = [
        .objectPronoun, .pronoun, .relative, .addressing, .possessive, .preposition, .copula, .indefinite, .coordinator,
        .subordinator, .auxiliary,
    ]

    /// Whether the word at `index` can do any of `classes`.
    @inline(__always)
    func isAny(_ index: Int, _ classes: WordClass) -> Bool { !self.classes(index).isDisjoint(with: classes) }

    /// Whether the word at `index` is `keyword`.
    func isWord(_ index: Int, _ keyword: Keyword) -> Bool { tokens.contains(index) && text.keywords[index] == keyword }

    /// What the letters of the token at `index` look like.
    @inline(__always)
    func shape(_ index: Int) -> Token.Shape { tokens.contains(index) ? text.tokens[index].shape : .punctuation }

    /// Whether the token at `index` is a word without a capital.
    func isLowerCase(_ index: Int) -> Bool {
        let shape = shape(index)
        return shape.contains(.word) && !shape.contains(.capitalised)
    }

    /// The mention that holds the token at `index`, or nil.
    func mention(at index: Int) -> Mention? {
        let place = mentions.partitionIndex { $0.tokens.upperBound > index }
        return place < mentions.count && mentions[place].tokens.contains(index) ? mentions[place] : nil
    }

    /// The mention that starts at `index`, titles, roles and "the" before it passed over.
    func mention(startingAt index: Int) -> Mention? {
        var place = index
        while isAny(place, [.definite, .honorific, .role, .roleModifier]), mention(at: place) == nil, place - index < 4
        {
            place += 1
        }
        guard let mention = mention(at: place), mention.tokens.lowerBound == place else { return nil }
        return member(of: mention) ?? mention
    }

    /// "Ann Lee" of "former Police member Ann Lee", where the name of what she belongs to is `body`.
    private func member(of body: Mention) -> Mention? {
        guard body.type != .person else { return nil }
        var place = body.tokens.upperBound
        while isAny(place, [.role, .membership]), isLowerCase(place), place - body.tokens.upperBound < 3 { place += 1 }
        guard place > body.tokens.upperBound, let person = mention(at: place), person.type == .person,
            person.tokens.lowerBound == place
        else { return nil }
        return person
    }

    /// Whether a verb of telling, giving or thinking is before the word at `index`: what follows may be a clause, or be given.
    func tells(before index: Int) -> Bool {
        (tokens.lowerBound..<max(index, tokens.lowerBound)).contains {
            isAny($0, [.telling, .saying]) || Vocabulary.giving.contains(text.keywords[$0])
                || Vocabulary.thinking.contains(text.keywords[$0])
        }
    }

    /// The names of one type in a row from `first` on: "A, B and C"; `first` alone if no "and" ends one.
    ///
    /// If `mayBeOpen`, the end of the clause ends a row of three, too ("A, B, C."), what is no name may be the last of it ("A, B, and
    /// a small town"), and names of other types are passed over.
    func row(from first: Mention, mayBeOpen: Bool = false) -> [Mention] {
        var row = [first]
        // "“Aro,” “Bo” and “Orr”".
        let isQuoted = isAny(first.tokens.lowerBound - 1, .quote)
        // "Aro; Bo, in the north; and Orr".
        let mark: WordClass = isWord(first.tokens.upperBound, Vocabulary.semicolon) ? .colon : .comma
        let links: WordClass = isQuoted ? [mark, .coordinator, .quote] : [mark, .coordinator]
        var end = skippingDirection(first.tokens.upperBound)
        while true {
            var place = end
            while isAny(place, links), place - end < (isQuoted ? 4 : 2) { place += 1 }
            let isLast = (end..<max(place, end + 1)).contains { isAny($0, .coordinator) }
            // "Aro, Bo, and arguably Orr".
            if isLast, isAny(place, .adverb), mention(at: place) == nil { place += 1 }
            // "Amos, Dai and young Tom".
            if first.type == .person, isLowerCase(place), isAny(place, .bareAdjective) { place += 1 }
            if first.type == .person, place > end { place = skippingTitles(place) }
            guard place > end, let next = mention(startingAt: place), next.type == first.type || mayBeOpen else {
                let isEnd = isClosing(end) || isAndSoOn(end)
                let isWhole = place == end ? row.count > 2 && isEnd : isLast && row.count > 1
                // "by producers Ann, Bob, writers Eve and Tom": another row follows.
                let isBeforeKind = place > end && row.count > 1 && leadsToName(place, of: first.type)
                return mayBeOpen && isWhole || isBeforeKind ? row : [first]
            }
            if next.type == first.type { row.append(next) }
            if isLast { return row }
            end = skippingDirection(next.tokens.upperBound)
        }
    }

    /// The place after the titles that begin at `index` ("Sister", "Sir"), if a name is there; else `index`.
    private func skippingTitles(_ index: Int) -> Int {
        var place = index
        while place - index < 3, mention(at: place) == nil, isTitleWord(place) { place += 1 }
        return mention(startingAt: place) == nil ? index : place
    }

    /// Whether "etc." is at `index`.
    private func isAndSoOn(_ index: Int) -> Bool {
        tokens.contains(index) && Vocabulary.etc.contains(text.keywords[index])
    }

    /// Whether a plural is at `index`, and a name of `type` after it.
    private func leadsToName(_ index: Int, of type: EntityType) -> Bool {
        isLowerCase(index) && ends(index, with: "s") && mention(at: index + 1).map { $0.type == type } == true
    }

    /// The place after "to the north" in "the towns of Aro to the north, Bo to the south, and Orr", and after brackets.
    private func skippingDirection(_ index: Int) -> Int {
        let end = skippingBrackets(index)
        guard isWord(end, Vocabulary.to), isWord(end + 1, Vocabulary.the), isLowerCase(end + 2),
            isAny(end + 3, [.comma, .coordinator])
        else { return end }
        return end + 3
    }

    /// Where a name begins with the titles before it ("Prince" of "Prince Vasíli").
    func start(withTitles mention: Mention) -> Int {
        var start = mention.tokens.lowerBound
        while start > tokens.lowerBound, mention.tokens.lowerBound - start < 3, isTitleWord(start - 1),
            self.mention(at: start - 1) == nil
        {
            start -= 1
        }
        return start
    }

    /// Whether a word can be one of a title before a name: "Mrs.", "Prime", "Minister", "Aunt", "Grand".
    func isTitleWord(_ index: Int) -> Bool {
        shape(index).contains(.capitalised) && !isAny(index, .adverb)
            && (isAny(index, [.honorific, .role, .roleModifier, .family])
                || isWord(index, Vocabulary.grand) && isAny(index + 1, .role))
    }

    /// Whether a mention is hardly of its entity: the title before it tells another gender than the text does ("Mrs. Tom Ash" is not
    /// Tom Ash), or words after it tell the bearer from another one ("Mr. Ash, the father, …").
    func isMisread(_ mention: Mention) -> Bool {
        let comma = mention.tokens.upperBound
        if isAny(comma, .comma), isAny(comma + 1, .definite), isAny(comma + 3, .comma), isLowerCase(comma + 2),
            Vocabulary.namesakes.contains(text.keywords[comma + 2])
        {
            return true
        }
        let start = start(withTitles: mention)
        guard mention.type == .person, start < mention.tokens.lowerBound, let told = gender(start) else { return false }
        return gender(of: mention.entity).map { $0 != told } ?? false
    }

    /// "Bob Ash (Ann Lee)": whether a mention is of whoever plays somebody, or another name of the one before.
    func isAside(_ mention: Mention) -> Bool {
        let opening = start(withTitles: mention) - 1
        return isAny(opening, .opening) && isAny(mention.tokens.upperBound, .closing)
            && self.mention(at: opening - 1)?.type == .person
    }

    /// Whether the word at `index` is written as a title that tells a gender ("M.", "Prince").
    func isTitle(_ index: Int) -> Bool { gender(index) != nil && shape(index).contains(.capitalised) }

    /// Whether the token at `index` is spoken by somebody in the text.
    func isSpoken(_ index: Int) -> Bool { context.speech.holds(index) }

    /// Whether the word at `index` is "my", said by whoever tells the text.
    func isNarrators(_ index: Int) -> Bool { isWord(index, Vocabulary.my) && !isSpoken(index) }

    /// Whether the sentence asks.
    var isQuestion: Bool {
        tokens.suffix(3).contains { isWord($0, Vocabulary.question) }
    }

    /// The gender of whom the word at `index` stands for, where it tells it.
    func gender(_ index: Int) -> Gender? {
        tokens.contains(index) ? vocabulary.gender(of: text.keywords[index]) : nil
    }

    /// Whether the word at `index` is a pronoun for one person.
    func isPronoun(_ index: Int) -> Bool { tokens.contains(index) && vocabulary.isPronoun(text.keywords[index]) }

    /// The number of several that the word at `index` says ("two"); nil if it says none.
    func number(_ index: Int) -> Int? {
        guard tokens.contains(index) else { return nil }
        let (kind, value) = vocabulary.dateWord(of: text.keywords[index])
        return kind == .cardinal && value > 1 ? value : nil
    }

    /// What the text tells of the gender of an entity.
    func gender(of entity: EntityID) -> Gender? { context.genders[Int(entity.index)] }

    /// The lists of the gazetteer that hold the word at `index`.
    func lists(_ index: Int) -> Gazetteer.Lists {
        guard tokens.contains(index) else { return [] }
        return Gazetteer.standard.lists(of: index..<index + 1, in: text)
    }

    /// Whether the token at `index` ends with the letters of `suffix`.
    func ends(_ index: Int, with suffix: StaticString) -> Bool {
        guard tokens.contains(index) else { return false }
        let range = text.tokens[index].range
        let count = suffix.utf8CodeUnitCount
        guard range.count > count + 1 else { return false }
        return text.text.withBytes { bytes in
            (0..<count).allSatisfy { bytes[range.end - count + $0] == suffix.utf8Start[$0] }
        }
    }

    /// Whether another verb follows the word at `index`: "will", "can’t".
    func isAuxiliary(_ index: Int) -> Bool { isAny(index, .auxiliary) || endsWithNegation(index) }

    /// "can’t", "hadn't".
    func endsWithNegation(_ index: Int) -> Bool { ends(index, with: "n’t") || ends(index, with: "n't") }

    /// Whether the word at `index` ends as a past form or a participle does ("painted"); many that do are neither.
    func hasPastEnding(_ index: Int) -> Bool { ends(index, with: "ed") }

    /// Whether the word at `index` is a verb that a list knows, or ends as a past form does.
    func mayBeVerb(_ index: Int) -> Bool {
        isAny(index, [.copula, .have, .auxiliary, .finiteVerb]) || hasPastEnding(index)
    }

    /// "fifth", "5th": whether the word at `index` tells a place in a row.
    func isOrdinal(_ index: Int) -> Bool {
        guard tokens.contains(index), mention(at: index) == nil, !shape(index).contains(.capitalised) else {
            return false
        }
        if vocabulary.dateWord(of: text.keywords[index]).kind == .ordinal { return true }
        let endings: [StaticString] = ["st", "nd", "rd", "th"]
        return shape(index).contains(.digits) && endings.contains { ends(index, with: $0) }
    }

    /// "In addition to her son, she": whether nothing is before the pronoun at `index` but a relative of whom it means.
    func isAfterRelative(_ index: Int) -> Bool {
        let opening = tokens.lowerBound..<index
        guard isAny(tokens.lowerBound, .preposition), isAny(index - 1, .comma), opening.count < Self.longestAddition
        else {
            return false
        }
        return opening.contains { isAny($0, .possessive) && gender($0) == gender(index) }
            && opening.contains { isAny($0, .family) }
            && opening.allSatisfy { !isAny($0, [.pronoun, .copula, .have, .auxiliary, .finiteVerb]) && !isSpoken($0) }
    }

    /// "In addition to his wife of thirty years, Ann," is no longer than this.
    private static let longestAddition = 14

    /// Whether the mark at `index` joins two words into one ("half-brother").
    func isHyphen(_ index: Int) -> Bool {
        isAny(index, .dash) && !Vocabulary.longDashes.contains(text.keywords[index])
            && !shape(index).contains(.spaceBefore) && !shape(index + 1).contains(.spaceBefore)
            && !leadsToPhrase(index)
    }

    /// "two inns-the Lamb and the Swan", "Sarn (Polish: Zarn)-a town": a hyphen that is written for a dash.
    private func leadsToPhrase(_ hyphen: Int) -> Bool {
        guard isLowerCase(hyphen + 1), !isAny(hyphen + 2, .dash) else { return false }
        return isWord(hyphen + 1, Vocabulary.the) || isAny(hyphen - 1, .closing) && isAny(hyphen + 1, .indefinite)
    }

    /// Whether the mark at `index` separates what is before it from what follows, with or without spaces ("Ash—a lawyer").
    func isDash(_ index: Int) -> Bool { isAny(index, .dash) && !isHyphen(index) }

    /// Whether a mark that ends a phrase is at `index`, or the sentence has ended there.
    func isClosing(_ index: Int) -> Bool {
        index >= tokens.upperBound || isAny(index, [.comma, .closing, .dash, .terminator, .colon, .quote])
    }

    /// The place after the few quoted words that open with a mark at `index`; nil if none open or close.
    func quotationEnd(from index: Int) -> Int? {
        guard isAny(index, .quote), shape(index).contains(.spaceBefore) else { return nil }
        let closing = (index + 2..<index + Self.longestQuotation).first {
            isAny($0, .quote) && !shape($0).contains(.spaceBefore)
                && (!isAny($0, .possessiveEnding) || isClosing($0 + 1))
        }
        return closing.map { $0 + 1 }
    }

    /// The place after the brackets that open at `index`; `index` itself if none open or close.
    func skippingBrackets(_ index: Int) -> Int {
        guard isAny(index, .opening) else { return index }
        var place = index + 1
        while tokens.contains(place), !isAny(place, .closing) { place += 1 }
        return tokens.contains(place) ? skippingBrackets(place + 1) : index
    }

    /// Where the comma is of ", such as the Aro"; nil if a mention is no example.
    func start(ofExample mention: Mention) -> Int? {
        let end =
            isAny(mention.tokens.lowerBound - 1, .definite) ? mention.tokens.lowerBound - 1 : mention.tokens.lowerBound
        let isExample = isWord(end - 1, Vocabulary.as) && isWord(end - 2, Vocabulary.such) && isAny(end - 3, .comma)
        return isExample ? end - 3 : nil
    }

    /// Where the brackets begin that end before `index`; `index` itself if none do.
    func beforeBrackets(_ index: Int) -> Int {
        guard isAny(index - 1, .closing) else { return index }
        var place = index - 2
        while tokens.contains(place), !isAny(place, .opening) { place -= 1 }
        return tokens.contains(place) ? place : index
    }

    /// Whether two tokens of the sentence are the same word.
    func areSame(_ left: Int, _ right: Int) -> Bool {
        guard tokens.contains(left), tokens.contains(right) else { return false }
        let ranges = (text.tokens[left].range, text.tokens[right].range)
        return text.text.withBytes { bytes in
            bytes[ranges.0.start..<ranges.0.end].elementsEqual(bytes[ranges.1.start..<ranges.1.end])
        }
    }

    /// Whether two tokens of the sentence are the same word, with or without a capital.
    func areSameWord(_ left: Int, _ right: Int) -> Bool {
        guard tokens.contains(left), tokens.contains(right) else { return false }
        let count = text.tokens[left].range.count
        return count == text.tokens[right].range.count && shareStem(left, right, count: count)
    }

    /// Whether two tokens have the first letters in common, at least `count` of them.
    func shareStem(_ left: Int, _ right: Int, count: Int) -> Bool {
        guard tokens.contains(left), tokens.contains(right) else { return false }
        let ranges = (text.tokens[left].range, text.tokens[right].range)
        guard ranges.0.count >= count, ranges.1.count >= count else { return false }
        return text.text.withBytes { bytes in
            (0..<count).allSatisfy { bytes[ranges.0.start + $0] | 0x20 == bytes[ranges.1.start + $0] | 0x20 }
        }
    }
}
