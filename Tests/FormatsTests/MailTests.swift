import Formats
import Model
import Testing

/// Mail that is written in an encoding of mail.
@Suite struct MailTests {
    private func text(_ mail: String) throws -> String {
        let document = try ReadText.document(mail)
        return document.text.string(in: document.text.range)
    }

    private static let head = """
        Return-Path: <ivo@example.org>
        Received: from mail.example.org
        \tby mx.example.net; Mon, 3 Feb 2025 10:00:00 +0100
        From: =?utf-8?Q?Ivo_M=C3=A4rr?= <ivo@example.org>
        To: Hanne Ostrup <hanne@example.net>
        Subject: =?utf-8?Q?Br=C3=BCcken_und?=
         =?iso-8859-1?Q?_B=FCcher?=

        """

    private static let shown = """
        From: Ivo Märr <ivo@example.org>
        To: Hanne Ostrup <hanne@example.net>
        Subject: Brücken und Bücher
        """ + "\n\n"

    @Test func quotedPrintableIsDecoded() throws {
        let mail =
            Self.head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "The caf=C3=A9 is closed, and I have writ=\nten twice.\n\n> Why?\n"
        #expect(try text(mail) == Self.shown + "The café is closed, and I have written twice.\n\n> Why?")
    }

    @Test func base64AndCharacterSetsAreDecoded() throws {
        let mail =
            Self.head
            + "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: base64\n\nQvxjaGVyCg==\n"
        #expect(try text(mail) == Self.shown + "Bücher")
    }

    @Test func ofAlternativesThePlainTextIsRead() throws {
        let mail =
            Self.head + "Content-Type: multipart/mixed; boundary=\"out\"\n\n--out\n"
            + "Content-Type: multipart/alternative; boundary=in\n\n--in\n\nPlain words.\n--in\nContent-Type: text/html\n\n"
            + "<p>Marked words.\n--in--\n--out\nContent-Type: application/pdf\n"
            + "Content-Disposition: attachment; filename=plan.pdf\n\nJVBERi0=\n--out--\n"
        #expect(try text(mail) == Self.shown + "Plain words.\n\n[plan.pdf]")
    }

