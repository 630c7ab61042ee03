import Model

/// Weighs whose friend, servant, guest or the like somebody is, where each passage leaves open whom its pronoun means.
///
/// "His friend Ash" may be anybody's. Where several passages agree on the owner and the noun, he is meant.
struct BelongingCensus {
    private struct Case: Hashable {
        var person: EntityID
        var owner: EntityID
        var noun: Keyword
    }

    private static let least = 2
    private static let confidence = 0.62

    private var counts: [Case: Int] = [:]
    private var first: [(case: Case, candidate: DescriptionCandidate)] = []

    /// Takes what a sentence says of people whose owner is only likely.
    mutating func add(_ belongings: [Belonging], in sentence: SentenceReader) {
        for belonging in belongings where belonging.isLikely && belonging.kin(in: sentence) == nil {
            let text = sentence.text
            guard let owner = belonging.owner, let pronoun = belonging.pronoun, text.keywords[belonging.noun] != .none,
                sentence.classes(belonging.noun).isDisjoint(with: .otherness)
            else { continue }
            let key = Case(person: belonging.person.entity, owner: owner, noun: text.keywords[belonging.noun])
            counts[key, default: 0] += 1
            guard counts[key] == 1 else { continue }
            first.append(
                (
                    key,
                    DescriptionCandidate(
                        entity: key.person, passage: text.range(of: belonging.passage),
                        reading: .owner(text.tokens[pronoun].range, .entity(owner)),
                        head: text.tokens[belonging.noun].range, confidence: Self.confidence)
                ))
        }
    }

    /// What enough passages agree on.
    var candidates: [DescriptionCandidate] {
        first.filter { (counts[$0.case] ?? 0) >= Self.least }.map(\.candidate)
    }
}
