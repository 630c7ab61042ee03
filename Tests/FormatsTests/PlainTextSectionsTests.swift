import Model
import Testing

@testable import Formats

/// Which lines of plain text open sections, where their look alone does not tell.
@Suite struct PlainTextSectionsTests {
    private static let prose = String(repeating: "The clerk counted them again, and wrote it down. ", count: 4)

    private func headings(_ text: String, path: String = "text.txt") throws -> [String] {
        try ReadText.document(text, path: path).texts(.heading)
    }

    @Test func sectionsThatAreCountedWithoutAPointAreHeadings() throws {
        let text = { (lines: [String]) in
            "LAMPS AND WICKS\n\n" + lines.map { "\($0)\n\n\(Self.prose)\n\n" }.joined()
        }
        #expect(try headings(text(["1 Lamps", "2 Wicks", "3 Oil"])) == ["1 Lamps", "2 Wicks", "3 Oil"])
        let nested = ["1 Lamps", "1.1 Brass lamps", "2 Wicks"]
        #expect(try headings(text(nested)) == nested)
        // Numbers that do not count are amounts.
        #expect(try headings(text(["3 Lamps", "12 Wicks"])) == [])
        #expect(try headings(text(["1 Lamp"])) == [])
        #expect(try headings("LAMPS\n\n1 Lamp\n\n2 Wicks\n\n3 Cans\n\n\(Self.prose)\n") == [])
    }

    @Test func headingsOfPerlsManualsAreOfTwoLevels() throws {
        let body =
            "NAME\n    Lamp - light the loft\n\nDESCRIPTION\n    Lights the lamp.\n\n  Methods\n    \"light\"\n"
            + "        Lights it.\n\nSEE ALSO\n    wick(3)\n"
        let document = try ReadText.document(body, path: "text.txt")
        #expect(document.texts(.heading) == ["NAME", "DESCRIPTION", "  Methods", "SEE ALSO"])
        let levels = document.blocks.filter { $0.kind == .heading }.map(\.level)
        #expect(levels == [1, 1, 2, 1])
        // A list of names is no manual.
        let list = "NAME\n    Ann Lee\n\nPlace\n    Sarn\n"
        #expect(try !headings(list).contains("Place"))
    }

    @Test func smallerHeadingsOfAManualAreHeadings() throws {
        let head = "LAMP(8)                     System Manager's Manual                    LAMP(8)"
        let text =
            "\(head)\n\nName\n       lamp - light the loft\n\nDescription\n       Lights the lamp.\n\n"
            + "   Wicks and oil\n       A wick is cotton.\n\n   a wick\n       Of cotton.\n\n   Far off\n                 See there.\n"
        let document = try ReadText.document(text)
        #expect(document.texts(.heading) == ["Name", "Description", "   Wicks and oil"])
        let levels = document.blocks.filter { $0.kind == .heading }.map(\.level)
        #expect(levels[1] < levels[2])
    }

    @Test func whoWritesALetterIsNotItsTitle() throws {
        let letter = { (greeting: String) in
            "Josiah Pell\nThe Old Mill\nSarn\n\n\(greeting)\n\n\(Self.prose)\n"
        }
        let document = try ReadText.document(letter("Dear Bess,"))
        #expect(document.sketch.first == "paragraph: Josiah Pell⏎The Old Mill⏎Sarn")
        let titled = try ReadText.document("The long\nquay\n\n\(Self.prose)\n\n\(Self.prose)\n")
        #expect(titled.texts(.title) == ["The long quay"])
    }

    @Test func drawersOfOrgAreNotShown() throws {
        let text =
            "#+title: Wind\n\n* North\n:PROPERTIES:\n:ID: 12\n:END:\nIt blows.\n\n* South\n:NOTES:\nWarm.\n:END:\n:PROPERTIES:\n"
        let shown = try ReadText.document(text, path: "wind.org").sketch.joined(separator: "|")
        #expect(!shown.contains(":ID:") && shown.contains("It blows."))
        #expect(shown.contains(":NOTES:") && shown.contains("Warm."))
        #expect(shown.hasSuffix(":PROPERTIES:"))
    }

