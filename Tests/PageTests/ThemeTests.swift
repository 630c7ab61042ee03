import Model
import Testing

@testable import Page
@testable import Screen

@Suite struct ThemeTests {
    @Test func withoutColoursNothingIsColoured() {
        let theme = Theme(hasColours: false)
        #expect(Role.allCases.allSatisfy { theme.look(of: $0).colour == nil })
    }

    @Test func namesStandOutWithoutColours() {
        let theme = Theme(hasColours: false)
        for type in EntityType.allCases {
            #expect(theme.look(of: .name(type)).attributes != theme.look(of: .text).attributes, "\(type)")
        }
    }

    @Test func onlyPeopleAreMarkedByMoreThanColourWhereThereAreColours() {
        let theme = Theme(hasColours: true)
        for type in [EntityType.organisation, .place] {
            #expect(theme.look(of: .name(type)).colour != nil)
            #expect(theme.look(of: .name(type)).attributes == [], "a page dense with names is calm")
        }
        #expect(theme.look(of: .person).attributes == .underline)
    }

    @Test func whatIsChosenLooksLikeNothingElseOnThePage() {
        let theme = Theme(hasColours: false)
        let chosen = theme.look(of: .chosenName)
        for type in EntityType.allCases { #expect(theme.look(of: .name(type)) != chosen) }
        #expect(theme.look(of: .searchHit) != theme.look(of: .currentHit))
    }
}
