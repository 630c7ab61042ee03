import Model
import Testing

/// "Ada met Grace. Grace was a spy. Ada left in 1950. Countess Lovelace met Alan."
private let knowledge: KnowledgeBase = {
    var ada = Entity(
        id: EntityID(0), type: .person, name: "Ada Lovelace", aliases: ["Ada", "Lovelace", "my friend"],
        titles: ["Countess"], perhapsSame: [EntityID(1), EntityID(2)])
    ada.firstMentions = ["Ada Lovelace": 51, "Ada": 0, "Lovelace": 60, "Countess": 60]
    let grace = Entity(
        id: EntityID(1), type: .person, name: "Grace",
        descriptions: [Entity.Description(passage: TextRange(25, 30), text: "a spy", confidence: .certain)])
    let alan = Entity(id: EntityID(2), type: .person, name: "Alan")
    return KnowledgeBase(
        entities: [ada, grace, alan],
        mentions: [
            Mention(TextRange(0, 3), of: EntityID(0)), Mention(TextRange(8, 13), of: EntityID(1)),
            Mention(TextRange(15, 20), of: EntityID(1)), Mention(TextRange(32, 35), of: EntityID(0)),
            Mention(TextRange(60, 68), of: EntityID(0)), Mention(TextRange(73, 77), of: EntityID(2)),
        ],
        relations: [
            Relation(
                .met, subject: EntityID(0), object: EntityID(1), label: "met", passage: TextRange(0, 13),
                confidence: .certain),
            Relation(
                .met, subject: EntityID(0), object: EntityID(2), label: "met", passage: nil, confidence: .certain),
        ],
        times: [TimePoint(TextRange(44, 48), from: CalendarDay(year: 1950, month: 1, day: 1), to: nil)],
        sentences: [TextRange(0, 14), TextRange(15, 31), TextRange(32, 49), TextRange(51, 78)],
        analysed: [TextRange(0, 78)])
}()
private let (ada, grace, alan) = (EntityID(0), EntityID(1), EntityID(2))

@Suite struct KnowledgeViewTests {
    @Test func nothingIsKnownOfWhatFollows() {
        let early = knowledge.known(upTo: 15)
        #expect(Array(early.entities) == [ada, grace])
        #expect(early.mentions(of: ada).map(\.start) == [0])
        #expect(early.descriptions(of: grace).isEmpty)
        #expect(early.relations(of: ada).map(\.object) == [grace], "the reader's own relation names somebody to come")
        #expect(early.times(with: ada).isEmpty)
        #expect(early.companions(of: ada).map(\.entity) == [grace])
        #expect(early.perhapsSame(as: ada) == [grace])
        #expect(early.mentions(in: TextRange(0, 100)).count == 2)
        #expect(early.entities(in: TextRange(0, 100)).map(\.count) == [1, 1])
    }

    @Test func namesAndTitlesAreTheOnesToldSoFar() {
        let early = knowledge.known(upTo: 49)
        #expect(early.name(of: ada) == "my friend", "the reader's own word is known")
        #expect(early.aliases(of: ada) == ["Ada"])
        #expect(early.titles(of: ada).isEmpty)
        let late = knowledge.known(upTo: 61)
        #expect(late.name(of: ada) == "Ada Lovelace")
        #expect(late.aliases(of: ada) == ["Ada", "Lovelace", "my friend"])
        #expect(late.titles(of: ada) == ["Countess"])
    }

    @Test func aSentenceIsToldAsFarAsThePlace() {
        #expect(knowledge.known(upTo: 40).sentence(at: 33) == TextRange(32, 40))
        #expect(knowledge.known(upTo: 40).sentence(at: 41) == nil)
    }

    @Test func allIsKnownInTheEnd() {
        let all = knowledge.all
        #expect(Array(all.entities) == knowledge.entities.map(\.id))
        #expect(all.mentions(of: ada).count == 3)
        #expect(all.times(with: ada) == knowledge.times)
        #expect(all.relations(of: ada).count == 2)
        #expect(all.aliases(of: ada) == knowledge.entities[0].aliases)
        #expect(Array(knowledge.known(upTo: 0).entities).isEmpty)
    }
}

