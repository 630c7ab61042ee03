import Model

/// A verb that states a relation between its subject and the name after it.
struct RelationVerb: Sendable {
    /// What may be between the verb and the object.
    enum Link: Sendable {
        case direct
        case preposition(KeywordSet)
    }

    var kind: Relation.Kind
    var verbs: KeywordSet
    var link: Link
    /// Whether a form of "be" is before the verb ("was born").
    var isPassive = false
    var subjects: Set<EntityType>
    var objects: Set<EntityType>
    var confidence = 0.85

    private static let actors: Set<EntityType> = [.person, .organisation]
    private static let institutions: Set<EntityType> = [.organisation, .place]

    /// All that are known.
    static let all: [RelationVerb] = [
        RelationVerb(
            kind: .met, verbs: words("met meets meet"), link: .direct, subjects: [.person], objects: [.person]),
        RelationVerb(
            kind: .met, verbs: words("met meets meet"), link: .preposition(words("with")), subjects: [.person],
            objects: [.person]),
        RelationVerb(
            kind: .visited, verbs: words("visited visits visit visiting toured"), link: .direct, subjects: actors,
            objects: institutions),
        RelationVerb(
            kind: .founded,
            verbs: words("founded established created started launched co-founded cofounded formed"), link: .direct,
            subjects: actors, objects: institutions),
        RelationVerb(
            kind: .led,
            verbs: words("led headed chaired directed leads heads chairs directs runs ran commanded governed"),
            link: .direct, subjects: [.person], objects: [.organisation], confidence: 0.75),
        RelationVerb(
            kind: .worked, verbs: words("works worked"), link: .preposition(words("for at with")), subjects: [.person],
            objects: [.organisation]),
        RelationVerb(
            kind: .studied, verbs: words("studied graduated"), link: .preposition(words("at from")),
            subjects: [.person], objects: [.organisation]),
        RelationVerb(
            kind: .studied, verbs: words("attended"), link: .direct, subjects: [.person], objects: [.organisation],
            confidence: 0.7),
        RelationVerb(
            kind: .studied, verbs: words("educated"), link: .preposition(words("at")), isPassive: true,
            subjects: [.person], objects: [.organisation]),
        RelationVerb(
            kind: .born, verbs: words("born"), link: .preposition(words("in at near")), isPassive: true,
            subjects: [.person], objects: [.place]),
        RelationVerb(
            kind: .died, verbs: words("died"), link: .preposition(words("in at near")), subjects: [.person],
            objects: [.place]),
        RelationVerb(
            kind: .beat, verbs: words("beat beats defeated"), link: .direct,
            subjects: [.organisation, .group, .place], objects: [.organisation, .group, .place]),
        RelationVerb(
            kind: .beat, verbs: words("defeated"), link: .direct, subjects: [.person], objects: [.person]),
        RelationVerb(
            kind: .wrote, verbs: words("wrote authored composed"), link: .direct, subjects: [.person],
            objects: [.work]),
        RelationVerb(
            kind: .family, verbs: words("married marries"), link: .direct, subjects: [.person], objects: [.person]),
        RelationVerb(
            kind: .family, verbs: words("married engaged betrothed"), link: .preposition(words("to")),
            isPassive: true, subjects: [.person], objects: [.person]),
    ]

    /// Every verb of `all`, to pass over other words quickly.
    static let verbs = KeywordSet(all.flatMap(\.verbs.keywords))

    private static func words(_ words: String) -> KeywordSet { Vocabulary.standard.keywords(words) }
}
