/// The parts of a person's name.
struct PersonName: Sendable {
    /// The words without suffix and without what is in quotes or brackets: given names first, surname last.
    let words: [String]
    /// Which words are initials.
    let isInitial: [Bool]
    /// Names in quotes ("Willi" of 'Wilfried "Willi" Schneider') and in brackets (a maiden name).
    let extras: [String]
    /// "jr", "sr", "ii", "viii", "elder" or "younger" of "the elder"; nil for a name without such an ending.
    let suffix: String?
    /// Whether it names several people ("Captain and Mrs. Ashburnham").
    let isJoint: Bool
    /// Whether there are but small words before the family name: "de Saint-Euverte", "des Laumes".
    let isFamilyName: Bool
    /// The title of a peer, a sovereign or a bishop before "of" and a place ("Duke of Wellington"); nil for other names.
    let peerage: Honorific?

    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv",
        "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii",
    ]
    /// Words that stand for a suffix.
    static let spelledSuffixes = ["junior": "jr", "senior": "sr", "segundo": "ii"]
    /// Words that tell two of one name apart, after "the".
    static let generations: Set<String> = ["elder", "younger"]
    /// "Henry the Eighth" is Henry VIII.
    private static let ordinals = [
        "first": "i", "second": "ii", "third": "iii", "fourth": "iv", "fifth": "v", "sixth": "vi", "seventh": "vii",
        "eighth": "viii", "ninth": "ix", "tenth": "x", "eleventh": "xi", "twelfth": "xii", "thirteenth": "xiii",
        "fourteenth": "xiv", "fifteenth": "xv", "sixteenth": "xvi",
    ]
    /// Words before French and German family names, in capitals as well: "Mme. La Trémoille", "Count Von Orm"; but "Des Orm" is Desmond.
    private static let articles: Set<String> = ["la", "le", "de", "du", "von"]
    private static let degrees: Set<String> = [
        "md", "phd", "esq", "frs", "mp", "mep", "qc", "kc", "dbe", "obe", "cbe", "ra", "sj",
    ]
    private static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "dei", "degli", "di", "da", "dos", "das", "do", "du", "la",
        "le", "des", "dal", "dalla", "delle", "dello", "vom", "zum", "al", "el", "los", "las", "bin",
        "ibn", "ben", "bint", "abu", "ap", "ab", "ferch", "wa", "nic", "ter", "ten", "zu", "zur", "af", "of", "the",
        "e", "y", "i",
    ]

    /// Particles after which the name of somebody's father follows.
    static let patronymicParticles: Set<String> = ["ibn", "bint"]

    /// Words that tell a person's age, size, colour or temper before a name, and are seldom part of it.
    private static let epithets: Set<String> = [
        "old", "young", "poor", "dear", "little", "big", "black", "white", "red", "brown", "grey", "gray", "lank",
        "long",
        "tall", "fat", "blind", "lame", "mad", "wild", "swart", "dark", "fair", "brave", "honest", "good", "massa",
        "marse",
        "papa", "pere", "mere", "gentle", "sweet", "crazy", "lazy", "lucky", "aged", "pretty", "simple", "silly",
        "wicked",
    ]

    /// Whether a folded word is one that only describes whoever is named after it ("Black Finn").
    static func isEpithet(_ word: String) -> Bool { epithets.contains(word) }

    /// Whether a folded word is a particle, which names nobody by itself.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    /// Whether a folded word is a number that tells sovereigns of one name apart, after "the".
    static func isOrdinal(_ word: String) -> Bool { ordinals[word] != nil }

    /// Reads a name as written, on one line.
    init(_ display: String) {
        var words: [String] = []
        var isInitial: [Bool] = []
        var extras: [String] = []
        var suffix: String?
        var closing: Character?
        let spaced = display.utf8.spacedWords
        for part in spaced {
            let opens = part.first.flatMap { Self.closing(of: $0) }
            if closing == nil { closing = opens }
            let word = WordFolding.fold(part)
            if let end = closing {
                if !word.isEmpty { extras.append(word) }
                if part.contains(end), opens == nil || part.count > 1 && part.dropFirst().contains(end) {
                    closing = nil
                }
            } else if Self.isDottedInitials(part) {
                words += word.map { String($0) }
                isInitial += word.map { _ in true }
            } else if !words.isEmpty, let found = Self.suffix(word) {
                suffix = found
            } else if words.count > 1, words.last == "the",
                let ending = Self.generations.contains(word) ? word : Self.ordinals[word]
            {
                words.removeLast()
                isInitial.removeLast()
                suffix = ending
            } else if !word.isEmpty, !(words.count > 1 && Self.degrees.contains(word)) {
                words.append(word)
                isInitial.append(word.utf8.count == 1)
            }
        }
        isJoint = words.dropFirst().dropLast().contains { $0 == "and" || $0 == "&" }
        Self.cut(&words, &isInitial)
        // An opening quote that nothing closes was part of the name after all.
        if words.isEmpty { (words, isInitial, extras) = (extras, extras.map { $0.utf8.count == 1 }, []) }
        while words.count > 1, let last = words.last, last.utf8.count > 1, Self.isParticle(last) {
            words.removeLast()
            isInitial.removeLast()
        }
        let title = words.count > 2 && words[1] == "of" ? Honorific.named(words[0]) : nil
        peerage = title?.isOfPlace == true ? title : nil
        isFamilyName =
            words.count > 1 && words.count == spaced.count && suffix == nil
            && spaced.dropLast().allSatisfy { Self.isSmall($0) || Self.articles.contains(WordFolding.fold($0)) }
            && spaced.last.map { !Self.isSmall($0) } ?? false
        self.words = words
        self.isInitial = isInitial
        self.extras = extras
        self.suffix = suffix
    }

    private static func suffix(_ word: String) -> String? { suffixes.contains(word) ? word : spelledSuffixes[word] }

    /// Whether the family name is first, as in Chinese, Korean and Vietnamese names.
    var hasFamilyNameFirst: Bool { EastAsianNames.hasFamilyNameFirst(words) }

    /// Index in `words` of the family name's last word.
    var surnameIndex: Int { hasFamilyNameFirst ? 0 : words.count - 1 }

    /// The family name, without particles.
    var surname: String { words.isEmpty ? "" : words[surnameIndex] }

    /// The words that are not the family name.
    var givenWords: ArraySlice<String> { hasFamilyNameFirst ? words[1...] : words.dropLast() }

    /// Whether the suffix tells a parent from a child, as a number does not: "Trump Jr.", "Pliny the Elder".
    var hasGeneration: Bool {
        suffix.map { $0 == "jr" || $0 == "sr" || Self.generations.contains($0) } ?? false
    }

    /// Whether it is one name with a number, as sovereigns have.
    var isNumbered: Bool { words.count == 1 && suffix != nil && !hasGeneration }

    /// Whether it is one name with such a suffix.
    var isSurnameWithGeneration: Bool { words.count == 1 && hasGeneration }

    /// The gender that the first given name mostly has; nil if there is none, or it is not known.
    var givenNameGender: Gender? {
        // The list knows the names of one country; "des Laumes" is no Desmond.
        if hasFamilyNameFirst || isFamilyName { return nil }
        if let vietnamese = EastAsianNames.vietnameseMiddleName(of: words) {
            return EastAsianNames.genders[vietnamese]
        }
        // "Henry IV" has nothing but a given name.
        // "M. Robert Ash": an initial tells nothing, and the name after it does.
        // "Little Johnny Ash"
        let given = givenWords.indices.first { !isInitial[$0] && !Self.isEpithet(words[$0]) }.map { words[$0] }
        guard let first = given ?? (suffix != nil && !hasGeneration ? words.first : nil) else { return nil }
        if let patronymic = words.dropFirst().first(where: { Patronymic.stem(of: $0) != nil }) {
            return Patronymic.gender(of: patronymic)
        }
        // "St. John" of "St. John Ash"
        let name = first.utf8.lastIndex(of: UInt8(ascii: " ")).map { String(first[first.utf8.index(after: $0)...]) }
        return SortedWordList.givenNameGenders.gender(of: name ?? first)
    }

    private static func isSmall(_ word: Substring) -> Bool {
        word.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
    }

    /// Leaves "Saint" before a single name out, or makes it part of the given name, and leaves out where someone is from ("James
    /// Powell of Richmond").
    private static func cut(_ words: inout [String], _ isInitial: inout [Bool]) {
        if words.count > 1, words[0] == "st" || words[0] == "saint" {
            let saint = words.removeFirst()
            isInitial.removeFirst()
            // "St. John" of "St. John Rivers" is one given name.
            if words.count > 1 { words[0] = "\(saint) \(words[0])" }
        }
        if let place = words.firstIndex(of: "of"), place > 1 {
            words.removeSubrange(place...)
            isInitial.removeSubrange(place...)
        }
    }

    private static func closing(of opening: Character) -> Character? {
        switch opening {
        case "\"": "\""
        case "“", "”": "”"
        case "«": "»"
        case "(": ")"
        default: nil
        }
    }

    /// "J.", "J.R.R.": letters each with a full stop.
    private static func isDottedInitials(_ part: Substring) -> Bool {
        guard part.utf8.last == UInt8(ascii: ".") else { return false }
        var expectsLetter = true
        for character in part {
            if expectsLetter ? !character.isLetter : character != "." { return false }
            expectsLetter.toggle()
        }
        return expectsLetter && part.count > 1
    }
}
