/// Reads the part of TOML (toml.io, version 1.0) that knowledge files and the configuration are written in: comments,
/// tables and arrays of tables with bare names, bare and quoted keys, strings of all four kinds, arrays of strings or of
/// inline tables, whole numbers, true and false.
struct TOMLParser {
    private let bytes: [UInt8]
    private var place = 0
    /// The last place of which line and column were counted.
    private var counted = (place: 0, line: 1, column: 1)

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
        // A byte order mark, which some editors write.
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (place, counted.place) = (3, 3) }
    }

    /// The tables in the order of the file.
    ///
    /// - Throws: the first mistake.
    mutating func tables() throws(TOMLError) -> [TOMLTable] {
        let (tables, mistakes) = document(isLenient: false)
        if let mistake = mistakes.first { throw mistake }
        return tables
    }

    /// The tables in the order of the file, and the mistakes. After a mistake it goes on at the next line that begins
    /// something, unless the first mistake is enough.
    mutating func document(isLenient: Bool = true) -> (tables: [TOMLTable], mistakes: [TOMLError]) {
        var (tables, mistakes): ([TOMLTable], [TOMLError]) = ([], [])
        guard String(validating: bytes, as: UTF8.self) != nil else {
            return ([], [TOMLError(line: firstInvalidLine(), "this is not UTF-8 text")])
        }
        while true {
            skipBlank(lines: true)
            guard current != nil else { break }
            do throws(TOMLError) {
                try statement(into: &tables)
            } catch {
                mistakes.append(error)
                guard isLenient else { break }
                recover()
            }
        }
        return (tables, mistakes)
    }

    private mutating func statement(into tables: inout [TOMLTable]) throws(TOMLError) {
        if current == UInt8(ascii: "[") {
            tables.append(try header())
        } else {
            try keyAndValue(into: &tables)
        }
        try expectLineEnd()
    }

    /// Goes to the next line that begins a table or a key; the lines before it belong to what was not understood.
    private mutating func recover() {
        while current != nil {
            while let byte = current, byte != UInt8(ascii: "\n") { place += 1 }
            if current != nil { place += 1 }
            if beginsStatement(bytes[place...].prefix { $0 != UInt8(ascii: "\n") }) { return }
        }
    }

    /// Whether a line is that of a table, or of a key and what follows it.
    private func beginsStatement(_ line: ArraySlice<UInt8>) -> Bool {
        func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        let word = line.drop(while: isSpace)
        guard let first = word.first, first != UInt8(ascii: "[") else { return !word.isEmpty }
        let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
        let rest = isQuoted ? word.dropFirst().drop { $0 != first }.dropFirst() : word.drop { $0.isBareKeyByte }
        return rest.startIndex > word.startIndex && rest.drop(while: isSpace).first == UInt8(ascii: "=")
    }

    /// The place of the next byte. Each byte is counted once, however often this is asked.
    private mutating func here() -> TOMLPlace {
        while counted.place < place {
            if bytes[counted.place] == UInt8(ascii: "\n") {
                (counted.line, counted.column) = (counted.line + 1, 1)
            } else if bytes[counted.place] & 0xC0 != 0x80 {
                counted.column += 1
            }
            counted.place += 1
        }
        return TOMLPlace(line: counted.line, column: counted.column)
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func looking(at text: StaticString) -> Bool {
        guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
    }

    private mutating func failure(_ message: String) -> TOMLError { TOMLError(here(), message) }

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
            case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
            case UInt8(ascii: "\n") where lines, UInt8(ascii: "\r") where lines: place += 1
            case UInt8(ascii: "#"):
                while let byte = current, byte != UInt8(ascii: "\n") { place += 1 }
            default: return
            }
        }
    }

    private mutating func expectLineEnd() throws(TOMLError) {
        skipBlank(lines: false)
        if current == UInt8(ascii: "\r") { place += 1 }
        guard current == nil || current == UInt8(ascii: "\n") else {
            throw failure("nothing but a comment may follow on this line")
        }
    }

    private mutating func header() throws(TOMLError) -> TOMLTable {
        let start = here()
        let isElement = looking(at: "[[")
        place += isElement ? 2 : 1
        skipBlank(lines: false)
        let name = try bareKey()
        skipBlank(lines: false)
        guard looking(at: isElement ? "]]" : "]") else {
            throw failure(isElement ? "]] is missing after [[\(name)" : "] is missing after [\(name)")
        }
        place += isElement ? 2 : 1
        return TOMLTable(name: name, isElement: isElement, place: start)
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
            let place = here()
            throw TOMLError(place, "\(try key()) is before the first table, such as [screen] or [[entity]]")
        }
        try keyAndValue(into: &tables[tables.count - 1], inBraces: false)
    }

    private mutating func keyAndValue(into table: inout TOMLTable, inBraces: Bool) throws(TOMLError) {
        let keyPlace = here()
        let key = try key()
        guard table.values[key] == nil else { throw TOMLError(keyPlace, "\(key) is given twice") }
        skipBlank(lines: false)
        guard current == UInt8(ascii: "=") else { throw failure("= is missing after \(key)") }
        place += 1
        skipBlank(lines: false)
        let valuePlace = here()
        var elements: [TOMLPlace] = []
        let value = try value(elements: &elements, inBraces: inBraces)
        table.add(
            TOMLTable.Entry(
                key: key, value: value, place: keyPlace, valuePlace: valuePlace, elementPlaces: elements))
    }

    private mutating func value(
        elements: inout [TOMLPlace], inBraces: Bool
    ) throws(TOMLError) -> TOMLTable.Value {
        switch current {
        case UInt8(ascii: "["): return try array(elements: &elements, inBraces: inBraces)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
        default: break
        }
        let start = here()
        // A dot and a colon occur in numbers and dates of TOML that mean nothing here.
        let word = bytes[place...].prefix { $0.isBareKeyByte || "+.:".utf8.contains($0) }
        place += word.count
        switch String(decoding: word, as: UTF8.self) {
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case let word:
            guard let number = Int(word.filter { $0 != "_" }) else {
                throw TOMLError(start, "a string in quotation marks, a whole number, true or false is expected here")
            }
            return .integer(number)
        }
    }

    private mutating func array(
        elements: inout [TOMLPlace], inBraces: Bool
    ) throws(TOMLError) -> TOMLTable.Value {
        place += 1
        var strings: [String] = []
        var tables: [TOMLTable] = []
        var endsInComma = false
        while true {
            skipBlank(lines: true)
            if current == UInt8(ascii: "]") { break }
            endsInComma = false
            elements.append(here())
            // Tables within tables have no use here, and deep ones would overflow the stack.
            if current == UInt8(ascii: "{"), strings.isEmpty, !inBraces {
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
            place += 1
        }
        let end = place
        place += 1
        return tables.isEmpty ? .array(strings, end: end) : .tables(tables, endsInComma: endsInComma, end: end)
    }

    private mutating func inlineTable() throws(TOMLError) -> TOMLTable {
        let start = place
        var table = TOMLTable(name: "", isElement: true, place: here())
        place += 1
        skipBlank(lines: false)
        while current != UInt8(ascii: "}") {
            try keyAndValue(into: &table, inBraces: true)
            skipBlank(lines: false)
            if current == UInt8(ascii: "}") { break }
            guard current == UInt8(ascii: ",") else { throw failure("a comma or } is missing in the table") }
            place += 1
            skipBlank(lines: false)
        }
        place += 1
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
        let start = here()
        let startCount = counted
        place += quote.mark.utf8CodeUnitCount
        if quote.lines { skipFirstLineEnd() }
        var content: [UInt8] = []
        while !endsString(quote.mark, content: &content) {
            guard let byte = current else {
                // What follows the line of its beginning may be meant as something else.
                (place, counted) = (startCount.place, startCount)
                throw TOMLError(start, "this string has no end")
            }
            switch byte {
            case UInt8(ascii: "\n") where !quote.lines, UInt8(ascii: "\r") where !quote.lines:
                throw TOMLError(start, "this string has no end on its line")
            case UInt8(ascii: "\\") where quote.escapes:
                place += 1
                try escape(into: &content, lines: quote.lines)
            default:
                content.append(byte)
                place += 1
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
        if current == UInt8(ascii: "\n") { place += 1 }
    }

    private mutating func escape(into content: inout [UInt8], lines: Bool) throws(TOMLError) {
        guard let byte = current else { throw failure("this string has no end") }
        let simple: [UInt8: UInt8] = [
            UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12,
            UInt8(ascii: "r"): 13, UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
        ]
        if let meant = simple[byte] {
            content.append(meant)
            place += 1
        } else if byte == UInt8(ascii: "u") || byte == UInt8(ascii: "U") {
            place += 1
            content.append(contentsOf: try scalar(digits: byte == UInt8(ascii: "u") ? 4 : 8))
        } else if lines, byte.isBlank {
            // A backslash at the end of a line swallows the line end and the white space that follows.
            while let byte = current, byte.isBlank { place += 1 }
        } else {
            throw failure("\\\(byte < 0x7F && byte > 0x20 ? String(Unicode.Scalar(byte)) : "") is not an escape")
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
