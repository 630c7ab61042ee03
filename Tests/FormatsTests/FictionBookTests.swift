import Model
import Testing

@testable import Formats

/// Books in FictionBook 2.
@Suite struct FictionBookTests {
    private static let info =
        "<description><title-info><author><first-name>Ada</first-name><last-name>Thorne</last-name></author>"
        + "<book-title>The Loft</book-title><lang>en</lang></title-info><document-info><author><nickname>scanner</nickname>"
        + "</author></document-info></description>"

    private func book(_ bodies: String, info: String = info) -> String {
        "<?xml version='1.0' encoding='utf-8'?>\n<FictionBook xmlns='http://www.gribuser.ru/xml/fictionbook/2.0' "
            + "xmlns:l='http://www.w3.org/1999/xlink'>\(info)\(bodies)<binary id='c'>QUJD</binary></FictionBook>"
    }

    private func read(_ bodies: String) throws -> Document {
        try ReadText.document(book(bodies), path: "loft.fb2")
    }

    @Test func sectionsHaveTheirTitlesAndLevels() throws {
        let document = try read(
            "<body><title><p>Ada Thorne</p><p>The Loft</p></title><section><title><p>Lamps</p></title><section><title><p>Oil</p>"
                + "</title><p>It is <emphasis>out</emphasis>.</p></section></section></body>")
        #expect(
            document.sketch == [
                "heading1: Ada Thorne⏎The Loft", "heading2: Lamps", "heading3: Oil", "paragraph: It is out.",
            ])
        #expect(document.metadata.title == "The Loft")
        #expect(document.metadata.author == "Ada Thorne", "who made the file did not write the book")
        #expect(document.metadata.language == "en")
        #expect(document.styled(.emphasis) == ["out"])
    }

    @Test func aBookWithoutATitlePageIsBegunWithItsTitle() throws {
        let document = try read("<body><section><p>It is out.</p></section></body>")
        #expect(document.sketch == ["title: The Loft", "byline: Ada Thorne", "paragraph: It is out."])
    }

    @Test func verseQuotationsAndBreaksAreSetAsTheyAre() throws {
        let document = try read(
            "<body><section><epigraph><p>No lamp.</p><text-author>Pell</text-author></epigraph><poem><stanza><v>a lamp</v>"
                + "<v>a wick</v></stanza><stanza><v>a loft</v></stanza></poem><p>One.</p><empty-line/><p>Two.</p>"
                + "<subtitle>Later</subtitle></section></body>")
        #expect(
            document.sketch.dropFirst(2) == [
                "quotation1: No lamp.", "quotation1: Pell", "paragraph: a lamp⏎a wick", "paragraph: a loft",
                "paragraph: One.", "rule: * * *", "paragraph: Two.", "paragraph: Later",
            ])
        #expect(document.styled(.strong) == ["Later"])
    }

    @Test func notesAreAfterTheTextAndItsLinksLeadToThem() throws {
        let document = try read(
            "<body><section><p>It is out<a l:href='#n1' type='note'>1</a>.</p></section></body>"
                + "<body name='notes'><title><p>Notes</p></title><section id='n1'><title><p>1</p></title><p>Or was.</p>"
                + "</section></body>")
        #expect(document.texts(.heading).isEmpty)
        let link = try #require(document.content(at: 0).links.first)
        guard case .footnote(let range) = link.target else {
            Issue.record("the link leads to no note")
            return
        }
        #expect(document.text.string(in: range).contains("Or was."))
    }

    @Test func theEncodingIsTheOneThatTheBookNames() throws {
        let text = book("<body><section><p>Чердак</p></section></body>").replacing("utf-8", with: "windows-1251")
        let bytes = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0) }
        let document = try ReadText.document(bytes: bytes, path: "loft.fb2")
        #expect(document.sketch.last == "paragraph: Чердак")
    }

    @Test func aBookThatBreaksOffIsReadAsFarAsItGoes() throws {
        let document = try ReadText.document(
            "<?xml version='1.0'?><FictionBook><body><section><p>It is out.</p><p>And", path: "loft")
        #expect(document.texts(.paragraph).first == "It is out.")
        #expect(document.metadata.format == "FB2, cut short")
        #expect(throws: ReadError.self) {
            try ReadText.document("<?xml version='1.0'?><FictionBook>", path: "loft.fb2")
        }
    }

    @Test func aPageAboutFictionBooksIsAPage() throws {
        let page = "<!doctype html><title>Formats</title><p>It begins with &lt;FictionBook&gt;, or <fictionbook>."
        #expect(try ReadText.document(page, path: "formats").metadata.format == "HTML")
    }
}