    @Test func aDrawingIsNotAQuotation() throws {
        let wrapped = Self.prose.replacing("book. ", with: "book.\n").replacing("down. ", with: "down.\n")
        let document = try ReadText.document("\(wrapped)\n\n   /\\_/\\\n  ( o.o )\n   > ^ <\n\n\(wrapped)\n")
        #expect(document.texts(.code) == ["   /\\_/\\⏎  ( o.o )⏎   > ^ <"])
        let verse = "   The lamp is low,\n   the lamp is old,\n   the keeper holds his breath;\n   the stair is long."
        #expect(try ReadText.document("\(wrapped)\n\n\(verse)\n\n\(wrapped)\n").texts(.code) == [])
    }

    @Test func aShortTextThatIsAllSetInIsNotQuoted() throws {
        let wrapped = "   The clerk counted them again, and wrote it down in\n   the long green book of the mill."
        let text =
            "Loft Group                                  A. Thorne\nNotes: 12                             March 2021\n\n"
            + "Abstract\n\n\(wrapped)\n\n1.  Lamps\n\n\(wrapped)\n\n2.  Wicks\n\n\(wrapped)\n"
        let document = try ReadText.document(text)
        #expect(document.texts(.quotation) == [])
        #expect(document.texts(.heading) == ["Abstract", "1.  Lamps", "2.  Wicks"])
        let deep = wrapped.replacing("   ", with: "      ")
        let quoted = "\(Self.prose)\n\n\(deep)\n\n\(Self.prose)\n"
        #expect(try ReadText.document(quoted).texts(.quotation).count == 1)
    }

    @Test func codeOfATextIsWhereItsLinesAre() throws {
        let document = try ReadText.document("if (lamp) {\n    light();\n}\n\nfor (;;) {\n    trim();\n}\n")
        #expect(document.blocks.allSatisfy { $0.kind == .code && $0.level == 1 })
        #expect(try ReadText.document("# A\n\n    light();\n", path: "a.md").blocks.last?.level == 0)
    }

    @Test func theTitleOfAnRFCIsBelowItsHead() throws {
        let head = (1...3).map { "Loft Group \($0)                                        A. Thorne\n" }.joined()
        let wrapped = "   The clerk counted them again, and wrote it down in\n   the long green book of the mill."
        let text = { (title: String) in "\(head)\n\n\(title)\n\nAbstract\n\n\(wrapped)\n\n1.  Lamps\n\n\(wrapped)\n" }
        let document = try ReadText.document(text("                  The Lamp Transfer Protocol"))
        #expect(document.texts(.title) == ["The Lamp Transfer Protocol"])
        #expect(document.metadata.title == "The Lamp Transfer Protocol")
        #expect(document.texts(.heading) == ["Abstract", "1.  Lamps"])
        #expect(try ReadText.document(text("Lamps of the loft")).texts(.title) == [])
    }

    @Test func longNotesAreSetInAsShortOnesAre() throws {
        let lines =
            "The clerk counted them all again in the evening of the day,\nand wrote it down in the long green book of the old mill."
        let long = Array(repeating: lines, count: 8).joined(separator: "\n")
        let text =
            "The lamp[1] was lit.\n\n[Footnote 1: \(long)]\n\n[Footnote 2: \(long)\n\n\(long)]\n\n\(long)\n\n"
            + "[He laughs.\n\n\(long)]\n"
        let found = try ReadText.document(text).blocks.map(\.itemIndent)
        #expect(found == [0, 2, 2, 2, 0, 0, 0])
    }

