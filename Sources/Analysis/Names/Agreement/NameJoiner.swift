import Model

/// Adds to names what belongs to them and was left outside: initials, "al-" and a given name before, numbers after a hyphen,
/// "Jr." and the rest of a family name with particles after, and a nickname in quotation marks or brackets with the surname
/// after it.
struct NameJoiner {
    private let text: AnnotatedText
    private let words: DocumentWords

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
    }

    /// `names`, in order, with what belongs to them.
    func joined(_ names: [NameSpan]) -> [NameSpan] {
        var joined: [NameSpan] = []
        joined.reserveCapacity(names.count)
        let pairs = pairs(of: names)
        for name in names {
            if let last = joined.last {
                if last.tokens.upperBound > name.tokens.lowerBound { continue }
                // Alexander (Sandy) Pask, where all three were found.
                if let first = joined.dropLast().last, hasNickname(between: first, and: name) {
                    joined.removeLast()
                    joined[joined.count - 1] = widened(first, to: first.tokens.lowerBound..<name.tokens.upperBound)
                    continue
                }
                if hasNickname(between: last, and: name) || isPair(last, name, among: pairs) {
                    joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    continue
                }
            }
            let limit = joined.last?.tokens.upperBound ?? 0
            joined.append(widened(name, to: start(of: name, after: limit)..<end(of: name)))
        }
        return joined
    }

    /// "A. P. J." before "Abdul Kareem", "al-" before "Basri", "Will" before "Kerr".
    private func start(of name: NameSpan, after limit: Int) -> Int {
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
        if start == name.tokens.lowerBound, name.tokens.count == 1, start > limit, isGivenName(start - 1) { start -= 1 }
        return start
    }

    /// "-19" after "COVID", "-9" after "MQ"; "Jr." after a person, and "den Brul" after "Ed Hicks-van".
    private func end(of name: NameSpan) -> Int {
        var end = name.tokens.upperBound
        if name.label == .person {
            if end < text.tokens.count, Self.suffixes.contains(words.form(of: end).lower) { return end + 1 }
            if isParticle(end - 1) {
                var next = end
                while next < text.tokens.count, isParticle(next) { next += 1 }
                if next < text.tokens.count, text.tokens[next].shape.contains(.capitalised) { end = next + 1 }
            }
            return end
        }
        guard end + 1 < text.tokens.count, isHyphen(end), text.tokens[end + 1].length <= 4 else { return end }
        let shape = text.tokens[end + 1].shape
        return shape.contains(.digits) && !shape.contains(.spaceBefore) ? end + 2 : end
    }

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
            return index + 2 < text.tokens.count && isPastVerb(index + 2)
        }
        return text.text.string(in: token.range).split(whereSeparator: { "'’".contains($0) })
            .dropFirst().contains { $0.count > 2 && $0.first?.isUppercase == true }
    }

    /// Whether a statement goes on: "held", "was"; not "you", "come".
    private func isPastVerb(_ index: Int) -> Bool {
        !Vocabulary.standard.classes(of: text.keywords[index])
            .isDisjoint(with: [.copula, .have, .saying, .finiteVerb])
            || text.tokens[index].length > 4 && text.text.string(in: text.tokens[index].range).hasSuffix("ed")
            || Self.irregularPasts.contains(words.form(of: index).lower)
    }

    /// The hashes of all names of persons that are two words.
    private func pairs(of names: [NameSpan]) -> Set<UInt64> {
        Set(names.filter { $0.label == .person && $0.tokens.count == 2 }.map { key($0.tokens) })
    }

    private func key(_ tokens: Range<Int>) -> UInt64 {
        WordHash.combined(words.form(of: tokens.lowerBound).lower, words.form(of: tokens.upperBound - 1).lower)
    }

    /// Whether two single names of persons are one that the text has elsewhere.
    private func isPair(_ first: NameSpan, _ second: NameSpan, among pairs: Set<UInt64>) -> Bool {
        first.label == .person && second.label == .person && first.tokens.count == 1 && second.tokens.count == 1
            && first.tokens.upperBound == second.tokens.lowerBound
            && pairs.contains(key(first.tokens.lowerBound..<second.tokens.upperBound))
    }

    /// Whether two names of persons are one, with a nickname between them: Anna “Nan” Ash.
    private func hasNickname(between first: NameSpan, and second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard first.label == .person, second.label == .person, (3...4).contains(gap.count),
            isQuote(gap.lowerBound) && isQuote(gap.upperBound - 1) || isBracket(gap),
            text.tokens[gap.lowerBound].shape.contains(.spaceBefore),
            !text.tokens[gap.upperBound - 1].shape.contains(.spaceBefore),
            text.tokens[second.tokens.lowerBound].shape.contains(.spaceBefore)
        else { return false }
        return gap.dropFirst().dropLast().allSatisfy { text.tokens[$0].shape.contains(.capitalised) }
    }

    private func isBracket(_ tokens: Range<Int>) -> Bool {
        words.form(of: tokens.lowerBound).lower == Self.openBracket
            && words.form(of: tokens.upperBound - 1).lower == Self.closeBracket
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

    private static let hyphen = WordHash.lowercased("-")
    private static let openBracket = WordHash.lowercased("(")
    private static let closeBracket = WordHash.lowercased(")")
    private static let suffixes = Set(["jr", "sr", "jr.", "sr."].map(WordHash.lowercased))
    private static let irregularPasts = Set(
        ["held", "left", "came", "went", "took", "gave", "made", "knew", "saw", "stood", "sat", "told", "ran", "kept"]
            .map(WordHash.lowercased))
    private static let quote = WordHash.lowercased("\"")
}
