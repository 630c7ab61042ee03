import Model

/// Finds the uses of an abbreviation that the text gives once after a name: "Tidal Survey Mission (TSM)", "the Rural Party, or RP,",
/// "the Workers' Union (known by its initials, UGL)". Each "TSM" of the text is then a name of the same class.
struct StatedAbbreviations {
    private static let confidence = Confidence(0.75)
    /// Letters of an abbreviation.
    private static let lengths: ClosedRange<UInt32> = 2...8
    /// Tokens between a name and the words that introduce its abbreviation, at most.
    private static let reach = 7

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with the uses that were left out between them, and the others in the class of the name.
    func added(to names: [NameSpan]) -> [NameSpan] {
        var labels: [UInt64: NameSpan.Label] = [:]
        for name in names where name.tokens.count > 1 && name.label != .person {
            guard let abbreviation = abbreviation(of: name) else { continue }
            let word = words.form(of: abbreviation).exact
            if labels[word] != .organisation { labels[word] = name.label }
        }
        guard !labels.isEmpty else { return names }
        let names = names.map { name in
            guard name.tokens.count == 1, name.label != .organisation,
                let label = labels[words.form(of: name.tokens.lowerBound).exact]
            else { return name }
            var name = name
            name.label = label
            return name
        }
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
        guard token.shape.isSuperset(of: [.word, .capitalised]), Self.lengths.contains(token.length) else {
            return false
        }
        if token.shape.contains(.allCapitals) { return true }
        return text.text.withBytes { bytes in
            bytes[token.start..<token.range.end].count { $0 >= 0x41 && $0 <= 0x5A } * 2 >= Int(token.length)
        }
    }

    /// The token of the abbreviation that is set off after a name: alone or after "or" with the same first letter, or after words that
    /// say that it is one, whatever its letters.
    private func abbreviation(of name: NameSpan) -> Int? {
        let start = name.tokens.upperBound
        let limit = min(text.tokens.count - 1, start + Self.reach)
        guard start < limit, isMark(start, Self.openings),
            let index = (start + 1..<limit).first(where: { !isIntroduction($0) }),
            isAbbreviation(index), isMark(index + 1, Self.closings)
        else { return nil }
        let between = (start + 1..<index).map { words.form(of: $0).lower }
        if between.contains(where: { Self.sayings.contains($0) }) { return index }
        let isSetOff = words.form(of: start).lower == ContextWords.openBracket || between.contains(Self.or)
        return isSetOff && text.text[text.tokens[index].start] == text.text[name.range.start] ? index : nil
    }

    private func isIntroduction(_ index: Int) -> Bool {
        let word = words.form(of: index).lower
        return Self.sayings.contains(word) || Self.smallWords.contains(word)
    }

    private func isMark(_ index: Int, _ marks: WordSet) -> Bool { marks.contains(words.form(of: index).lower) }

    private static let sayings = WordHash.lowercasedWords(
        "known called initials acronym abbreviated abbreviation short")
    private static let smallWords = WordHash.lowercasedWords("or by its the as for also to in , better an")
    private static let or = WordHash.lowercased("or")
    private static let openings = WordHash.lowercasedWords("( ,")
    private static let closings = WordHash.lowercasedWords(") , . ;")
}
