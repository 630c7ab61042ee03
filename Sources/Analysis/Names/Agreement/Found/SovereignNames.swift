import Model

/// Finds sovereigns and popes with their numbers: "Urban VI", where the text has Pope Urban, or more than one Urban with a number, and
/// "Henry the Fifth".
struct SovereignNames {
    /// A name and the number after it.
    private struct Numbered {
        /// The name, and all that belongs to it.
        let tokens: Range<Int>
        /// Whether the number is a word.
        let isOrdinal: Bool

        var name: Int { tokens.lowerBound }
        var number: Int { tokens.upperBound - 1 }
    }

    private static let confidence = Confidence(0.8)

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them, and those of which the recogniser found the name alone with their numbers.
    func added(to names: [NameSpan]) -> [NameSpan] {
        let candidates = text.tokens.indices.dropFirst().compactMap { candidate(at: $0) }
        guard !candidates.isEmpty else { return names }
        let sovereigns = sovereigns(among: candidates)
        let numbered = candidates.filter { sovereigns.contains(words.form(of: $0.name).lower) }
        guard !numbered.isEmpty else { return names }
        var open = Dictionary(numbered.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        let taken = Set(numbered.filter(\.isOrdinal).map(\.number))
        let widened = names.compactMap { name -> NameSpan? in
            // "Fifth" is a part of the name before it, and so is what the recogniser began there.
            if taken.contains(name.tokens.lowerBound) { return nil }
            guard name.tokens.count == 1, let found = open.removeValue(forKey: name.tokens.lowerBound) else {
                return name
            }
            var name = name
            name.tokens = found.tokens
            name.range = range(of: name.tokens)
            name.label = .person
            return name
        }
        var insertion = NameInsertion(between: widened)
        for found in numbered where open[found.name] != nil && insertion.isFree(found.tokens) {
            insertion.add(
                NameSpan(
                    tokens: found.tokens, range: range(of: found.tokens), label: .person, confidence: Self.confidence))
        }
        return insertion.finished()
    }

    /// The names that the text has after a title, or with another number; and given names with a number in words.
    private func sovereigns(among candidates: [Numbered]) -> Set<UInt64> {
        var sovereigns: Set<UInt64> = []
        var values: [UInt64: UInt64] = [:]
        for candidate in candidates {
            let form = words.form(of: candidate.name)
            let value = words.form(of: candidate.number).lower
            let isListed = form.isListed(in: .givenName)
            let isTitled = words.cases(of: form).afterTitle > 0 && text.tokens[candidate.number].length > 1
            if isTitled || isListed && (candidate.isOrdinal || values[form.lower, default: value] != value) {
                sovereigns.insert(form.lower)
            }
            values[form.lower] = value
        }
        return sovereigns
    }

    /// The name whose number ends with the token at `index`; nil if no number ends there.
    private func candidate(at index: Int) -> Numbered? {
        if isNumber(index) { return Numbered(tokens: index - 1..<index + 1, isOrdinal: false) }
        return isOrdinal(index) ? Numbered(tokens: index - 2..<index + 1, isOrdinal: true) : nil
    }

    /// Whether the token at `index` is a number in words that belongs to a name before it: "the Fifth", and no noun after it.
    private func isOrdinal(_ index: Int) -> Bool {
        guard index > 1, (5...10).contains(text.tokens[index].length),
            text.tokens[index].shape.isSuperset(of: [.word, .capitalised, .spaceBefore]),
            text.keywords[index - 1] == Vocabulary.the, !text.opensSentence(index - 1),
            !text.tokens[index - 1].shape.contains(.capitalised),
            PersonName.isOrdinal(text.string(text.tokens[index]).lowercased()), mayBeSovereign(index - 2)
        else { return false }
        return index + 1 == text.tokens.count || text.opensSentence(index + 1)
            || !text.tokens[index + 1].shape.isSuperset(of: [.word, .capitalised])
    }

    private func mayBeSovereign(_ index: Int) -> Bool {
        let form = words.form(of: index)
        return form.tokenShape.isSuperset(of: [.word, .capitalised]) && !form.tokenShape.contains(.allCapitals)
            && !form.isListed(in: Self.others)
    }

    /// Whether the token at `index` is a number in Roman capitals after a word with a capital that may be a name.
    private func isNumber(_ index: Int) -> Bool {
        guard text.tokens[index].shape.isSuperset(of: [.capitalised, .spaceBefore]),
            text.tokens[index].length > 1 || !isPronoun(index), !text.opensSentence(index),
            mayBeSovereign(index - 1), let numeral = RomanNumeral(index, of: text)
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
