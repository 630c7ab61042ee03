import Model
import Testing

@testable import Formats

/// Texts that were set in pages.
@Suite struct PageBreakTests {
    private static let before = """
           A lamp has one name. The name is given by the keeper on the day when
           it is first lit, and it is written on the glass in white paint, so
           that a stranger who is asked to fetch
        """

    @Test(arguments: [
        "\n\nThorne                      Standards Track                     [Page 1]\n\u{C}\nRFC 9997                   Places for Lamps                January 2026\n\n\n",
        "\n\nThorne                      Standards Track                     [Page 1]\n\nRFC 9997                   Places for Lamps                January 2026\n\n",
        "\n\n                                   12\n\u{C}", "\n\u{C}",
    ])
    func aSentenceGoesOnAcrossThePage(pageBreak: String) throws {
        let document = try ReadText.document(
            Self.before + pageBreak
                + "   one will not carry it to the wrong side of the quay.\n\n   Another paragraph.\n")
        let sketch = document.sketch.filter { !$0.hasPrefix("aside") }
        #expect(sketch.count == 2)
        #expect(sketch[0].hasSuffix("asked to fetch one will not carry it to the wrong side of the quay."))
    }

    @Test func aSentenceThatEndedIsLeft() throws {
        let document = try ReadText.document(
            Self.before
                + " it.\n\n                                   12\n\u{C}   one more thing is said here of the lamps.\n")
        #expect(document.sketch.filter { $0.hasPrefix("paragraph") }.count >= 2)
    }
}
