import Formats
import Model
import Testing

private let prose =
    "The harbour was quiet that morning, and nobody on the pier could say when the ferry would come back from the islands."

@Suite struct PlainTextBlocksTests {
    @Test func aLineLeftOfTheMarkersIsNoItem() throws {
        let text =
            "Changes of the salt house\n\n2.1\n - the door opens again\n - the clock is wound\n   every day\n2.0\n - a roof\n"
        let sketch = try ReadText.document(text).sketch
        #expect(
            Array(sketch.suffix(5)) == [
                "paragraph: 2.1", "listItem1 bullet: the door opens again",
                "listItem1 bullet: the clock is wound every day",
                "paragraph: 2.0", "listItem1 bullet: a roof",
            ])
    }

    @Test func aTextSetInFromItsHeadingsIsNoQuotation() throws {
        let body =
            "   A lamp has one name, which is given by the keeper on the day when\n   it is first lit, and painted on its glass.\n\n"
        let text = ["Names", "Oil", "Wicks", "Glass", "Keepers"].enumerated().map {
            "\($0 + 1).  \($1)\n\n" + body + body
        }
        let document = try ReadText.document("Places for Lamps\n\n\n" + text.joined())
        #expect(!document.sketch.contains { $0.hasPrefix("quotation") })
    }

    @Test func anArticleHasTitleStandfirstHeadingsAndAsides() throws {
        let document = try ReadText.document(
            """
            A Ferry for the Islands? Not Everyone Is Sure

            The council is divided on how useful a new line would be.

            \(prose) \(prose)

            The optimists

            \(prose)

            (Recommended: Five Ports That Changed the North)

            [Advertisement]

            \(prose)

            Read more: A history of the pier

            The sceptics

            \(prose)
            """)
        #expect(document.texts(.title) == ["A Ferry for the Islands? Not Everyone Is Sure"])
        #expect(document.texts(.standfirst) == ["The council is divided on how useful a new line would be."])
        #expect(document.texts(.heading) == ["The optimists", "The sceptics"])
        #expect(
            document.texts(.aside) == [
                "(Recommended: Five Ports That Changed the North)", "[Advertisement]",
                "Read more: A history of the pier",
            ])
        #expect(document.texts(.paragraph).count == 4)
        #expect(
            document.outline.sections.map(\.title) == [
                "A Ferry for the Islands? Not Everyone Is Sure", "The optimists", "The sceptics",
            ])
        #expect(document.outline.sections.map(\.level) == [1, 2, 2])
    }

    @Test func onlyLongLinesMakeOneParagraphEach() throws {
        let document = try ReadText.document(
            "The Ferry\n\(prose) \(prose)\nThe reasons\n\(prose) \(prose)\n\(prose) \(prose)\n")
        #expect(
            document.sketch.map { $0.prefix(12) } == [
                "title: The F", "paragraph: T", "heading2: Th", "paragraph: T", "paragraph: T",
            ])
    }

    @Test func aTextWithoutStructureIsOneSection() throws {
        for text in ["", "\n\n", "one line", "one line\n", "\(prose)\n\n\(prose)\n", "a\nb\nc\n"] {
            let document = try ReadText.document(text)
            #expect(document.outline.sections.count == 1)
            #expect(document.texts(.heading).isEmpty)
        }
    }

    @Test func dialogueAndSignaturesAreNoHeadings() throws {
        let document = try ReadText.document(
            """
            \(prose)

            “Will it come?” she asked.

            “Perhaps”

            “And if not?”

            No answer

            \(prose)

            Yours sincerely,

            Ann Harbour
            """)
        #expect(document.texts(.heading).isEmpty)
        #expect(document.texts(.title).isEmpty)
    }

    @Test func headingsAreRecognisedInManyManners() throws {
        let manners = [
            "Chapter 12", "CHAPTER I. Down the Garden Path", "PART ONE", "BOOK THE FIRST", "Chapter Twenty: The Storm",
            "XIV",
            "IV. The Storm", "2.1 Method", "3. Limits of Liability.", "THE LONG WAY HOME", "Prologue", "ACT III",
            "Appendix B",
            "The reasons", "What comes next?", "A word on the U.S.",
        ]
        for manner in manners {
            let document = try ReadText.document("\(prose)\n\n\(manner)\n\n\(prose)\n\n\(prose)\n")
            #expect(document.texts(.heading) == [manner], "\(manner)")
        }
    }

    @Test func sentencesAndOtherShortLinesAreNoHeadings() throws {
        let lines = [
            "He left at noon.", "“Wait!”", "London, 4 March 1805", "Chapter 12 tells us how he came home.", "THE END",
            "and so on", "Dear Sir,", "ann@example.org", "They asked:", "For settings, every heading is",
            "1984 was a good year.", "HELP!", "MR HALE: THE BBC.",
            "Introduction .... 12",
        ]
        for line in lines {
            let document = try ReadText.document("\(prose)\n\n\(line)\n\n\(prose)\n")
            #expect(document.texts(.heading).isEmpty, "\(line)")
        }
    }

    @Test func underlinedLinesAreHeadingsAndTheirMarksAreHidden() throws {
        let document = try ReadText.document(
            "My Program\n==========\n\n\(prose)\n\nUse\n---\n\n\(prose)\n\nAuthors\n-------\n\n\(prose)\n")
        #expect(document.texts(.title) == ["My Program"])
        #expect(document.texts(.heading) == ["Use", "Authors"])
        #expect(document.outline.sections.map(\.title) == ["My Program", "Use", "Authors"])
    }

    @Test func hardWrappedLinesAreJoinedAndVerseIsNot() throws {
        let document = try ReadText.document(
            """
            Mary was beginning to get very tired of sitting by her brother on the
            wall, and of having nothing to do: once or twice she had looked into
            the paper he was reading, but it had no news or weather in it.

            So she considered in her own mind (as well as she could, for the hot
            day made her feel very sleepy) whether the pleasure of making a pot of
            tea would be worth the trouble.

            How doth the little kettle sing
            Upon the shining stove,
            And bring the water to the boil
            For everything I love!
            """)
        #expect(document.blocks.map(\.keepsLines) == [false, false, true])
        #expect(
            document.texts(.paragraph).last
                == "How doth the little kettle sing⏎Upon the shining stove,⏎And bring the water to the boil⏎For everything I love!"
        )
    }

    @Test func paragraphsThatOpenWithAnIndentAreParted() throws {
        let line = "Nobody could have known in those days how the matter would end, or\n"
        let end = "that it had begun.\n"
        let document = try ReadText.document(String(repeating: "    " + line + line + end, count: 5))
        #expect(document.texts(.paragraph).count == 5)
    }

    @Test func quotationsHideTheirMarks() throws {
        let document = try ReadText.document(
            "She wrote to us yesterday evening about the boat:\n\n> Can we go on Saturday? I have the whole day\n> free then.\n>> Or on Sunday?\n\n\(prose)\n"
        )
        #expect(
            document.sketch.dropFirst().prefix(2) == [
                "quotation1: Can we go on Saturday? I have the whole day free then.", "quotation2: Or on Sunday?",
            ])
    }

    @Test func listsHaveItemsDepthsAndMarkers() throws {
        let document = try ReadText.document(
            "You need these things before you start the work on the boat:\n- a saw, which should be sharp and not too long, so that it\n  fits the box\n- nails\n  * long ones\n  * short ones\n\n1. Saw.\n2. Nail.\n"
        )
        #expect(
            document.sketch.dropFirst() == [
                "listItem1 bullet: a saw, which should be sharp and not too long, so that it fits the box",
                "listItem1 bullet: nails", "listItem2 bullet: long ones", "listItem2 bullet: short ones",
                "listItem1 number(1): Saw.", "listItem1 number(2): Nail.",
            ])
    }

    @Test func aNumberAtTheStartOfAWrappedLineIsNoItem() throws {
        let document = try ReadText.document(
            "The bridge was built by the council after the long debate of the year\n1984. The ferry stopped in the same year, and nobody was sorry for it,\nas the new road was faster.\n"
        )
        #expect(document.texts(.listItem).isEmpty)
    }

    @Test func aBookOfProjectGutenbergOpensWithItsOwnTitle() throws {
        let document = try ReadText.document(
            """
            The Project Gutenberg eBook of A Tale of Tea, by Ann Nobody

            Title: A Tale of Tea

            Author: Ann Nobody

            *** START OF THE PROJECT GUTENBERG EBOOK A TALE OF TEA ***

            A TALE OF TEA

            by Ann Nobody

            CONTENTS

             CHAPTER I.     Down the Garden Path
             CHAPTER II.    The Pool of Milk

            CHAPTER I.
            Down the Garden Path

            \(prose)

            CHAPTER II.
            The Pool of Milk

            \(prose)

            *** END OF THE PROJECT GUTENBERG EBOOK A TALE OF TEA ***
            """)
        #expect(document.texts(.title) == ["A TALE OF TEA"])
        #expect(
            document.texts(.heading) == ["CONTENTS", "CHAPTER I. Down the Garden Path", "CHAPTER II. The Pool of Milk"])
        #expect(document.texts(.aside).count == 2)
        #expect(document.metadata.title == "A Tale of Tea")
        #expect(document.metadata.author == "Ann Nobody")
    }

    @Test func aListOfChaptersIsNoRowOfHeadings() throws {
        let document = try ReadText.document(
            "Chapter 1\n\nChapter 2\n\nChapter 3\n\nChapter 1\n\n\(prose)\n\nChapter 2\n\n\(prose)\n\nChapter 3\n\n\(prose)\n"
        )
        #expect(document.texts(.heading) == ["Chapter 1", "Chapter 2", "Chapter 3"])
    }

    @Test func logsAndProgramsKeepTheirLines() throws {
        let log = (0..<20).map { "2024-01-05 10:00:\(10 + $0) INFO The server has started\n" }.joined()
        #expect(try ReadText.document(log).blocks.allSatisfy { $0.keepsLines && $0.kind == .paragraph })
        let program = "int main() {\n    int a = 1;\n    return a;\n}\n\nvoid run() {\n    main();\n}\n"
        #expect(try ReadText.document(program).blocks.allSatisfy { $0.keepsLines && $0.kind == .code })
    }

    @Test func rulesPartScenes() throws {
        for rule in ["* * *", "***", "-----", "⁂", "______", "• • •"] {
            let document = try ReadText.document("\(prose)\n\n\(rule)\n\n\(prose)\n")
            #expect(document.texts(.rule) == [rule])
        }
    }
}
