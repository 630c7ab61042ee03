/// Reads the part of TOML (toml.io, version 1.0) that knowledge files and the configuration are written in: comments,
/// tables and arrays of tables with bare names, bare and quoted keys, strings of all four kinds, arrays of strings or of
/// inline tables, whole numbers, true and false.
struct TOMLParser {
    private let bytes: [UInt8]
    private var place = 0
    private var line = 1

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        // A byte order mark, which some editors write.
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The tables in the order of the file.
    mutating func tables() throws(TOMLError) -> [TOMLTable] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw TOMLError(line: firstInvalidLine(), "this is not UTF-8 text")
        }
        var tables: [TOMLTable] = []
        while true {
            skipBlank(lines: true)
            guard let byte = current else { return tables }
            if byte == UInt8(ascii: "[") {
                tables.append(try header())
            } else {
                try keyAndValue(into: &tables)
            }
            try expectLineEnd()
        }
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func advance() {
        if bytes[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private func looking(at text: StaticString) -> Bool {
        guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    private func failure(_ message: String) -> TOMLError { TOMLError(line: line, message) }

    private func firstInvalidLine() -> Int {
        var line = 1
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }

    /// Skips spaces, tabs and comments, and line ends too where `lines` is true.
    private mutating func skipBlank(lines: Bool) {
        while let byte = current {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
            case UInt8(ascii: "\n") where lines, UInt8(ascii: "\r") where lines: advance()
            case UInt8(ascii: "#"):
                while let byte = current, byte != UInt8(ascii: "\n") { advance() }
            default: return
            }
        }
    }

    private mutating func expectLineEnd() throws(TOMLError) {
        skipBlank(lines: false)
        if current == UInt8(ascii: "\r") { advance() }
        guard current == nil || current == UInt8(ascii: "\n") else {
            throw failure("nothing but a comment may follow on this line")
        }
    }

    private mutating func header() throws(TOMLError) -> TOMLTable {
        let isElement = looking(at: "[[")
        place += isElement ? 2 : 1
        skipBlank(lines: false)
        let name = try bareKey()
        skipBlank(lines: false)
        guard looking(at: isElement ? "]]" : "]") else {
            throw failure(isElement ? "]] is missing after [[\(name)" : "] is missing after [\(name)")
        }
        place += isElement ? 2 : 1
        return TOMLTable(name: name, isElement: isElement, line: line)
    }

    private mutating func key() throws(TOMLError) -> String {
        current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") ? try string() : try bareKey()
    }

    private mutating func bareKey() throws(TOMLError) -> String {
        let start = place
        while let byte = current, byte < 0x80, byte.isBareKeyByte { place += 1 }
        guard place > start else { throw failure("a key is expected here: letters, digits, - and _") }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func keyAndValue(into tables: inout [TOMLTable]) throws(TOMLError) {
        guard !tables.isEmpty else {
            let key = try key()
            throw failure("\(key) stands before the first table")
        }
        try keyAndValue(into: &tables[tables.count - 1], inBraces: false)
    }

    private mutating func keyAndValue(into table: inout TOMLTable, inBraces: Bool) throws(TOMLError) {
        let keyLine = line
        let key = try key()
        guard table.values[key] == nil else { throw failure("\(key) is given twice") }
        skipBlank(lines: false)
        guard current == UInt8(ascii: "=") else { throw failure("= is missing after \(key)") }
        advance()
        skipBlank(lines: false)
        // Tables within tables have no use here, and deep ones would overflow the stack.
        if inBraces, current == UInt8(ascii: "[") { throw failure("no array may be in braces") }
        table.values[key] = (try value(), keyLine)
    }

    private mutating func value() throws(TOMLError) -> TOMLTable.Value {
        switch current {
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
        default: break
        }
        let start = place
        while let byte = current, byte.isBareKeyByte || byte == UInt8(ascii: "+") { place += 1 }
        switch String(decoding: bytes[start..<place], as: UTF8.self) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case let word:
            guard let number = Int(word.filter { $0 != "_" }) else {
                throw failure("a string in quotation marks, a whole number, true or false is expected here")
            }
            return .integer(number)
        }
    }

    private mutating func array() throws(TOMLError) -> TOMLTable.Value {
        advance()
        var strings: [String] = []
        var tables: [TOMLTable] = []
        var endsInComma = false
        while true {
            skipBlank(lines: true)
            if current == UInt8(ascii: "]") { break }
            endsInComma = false
            if current == UInt8(ascii: "{"), strings.isEmpty {
                tables.append(try inlineTable())
            } else if tables.isEmpty {
                strings.append(try string())
            } else {
                throw failure("a table in braces is expected here")
            }
            skipBlank(lines: true)
            if current == UInt8(ascii: "]") { break }
            guard current == UInt8(ascii: ",") else { throw failure("a comma or ] is missing in the array") }
            endsInComma = true
            advance()
        }
        let end = place
        advance()
        return tables.isEmpty ? .array(strings, end: end) : .tables(tables, endsInComma: endsInComma, end: end)
    }

    private mutating func inlineTable() throws(TOMLError) -> TOMLTable {
        let start = place
        var table = TOMLTable(name: "", isElement: true, line: line)
        advance()
        skipBlank(lines: false)
        while current != UInt8(ascii: "}") {
            try keyAndValue(into: &table, inBraces: true)
            skipBlank(lines: false)
            if current == UInt8(ascii: "}") { break }
            guard current == UInt8(ascii: ",") else { throw failure("a comma or } is missing in the table") }
            advance()
            skipBlank(lines: false)
        }
        advance()
        table.bytes = start..<place
        return table
    }

    private mutating func string() throws(TOMLError) -> String {
        let quotes: [(mark: StaticString, escapes: Bool, lines: Bool)] = [
            ("\"\"\"", true, true), ("'''", false, true), ("\"", true, false), ("'", false, false),
        ]
        guard let quote = quotes.first(where: { looking(at: $0.mark) }) else {
            throw failure("a string in quotation marks is expected here")
        }
        let startLine = line
        place += quote.mark.utf8CodeUnitCount
        if quote.lines { skipFirstLineEnd() }
        var content: [UInt8] = []
        while !endsString(quote.mark, content: &content) {
            guard let byte = current else { throw TOMLError(line: startLine, "this string has no end") }
            switch byte {
            case UInt8(ascii: "\n") where !quote.lines, UInt8(ascii: "\r") where !quote.lines:
                throw TOMLError(line: startLine, "this string has no end on its line")
            case UInt8(ascii: "\\") where quote.escapes:
                advance()
                try escape(into: &content, lines: quote.lines)
            default:
                content.append(byte)
                advance()
            }
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// Whether the string ends here; up to two more quotation marks before its end belong to it (`""""so""""`).
    private mutating func endsString(_ mark: StaticString, content: inout [UInt8]) -> Bool {
        guard looking(at: mark) else { return false }
        place += mark.utf8CodeUnitCount
        if mark.utf8CodeUnitCount == 3 {
            while let byte = current, byte == mark.utf8Start[0] {
                content.append(byte)
                place += 1
            }
        }
        return true
    }

    private mutating func skipFirstLineEnd() {
        if looking(at: "\r\n") { place += 1 }
        if current == UInt8(ascii: "\n") { advance() }
    }

    private mutating func escape(into content: inout [UInt8], lines: Bool) throws(TOMLError) {
        guard let byte = current else { throw failure("this string has no end") }
        let simple: [UInt8: UInt8] = [
            UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12,
            UInt8(ascii: "r"): 13, UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        ]
        if let meant = simple[byte] {
            content.append(meant)
            advance()
        } else if byte == UInt8(ascii: "u") || byte == UInt8(ascii: "U") {
            advance()
            content.append(contentsOf: try scalar(digits: byte == UInt8(ascii: "u") ? 4 : 8))
        } else if lines, byte.isBlank {
            // A backslash at the end of a line swallows the line end and the white space that follows.
            while let byte = current, byte.isBlank { advance() }
        } else {
            throw failure("\\\(byte < 0x7F && byte > 0x20 ? String(Unicode.Scalar(byte)) : "") is no escape")
        }
    }

    private mutating func scalar(digits: Int) throws(TOMLError) -> [UInt8] {
        let end = min(place + digits, bytes.count)
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        guard text.utf8.count == digits, text.allSatisfy(\.isHexDigit), let value = UInt32(text, radix: 16),
            let scalar = Unicode.Scalar(value)
        else { throw failure("\\u needs four and \\U eight hexadecimal digits of a Unicode scalar value") }
        place = end
        return Array(String(scalar).utf8)
    }
}

extension UInt8 {
    fileprivate var isBareKeyByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
