import Model
import Testing

@testable import Formats

@Suite struct MarkdownTests {
    private func document(_ text: String) throws -> Document { try ReadText.document(text, path: "text.md") }

    @Test func blocksOfEveryKind() throws {
        let document = try document(
            """
            # The *Boat*

            Some text
            on two lines.

            ## Parts

            > quoted
            >
            > > deeper

            ```swift
            let a = 1

            let b = 2
            ```

            ***

            <p align="center">Raw <b>HTML</b> &amp; more</p>
            """)
        #expect(
            document.sketch == [
                "title: The Boat", "paragraph: Some text on two lines.", "heading2: Parts", "quotation1: quoted",
                "quotation2: deeper", "code: let a = 1⏎⏎let b = 2", "rule: * * *", "paragraph: Raw HTML & more",
            ])
        #expect(document.outline.sections.map(\.title) == ["The Boat", "Parts"])
        #expect(document.outline.sections.map(\.level) == [1, 2])
        #expect(document.metadata.title == "The Boat")
    }

    @Test func listsNestAndKeepTheirNumbers() throws {
        let document = try document(
            "- one\n- two\n  - in\n    1. deep\n\n3. three\n4. four\n\n   more\n\n- [x] done\n- [ ] open\n")
        #expect(
            document.sketch == [
                "listItem1 bullet: one", "listItem1 bullet: two", "listItem2 bullet: in", "listItem3 number(1): deep",
                "listItem1 number(3): three", "listItem1 number(4): four", "listItem1: more",
                "listItem1 task(done: true): done", "listItem1 task(done: false): open",
            ])
    }

    @Test func tablesPartCellsByTabsAndRowsByLines() throws {
        let document = try document("| A | B |\n|---|---|\n| 1 | `x` y |\n| 2 | |\n")
        let table = try #require(document.blocks.first)
        #expect(table.kind == .table && table.level == 1)
        #expect(document.text.string(in: table.range) == "A\tB\n1\tx y\n2\t")
    }

    @Test func stylesAndLinksLieOverTheirText() throws {
        let document = try document(
            "**strong *both*** and `code`, ~~gone~~, ![a picture](p.png), [out](http://x.org/y), [in](#the-end), www.x.org\n\n## The end!\n\nso\n"
        )
        #expect(document.styled(.strong) == ["strong both"])
        #expect(document.styled(.emphasis) == ["both"])
        #expect(document.styled(.code) == ["code"])
        #expect(document.styled(.strikethrough) == ["gone"])
        #expect(document.styled(.image) == ["a picture"])
        let links = document.links(in: document.text.range)
        #expect(links.map { document.text.string(in: $0.range) } == ["a picture", "out", "in", "www.x.org"])
        let end = try #require(document.blocks.first { $0.kind == .heading })
        #expect(
            links.map(\.target) == [
                .picture("p.png"), .address("http://x.org/y"), .place(end.range.start), .address("http://www.x.org"),
            ])
    }

    @Test func aPictureInALinkLeadsWhereTheLinkDoes() throws {
        let document = try document("See [![the plan](plan.png)](http://x.org/y) there.\n")
        #expect(document.links(in: document.text.range).map(\.target) == [.address("http://x.org/y")])
    }

    @Test func footnotesStandAtTheEndAndAreReached() throws {
        let document = try document("Text[^b] and more[^a].\n\n[^a]: First *note*.\n[^b]: Second.\n\n    Its end.\n")
        #expect(
            document.sketch == [
                "paragraph: Text[1] and more[2].", "listItem1 number(1): Second.", "listItem1: Its end.",
                "listItem1 number(2): First note.",
            ])
        let notes = document.links(in: document.text.range).map { link -> String in
            if case .footnote(let range) = link.target { document.text.string(in: range) } else { "" }
        }
        #expect(notes == ["Second.\n\nIts end.", "First note."])
    }

    @Test func frontMatterIsRead() throws {
        let document = try document(
            "---\ntitle: \"The Boat: a story\"\nauthors:\n  - Ann\n  - Bob\ndate: 2020-01-02\nlang: en-GB\n---\n\nText.\n"
        )
        #expect(document.sketch == ["title: The Boat: a story", "byline: Ann, Bob · 2020-01-02", "paragraph: Text."])
        #expect(document.metadata.title == "The Boat: a story")
        #expect(document.metadata.author == "Ann, Bob")
        #expect(document.metadata.date == "2020-01-02")
        #expect(document.metadata.language == "en-GB")
        #expect(try self.document("---\n\nText between rules.\n\n---\n").texts(.rule).count == 2)
    }

    @Test func titleAuthorAndDateOfFrontMatterAreSetAboveTheText() throws {
        let head = "---\ntitle: The Boat\nauthor: Ann Ash\ndate: 2024-03-05\n---\n\n"
        #expect(
            try document(head + "It lay.[^1]\n\n[^1]: At the pier.\n").sketch == [
                "title: The Boat", "byline: Ann Ash · 2024-03-05", "paragraph: It lay.[1]",
                "listItem1 number(1): At the pier.",
            ])
        let same = try document(head + "# The *Boat*\n\nIt lay at [the pier](#the-pier).\n\n## The pier\n\nx\n")
        #expect(
            same.sketch == [
                "title: The Boat", "byline: Ann Ash · 2024-03-05", "paragraph: It lay at the pier.",
                "heading2: The pier", "paragraph: x",
            ])
        let heading = same.outline.sections[1].range.start
        #expect(same.links(in: same.text.range).map(\.target) == [.place(heading)])
        #expect(try document(head + "# Night\n\nIt lay.\n").sketch[2] == "heading1: Night")
    }

    @Test func notesAreMarkedAsSuch() throws {
        let document = try document("It lay.[^1]\n\n[^1]: At the pier.\n")
        #expect(document.content(at: 0).blocks.map(\.isNote) == [false, true])
    }

    @Test func frontMatterOfAFileFromWindowsIsRead() throws {
        let document = try document("---\r\ntitle: Boats\r\ntags:\r\n- a\r\n---\r\n\r\nText.\r\n")
        #expect(document.sketch == ["title: Boats", "paragraph: Text."])
        #expect(document.metadata.title == "Boats")
    }

    @Test func theFirstPageOfALongTextComesBeforeTheRest() throws {
        let part = "## Part\n\nSome words, and more of them.\n\n```\ncode\n\nmore code\n```\n\n- one\n- two\n\n"
        let text = "# Start\n\n" + String(repeating: part, count: 3000)
        var reading = MarkdownReading(SourceBytes(bytes: TextBuffer(text), name: "a.md"))
        let first = try #require(try reading.next())
        let whole = try #require(try reading.next())
        #expect(try reading.next() == nil)
        #expect(!first.isComplete && whole.isComplete)
        #expect(first.text.count > 10_000 && first.text.count < whole.text.count)
        #expect(whole.text.string(in: whole.text.range).hasPrefix(first.text.string(in: first.text.range)))
        #expect(whole.outline.sections.count == 3001)
    }

    @Test func nestingIsNoHarm() throws {
        for piece in ["> ", "- ", "[", "*a ", "`a``", "<a", "![", "1. "] {
            let document = try document(String(repeating: piece, count: 20_000))
            #expect(document.isComplete)
        }
        let words = String(repeating: "www.a_", count: 20_000)
        #expect(try document(words).text.count >= words.utf8.count)
    }

    @Test func aLongBlockStaysOne() throws {
        let code = "Text.\n\n```\n" + String(repeating: "let a = 1\n\n", count: 250_000) + "```\n\nEnd *here*.\n"
        let document = try document(code)
        #expect(document.blocks.map(\.kind) == [.paragraph, .code, .paragraph])
        #expect(document.texts(.paragraph) == ["Text.", "End here."])
    }

    @Test func referencesThatFillTheMemoryEndTheText() throws {
        let address = "/" + String(repeating: "a", count: 1 << 20)
        let document = try document("[x]: \(address)\n\n" + String(repeating: "[x] ", count: 100_000))
        #expect(document.isComplete)
    }

    @Test func contentTellsMarkdownWithoutAName() throws {
        let source = SourceBytes(bytes: TextBuffer("# Title\n\nText **so**.\n\n## Part\n"), name: "standard input")
        #expect(try DocumentFormat.of(source, options: ReadOptions()).id == "markdown")
        let script = SourceBytes(bytes: TextBuffer("#!/bin/sh\n# comment\n## more\necho\n"), name: "run")
        #expect(try DocumentFormat.of(script, options: ReadOptions()).id == "text")
    }

    @Test func anAddressOfNoUseIsCutWhereItIsDefined() throws {
        let address = "data:image/png;base64," + String(repeating: "A", count: 10_000)
        let document = try document("[picture]: \(address)\n\n[picture] and ![alt][picture].\n\nNext.\n")
        #expect(document.text.string(in: document.text.range).hasPrefix("picture and alt."))
        guard case .address(let kept)? = document.content(at: 0).links.first?.target else {
            Issue.record("there is no link")
            return
        }
        #expect(kept.utf8.count <= 2_000 && address.hasPrefix(kept))
    }

    @Test func markupIsReadAsOnAPage() throws {
        let document = try document(
            "<div align=center>\n<h1>Mill</h1>\n<img src=a.png alt=\"a plan\">\n</div>\n\n<ul>\n<li>one\n<li>two\n</ul>\n\n"
                + "<table><tr><td>a<td>b</table>\n\n<h2 id=use>Use</h2>\n\n[down](#use)\n")
        #expect(
            document.sketch == [
                "title: Mill", "paragraph: a plan", "listItem1 bullet: one", "listItem1 bullet: two", "table: a\tb",
                "heading2: Use", "paragraph: down",
            ])
    }

    @Test func tagsInALineMeanWhatTheyMeanOnAPage() throws {
        let document = try document(
            "4 x 10<sup>3</sup>, H<sub>2</sub>O, <kbd>C</kbd>, <b>bold</b> <q>so</q> <img src=a alt='a plan'> <a href='http://x.org'>out</a>\n"
        )
        #expect(document.texts(.paragraph) == ["4 x 10³, H₂O, C, bold “so” a plan out"])
        #expect(document.styled(.strong) == ["bold"] && document.styled(.code) == ["C"])
        #expect(document.styled(.image) == ["a plan"])
        #expect(document.links(in: document.text.range).map(\.target) == [.address("http://x.org")])
    }

    @Test(arguments: [
        ("A Box<T> and an Rc<Key> grow.", "A Box<T> and an Rc<Key> grow."),
        ("Call salt <file> or *salt <folder>*.", "Call salt <file> or salt <folder>."),
        ("Words <em>of</em> <my-note>a page</my-note>.", "Words of a page."),
        ("A <span>tag</span><br>and <wbr>a <salt name=\"x\">one</salt>.", "A tag\nand a one."),
    ])
    func wordsInAngleBracketsAreTextUnlessTheyAreHTML(source: String, shown: String) throws {
        let document = try document(source)
        #expect(document.text.string(in: document.blocks[0].range) == shown)
    }

    @Test func aTagWithoutAnEndHidesNothing() throws {
        let document = try document("<div class=\"note\"\nThe water rose.\n\nThe end.\n")
        #expect(document.texts(.paragraph) == ["The water rose.", "The end."])
    }

    @Test func quotationsHoldListsCodeAndHeadings() throws {
        let document = try document("> # A\n>\n> 1. first\n>\n> ```\n> code\n> ```\n\nafter\n")
        #expect(document.blocks.map(\.quotationDepth) == [1, 1, 1, 0])
    }

    @Test func columnsOfNumbersAreMarked() throws {
        let document = try document("| a | b | c |\n|---|--:|:-:|\n| x | 1 | y |\n")
        #expect(document.blocks.first?.rightColumns == 0b10)
    }

    @Test func laterPartsOfAnItemAreSetIn() throws {
        let document = try document(
            "10. one\n\n    more\n\n    ```\n    code\n    ```\n\n    > said\n    > so\n\n    - in it\n\n      and more\n\nafter\n"
        )
        #expect(document.blocks.map(\.itemIndent) == [0, 4, 4, 4, 0, 4, 0])
        #expect(document.texts(.quotation) == ["said so"])
        #expect(document.blocks.map(\.quotationDepth) == [0, 0, 0, 1, 0, 0, 0])
    }

    @Test func theFirstPartOfAnItemBearsItsMarker() throws {
        let document = try document("1.  ```\n    code\n    ```\n\n2.  # Head\n")
        #expect(document.blocks.map(\.marker) == [.number(1), .number(2)])
    }

    @Test func aCellHasLines() throws {
        let document = try document("| a | b |\n|---|---|\n| one<br>two | x<br/>y |\n")
        #expect(document.texts(.table) == ["a\tb⏎one\u{2028}two\tx\u{2028}y"])
    }

    @Test func calloutsSayWhatTheyAre() throws {
        let document = try document(
            "> [!NOTE]\n> The lamp\n> is out.\n\n> [!WARNING]\n>\n> Mind it.\n\n> [!not one] of them\n")
        #expect(
            document.texts(.quotation) == ["Note", "The lamp is out.", "Warning", "Mind it.", "[!not one] of them"])
        #expect(document.styled(.strong) == ["Note", "Warning"])
    }

    @Test func whatATermMeansIsSetInFromIt() throws {
        let document = try document(
            "Lamp\n: A thing: *lit*.\n  And it goes on.\n:   A second.\n\nWick\n\n: What burns.\n\nA line\n:no\n\n- item\n: no\n"
        )
        #expect(
            document.sketch == [
                "paragraph: Lamp", "listItem2: A thing: lit. And it goes on.", "listItem2: A second.",
                "paragraph: Wick",
                "listItem2: What burns.", "paragraph: A line :no", "listItem1 bullet: item : no",
            ])
        #expect(document.styled(.strong) == ["Lamp", "Wick"])
    }
}
