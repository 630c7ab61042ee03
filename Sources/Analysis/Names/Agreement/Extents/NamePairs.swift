/// What a document says of the parts of its names of persons: which words are one name, end one, or follow particles.
struct NamePairs {
    private let words: DocumentWords
    private var pairs: Set<UInt64> = []
    private var lasts: Set<UInt64> = []
    /// The first and last words of names with "of" between them ("Mary of Sarn").
    private var origins: Set<UInt64> = []
    /// The first words of double names ("Denísov-Orlóv").
    private var doubles: Set<UInt64> = []
    /// Particles with the family name that follows them ("der Heyde" of "Ursula von der Heyde").
    private var particles: Set<UInt64> = []
    /// Names of several words that may begin with another name ("American Memory"), with their label.
    private var phrases: [UInt64: NameSpan.Label] = [:]
    /// The first and last words of firms that are called by two partners ("Moss & Trent").
    private var partners: Set<UInt64> = []
    /// Tokens that such a name has at most.
    private static let longestPhrase = 4

    init(_ names: [NameSpan], words: DocumentWords) {
        self.words = words
        for name in names where name.label == .person && name.tokens.count > 2 {
            let last = name.tokens.upperBound - 1
            if isParticle(last - 1) { particles.insert(key(last - 1, last)) }
            // "C. M. Sperberg-McQueen"
            if name.tokens.count > 3, words.form(of: last - 1).lower == NameJoiner.hyphen, !isPeople(last) {
                doubles.insert(words.form(of: last - 2).lower)
            }
        }
        for name in names {
            let tokens = withoutEnding(name.tokens)
            guard (2...3).contains(tokens.count) else { continue }
            let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
            if tokens.count == 3 {
                let middle = words.form(of: first + 1).lower
                if middle == NameJoiner.hyphen, !isPeople(first), !isPeople(last) {
                    doubles.insert(words.form(of: first).lower)
                }
                if middle == NameJoiner.ampersand, name.label == .organisation { partners.insert(key(first, last)) }
                if middle == ContextWords.of, name.label == .person { origins.insert(key(first, last)) }
                continue
            }
            guard name.label == .person else { continue }
            pairs.insert(key(first, last))
            lasts.insert(words.form(of: last).lower)
        }
        enterHalves(names)
        for name in names where (2...Self.longestPhrase).contains(name.tokens.count) {
            if name.tokens.dropFirst().allSatisfy({ isPlainWord($0) }), phrases[words.key(of: name.tokens)] != .person {
                phrases[words.key(of: name.tokens)] = name.label
            }
        }
    }

    /// The longer name of a thing that begins with a name, where the text has it as one name elsewhere; nil if none does.
    func phrase(beginningWith name: NameSpan) -> (tokens: Range<Int>, label: NameSpan.Label)? {
        let start = name.tokens.lowerBound
        var end = name.tokens.upperBound
        while end < words.indices.count, end - start < Self.longestPhrase, isPlainWord(end) { end += 1 }
        while end > name.tokens.upperBound {
            if let label = phrases[words.key(of: start..<end)], label != .person { return (start..<end, label) }
            end -= 1
        }
        return nil
    }

    /// Whether a token is a word that has a capital everywhere, and none for an office or a people.
    private func isPlainWord(_ index: Int) -> Bool {
        let form = words.form(of: index)
        let others: Gazetteer.Lists = [.title, .role, .demonym]
        return form.tokenShape.isSuperset(of: [.word, .capitalised]) && !form.isListed(in: others)
            && words.cases(of: form).small == 0
    }

    /// The tokens of a name without "'s" at their end.
    private func withoutEnding(_ tokens: Range<Int>) -> Range<Int> {
        tokens.count > 1 && words.form(of: tokens.upperBound - 1).lower == Self.ending ? tokens.dropLast() : tokens
    }

    private static let ending = WordHash.lowercased("'s")

    /// Enters the double names whose halves the recogniser found apart ("Count Denísov-Orlóv"): single names of persons, with nothing
    /// but a hyphen between them, that are nowhere alone. "The Nixon-Kennedy debate" is of two, whom the text has alone as well.
    private mutating func enterHalves(_ names: [NameSpan]) {
        var halves: [UInt64: UInt64] = [:]
        var alone: Set<UInt64> = []
        var isSecond = false
        for (place, name) in names.enumerated() where name.tokens.count == 1 {
            let word = words.form(of: name.tokens.lowerBound).lower
            if place + 1 < names.count, areHalves(name, names[place + 1]) {
                halves[word] = words.form(of: names[place + 1].tokens.lowerBound).lower
                isSecond = true
            } else {
                if !isSecond { alone.insert(word) }
                isSecond = false
            }
        }
        for (first, second) in halves where !alone.contains(first) && !alone.contains(second) { doubles.insert(first) }
    }

    private func areHalves(_ first: NameSpan, _ second: NameSpan) -> Bool {
        first.label == .person && second.label == .person && second.tokens.count == 1
            && second.tokens.lowerBound == first.tokens.upperBound + 1
            && words.form(of: first.tokens.upperBound).lower == NameJoiner.hyphen
            && !isPeople(first.tokens.lowerBound) && !isPeople(second.tokens.lowerBound)
    }

    /// Where the particles begin with which the text names whoever has the family name at `index`: "Von der" before "Heyde"; nil
    /// if none are there.
    func start(ofParticlesBefore index: Int, after limit: Int) -> Int? {
        guard index > limit, particles.contains(key(index - 1, index)) else { return nil }
        var start = index - 1
        while start > limit, isParticle(start - 1) { start -= 1 }
        return start
    }

    /// "Syrian-Israeli" is no name of one.
    private func isPeople(_ index: Int) -> Bool {
        let peoples: Gazetteer.Lists = [.demonym, .country]
        return words.isListed(index, in: peoples) || words.form(of: index).length < 3
    }

    private func isParticle(_ index: Int) -> Bool {
        words.isListed(index, in: .particle)
    }

    /// Whether the tokens at these places are such a name.
    func hold(_ first: Int, _ last: Int) -> Bool { pairs.contains(key(first, last)) }

    /// Whether the tokens at these places are the partners of a firm.
    func holdPartners(_ first: Int, _ last: Int) -> Bool { partners.contains(key(first, last)) }

    /// Whether two single names are such a name with "of" between them.
    func hold(_ first: NameSpan, of second: NameSpan) -> Bool {
        first.tokens.count == 1 && second.tokens.count == 1
            && first.tokens.upperBound + 1 == second.tokens.lowerBound
            && words.form(of: first.tokens.upperBound).lower == ContextWords.of
            && origins.contains(key(first.tokens.lowerBound, second.tokens.lowerBound))
    }

    private func key(_ first: Int, _ last: Int) -> UInt64 {
        WordHash.combined(words.form(of: first).lower, words.form(of: last).lower)
    }

    /// Where the double name ends that begins at `index`; nil if none does.
    func end(ofDoubleNameAt index: Int) -> Int? {
        guard doubles.contains(words.form(of: index).lower), index + 2 < words.indices.count,
            words.form(of: index + 1).lower == NameJoiner.hyphen,
            words.form(of: index + 2).tokenShape.contains(.capitalised)
        else { return nil }
        return index + 3
    }

    /// Whether the token at `index` is a last word.
    func endIn(_ index: Int) -> Bool { lasts.contains(words.form(of: index).lower) }
}
