import Model
import Testing

@testable import Formats

/// Encodings that are found out by what a text says.
@Suite struct EncodingTests {
    /// `text` in a single-byte encoding.
    private static func bytes(_ text: String, _ encoding: SingleByteEncoding) -> [UInt8] {
        text.unicodeScalars.compactMap { scalar in (UInt8.min...UInt8.max).first { encoding.scalar($0) == scalar } }
    }

    private func name(_ bytes: [UInt8], declared: String? = nil) -> String {
        bytes.withUnsafeBufferPointer { TextEncoding(of: $0, declared: declared).name }
    }

    private static let russian = "Дом стоял на краю деревни, и никто в нём давно не жил. Окна были забиты досками.\n"

    @Test func theLanguageTellsTheEncoding() {
        let samples: [(String, SingleByteEncoding)] = [
            (Self.russian, .windows1251), (Self.russian, .koi8r), (Self.russian, .isoCyrillic), (Self.russian, .ibm866),
            ("Η γέφυρα ήταν κλειστή όλο τον χειμώνα, και κανείς δεν περνούσε.\n", .windows1253),
            ("Most był zamknięty całą zimę, a łódź stała w szopie. Śnieg leżał na dachu.\n", .windows1250),
            ("Most był zamknięty całą zimę, a łódź stała w szopie. Śnieg leżał na dachu.\n", .latin2),
            ("Köprü bütün kış kapalıydı, kayık ağılda duruyordu. Çatıda kar vardı, ırmak şişmişti.\n", .windows1254),
            ("Değirmen nehrin yanında duruyordu. Yaşlı değirmenci herkesi tanırdı.\n", .windows1254),
            ("Die Brücke war geschlossen – „für immer“, sagte der Wärter.\n", .windows1252),
            ("Le café était fermé, à côté de la forêt.\n", .windows1252),
            ("A naïve café — closed.\n", .windows1252),
            ("Die Mühle stand am Fluß. Der Müller kannte jeden, der für Öl kam.\n", .ibm437),
            ("Le café était fermé, à côté de la forêt, où l'on mangeait.\n", .ibm437),
            ("╔══════════════╗\n║ The lamp 1.0 ║\n╚══════════════╝\nRead this first.\n", .ibm437),
            ("הגשר היה סגור כל החורף ואיש לא עבר בו עד האביב.\n", .windows1255),
        ]
        for (text, encoding) in samples {
            let found = Self.bytes(text, encoding).withUnsafeBufferPointer { bytes in
                String(decoding: TextEncoding(of: bytes).decoded(bytes), as: UTF8.self)
            }
            #expect(found == text, "\(encoding.name)")
        }
    }

