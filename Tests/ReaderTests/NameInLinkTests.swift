import Model
import Testing

@testable import Page
@testable import Reader
@testable import Screen

@Suite struct NameInLinkTests {
    /// "See Mount Arden there.", in which the name is a link.
    private static let document = Document(
        text: TextBuffer("See Mount Arden there."),
        content: Content(
            blocks: [Block(.paragraph, TextRange(0, 22))],
            links: [Link(TextRange(4, 15), to: .address("arden.html"))]))
    private static let knowledge = KnowledgeBase(
        entities: [Entity(id: EntityID(0), type: .place, name: "Mount Arden")],
        mentions: [Mention(TextRange(4, 15), of: EntityID(0))])

    @Test func enterAsksOnceWhichIsMeant() {
        var reader = ScriptedReader(Self.document, knowledge: Self.knowledge)
        reader.press("Tab Enter")
        #expect(reader.panelRows.first?.contains("Mount Arden") == true)
        #expect(reader.panelRows.last?.contains("arden.html") == true)
        reader.press("Enter")
        #expect(reader.state.panel?.panel is EntityPanel)
    }

    @Test func theLinkIsReachedToo() {
        var reader = ScriptedReader(Self.document, knowledge: Self.knowledge)
        reader.press("Tab Enter j Enter")
        #expect(reader.state.panel?.panel is LinkPanel)
    }

    @Test func aNameThatIsNoLinkIsOpenedAtOnce() {
        var reader = ScriptedReader()
        reader.press("Tab Enter")
        #expect(reader.state.panel?.panel is EntityPanel)
    }
}
