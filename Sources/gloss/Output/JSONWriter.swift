import Model
import Platform

/// Writes JSON (RFC 8259) value by value into bytes, which are valid UTF-8 whatever is written.
struct JSONWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []
    /// Whether a comma belongs before the next key or value.
    private var needsComma = false

    /// Opens an object.
    mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Closes an object.
    mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Opens an array.
    mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Closes an array.
    mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes a key of an object; its value follows.
    mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: ":")])
        needsComma = false
    }

    /// Writes a number.
    mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes a number as hundredths: 98 is 0.98.
    mutating func value(hundredths: Int) {
        separate()
        let fraction = hundredths % 100
        bytes.append(contentsOf: String(hundredths / 100).utf8)
        guard fraction != 0 else { return }
        bytes.append(UInt8(ascii: "."))
        if fraction < 10 { bytes.append(UInt8(ascii: "0")) }
        bytes.append(contentsOf: String(fraction % 10 == 0 ? fraction / 10 : fraction).utf8)
    }

    /// Writes a string, or null.
    mutating func value(_ string: String?) {
        guard var string else { return null() }
        string.withUTF8 { value(text: $0) }
    }

    /// Writes a number, or null.
    mutating func value(_ number: Int?) {
        if let number { value(number) } else { null() }
    }

    /// Writes true or false.
    mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Writes the name of a file, as `FileName` has it.
    mutating func value(file name: String) {
        let bytes = FileName.bytes(of: name).dropLast().map { UInt8(bitPattern: $0) }
        bytes.withUnsafeBufferPointer { value(text: $0) }
    }

    /// Writes null.
    mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes text as a string; each maximal invalid part of it as U+FFFD.
    mutating func value(text: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.reserveCapacity(bytes.count + text.count + 2)
        bytes.append(UInt8(ascii: "\""))
        var place = 0
        var copied = 0
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                    bytes.append(contentsOf: text[copied..<place])
                    escape(byte)
                    copied = place + 1
                }
                place += 1
            } else {
                let decoded = UTF8Decoding.scalar(in: text, at: place)
                // A real U+FFFD is three bytes long; an invalid part may be, too, but does not start as one.
                if decoded.scalar == "\u{FFFD}", !(decoded.length == 3 && byte == 0xEF) {
                    bytes.append(contentsOf: text[copied..<place])
                    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
                    copied = place + decoded.length
                } else if Self.isHidden(decoded.scalar) {
                    bytes.append(contentsOf: text[copied..<place])
                    // Beyond the first plane, JSON counts in halves of UTF-16.
                    for unit in String(decoded.scalar).utf16 { escape(unit) }
                    copied = place + decoded.length
                }
                place += decoded.length
            }
        }
        bytes.append(contentsOf: text[copied..<text.count])
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a character beyond ASCII is written as its number, which JSON allows for any: a control, what turns the text
    /// around it or cannot be seen. The output may be a terminal's.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch CellForm(scalar) {
        case .dropped, .caret, .hexadecimal, .replacement: true
        case .blank: [0x85, 0x2028, 0x2029].contains(scalar.value)
        case .glyph, .mark: false
        }
    }

    /// Ends the line: each has one JSON value.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        default:
            bytes.removeLast()
            escape(UInt16(byte))
        }
    }

    /// Writes a character by its number.
    private mutating func escape(_ value: UInt16) {
        bytes.append(contentsOf: "\\u".utf8)
        let digits = Array("0123456789abcdef".utf8)
        for shift in [12, 8, 4, 0] { bytes.append(digits[Int(value >> UInt16(shift)) & 15]) }
    }
}
