import Model

/// The common words by which facts are recognised, found by their lower-case bytes without making a string.
struct Vocabulary: Sendable {
    /// What is known of a word.
    struct Entry: Sendable {
        var word: [UInt8]
        var classes: WordClass = []
        var dateWord = DateWord.none
        var value: Int16 = 0
        var gender: Gender?
    }

    /// Longer words are not looked up.
    private static let longest = 16
    private static let slotCount = 8192

    private var entries: [Entry]
    /// Open addressing: indices into `entries`, 0 for an empty slot.
    private var slots: [UInt16]
    /// The classes by index, apart from the entries because they are read for most tokens.
    private var classes: [WordClass]
    private var genders: [Gender?]

    /// The words that the fact annotators know.
    static let standard = Vocabulary()

    /// A sentence without one of these and without a digit holds no date.
    private static let calendarWords: Set<DateWord> = [.month, .weekday, .season, .unit, .dayPart, .today, .decade]

    private init() {
        entries = [Entry(word: [])]
        slots = [UInt16](repeating: 0, count: Self.slotCount)
        classes = []
        genders = []
        for (wordClass, words) in Self.classWords {
            for word in words.split(separator: " ") { entries[index(adding: word)].classes.formUnion(wordClass) }
        }
        for (dateWord, rows) in Self.dateWords {
            for (value, words) in rows {
                for word in words.split(separator: " ") {
                    let index = index(adding: word)
                    entries[index].dateWord = dateWord
                    if Self.calendarWords.contains(dateWord) { entries[index].classes.insert(.calendar) }
                    entries[index].value = value
                }
            }
        }
        for (gender, words) in Self.genderWords {
            for word in words.split(separator: " ") { entries[index(adding: word)].gender = gender }
        }
        classes = entries.map(\.classes)
        genders = entries.map(\.gender)
    }

    private mutating func index(adding word: Substring) -> Int {
        let bytes = Array(word.utf8)
        var slot = bytes.withUnsafeBufferPointer { Self.hash($0) } & (Self.slotCount - 1)
        while slots[slot] != 0 {
            if entries[Int(slots[slot])].word == bytes { return Int(slots[slot]) }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        slots[slot] = UInt16(entries.count)
        entries.append(Entry(word: bytes))
        return entries.count - 1
    }

    /// The word whose lower-case form is that of `bytes`; ASCII letters only are lowered.
    func keyword(_ bytes: UnsafeBufferPointer<UInt8>) -> Keyword {
        guard bytes.count <= Self.longest else { return .none }
        var slot = Self.hash(bytes) & (Self.slotCount - 1)
        while slots[slot] != 0 {
            if matches(entries[Int(slots[slot])].word, bytes) { return Keyword(index: slots[slot]) }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return .none
    }

    /// The word whose lower-case form is that of `range`.
    func keyword(_ bytes: UnsafeBufferPointer<UInt8>, in range: TextRange) -> Keyword {
        keyword(UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
    }

    /// What a word can do.
    @inline(__always)
    func classes(of keyword: Keyword) -> WordClass { classes[Int(keyword.index)] }

    /// The gender of whom a word stands for, where it tells it.
    @inline(__always)
    func gender(of keyword: Keyword) -> Gender? { genders[Int(keyword.index)] }

    /// Whether a word is a pronoun that stands for one person named elsewhere ("she", "him", "his").
    func isPronoun(_ keyword: Keyword) -> Bool {
        genders[Int(keyword.index)] != nil
            && !classes(of: keyword).isDisjoint(with: [.personPronoun, .objectPronoun, .possessive, .adverb])
    }

    /// What a word does in a date, and its value there.
    func dateWord(of keyword: Keyword) -> (kind: DateWord, value: Int) {
        let index = Int(keyword.index)
        return (entries[index].dateWord, Int(entries[index].value))
    }

    /// The keyword of `word`, which is lower-case and known.
    func keyword(_ word: StaticString) -> Keyword {
        let found = keyword(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        precondition(found != .none, "the vocabulary lacks \(word)")
        return found
    }

    /// The keywords of `words`, which are lower-case, known, and separated by spaces.
    func keywords(_ words: String) -> KeywordSet {
        KeywordSet(
            words.split(separator: " ").map { word in
                let found = Array(word.utf8).withUnsafeBufferPointer { keyword($0) }
                precondition(found != .none, "the vocabulary lacks \(word)")
                return found
            })
    }

    private func matches(_ word: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count == bytes.count else { return false }
        for index in word.indices where word[index] != Self.lowered(bytes[index]) { return false }
        return true
    }

    /// FNV-1a over the lowered bytes (G. Fowler, L. C. Noll, K.-P. Vo), folded to spread the high bits.
    @inline(__always)
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(lowered(byte))) &* 16_777_619 }
        return Int(hash ^ (hash >> 15))
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}
