import Model

/// Abbreviations in brackets after the words that they stand for.
extension DescriptionFinder {
    /// "a lunar terrain vehicle (LTV)": the words whose first letters it has.
    mutating func expansion(_ mention: SentenceReader.Mention) {
        let name = mention.tokens.lowerBound
        guard mention.type != .person, mention.tokens.count == 1, sentence.isAny(name - 1, .opening),
            sentence.isAny(name + 1, .closing)
        else { return }
        let letters = sentence.text.text.string(in: mention.range).lowercased().filter { $0 != "." }
        let end = name - 1
        let start = end - letters.count
        guard letters.count > 1, start >= sentence.tokens.lowerBound, sentence.mention(at: end - 1) == nil,
            sentence.isAny(start - 1, [.definite, .indefinite]) || sentence.number(start - 1) != nil,
            zip(start..<end, letters).allSatisfy({ sentence.isLowerCase($0) && initial(of: $0) == $1 })
        else { return }
        add(start..<end, to: mention, 0.8, head: end - 1)
    }

    private func initial(of index: Int) -> Character? {
        sentence.text.string(sentence.text.tokens[index]).lowercased().first
    }
}
