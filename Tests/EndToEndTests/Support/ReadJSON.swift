/// JSON as it was written, for tests that look into it.
indirect enum ReadJSON: Equatable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([ReadJSON])
    case object([(key: String, value: ReadJSON)])

    /// Reads one value; nil if `text` is not JSON (RFC 8259).
    init?(_ text: String) {
        var reader = Reader(rest: Array(text.unicodeScalars)[...])
        guard let value = reader.value(), reader.atEnd() else { return nil }
        self = value
    }

    /// The value of a key of an object; null if there is none.
    subscript(key: String) -> ReadJSON {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.key == key }?.value ?? .null
    }

    /// The elements of an array; none of anything else.
    var elements: [ReadJSON] { if case .array(let elements) = self { elements } else { [] } }
    /// The string; nil of anything else.
    var text: String? { if case .string(let text) = self { text } else { nil } }
    /// The whole number; nil of anything else.
    var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
    /// The keys of an object in their order.
    var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }

    static func == (left: ReadJSON, right: ReadJSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)):
            left.map(\.key) == right.map(\.key) && left.map(\.value) == right.map(\.value)
        default: false
        }
    }

    private struct Reader {
        var rest: ArraySlice<Unicode.Scalar>

        mutating func skipSpace() { rest = rest.drop { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" } }
        mutating func atEnd() -> Bool {
            skipSpace()
            return rest.isEmpty
        }

        mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            skipSpace()
            guard rest.first == scalar else { return false }
            rest.removeFirst()
            return true
        }

        mutating func value() -> ReadJSON? {
            skipSpace()
            switch rest.first {
            case "{": return object()
            case "[": return array()
            case "\"": return string().map(ReadJSON.string)
            case "n": return word("null", .null)
            case "t": return word("true", .boolean(true))
            case "f": return word("false", .boolean(false))
            default:
                let digits = rest.prefix { "0123456789.-+eE".unicodeScalars.contains($0) }
                rest = rest.dropFirst(digits.count)
                return Double(String(String.UnicodeScalarView(digits))).map(ReadJSON.number)
            }
        }

        mutating func word(_ word: String, _ value: ReadJSON) -> ReadJSON? {
            guard rest.starts(with: word.unicodeScalars) else { return nil }
            rest.removeFirst(word.count)
            return value
        }

        mutating func array() -> ReadJSON? {
            guard take("[") else { return nil }
            var elements: [ReadJSON] = []
            if take("]") { return .array(elements) }
            while let element = value() {
                elements.append(element)
                if take("]") { return .array(elements) }
                guard take(",") else { return nil }
            }
            return nil
        }

        mutating func object() -> ReadJSON? {
            guard take("{") else { return nil }
            var members: [(key: String, value: ReadJSON)] = []
            if take("}") { return .object(members) }
            while true {
                skipSpace()
                guard let key = string(), take(":"), let member = value() else { return nil }
                members.append((key, member))
                if take("}") { return .object(members) }
                guard take(",") else { return nil }
            }
        }

        mutating func string() -> String? {
            guard take("\"") else { return nil }
            var text = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\"": return String(text)
                case "\\":
                    guard let escaped = escape() else { return nil }
                    text.append(escaped)
                case "\u{0}"..."\u{1F}": return nil
                default: text.append(scalar)
                }
            }
            return nil
        }

        mutating func escape() -> Unicode.Scalar? {
            switch rest.popFirst() {
            case "\"": return "\""
            case "\\": return "\\"
            case "/": return "/"
            case "n": return "\n"
            case "r": return "\r"
            case "t": return "\t"
            case "b": return "\u{8}"
            case "f": return "\u{C}"
            case "u":
                let digits = String(String.UnicodeScalarView(rest.prefix(4)))
                rest = rest.dropFirst(4)
                return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
            default: return nil
            }
        }
    }
}
