import AnalysisData
import Model

/// Given names of all countries that the lists have, with the gender that they mostly have.
struct GivenNameGenders: Sendable {
    /// Names that men have in one country or time and women in another, whatever the census says.
    private static let ofEither: Set<String> = [
        "alex", "andrea", "ariel", "ashley", "aubrey", "beverley", "beverly", "cameron", "camille", "casey", "chris",
        "claude", "daniele", "desire", "devon", "dominique", "drew", "emanuele", "evelyn", "frankie", "gabriele",
        "hilary", "jackie", "jamie", "jan", "jean", "jess", "jocelyn", "jody", "jordan", "jules", "kerry", "kit",
        "laurence", "leslie", "lindsay", "marion", "meredith", "michele", "misha", "morgan", "nicola", "nikita",
        "quinn", "riley", "robin", "sasha", "shelby", "sidney", "simone", "taylor", "vivian",
    ]

    /// Whether a list has a name, which is in small letters.
    func holds(_ name: String) -> Bool { value(of: name) != nil }

    /// The gender that a name in small letters mostly has; nil for a name that tells no gender, and for what is not a listed name.
    func gender(of name: String) -> Gender? {
        guard let value = value(of: name), !Self.ofEither.contains(name) else { return nil }
        return value == "m" ? .male : .female
    }

    private func value(of name: String) -> Substring? {
        SortedWordList.givenNamesOfCensus.value(of: name) ?? SortedWordList.givenNamesOfTheWorld.value(of: name)
    }
}

/// A word list in the read-only data of the program, used in place: sorted lines whose first word is the key.
struct SortedWordList: Sendable {
    private let address: UInt
    private let count: Int

    /// The list in these bytes of the program.
    init(_ bytes: gloss_bytes) {
        address = UInt(bitPattern: bytes.start)
        count = bytes.count
    }

    /// Given names with the gender that they mostly have ("m" or "f").
    static let givenNameGenders = GivenNameGenders()
    /// Those of the US Census of 1990, among which are words of English ("hope").
    static let givenNamesOfCensus = SortedWordList(gloss_given_name_genders())
    /// Those of other countries.
    static let givenNamesOfTheWorld = SortedWordList(gloss_given_names_of_the_world())
    /// Short forms of given names with the names that they stand for.
    static let nicknames = SortedWordList(gloss_nicknames())

    /// What is after `key` in its line, or nil if no line starts with it. O(log n).
    func value(of key: String) -> Substring? {
        guard let first = UnsafePointer<UInt8>(bitPattern: address) else { return nil }
        let bytes = UnsafeBufferPointer(start: first, count: count)
        var key = key
        return key.withUTF8 { find($0, in: bytes) }
    }

    private func find(_ key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Substring? {
        var low = 0
        var high = bytes.count
        while low < high {
            var start = low + (high - low) / 2
            while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
            var end = start
            while end < high, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            switch compare(key, bytes[start..<end]) {
            case 0:
                return Substring(decoding: bytes[min(start + key.count + 1, end)..<end], as: UTF8.self)
            case ..<0: high = start
            default: low = end + 1
            }
        }
        return nil
    }

    /// Below 0 if `key` sorts before the first word of `line`, 0 if it is that word.
    private func compare(_ key: UnsafeBufferPointer<UInt8>, _ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        for (index, byte) in key.enumerated() {
            let place = line.startIndex + index
            guard place < line.endIndex, line[place] != UInt8(ascii: " ") else { return 1 }
            if byte != line[place] { return byte < line[place] ? -1 : 1 }
        }
        let end = line.startIndex + key.count
        return end == line.endIndex || line[end] == UInt8(ascii: " ") ? 0 : -1
    }
}

extension AnnotatedText {
    /// Whether the token at `index` is a given name of some country that the lists have, with or without its accents.
    func isListedGivenName(_ index: Int) -> Bool {
        let word = string(tokens[index])
        return SortedWordList.givenNameGenders.holds(word.lowercased())
            || !word.utf8.allSatisfy { $0 < 0x80 } && SortedWordList.givenNameGenders.holds(WordFolding.fold(word[...]))
    }

    /// Whether `name` is such a given name and more words after it.
    func beginsWithGivenName(_ name: Range<Int>) -> Bool { name.count > 1 && isListedGivenName(name.lowerBound) }
}
