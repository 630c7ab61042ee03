import Model
import Testing

@testable import Analysis

/// What becomes of resolved names: entities, their names, titles, types and mentions.
struct IdentityAnnotatorTests {
    private func annotated(_ marked: String, notes: KnowledgeNotes = .none) -> AnnotatedText {
        var text = MarkedNames(marked).text
        RepeatedNameAnnotator(notes: notes).annotate(&text)
        IdentityAnnotator(notes: notes).annotate(&text)
        NoteAnnotator(notes: notes).annotate(&text)
        return text
    }

    private func entity(_ name: String, in text: AnnotatedText) throws -> Entity {
        try #require(text.entities.first { $0.name == name })
    }

    @Test func theFullestNameStandsForThePersonAndTheOthersAreAliases() throws {
        let text = annotated("[Shaw|P1] spoke. Dr. [Amelia R. Shaw|P1] is known; [Amelia Shaw|P1] left, [Shaw|P1] too.")
        #expect(text.entities.map(\.name) == ["Amelia R. Shaw"])
        #expect(text.entities[0].aliases == ["Shaw", "Amelia Shaw"])
    }

    @Test func entitiesAreInOrderOfFirstMentionAndNumberedSo() {
        let text = annotated("[Oslo|L1] greeted [Ann Berg|P2] of [Acme Ltd|O3]. [Berg|P2] likes [Oslo|L1].")
        #expect(text.entities.map(\.name) == ["Oslo", "Ann Berg", "Acme Ltd"])
        #expect(text.entities.map(\.id) == (0..<3).map { EntityID($0) })
        #expect(text.mentions.map(\.entity.index) == [0, 1, 2, 1, 0])
    }

    @Test func aTitleOfAHeadingInCapitalsIsShownInMixedCase() {
        let text = annotated("DON [GIOVANNI|P1] ARRIVES\nThen [Giovanni|P1] came.")
        #expect(text.entities.map(\.titles) == [["Don"]])
    }

    @Test func titlesAreCollectedAndLeftOutOfMentions() throws {
        let text = annotated(
            "President [Hana Roth|P1] met Deputy Foreign Minister [Karl Voss|P2]. [Mrs. Roth|P1] smiled.")
        #expect(try entity("Hana Roth", in: text).titles == ["President", "Mrs."])
        #expect(try entity("Karl Voss", in: text).titles == ["Deputy Foreign Minister"])
        #expect(text.mentions.map { text.text.string(in: $0.range) } == ["Hana Roth", "Karl Voss", "Roth"])
    }

    @Test func aFamilyNameThatIsATitleElsewhereIsAnAlias() throws {
        let text = annotated("[Carl Dean|P1] drew ships. [Dean|P1] sold them. The [Dean|P1] prize is his.")
        #expect(try entity("Carl Dean", in: text).aliases == ["Dean"])
    }

    @Test func possessivesAreLeftOutOfMentions() {
        let text = annotated("[Roth's|P1] car and [Iran’s|L2] oil.")
        #expect(text.mentions.map { text.text.string(in: $0.range) } == ["Roth", "Iran"])
    }

    @Test func aPeopleIsAGroupRelatedToItsCountry() throws {
        let text = annotated("[Norway|L1] is rich. [Norwegian|M2] oil pays, [Norwegians|M2] say.")
        let group = try #require(text.entities.first { $0.type == .group })
        let relation = try #require(text.relations.first)
        #expect(relation.kind == .nationality)
        #expect(relation.subject == group.id)
        #expect(text.entities[Int(relation.object?.index ?? -1)].name == "Norway")
    }

    @Test func aFamilyIsAGroup() throws {
        let text = annotated("Mr. [Bennet|P1] read. The [Bennets|P2] were at home.")
        #expect(try entity("Bennets", in: text).type == .group)
    }

    @Test(arguments: [
        ("[Treaty of Rome|M1]", EntityType.law), ("[Fraud Act 2006|M1]", .law), ("[Thirty Years War|M1]", .event),
        ("[Battle of Hastings|M1]", .event), ("[Northern Cup|M1]", .event), ("[Fifth Symphony|M1]", .work),
        ("[Catholics|M1]", .group), ("[Labrador|L1]", .place), ("[European Central Bank|O1]", .organisation),
        ("[Halcyon|M1]", .other),
    ])
    func headWordsTellTheType(_ marked: String, _ type: EntityType) {
        let text = annotated("They spoke of the \(marked) at length.")
        #expect(text.entities.map(\.type) == [type])
    }

