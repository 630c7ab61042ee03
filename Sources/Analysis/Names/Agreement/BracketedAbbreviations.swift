import Model

/// Finds the uses of an abbreviation that is in brackets after a name once: "Tidal Survey Mission (TSM)" makes each "TSM" of the
/// text a name of the same class.
struct BracketedAbbreviations {
    private static let confidence = Confidence(0.75)
    /// Letters of an abbreviation.
    private static let lengths: ClosedRange<UInt32> = 2...8

    private let text: AnnotatedText
    private let words: DocumentWords

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
    }

    /// `names`, in order, with the uses that were left out between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        var labels: [UInt64: NameSpan.Label] = [:]
        for name in names {
            guard let abbreviation = abbreviation(of: name) else { continue }
            labels[words.form(of: abbreviation).exact] = name.label
        }
        guard !labels.isEmpty else { return names }
        var insertion = NameInsertion(between: names)
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            for index in sentence.tokens where isAbbreviation(index) {
                let tokens = index..<index + 1
                guard let label = labels[words.form(of: index).exact], insertion.isFree(tokens) else { continue }
                insertion.add(
                    NameSpan(tokens: tokens, range: text.range(of: tokens), label: label, confidence: Self.confidence))
            }
        }
        return insertion.finished()
    }

    /// Whether a word has several capitals ("TSM", "MoW").
    private func isAbbreviation(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape.isSuperset(of: [.word, .capitalised]), token.length <= 8 else { return false }
        if token.shape.contains(.allCapitals) { return true }
        return text.text.withBytes { bytes in
            bytes[token.start..<token.range.end].count { $0 >= 0x41 && $0 <= 0x5A } * 2 >= Int(token.length)
        }
    }

    /// The token of the word of capitals that is alone in brackets after a name of several words with the same first letter.
    private func abbreviation(of name: NameSpan) -> Int? {
        let index = name.tokens.upperBound + 1
        guard name.tokens.count > 1, name.label != .person, index + 1 < text.tokens.count,
            words.form(of: index - 1).lower == ContextWords.openBracket,
            words.form(of: index + 1).lower == ContextWords.closeBracket,
            isAbbreviation(index), Self.lengths.contains(text.tokens[index].length),
            text.text[text.tokens[index].start] == text.text[name.range.start]
        else { return nil }
        return index
    }
}
