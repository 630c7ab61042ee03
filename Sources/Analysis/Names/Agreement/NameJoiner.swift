import Model

/// Adds to names what belongs to them and was left outside: initials before, numbers after a hyphen, and a nickname in
/// quotation marks with the surname after it.
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
        for name in names {
            if let last = joined.last {
                if last.tokens.upperBound > name.tokens.lowerBound { continue }
                if hasNickname(between: last, and: name) {
                    joined[joined.count - 1] = widened(last, to: last.tokens.lowerBound..<name.tokens.upperBound)
                    continue
                }
            }
            let limit = joined.last?.tokens.upperBound ?? 0
            joined.append(widened(name, to: start(of: name, after: limit)..<end(of: name)))
        }
        return joined
    }

    /// "A. P. J." before "Abdul Kareem".
    private func start(of name: NameSpan, after limit: Int) -> Int {
        var start = name.tokens.lowerBound
        guard name.label == .person, !text.tokens[start].shape.contains(.sentenceStart) else { return start }
        while start > limit, isInitial(start - 1) {
            start -= 1
            if text.tokens[start].shape.contains(.sentenceStart) { break }
        }
        return start
    }

    /// "-19" after "COVID", "-9" after "MQ".
    private func end(of name: NameSpan) -> Int {
        let end = name.tokens.upperBound
        guard end + 1 < text.tokens.count, isHyphen(end), text.tokens[end + 1].length <= 4 else { return end }
        let shape = text.tokens[end + 1].shape
        return shape.contains(.digits) && !shape.contains(.spaceBefore) ? end + 2 : end
    }

    /// Whether two names of persons are one, with a nickname between them: Anna “Nan” Ash.
    private func hasNickname(between first: NameSpan, and second: NameSpan) -> Bool {
        let gap = first.tokens.upperBound..<second.tokens.lowerBound
        guard first.label == .person, second.label == .person, (3...4).contains(gap.count),
            isQuote(gap.lowerBound), isQuote(gap.upperBound - 1),
            text.tokens[gap.lowerBound].shape.contains(.spaceBefore),
            !text.tokens[gap.upperBound - 1].shape.contains(.spaceBefore),
            text.tokens[second.tokens.lowerBound].shape.contains(.spaceBefore)
        else { return false }
        return gap.dropFirst().dropLast().allSatisfy { text.tokens[$0].shape.contains(.capitalised) }
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
    private static let quote = WordHash.lowercased("\"")
}
