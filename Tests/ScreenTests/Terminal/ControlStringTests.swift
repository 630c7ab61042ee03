import Testing

@testable import Screen

@Suite struct ControlStringTests {
    private func written(_ source: String, _ first: Int, _ second: Int) -> String {
        source.withCString { source in
            var bytes: [UInt8] = []
            ControlString(source).write(first, second, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test func numbersStandWhereTheTerminalWantsThem() {
        #expect(written("\u{1B}[%i%p1%d;%p2%dr", 0, 38) == "\u{1B}[1;39r")
        #expect(written("\u{1B}[%p2%d;%p1%dH", 7, 120) == "\u{1B}[120;7H")
        #expect(written("\n", 3, 4) == "\n")
    }

    @Test func delaysAreLeftOut() {
        #expect(written("\u{1B}[%i%p1%d;%p2%dH$<5>", 1, 2) == "\u{1B}[2;3H")
        #expect(written("\u{1B}M$<5*/>x$", 0, 0) == "\u{1B}Mx$")
    }

    @Test func whatIsMoreThanNumbersIsLeftToTerminfo() {
        #expect(written("\u{1B}Y%p1%' '%+%c%p2%' '%+%c", 2, 3) == "\u{1B}Y\"#")
    }
}
