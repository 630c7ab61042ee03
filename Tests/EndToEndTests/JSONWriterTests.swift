import Testing

@testable import gloss

@Suite struct JSONWriterTests {
    private func written(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func commasStandBetweenKeysAndValuesOnly() {
        let text = written { json in
            json.beginObject()
            json.key("a")
            json.beginArray()
            json.value(1)
            json.value("two")
            json.null()
            json.endArray()
            json.key("b")
            json.beginObject()
            json.endObject()
            json.endObject()
            json.endLine()
        }
        #expect(text == "{\"a\":[1,\"two\",null],\"b\":{}}\n")
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("line\nend\r\ttab", #""line\nend\r\ttab""#),
        ("\u{1B}[0m\u{0}", #""\u001b[0m\u0000""#),
        ("é漢😀\u{FFFD}", "\"é漢😀\u{FFFD}\""), ("", "\"\""),
        ("\u{7F}\u{9B}2J\u{202E}x\u{2028}", #""\u007f\u009b2J\u202ex\u2028""#),
        ("\u{E0041}\u{AD}", #""\udb40\udc41\u00ad""#),
    ])
    func stringsAreEscapedAsTheyMustBe(string: String, expected: String) {
        #expect(written { $0.value(string) } == expected)
    }

    @Test(arguments: [
        ([0x41, 0xFF, 0x42], "A\u{FFFD}B"), ([0xE2, 0x82], "\u{FFFD}"),
        ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
    func invalidBytesBecomeReplacementCharacters(bytes: [UInt8], expected: String) {
        #expect(written { json in bytes.withUnsafeBufferPointer { json.value(text: $0) } } == "\"\(expected)\"")
    }

    @Test(arguments: [(0, "0"), (5, "0.05"), (50, "0.5"), (98, "0.98"), (100, "1"), (250, "2.5")])
    func hundredthsAreShort(number: Int, expected: String) {
        #expect(written { $0.value(hundredths: number) } == expected)
    }
}
