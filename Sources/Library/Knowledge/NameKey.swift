/// Names and words as they are compared across documents.
enum NameKey {
    /// The name in small letters, its words separated by one space, without points and other signs.
    static func of(_ name: String) -> String { words(of: name).joined(separator: " ") }

    /// The words of a text in small letters: runs of letters and digits, with the apostrophes in them.
    static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
            .map { $0.lowercased().filter { $0 != "'" && $0 != "’" } }
            .filter { !$0.isEmpty }
    }
}
