import Testing

@testable import Analysis

@Suite struct GazetteerTests {
    private let gazetteer = Gazetteer.standard

    @Test func wordsAreInTheirLists() {
        #expect(gazetteer.lists("Elizabeth").contains(.givenName))
        #expect(gazetteer.lists("iranian").contains(.demonym))
        #expect(gazetteer.lists("University").contains(.organisationHead))
        #expect(gazetteer.lists("New York").contains(.place))
        #expect(gazetteer.lists("Mr.").contains(.title))
        #expect(gazetteer.lists("qwrtzp").isEmpty)
    }

    @Test(arguments: [
        "Oslo", "New York", "the Tarn and Elbe Bank", "New  York", " Oslo", "Oslo ", "", "Guinea-Bissau", "São Tomé",
    ])
    func theHashOfAPhraseIsThatOfItsWords(_ phrase: String) {
        var state = WordHash.start
        for (index, word) in Gazetteer.words(phrase).enumerated() {
            if index > 0 { state = WordHash.continued(state, UInt8(ascii: " ")) }
            state = Array(word.utf8).withUnsafeBufferPointer { WordHash.continued(state, lowercased: $0) }
        }
        #expect(Gazetteer.hash(phrase) == WordHash.finished(state))
    }

    @Test func countriesAreFoundByEachOfTheirNames() {
        #expect(gazetteer.country("Iranian")?.name == "Iran")
        #expect(gazetteer.country("Islamic Republic of Iran")?.name == "Iran")
        #expect(gazetteer.country("U.S.")?.name == "United States")
        #expect(gazetteer.country("Ruritania") == nil)
        #expect(gazetteer.country("USSR")?.name == "Soviet Union")
    }
}
