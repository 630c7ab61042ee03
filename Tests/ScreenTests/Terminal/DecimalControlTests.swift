import CNcurses
import Testing

@testable import Screen

@Suite @MainActor struct DecimalControlTests {
    /// What `tparm` makes of a string, the reference.
    private func expected(_ source: UnsafePointer<CChar>, _ first: Int, _ second: Int) -> String {
        gloss_with_numbers(source, Int32(first), Int32(second)).map { String(cString: $0) } ?? ""
    }

    @Test(arguments: ["cup", "hpa", "csr", "ich", "setaf", "setab", "vpa", "indn"])
    func itWritesWhatTheTerminalLibraryWrites(capability: String) {
        for kind in TerminalKind.all {
            guard Terminfo(terminalNamed: kind.name) != nil, let source = gloss_capability(capability),
                let control = DecimalControl(source)
            else { continue }
            for (first, second) in [(0, 0), (7, 9), (9, 99), (23, 119), (300, 1_000)] {
                var bytes: [UInt8] = []
                control.write(first, second, to: &bytes)
                #expect(String(decoding: bytes, as: UTF8.self) == expected(source, first, second), "\(kind.name)")
            }
        }
    }

    @Test(arguments: [
        "\u{1B}[%?%p1%{8}%<%t3%p1%d%e9%p1%{8}%-%d%;m", "\u{1B}[%i%p1%3d;%p2%3dH", "\u{1B}=%p1%' '%+%c", "%p1%d$<5>",
        "%",
    ])
    func whatReckonsOrWaitsIsLeftToTheLibrary(source: String) {
        #expect(DecimalControl(source) == nil)
    }

    @Test func theOrderOfTheNumbersIsTheStrings() {
        var bytes: [UInt8] = []
        DecimalControl("<%p2%d,%p1%d>")?.write(4, 15, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "<15,4>")
    }
}
