import Platform
import Testing

/// Names of files keep their bytes, whatever these are.
struct FileNameTests {
    @Test(arguments: [
        "plain.txt".utf8.map { $0 }, "Café 漢字 🙂.md".utf8.map { $0 },
        [0x63, 0x61, 0x66, 0xE9], [0xFF, 0xFE, 0x80, 0x2F, 0xC3], [0xC3, 0x28, 0xE2, 0x82],
        // A name that has the characters of the replacements themselves.
        "\u{10FF80}\u{10FFFF}x".utf8.map { $0 }, "\u{10FFE9}".utf8.map { $0 } + [0xE9], [],
    ])
    func aNameComesBackAsItWas(bytes: [UInt8]) {
        let name = FileName.string(bytes)
        #expect(FileName.bytes(of: name).map { UInt8(bitPattern: $0) } == bytes + [0])
    }

    @Test func aNameInUTF8IsAnOrdinaryString() {
        #expect(FileName.string(Array("Café 漢字 🙂.md".utf8)) == "Café 漢字 🙂.md")
    }
}
