import Model
import Testing

@testable import Reader
@testable import Screen

@Suite struct LinkTests {
    @Test(arguments: [
        ("second.html", "second.html"), ("part%20two.html#bell", "part two.html"), ("../a/b.md?x=1", "../a/b.md"),
    ]) func aRelativeAddressIsAFileBesidesTheDocument(address: String, path: String) {
        let file = LinkedFile(address: address)
        #expect(file?.path(besides: "manual/first.html") == "manual/" + path)
        #expect(file?.path(besides: "first.html") == path)
        #expect(file?.path(besides: "-") == nil, "what comes from a pipe has no folder")
    }

    @Test(arguments: ["https://a.example/b", "mailto:a@b.example", "/etc/hosts", "//a.example", "#bell", "a%00b", ""])
    func otherAddressesAreNotFilesOfTheFolder(address: String) {
        #expect(LinkedFile(address: address) == nil)
    }

    /// "See the second page.", of which the last two words are a link.
    private let document = Document(
        text: TextBuffer("See the second page."),
        content: Content(
            blocks: [Block(.paragraph, TextRange(0, 20))],
            links: [Link(TextRange(8, 19), to: .address("second.html"))]))

    @Test func aLinkToAnotherFileOpensItAndBackReturns() {
        var reader = ScriptedReader(document, knowledge: nil)
        reader.press("Tab O")
        guard case .open("second.html", let generation) = reader.effects.last else {
            Issue.record("the file is not opened")
            return
        }
        reader.post(.documentLoaded(Harbour.document, name: "second.html", generation: generation))
        #expect(reader.sees("A small port"))
        reader.press("^O")
        guard case .open("harbour.txt", let second) = reader.effects.last else {
            Issue.record("the first file is not opened again")
            return
        }
        reader.post(.documentLoaded(document, name: "harbour.txt", generation: second))
        #expect(reader.sees("See the second page."))
    }

    @Test func aNameInsideALinkThatASearchFoundLeadsToTheLink() {
        var reader = ScriptedReader(
            document,
            knowledge: KnowledgeBase(
                entities: [Entity(id: EntityID(0), type: .work, name: "second")],
                mentions: [Mention(TextRange(8, 14), of: EntityID(0))]))
        reader.press("/")
        reader.type("second")
        reader.press("Enter O")
        guard case .open("second.html", _) = reader.effects.last else {
            Issue.record("the link is not followed")
            return
        }
    }

    @Test func enterOpensAPageBesideThisOneAndCopiesAnyOtherAddress() {
        var reader = ScriptedReader(document, knowledge: nil)
        reader.press("Tab Enter")
        #expect(reader.sees("Enter open"))
        reader.press("Enter")
        guard case .open("second.html", _) = reader.effects.last else {
            Issue.record("the file is not opened")
            return
        }
        var elsewhere = document
        elsewhere = Document(
            text: document.text,
            content: Content(
                blocks: document.content(at: 0).blocks,
                links: [Link(TextRange(8, 19), to: .address("https://quay.example/second"))]))
        reader = ScriptedReader(elsewhere, knowledge: nil)
        reader.press("Tab Enter Enter")
        guard case .copy("https://quay.example/second") = reader.effects.last else {
            Issue.record("the address is not copied")
            return
        }
    }
}
