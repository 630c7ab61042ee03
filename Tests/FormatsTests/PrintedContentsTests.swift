import Model
import Testing

@testable import Formats

/// Printed tables of contents, and the chapters that they name.
struct PrintedContentsTests {
    private func prose(_ word: String) -> String {
        "The \(word) was locked, and the key of it hung on a nail behind the clock, where nobody had looked for it since the\n"
            + "spring. The keeper took it down, wiped it on his sleeve and went out to see what was left behind the door."
    }

    private func chapters(_ titles: [String]) -> String {
        titles.map { "\($0)\n\n\(prose($0.lowercased()))\n\n\(prose("cellar"))" }.joined(separator: "\n\n\n")
    }

    private func titles(_ text: String) throws -> [String] {
        try ReadText.document(text).outline.sections.map(\.title)
    }

    @Test func entriesOnLinesOfTheirOwnAreOneBlock() throws {
        let entries = [
            "CHAPTER I\n\nTHE DOOR                 1", "CHAPTER II\n\nTHE CLOCK              13",
            "CHAPTER III\n\nTHE NAIL   25",
        ]
        let text =
            "THE KEY\n\nBY NORA FLINT\n\nCONTENTS\n\n                         PAGE\n\n"
            + entries.joined(separator: "\n\n")
            + "\n\n\nTHE KEY\n\n\n" + chapters(["CHAPTER I", "CHAPTER II", "CHAPTER III"])
        #expect(try titles(text).filter { $0.hasPrefix("CHAPTER") } == ["CHAPTER I", "CHAPTER II", "CHAPTER III"])
        let table = try ReadText.document(text).blocks.filter { $0.keepsLines }
        #expect(table.count == 1)
    }

    @Test func theFirstNumberedSectionAfterNumberedContentsIsAHeading() throws {
        let text =
            "The key\n\nTable of Contents\n\n   1. Introduction ........ 2\n   2. The clock ........... 3\n   3. The nail ............ 4\n\n"
            + chapters(["1. Introduction", "2. The clock", "3. The nail"])
        #expect(try titles(text).suffix(3) == ["1. Introduction", "2. The clock", "3. The nail"])
    }

    @Test func aTableWithoutPageNumbersEndsWhereItsFirstEntryIsRepeated() throws {
        let text =
            "THE KEY\n\nCONTENTS\n\nCHAPTER I. The Door\nCHAPTER II. The Clock\nCHAPTER III. The Nail\n\n"
            + chapters(["CHAPTER I. The Door", "CHAPTER II. The Clock", "CHAPTER III. The Nail"])
        #expect(try titles(text).filter { $0.hasPrefix("CHAPTER") }.count == 3)
    }

    @Test func nestedEntriesKeepTheirLines() throws {
        let text = """
            QUESTIONS

            CONTENTS

            1. The lamp
                1.1. How do I see for how many hours the lamp has burned
                since it was trimmed?
                1.2. Whom do I ask?
            2. The boat
                2.1. How do I hail it?

            1. The lamp

            1.1. How do I see for how many hours the lamp has burned
            since it was trimmed?

            There is a dial behind the glass, but it has stopped.
            """
        let table = try #require(try ReadText.document(text).blocks.first { $0.keepsLines })
        let lines = try ReadText.document(text).text.string(in: table.range).split(separator: "\n")
        #expect(lines.count == 6)
    }

    @Test func aChapterThatIsCalledContentsIsNoTable() throws {
        let text = chapters(["CHAPTER I", "CONTENTS", "CHAPTER II"])
        #expect(try titles(text).filter { $0.hasPrefix("CHAPTER") } == ["CHAPTER I", "CHAPTER II"])
    }

    @Test func chaptersWhoseHeadingsChangeTheirFormStayOnOneLevel() throws {
        let text =
            "THREE STORIES\n\n" + chapters(["STORY I. THE DOOR", "STORY II. THE CLOCK", "III. THE NAIL", "IV. HOME"])
        let sections = try ReadText.document(text).outline.sections.filter { $0.title != "THREE STORIES" }
        #expect(sections.count == 4)
        #expect(Set(sections.map(\.level)).count == 1)
    }

    @Test func sectionsOfChaptersStayBelowThem() throws {
        let text = chapters(["CHAPTER I", "I", "II", "CHAPTER II", "I", "II"])
        let levels = try ReadText.document(text).outline.sections.map(\.level)
        #expect(levels == [1, 2, 2, 1, 2, 2])
    }
}
