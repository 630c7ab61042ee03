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
        let pairs = Pairs(names, words: words)
        for name in names {
            if let last = joined.last {
                if last.tokens.upperBound > name.tokens.lowerBound { continue }
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
            joined.append(widened(name, to: start(of: name, after: limit, pairs)..<end(of: name, pairs)))
        }
        return joined
    }

    /// "A. P. J." before "Abdul Kareem", "al-" before "Basri", "Will" before "Kerr".
    private func start(of name: NameSpan, after limit: Int, _ pairs: Pairs) -> Int {
        var start = name.tokens.lowerBound
        if start >= limit + 2, isHyphen(start - 1), !text.tokens[start].shape.contains(.spaceBefore),
            isParticle(start - 2)
        {
            return start - 2
        }
        guard name.label == .person, !text.tokens[start].shape.contains(.sentenceStart) else { return start }
        while start > limit, isInitial(start - 1) {
            start -= 1
            if text.tokens[start].shape.contains(.sentenceStart) { break }
        }
        if start == name.tokens.lowerBound, name.tokens.count == 1, start > limit,
            isGivenName(start - 1) || isGivenNameAfterMonth(start - 1, pairs)
        {
            start -= 1
        }
        return start
    }

    /// "-19" after "COVID", "-9" after "MQ"; "Jr." after a person, and "den Brul" after "Ed Hicks-van".
    private func end(of name: NameSpan, _ pairs: Pairs) -> Int {
        var end = name.tokens.upperBound
        if name.label == .person {
            if name.tokens.count == 1, let last = pairs.end(ofDoubleNameAt: end - 1) { return last }
            if let last = endAfterNickname(of: name) { return last }
            if name.tokens.count == 1, end < text.tokens.count, isFamilyName(end, after: end - 1, pairs) { end += 1 }
            if end < text.tokens.count, Self.suffixes.contains(words.form(of: end).lower) { return end + 1 }
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
        if token.shape.contains(.sentenceStart), lists & Gazetteer.Lists.givenName.rawValue != 0 {
            return index + 2 < text.tokens.count && clauses.isVerb(index + 2)
        }
        return text.text.string(in: token.range).split(whereSeparator: { "'’".contains($0) })
            .dropFirst().contains { $0.count > 2 && $0.first?.isUppercase == true }
    }

    /// "May" before "Lind" where the text has May Lind, and another month is before it.
    private func isGivenNameAfterMonth(_ index: Int, _ pairs: Pairs) -> Bool {
        index > 0 && isMonth(index) && isMonth(index - 1) && pairs.hold(index, index + 1)
    }

    private func isMonth(_ index: Int) -> Bool { words.form(of: index).lists & Gazetteer.Lists.month.rawValue != 0 }

    /// Whether two single names are one that the text has elsewhere, or a given name and the family name of somebody else.
    private func isPair(_ first: NameSpan, _ second: NameSpan, among pairs: Pairs) -> Bool {
        guard first.tokens.count == 1, second.tokens.count == 1, first.tokens.upperBound == second.tokens.lowerBound,
            first.label == .person || second.label == .person
        else { return false }
        let (one, two) = (first.tokens.lowerBound, second.tokens.lowerBound)
        if pairs.hold(one, two) { return true }
        return first.label == .person && second.label == .person && isFamilyName(two, after: one, pairs)
    }

    /// Whether a token after a given name is the family name of somebody ("Clara Hold", where the text has Peter Hold).
    private func isFamilyName(_ index: Int, after given: Int, _ pairs: Pairs) -> Bool {
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

    /// The names of persons that are two words, and their last words.
    private struct Pairs {
        private let words: DocumentWords
        private var pairs: Set<UInt64> = []
        private var lasts: Set<UInt64> = []
        /// The first and last words of names with "of" between them ("Mary of Sarn").
        private var origins: Set<UInt64> = []
        /// The first words of double names ("Denísov-Orlóv").
        private var doubles: Set<UInt64> = []

        init(_ names: [NameSpan], words: DocumentWords) {
            self.words = words
            for name in names where (2...3).contains(name.tokens.count) {
                let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
                if name.tokens.count == 3 {
                    let middle = words.form(of: first + 1).lower
                    if middle == NameJoiner.hyphen { doubles.insert(words.form(of: first).lower) }
                    if middle == ContextWords.of, name.label == .person { origins.insert(key(first, last)) }
                    continue
                }
                guard name.label == .person else { continue }
                pairs.insert(key(first, last))
                lasts.insert(words.form(of: last).lower)
            }
        }

        /// Whether the tokens at these places are such a name.
        func hold(_ first: Int, _ last: Int) -> Bool { pairs.contains(key(first, last)) }

        /// Whether two single names are such a name with "of" between them.
        func hold(_ first: NameSpan, of second: NameSpan) -> Bool {
            first.tokens.count == 1 && second.tokens.count == 1
                && first.tokens.upperBound + 1 == second.tokens.lowerBound
                && words.form(of: first.tokens.upperBound).lower == ContextWords.of
                && origins.contains(key(first.tokens.lowerBound, second.tokens.lowerBound))
        }

        private func key(_ first: Int, _ last: Int) -> UInt64 {
            WordHash.combined(words.form(of: first).lower, words.form(of: last).lower)
        }

        /// Where the double name ends that begins at `index`; nil if none does.
        func end(ofDoubleNameAt index: Int) -> Int? {
            guard doubles.contains(words.form(of: index).lower), index + 2 < words.indices.count,
                words.form(of: index + 1).lower == NameJoiner.hyphen,
                words.form(of: index + 2).tokenShape.contains(.capitalised)
            else { return nil }
            return index + 3
        }

        /// Whether the token at `index` is a last word.
        func endIn(_ index: Int) -> Bool { lasts.contains(words.form(of: index).lower) }
    }

    private static let hyphen = WordHash.lowercased("-")
    private static let suffixes = Set(["jr", "sr", "jr.", "sr."].map(WordHash.lowercased))
    private static let quote = WordHash.lowercased("\"")
}
