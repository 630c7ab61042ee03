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

    @Test func countriesAreFoundByEachOfTheirNames() {
        #expect(gazetteer.country("Iranian")?.name == "Iran")
        #expect(gazetteer.country("Islamic Republic of Iran")?.name == "Iran")
        #expect(gazetteer.country("U.S.")?.name == "United States")
        #expect(gazetteer.country("Ruritania") == nil)
        #expect(gazetteer.country("USSR")?.name == "Soviet Union")
    }
}
