import Model

/// A distinct way in which a text writes a name: all its places have the same words and the same title.
struct NameForm: Sendable {
    /// What tells two forms apart.
    struct Key: Hashable, Sendable {
        /// The folded words, with a space between them.
        var words: String
        /// Whether the recogniser takes it for a person.
        var isPerson: Bool
        /// The title before it, in full and folded; nil if there is none.
        var title: String?
        /// Whether it is the name of a family ("the Bennets").
        var isFamily: Bool
        /// Which of several things that are called so.
        var sense = NameSpan.Sense.usual
    }

    /// What tells it apart.
    let key: Key
    /// The folded words.
    let words: [String]
    /// As the text writes it, titles and determiners left out: in mixed case and without stray marks, if it does so anywhere.
    private(set) var display: String
    /// The parts of the name, for a person.
    let person: PersonName?
    /// What the title tells; nil if there is none.
    let honorific: Honorific?
    /// Whether it is a husband's name with his wife's title ("Mrs. John Dashwood").
    var isHusbandsName: Bool
    /// Whether the recogniser took too much for a name: a small word that is no particle, a dash, two persons.
    var isMisread: Bool
    /// Whether it is what its bearer was called before ("Rick Vale, born James Ambrose Orle").
    var isBirthName = false
    /// How often each of the recogniser's four classes was given, weighted by its confidence.
    var labelWeights = SIMD4<Float>(repeating: 0)
    /// All folded words of titles that stood before it.
    var titles: Set<String> = []
    /// The number of its uses.
    var useCount = 0
    /// How many of its uses are set off as titles of works are: in quotation marks or emphasised.
    var titleCount = 0
    /// How many of its uses have "the" before them or as their first word.
    var definiteCount = 0
    /// How many of its uses begin with "The", which is part of a place's name inside of a sentence ("The Hague").
    var articleCount = 0
    /// How many of its uses a preposition of place is before.
    var placeCount = 0
    /// How many of its uses "in" or "into" is before, as it seldom is before a person.
    var insideCount = 0
    /// How many of its uses a verb of saying is beside.
    var sayingCount = 0
    /// How many of its uses a word for a people follows ("the Tarrow people").
    var peopleCount = 0
    /// The bytes of its first use.
    var firstRange = TextRange(0, 0)
    /// What pronouns and words of kin beside it tell of its bearer's gender.
    var gender = GenderTally()

    /// Makes a form without uses.
    init(key: Key, display: String) {
        self.key = key
        words = key.words.utf8.spacedWords.map(String.init)
        self.display = display
        let person = key.isPerson ? PersonName(display) : nil
        let honorific = key.title.flatMap { Honorific.named($0) }
        self.person = person
        self.honorific = honorific
        isHusbandsName =
            honorific?.kind == .married
            && person.map { $0.givenNameGender == .male || $0.isInitial.first == true } == true
        isMisread = key.isPerson && Self.isMisread(display)
    }

    /// The class that the recogniser gave most.
    var label: NameSpan.Label {
        var best = 0
        for index in 1..<4 where labelWeights[index] > labelWeights[best] { best = index }
        return NameSpan.Label(rawValue: UInt8(best)) ?? .miscellaneous
    }

    /// Whether it has a given name and a surname, or a name and a number ("Henry VIII"); "von Dahn" is but a surname.
    var isFullName: Bool {
        guard let person, !person.isJoint, !person.isFamilyName, !key.isFamily, !isHusbandsName, !isMisread
        else { return false }
        return person.words.count > 1 || person.suffix != nil
    }

    /// Whether it is one word, or a family name with particles ("von Dahn").
    var isSingleName: Bool { words.count == 1 || person?.isFamilyName == true }

    /// Whether it is that of a saint ("St. John").
    var isSaint: Bool { words.count == 2 && (words[0] == "st" || words[0] == "saint") }

    /// Whether a person's name holds a small word that is no particle, or a dash.
    private static func isMisread(_ display: String) -> Bool {
        display.utf8.spacedWords.dropFirst().contains { word in
            word.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
                && !PersonName.isParticle(String(word)) && !PersonName.generations.contains(String(word))
        } || !display.utf8.allSatisfy { $0 < 0x80 } && display.contains("—")
    }

    /// Takes another spelling of the same words for the one that is shown, if it is the better one.
    mutating func offer(display other: String) {
        let isRough = Self.isRough(display) || key.isPerson && Self.isCapitals(display) && !Self.isCapitals(other)
        guard isRough || Self.endsSmall(display) && !Self.endsSmall(other) else { return }
        if !Self.isRough(other) { display = other }
    }

    /// Whether the last word has a small letter ("Green party").
    private static func endsSmall(_ display: String) -> Bool {
        guard let space = display.utf8.lastIndex(of: UInt8(ascii: " ")) else { return false }
        let first = display.utf8[display.utf8.index(after: space)...].first ?? 0
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= first
    }

    /// Whether a spelling is a word of two capitals or more, as "IDA" of a title is that of Ida.
    private static func isCapitals(_ display: String) -> Bool {
        display.utf8.count > 1 && display.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    /// Whether a spelling is all capitals or holds a stray mark of the source; quotation marks may be around a nickname inside of it.
    static func isRough(_ display: String) -> Bool {
        var (letters, small, quotes) = (0, 0, 0)
        for byte in display.utf8 {
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "*"): return true
            case UInt8(ascii: "\""): quotes += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
            default: break
            }
        }
        return letters >= 4 && small == 0 || quotes % 2 != 0 || display.hasPrefix("\"")
    }
}
