import Model

/// A distinct way in which a text writes a name: all its places have the same words and the same kind of title.
struct NameForm: Sendable {
    /// What tells two forms apart.
    struct Key: Hashable, Sendable {
        /// The folded words, parted by spaces.
        var words: String
        /// Whether the recogniser takes it for a person.
        var isPerson: Bool
        /// The kind of title before it; nil where there is none.
        var honorific: Honorific.Kind?
        /// Whether it is the name of a family ("the Bennets").
        var isFamily: Bool
    }

    /// What tells it apart.
    let key: Key
    /// The folded words.
    let words: [String]
    /// As first written, titles and determiners left out.
    let display: String
    /// Whether a title that precedes given names stood before it.
    var hasGivenNameTitle = false
    /// How often each of the recogniser's four classes was given, weighted by its confidence.
    var labelWeights = SIMD4<Float>(repeating: 0)
    /// The folded words of the titles that stood before it.
    var titles: Set<String> = []
    /// The number of its uses.
    var useCount = 0
    /// How many of its uses are set off as titles of works are: in quotation marks or emphasised.
    var titleCount = 0
    /// How many of its uses have "the" before them or as their first word.
    var definiteCount = 0

    /// Makes a form without uses.
    init(key: Key, display: String) {
        self.key = key
        self.words = key.words.split(separator: " ").map(String.init)
        self.display = display
    }
}

/// A place where a form stands.
struct NameUse: Sendable {
    /// The bytes of the name, titles and determiners left out.
    var range: TextRange
    /// Index into `NameTable.forms`.
    var form: Int
    /// The bytes of the titles before it; empty where there are none.
    var titles: TextRange
    /// Index of the sentence.
    var sentence: Int
    /// How sure the recogniser is.
    var confidence: Confidence
    /// The gender that a pronoun after it tells.
    var gender: Honorific.Gender?
}
