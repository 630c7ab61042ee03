import Model
import Testing

@testable import Formats

/// Lines of plain text are joined only where they were wrapped.
@Suite struct PlainTextLinesTests {
    private func sketch(_ text: String, path: String = "text.txt") throws -> [String] {
        try ReadText.document(text, path: path).sketch
    }

    private static let wrapped = """
        The bell in the tower had not been rung since the spring, and nobody in
        the village could say who had the key. The old sexton had carried it in
        his coat, and the coat had been buried with him in the winter when the
        ground was so hard that the men had to light a fire on it for two days.
        """

    @Test func wrappedProseIsJoined() throws {
        #expect(try ReadText.document(Self.wrapped + "\n\n" + Self.wrapped).blocks.allSatisfy { !$0.keepsLines })
    }

    @Test func verseOfSmallLettersKeepsItsLines() throws {
        let verse = "the boats are tied along the wall\nand no one calls to them at all\nthe tide goes out"
        let document = try ReadText.document(Self.wrapped + "\n\n" + verse + "\n\n" + Self.wrapped)
        #expect(document.blocks.map(\.keepsLines) == [false, true, false])
        #expect(try ReadText.document(verse + "\n\n" + verse).blocks.allSatisfy(\.keepsLines))
    }

    @Test func recordsOfOneLengthKeepTheirLines() throws {
        let records = (100..<130).map { "crate \($0) of the apples for the shop on the quay" }.joined(separator: "\n")
        #expect(try ReadText.document(records + "\n").blocks.allSatisfy(\.keepsLines))
    }

    @Test func accountsWithColonsKeepTheirLines() throws {
        let names = ["keeper", "ferry", "baker", "sexton", "miller", "smith", "cooper", "weaver"]
        let accounts = names.enumerated()
            .map { "\($1):x:\($0):\($0):the \($1) of the village:/home/\($1):/usr/bin/sh" }
        #expect(try ReadText.document(accounts.joined(separator: "\n") + "\n").blocks.allSatisfy(\.keepsLines))
        let colons = Self.wrapped.replacing(",", with: ":")
        #expect(try ReadText.document(colons + "\n\n" + colons).blocks.allSatisfy { !$0.keepsLines })
    }

    @Test func linesThatBeginWithTheSameWordsAreRecords() throws {
        let answers = (1...2).map { "64 bytes from 192.0.2.7: answer \($0) of two, in 11.5 thousandths of a second" }
        let text = "PING lamp.example (192.0.2.7) 56 bytes of data.\n" + answers.joined(separator: "\n") + "\n"
        #expect(try sketch(text) == ["paragraph: " + text.dropLast().split(separator: "\n").joined(separator: "⏎")])
        let prose = Self.wrapped.replacing("his coat, and", with: "the village, and").replacing(
            "ground", with: "his coat ground")
        #expect(try ReadText.document(prose + "\n\n" + Self.wrapped).blocks.allSatisfy { !$0.keepsLines })
    }

    @Test func addressesAreNoNumbersOfSections() throws {
        let hosts = "127.0.0.1\tlocalhost\n192.0.2.7\tlamp\n# the boat\n192.0.2.9\tboat boat.example\n"
        #expect(try ReadText.document(hosts).texts(.listItem).isEmpty)
        #expect(try sketch(hosts).joined().contains("192.0.2.7\tlamp⏎# the boat⏎192.0.2.9"))
    }