@Suite struct AheadTests {
    @Test func whatIsLeftOutIsCountedAndTheNextOfItIsTold() {
        let early = knowledge.known(upTo: 15)
        #expect(early.mentionsAhead(of: ada) == Ahead(count: 2, next: 49), "the whole sentence tells of the next")
        #expect(early.told(to: 49).mentions(of: ada).count == 2)
        #expect(early.entitiesAhead == Ahead(count: 1, next: 77))
        #expect(early.told(to: 77).isKnown(alan))
        #expect(early.descriptionsAhead(of: grace) == Ahead(count: 1, next: 30))
        #expect(early.told(to: 30).descriptions(of: grace).count == 1)
        #expect(early.companionsAhead(of: ada) == Ahead(count: 1, next: 78))
        #expect(early.told(to: 78).companions(of: ada).map(\.entity) == [grace, alan])
        #expect(early.timesAhead(with: ada)?.count == 1)
        #expect(early.relationsAhead(of: ada)?.count == 1)
        #expect(early.entitiesAhead(in: TextRange(51, 78)) == Ahead(count: 2, next: 68))
        #expect(early.sentencesAhead(naming: ada, and: alan) == Ahead(count: 1, next: 78))
    }

    @Test func nothingLiesAheadOfWhoeverKnowsAll() {
        let all = knowledge.all
        #expect(all.entitiesAhead == nil)
        #expect(all.timesAhead == nil)
        for id in [ada, grace, alan] {
            #expect(all.mentionsAhead(of: id) == nil)
            #expect(all.descriptionsAhead(of: id) == nil)
            #expect(all.relationsAhead(of: id) == nil)
            #expect(all.companionsAhead(of: id) == nil)
            #expect(all.timesAhead(with: id) == nil)
            #expect(all.statementsAhead(of: id) == nil)
        }
        #expect(all.told(to: 3).end == .max)
    }

    @Test func stepByStepAllIsTold() {
        for id in [ada, grace, alan] {
            var view = knowledge.known(upTo: 1)
            var steps = 0
            while let ahead = view.mentionsAhead(of: id) {
                view = view.told(to: ahead.next)
                steps += 1
                #expect(steps <= 6)
            }
            #expect(view.mentions(of: id).count == knowledge.mentions(of: id).count)
        }
    }
}

@Suite struct EntityReferenceTests {
    /// Two entities, the first named at `first`, the second at `second`.
    private func base(_ first: (name: String, aliases: [String], at: Int), _ second: (name: String, at: Int))
        -> KnowledgeBase
    {
        KnowledgeBase(
            entities: [
                Entity(id: EntityID(0), type: .person, name: first.name, aliases: first.aliases),
                Entity(id: EntityID(1), type: .person, name: second.name),
            ],
            mentions: [
                Mention(TextRange(first.at, first.at + 4), of: EntityID(0)),
                Mention(TextRange(second.at, second.at + 4), of: EntityID(1)),
            ])
    }

    @Test func aReferenceIsToTheSameEntityAfterTheTextHasChanged() {
        let before = base(("Anna", [], 10), ("Bela", 40))
        let reference = EntityReference(EntityID(0), in: before.all)
        // Another has come to the old offset.
        let after = base(("Bela", [], 10), ("Anna", 40))
        #expect(reference.resolved(in: after) == EntityID(1))
        #expect(reference.resolved(in: base(("Cora", [], 10), ("Bela", 40))) == nil)
    }

    @Test func ofTwoOfOneNameTheOneAtThePlaceIsMeant() {
        let both = base(("Anna", [], 10), ("Anna", 40))
        #expect(EntityReference(EntityID(1), in: both.all).resolved(in: both) == EntityID(1))
        let moved = base(("Anna", [], 15), ("Anna", 45))
        let reference = EntityReference(EntityID(1), in: both.all).moved { $0 + 5 }
        #expect(reference.resolved(in: moved) == EntityID(1))
    }

    @Test func aFullerNameFoundLaterIsTheSameEntity() {
        let early = base(("Anna", [], 10), ("Bela", 40))
        let late = base(("Anna Szabo", ["Anna"], 30), ("Bela", 40))
        #expect(EntityReference(EntityID(0), in: early.all).resolved(in: late) == EntityID(0))
    }
}
