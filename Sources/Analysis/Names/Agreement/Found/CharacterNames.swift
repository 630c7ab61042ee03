import Model

/// Names with "the" that are those of characters, whatever the words mean elsewhere: "the Gryphon", "the March Hare".
///
/// What speaks again and again right beside its own words ("…,” said the Gryphon"), or sighs and nods besides, is somebody. Ministries
/// and newspapers speak, too, but seldom in a quarter of the places where they are named, and they do not sigh.
struct CharacterNames {
    private struct Acts {
        var uses: Int32 = 0
        /// Uses as the one who says what is quoted.
        var speeches: Int32 = 0
        /// Uses as the one who does what only somebody with a face does.
        var gestures: Int32 = 0
        /// Whether a list knows an organisation by the name.
        var isOrganisation = false

        var areOfCharacter: Bool {
            let doings = speeches + gestures
            guard doings * 4 >= uses else { return false }
            return doings >= (isOrganisation ? 8 : 4) || gestures >= 2 && !isOrganisation
        }
    }

    private static let confidence = Confidence(0.75)
    /// Tokens that a name of a character has at most after "the".
    private static let longest = 3

    private let text: AnnotatedText
    private let words: DocumentWords
    private let vocabulary = Vocabulary.standard
    private var characters: Set<UInt64> = []

    /// Looks for the characters of `text`.
    init(_ text: AnnotatedText, words: DocumentWords) {
        self.text = text
        self.words = words
        var acts: [UInt64: Acts] = [:]
        forEachName { name, sentence in
            let key = words.key(of: name)
            var known = acts[key] ?? Acts(isOrganisation: isOrganisation(name))
            known.uses += 1
            if isGesture(after: name, in: sentence) { known.gestures += 1 }
            let verb = name.lowerBound - 2
            if verb > sentence.lowerBound, text.tokens[verb - 1].shape.contains(.punctuation) {
                if ContextWords.gestures.contains(words.form(of: verb).lower) {
                    known.gestures += 1
                } else if classes(verb).contains(.saying) {
                    known.speeches += 1
                }
            }
            acts[key] = known
        }
        for (key, acts) in acts where acts.areOfCharacter { characters.insert(key) }
    }

    /// Whether `tokens` are the name of a character, with "the" or without.
    func contains(_ tokens: Range<Int>) -> Bool { !characters.isEmpty && characters.contains(words.key(of: tokens)) }

    /// `names`, in order, with those of characters that the recogniser left out between them.
    func added(to names: [NameSpan]) -> [NameSpan] {
        guard !characters.isEmpty else { return names }
        var insertion = NameInsertion(between: names)
        forEachName { name, _ in
            guard contains(name), insertion.isFree(name) else { return }
            insertion.add(
                NameSpan(tokens: name, range: text.range(of: name), label: .person, confidence: Self.confidence))
        }
        return insertion.finished()
    }

    /// The capitalised words after each "the" that may be a name.
    private func forEachName(_ body: (_ name: Range<Int>, _ sentence: Range<Int>) -> Void) {
        for (number, sentence) in text.sentences.enumerated() where words.casings[number] == .plain {
            for index in sentence.tokens where classes(index).contains(.definite) {
                var end = index + 1
                while end < sentence.tokens.upperBound, isCapitalised(end) { end += 1 }
                let name = index + 1..<end
                if !name.isEmpty, name.count <= Self.longest, isOpen(name) { body(name, sentence.tokens) }
            }
        }
    }

    /// Whether nothing is known against a character of the name: no rank, people or place, and no word that is mostly small.
    private func isOpen(_ name: Range<Int>) -> Bool {
        let last = words.form(of: name.upperBound - 1)
        let cases = words.cases(of: last)
        return !last.isListed(in: Self.others) && cases.small <= cases.capital
    }

    private func isCapitalised(_ index: Int) -> Bool {
        let shape = text.tokens[index].shape
        return shape.contains(.capitalised) && shape.contains(.word) && !shape.contains(.allCapitals)
    }

    private func isOrganisation(_ name: Range<Int>) -> Bool {
        !Gazetteer.standard.lists(of: name, in: text).isDisjoint(with: [.organisationName, .organisation])
    }

    private func isGesture(after name: Range<Int>, in sentence: Range<Int>) -> Bool {
        sentence.contains(name.upperBound)
            && ContextWords.gestures.contains(words.form(of: name.upperBound).lower)
    }

    private func classes(_ index: Int) -> WordClass { vocabulary.classes(of: text.keywords[index]) }

    private static let others: Gazetteer.Lists = [
        .demonym, .country, .region, .placeHead, .organisationHead, .eventHead, .month,
    ]
}
