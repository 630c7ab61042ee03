import Model

/// Whether two full names may be one person's.
extension PersonName {
    /// Whether the two are one name, fuller and shorter: the same family name, first names that are equal, initials or short
    /// forms of each other, and no middle name that contradicts.
    func isCompatible(with other: PersonName) -> Bool {
        guard let last = words.last, last == other.words.last else { return false }
        let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
        var place = 0
        for index in 0..<(short.words.count - 1) {
            guard
                let match = (place..<(long.words.count - 1)).first(where: {
                    Self.givenNamesAgree(short.words[index], long.words[$0])
                })
            else {
                return index == 0 && short.words.count == 2
                    && long.extras.contains { Self.givenNamesAgree(short.words[0], $0) }
            }
            // A first name may be left out ("Edgar Hoover" of "J. Edgar Hoover"), a second name only if the first agrees.
            if index == 0, match > 0, short.isInitial[0] || !long.isInitial[0] && short.words[0] != long.words[match] {
                return false
            }
            // "George W." is not "George H. W.".
            if index > 0, short.isInitial[index], long.isInitial[place..<match].contains(true) { return false }
            place = match + 1
        }
        return true
    }

    /// Whether no one bears both names, as far as their words tell. Names of one word contradict nothing.
    func contradicts(_ other: PersonName) -> Bool {
        if let suffix, let otherSuffix = other.suffix, suffix != otherSuffix { return true }
        // The Duke of Monmouth is not James II, unless the text says so.
        if peerage != nil && other.isNumbered || isNumbered && other.peerage != nil { return true }
        guard words.count > 1, other.words.count > 1 else { return false }
        return suffix != other.suffix && !isWithoutGeneration(of: other) && !other.isWithoutGeneration(of: self)
            || !(isCompatible(with: other) || isPart(of: other) || other.isPart(of: self)
                || words.sorted() == other.words.sorted() || isTranscription(of: other)
                || Patronymic.agree(self, other))
    }

    /// Whether the other has "the elder" or "the younger", which may be left out, and this one has no suffix.
    private func isWithoutGeneration(of other: PersonName) -> Bool {
        suffix == nil && other.suffix.map { Self.generations.contains($0) } ?? false
    }

    /// Whether these words are the first or the last ones of a longer name ("Yusuf ibn Harith" of "Yusuf ibn Harith al-Basri"), or
    /// the father's name within it ("Ibn Harith").
    func isPart(of longer: PersonName) -> Bool {
        guard words.count < longer.words.count else { return false }
        if longer.words.starts(with: words) || longer.words.suffix(words.count) == words[...] { return true }
        return words.count == 2 && Self.patronymicParticles.contains(words[0])
            && zip(longer.words, longer.words.dropFirst()).contains { [$0, $1] == words }
    }

    /// Whether the two are transcriptions of one name, word by word.
    func isTranscription(of other: PersonName) -> Bool {
        words.count == other.words.count && isInitial == other.isInitial
            && zip(words, other.words).allSatisfy { Self.areTranscriptions($0, $1) }
    }

    /// Whether two words may be transcriptions of one: long enough to tell, and no two given names of men and women.
    static func areTranscriptions(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        guard min(first.utf8.count, second.utf8.count) > 4, consonantSkeleton(first) == consonantSkeleton(second)
        else { return false }
        if let gender = SortedWordList.givenNameGenders.gender(of: first),
            let other = SortedWordList.givenNameGenders.gender(of: second), gender != other
        {
            return false
        }
        return EditDistance.isAtMost(first.utf8.count > 5 ? 2 : 1, between: first, and: second)
    }

    /// The names that a given name may be short for: those of the list or, of a name that no list knows, what is before a fond
    /// ending ("Huck" of "Hucky", "Jup" of "Juppie").
    static func formalNames(of name: String) -> [Substring] {
        if let listed = SortedWordList.nicknames.value(of: name) { return listed.split(separator: " ") }
        guard let ending = ["y", "ie"].first(where: { name.hasSuffix($0) }) else { return [] }
        let stem = name.dropLast(ending.utf8.count)
        guard stem.utf8.count >= openingOfCutNames, !isKnownGivenName(name) else { return [] }
        let isDoubled = stem.utf8.count > openingOfCutNames && stem.utf8.last == stem.utf8.dropLast().last
        return isDoubled ? [stem, stem.dropLast()] : [stem]
    }

    /// Whether two given names are equal, one the other's initial, or one a short form of the other.
    static func givenNamesAgree(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        if short.utf8.count == 1 {
            return long.utf8.first == short.utf8.first
                || formalNames(of: long).contains { $0.utf8.first == short.utf8.first }
        }
        return areNicknames(first, second) || isCutShort(short, of: long)
    }

    /// The letters with which a given name and what is left of it begin.
    static let openingOfCutNames = 3

    /// Whether one given name is the beginning of the other, and no given name that a list knows: "Huck" of "Huckleberry", but
    /// not "Maria" of "Marianne".
    private static func isCutShort(_ short: String, of long: String) -> Bool {
        short.utf8.count >= openingOfCutNames && long.utf8.count >= short.utf8.count + 2 && long.hasPrefix(short)
            && !isKnownGivenName(short)
    }

    /// Whether the lists of given names and their short forms have a word.
    static func isKnownGivenName(_ word: String) -> Bool {
        SortedWordList.givenNameGenders.holds(word) || SortedWordList.nicknames.value(of: word) != nil
    }

    /// Whether one given name is a short form of the other, or both are short forms of one name.
    static func areNicknames(_ first: String, _ second: String) -> Bool {
        let ofFirst = formalNames(of: first)
        if ofFirst.contains(second[...]) { return true }
        let ofSecond = formalNames(of: second)
        return ofSecond.contains(first[...])
    }

    /// The consonants of a word in order, those that transcriptions mix up taken for one and doubled ones once.
    static func consonantSkeleton(_ word: String) -> String {
        var skeleton: [UInt8] = []
        let bytes = Array(word.utf8)
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            var letter = byte
            switch byte {
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
                UInt8(ascii: "y"), UInt8(ascii: "-"):
                continue
            case UInt8(ascii: "h") where index > 0: continue
            case UInt8(ascii: "q"), UInt8(ascii: "c"): letter = UInt8(ascii: "k")
            case UInt8(ascii: "w"): letter = UInt8(ascii: "v")
            case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
            case UInt8(ascii: "j") where next != 0: letter = UInt8(ascii: "j")
            case UInt8(ascii: "p") where next == UInt8(ascii: "h"): letter = UInt8(ascii: "f")
            default: break
            }
            if skeleton.last != letter { skeleton.append(letter) }
        }
        return String(decoding: skeleton, as: UTF8.self)
    }
}
