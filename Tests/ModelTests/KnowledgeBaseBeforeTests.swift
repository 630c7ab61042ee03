import Model
import Testing

/// "Ada met Grace. Grace was a spy. Ada left in 1950."
private let knowledge = KnowledgeBase(
    entities: [
        Entity(id: EntityID(0), type: .person, name: "Ada"),
        Entity(
            id: EntityID(1), type: .person, name: "Grace",
            descriptions: [Entity.Description(passage: TextRange(25, 30), text: "a spy", confidence: .certain)]),
    ],
    mentions: [
        Mention(TextRange(0, 3), of: EntityID(0)), Mention(TextRange(8, 13), of: EntityID(1)),
        Mention(TextRange(15, 20), of: EntityID(1)), Mention(TextRange(32, 35), of: EntityID(0)),
    ],
    relations: [
        Relation(
            .met, subject: EntityID(0), object: EntityID(1), label: "met", passage: TextRange(0, 13),
            confidence: .certain)
    ],
    times: [TimePoint(TextRange(44, 48), from: CalendarDay(year: 1950, month: 1, day: 1), to: nil)],
    sentences: [TextRange(0, 14), TextRange(15, 31), TextRange(32, 49)], analysed: [TextRange(0, 49)])

@Test func beforeAPlaceNothingIsKnownOfWhatFollows() {
    let early = knowledge.before(15)
    #expect(early.entities.map(\.name) == ["Ada", "Grace"], "ids stay")
    #expect(early.mentions.count == 2)
    #expect(early[EntityID(1)].descriptions.isEmpty)
    #expect(early.relations.count == 1)
    #expect(early.times.isEmpty)
    #expect(early.companions(of: EntityID(0)).map(\.entity) == [EntityID(1)])
}

@Test func beforeTheEndAllIsKnown() {
    let all = knowledge.before(49)
    #expect(all.mentions == knowledge.mentions)
    #expect(all.times == knowledge.times)
    #expect(all.entities == knowledge.entities)
    #expect(knowledge.before(0).mentions.isEmpty)
}
