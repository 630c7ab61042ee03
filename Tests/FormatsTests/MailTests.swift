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


        """

    @Test func quotedPrintableIsDecoded() throws {
        let mail =
            Self.head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
            + "The caf=C3=A9 is closed, and I have writ=\nten twice.\n\n> Why?\n"
        #expect(try text(mail) == Self.shown + "The café is closed, and I have written twice.\n\n> Why?\n")
    }

    @Test func base64AndCharacterSetsAreDecoded() throws {
        let mail =
            Self.head
            + "Content-Type: text/plain; charset=\"iso-8859-1\"\nContent-Transfer-Encoding: base64\n\nQvxjaGVyCg==\n"
        #expect(try text(mail) == Self.shown + "Bücher\n")
    }

    @Test func ofAlternativesThePlainTextIsRead() throws {
        let mail =
            Self.head + "Content-Type: multipart/mixed; boundary=\"out\"\n\n--out\n"
            + "Content-Type: multipart/alternative; boundary=in\n\n--in\n\nPlain words.\n--in\nContent-Type: text/html\n\n"
            + "<p>Marked words.\n--in--\n--out\nContent-Type: application/pdf\n"
            + "Content-Disposition: attachment; filename=plan.pdf\n\nJVBERi0=\n--out--\n"
        #expect(try text(mail) == Self.shown + "Plain words.\n\n[plan.pdf]\n")
    }

    @Test func aMailOfMarkupAloneIsReadAsAPage() throws {
        let mail = Self.head + "Content-Type: text/html\n\n<p>Marked <b>words</b>.<script>x</script>\n"
        #expect(try text(mail) == Self.shown + "Marked words.\n")
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
}
