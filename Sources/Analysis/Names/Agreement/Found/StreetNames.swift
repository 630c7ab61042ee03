import Model

/// Streets and squares of other languages, whose kind is before the name and mostly small: "rue de Sèze", "avenue d'Orle", "Piazza
/// Grande", or is its last part: "Anna-Lind-Allee". What the recogniser finds of them are pieces, which it takes for persons.
struct StreetNames {
    private static let confidence = Confidence(0.75)
    /// Small words between the kind and the name ("de la"), and words of the name, at most.
    private static let mostArticles = 2
    private static let mostWords = 3

    let text: AnnotatedText
    let words: DocumentWords

    /// `names`, in order, with streets whole and in the class of places.
    func added(to names: [NameSpan]) -> [NameSpan] {
        var streets: [NameSpan] = []
        for sentence in text.sentences {
            for index in sentence.tokens {
                guard let end = end(from: index, in: sentence.tokens) else { continue }
                let tokens = index..<end
                streets.append(
                    NameSpan(tokens: tokens, range: text.range(of: tokens), label: .place, confidence: Self.confidence))
            }
        }
        let settled = names.map { name in
            guard name.label != .place, isCompound(name.tokens) else { return name }
            var street = name
            street.label = .place
            return street
        }
        return streets.isEmpty ? settled : NameInsertion.joined(settled, with: streets)
    }

    /// Where the street ends that begins at `start`; nil if none does.
    private func end(from start: Int, in sentence: Range<Int>) -> Int? {
        let kind = words.form(of: start).lower
        let isCapital = text.tokens[start].shape.contains(.capitalised)
        let isShared = Self.sharedKinds.contains(kind)
        // In capitals "VIA" is a preposition, and nothing tells where a street ends.
        if words.form(of: start).isRecased, text.tokens[start].shape.contains(.allCapitals) { return nil }
        guard Self.kinds.contains(kind) || isShared || isCapital && Self.capitalKinds.contains(kind) else { return nil }
        var next = start + 1
        while next < sentence.upperBound, next <= start + Self.mostArticles,
            Self.articles.contains(words.form(of: next).lower), !text.tokens[next].shape.contains(.capitalised)
        {
            next += 1
        }
        guard next < sentence.upperBound, isWord(next) || isElided(next),
            text.tokens[next].shape.contains(.spaceBefore),
            !isShared || next > start + 1 || isElided(next)
        else { return nil }
        var end = next + 1
        while end < sentence.upperBound, end - next < 2 * Self.mostWords {
            if isWord(end), text.tokens[end].shape.contains(.spaceBefore), !isTitle(end) {
                end += 1
            } else if end + 1 < sentence.upperBound, isHyphen(end), isWord(end + 1) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// "Anna-Lind-Allee"
    private func isCompound(_ tokens: Range<Int>) -> Bool {
        let last = tokens.upperBound - 1
        return tokens.count > 2 && isHyphen(last - 1) && Self.endings.contains(words.form(of: last).lower)
    }

    private func isWord(_ index: Int) -> Bool { text.tokens[index].shape.isSuperset(of: [.word, .capitalised]) }

    /// "d’Orle"
    private func isElided(_ index: Int) -> Bool {
        let word = text.string(text.tokens[index])
        return ["d'", "d’", "l'", "l’"].contains { word.hasPrefix($0) } && word.dropFirst(2).first?.isUppercase == true
    }

    private func isTitle(_ index: Int) -> Bool {
        words.isListed(index, in: .title)
    }

    private func isHyphen(_ index: Int) -> Bool {
        words.form(of: index).lower == NameJoiner.hyphen && !text.tokens[index].shape.contains(.spaceBefore)
    }

    private static let kinds = WordHash.lowercasedWords(
        "rue ruelle quai impasse faubourg viale vicolo piazza piazzale calle avenida rua praça")
    /// Kinds that are English words as well: an article follows them.
    private static let sharedKinds = WordHash.lowercasedWords("avenue boulevard allée")
    /// Kinds that have a capital, or are other words.
    private static let capitalKinds = WordHash.lowercasedWords("via corso largo plaza paseo")
    private static let articles = WordHash.lowercasedWords(
        "de du des la le les del della dei delle degli di do da dos das los las")
    private static let endings = WordHash.lowercasedWords(
        "allee strasse straße platz gasse damm ufer weg straat laan gracht plein")
}
