/// One table of a TOML file: its keys with their values.
struct TOMLTable {
    /// A value as it is in the file.
    enum Value {
        case string(String)
        /// Strings; `end` is the offset of the closing bracket.
        case array([String], end: Int)
        /// Inline tables, at least one; `end` is the offset of the closing bracket.
        case tables([TOMLTable], endsInComma: Bool, end: Int)
        case integer(Int)
        case boolean(Bool)
    }

    /// The word between the brackets.
    let name: String
    /// Whether it is an element of an array of tables: [[name]], not [name].
    let isElement: Bool
    /// The line of the brackets, from 1.
    let line: Int
    /// The bytes of an inline table in its file, braces included.
    var bytes = 0..<0
    /// The values by key, each with its line.
    var values: [String: (value: Value, line: Int)] = [:]

    init(name: String, isElement: Bool, line: Int) {
        self.name = name
        self.isElement = isElement
        self.line = line
    }

    /// The name as it is written, in its brackets; braces for an inline table.
    var header: String { name.isEmpty ? "{ }" : isElement ? "[[\(name)]]" : "[\(name)]" }

    /// The keys in the order in which the file has them, so that of several mistakes the first is reported.
    var keysByLine: [String] { values.sorted { $0.value.line < $1.value.line }.map(\.key) }

    /// The line of a key, or of the table if the key is missing.
    func line(of key: String) -> Int { values[key]?.line ?? line }

    /// Throws where the table has a key that is not one of `keys`: a misspelt key would otherwise be lost without a word.
    func allow(_ keys: [String]) throws(TOMLError) {
        let unknown = values.filter { !keys.contains($0.key) }.min { $0.value.line < $1.value.line }
        guard let unknown else { return }
        throw TOMLError(
            line: unknown.value.line,
            "\(header) has no key \"\(unknown.key)\"; its keys are \(keys.joined(separator: ", "))")
    }

    /// The string of a key that may be missing.
    func string(_ key: String) throws(TOMLError) -> String? {
        switch values[key] {
        case nil: return nil
        case (.string(let string), _)?: return string
        case (_, let line)?: throw TOMLError(line: line, "\(key) is one string in quotation marks")
        }
    }

    /// The string of a key that must be there and say something.
    func requiredString(_ key: String) throws(TOMLError) -> String {
        guard let string = try string(key), !string.allSatisfy(\.isWhitespace) else {
            throw TOMLError(line: line(of: key), "\(header) needs \(key) = \"…\"")
        }
        return string
    }

    /// The strings of a key that may be missing, or hold one string or an array of them.
    func strings(_ key: String) throws(TOMLError) -> [String] {
        switch values[key] {
        case nil: return []
        case (.string(let string), _)?: return [string]
        case (.array(let strings, _), _)?: return strings
        case (_, let line)?: throw TOMLError(line: line, "\(key) is a string or an array of strings")
        }
    }

    /// The inline tables of a key that may be missing.
    func tables(_ key: String) throws(TOMLError) -> [TOMLTable] {
        switch values[key] {
        case nil, (.array([], _), _)?: return []
        case (.tables(let tables, _, _), _)?: return tables
        case (_, let line)?: throw TOMLError(line: line, "\(key) is an array of tables in braces")
        }
    }

    /// The number of a key that may be missing.
    func integer(_ key: String) throws(TOMLError) -> Int? {
        switch values[key] {
        case nil: return nil
        case (.integer(let number), _)?: return number
        case (_, let line)?: throw TOMLError(line: line, "\(key) is a whole number")
        }
    }

    /// The truth value of a key that may be missing.
    func boolean(_ key: String) throws(TOMLError) -> Bool? {
        switch values[key] {
        case nil: return nil
        case (.boolean(let value), _)?: return value
        case (_, let line)?: throw TOMLError(line: line, "\(key) is true or false")
        }
    }
}