    @Test func whatIsSetInBelowAFirstLineIsNoTitle() throws {
        let log =
            "Ada (2):\n      Mend the lamp\n      Oil the gate\n\nIvo (3):\n      Light it\n      Trim it\n      Sleep\n"
        #expect(
            try sketch(log) == [
                "paragraph: Ada (2):⏎      Mend the lamp⏎      Oil the gate",
                "paragraph: Ivo (3):⏎      Light it⏎      Trim it⏎      Sleep",
            ])
    }

    @Test func linesAtTheRightAreNoQuotation() throws {
        let right = { (line: String) in String(repeating: " ", count: 40) + line + "\n" }
        let letter = Self.wrapped + "\n\n" + right("Your brother,") + right("Josiah of the mill") + "\n" + Self.wrapped
        let document = try ReadText.document(letter)
        #expect(document.texts(.quotation).isEmpty)
        #expect(
            document.texts(.paragraph).contains {
                $0.hasSuffix("Your brother,⏎" + right("Josiah of the mill").dropLast())
            })
        let quoted = Self.wrapped.split(separator: "\n").map { "          " + $0.prefix(50) }.joined(separator: "\n")
        let other = try ReadText.document(Self.wrapped + "\n\n" + quoted + "\n\n" + Self.wrapped)
        #expect(other.texts(.quotation).count == 1)
    }

    @Test func logsAndPatchesOfGitAreLines() throws {
        let log =
            "commit 0123456789abcdef0123456789abcdef01234567\nAuthor: Ada Quist of the Harbour Board of Hallow <ada@example.org>\n"
            + "Date:   Mon Mar 3 10:12:44 2025 +0100\n\n    Mend the lamp\n\n    It went out whenever the tide was high.\n"
        let patch = "diff --git a/lamp b/lamp\n--- a/lamp\n+++ b/lamp\n@@ -1,2 +1,2 @@\n-out\n+lit\n the same\n"
        for text in [log, patch, log + "\n" + patch] {
            let document = try ReadText.document(text)
            #expect(document.blocks.allSatisfy { $0.keepsLines && $0.kind == .paragraph })
            #expect(!document.outline.sections.contains { $0.title.contains("Mend") })
        }
    }

    @Test func dataAreLinesByTheirFormOrTheirName() throws {
        let yaml = "house:\n  floors:\n    - one\n    - two\nowners:\n  - name: Ada\n    room: loft\n"
        let lines = "paragraph: " + yaml.dropLast().split(separator: "\n").joined(separator: "⏎")
        #expect(try sketch(yaml) == [lines])
        #expect(try sketch("some words\nand others\n", path: "a.yaml") == ["paragraph: some words⏎and others"])
    }

    @Test func entriesOfNestedContentsAreItems() throws {
        let text =
            "Parts:\n\n1. The lamp\n  1.1. How is it lit?\n  1.2. Who trims it?\n4. The boat\n  4.1. Where is it?\n"
        #expect(try ReadText.document(text).texts(.listItem).count == 5)
    }

    @Test(arguments: [
        (
            "lamp.org",
            "#+TITLE: Lamps\n\n* The lamp\n  It is lit.\n** TODO The wick\n   It is cut.\n* Later\n* Last\n  * no heading\n"
        ),
        ("lamp.adoc", "= The lamp\nAda Quist\n\n== TODO The wick\n\nIt is cut.\n\n= Later\n= Last\n\n. an item\n"),
        (
            "lamp.tex",
            "\\documentclass{article}\n\\begin{document}\n\\section{The lamp}\nIt is lit.\n\n\\subsection*{TODO The wick}\n"
                + "It is cut.\n\\section[L]{Later}\n\\section{Last}\nIt is out.\n\\end{document}\n"
        ),
    ])
    func headingsThatAreMarkedAreSections(path: String, text: String) throws {
        for name in [path, "pipe"] where !(name == "pipe" && path == "lamp.adoc") {
            let all = try ReadText.document(text, path: name).outline.sections
            let sections = all.drop { $0.title != "The lamp" }
            #expect(sections.map(\.title) == ["The lamp", "TODO The wick", "Later", "Last"], "\(name)")
            #expect(sections.map { $0.level - (sections.first?.level ?? 0) } == [0, 1, 0, 0])
        }
    }

    @Test func levelsOfUnderlinedHeadingsAreThoseOfTheirOrder() throws {
        let text =
            "=======\nWeather\n=======\n\nWind\n~~~~\n\nIt blows.\n\nNorth\n^^^^^\n\nCold.\n\nRain\n~~~~\n\nIt falls.\n"
        let document = try ReadText.document(text)
        #expect(document.metadata.title == "Weather")
        #expect(document.outline.sections.map(\.title) == ["Weather", "Wind", "North", "Rain"])
        let levels = document.outline.sections.dropFirst().map(\.level)
        #expect(levels[0] == levels[2] && levels[1] == levels[0] + 1)
    }

    @Test func aSectionRightBelowTheTitleIsOne() throws {
        let text = "The lamp\n========\n\nLighting it\n-----------\n\n\(Self.wrapped)\n"
        let document = try ReadText.document(text)
        #expect(document.outline.sections.map(\.title) == ["The lamp", "Lighting it"])
    }

    @Test func theFirstItemOfAListIsNoHeading() throws {
        let text =
            "\(Self.wrapped)\n\n1. Trim the wick. It is cut as straight as can be, with the small\n   scissors.\n"
            + "2. Fill the lamp.\n3. Light it.\n\n\(Self.wrapped)\n"
        let document = try ReadText.document(text)
        #expect(document.texts(.listItem).count == 3 && document.texts(.heading).isEmpty)
    }

    @Test func shortLinesBeforeWrappedOnesAreLines() throws {
        let record = "What: the lamp\nState: lit\nAbout: \(Self.wrapped)"
        let document = try ReadText.document("\(Self.wrapped)\n\n\(record)\n\n\(Self.wrapped)\n")
        #expect(document.blocks.map(\.keepsLines) == [false, true, false])
    }

    @Test func aLongWordInWrappedProseDoesNotKeepItsLines() throws {
        let address = "https://example.org/harbour/board/papers/on/lamps/and/their/keepers/of-hallow.html"
        let text = Self.wrapped + "\nof the keeper (see \(address))\n" + Self.wrapped
        #expect(try ReadText.document(Self.wrapped + "\n\n" + text).blocks.allSatisfy { !$0.keepsLines })
    }

    @Test func whatIsTypedIsCodeAndASingleLineIsNoQuotation() throws {
        let listing = "    lamp(lit)\n\n    PUBLIC\n\n    trim(Wick.\n         soon)\n"
        let text =
            "\(Self.wrapped)\n\nLike this::\n\n\(listing)\n\(Self.wrapped)\n\n.. code-block:: sh\n\n    Lamp on\n\n"
            + "\(Self.wrapped)\n\n    lamp --light ./harbour\n\n\(Self.wrapped)\n\n    Hallow, 3 March\n\n\(Self.wrapped)\n"
        let document = try ReadText.document(text)
        #expect(
            document.texts(.code)
                == [
                    "    lamp(lit)", "    PUBLIC", "    trim(Wick.⏎         soon)", "    Lamp on",
                    "    lamp --light ./harbour",
                ])
        #expect(document.texts(.quotation).isEmpty)
        #expect(document.texts(.paragraph).contains("    Hallow, 3 March"))
    }

    @Test(arguments: [
        "---o---o---A", "$ lamp --light", "+--- A", "    Lamp     Lit     Year\n    red      no      1980",
    ])
    func drawingsCommandsAndTablesAreNoHeadingsAndNoQuotations(text: String) throws {
        let document = try ReadText.document("\(Self.wrapped)\n\n\(text)\n\n\(Self.wrapped)\n")
        #expect(document.texts(.heading).isEmpty && document.texts(.quotation).isEmpty)
        #expect(document.blocks.count == 3)
    }

    @Test func indentedProseIsAQuotation() throws {
        let quoted = Self.wrapped.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
        #expect(try ReadText.document("\(Self.wrapped)\n\n\(quoted)\n\n\(Self.wrapped)\n").texts(.quotation).count == 1)
    }

    @Test func sectionsOfSpecificationsNeedNoPoint() throws {
        let text =
            "1 Introduction\n\n1.1 Purpose\n\n   \(Self.wrapped.replacingLineBreaks)\n\n2 Security\n\n   Paint can be scratched off.\n\n"
            + "NAME = LETTER *( LETTER | SP )\n"
        let sections = try ReadText.document(text).outline.sections.filter { !$0.title.isEmpty }
        #expect(sections.map(\.title) == ["1 Introduction", "1.1 Purpose", "2 Security"])
        #expect(sections.map(\.level) == [1, 2, 1])
    }

    @Test func pagesOfTheManualFillTheTerminalWhateverTheyCameThrough() throws {
        let head = "LAMP(1)                General Commands Manual                LAMP(1)"
        var options = ReadOptions()
        options.keepsAnsi = true
        let page = "\(head)\n\nN\u{8}NA\u{8}A\n       lamp - light the loft\n"
        #expect(try ReadText.document(page, options: options).metadata.fillsTerminal)
        #expect(try !ReadText.document(Self.wrapped, options: options).metadata.fillsTerminal)
    }

    @Test func pagesOfTheManualAreKnownByTheirFirstLine() throws {
        let head = "LAMP(1)                General Commands Manual                LAMP(1)"
        let document = try ReadText.document(
            "\(head)\n\nName\n       lamp - keep a light\n\nSee also\n       tide(7)\n\nlamp 1.0        2025        LAMP(1)\n"
        )
        #expect(document.texts(.heading) == ["Name", "See also"])
        #expect(document.blocks.first.map { document.text.string(in: $0.range) } == head)
    }

    @Test func aLineWithAGapBetweenItsWordsKeepsIt() throws {
        let entry = "lamp (2.0-1) unstable; urgency=medium\n\n  * Oil it.\n\n"
        let last = " -- Ada Orr <ada@lamp.example>  Fri, 01 Mar 2024 09:00:00 +0100"
        #expect(try sketch(entry + last + "\n").last == "paragraph: " + last)
        // Two spaces after a full stop are a habit, and a long line is wrapped.
        let habit = "It was shut.  Nobody came."
        #expect(try ReadText.document(Self.wrapped + "\n\n" + habit + "\n").blocks.last?.keepsLines == false)
        let long = "The gate  " + String(repeating: "was shut by hand ", count: 10)
        #expect(try ReadText.document(Self.wrapped + "\n\n" + long + "\n").blocks.last?.keepsLines == false)
    }

    @Test func entriesOfALogOfChangesAreNoTitleAndNoQuotation() throws {
        let log = { (name: String) in
            "2024-03-01  \(name)\n\n\t* lamp.c (light): Stop at dusk.\n\t(trim): New function.\n\n2024-02-01  \(name)\n\n\t* NEWS: Say so.\n"
        }
        let document = try ReadText.document(log("Ada Orr  <ada@lamp.example>"))
        #expect(document.texts(.title) == [] && document.texts(.quotation) == [])
        #expect(document.sketch.first == "paragraph: 2024-03-01  Ada Orr  <ada@lamp.example>")
        let quoted =
            "He wrote of it in these words, which nobody who was there has forgotten since:\n\n    the lamp is out,\n    the oil is gone,\n    and so is he\n\n\(Self.wrapped)\n"
        #expect(try ReadText.document(quoted + quoted).texts(.quotation) != [])
        #expect(try ReadText.document("The lamp of Sarn\n\n\(Self.wrapped)\n").texts(.title) == ["The lamp of Sarn"])
    }

    @Test func linesOfDescentKeepTheirSigns() throws {
        let lines = "1. John Orr, b. 1790\n   2. Ada Orr, b. 1811\n   + Bo Ash\n      3. Eva Ash, b. 1844\n"
        let document = try ReadText.document(lines)
        #expect(document.texts(.heading) == [])
        #expect(document.sketch.joined(separator: "⏎").contains("+ Bo Ash"))
        let list = "+ oil\n+ wick\n  1. trim\n  2. light\n"
        #expect(try ReadText.document(list).blocks.first?.marker == .bullet)
        #expect(
            try ReadText.document(
                "1. The lamp\n   It was lit, and nobody saw it.\n\n\(Self.wrapped)\n\n2. The oil\n\n\(Self.wrapped)\n"
            ).texts(.heading) == ["1. The lamp", "2. The oil"])
    }

    @Test func twoShortLinesAreLines() throws {
        let note = "The lamp is out, and the wick is on the table.\nFetch oil when you come up."
        #expect(try ReadText.document(note + "\n").blocks.map(\.keepsLines) == [true])
        let wrapped =
            "The bell in the tower had not been rung since the spring, and nobody in\nthe village could say why."
        #expect(try ReadText.document(wrapped + "\n").blocks.map(\.keepsLines) == [false])
    }

    @Test func namesOverSpeechesAreLinesAndNoQuotations() throws {
        let prose =
            "Water runs over the weir, and a lamp is lit in the loft. She comes up\nthe stair with a smoker in her hand.\n\n"
        let speech =
            "                    ODILE\n          I have told the monks that I see\n          nobody after nine.\n\n"
        let document = try ReadText.document(prose + speech + prose, path: "a.txt")
        #expect(document.texts(.quotation).isEmpty)
        let quoted =
            "          I have told the monks that I see nobody\n          after nine, and that is\n          that.\n\n"
        #expect(try !ReadText.document(prose + quoted + prose, path: "a.txt").texts(.quotation).isEmpty)
    }
}

extension String {
    fileprivate var replacingLineBreaks: String { split(separator: "\n").joined(separator: "\n   ") }
}