    @Test func linesAtTheEdgeOfATextThatIsSetInAreHeadingsOfOneLevel() throws {
        let body = Self.prose.replacing(". ", with: ".\n   ")
        let text =
            "                         Counting of Lamps\n\nAbstract\n\n   \(body)\n\nStatus of This Memo\n\n   \(body)\n\n"
            + "1.  Introduction\n\n   \(body)\n\n1.1.  Terms\n\n   Lamp.\n\nAuthor's Address\n\n   Ada Thorne\n   Wick Limited\n"
        let found = try ReadText.document(text).blocks.filter { $0.kind == .heading }.map(\.level)
        #expect(found.count == 5)
        #expect(found == [2, 2, 2, 3, 2])
        // A sentence may lead to what is set in.
        let led = text.replacing("Author's Address", with: "You may find the author on")
        #expect(try ReadText.document(led).blocks.filter { $0.kind == .heading }.count == 4)
        // A book that is set in is divided as any other.
        let book =
            "PART ONE\n\n   \(body)\n\nCHAPTER I\n\n   \(body)\n\nCHAPTER II\n\n   \(body)\n\nPART TWO\n\n   \(body)\n"
        #expect(try ReadText.document(book).blocks.filter { $0.kind == .heading }.map(\.level) == [1, 2, 2, 1])
        #expect(try headings("Ada Thorne\n\n\(Self.prose)\n\n\(Self.prose)\n\nYours\n\nPell\n") == [])
    }

    @Test func aNumberOverATitleInCapitalsOpensTheChapter() throws {
        let chapters = [("I", "THE QUAY"), ("II", "THE BELL")].map { "\($0)\n\n\($1)\n\n\(Self.prose)\n\n" }.joined()
        let document = try ReadText.document(
            "THE LAMP\n\nby Ada Thorne\n\nCONTENTS\n\nCHAPTER\n\nI. The Quay\n\nII. The Bell\n\n\n" + chapters)
        let found = document.blocks.filter { $0.kind == .heading }
        #expect(document.texts(.heading) == ["THE LAMP", "CONTENTS", "I", "THE QUAY", "II", "THE BELL"])
        #expect(found[2].level < found[3].level)
    }

    @Test func commitsAndTheirFilesAreSectionsAndStayLines() throws {
        let log = """
            commit 51ab90c7d2 (HEAD)
            Author: Odile Brand <odile@press.example>

                Take in the new scale

            diff --git a/scale.c b/scale.c
            index 83db48f..bf2a1c0 100644
            -commit 51ab90c7d2
            +two
            diff --git a/old.c b/newer.c

            commit 9e0f2aa11b
            Author: Odile Brand <odile@press.example>
            """
        let document = try ReadText.document(log, path: "")
        #expect(
            document.outline.sections.map { "\($0.level) \($0.title)" } == [
                "1 commit 51ab90c7d2", "2 scale.c", "2 a/old.c b/newer.c", "1 commit 9e0f2aa11b",
            ])
        #expect(document.blocks.allSatisfy { $0.kind == .paragraph && $0.keepsLines })
    }

    @Test func proseAboutACommitHasNoSectionsOfIt() throws {
        let prose = "We spoke of it at length, and of what she had done since she came to us in the spring.\n"
        let text =
            prose + "\ncommit 51ab90c7d2 is the one that she meant, and nobody else had seen it before.\n\n" + prose
        #expect(try ReadText.document(text).outline.sections.count == 1)
    }

    @Test func pagesOfTheManualHaveTheirSectionsBeforeTheyAreSet() throws {
        let page =
            ".\\\" The lamp\n.TH LAMP 8 2024-03-01\n.SH NAME\nlamp \\- gives light\n.SH \"SEE ALSO\"\n.SS Wicks\nwick(8)\n"
        let document = try ReadText.document(page, path: "lamp.8")
        #expect(document.texts(.heading) == ["NAME", "SEE ALSO", "Wicks"])
        #expect(document.blocks.filter { $0.kind == .heading }.map(\.level) == [1, 1, 2])
        #expect(document.text.string(in: document.text.range).contains("lamp \\- gives light\n"))
        let mandoc = ".Dd March 1, 2024\n.Dt LAMP 8\n.Sh NAME\n.Nm lamp\n.Nd gives light\n"
        #expect(try headings(mandoc, path: "text.txt") == ["NAME"])
        // A text that mentions requests is not a page of the manual.
        #expect(try headings("The request is\n\n.SH NAME\n\n\(Self.prose)\n") == [])
    }
}
