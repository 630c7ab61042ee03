import Model

/// How much it tells of somebody whose relative he or she is.
///
/// What a text says often counts more, the nearest relatives more than others, and that somebody is the hero's brother more
/// than that he is the butler's.
struct KinWeight {
    private static let gainOfVotes = (each: 0.03, most: 0.15)
    private static let gainOfCloseness = (close: 0.08, other: -0.08)
    /// What the hero's relatives gain, and what the relatives of whoever is hardly named lose.
    private static let gainOfProminence = (most: 0.22, none: -0.08)
    /// What the husband of a wife of the same name loses.
    static let lossOfHusband = -0.3

    /// Whoever is named this often is one of the main people of a long text.
    private static let leastOfMany = 12

    private var mentions: [Int]

    init(_ text: AnnotatedText) {
        mentions = Array(repeating: 0, count: text.entities.count)
        for mention in text.mentions { mentions[Int(mention.entity.index)] += 1 }
    }

    /// Whether `spouse` may be the one of whom the text speaks as the husband or wife of `owner`: whoever is named once beside somebody
    /// who is named again and again may only be imagined.
    func isKnown(_ spouse: EntityID, beside owner: EntityID) -> Bool {
        mentions[Int(spouse.index)] > 1 || mentions[Int(owner.index)] < Self.leastOfMany
    }

    /// What a description of `person` as a relative of `owner` gains over others; `votes` is the score of the case.
    func gain(of kind: KinWords.Kind, _ person: EntityID, to owner: EntityID, votes: Double) -> Double {
        let (own, owners) = (Double(mentions[Int(person.index)]), Double(mentions[Int(owner.index)]))
        return min(votes * Self.gainOfVotes.each, Self.gainOfVotes.most)
            + (kind.isClose ? Self.gainOfCloseness.close : Self.gainOfCloseness.other)
            + Self.gainOfProminence.none + Self.gainOfProminence.most * owners / max(own + owners, 1)
    }
}
