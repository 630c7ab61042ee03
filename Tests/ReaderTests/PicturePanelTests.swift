import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct PicturePanelTests {
    /// "A picture of Arden.", all of it a picture in which a name is.
    private static let document = Document(
        text: TextBuffer("A picture of Arden."),
        content: Content(
            blocks: [Block(.paragraph, TextRange(0, 19))],
            links: [Link(TextRange(0, 18), to: .picture("arden.png"))]))
    private static let knowledge = KnowledgeBase(
        entities: [Entity(id: EntityID(0), type: .place, name: "Arden")],
        mentions: [Mention(TextRange(13, 18), of: EntityID(0))])

    private func requests(_ reader: ScriptedReader) -> [PictureRequest] {
        reader.effects.compactMap { if case .showPicture(let request) = $0 { request } else { nil } }
    }

    private func questions(_ reader: ScriptedReader) -> Int {
        reader.effects.count { if case .askForPictures = $0 { true } else { false } }
    }

    private func set(_ reader: inout ScriptedReader, _ line: String) {
        reader.press(":")
        reader.type(line)
        reader.press("Enter")
    }

    private func opened() -> ScriptedReader {
        var reader = ScriptedReader(Self.document, knowledge: Self.knowledge, rows: 24, columns: 80)
        reader.press("Tab Enter")
        return reader
    }

    /// Posts a picture of red and blue points, three high.
    private func show(in reader: inout ScriptedReader) throws {
        let (red, blue): ([UInt8], [UInt8]) = ([255, 0, 0], [0, 0, 255])
        let picture = try #require(Picture(width: 1, height: 3, points: red + blue + red))
        reader.post(.pictureLoaded(.points(picture), of: try #require(requests(reader).last)))
    }

    @Test func enterAsksForThePictureInTheSizeOfTheScreen() throws {
        let reader = opened()
        let request = try #require(requests(reader).first)
        #expect(request.address == "arden.png")
        #expect(request.form == .cells)
        #expect(request.width <= 80 && request.width > 70)
        #expect(request.height <= 46 && request.height > 36)
        #expect(questions(reader) == 1)
    }

    @Test func twoPointsAreACell() throws {
        var reader = opened()
        try show(in: &reader)
        let cells = reader.screen.lines.indices.flatMap { row in reader.screen.styledRuns(ofRow: row) }
            .filter { $0.text == "▀" }
        #expect(cells.map(\.style.colours.foreground) == [196, 196])
        #expect(cells.map(\.style.colours.background) == [21, 0], "below the last point is nothing")
    }

    @Test func withoutColoursItIsShades() throws {
        var reader = opened()
        reader.post(.pictures(PictureSupport(hasColours: false)))
        try show(in: &reader)
        #expect(!reader.sees("▀"))
        #expect(reader.sees("░"))
    }

    @Test func whatTheTerminalShowsDecidesHowThePictureIsWanted() throws {
        var reader = opened()
        reader.post(.pictures(PictureSupport(forms: [.kitty, .blocks], cellWidth: 9, cellHeight: 18)))
        let request = try #require(requests(reader).last)
        #expect(request.form == .kitty)
        #expect(request.width == request.columns * 9)
        #expect(request.height == request.rows * 18)
        set(&reader, "set pictures=blocks")
        #expect(requests(reader).last?.form == .blocks)
        set(&reader, "set pictures=sixel")
        #expect(requests(reader).last?.form == .sixel(colours: 256))
        #expect((requests(reader).last?.height ?? 1) % 6 == 0)
        let count = requests(reader).count
        set(&reader, "set pictures=off")
        #expect(reader.sees("Pictures are off"))
        #expect(requests(reader).count == count)
    }

    @Test func anEncodedPictureIsOverBlankCellsOfThePanelAlone() throws {
        var reader = opened()
        reader.post(.pictures(PictureSupport(forms: [.kitty])))
        let picture = EncodedPicture(rows: 10, columns: 20, bytes: [1])
        reader.post(.pictureLoaded(.encoded(picture), of: try #require(requests(reader).last)))
        let placed = try #require(reader.screen.picture)
        #expect(placed.picture == picture)
        #expect(placed.corner.row == 2)
        #expect((28...32).contains(placed.corner.column))
        #expect(reader.screen.lines[2...11].allSatisfy { $0.allSatisfy { " ▸".contains($0) } })
        reader.press("F1")
        #expect(reader.screen.picture == nil, "another panel covers it")
        reader.press("q")
        #expect(reader.screen.picture != nil)
        reader.press("q")
        #expect(reader.screen.picture == nil)
    }

    @Test func aPictureThatIsTooLargeByNowIsNotDrawn() throws {
        var reader = opened()
        reader.post(.pictures(PictureSupport(forms: [.kitty])))
        let picture = EncodedPicture(rows: 20, columns: 20, bytes: [1])
        reader.post(.pictureLoaded(.encoded(picture), of: try #require(requests(reader).last)))
        #expect(reader.screen.picture != nil)
        reader.post(.resized(rows: 12, columns: 80))
        #expect(reader.screen.picture == nil)
    }

    @Test func anotherSizeOfTheScreenAsksAgain() {
        var reader = opened()
        reader.post(.resized(rows: 40, columns: 120))
        reader.press("j")
        #expect(requests(reader).count == 2)
        #expect(questions(reader) == 2, "letters may have another size as well")
    }

    @Test func anAnswerToAnotherRequestIsIgnored() throws {
        var reader = opened()
        let first = try #require(requests(reader).first)
        reader.post(.pictures(PictureSupport(forms: [.blocks])))
        let second = try #require(requests(reader).last)
        reader.post(.pictureFailed("it is damaged", of: first))
        #expect(!reader.sees("damaged"))
        reader.post(.pictureFailed("it is damaged", of: second))
        #expect(reader.sees("This picture cannot be shown: it is damaged."))
    }

    @Test func theWayBackIsTheWholePage() {
        var reader = opened()
        reader.press("q")
        #expect(reader.state.panel == nil)
        #expect(reader.state.split.page.height > 0)
    }
}
