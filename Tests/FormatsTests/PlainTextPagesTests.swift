import Model
import Testing

@testable import Formats

/// What printed books leave in plain texts: notes and title pages; and the joints of AsciiDoc.
@Suite struct PlainTextPagesTests {
    private static let prose = """
        The keeper of the lamp had climbed the stairs every evening for thirty years, and had never
        counted them, because his father had told him that whoever counts them falls.
        """

    @Test func marksOfNotesLeadToTheirTexts() throws {
        let document = try ReadText.document(
            """
            CHAPTER I

            The lamp[1] was lit, and the wick[A] was old. A list [1] is none, nor is a[9].
            \(Self.prose)

            [Footnote 1: A lamp of brass [and glass], which
            burned oil.]

            [Footnote A: Of cotton.]

            CHAPTER II

            The lamp[1] was out. \(Self.prose)

            [Footnote 1: Another lamp.]

            """)
        let text = document.text
        let notes = document.links(in: text.range).map { link -> String in
            guard case .footnote(let note) = link.target else { return "" }
            return text.string(in: link.range) + " " + text.string(in: note)
        }
        #expect(
            notes == [
                "[1] A lamp of brass [and glass], which\nburned oil.", "[A] Of cotton.",
                "[1] Another lamp.",
            ])
    }

    /// Notes are looked for 128 KB ahead, wherever that cuts one.
    @Test func aNoteAtTheEndOfTheReachIsWholeOrNone() throws {
        let lead = "The lamp[1] was lit.\n\n"
        for cut in 0..<20 {
            let filler = String(repeating: "oil\n\n", count: 30_000).prefix((128 << 10) + 8 - lead.utf8.count - cut)
            let document = try ReadText.document(lead + filler + "[Footnote 1: Of brass.]\n")
            let links = document.links(in: TextRange(0, lead.utf8.count))
            #expect(links.allSatisfy { $0.range == TextRange(8, 11) }, "\(cut): \(links)")
        }
    }

    @Test func bracketsThatNeverCloseAreNoNotes() throws {
        let document = try ReadText.document(
            "The lamp[1] was lit.\n\n" + String(repeating: "[Footnote 1: It goes on [and on.\n", count: 4000))
        #expect(document.links(in: TextRange(0, 20)).isEmpty)
    }

    private func centred(_ line: String) -> String {
        String(repeating: " ", count: 36 - line.count / 2) + line + "\n\n"
    }

    @Test(arguments: [["THE LAMP"], ["THE LAMP", "BY", "ILSE VARGA"]])
    func aTitlePageEndsAtAChapterInTheMiddle(page: [String]) throws {
        let chapters = [("CHAPTER I", "THE QUAY"), ("CHAPTER II", "THE WICK")].map { number, name in
            centred(number) + centred(name) + "\(Self.prose)\n\n\(Self.prose)\n\n"
        }
        let document = try ReadText.document(page.map(centred).joined() + chapters.joined())
        #expect(document.texts(.heading) == ["CHAPTER I", "THE QUAY", "CHAPTER II", "THE WICK"])
    }

    @Test func aTitlePageHasNoSections() throws {
        let page = ["THE LAMP", "_by_", "Ilse Varga", "MERRIN", "VARGA & DAUGHTERS"].map(centred).joined()
        let document = try ReadText.document(
            page + "\n\nCHAPTER I\n\n\(Self.prose)\n\nCHAPTER II\n\n\(Self.prose)\n\n\(Self.prose)\n")
        #expect(document.metadata.title == "THE LAMP")
        #expect(document.texts(.heading) == ["CHAPTER I", "CHAPTER II"])
        let lines = document.sketch.joined()
        #expect(lines.contains("MERRIN") && lines.contains("Ilse Varga"))
        #expect(document.styled(.emphasis) == ["by"])
    }

    @Test func linesInTheMiddleBelowATitleAreOfItsPage() throws {
        let words = ["THE LAMP", "A TALE OF THE QUAY", "TOLD IN ILSE VARGA'S WORDS"]
        let (one, line) = (words.map(centred).map { $0.dropLast() }, centred("A TALE"))
        let body = "CHAPTER I\n\n\(Self.prose)\n\n\(Self.prose)\n"
        let document = try ReadText.document(one[0] + "\n" + one[1] + one[2] + "\n" + body)
        #expect(document.metadata.title == "THE LAMP" && document.texts(.quotation).isEmpty)
        #expect(document.texts(.paragraph).first?.hasSuffix("ILSE VARGA'S WORDS") ?? false)
        let verse = "     The lamp is low\n     the lamp is old and nobody comes\n     to trim it\n\n"
        let below = try ReadText.document(one[0] + "\n" + verse + line + body)
        #expect(below.texts(.quotation).count == 1, "\(below.sketch)")
    }

    @Test func aPlusOfAsciiDocGoesOnWithTheItem() throws {
        let document = try ReadText.document(
            "= Lamps\n\n== Oil\n\n* The first lamp.\n+\nMore of the first.\n\n* The second lamp.\n",
            path: "lamps.adoc")
        #expect(
            document.sketch.suffix(3).map { $0.drop { $0 != ":" } } == [
                ": The first lamp.", ": More of the first.", ": The second lamp.",
            ])
        #expect(document.texts(.listItem).count == 3)
    }

    @Test func paragraphsThatAreAllSetInBelowAHeadingAreNoQuotations() throws {
        let news = (1...4).map {
            "     Lamp number \($0) was mended by the keeper of the quay, who had\n     found the wick of it.\n\n"
        }
        let text =
            "---------------------------------------\nVersion 2, by Ilse Varga\n\n  FIXES:\n\n\(news.joined())"
        let prose =
            "  Lamps burn oil, and are put out when the boats have come home from\n  the sea in the morning.\n\n"
        let body = String(repeating: prose, count: 8)
        let document = try ReadText.document(text + body + text + body, path: "NEWS")
        #expect(document.texts(.quotation) == [])
        #expect(document.texts(.rule).count == 2)
        #expect(document.sketch.contains("paragraph: Version 2, by Ilse Varga"))
        let epigraph = try ReadText.document(
            "CHAPTER I\n\n     Whoever counts the stairs of a lighthouse will fall from\n     the last of them.\n\n\(Self.prose)\n\n"
                + "\(Self.prose)\n")
        #expect(epigraph.texts(.quotation).count == 1)
    }
}
