import Model

/// Finds the nicknames between a given name and a family name: Anna “Nan” Ash, Alexander (Sandy) Pask, Josef 'Sepp' Huber.
struct NicknameJoints {
    let text: AnnotatedText
    let words: DocumentWords

    /// Whether two names of persons are one, with a nickname between them.
    func join(_ first: NameSpan, _ second: NameSpan) -> Bool {
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

    /// Where a name ends of which the recogniser found only what is before the nickname, or before the mark that closes it; nil if
    /// no nickname follows.
    func end(of name: NameSpan) -> Int? {
        endAfterBrackets(of: name) ?? endAfterQuotes(of: name) ?? endAfterNickname(of: name)
    }

    private func endAfterBrackets(of name: NameSpan) -> Int? {
        let (start, end) = (name.tokens.upperBound, name.tokens.upperBound + 4)
        guard name.tokens.count == 1, end <= text.tokens.count, isBracket(start..<end - 1),
            [start + 1, end - 1].allSatisfy({ text.tokens[$0].shape.isSuperset(of: [.word, .capitalised]) }),
            text.tokens[end - 1].shape.contains(.spaceBefore), !text.tokens[end - 1].shape.contains(.sentenceStart),
            !words.isListed(end - 1, in: .month)
        else { return nil }
        return end
    }

    private func endAfterQuotes(of name: NameSpan) -> Int? {
        let end = name.tokens.upperBound
        guard name.tokens.count == 3, end + 1 < text.tokens.count, isSingleQuote(end - 2), isSingleQuote(end),
            !text.tokens[end].shape.contains(.spaceBefore),
            text.tokens[end + 1].shape.isSuperset(of: [.word, .capitalised, .spaceBefore])
        else { return nil }
        return end + 2
    }

    /// "Ambrose" of "Ambrose 'Tick' Delaney"
    private func endAfterNickname(of name: NameSpan) -> Int? {
        let (open, close) = (name.tokens.upperBound, name.tokens.upperBound + 2)
        guard name.tokens.count == 1, close + 1 < text.tokens.count,
            isSingleQuote(open) && isSingleQuote(close) || isQuote(open) && isQuote(close),
            text.tokens[open].shape.contains(.spaceBefore), !text.tokens[open + 1].shape.contains(.spaceBefore),
            !text.tokens[close].shape.contains(.spaceBefore),
            text.tokens[open + 1].shape.isSuperset(of: [.word, .capitalised]),
            text.tokens[close + 1].shape.isSuperset(of: [.word, .capitalised, .spaceBefore]),
            !text.tokens[close + 1].shape.contains(.sentenceStart)
        else { return nil }
        return close + 2
    }

    private func isBracket(_ tokens: Range<Int>) -> Bool {
        words.form(of: tokens.lowerBound).lower == ContextWords.openBracket
            && words.form(of: tokens.upperBound - 1).lower == ContextWords.closeBracket
    }

    private func isQuote(_ index: Int) -> Bool { words.form(of: index).lower == Self.quote }

    private func isSingleQuote(_ index: Int) -> Bool { words.form(of: index).lower == Self.apostrophe }

    private static let quote = WordHash.lowercased("\"")
    private static let apostrophe = WordHash.lowercased("'")
}
