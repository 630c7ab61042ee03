import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

/// A text that is read once more by another interpretation.
@Suite struct ReadAnewTests {
    private let paragraphs = (1...30).map { "Paragraph \($0) of the lamp and the boats that came home by it." }

    private func document(_ paragraphs: [String], _ extent: Document.Extent) -> Document {
        var document = Document(
            text: TextBuffer(paragraphs.joined(separator: "\n\n")),
            content: Content(blocks: ranges(paragraphs).map { Block(.paragraph, $0) }))
        document.metadata.extent = extent
        return document
    }

    private func ranges(_ paragraphs: [String]) -> [TextRange] {
        var place = 0
        return paragraphs.map { paragraph in
            defer { place += paragraph.utf8.count + 2 }
            return TextRange(place, place + paragraph.utf8.count)
        }
    }

    private var article: Document { document(paragraphs, .article(leftOut: 12)) }
    private var page: Document {
        document(["Home News Sport", "Tide tables of the week"] + paragraphs + ["A comment"], .wholePage)
    }

    private func request(_ reader: inout ScriptedReader, _ keys: String) throws -> (Interpretation, generation: Int) {
        reader.effects = []
        reader.press(keys)
        for case .readAnew(let interpretation, let generation) in reader.effects { return (interpretation, generation) }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test func whatIsLeftOutIsSaidOnce() {
        var reader = ScriptedReader(article, knowledge: nil)
        #expect(reader.sees("12 passages left out · W whole page"))
        reader.press("j")
        #expect(!reader.sees("left out"))
        reader.post(.documentGrew(article, generation: AppState.firstGeneration))
        #expect(!reader.sees("left out"))
        #expect(!ScriptedReader(document(paragraphs, .article(leftOut: 0)), knowledge: nil).sees("left out"))
    }

    @Test func theWholePageAndBackLeaveThePlace() throws {
        var reader = ScriptedReader(article, knowledge: nil, rows: 12)
        reader.press("j j j j j j j j j")
        let before = reader.lines
        let (whole, generation) = try request(&reader, "W")
        #expect(whole.showsWholePage == true)
        #expect(reader.sees("All of the page"))
        reader.post(.documentGrew(page, generation: generation))
        #expect(reader.lines[0] == before[0])
        let (article, next) = try request(&reader, "W")
        #expect(article.showsWholePage == false)
        reader.post(.documentGrew(self.article, generation: next))
        #expect(reader.lines.dropLast() == before.dropLast())
    }

    @Test func fromAPassageThatIsNotInTheArticleTheTextAfterItIsShown() throws {
        var reader = ScriptedReader(page, knowledge: nil, rows: 12)
        let (_, generation) = try request(&reader, "W")
        reader.post(.documentGrew(article, generation: generation))
        #expect(reader.lines[0].contains("Paragraph 1 "))
    }

    @Test func aTextThatHasNoOtherPartSaysSo() {
        var reader = ScriptedReader(knowledge: nil)
        reader.press("W")
        #expect(reader.sees("This is all of the text."))
    }

    @Test func anEncodingThatDoesNotExistIsNotKept() throws {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("set encoding=koi9")
        let (_, generation) = try request(&reader, "Enter")
        reader.post(.loadFailed(message: "unknown encoding \"koi9\"", generation: generation))
        #expect(reader.sees("unknown encoding"))
        #expect(reader.state.reading.interpretation == Interpretation())
    }

    @Test func anEncodingIsReadByAndNamesOfTheFormerTextGo() throws {
        var reader = ScriptedReader()
        reader.press(":")
        reader.type("set encoding=koi8-r")
        let (interpretation, generation) = try request(&reader, "Enter")
        #expect(interpretation.encoding == "koi8-r")
        #expect(reader.sees("encoding=koi8-r"))
        // As long as the text before it, but another.
        let text = TextBuffer(String(repeating: "x", count: Harbour.text.utf8.count))
        let other = Document(text: text, content: Content(blocks: [Block(.paragraph, text.range)]))
        reader.post(.documentGrew(other, generation: generation))
        #expect(reader.sees("xxxxxxxx"))
        #expect(reader.state.knowledge.base.mentions(in: text.range).isEmpty)
    }

    @Test func aTableIsNotShownInTheLinesOfItsFile() throws {
        var reader = ScriptedReader(article, knowledge: nil)
        reader.press("S")
        #expect(reader.state.settings.showsLines)
        reader.press(":")
        reader.type("set table")
        #expect(try request(&reader, "Enter").0.showsTable)
        #expect(!reader.state.settings.showsLines)
    }

    @Test func aTableIsAskedForByItsName() throws {
        for (words, isTable) in [("set table", true), ("set notable", false), ("set table=on", true)] {
            var reader = ScriptedReader(article, knowledge: nil)
            reader.press(":")
            reader.type(words)
            #expect(try request(&reader, "Enter").0.showsTable == isTable)
        }
        var reader = ScriptedReader(article, knowledge: nil)
        reader.press(":")
        reader.type("set table?")
        reader.press("Enter")
        #expect(reader.sees("table=off"))
    }
}