    @Test func whatIsSetInQuotationMarksIsAWork() {
        #expect(
            annotated("She read “[Winter Light|M1],” and sailed on the [Halcyon|M2].").entities.map(\.type) == [
                .work, .other,
            ])
        #expect(annotated("It was late. “[Poor Orle|M1],” said the old man.").entities.map(\.type) == [.other])
    }

    @Test func whatSomebodyIsKnownAsIsAPerson() {
        let text = annotated("[Jack Orle|P1], better known as the [Artful Fox|M2], left. The [Artful Fox|M2] came.")
        #expect(text.entities.map(\.type) == [.person])
    }

    @Test func aGivenNameOfTheTextIsAPerson() {
        let text = annotated("[Ada Orle|P1] came. [Ada|M2] slept. It was late. [Ada|M2] left. [Ada|P1] sang.")
        #expect(text.entities.map(\.type) == [.person])
    }

    @Test func whatIsUndecidedIsLinkedAsPerhapsTheSame() throws {
        let text = annotated(
            "[Tom Hale|P1] met [Jack Hale|P2] and [Ned Hale|P3]. Nobody knew which [Hale|P4] had paid.")
        #expect(try entity("Hale", in: text).perhapsSame.map(\.index) == [0, 1, 2])
        #expect(try entity("Tom Hale", in: text).perhapsSame.map(\.index) == [3])
    }

    @Test func namesThatTheRecogniserMissedAreFoundAgain() {
        let text = annotated("[Ann Berg|P1] came. Then Ann Berg left, and Berg was gone. [Berg|P1] wrote.")
        #expect(text.mentions.map { text.text.string(in: $0.range) } == ["Ann Berg", "Ann Berg", "Berg", "Berg"])
        #expect(text.entities.count == 1)
    }

    @Test func wordsThatTheTextAlsoWritesSmallAreNotFoundAgain() {
        let text = annotated("[Grace|P1] sang. Grace is what she had, and grace is rare. Then Grace left.")
        #expect(text.mentions.count == 1)
    }

    @Test func aCourtOfLawIsNoHouse() throws {
        let text = annotated(
            "They sued in [Trimley District Court|O1]. They slept at [Sarn Court|O2], and left [Sarn Court|O2].")
        #expect(try entity("Trimley District Court", in: text).type == .organisation)
        #expect(try entity("Sarn Court", in: text).type == .place)
    }

    // MARK: - The reader's notes

    @Test func theReadersWordDecidesWhoIsWhoAndWhatItIs() throws {
        let notes = KnowledgeNotes(entities: [
            .init(name: "Maud Hale", aliases: ["the Alderman"], type: .person, descriptions: ["chief engineer"]),
            .init(name: "Halcyon", type: .product),
        ])
        let text = annotated(
            "[Maud Hale|P1] met [Tom Hale|P2] on the [Halcyon|M3]. The Alderman smiled at the Alderman.", notes: notes)
        let maud = try entity("Maud Hale", in: text)
        #expect(maud.descriptions.map(\.text) == ["chief engineer"])
        #expect(text.mentions.filter { $0.entity == maud.id }.count == 2)
        #expect(try entity("Halcyon", in: text).type == .product)
    }

    @Test func namesOfTwoNotesAreNeverOneEntity() {
        let notes = KnowledgeNotes(entities: [.init(name: "Maud Hale"), .init(name: "Hale", type: .organisation)])
        let text = annotated("[Maud Hale|P1] founded [Hale|P2].", notes: notes)
        #expect(text.entities.map(\.type) == [.person, .organisation])
    }

    @Test func notedRelationsJoinTheEntities() throws {
        let notes = KnowledgeNotes(
            entities: [.init(name: "Tom Hale", aliases: ["Tommy"])],
            relations: [
                .init(kind: .family, subject: "Tommy", object: "Maud Hale", label: "son"),
                .init(kind: .role, subject: "Nobody", label: "ghost"),
            ])
        let text = annotated("[Maud Hale|P1] met [Tom Hale|P2].", notes: notes)
        let relation = try #require(text.relations.first)
        #expect(text.relations.count == 1)
        #expect(relation.subject == EntityID(1))
        #expect(relation.object == EntityID(0))
        #expect(relation.label == "son")
    }

    @Test func aFamilyNameWithAParticleIsShownWithItsTitle() {
        let text = annotated("[M. de Vale|P1] came. [M. de Vale|P1] sat. [Baron de Vale|P1] rose. [Vale|P1] slept.")
        #expect(text.entities.map(\.name) == ["M. de Vale"])
        let full = annotated("[Gilbert de Vale|P1] came. [M. de Vale|P1] sat. [M. de Vale|P1] rose.")
        #expect(full.entities.map(\.name) == ["Gilbert de Vale"])
    }

    @Test func aNameOfAHeadingInCapitalsIsShownInSmallLetters() {
        let text = annotated("[IDA|P1] came. [Ida|P1] sat. [Mr. Orle|P2] rose. MR. [Vale|P3] slept.")
        #expect(text.entities.map(\.name) == ["Ida", "Mr. Orle", "Mr. Vale"])
    }

    @Test func beingsThatAreCalledFolkAreAGroup() {
        let text = annotated("The [Beast Folk|O1] came. The [Beast Folk|O1] sat. [Village People|O2] sang.")
        #expect(text.entities.map(\.type) == [.group, .organisation])
    }
}
