import Model
import Testing

@testable import Page
@testable import Screen

@Suite struct LineBreakerTests {
    private func wrapped(
        _ text: String, _ measure: Int, _ kind: Block.Kind = .paragraph, keepsLines: Bool = false
    ) -> [String] {
        let document = PageText.document(text, kind, level: kind == .code ? 0 : 1, keepsLines: keepsLines)
        return PageText.drawn(document, measure: measure)
    }

    @Test func linesEndAtSpaces() {
        #expect(wrapped("the quick brown fox", 10) == ["the quick", "brown fox"])
        #expect(wrapped("the quick brown fox", 9) == ["the quick", "brown fox"])
    }

    @Test func whiteSpaceReadsAsOneSpace() {
        #expect(wrapped("the  quick\n\t brown\r\nfox", 40) == ["the quick brown fox"])
        #expect(wrapped("  the fox  ", 40) == ["the fox"])
    }

    @Test func wordsBreakAfterTheirHyphens() {
        #expect(wrapped("a well-known harbour", 8) == ["a well-", "known", "harbour"])
        #expect(wrapped("from 1981-1997 on", 10) == ["from", "1981-1997", "on"])
        #expect(wrapped("the end — or not", 9) == ["the end —", "or not"])
        #expect(wrapped("the end--or not", 10) == ["the end--", "or not"])
        #expect(wrapped("the end—or not", 10) == ["the end—or", "not"])
    }

    @Test func aLineBreakWithinAHyphenatedWordIsNoSpace() {
        #expect(wrapped("a well-\nknown harbour", 40) == ["a well-known harbour"])
        #expect(wrapped("the end-to-\n   end test", 40) == ["the end-to-end test"])
        // A hyphen that stands for the rest of a word, a dash and a name have their space.
        #expect(wrapped("two-\nand three-masted", 40) == ["two- and three-masted"])
        #expect(wrapped("the end -\nor not", 40) == ["the end - or not"])
        #expect(wrapped("from Sarn-\nMerrin on", 40) == ["from Sarn- Merrin on"])
        #expect(wrapped("pages 12-\n14", 40) == ["pages 12- 14"])
    }

    @Test func optionsAndNegativeNumbersStayWhole() {
        #expect(wrapped("about -50000 now", 9) == ["about", "-50000", "now"])
        #expect(wrapped("with --verbose on", 10) == ["with", "--verbose", "on"])
    }

    @Test func aLongWordIsCutAtASeamWithoutLoss() {
        #expect(wrapped("https://example.org/path", 20) == ["https://example.org/", "path"])
        #expect(wrapped("abcdefghijklmnop", 8) == ["abcdefgh", "ijklmnop"])
    }

    @Test func aPathIsCutBeforeAFileAndNotBeforeItsEnding() {
        #expect(wrapped("Sources/Harbour/LampLighter.swift", 28) == ["Sources/Harbour/", "LampLighter.swift"])
        // If the file's name fills most of the line, only its ending is left over.
        #expect(wrapped("a/LampLighterOfHarbour.swift", 24) == ["a/LampLighterOfHarbour.", "swift"])
        #expect(wrapped("one.long.name.of.things", 12) == ["one.long.", "name.of.", "things"])
    }

    @Test func softHyphensShowOnlyWhereTheyBreak() {
        #expect(wrapped("har\u{AD}bour", 40) == ["harbour"])
        #expect(wrapped("the har\u{AD}bour", 8) == ["the har-", "bour"])
    }

    @Test func ideographsBreakAnywhereButAtPunctuation() {
        #expect(wrapped("港口的故事很长。", 8) == ["港口的故", "事很长。"])
        #expect(wrapped("港口的故。事", 8) == ["港口的", "故。事"])
        #expect(wrapped("港口的\n故事", 40) == ["港口的故事"])
        #expect(wrapped("港口 的", 40) == ["港口 的"])
    }

    @Test func noBreakSpacesHoldWordsTogether() {
        #expect(wrapped("about 5\u{A0}km away", 10) == ["about 5 km", "away"])
        #expect(wrapped("quite 5\u{A0}km away", 8) == ["quite", "5 km", "away"])
    }

    @Test func rightToLeftTextKeepsItsOrder() {
        #expect(wrapped("שלום עולם טוב", 10) == ["שלום עולם", "טוב"])
    }

    @Test func codeKeepsItsLinesAndTabs() {
        #expect(wrapped("if x {\n\ty()\n\n}", 40, .code, keepsLines: true) == ["  if x {", "          y()", "", "  }"])
    }

    @Test func codeThatIsWhereItsSourceHasItIsNotSetIn() {
        let document = PageText.document("if x {\n\ty()\n}", .code, level: 1, keepsLines: true)
        #expect(PageText.drawn(document, measure: 40) == ["if x {", "        y()", "}"])
    }

    @Test func aLongLineOfCodeGoesOnWithASign() {
        #expect(
            wrapped("let value = compute(first)\nend", 20, .code, keepsLines: true)
                == ["  let value =", "  ↳ compute(first)", "  end"])
    }

    @Test func hiddenTextIsNotShown() {
        let text = "> the quick\n> brown fox"
        let spans = [InlineSpan(TextRange(0, 2), .hidden), InlineSpan(TextRange(12, 14), .hidden)]
        let document = PageText.document(text, .quotation, level: 1, spans: spans)
        #expect(PageText.drawn(document, measure: 40) == ["│ the quick brown fox"])
    }

    @Test func markersHangAndDepthIndents() {
        let document = PageText.document("the quick brown fox", .listItem, level: 2, marker: .bullet)
        #expect(PageText.drawn(document, measure: 14) == ["  • the quick", "    brown fox"])
        let numbered = PageText.document("the quick brown fox", .listItem, level: 1, marker: .number(12))
        #expect(PageText.drawn(numbered, measure: 14) == ["12. the quick", "    brown fox"])
        let typed = PageText.document("- the quick brown fox", .listItem, level: 1)
        #expect(PageText.drawn(typed, measure: 12) == ["- the quick", "  brown fox"])
    }

    @Test func quotationsHaveABarForEachDepth() {
        let document = PageText.document("the quick brown fox", .quotation, level: 2)
        #expect(PageText.drawn(document, measure: 14) == ["│ │ the quick", "│ │ brown fox"])
    }

    @Test func addressesAndPathsAreNotBrokenAtTheirHyphens() {
        #expect(wrapped("see a.example/long-quay now", 20) == ["see", "a.example/long-quay", "now"])
        #expect(
            wrapped("mail pell@long-quay.example", 18) == ["mail", "pell@long-quay.", "example"], "longer than a line")
        #expect(wrapped("a/long-quay", 8) == ["a/long-", "quay"], "longer than a line")
        #expect(wrapped("either/or a well-known quay", 18) == ["either/or a well-", "known quay"])
    }
}