    @Test func thePagesOfAMailKeepTheirStructure() throws {
        let page =
            "<h2>Plan</h2><p>Marked <b>words</b>, <a href='https://example.org/x'>a link</a>.<script>x</script><ul><li>one<li>two</ul>"
            + "<table><tr><th>a<th>b<tr><td>1<td>2</table>"
        let document = try ReadText.document(Self.head + "Content-Type: text/html\n\n" + page)
        #expect(
            document.sketch.dropFirst() == [
                "heading2: Plan", "paragraph: Marked words, a link.", "listItem1 bullet: one", "listItem1 bullet: two",
                "table1: a\tb⏎1\t2",
            ])
        #expect(document.styled(.strong) == ["words"])
        #expect(document.links(in: document.text.range).map(\.target) == [.address("https://example.org/x")])
        #expect(document.metadata.title == "Brücken und Bücher")
        #expect(document.metadata.author == "Ivo Märr <ivo@example.org>")
    }

    @Test func aMailboxHoldsItsMessages() throws {
        let from = "From ivo@example.org Mon Feb  3 10:00:00 2025\n"
        let first =
            from + "From: Ivo <i@example.org>\nTo: Hanne\nSubject: Stoves\n\nDear Hanne,\n\nFrom here: all well.\n\n"
        let second = from + "From: Hanne\nTo: Ivo\nSubject: Re: Stoves\n\nGood.\n"
        let document = try ReadText.document(first + second)
        #expect(document.outline.sections.map(\.title) == ["Stoves", "Re: Stoves"])
        #expect(document.texts(.paragraph).contains("From here: all well."))
        #expect(try text(first).hasPrefix("From: Ivo <i@example.org>\nTo: Hanne\nSubject: Stoves\n\nDear Hanne,"))
    }

    @Test func eightBitMailIsDecoded() throws {
        let head =
            "From: Ivo\nTo: Hanne\nSubject: x\nContent-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: 8bit\n\n"
        let document = try ReadText.document(bytes: Array(head.utf8) + [0xED, 0xCF, 0xD3, 0xD4, 0x0A])
        #expect(document.text.string(in: document.text.range).hasSuffix("\n\nМост"))
    }

    @Test func flowedTextIsJoined() throws {
        let type = "Content-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n"
        let body = "The bridge is closed=20\nuntil Monday.\n\n> Why is it=20\n> closed?\n\n--=20\nIvo\n"
        #expect(
            try text(Self.head + type + body)
                == Self.shown + "The bridge is closed until Monday.\n\n> Why is it closed?\n\n-- \nIvo")
    }

    @Test func attachmentsAreNamedInAnyCharacterSet() throws {
        let mail =
            Self.head + "Content-Type: application/pdf\nContent-Disposition: attachment; "
            + "filename*=utf-8''Pl%C3%A4ne%20neu.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n"
        #expect(try text(mail) == Self.shown + "[Pläne neu.pdf]")
    }

    @Test func otherTextStaysAsItIs() throws {
        let mail = "From: Ivo <ivo@example.org>\nTo: Hanne\nSubject: Bridges\n\nPlain = text =20 as it is.\n"
        #expect(try text(mail) == mail)
        #expect(try text("Note: one\nTask: =?two?=\n") == "Note: one\nTask: =?two?=\n")
    }

    @Test func partsWithoutAnEndAreBounded() throws {
        let nested = (0..<40).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(try text(Self.head + nested + "words").hasPrefix("From: Ivo Märr"))
        let many = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 20_000)
        #expect(try text(Self.head + many).count < 5000)
    }

    @Test func aMailboxMarksItsLinesAndTheTextDoesNot() throws {
        let mail =
            "From ivo Mon Feb  3 10:00:00 2025\nFrom: Ivo <i@example.org>\nTo: h@example.net\nSubject: Lamps\n\n"
            + ">From the quay I saw it.\n>>From me, too.\n> From here on it is quoted.\n"
        let found = try text(mail)
        #expect(found.contains("\n\nFrom the quay I saw it.\n>From me, too.\n> From here on"))
    }

    @Test func shortLinesThatAreQuotedStayLines() throws {
        let mail =
            Self.head
            + "Content-Transfer-Encoding: quoted-printable\n\n> the first lamp\n> the second lamp\n> a third\n\nYes.\n"
        let document = try ReadText.document(mail)
        #expect(document.blocks.filter { $0.kind == .quotation }.map(\.keepsLines) == [true])
    }

    @Test func theNameOfAnAttachmentMayBeInPieces() throws {
        let mail = { (name: String) in
            Self.head
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n\n--b\n"
                + "Content-Type: application/pdf\nContent-Disposition: attachment; \(name)\n\nx\n--b--\n"
        }
        #expect(try text(mail("filename*0=\"the-\"; filename*1=\"map.pdf\"")).hasSuffix("[the-map.pdf]"))
        #expect(try text(mail("filename*0*=utf-8''caf%C3; filename*1*=%A9; filename*2=.pdf")).hasSuffix("[café.pdf]"))
        #expect(try text(mail("filename=\"100%25.pdf\"")).hasSuffix("[100%25.pdf]"))
        #expect(try text(mail("filename*1=late.pdf")).hasSuffix("[application/pdf]"))
    }

    @Test func aShortLineOfAMessageIsNoHeading() throws {
        let body =
            "Do you have the key?\n\n"
            + String(repeating: "I am at the lock, and it is shut for all I know. ", count: 3)
        let document = try ReadText.document(Self.head + "\n" + body + "\n")
        #expect(document.texts(.heading) == [])
        #expect(try ReadText.document(body + "\n\n" + body + "\n").texts(.heading) != [])
    }
}
