import Formats
import Model
import Testing

@testable import Analysis

/// The parts of documents of several forms.
struct PartFinderTests {
    /// The text of the parts of `kind`, white space collapsed.
    private func parts(_ kind: DocumentPart.Kind, of text: String, path: String = "book.txt") throws -> [String] {
        let annotated = try read(text, path)
        return annotated.parts.filter { $0.kind == kind }.map {
            annotated.text.string(in: $0.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    private func read(_ text: String, _ path: String) throws -> AnnotatedText {
        let options = ReadOptions()
        let source = SourceBytes(bytes: TextBuffer(text), name: path, path: path)
        var reading = try DocumentFormat.of(source, options: options).read(source, options: options)
        let document = try reading.whole()
        return AnnotatedText(document, scope: document.text.range)
    }

    private static let chapters = """
        CHAPTER I

        The lamp had been out for an hour when Ada Quill came down the stairs with the oil. She filled it, trimmed the wick,
        and sat down under it to wait for the boat, which did not come before the morning and had nobody in it when it came.

        CHAPTER II

        Nobody asked where the boat had been. Ada Quill rowed it round to the landing, tied it up, and went back to her lamp,
        which had gone out again in the meantime, as lamps will when nobody looks after them for as long as that.
        """

    @Test func whatALibraryPutsAroundATextIsNoBody() throws {
        let text = """
            The Open Library EBook of The Lamp, by Nora Flint

            Produced by Otto Mark

            *** START OF THIS OPEN LIBRARY EBOOK THE LAMP ***

            \(Self.chapters)

            End of The Lamp, by Nora Flint

            *** END OF THIS OPEN LIBRARY EBOOK THE LAMP ***

            The Open Library is in Port Ellery. Write to Hugo Brandt.
            """
        #expect(try parts(.aboutEdition, of: text).count == 1)
        #expect(try parts(.aboutEdition, of: text)[0].hasSuffix("EBOOK THE LAMP ***"))
        #expect(try parts(.licence, of: text)[0].hasPrefix("End of The Lamp"))
        let references =
            Self.chapters + "\n\nBIBLIOGRAPHY\n\nFlint, N. Lamps. Port Ellery, 1904.\n\n*** END OF THIS EBOOK ***"
        #expect(try parts(.references, of: references).count == 1)
        #expect(try parts(.licence, of: text)[0].hasSuffix("Hugo Brandt."))
    }

    @Test func aTitlePageEndsWhereTheFirstChapterBegins() throws {
        let text = "THE LAMP\n\nby\n\nAda Flint\n\nWith six drawings by Otto Mark\n\n" + Self.chapters
        #expect(try parts(.titlePage, of: text) == ["THE LAMP by Ada Flint With six drawings by Otto Mark"])
    }

    @Test func wordsOnRightsAreAnImprint() throws {
        let text = "THE LAMP\n\nBY ADA FLINT\n\nCopyright 1921 by Ada Flint. All rights reserved.\n\n" + Self.chapters
        #expect(try parts(.titlePage, of: text) == ["THE LAMP BY ADA FLINT"])
        #expect(try parts(.imprint, of: text) == ["Copyright 1921 by Ada Flint. All rights reserved."])
    }

    @Test func anArticleHasNoTitlePage() throws {
        let text = """
            # A new lamp for the harbour

            By Ada Flint

            The lamp of the harbour is to be replaced, the council said on Monday. It has burned for sixty years, and the oil
            for it is no longer to be had anywhere on the coast, as the keeper has told the council every year since 1990.

            ## What it costs

            Nobody knows.
            """
        #expect(try read(text, "article.md").parts.isEmpty)
    }

    @Test func printedContentsAreAPart() throws {
        let text = """
            THE LAMP

            CONTENTS

            CHAPTER I. The Oil        1
            CHAPTER II. The Boat     14
            CHAPTER III. The Wick    27

            """ + "\n\n" + Self.chapters
        #expect(try parts(.contents, of: text).count == 1)
        #expect(try parts(.contents, of: text)[0].hasSuffix("The Wick 27"))
    }

    @Test func aListOfReferencesIsAPartAndASectionOfThatNameIsNot() throws {
        let body = "# Lamps\n\nThe lamp was built by Ada Quill in 1802.\n\n"
        let list =
            "## References\n\n- Flint, N. (1921). *The Lamp*. Ellery Press.\n- Mark, O. (1930). *Oil*. Retrieved 3 May 2001.\n"
        #expect(try parts(.references, of: body + list, path: "lamps.md").count == 1)
        let prose =
            "## References\n\nA reference counts its owners, and the last of them puts out the lamp when it leaves.\n\n"
            + "Nobody else may do so, because somebody may still be reading by its light in the other room.\n"
        #expect(try parts(.references, of: body + prose, path: "lamps.md").isEmpty)
    }

    @Test func aCastIsReadAndKnownAsOne() throws {
        let text = """
            # The Lamp

            ## Dramatis Personae

            - Ada Quill, keeper of the lamp
            - Otto Mark, a boatman

            ## Act I

            Ada Quill comes in with the oil and looks about her for the lamp, which is not there.
            """
        let annotated = try read(text, "play.md")
        #expect(annotated.parts.map(\.kind) == [.castList])
        let rows = annotated.blocks.filter { block in annotated.parts.contains { $0.range.contains(block.range) } }
        #expect(rows.map { annotated.text.string(in: $0.range) }.last == "Otto Mark, a boatman")
    }

    @Test func aCastEndsWhereTheStoryOpensWithoutAHeading() throws {
        let cast = "The Lamp\n\nDramatis Personae\n\nADA QUILL, keeper of the lamp.\n\nOtto Mark, a boatman.\n\n"
        for story in [
            "It was late. Otto Mark came in.", "“Who is there?” said Ada Quill.", "On the stairs Otto Mark slept.",
        ] {
            let text = cast + story + "\n\nAda Quill took the lamp, and went out.\n"
            let found = try parts(.castList, of: text, path: "lamp.txt")
            #expect(found.map { $0.hasSuffix("Otto Mark, a boatman.") } == [true], "\(found)")
        }
        let whole = try parts(.castList, of: cast + "Lords of the harbour, in blue.\n", path: "lamp.txt")
        #expect(whole.map { $0.hasSuffix("in blue.") } == [true])
    }

    @Test func blocksOfPartsAreNotAnalysed() throws {
        let text = "THE LAMP\n\nBY ADA FLINT\n\nCopyright 1921 by Ada Flint. All rights reserved.\n\n" + Self.chapters
        let annotated = try read(text, "book.txt")
        #expect(annotated.blocks.first.map { annotated.text.string(in: $0.range) } == "CHAPTER I")
    }

    @Test func aSectionAboutLicencesIsBody() throws {
        let body = "# Lamps\n\nThe lamp was built by Ada Quill in 1802.\n\n"
        let licence = "## License\n\nPermission is granted to copy this text, without any warranty.\n"
        #expect(try parts(.licence, of: body + licence, path: "lamps.md").count == 1)
        let section = "## License\n\nThe keeper needs one from the harbour office, and Ada Quill never had it.\n"
        #expect(try parts(.licence, of: body + section, path: "lamps.md").isEmpty)
        let numbered = "## 12.5. Copyright information\n\nEvery lamp has a copyright file beside it.\n"
        #expect(try parts(.imprint, of: body + numbered, path: "lamps.md").isEmpty)
    }

    @Test func aListOfContentsEndsBeforeTheTextUnderIt() throws {
        let text =
            "# Lamps\n\n## Contents\n\n- The oil\n- The boat\n\nAda Quill has the key.\n\n## The oil\n\nIt burns.\n"
        #expect(try parts(.contents, of: text, path: "lamps.md") == ["Contents The oil The boat"])
    }

    @Test func whatFollowsTheEndOfAStoryIsNoBody() throws {
        let text = Self.chapters + "\n\nTHE END\n\nThis ebook was made by Otto Mark.\n\nAlso by Ada Flint: The Boat\n"
        #expect(try parts(.aboutEdition, of: text) == ["This ebook was made by Otto Mark. Also by Ada Flint: The Boat"])
    }

    @Test func theStoryOfACopyrightIsNoImprint() throws {
        let text = """
            # A new owner for the lamp

            By Ada Flint

            The copyright of the lamp was sold on Monday, and all of the harbour knows to whom. The keeper did not, and went on
            to fill it every evening as before, until somebody sent him a bill for the pictures that he had taken of it.

            ## What it costs

            Nobody knows what the copyright of a lamp may cost, the keeper said, and nobody asked him for his own opinion of it.
            """
        #expect(try read(text, "article.md").parts.isEmpty)
    }
}
