import Model

/// Decodes text in one of the encodings of East Asia, character by character.
struct EastAsianDecoder: Sendable {
    /// The most bytes that a character or a change of sets takes.
    static let longest = 4

    private let encoding: EastAsianEncoding
    private let table: [UInt32]
    /// The characters of the basic plane that are written with four bytes, in the order of their codes: those beyond ASCII
    /// that have no code of two bytes.
    private let fourByteTable: [UInt16]
    /// Whether ISO-2022-JP has switched to two bytes a character.
    private var isDouble = false

    init(_ encoding: EastAsianEncoding) {
        self.encoding = encoding
        let table = encoding.table
        self.table = table
        fourByteTable = encoding == .gb18030 ? Self.rest(of: table) : []
    }

    private static func rest(of table: [UInt32]) -> [UInt16] {
        var isTaken = [Bool](repeating: false, count: 0x10000)
        for scalar in table where scalar < 0x10000 { isTaken[Int(scalar)] = true }
        return (0x80...0xFFFF).filter { !isTaken[$0] && !(0xD800...0xDFFF).contains($0) }.map { UInt16($0) }
    }

    /// The character at `index` and its length in bytes: U+FFFD for one that the encoding does not have, nil for a change
    /// of sets.
    mutating func next(
        in bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar?, length: Int) {
        let window = Window(bytes: bytes, index: index)
        let found: (value: UInt32?, length: Int)
        if encoding == .iso2022JP {
            found = decodeISO2022(window)
        } else {
            found = window[0] < 0x80 ? (UInt32(window[0]), 1) : decode(window)
        }
        let length = min(found.length, bytes.count - index)
        return (found.value.map { Unicode.Scalar($0) ?? "\u{FFFD}" }, length)
    }

    /// The bytes from the present one on; 0 after the end.
    private struct Window {
        let bytes: UnsafeBufferPointer<UInt8>
        let index: Int

        subscript(distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    }

    private func decode(_ bytes: Window) -> (value: UInt32?, length: Int) {
        let lead = bytes[0]
        switch encoding {
        case .shiftJIS where (0xA1...0xDF).contains(lead): return (0xFF61 - 0xA1 + UInt32(lead), 1)
        case .shiftJIS where lead == 0x80: return (0x80, 1)
        case .eucJP where lead == 0x8E && (0xA1...0xDF).contains(bytes[1]):
            return (0xFF61 - 0xA1 + UInt32(bytes[1]), 2)
        case .eucJP where lead == 0x8F && bytes[1] >= 0xA1 && bytes[2] >= 0xA1: return (0xFFFD, 3)
        case .gb18030 where lead == 0x80: return (0x20AC, 1)
        case .gb18030 where (0x30...0x39).contains(bytes[1]): return decodeFourBytes(bytes)
        default:
            let found = pointer(lead, bytes[1]).flatMap { $0 < table.count && table[$0] != 0 ? table[$0] : nil }
            // A byte of ASCII after a broken first byte stands for itself.
            return (found ?? 0xFFFD, found == nil && bytes[1] < 0x80 ? 1 : 2)
        }
    }

    /// The place in the table of a character of two bytes; nil if they are none.
    private func pointer(_ lead: UInt8, _ trail: UInt8) -> Int? {
        let (first, second) = (Int(lead), Int(trail))
        switch encoding {
        case .shiftJIS:
            guard (0x81...0x9F).contains(first) || (0xE0...0xFC).contains(first) else { return nil }
            guard (0x40...0x7E).contains(second) || (0x80...0xFC).contains(second) else { return nil }
            return (first - (first < 0xA0 ? 0x81 : 0xC1)) * 188 + second - (second < 0x7F ? 0x40 : 0x41)
        case .eucJP, .iso2022JP:
            guard (0xA1...0xFE).contains(first), (0xA1...0xFE).contains(second) else { return nil }
            return (first - 0xA1) * 94 + second - 0xA1
        case .gb18030:
            guard (0x81...0xFE).contains(first), (0x40...0xFE).contains(second), second != 0x7F else { return nil }
            return (first - 0x81) * 190 + second - (second < 0x7F ? 0x40 : 0x41)
        case .big5:
            guard (0x81...0xFE).contains(first) else { return nil }
            guard (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second) else { return nil }
            return (first - 0x81) * 157 + second - (second < 0x7F ? 0x40 : 0x62)
        case .korean:
            guard (0x81...0xFE).contains(first), (0x41...0xFE).contains(second) else { return nil }
            return (first - 0x81) * 190 + second - 0x41
        }
    }

    private func decodeFourBytes(_ bytes: Window) -> (value: UInt32?, length: Int) {
        guard (0x81...0xFE).contains(bytes[0]), (0x81...0xFE).contains(bytes[2]), (0x30...0x39).contains(bytes[3])
        else { return (0xFFFD, 1) }
        let pointer =
            ((Int(bytes[0]) - 0x81) * 10 + Int(bytes[1]) - 0x30) * 1260 + (Int(bytes[2]) - 0x81) * 10 + Int(bytes[3])
            - 0x30
        if pointer < fourByteTable.count { return (UInt32(fourByteTable[pointer]), 4) }
        // From here on the codes follow the planes above the basic one.
        return (pointer >= 189_000 ? UInt32(pointer - 189_000 + 0x10000) : 0xFFFD, 4)
    }

    private mutating func decodeISO2022(_ bytes: Window) -> (value: UInt32?, length: Int) {
        let lead = bytes[0]
        if lead == 0x1B {
            switch (bytes[1], bytes[2]) {
            case (UInt8(ascii: "$"), UInt8(ascii: "B")), (UInt8(ascii: "$"), UInt8(ascii: "@")): isDouble = true
            case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")): isDouble = false
            default: return (0xFFFD, 1)
            }
            return (nil, 3)
        }
        if isDouble, (0x21...0x7E).contains(lead), (0x21...0x7E).contains(bytes[1]) {
            let found = pointer(lead | 0x80, bytes[1] | 0x80).map { table[$0] } ?? 0
            return (found == 0 ? 0xFFFD : found, 2)
        }
        return (lead < 0x80 ? UInt32(lead) : 0xFFFD, 1)
    }
}
