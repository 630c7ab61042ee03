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

    init(_ names: [NameSpan], words: DocumentWords) {
        self.words = words
        for name in names where name.label == .person && name.tokens.count > 2 {
            let last = name.tokens.upperBound - 1
            if isParticle(last - 1) { particles.insert(key(last - 1, last)) }
        }
        for name in names where (2...3).contains(name.tokens.count) {
            let (first, last) = (name.tokens.lowerBound, name.tokens.upperBound - 1)
            if name.tokens.count == 3 {
                let middle = words.form(of: first + 1).lower
                if middle == NameJoiner.hyphen, !isPeople(first), !isPeople(last) {
                    doubles.insert(words.form(of: first).lower)
                }
                if middle == ContextWords.of, name.label == .person { origins.insert(key(first, last)) }
                continue
            }
            guard name.label == .person else { continue }
            pairs.insert(key(first, last))
            lasts.insert(words.form(of: last).lower)
        }
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
        return words.form(of: index).lists & peoples.rawValue != 0 || words.form(of: index).length < 3
    }

    private func isParticle(_ index: Int) -> Bool {
        words.form(of: index).lists & Gazetteer.Lists.particle.rawValue != 0
    }

    /// Whether the tokens at these places are such a name.
    func hold(_ first: Int, _ last: Int) -> Bool { pairs.contains(key(first, last)) }

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
