/// Words for relatives: how the one is related to the other.
enum KinWords {
    /// How somebody is related to somebody.
    enum Kind: Hashable, Sendable {
        case spouse, parent, child, sibling, cousin, avuncular, nibling

        /// How the other is related to the one.
        var inverse: Kind {
            switch self {
            case .parent: .child
            case .child: .parent
            case .avuncular: .nibling
            case .nibling: .avuncular
            case .spouse, .sibling, .cousin: self
            }
        }

        /// The word for a relative of this kind.
        func word(_ gender: Gender) -> String {
            let (male, female) =
                switch self {
                case .spouse: ("husband", "wife")
                case .parent: ("father", "mother")
                case .child: ("son", "daughter")
                case .sibling: ("brother", "sister")
                case .cousin: ("cousin", "cousin")
                case .avuncular: ("uncle", "aunt")
                case .nibling: ("nephew", "niece")
                }
            return gender == .male ? male : female
        }
    }

    /// How somebody of this word is related to the other; nil for words that tell nothing sure of one person.
    static func kind(_ keyword: Keyword) -> Kind? { kinds[keyword] }

    private static let kinds: [Keyword: Kind] = {
        let rows: [(Kind, String)] = [
            (.spouse, "wife husband widow widower"), (.parent, "father mother"),
            (.child, "son daughter sons daughters"), (.sibling, "brother sister brothers sisters"), (.cousin, "cousin"),
            (.avuncular, "uncle aunt"), (.nibling, "nephew niece"),
        ]
        var kinds: [Keyword: Kind] = [:]
        for (kind, words) in rows {
            for keyword in Vocabulary.standard.keywords(words) { kinds[keyword] = kind }
        }
        return kinds
    }()
}
