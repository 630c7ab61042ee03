import Foundation
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

    @Test(arguments: Theme.Name.allCases) func namesAndLinksAreToldApartWithoutTheirColours(name: Theme.Name) {
        let theme = Theme(name, hasColours: true)
        let roles: [Role] = [.text, .link, .chosenName, .person, .organisation, .place, .group, .event]
        let attributes = roles.map { theme.look(of: $0).attributes }
        #expect(Set(attributes.map(\.rawValue)).count == roles.count)
    }

    @Test func aColourIsANumberOrRedGreenAndBlue() {
        #expect(Theme.Colour("214")?.rawValue == 214)
        #expect(Theme.Colour("0")?.rawValue == 16, "0 means the terminal's own")
        #expect(Theme.Colour("#ffffff")?.rawValue == 231)
        for word in ["", "256", "-1", "#fff", "#gggggg", "#+12345", "red"] { #expect(Theme.Colour(word) == nil) }
    }

    @Test func theReadersOwnColoursAreShown() {
        var own = ThemeInks.dark
        own[.paper] = Theme.Colour(rawValue: 17)
        own[.person] = Theme.Colour(rawValue: 201)
        let theme = Theme(.own, own: own, hasColours: true)
        #expect(theme.paper?.rawValue == 17)
        #expect(theme.look(of: .person).colour?.rawValue == 201)
    }

    @Test func whatIsChosenLooksLikeNothingElseOnThePage() {
        let theme = Theme(hasColours: false)
        let chosen = theme.look(of: .chosenName)
        for type in EntityType.allCases { #expect(theme.look(of: .name(type)) != chosen) }
        #expect(theme.look(of: .searchHit) != theme.look(of: .currentHit))
    }

    private static let withPaper: [Theme.Name] = [.dark, .light, .highContrast, .sepia]

    @Test(arguments: withPaper) func everythingCanBeRead(name: Theme.Name) throws {
        let theme = Theme(name, hasColours: true)
        let paper = try #require(theme.paper)
        for role in Role.allCases {
            let look = theme.look(of: role)
            let ink = try #require(look.colour)
            #expect(Self.contrast(ink, paper) >= 4.5, "\(role)")
            #expect(!look.attributes.contains(.dim), "how faint is the terminal's own choice")
        }
    }

    @Test(arguments: Theme.Name.allCases) func codeLooksLikeNoPlace(name: Theme.Name) {
        let theme = Theme(name, hasColours: true)
        #expect(theme.look(of: .code) != theme.look(of: .place))
    }

    @Test func monochromeHasNoColour() {
        let theme = Theme(.monochrome, hasColours: true)
        #expect(Role.allCases.allSatisfy { theme.look(of: $0).colour == nil })
        #expect(Theme(.dark, hasColours: false).paper == nil)
    }

    /// The contrast of two colours by the Web Content Accessibility Guidelines 2.1, 1 to 21.
    private static func contrast(_ one: Theme.Colour, _ other: Theme.Colour) -> Double {
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func luminance(_ colour: Theme.Colour) -> Double {
        func linear(_ part: Int) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        let parts = TextColours.components(of: colour.rawValue)
        return 0.2126 * linear(parts.red) + 0.7152 * linear(parts.green) + 0.0722 * linear(parts.blue)
    }
}
