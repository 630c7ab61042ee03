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
    }
}
