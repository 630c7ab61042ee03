import Model

/// Finds sovereigns and popes with their numbers: "Urban VI", where the text has Pope Urban, or more than one Urban with a number.
struct SovereignNames {
    private static let confidence = Confidence(0.8)

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them, and those of which the recogniser found the name alone with their numbers.
    func added(to names: [NameSpan]) -> [NameSpan] {
        let numbers = text.tokens.indices.dropFirst().filter { isNumber($0) }
        guard !numbers.isEmpty else { return names }
        let sovereigns = sovereigns(with: numbers)
        guard !sovereigns.isEmpty else { return names }
        var bearers = Dictionary(uniqueKeysWithValues: numbers.map { ($0 - 1, $0) })
        let widened = names.map { name in
            guard name.tokens.count == 1, let number = bearers[name.tokens.lowerBound],
                sovereigns.contains(words.form(of: name.tokens.lowerBound).lower)
            else { return name }
            var name = name
            name.tokens = name.tokens.lowerBound..<number + 1
            name.range = range(of: name.tokens)
            name.label = .person
            bearers[number - 1] = nil
            return name
        }
        var insertion = NameInsertion(between: widened)
        for number in numbers where bearers[number - 1] != nil {
            let tokens = number - 1..<number + 1
            guard sovereigns.contains(words.form(of: number - 1).lower), insertion.isFree(tokens) else { continue }
            insertion.add(
                NameSpan(tokens: tokens, range: range(of: tokens), label: .person, confidence: Self.confidence))
        }
        return insertion.finished()
    }

    /// The names that a number follows and that the text has after a title, or with another number.
    private func sovereigns(with numbers: [Int]) -> Set<UInt64> {
        var sovereigns: Set<UInt64> = []
        var values: [UInt64: UInt64] = [:]
        for number in numbers {
            let form = words.form(of: number - 1)
            let value = words.form(of: number).lower
            let isListed = form.isListed(in: .givenName)
            let isTitled = words.cases(of: form).afterTitle > 0 && text.tokens[number].length > 1
            if isTitled || isListed && values[form.lower, default: value] != value { sovereigns.insert(form.lower) }
            values[form.lower] = value
        }
        return sovereigns
    }

    /// Whether the token at `index` is a number in Roman capitals after a word with a capital that may be a name.
    private func isNumber(_ index: Int) -> Bool {
        let before = words.form(of: index - 1)
        guard text.tokens[index].shape.isSuperset(of: [.capitalised, .spaceBefore]),
            text.tokens[index].length > 1 || !isPronoun(index), !text.opensSentence(index),
            before.tokenShape.isSuperset(of: [.word, .capitalised]),
            !before.tokenShape.contains(.allCapitals), !before.isListed(in: Self.others),
            let numeral = RomanNumeral(index, of: text)
        else { return false }
        return numeral.isNumber
    }

    /// Whether "I" is whoever speaks: "With Leopold I went", but "his father Leopold I had".
    private func isPronoun(_ index: Int) -> Bool {
        guard index > 1, index + 1 < text.tokens.count, words.form(of: index).lower == Self.pronoun else {
            return false
        }
        if text.tokens[index + 1].shape.contains(.punctuation) { return false }
        let before = Vocabulary.standard.classes(of: text.keywords[index - 2])
        return text.opensSentence(index - 1) || !text.tokens[index - 2].shape.contains(.word)
            || !before.isDisjoint(with: [.preposition, .coordinator])
    }

    /// The bytes of a name, without the full stop of its sentence.
    private func range(of tokens: Range<Int>) -> TextRange {
        var range = text.range(of: tokens)
        if text.text[range.end - 1] == UInt8(ascii: ".") { range.end -= 1 }
        return range
    }

    private static let pronoun = WordHash.lowercased("i")
    private static let others: Gazetteer.Lists = [
        .title, .month, .eventHead, .workHead, .organisationHead, .placeHead,
    ]
}
