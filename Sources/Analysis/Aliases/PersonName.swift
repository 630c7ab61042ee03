/// The parts of a person's name.
struct PersonName: Sendable {
    /// The words without suffix and without what stands in quotes or brackets: given names first, surname last.
    let words: [String]
    /// Which words are initials.
    let isInitial: [Bool]
    /// Names in quotes ("Willi" of 'Wilfried "Willi" Schneider') and in brackets (a maiden name).
    let extras: [String]
    /// "jr", "sr", "ii", "viii"; nil where there is none.
    let suffix: String?
    /// Whether it names several people ("Captain and Mrs. Ashburnham").
    let isJoint: Bool

    private static let suffixes: Set<String> = [
        "jr", "sr", "junior", "senior", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv",
        "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii",
    ]
    private static let degrees: Set<String> = [
        "md", "phd", "esq", "frs", "mp", "mep", "qc", "kc", "dbe", "obe", "cbe", "ra", "sj",
    ]
    private static let particles: Set<String> = [
        "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "al", "el",
        "bin",
        "ibn", "ben", "bint", "abu", "ter", "ten", "zu", "zur", "af", "of", "the", "e", "y", "i",
    ]

    /// Whether a folded word is a particle, which names nobody by itself.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    /// Reads a name as written, on one line.
    init(_ display: String) {
        var words: [String] = []
        var isInitial: [Bool] = []
        var extras: [String] = []
        var suffix: String?
        var closing: Character?
        for part in display.split(separator: " ") {
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
            } else if !words.isEmpty, Self.suffixes.contains(word) {
                suffix = word == "junior" ? "jr" : word == "senior" ? "sr" : word
            } else if !word.isEmpty, !(words.count > 1 && Self.degrees.contains(word)) {
                words.append(word)
                isInitial.append(word.utf8.count == 1)
            }
        }
        isJoint = words.dropFirst().dropLast().contains { $0 == "and" || $0 == "&" }
        Self.cut(&words, &isInitial)
        // An opening quote that nothing closes was part of the name after all.
        if words.isEmpty { (words, isInitial, extras) = (extras, extras.map { $0.utf8.count == 1 }, []) }
        self.words = words
        self.isInitial = isInitial
        self.extras = extras
        self.suffix = suffix
    }

    /// Leaves "Saint" before a name out, and where someone is from after it ("James Powell of Richmond").
    private static func cut(_ words: inout [String], _ isInitial: inout [Bool]) {
        if words.count == 2, words[0] == "st" || words[0] == "saint" {
            words.removeFirst()
            isInitial.removeFirst()
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
        var expectsLetter = true
        for character in part {
            if expectsLetter ? !character.isLetter : character != "." { return false }
            expectsLetter.toggle()
        }
        return expectsLetter && part.count > 1
    }

    /// Whether the two may name one person: the same last name, first names that are equal, initials or short forms of each
    /// other, and no middle name or suffix that contradicts.
    func isCompatible(with other: PersonName) -> Bool {
        guard suffix == other.suffix, let last = words.last, last == other.words.last else { return false }
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
            // A first name may be left out ("Edgar Hoover" of "J. Edgar Hoover"), a second name only where the first agrees.
            if index == 0, match > 0, short.isInitial[0] || !long.isInitial[0] && short.words[0] != long.words[match] {
                return false
            }
            place = match + 1
        }
        return true
    }

    /// Whether two given names are equal, one the other's initial, or one a short form of the other.
    static func givenNamesAgree(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let (short, long) = first.utf8.count <= second.utf8.count ? (first, second) : (second, first)
        if short.utf8.count == 1 { return long.utf8.first == short.utf8.first }
        return areNicknames(first, second)
    }

    /// Whether one given name is a short form of the other, or both are short forms of one name.
    static func areNicknames(_ first: String, _ second: String) -> Bool {
        let ofFirst = SortedWordList.nicknames.value(of: first)?.split(separator: " ") ?? []
        if ofFirst.contains(second[...]) { return true }
        let ofSecond = SortedWordList.nicknames.value(of: second)?.split(separator: " ") ?? []
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
