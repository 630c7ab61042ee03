/// What a common word can do in a sentence; a word may have several.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    /// "a", "an".
    static let indefinite = WordClass(rawValue: 1 << 0)
    /// "the".
    static let definite = WordClass(rawValue: 1 << 1)
    /// "his", "its", "their".
    static let possessive = WordClass(rawValue: 1 << 2)
    /// "this", "some", "no", "several".
    static let quantifier = WordClass(rawValue: 1 << 3)
    /// Any preposition.
    static let preposition = WordClass(rawValue: 1 << 4)
    /// "is", "was", "are", "were".
    static let copula = WordClass(rawValue: 1 << 5)
    /// "has", "have", "had".
    static let have = WordClass(rawValue: 1 << 6)
    /// "will", "could", "did": a verb that another follows.
    static let auxiliary = WordClass(rawValue: 1 << 7)
    /// "and", "or".
    static let coordinator = WordClass(rawValue: 1 << 8)
    /// "because", "although", "when": a clause follows.
    static let subordinator = WordClass(rawValue: 1 << 9)
    /// "who", "which", "that", "whose", "where".
    static let relative = WordClass(rawValue: 1 << 10)
    /// "he", "she", "they", "it", "I".
    static let pronoun = WordClass(rawValue: 1 << 11)
    /// "he", "she".
    static let personPronoun = WordClass(rawValue: 1 << 12)
    /// Words that may be between a verb and its complement ("also", "now", "perhaps").
    static let adverb = WordClass(rawValue: 1 << 13)
    /// "not", "never", "n't".
    static let negation = WordClass(rawValue: 1 << 14)
    /// "'s" and "'".
    static let possessiveEnding = WordClass(rawValue: 1 << 15)
    static let comma = WordClass(rawValue: 1 << 16)
    static let opening = WordClass(rawValue: 1 << 17)
    static let closing = WordClass(rawValue: 1 << 18)
    /// Quotation marks of either side.
    static let quote = WordClass(rawValue: 1 << 19)
    static let dash = WordClass(rawValue: 1 << 20)
    /// ".", "?", "!".
    static let terminator = WordClass(rawValue: 1 << 21)
    /// ";", ":".
    static let colon = WordClass(rawValue: 1 << 22)
    /// "Mr.", "Lady": no description by itself.
    static let honorific = WordClass(rawValue: 1 << 23)
    /// A noun for what someone is by work or office ("minister").
    static let role = WordClass(rawValue: 1 << 24)
    /// A noun for a relative ("wife").
    static let family = WordClass(rawValue: 1 << 25)
    /// "said", "told", "announced".
    static let saying = WordClass(rawValue: 1 << 26)
    /// "met".
    static let meeting = WordClass(rawValue: 1 << 27)
    /// "founded", "created".
    static let founding = WordClass(rawValue: 1 << 29)
    /// "led", "headed".
    static let leading = WordClass(rawValue: 1 << 30)
    /// "born".
    static let born = WordClass(rawValue: 1 << 31)
    /// "known", "called", "named": a name or a description follows.
    static let naming = WordClass(rawValue: 1 << 32)
    /// "served", "worked", "acted": "as" and an office follow.
    static let serving = WordClass(rawValue: 1 << 33)
    /// "located", "based", "situated".
    static let locating = WordClass(rawValue: 1 << 34)
    /// "member", "part".
    static let membership = WordClass(rawValue: 1 << 35)
    /// "former", "deputy", "acting": before a role.
    static let roleModifier = WordClass(rawValue: 1 << 36)
    /// "became", "remained": a description follows as after a copula.
    static let becoming = WordClass(rawValue: 1 << 37)
    /// "having", "being", "been".
    static let participle = WordClass(rawValue: 1 << 38)
    /// A verb form that is no noun and no adjective ("went"): a clause has begun.
    static let finiteVerb = WordClass(rawValue: 1 << 39)
    /// Nouns that name an office's place ("headquarters", "capital").
    static let seat = WordClass(rawValue: 1 << 40)
    /// "next", "will", "upcoming": what is spoken of lies ahead.
    static let future = WordClass(rawValue: 1 << 41)
    /// "one", "another", "among".
    static let oneOf = WordClass(rawValue: 1 << 42)
    /// A pronoun for a woman; `personPronoun` without it is for a man.
    static let feminine = WordClass(rawValue: 1 << 43)
    /// Pronouns that are objects ("him", "them", "me").
    static let objectPronoun = WordClass(rawValue: 1 << 44)
    /// Names of months, days, seasons and units of time.
    static let calendar = WordClass(rawValue: 1 << 45)
    /// Nouns for organisations ("party"), places ("city"), works ("novel") and events ("festival").
    static let organisationNoun = WordClass(rawValue: 1 << 46)
    static let placeNoun = WordClass(rawValue: 1 << 47)
    static let workNoun = WordClass(rawValue: 1 << 48)
    static let eventNoun = WordClass(rawValue: 1 << 49)
    /// Nouns for what someone does ("visit", "trip"), by which a passage may name them again.
    static let actNoun = WordClass(rawValue: 1 << 50)
    /// Nouns that say next to nothing of a person by themselves ("man", "friend").
    static let generic = WordClass(rawValue: 1 << 51)
    /// Words for whoever speaks or is spoken to ("I", "your").
    static let addressing = WordClass(rawValue: 1 << 52)
    /// Adjectives that follow their noun with a preposition ("responsible for").
    static let trailing = WordClass(rawValue: 1 << 53)
    /// Verbs of saying whose object is the hearer ("told").
    static let telling = WordClass(rawValue: 1 << 28)
    /// Verbs of saying that mean nothing else.
    static let speech = WordClass(rawValue: 1 << 54)
    /// Nouns for going somewhere ("visit").
    static let visitNoun = WordClass(rawValue: 1 << 55)
    /// "founder" and "leader".
    static let founder = WordClass(rawValue: 1 << 56)
    static let leader = WordClass(rawValue: 1 << 57)
    /// "lives", "teaches", "owns": what someone does for long.
    static let living = WordClass(rawValue: 1 << 62)
    /// "different", "other": the phrase is about something else.
    static let otherness = WordClass(rawValue: 1 << 58)
    /// Adjectives that the lists know as nouns for people too ("dear").
    static let bareAdjective = WordClass(rawValue: 1 << 59)

    /// "that", "whether": what others say follows.
    static let reporting = WordClass(rawValue: 1 << 60)
    /// "refers", "means": a definition follows.
    static let defining = WordClass(rawValue: 1 << 61)

    /// Nouns that "of" joins to the name of what they are ("the town of Leeds").
    static let appositive = WordClass(rawValue: 1 << 63)

    /// All that a noun or adjective before another noun may be.
    static let modifying: WordClass = [
        .organisationNoun, .placeNoun, .workNoun, .eventNoun, .actNoun, .visitNoun, .bareAdjective, .trailing, .seat,
        .appositive,
    ]
    /// What begins a noun phrase.
    static let determiner: WordClass = [.indefinite, .definite, .possessive, .quantifier]
}
