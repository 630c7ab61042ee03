import Model
import Testing

@testable import Page
@testable import Screen

@Suite struct PageViewTests {
    @Test(arguments: [Block.Kind.heading, .title]) func aHeadingThatIsANameStaysBold(kind: Block.Kind) {
        let document = PageText.document("Jonas Tarrant", kind, level: 2)
        let base = KnowledgeBase(
            entities: [Entity(id: EntityID(0), type: .person, name: "Jonas Tarrant")],
            mentions: [Mention(TextRange(0, 13), of: EntityID(0))])
        var buffer = CellBuffer(rows: 1, columns: 20)
        let layout = PageLayout(document: document, measure: 20)
        PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: base).draw(into: &buffer, in: buffer.bounds)
        #expect(buffer[0, 3].style == Style(.person, .bold))
        var quiet = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: base)
        quiet.names = .quiet
        quiet.draw(into: &buffer, in: buffer.bounds)
        #expect([.heading, .title].contains(buffer[0, 3].style.role), "the text below it carries the mark")
    }

    /// "Ann met Bo in Sarn. Ann left Sarn with Bo." with its names, drawn.
    private func drawn(_ names: NameMarks, chosen: EntityID? = nil) -> CellBuffer {
        let people = [(0, "Ann"), (20, "Ann"), (8, "Bo"), (39, "Bo")]
        let base = KnowledgeBase(
            entities: [
                Entity(id: EntityID(0), type: .person, name: "Ann"), Entity(id: EntityID(1), type: .person, name: "Bo"),
                Entity(id: EntityID(2), type: .place, name: "Sarn"),
            ],
            mentions: people.map { start, name in
                Mention(TextRange(start, start + name.utf8.count), of: EntityID(name == "Ann" ? 0 : 1))
            } + [14, 29].map { Mention(TextRange($0, $0 + 4), of: EntityID(2)) })
        let document = PageText.document("Ann met Bo in Sarn. Ann left Sarn with Bo.")
        var buffer = CellBuffer(rows: 1, columns: 60)
        let layout = PageLayout(document: document, measure: 60)
        var view = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: base)
        view.names = names
        view.chosenEntity = chosen
        view.draw(into: &buffer, in: buffer.bounds)
        return buffer
    }

    @Test func everyNameIsMarkedInFull() {
        #expect(drawn(.full).styledRuns(ofRow: 0).map(\.text) == ["Ann", "Bo", "Sarn", "Ann", "Sarn", "Bo"])
    }

    @Test func inQuietTheFirstNameOfEachPersonIsMarkedAndNoPlace() {
        #expect(drawn(.quiet).styledRuns(ofRow: 0).map(\.text) == ["Ann", "Bo"])
    }

    @Test func inQuietTheChosenOneIsLitEverywhere() {
        let runs = drawn(.quiet, chosen: EntityID(2)).styledRuns(ofRow: 0)
        #expect(runs.map(\.text) == ["Ann", "Bo", "Sarn", "Sarn"])
        #expect(runs.map(\.style.role) == [.person, .person, .chosenName, .chosenName])
    }

    @Test func lowerHeadingsAreLighter() {
        let styles = (1...4).map { level in
            let document = PageText.document("The quay", .heading, level: level)
            var buffer = CellBuffer(rows: 1, columns: 20)
            let layout = PageLayout(document: document, measure: 20)
            PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty).draw(
                into: &buffer, in: buffer.bounds)
            return buffer[0, 0].style.attributes
        }
        #expect(styles == [.bold, .bold, [.bold, .italic], .italic])
    }

    @Test func theTitlePageOfABookIsInTheMiddle() {
        let parts: [(Block.Kind, Int, String)] = [
            (.heading, 1, "SALT"), (.paragraph, 0, "A tale"), (.paragraph, 0, "by Ann"), (.heading, 2, "I"),
            (.heading, 3, "The Quay"), (.paragraph, 0, "It rained."), (.paragraph, 0, "Nobody came."),
        ]
        var text = ""
        var blocks: [Block] = []
        for (kind, level, words) in parts {
            blocks.append(Block(kind, TextRange(text.utf8.count, text.utf8.count + words.utf8.count), level: level))
            text += words + "\n\n"
        }
        var document = Document(text: TextBuffer(text), content: Content(blocks: blocks))
        document.metadata.isBook = true
        let indents = PageText.drawn(document, measure: 20).filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
        #expect(indents == [8, 7, 7, 9, 6, 0, 0])
    }

    @Test func chaptersOfABookAreInTheMiddle() {
        var document = PageText.document("I", .heading, level: 1)
        #expect(PageText.drawn(document, measure: 21) == ["I"])
        document.metadata.isBook = true
        #expect(PageText.drawn(document, measure: 21) == ["          I"])
        document.metadata.isBook = false
        let layout = PageLayout(document: document, shape: PageShape(measure: 21, centresChapters: true))
        #expect(layout.parts(from: layout.anchorOfStart, count: 1).first?.layout.lines.first?.indent == 10)
    }

    /// The row of "Ann met Bo." with letters on "Ann" and on "Bo", drawn with `margin` columns to its left.
    private func labelled(_ letters: String, margin: Int) -> String {
        var buffer = CellBuffer(rows: 1, columns: 20)
        let layout = PageLayout(document: PageText.document("Ann met Bo."), measure: 20 - 2 * margin)
        var view = PageView(layout: layout, anchor: layout.anchorOfStart, knowledge: .empty)
        view.labels = [0, 8].map { PageView.Label(offset: $0, text: letters) }
        view.draw(into: &buffer, in: buffer.bounds)
        return buffer.lines[0]
    }

    @Test func lettersToChooseANameAreBesideIt() {
        #expect(labelled("s", margin: 2) == " sAnn metsBo.")
        #expect(labelled("as", margin: 2) == "asAnn metaso.", "as far as there is room")
        #expect(labelled("s", margin: 0) == "snn metsBo.")
    }
}
