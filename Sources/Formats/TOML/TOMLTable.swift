/// One table of a TOML file: its keys with their values.
public struct TOMLTable: Hashable, Sendable {
    /// A value as it is in the file.
    public enum Value: Hashable, Sendable {
        case string(String)
        /// Strings; `end` is the offset of the closing bracket.
        case array([String], end: Int)
        /// Inline tables, at least one; `end` is the offset of the closing bracket.
        case tables([TOMLTable], endsInComma: Bool, end: Int)
        case integer(Int)
        case boolean(Bool)
    }

    /// A key with its value.
    public struct Entry: Hashable, Sendable {
        public let key: String
        public let value: Value
        /// Where the key is.
        public let place: TOMLPlace
        /// Where the value is.
        public let valuePlace: TOMLPlace
        /// Where the strings of an array are; empty of any other value.
        public let elementPlaces: [TOMLPlace]
    }

    /// The word between the brackets.
    public let name: String
    /// Whether it is an element of an array of tables: [[name]], not [name].
    public let isElement: Bool
    /// Where the brackets are.
    public let place: TOMLPlace
    /// The bytes of an inline table in its file, braces included.
    var bytes = 0..<0
    /// The values by key.
    private(set) var values: [String: Entry] = [:]

    init(name: String, isElement: Bool, place: TOMLPlace) {
        self.name = name
        self.isElement = isElement
        self.place = place
    }

    mutating func add(_ entry: Entry) { values[entry.key] = entry }

    /// The name as it is written, in its brackets; braces for an inline table.
    public var header: String { name.isEmpty ? "{ }" : isElement ? "[[\(name)]]" : "[\(name)]" }

    /// The keys with their values in the order of the file.
    public var entries: [Entry] { values.values.sorted { $0.place < $1.place } }

    /// The line of the brackets, from 1.
    var line: Int { place.line }

    /// The line of a key, or of the table if the key is missing.
    func line(of key: String) -> Int { values[key]?.place.line ?? line }

    /// Throws where the table has a key that is not one of `keys`: a misspelt key would otherwise be lost without a word.
    func allow(_ keys: [String]) throws(TOMLError) {
        guard let unknown = entries.first(where: { !keys.contains($0.key) }) else { return }
        throw TOMLError(
            line: unknown.place.line,
            "\(header) has no key \"\(unknown.key)\"; its keys are \(keys.joined(separator: ", "))")
    }

    /// The string of a key that may be missing.
    func string(_ key: String) throws(TOMLError) -> String? {
        switch values[key]?.value {
        case nil: return nil
        case .string(let string)?: return string
        default: throw TOMLError(line: line(of: key), "\(key) is one string in quotation marks")
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
        switch values[key]?.value {
        case nil: return []
        case .string(let string)?: return [string]
        case .array(let strings, _)?: return strings
        default: throw TOMLError(line: line(of: key), "\(key) is a string or an array of strings")
        }
    }

    /// The inline tables of a key that may be missing.
    func tables(_ key: String) throws(TOMLError) -> [TOMLTable] {
        switch values[key]?.value {
        case nil, .array([], _)?: return []
        case .tables(let tables, _, _)?: return tables
        default: throw TOMLError(line: line(of: key), "\(key) is an array of tables in braces")
        }
    }
}
