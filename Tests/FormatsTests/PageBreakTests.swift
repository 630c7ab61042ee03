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

    @Test func feetThatAreOnlyANumberAreNotShown() throws {
        let foot = { (number: Int) in "\n\n" + String(repeating: " ", count: 35) + "- \(number) -\n\n" }
        let sentence = "   one will not carry it to the wrong side of the quay, where it was last seen."
        let document = try ReadText.document(
            Self.before + foot(12) + sentence + foot(13)
                + "   Another paragraph, of which nobody asked what it was for.\n")
        #expect(!document.shownText.contains("12") && !document.shownText.contains("13"))
        #expect(document.sketch.contains { $0.hasSuffix("to the wrong side of the quay, where it was last seen.") })
        #expect(document.shownText.contains("asked to fetch") && document.shownText.contains("Another paragraph"))
    }

    @Test func numbersOfChaptersAreShown() throws {
        let chapter = { (number: Int) in "\n\n" + String(repeating: " ", count: 35) + "\(number)\n\n" }
        let text = chapter(1) + Self.before + " it.\n" + chapter(2) + Self.before + " it.\n"
        let document = try ReadText.document("The lamps\n" + text)
        #expect(document.shownText.contains("1") && document.shownText.contains("2"))
    }

    @Test func aSentenceThatEndedIsLeft() throws {
        let document = try ReadText.document(
            Self.before
                + " it.\n\n                                   12\n\u{C}   one more thing is said here of the lamps.\n")
        #expect(document.sketch.filter { $0.hasPrefix("paragraph") }.count >= 2)
    }

    @Test(arguments: ["\n\u{C}\n", "\n\u{C}", "\n\n\n"])
    func headsAndFeetOfPagesAreNotShown(feed: String) throws {
        let foot = "\n\nThorne                      Standards Track                     [Page 1]"
        let head = "RFC 9997                   Places for Lamps                January 2026\n\n\n"
        let lamps = Self.before + " it.\n"
        let form = "\n      lamp = glass wick *oil\n      oil  = 1*DIGIT\n"
        for before in [lamps, lamps + form] {
            let document = try ReadText.document(before + foot + feed + head + "   Another paragraph.\n")
            let shown = document.shownText
            #expect(!shown.contains("[Page 1]") && !shown.contains("RFC 9997"))
            #expect(shown.contains("it.") && shown.contains("Another paragraph."))
        }
    }

    @Test func aLineOfColumnsAfterAFormFeedIsShown() throws {
        let document = try ReadText.document(
            Self.before + " it.\n\u{C}Lamp          Keeper         Oil\n\nMore is said.\n")
        #expect(document.shownText.contains("Keeper"))
    }
}

extension Document {
    /// The text of its blocks without what is hidden in them.
    fileprivate var shownText: String {
        let content = content(at: 0)
        let hidden = content.spans.filter { $0.style == .hidden }.map(\.range)
        return content.blocks.map { block in
            var (place, shown) = (block.range.start, "")
            for range in hidden where range.start >= place && range.end <= block.range.end {
                shown += text.string(in: TextRange(place, range.start))
                place = range.end
            }
            return shown + text.string(in: TextRange(place, block.range.end))
        }
        .joined(separator: "\n")
    }
}
