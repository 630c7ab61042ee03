import Model
import Testing

/// "Ada met Grace. Grace left. Ada wrote to Alan." with a sentence each.
private let text = "Ada met Grace. Grace left. Ada wrote to Alan."
private let ada = EntityID(0)
private let grace = EntityID(1)
private let alan = EntityID(2)

private let knowledge = KnowledgeBase(
    entities: [
        Entity(id: ada, type: .person, name: "Ada Lovelace", aliases: ["Ada"]),
        Entity(id: grace, type: .person, name: "Grace Hopper", aliases: ["Grace"]),
        Entity(id: alan, type: .person, name: "Alan Turing", aliases: ["Alan"]),
    ],
    mentions: [
        Mention(TextRange(40, 44), of: alan),
        Mention(TextRange(0, 3), of: ada),
        Mention(TextRange(8, 13), of: grace),
        Mention(TextRange(15, 20), of: grace),
        Mention(TextRange(27, 30), of: ada),
    ],
    times: [
        TimePoint(TextRange(41, 42), from: CalendarDay(year: 1990, month: 1, day: 1), to: nil),
        TimePoint(TextRange(4, 5), from: nil, to: nil),
        TimePoint(TextRange(31, 32), from: CalendarDay(year: 1950, month: 1, day: 1), to: nil),
    ],
    sentences: [TextRange(0, 14), TextRange(15, 26), TextRange(27, 45)])

@Test func mentionsAreKeptInTheOrderOfTheText() {
    #expect(knowledge.mentions.map(\.start) == [0, 8, 15, 27, 40])
    #expect(knowledge.mentions(of: grace).map(\.start) == [8, 15])
}

@Test func aMentionThatOverlapsTheOneBeforeItIsDropped() {
    let both = KnowledgeBase(
        entities: knowledge.entities,
        mentions: [Mention(TextRange(0, 5), of: ada), Mention(TextRange(3, 8), of: grace)])
    #expect(both.mentions.map(\.entity) == [ada])
}

@Test func theMentionAtAnOffsetIsFoundUpToItsLastByte() {
    #expect(knowledge.mention(at: 0)?.entity == ada)
    #expect(knowledge.mention(at: 2)?.entity == ada)
    #expect(knowledge.mention(at: 3) == nil)
    #expect(knowledge.mention(at: 43)?.entity == alan)
    #expect(knowledge.mention(at: 99) == nil)
}

@Test func nextAndPreviousMentionsLeaveTheOneAtTheOffsetOut() {
    #expect(knowledge.nextMention(of: ada, after: 0)?.start == 27)
    #expect(knowledge.nextMention(of: ada, after: 27) == nil)
    #expect(knowledge.previousMention(of: grace, before: 15)?.start == 8)
    #expect(knowledge.previousMention(of: grace, before: 8) == nil)
}

@Test func entitiesInARangeAreCountedByFirstMention() {
    let found = knowledge.all.entities(in: TextRange(8, 30))
    #expect(found.map(\.entity) == [grace, ada])
    #expect(found.map(\.count) == [2, 1])
}

@Test func companionsShareASentence() {
    #expect(knowledge.all.companions(of: ada).map(\.entity) == [grace, alan])
    #expect(knowledge.all.companions(of: grace).map(\.sentences) == [[TextRange(0, 14)]])
}

@Test func mentionsAreCountedBySectionAndByPart() {
    let outline = Outline(
        sections: [
            Section(title: "a", level: 1, range: TextRange(0, 15)),
            Section(title: "b", level: 1, range: TextRange(15, 45)),
        ], count: 45)
    #expect(knowledge.all.mentionCounts(of: grace, in: outline.sections) == [1, 1])
    #expect(knowledge.all.mentionCounts(of: ada, inPartsOf: 45, count: 3) == [1, 1, 0])
    #expect(knowledge.all.mentionCounts(of: ada, inPartsOf: 0, count: 2) == [0, 0])
}

@Test func datesStandInCalendarOrderAndThoseWithoutAYearLast() {
    #expect(knowledge.all.times(with: ada).map { $0.from?.year } == [1950, 1990, nil])
}

@Test func aMillionMentionsFitInFortyMegabytes() {
    // 16 bytes a mention, 4 for its place in the index by entity.
    #expect(MemoryLayout<Mention>.stride + MemoryLayout<Int32>.stride <= 40)
}
