import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// What a panel says first, and what it leaves out.
@Suite struct EntityPanelTests {
    private func readerOf(_ name: String, rows: Int = 40, columns: Int = 120) -> ScriptedReader {
        var reader = ScriptedReader(rows: rows, columns: columns)
        reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: name))
        reader.press("Enter")
        return reader
    }

    @Test func thePanelBeginsWithWhoItIs() {
        let reader = readerOf("Marta Olsen")
        #expect(reader.panelRows[0].contains("“a former harbour pilot”"))
        #expect(reader.state.panel?.selection == 0)
    }

    @Test func withoutADescriptionItBeginsWithTheFirstSentenceAndNotWithWhy() {
        var reader = readerOf("Sund")
        #expect(reader.panelRows[0].hasPrefix("Since 2005 the ferry has gone"))
        #expect(reader.panelRows.contains { $0.contains("first named: The doubters ¶1") })
        reader.press("c t o")
        #expect(reader.panelRows.contains { $0.contains("why") })
        #expect(reader.state.panel?.selection == 0)
    }

    @Test func whyIsSaidOfSomethingEvenWithOneName() {
        let id = EntityID(0)
        let place = Harbour.range(of: "Marta Olsen")
        let reason = IdentityReason(name: "Olsen", other: "Marta Olsen", meaning: "family name", passage: place)
        var entity = Entity(id: id, type: .person, name: "Marta Olsen")
        entity.reasons = [reason]
        let base = KnowledgeBase(entities: [entity], mentions: [Mention(place, of: id)])
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .name, range: place)
        reader.press("Enter")
        #expect(reader.panelRows.contains { $0.contains("one person: why") })
    }

    @Test func aTitleThatTheNameBeginsWithIsNotRepeated() {
        let id = EntityID(0)
        let place = Harbour.range(of: "Marta Olsen")
        var entity = Entity(id: id, type: .person, name: "Mrs. Olsen")
        entity.titles = ["Mrs.", "Captain"]
        let base = KnowledgeBase(entities: [entity], mentions: [Mention(place, of: id)])
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .name, range: place)
        reader.press("Enter")
        #expect(reader.panelRows.contains { $0.trimmingPrefix(" ") == "Captain" })
    }

    @Test func aTitleIsNotWhatIntroducesSomebody() {
        let title = Harbour.range(of: "Harbour")
        let id = EntityID(0)
        let base = KnowledgeBase(
            entities: [Entity(id: id, type: .place, name: "Harbour")],
            mentions: [Mention(title, of: id), Mention(Harbour.range(of: "Harbour", number: 2), of: id)],
            sentences: [Harbour.range(of: "The Harbour and the Board")] + Harbour.knowledge.sentences)
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.state.reading.chosen = Choice(kind: .name, range: title)
        reader.press("Enter")
        #expect(reader.panelRows[0].contains("In March 2014") || reader.panelRows[0].contains("Marta Olsen has"))
    }

    @Test func itSaysWhereTheyWereMetLastBeforeThisPage() {
        var reader = ScriptedReader(rows: 12, columns: 120)
        #expect(!readerOf("Erik Lund").panelRows.contains { $0.contains("last:") })
        reader.press("G")
        reader.state.reading.chosen = Choice(kind: .name, range: Harbour.range(of: "Erik Lund", number: 2))
        reader.press("Enter")
        let index = reader.panelRows.firstIndex { $0.hasPrefix("last: The plan ¶2") }
        #expect(index != nil)
        #expect(reader.panelRows[(index ?? 0) + 1].contains("Lund met Olsen"))
    }

    @Test func aPeopleIsNotListedBesideItsCountry() {
        let country = Mention(Harbour.range(of: "Norrvik"), of: EntityID(1))
        let people = Mention(Harbour.range(of: "nets"), of: EntityID(2))
        let base = KnowledgeBase(
            entities: [
                Entity(id: EntityID(0), type: .person, name: "Marta Olsen"),
                Entity(id: EntityID(1), type: .place, name: "Norrvik"),
                Entity(id: EntityID(2), type: .group, name: "Norrviker"),
            ], mentions: [Mention(Harbour.range(of: "Marta Olsen"), of: EntityID(0)), people, country],
            relations: [
                Relation(
                    .nationality, subject: EntityID(2), object: EntityID(1), label: "", passage: people.range,
                    confidence: .certain)
            ], sentences: Harbour.knowledge.sentences)
        var reader = ScriptedReader(knowledge: base, rows: 40, columns: 120)
        reader.press("Tab Enter")
        #expect(reader.panelRows.contains { $0.contains("with   Norrvik") })
        #expect(!reader.panelRows.contains { $0.contains("Norrviker") })
    }

    @Test func listsSayTypesInWords() {
        var reader = ScriptedReader(rows: 24, columns: 120)
        reader.press("X")
        #expect(reader.panelRows[0].contains("Marta Olsen") && reader.panelRows[0].contains("person"))
        #expect(reader.panelRows.contains { $0.contains("organisation") })
    }

    @Test func aChosenNameSaysWhoItIsInTheStatusLine() {
        var reader = ScriptedReader()
        reader.press("Tab")
        #expect(reader.lines.last?.contains("Marta Olsen: “a former harbour pilot”") == true)
        reader.press("Enter")
        #expect(reader.lines.last?.contains("Marta Olsen: “") == false)
        reader.press("q Esc")
        #expect(reader.lines.last?.contains("The Harbour and the Board") == true)
    }

    @Test func theStatusLineTellsNothingAhead() {
        var settings = Settings()
        settings.hidesAhead = true
        var reader = ScriptedReader(rows: 8, columns: 80, settings: settings)
        reader.press("Tab")
        #expect(reader.lines.last?.contains("Marta Olsen: “has mended nets") == true)
    }
}
