/// A value of JSON.
enum JSONValue {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { return members[key] }
        return nil
    }

    var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    var int: Int? {
        if case .number(let value) = self { return Int(value) }
        return nil
    }

    var array: [JSONValue] {
        if case .array(let values) = self { return values }
        return []
    }
}

/// Reads JSON (RFC 8259). The training data are well formed, so anything else gives null.
struct JSONReader {
    private let bytes: ArraySlice<UInt8>
    private var place: Int

    static func read(_ bytes: ArraySlice<UInt8>) -> JSONValue {
        var reader = JSONReader(bytes: bytes, place: bytes.startIndex)
        return reader.value()
    }

    private var next: UInt8 { place < bytes.endIndex ? bytes[place] : 0 }

    private mutating func skipSpace() {
        while place < bytes.endIndex, bytes[place] <= 0x20 { place += 1 }
    }

    private mutating func value() -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return .string(string())
        case UInt8(ascii: "t"):
            place += 4
            return .bool(true)
        case UInt8(ascii: "f"):
            place += 5
            return .bool(false)
        case UInt8(ascii: "n"):
            place += 4
            return .null
        default: return number()
        }
    }

    private mutating func number() -> JSONValue {
        let start = place
        while place < bytes.endIndex, !",]} \n\r\t".utf8.contains(bytes[place]) { place += 1 }
        return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map(JSONValue.number) ?? .null
    }

    private mutating func array() -> JSONValue {
        var values: [JSONValue] = []
        place += 1
        skipSpace()
        while place < bytes.endIndex, next != UInt8(ascii: "]") {
            values.append(value())
            skipSpace()
            if next == UInt8(ascii: ",") { place += 1 }
            skipSpace()
        }
        place += 1
        return .array(values)
    }

    private mutating func object() -> JSONValue {
        var members: [String: JSONValue] = [:]
        place += 1
        skipSpace()
        while place < bytes.endIndex, next != UInt8(ascii: "}") {
            let key = string()
            skipSpace()
            place += 1
            members[key] = value()
            skipSpace()
            if next == UInt8(ascii: ",") { place += 1 }
            skipSpace()
        }
        place += 1
        return .object(members)
    }

    private mutating func string() -> String {
        var units: [UInt8] = []
        place += 1
        while place < bytes.endIndex, next != UInt8(ascii: "\"") {
            guard next == UInt8(ascii: "\\") else {
                units.append(next)
                place += 1
                continue
            }
            place += 1
            escape(to: &units)
        }
        place += 1
        return String(decoding: units, as: UTF8.self)
    }

    private mutating func escape(to units: inout [UInt8]) {
        let mark = next
        place += 1
        switch mark {
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "u"):
            var value = hexadecimal()
            if 0xD800..<0xDC00 ~= value, next == UInt8(ascii: "\\") {
                place += 2
                value = 0x10000 + (value - 0xD800) << 10 + (hexadecimal() - 0xDC00)
            }
            units += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8
        default: units.append(mark)
        }
    }

    private mutating func hexadecimal() -> UInt32 {
        let end = min(place + 4, bytes.endIndex)
        defer { place = end }
        return UInt32(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16) ?? 0xFFFD
    }
}
