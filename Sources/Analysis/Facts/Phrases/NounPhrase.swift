/// A noun phrase with all that hangs on it.
struct NounPhrase {
    /// What ends a phrase.
    enum Closing {
        /// A comma, stop, bracket or dash, or the end of the sentence.
        case mark
        /// "and", "because" and the like: another clause goes on.
        case clause
        /// Words that do not fit: it may be no phrase at all.
        case words
    }

    /// What the head noun names.
    enum Sort {
        case person, organisation, place, work, event, unknown
    }

    /// All of its tokens.
    var tokens: Range<Int>
    /// The determiner, modifiers and head, without what follows the head.
    var core: Range<Int>
    /// The head noun.
    var head: Int
    /// What the head is.
    var sort: Sort
    /// Whether the head is a plural ("ministers"), but for "one of the ministers".
    var isPlural: Bool
    /// Whether it starts with a determiner, "one of" or the like.
    var hasDeterminer: Bool
    /// Whether it starts with "a" or "one".
    var isIndefinite: Bool
    var closing: Closing
}
