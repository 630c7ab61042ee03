import Model

/// Finds in lines of capitals the names that the rest of the document has: "RETURNS TO ORLE", if the body names Orle.
struct HeadingNames {
    private let text: AnnotatedText
    private let words: DocumentWords

    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
    }

    /// `names`, in order, with these between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        guard words.casings.contains(.capitals) else { return names }
        let known = namesOfBody(names)
        guard !known.isEmpty else { return names }
        var insertion = NameInsertion(between: names)
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .capitals {
            for index in sentence.tokens {
                guard let name = known[words.form(of: index).lower], insertion.isFree(index..<index + 1) else {
                    continue
                }
                var found = name
                found.tokens = index..<index + 1
                found.range = text.range(of: found.tokens)
                insertion.add(found)
            }
        }
        return insertion.finished()
    }

    /// The single names of sentences in mixed case, by their word, and those that end persons' names; none that is written small, too.
    private func namesOfBody(_ names: [NameSpan]) -> [UInt64: NameSpan] {
        var known: [UInt64: NameSpan] = [:]
        var sentence = 0
        for name in names {
            while text.sentences[sentence].tokens.upperBound <= name.tokens.lowerBound { sentence += 1 }
            guard words.casings[sentence] == .plain, name.tokens.count == 1 || name.label == .person,
                let last = name.tokens.last
            else { continue }
            let form = words.form(of: last)
            guard form.length > 3, form.tokenShape.contains(.word), words.cases(of: form).small == 0 else { continue }
            if name.tokens.count == 1 || known[form.lower] == nil { known[form.lower] = name }
        }
        return known
    }
}
