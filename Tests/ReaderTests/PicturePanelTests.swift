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

    private func requests(_ reader: ScriptedReader) -> [(address: String, width: Int, height: Int)] {
        reader.effects.compactMap {
            if case .showPicture(let address, let width, let height, _) = $0 { (address, width, height) } else { nil }
        }
    }

    private func opened() -> ScriptedReader {
        var reader = ScriptedReader(Self.document, knowledge: Self.knowledge, rows: 24, columns: 80)
        reader.press("Tab Enter")
        return reader
    }

    @Test func enterAsksForThePictureInTheSizeOfTheScreen() throws {
        let request = try #require(requests(opened()).first)
        #expect(request.address == "arden.png")
        #expect(request.width <= 80 && request.width > 70)
        #expect(request.height <= 46 && request.height > 36)
    }

    @Test func twoPointsAreACell() throws {
        var reader = opened()
        let red: [UInt8] = [255, 0, 0]
        let blue: [UInt8] = [0, 0, 255]
        let picture = try #require(Picture(width: 1, height: 3, points: red + blue + red))
        reader.post(.pictureLoaded(picture, address: "arden.png", generation: AppState.firstGeneration))
        let cells = reader.screen.lines.indices.flatMap { row in reader.screen.styledRuns(ofRow: row) }
            .filter { $0.text == "▀" }
        #expect(cells.map(\.style.colours.foreground) == [196, 196])
        #expect(cells.map(\.style.colours.background) == [21, 0], "below the last point is nothing")
    }

    @Test func anotherSizeOfTheScreenAsksAgain() {
        var reader = opened()
        reader.post(.resized(rows: 40, columns: 120))
        reader.press("j")
        #expect(requests(reader).count == 2)
    }

    @Test func anAnswerAboutAnotherPictureIsIgnored() {
        var reader = opened()
        reader.post(.pictureFailed("it is damaged", address: "other.png", generation: AppState.firstGeneration))
        #expect(!reader.sees("damaged"))
        reader.post(.pictureFailed("it is damaged", address: "arden.png", generation: AppState.firstGeneration))
        #expect(reader.sees("This picture cannot be shown: it is damaged."))
    }

    @Test func theWayBackIsTheWholePage() {
        var reader = opened()
        reader.press("q")
        #expect(reader.state.panel == nil)
        #expect(reader.state.split.page.height > 0)
    }
}
