/// Makes zip archives without compression, for tests.
struct StoredZip {
    private var files: [(name: String, data: [UInt8], size: UInt32, flags: UInt16)] = []

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - claimedSize: the unpacked size that the archive names, where it lies.
    ///   - flags: general purpose flags; 1 means encrypted.
    mutating func add(_ name: String, _ text: String, claimedSize: UInt32? = nil, flags: UInt16 = 0) {
        add(name, Array(text.utf8), claimedSize: claimedSize, flags: flags)
    }

    /// Adds a file of any bytes; otherwise as above.
    mutating func add(_ name: String, _ data: [UInt8], claimedSize: UInt32? = nil, flags: UInt16 = 0) {
        files.append((name, data, claimedSize ?? UInt32(data.count), flags))
    }

    /// The archive.
    var bytes: [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let offset = UInt32(archive.count)
            let name = Array(file.name.utf8)
            let common: [UInt8] =
                little(UInt16(20)) + little(file.flags) + little(UInt16(0)) + little(UInt32(0))
                + little(Self.checksum(file.data)) + little(UInt32(file.data.count)) + little(file.size)
                + little(UInt16(name.count)) + little(UInt16(0))
            archive += little(UInt32(0x0403_4B50)) + common + name + file.data
            directory += little(UInt32(0x0201_4B50)) + little(UInt16(20)) + common
            directory += [UInt8](repeating: 0, count: 10) + little(offset) + name
        }
        let start = UInt32(archive.count)
        archive += directory + little(UInt32(0x0605_4B50)) + [0, 0, 0, 0]
        archive += little(UInt16(files.count)) + little(UInt16(files.count)) + little(UInt32(directory.count))
        return archive + little(start) + [0, 0]
    }

    private func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    /// The CRC-32 of zip archives.
    private static func checksum(_ data: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
        }
        return ~sum
    }
}

extension StoredZip {
    /// A book of parts called `names`, whose bodies are `bodies`; a nil body is missing from the archive.
    static func book(
        _ parts: [(name: String, body: String?)], manifest: String = "", metadata: String = "", spine: String = "",
        guide: String = ""
    ) -> StoredZip {
        var zip = StoredZip()
        zip.add("mimetype", "application/epub+zip")
        zip.add(
            "META-INF/container.xml",
            """
            <?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
            """)
        let items = parts.map {
            #"<item id="\#($0.name)" href="\#($0.name).xhtml" media-type="application/xhtml+xml"/>"#
        }
        let order = parts.map { #"<itemref idref="\#($0.name)"/>"# }
        zip.add(
            "OEBPS/book.opf",
            """
            <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Book</dc:title>\(metadata)</metadata>
            <manifest>\(items.joined())\(manifest)</manifest><spine\(spine)>\(order.joined())</spine>\(guide)</package>
            """)
        for (name, body) in parts {
            guard let body else { continue }
            zip.add(
                "OEBPS/\(name).xhtml",
                """
                <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
                <head><title/></head><body>\(body)</body></html>
                """)
        }
        return zip
    }
}
