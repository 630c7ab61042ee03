import Model
import Testing

@testable import Formats

/// Pages in the encodings of East Asia.
@Suite struct EastAsianEncodingTests {
    private static let samples: [(label: String, text: String, bytes: [UInt8])] = [
        (
            "shift_jis", "日本語の文章、ｶﾅ",
            [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xCC, 0x95, 0xB6, 0x8F, 0xCD, 0x81, 0x41, 0xB6, 0xC5]
        ),
        (
            "euc-jp", "日本語の文章、ｶﾅ",
            [
                0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC, 0xA4, 0xCE, 0xCA, 0xB8, 0xBE, 0xCF, 0xA1, 0xA2, 0x8E, 0xB6, 0x8E,
                0xC5,
            ]
        ),
        (
            "iso-2022-jp", "日本語の文章",
            [
                0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x38, 0x6C, 0x24, 0x4E, 0x4A, 0x38, 0x3E, 0x4F, 0x1B, 0x28,
                0x42,
            ]
        ),
        ("gb2312", "中文测试", [0xD6, 0xD0, 0xCE, 0xC4, 0xB2, 0xE2, 0xCA, 0xD4]),
        ("gb18030", "中文ḿ𠀀", [0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x35, 0xF4, 0x37, 0x95, 0x32, 0x82, 0x36]),
        ("big5", "繁體中文", [0xC1, 0x63, 0xC5, 0xE9, 0xA4, 0xA4, 0xA4, 0xE5]),
        ("euc-kr", "한국어 문장", [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE, 0x20, 0xB9, 0xAE, 0xC0, 0xE5]),
    ]

    @Test func pagesAreDecodedAsTheySay() throws {
        for sample in Self.samples {
            let head = "<html><meta http-equiv=Content-Type content='text/html; charset=\(sample.label)'><body><p>"
            let document = try ReadText.document(bytes: Array(head.utf8) + sample.bytes, path: "page.html")
            #expect(document.text.string(in: document.text.range) == sample.text, "\(sample.label)")
            #expect(document.metadata.format.hasPrefix("HTML ("), "\(sample.label)")
        }
    }

    @Test func brokenCharactersAreReplacedAndHideNothing() {
        func decoded(_ bytes: [UInt8], _ encoding: EastAsianEncoding) -> String {
            bytes.withUnsafeBufferPointer {
                String(decoding: TextEncoding.eastAsian(encoding).decoded($0), as: UTF8.self)
            }
        }
        #expect(decoded([0x81, 0x3C, 0x62, 0x3E], .shiftJIS) == "\u{FFFD}<b>")
        #expect(decoded([0xA4], .eucJP) == "\u{FFFD}")
        #expect(decoded([0x8F, 0xB0, 0xA1, 0x41], .eucJP) == "\u{FFFD}A")
        #expect(decoded([0x81, 0x30, 0x41], .gb18030) == "\u{FFFD}0A")
        #expect(decoded([0xFF, 0xFF], .big5) == "\u{FFFD}")
        #expect(decoded([0x1B, 0x24, 0x42, 0x30], .iso2022JP) == "0")
        #expect(decoded([0x1B, 0x41], .iso2022JP) == "\u{FFFD}A")
    }
}
