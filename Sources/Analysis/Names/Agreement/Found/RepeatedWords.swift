import Model

/// Finds the words that are a name elsewhere in the text and that the recogniser left out here, so that what is beside each place tells
/// its class as it does for the others: "In Odden the bells rang", where the text has a team of this name.
///
/// A word counts that the text never writes small, where no other word with a capital is beside it.
struct RepeatedWords {
    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        let known = words(of: names)
        guard !known.isEmpty else { return names }
        var insertion = NameInsertion(between: names)
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            for index in sentence.tokens where text.tokens[index].shape.isSuperset(of: [.word, .capitalised]) {
                guard let surest = known[words.form(of: index).exact], insertion.isFree(index..<index + 1),
                    !isInLongerName(index, in: sentence.tokens)
                else { continue }
                insertion.add(
                    NameSpan(
                        tokens: index..<index + 1, range: text.range(of: index..<index + 1), label: surest.label,
                        confidence: surest.confidence))
            }
        }
        return insertion.finished()
    }

    /// The words that are names by themselves and that the text never writes small, by their exact letters, where they are surest.
    private func words(of names: [NameSpan]) -> [UInt64: NameSpan] {
        var known: [UInt64: NameSpan] = [:]
        for name in names where name.tokens.count == 1 && name.confidence >= .doubtful {
            let form = words.form(of: name.tokens.lowerBound)
            guard words.cases(of: form).small == 0, !form.isListed(in: Self.others) else { continue }
            if known[form.exact].map({ $0.confidence < name.confidence }) ?? true { known[form.exact] = name }
        }
        return known
    }

    /// Months are as likely dates, and a people's name is as often that of one of them.
    private static let others: Gazetteer.Lists = [.month, .demonym]

    /// Whether a word with a capital, or a hyphen, is beside the one at `index`.
    private func isInLongerName(_ index: Int, in sentence: Range<Int>) -> Bool {
        if index > sentence.lowerBound {
            let isWord = text.tokens[index - 1].shape.isSuperset(of: [.word, .capitalised])
            if isWord, !text.opensSentence(index - 1), !isTitle(index - 1) { return true }
            let opensWord = text.tokens[index].shape.contains(.spaceBefore)
            if !opensWord, words.form(of: index - 1).lower == NameJoiner.hyphen { return true }
        }
        guard index + 1 < sentence.upperBound else { return false }
        return text.tokens[index + 1].shape.contains(.capitalised)
            || words.form(of: index + 1).lower == NameJoiner.hyphen
                && !text.tokens[index + 1].shape.contains(.spaceBefore)
    }

    private func isTitle(_ index: Int) -> Bool {
        words.isListed(index, in: .title)
    }
}
