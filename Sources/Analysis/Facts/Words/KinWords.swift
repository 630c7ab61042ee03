import Model

/// Words for relatives: how the one is related to the other.
enum KinWords {
    /// How somebody is related to somebody.
    enum Kind: Hashable, Sendable {
        case spouse, parent, child, sibling, cousin, avuncular, nibling, grandparent, grandchild
        case siblingInLaw, parentInLaw, childInLaw

        /// How the other is related to the one.
        var inverse: Kind {
            switch self {
            case .parent: .child
            case .child: .parent
            case .avuncular: .nibling
            case .nibling: .avuncular
            case .grandparent: .grandchild
            case .grandchild: .grandparent
            case .parentInLaw: .childInLaw
            case .childInLaw: .parentInLaw
            case .spouse, .sibling, .cousin, .siblingInLaw: self
            }
        }

        /// Whether it is one of the nearest: husbands, wives, parents, children, brothers and sisters.
        var isClose: Bool {
            switch self {
            case .spouse, .parent, .child, .sibling: true
            case .cousin, .avuncular, .nibling, .grandparent, .grandchild, .siblingInLaw, .parentInLaw, .childInLaw:
                false
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
                case .grandparent: ("grandfather", "grandmother")
                case .grandchild: ("grandson", "granddaughter")
                case .siblingInLaw: ("brother-in-law", "sister-in-law")
                case .parentInLaw: ("father-in-law", "mother-in-law")
                case .childInLaw: ("son-in-law", "daughter-in-law")
                }
            return gender == .male ? male : female
        }
    }

    /// How somebody of this word is related to the other; nil for words that tell nothing sure of one person.
    static func kind(_ keyword: Keyword) -> Kind? { kinds[keyword] }

    /// How whoever the noun at `index` means is related to its owner: "eldest boy" and "little girl" are children.
    static func kind(at index: Int, in sentence: SentenceReader) -> Kind? {
        guard sentence.tokens.contains(index) else { return nil }
        if let kind = kinds[sentence.text.keywords[index]] { return kind }
        guard sentence.tokens.contains(index - 1), children.contains(sentence.text.keywords[index]) else { return nil }
        return agesOfChildren.contains(sentence.text.keywords[index - 1]) ? .child : nil
    }

    /// How the subject of a relation is related to its object, by its label.
    static func kind(of relation: Relation) -> Kind? {
        // An editor's word is in brackets.
        let words = relation.label.lowercased().split(whereSeparator: { " []".contains($0) }).suffix(2).map { word in
            Array(word.utf8).withUnsafeBufferPointer { Vocabulary.standard.keyword($0) }
        }
        guard let noun = words.last else { return nil }
        if let kind = kind(noun) { return kind }
        return children.contains(noun) && words.count > 1 && agesOfChildren.contains(words[0]) ? .child : nil
    }

    /// Whether `relation` makes husband and wife of two whom others make parent and child: one name for two people.
    static func isOfParent(_ relation: Relation, among others: [Relation]) -> Bool {
        guard kind(of: relation) == .spouse else { return false }
        return others.contains { other in
            guard let kind = kind(of: other), kind == .parent || kind == .child else { return false }
            return Set([other.subject, other.object]) == Set([relation.subject, relation.object])
        }
    }

    /// Whether a label says that the two are no longer what it calls them: "former wife", "ex-husband".
    static func isPast(_ label: String) -> Bool { label.contains("former") || label.hasPrefix("ex-") }

    private static let children = Vocabulary.standard.keywords("boy girl boys girls")
    /// What tells that a boy is a son.
    private static let agesOfChildren = Vocabulary.standard.keywords("eldest youngest oldest elder younger little")

    private static let kinds: [Keyword: Kind] = {
        let rows: [(Kind, String)] = [
            (.spouse, "wife husband widow widower"), (.parent, "father mother papa mamma mama"),
            (.child, "son daughter sons daughters children"), (.sibling, "brother sister brothers sisters"),
            (.cousin, "cousin"),
            (.avuncular, "uncle aunt"), (.nibling, "nephew niece"), (.grandparent, "grandfather grandmother"),
            (.grandchild, "grandson granddaughter"), (.siblingInLaw, "brother-in-law sister-in-law"),
            (.parentInLaw, "father-in-law mother-in-law"), (.childInLaw, "son-in-law daughter-in-law"),
        ]
        var kinds: [Keyword: Kind] = [:]
        for (kind, words) in rows {
            for keyword in Vocabulary.standard.keywords(words).keywords { kinds[keyword] = kind }
        }
        return kinds
    }()
}
