import Model
import Testing

@testable import Formats

/// Parts of plain text whose look is not enough to say what they are: stanzas, speeches, tables, items of several paragraphs.
@Suite struct PlainTextPartsTests {
    private func sketch(_ text: String, path: String = "text.txt") throws -> [String] {
        try ReadText.document(text, path: path).sketch
    }

    private static let prose = """
        When he had sung this he went down the stair to the yard, where the cart stood ready, and told
        the boy that they would not go to the town that day, since the water was out over the road and
        the horse had cast a shoe; and the boy, who had wished to go for a week or more, said nothing.
        """

    @Test func theFirstStanzaBelowATitleKeepsItsLines() throws {
        let stanza =
            "The lamp is low, the lamp is old,\nthe keeper holds his breath;\n  the stair is long and bitter cold."
        let document = try ReadText.document("THE LAMP\n\n\(stanza)\n\n\(stanza)\n\n\(Self.prose)\n")
        #expect(document.blocks.map(\.keepsLines) == [false, true, true, false])
    }

    @Test func whoSpeaksInAPlayIsNoHeading() throws {
        let play =
            "ACT I\n\nADA\n  What is the hour?\nIVO\n  Past two, and the lamp is out.\n\nADA goes.\n\nACT II\n\nIVO sleeps.\n"
        #expect(try ReadText.document(play).texts(.heading) == ["ACT I", "ACT II"])
    }

    @Test func aTableOfSignsIsNoHeading() throws {
        let text = "Lamps\n=====\n\n\(Self.prose)\n\n===== =====\nlamp  oil\n===== =====\nfirst 2\n===== =====\n"
        let document = try ReadText.document(text, path: "lamps.rst")
        #expect(document.texts(.heading) + document.texts(.title) == ["Lamps"])
        #expect(document.texts(.paragraph).last == "===== =====⏎lamp  oil⏎===== =====⏎first 2⏎===== =====")
    }

    @Test func itemsThatAreCountedByTheReaderAreItems() throws {
        #expect(
            try sketch("Do this:\n\n1. light it\n#. trim it\n#. leave\n").suffix(3)
                == ["listItem1 number(1): light it", "listItem1: #. trim it", "listItem1: #. leave"])
    }

    @Test func laterParagraphsOfAnItemAreSetIn() throws {
        let text =
            "Do this:\n\n- light the lamp\n\n  and see that it burns\n\n- trim it:\n\n      trim --all\n      trim --none\n\n  and leave\n\n1) one\n\n   more\n\nafter\n"
        let document = try ReadText.document(text)
        #expect(document.texts(.code) == ["      trim --all⏎      trim --none"])
        #expect(document.blocks.map(\.itemIndent) == [0, 0, 2, 0, 0, 2, 0, 3, 0])
        #expect(
            document.texts(.listItem) == [
                "light the lamp", "and see that it burns", "trim it:", "and leave", "1) one", "more",
            ])
    }

    @Test func orgSaysItsTitle() throws {
        #expect(
            try ReadText.document("#+TITLE: The lamp\n#+AUTHOR: Ada\n\n* Oil\nIt burns.\n").metadata.title == "The lamp"
        )
    }

    @Test func whatATermMeansStaysBelowIt() throws {
        let long =
            "      What turns in the water and drives the stones by way of a shaft and\n      of two cogs, if nothing is broken by the frost or by the flood of it."
        let text =
            Self.prose + "\n\n  wheel\n" + long + "\n\n  stone\n      What grinds.\n\nwheel\n\(long)\n\n" + Self.prose
        let document = try ReadText.document(text)
        let (above, below) = (document.texts(.paragraph).filter { $0.contains("wheel⏎") }, document.texts(.paragraph))
        #expect(above.count == 2 && below.contains { $0.hasSuffix("stone⏎      What grinds.") })
        #expect(document.texts(.quotation).isEmpty)
    }

    @Test func aBoxOfStarsIsNoList() throws {
        let box = "*****************\n*               *\n*  The lamp 4.9  *\n*               *\n*****************\n"
        let document = try ReadText.document(box + "\n\(Self.prose)\n")
        #expect(document.texts(.listItem).isEmpty)
    }

    @Test func theBodyOfAShortRFCIsNoQuotation() throws {
        let paragraph =
            "   The lamp is lit by the keeper at dusk.  It burns until the tide has\n   gone out, and is put out by whoever comes first up the stair."
        let head =
            "Network Working Group                                          A. Quist\nRequest for Comments: 99                                       Harbour\n"
        let text =
            head
            + "\n\n                     Lamps\n\n\(paragraph)\n\n1. Oil\n\n\(paragraph)\n\n2. Wick\n\n\(paragraph)\n"
        let document = try ReadText.document(text)
        #expect(document.texts(.quotation).isEmpty)
        #expect(document.texts(.paragraph).count { $0.hasPrefix("The lamp is lit") } == 3)
    }

    @Test func linesBelowAStarAreNoItem() throws {
        let branches = try ReadText.document("* harbour\n  lamp\n  oil\n  tide\n")
        #expect(branches.sketch == ["paragraph: * harbour⏎  lamp⏎  oil⏎  tide"])
        let wrapped =
            "- the lamp of the harbour is lit at dusk, and when the tide has gone out\n  it is put out again.\n- oil\n"
        #expect(try ReadText.document(wrapped).texts(.listItem).count == 2)
    }

    @Test func starsSayHowDeepAnItemIs() throws {
        #expect(
            try sketch("= Lamps\n\n* one\n** in it\n*** deeper\n* two\n", path: "lamps.adoc").suffix(4) == [
                "listItem1 bullet: one", "listItem2 bullet: in it", "listItem3 bullet: deeper", "listItem1 bullet: two",
            ])
    }
}
