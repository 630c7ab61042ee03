import Model

/// Decodes text in one of the encodings of East Asia.
struct EastAsianDecoder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let encoding: EastAsianEncoding
    private let table: [UInt32]
    /// The characters of the basic plane that are written with four bytes, in the order of their codes: those beyond ASCII
    /// that have no code of two bytes.
    private let fourByteTable: [UInt16]
    private var index = 0
    private var output: [UInt8] = []
    /// Whether ISO-2022-JP has switched to two bytes a character.
    private var isDouble = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: EastAsianEncoding) {
        self.bytes = bytes
        self.encoding = encoding
        let table = encoding.table
        self.table = table
        fourByteTable = encoding == .gb18030 ? Self.rest(of: table) : []
        output.reserveCapacity(bytes.count + bytes.count / 2)
    }

    private static func rest(of table: [UInt32]) -> [UInt16] {
        var isTaken = [Bool](repeating: false, count: 0x10000)
        for scalar in table where scalar < 0x10000 { isTaken[Int(scalar)] = true }
        return (0x80...0xFFFF).filter { !isTaken[$0] && !(0xD800...0xDFFF).contains($0) }.map { UInt16($0) }
    }

    /// The text in UTF-8.
    mutating func run() -> [UInt8] {
        while index < bytes.count {
            let lead = bytes[index]
            if encoding == .iso2022JP {
                decodeISO2022(lead)
            } else if lead < 0x80 {
                output.append(lead)
                index += 1
            } else {
                decode(lead)
            }
        }
        return output
    }

    /// The byte `distance` after the present one; 0 behind the end.
    private func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }

    private mutating func decode(_ lead: UInt8) {
        switch encoding {
        case .shiftJIS where (0xA1...0xDF).contains(lead): append(0xFF61 - 0xA1 + UInt32(lead), length: 1)
        case .shiftJIS where lead == 0x80: append(0x80, length: 1)
        case .eucJP where lead == 0x8E && (0xA1...0xDF).contains(byte(1)):
            append(0xFF61 - 0xA1 + UInt32(byte(1)), length: 2)
        case .eucJP where lead == 0x8F && byte(1) >= 0xA1 && byte(2) >= 0xA1: append(0xFFFD, length: 3)
        case .gb18030 where lead == 0x80: append(0x20AC, length: 1)
        case .gb18030 where (0x30...0x39).contains(byte(1)): decodeFourBytes(lead)
        default:
            let found = pointer(lead, byte(1)).flatMap { $0 < table.count && table[$0] != 0 ? table[$0] : nil }
            // A byte of ASCII after a broken first byte stands for itself.
            append(found ?? 0xFFFD, length: found == nil && byte(1) < 0x80 ? 1 : 2)
        }
    }

    /// The place in the table of a character of two bytes; nil where they are none.
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

    private mutating func decodeFourBytes(_ lead: UInt8) {
        let (second, third, fourth) = (byte(1), byte(2), byte(3))
        guard (0x81...0xFE).contains(lead), (0x81...0xFE).contains(third), (0x30...0x39).contains(fourth) else {
            return append(0xFFFD, length: 1)
        }
        let pointer =
            ((Int(lead) - 0x81) * 10 + Int(second) - 0x30) * 1260 + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
        if pointer < fourByteTable.count {
            append(UInt32(fourByteTable[pointer]), length: 4)
        } else {
            // From here on the codes follow the planes above the basic one.
            append(pointer >= 189_000 ? UInt32(pointer - 189_000 + 0x10000) : 0xFFFD, length: 4)
        }
    }

    private mutating func decodeISO2022(_ lead: UInt8) {
        if lead == 0x1B {
            switch (byte(1), byte(2)) {
            case (UInt8(ascii: "$"), UInt8(ascii: "B")), (UInt8(ascii: "$"), UInt8(ascii: "@")): isDouble = true
            case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")): isDouble = false
            default: return append(0xFFFD, length: 1)
            }
            index += 3
        } else if isDouble, (0x21...0x7E).contains(lead), (0x21...0x7E).contains(byte(1)) {
            let found = pointer(lead | 0x80, byte(1) | 0x80).map { table[$0] } ?? 0
            append(found == 0 ? 0xFFFD : found, length: 2)
        } else if lead < 0x80 {
            output.append(lead)
            index += 1
        } else {
            append(0xFFFD, length: 1)
        }
    }

    private mutating func append(_ value: UInt32, length: Int) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        if let encoded = UTF8.encode(scalar) { output.append(contentsOf: encoded) }
        index = min(index + length, bytes.count)
    }
}