    @Test func eastAsianTextIsToldApart() {
        // "印刷所の窓は北に向いている。" in Shift_JIS and in EUC-JP.
        let japanese: [(String, [UInt8])] = [
            (
                "Shift_JIS",
                [
                    0x88, 0xF3, 0x8D, 0xFC, 0x8F, 0x8A, 0x82, 0xCC, 0x91, 0x8B, 0x82, 0xCD, 0x96, 0x6B, 0x82, 0xC9,
                    0x8C, 0xFC, 0x82, 0xA2, 0x82, 0xC4, 0x82, 0xA2, 0x82, 0xE9, 0x81, 0x42,
                ]
            ),
            (
                "EUC-JP",
                [
                    0xB0, 0xF5, 0xBA, 0xFE, 0xBD, 0xEA, 0xA4, 0xCE, 0xC1, 0xEB, 0xA4, 0xCF, 0xCB, 0xCC, 0xA4, 0xCB,
                    0xB8, 0xFE, 0xA4, 0xA4, 0xA4, 0xC6, 0xA4, 0xA4, 0xA4, 0xEB, 0xA1, 0xA3,
                ]
            ),
            // "桥在冬天是关着的。" in GB 18030.
            (
                "GB18030",
                [
                    0xC7, 0xC5, 0xD4, 0xDA, 0xB6, 0xAC, 0xCC, 0xEC, 0xCA, 0xC7, 0xB9, 0xD8, 0xD7, 0xC5, 0xB5, 0xC4,
                    0xA1, 0xA3,
                ]
            ),
            // "다리는 겨울에 닫혀 있었다." in EUC-KR.
            (
                "EUC-KR",
                [
                    0xB4, 0xD9, 0xB8, 0xAE, 0xB4, 0xC2, 0x20, 0xB0, 0xDC, 0xBF, 0xEF, 0xBF, 0xA1, 0x20, 0xB4, 0xDD,
                    0xC7, 0xF4, 0x20, 0xC0, 0xD6, 0xBE, 0xFA, 0xB4, 0xD9, 0x2E,
                ]
            ),
        ]
        for (wanted, bytes) in japanese { #expect(name(bytes) == wanted) }
    }

    @Test func whatMakesNoSenseStaysAsItIs() {
        #expect(name(Array("plain text".utf8)) == "UTF-8")
        #expect(name(Array("Zoë – naïve".utf8), declared: "iso-8859-1") == "UTF-8")
        #expect(name([0x61, 0xFF, 0xFE, 0x80, 0x62]) == "UTF-8")
    }

    @Test func utf16IsFoundWithAndWithoutAMark() throws {
        let text = "Café Zoë stands by the bridge.\n"
        let units = Array(text.utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
            let document = try ReadText.document(bytes: bytes)
            #expect(document.text.string(in: document.text.range) == text)
            #expect(document.metadata.format == "UTF-16 text")
        }
        let markdown = Array("# Café\n\nText *so*.\n".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let document = try ReadText.document(bytes: [0xFF, 0xFE] + markdown, path: "a.md")
        #expect(document.sketch == ["title: Café", "paragraph: Text so."])
    }

    @Test func utf32IsFoundWithAndWithoutAMark() throws {
        let text = "Café Zoë stands by the bridge 🌉.\r\nAnd the mill.\n"
        let little = text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) }
        }
        let big = text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(scalar.value >> (24 - $0 * 8) & 0xFF) }
        }
        for bytes in [little, big, [0xFF, 0xFE, 0, 0] + little, [0, 0, 0xFE, 0xFF] + big] {
            let document = try ReadText.document(bytes: bytes)
            #expect(document.text.string(in: document.text.range) == text)
            #expect(document.metadata.format == "UTF-32 text")
        }
        let cut = try ReadText.document(
            bytes: [0xFF, 0xFE, 0, 0] + little.dropLast(2) + [0xFF, 0xFF, 0xFF, 0xFF, 0])
        #expect(cut.text.string(in: cut.text.range).hasSuffix("\u{FFFD}"))
    }

    @Test func theReaderMayNameTheEncoding() throws {
        var options = ReadOptions()
        options.encoding = "KOI8-R"
        let document = try ReadText.document(bytes: [0xED, 0xCF, 0xD3, 0xD4], options: options)
        #expect(document.text.string(in: document.text.range) == "Мост")
        #expect(document.metadata.format == "KOI8-R text")
        options.encoding = "ebcdic"
        #expect(!options.hasKnownEncoding)
    }

    @Test func aShortTextInChineseIsToldByItsBytes() {
        // "窑火通宵未熄，陶工守在窑边。" and "도공은 밤새 가마 옆에 앉았다."
        let chinese: [UInt8] = [
            0xD2, 0xA4, 0xBB, 0xF0, 0xCD, 0xA8, 0xCF, 0xFC, 0xCE, 0xB4, 0xCF, 0xA8, 0xA3, 0xAC, 0xCC, 0xD5, 0xB9, 0xA4,
            0xCA,
            0xD8, 0xD4, 0xDA, 0xD2, 0xA4, 0xB1, 0xDF, 0xA1, 0xA3,
        ]
        let korean: [UInt8] = [
            0xB5, 0xB5, 0xB0, 0xF8, 0xC0, 0xBA, 0x20, 0xB9, 0xE3, 0xBB, 0xF5, 0x20, 0xB0, 0xA1, 0xB8, 0xB6, 0x20, 0xBF,
            0xB7,
            0xBF, 0xA1, 0x20, 0xBE, 0xC9, 0xBE, 0xD2, 0xB4, 0xD9, 0x2E,
        ]
        #expect(name(chinese).lowercased().hasPrefix("gb"))
        #expect(!name(korean).lowercased().hasPrefix("gb"))
    }
}
