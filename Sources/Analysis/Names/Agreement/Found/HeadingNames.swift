import Model

/// Finds in lines of capitals the names that the rest of the document has: "RETURNS TO ORLE", if the body names Orle.
struct HeadingNames {
    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with these between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        guard words.casings.contains(.capitals) else { return names }
        let known = namesOfBody(names)
        guard !known.isEmpty else { return names }
        var insertion = NameInsertion(between: names.filter { !isRunOn($0, known) })
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .capitals {
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                let lengths = (1...min(Self.longest, sentence.tokens.upperBound - index)).reversed()
                guard let name = lengths.lazy.compactMap({ known[words.key(of: index..<index + $0)] }).first,
                    let length = lengths.first(where: { known[words.key(of: index..<index + $0)] != nil }),
                    insertion.isFree(index..<index + length)
                else {
                    index += 1
                    continue
                }
                var found = name
                found.tokens = index..<index + length
                found.range = text.range(of: found.tokens)
                insertion.add(found)
                index += length
            }
        }
        return insertion.finished()
    }

    /// Whether what seems a name in capitals holds a name of the body and a word that the body writes small: "STORM HITS ORLE".
    private func isRunOn(_ name: NameSpan, _ known: [UInt64: NameSpan]) -> Bool {
        guard name.tokens.count > 1, name.tokens.allSatisfy({ words.form(of: $0).isRecased }) else { return false }
        return name.tokens.contains { known[words.form(of: $0).lower] != nil }
            && name.tokens.contains {
                let cases = words.cases(of: words.form(of: $0))
                return words.form(of: $0).length > 3 && cases.small > 0 && cases.capital == 0
            }
    }

    /// Tokens that a name of a heading has at most.
    private static let longest = 4

    /// The names of sentences in mixed case, by their words, and the last words of persons' names; none that is written small, too.
    private func namesOfBody(_ names: [NameSpan]) -> [UInt64: NameSpan] {
        var known: [UInt64: NameSpan] = [:]
        var sentence = 0
        for name in names {
            while text.sentences[sentence].tokens.upperBound <= name.tokens.lowerBound { sentence += 1 }
            guard words.casings[sentence] == .plain, let last = name.tokens.last else { continue }
            if (2...Self.longest).contains(name.tokens.count), name.label != .miscellaneous {
                known[words.key(of: name.tokens)] = name
            }
            guard name.tokens.count == 1 || name.label == .person else { continue }
            let form = words.form(of: last)
            guard form.length > 3, form.tokenShape.contains(.word), words.cases(of: form).small == 0 else { continue }
            if name.tokens.count == 1 || known[form.lower] == nil { known[form.lower] = name }
        }
        return known
    }
}
