import Model
import Testing

@testable import Screen

@Suite struct TerminalPaletteTests {
    @Test func aTerminalShowsWhatItHas() {
        #expect(TerminalPalette(count: 256).colour(208) == 208)
        #expect(TerminalPalette(count: 256).colour(TextColours.colour(0)) == 0)
        #expect(TerminalPalette(count: 16).colour(12) == 12)
    }

    @Test func othersBecomeTheNearestOfTheFirstOnes() {
        #expect(TerminalPalette(count: 8).colour(9) == 1)
        #expect(TerminalPalette(count: 8).colour(196) == 1)
        #expect(TerminalPalette(count: 16).colour(196) == 9)
        #expect(TerminalPalette(count: 8).colour(232) == 0)
        #expect(TerminalPalette(count: 8).colour(255) == 7)
    }
}
