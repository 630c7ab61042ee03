/// One table of a knowledge file: its keys with their values.
struct KnowledgeFileTable {
    /// A value as it stands in the file.
    enum Value: Hashable {
        case string(String)
        case array([String])
    }

    /// The word between the brackets.
    let name: String
    /// The line of the brackets, from 1.
    let line: Int
    /// The values by key, each with its line.
    var values: [String: (value: Value, line: Int)] = [:]

    init(name: String, line: Int) {
        self.name = name
        self.line = line
    }

    /// The line of a key, or of the table where the key is missing.
    func line(of key: String) -> Int { values[key]?.line ?? line }

    /// Throws where the table has a key that is not one of `keys`: a misspelt key would otherwise be lost without a word.
    func allow(_ keys: [String]) throws(KnowledgeFileError) {
        let unknown = values.filter { !keys.contains($0.key) }.min { $0.value.line < $1.value.line }
        guard let unknown else { return }
        throw KnowledgeFileError(
            line: unknown.value.line,
            "[[\(name)]] has no key \"\(unknown.key)\"; its keys are \(keys.joined(separator: ", "))")
    }

    /// The string of a key that may be missing.
    func string(_ key: String) throws(KnowledgeFileError) -> String? {
        switch values[key] {
        case nil: return nil
        case (.string(let string), _)?: return string
        case (.array, let line)?: throw KnowledgeFileError(line: line, "\(key) is one string, not an array")
        }
    }

    /// The string of a key that must be there and say something.
    func requiredString(_ key: String) throws(KnowledgeFileError) -> String {
        guard let string = try string(key), !string.allSatisfy(\.isWhitespace) else {
            throw KnowledgeFileError(line: line(of: key), "[[\(name)]] needs \(key) = \"…\"")
        }
        return string
    }

    /// The strings of a key that may be missing, or hold one string or an array of them.
    func strings(_ key: String) throws(KnowledgeFileError) -> [String] {
        switch values[key]?.value {
        case nil: []
        case .string(let string): [string]
        case .array(let strings): strings
        }
    }
}
