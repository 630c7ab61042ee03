import Model

/// Finds the parts of full names by which somebody is called, where the recogniser left them out or found a piece of them: the family name
/// with its particles ("Ten Have" of Joris ten Have), and the first two of three words ("Irina Pavlovna").
struct RepeatedParts {
    private static let confidence = Confidence(0.75)
    /// Parts that begin with the same word, at most.
    private static let most = 8

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them or in place of their pieces.
    func added(to names: [NameSpan]) -> [NameSpan] {
        let parts = parts(of: names)
        guard !parts.isEmpty else { return names }
        var found: [Range<Int>] = []
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            for index in sentence.tokens {
                guard let known = parts[words.form(of: index).lower],
                    let part = known.first(where: { isPart($0, at: index, in: sentence.tokens) })
                else { continue }
                found.append(index..<index + part.count)
            }
        }
        if found.isEmpty { return names }
        return NameInsertion.joined(
            names,
            with: found.map {
                NameSpan(tokens: $0, range: text.range(of: $0), label: .person, confidence: Self.confidence)
            })
    }

    /// The parts of full names, by their first words.
    private func parts(of names: [NameSpan]) -> [UInt64: [[UInt64]]] {
        var parts: [UInt64: [[UInt64]]] = [:]
        for name in names where name.label == .person && name.tokens.count > 2 {
            guard let part = part(of: name.tokens) else { continue }
            let letters = part.map { words.form(of: $0).lower }
            let known = parts[letters[0], default: []]
            if known.count < Self.most, !known.contains(letters) { parts[letters[0]] = known + [letters] }
        }
        return parts
    }

    private func part(of tokens: Range<Int>) -> Range<Int>? {
        if let particle = tokens.dropFirst().dropLast().first(where: { isParticle($0) }) {
            // "Front-de-Sarn" of Odo Front-de-Sarn
            var start = particle
            while start - 2 >= tokens.lowerBound, isHyphen(start - 1) { start -= 2 }
            return start > tokens.lowerBound ? start..<tokens.upperBound : nil
        }
        guard tokens.count == 3,
            tokens.allSatisfy({ isWord($0) && text.tokens[$0].length > 2 || $0 == tokens.lowerBound })
        else { return nil }
        return tokens.dropLast()
    }

    /// Whether a part is here, and the rest of no longer name.
    private func isPart(_ part: [UInt64], at index: Int, in sentence: Range<Int>) -> Bool {
        let end = index + part.count
        guard end <= sentence.upperBound, zip(index..<end, part).allSatisfy({ words.form(of: $0).lower == $1 }),
            isWord(index) || isParticle(index), isWord(end - 1), end >= sentence.upperBound || !isWord(end)
        else { return false }
        return index == sentence.lowerBound || !isWord(index - 1) || text.opensSentence(index - 1)
            || words.isListed(index - 1, in: .title)
    }

    private func isWord(_ index: Int) -> Bool { text.tokens[index].shape.isSuperset(of: [.word, .capitalised]) }

    private func isHyphen(_ index: Int) -> Bool { words.form(of: index).lower == NameJoiner.hyphen }

    private func isParticle(_ index: Int) -> Bool {
        let form = words.form(of: index)
        return form.isListed(in: .particle) && !form.tokenShape.contains(.capitalised)
    }
}
