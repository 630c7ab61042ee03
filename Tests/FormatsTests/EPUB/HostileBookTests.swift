import Model
import Testing

@testable import Formats

/// Books made to break a reader: each ends in a readable page or in an error of one line.
@Suite struct HostileBookTests {
    private func read(_ bytes: [UInt8]) throws -> Document {
        var reading = EPUBReading(
            SourceBytes(bytes: TextBuffer(bytes: bytes), name: "book.epub"), options: ReadOptions())
        return try reading.whole()
    }

    private func text(_ document: Document) -> String { document.text.string(in: document.text.range) }

    @Test func archivesCutShortAnywhereAreErrorsOrPages() {
        let bytes = StoredZip.book([("a", "<p>x</p>"), ("b", "<p>y</p>")]).bytes
        for count in stride(from: 0, to: bytes.count, by: 7) {
            do { _ = try read(Array(bytes.prefix(count))) } catch let error {
                #expect(error is ReadError)
            }
        }
    }

    @Test func damagedBytesAreErrorsOrPages() {
        let bytes = StoredZip.book([("a", "<p>x</p>"), ("b", "<p>y</p>")]).bytes
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0xFF
            do { _ = try read(damaged) } catch let error {
                #expect(error is ReadError)
            }
        }
    }

    @Test func encryptedBooksAreNamedAsSuch() {
        var zip = StoredZip.book([("a", "<p>x</p>")])
        zip.add(
            "META-INF/encryption.xml",
            """
            <encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>
            <CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>
            """)
        let error = #expect(throws: ReadError.self) { try read(zip.bytes) }
        #expect(error?.kind == .encrypted)
    }

    @Test func anArchiveWithAPasswordIsNamedAsEncrypted() {
        for names in [["META-INF/container.xml", "book.opf", "a.xhtml"], ["META-INF/container.xml"], ["a.opf"]] {
            var zip = StoredZip()
            for name in names { zip.add(name, "not to be read", flags: 1) }
            let error = #expect(throws: ReadError.self) { try read(zip.bytes) }
            #expect(error?.kind == .encrypted, "\(names)")
        }
    }

    @Test func disguisedFontsDoNotMakeABookEncrypted() throws {
        var zip = StoredZip.book([("a", "<p>x</p>")])
        zip.add(
            "META-INF/encryption.xml",
            """
            <encryption><EncryptedData><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData>
            <CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>
            """)
        #expect(text(try read(zip.bytes)) == "x")
    }

    @Test func sizesThatLieAreNotBelieved() throws {
        var zip = StoredZip.book([("a", nil)])
        zip.add("OEBPS/a.xhtml", "<p>small</p>", claimedSize: 0xF000_0000)
        #expect(text(try read(zip.bytes)) == "[Part of the book cannot be unpacked: OEBPS/a.xhtml]")
    }

    @Test func namesThatClimbOutAreOnlyNames() throws {
        var zip = StoredZip.book(
            [("a", "<p>x</p>")],
            manifest: #"<item id="up" href="../../../../etc/passwd" media-type="application/xhtml+xml"/>"#)
        zip.add("../../../../etc/passwd", "<p>inside</p>")
        #expect(text(try read(zip.bytes)) == "x")
    }

    @Test func entityBombsEnd() {
        var zip = StoredZip()
        zip.add("META-INF/container.xml", "<container><rootfile full-path='b.opf'/></container>")
        var bomb = "<!DOCTYPE package [<!ENTITY e0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
        for level in 1...12 {
            bomb += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        zip.add("b.opf", "<?xml version='1.0'?>\(bomb)]><package><metadata><title>&e12;</title></metadata></package>")
        #expect(throws: ReadError.self) { try read(zip.bytes) }
    }

    @Test func aPartNamedManyTimesIsReadOnce() throws {
        let spine = String(repeating: #"<itemref idref="a"/>"#, count: 10_000)
        var zip = StoredZip()
        zip.add("META-INF/container.xml", "<container><rootfile full-path='b.opf'/></container>")
        zip.add("b.opf", "<package><manifest><item id='a' href='a.html'/></manifest><spine>\(spine)</spine></package>")
        zip.add("a.html", "<p>x</p>")
        #expect(text(try read(zip.bytes)) == "x")
    }

    @Test func deepTablesOfContentsAreBounded() throws {
        var zip = StoredZip.book(
            [("a", "<p>x</p>")], manifest: #"<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>"#)
        let depth = 100_000
        let point = "<navPoint><navLabel><text>t</text></navLabel><content src='a.xhtml'/>"
        zip.add("OEBPS/toc.ncx", "<ncx><navMap>" + String(repeating: point, count: depth) + "</navMap></ncx>")
        #expect(text(try read(zip.bytes)) == "x")
    }

    @Test func missingPartsOfALargeArchiveCostNoMoreThanTheirNumber() throws {
        var zip = StoredZip.book((0..<2_000).map { ("missing\($0)", nil) } + [("a", "<p>x</p>")])
        for index in 0..<8_000 { zip.add("other/file\(index)", "") }
        let start = ContinuousClock.now
        #expect(text(try read(zip.bytes)).hasSuffix("x"))
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test func entityBombsInChaptersEnd() throws {
        var bomb = "<!DOCTYPE html [<!ENTITY e0 \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">"
        for level in 1...12 {
            bomb += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
        }
        var zip = StoredZip.book([("a", nil)])
        zip.add("OEBPS/a.xhtml", "<?xml version='1.0'?>\(bomb)]><html><body><p>x &e12;</p></body></html>")
        #expect(try read(zip.bytes).text.count < 1 << 20)
    }
}
