import Model
import Testing

@testable import TUI

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

    @Test func whatIsChosenLooksLikeNothingElseOnThePage() {
        let theme = Theme(hasColours: false)
        let chosen = theme.look(of: .chosenName)
        for type in EntityType.allCases { #expect(theme.look(of: .name(type)) != chosen) }
        #expect(theme.look(of: .searchHit) != theme.look(of: .currentHit))
    }
}
