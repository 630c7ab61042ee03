import Screen

/// How keys are written: in help, in the manual and in the configuration.
///
/// A key is a character ("j", "é"), a name ("Space", "PgDn", "F1"), "^" and a letter for Control, or "Alt-" and a key.
/// A sequence is keys separated by spaces, or characters side by side ("gg").
enum KeyName {
    private static let names: [(name: String, key: Key)] = [
        ("Space", .character(" ")), ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape),
        ("Backspace", .backspace), ("Del", .delete), ("↑", .up), ("↓", .down), ("←", .left), ("→", .right),
        ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
        // Names that are easier to type than arrows.
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ]

    /// The keys of a sequence; nil if it is not one.
    static func keys(_ sequence: String) -> [Key]? {
        if let single = key(sequence) { return [single] }
        let words = sequence.split(separator: " ")
        if words.count > 1 {
            let keys = words.compactMap { key(String($0)) }
            return keys.count == words.count ? keys : nil
        }
        guard let word = words.first, !word.contains("-"), !word.contains("^") else { return nil }
        return word.map { .character($0) }
    }

    /// The key of that name, or nil.
    private static func key(_ name: String) -> Key? {
        if let named = names.first(where: { $0.name == name }) { return named.key }
        if name.count == 1, let character = name.first { return .character(character) }
        if name.count == 2, name.first == "^", let letter = name.last {
            return letter.lowercased().first.map { .control($0) }
        }
        if name.hasPrefix("Alt-") { return key(String(name.dropFirst(4))).map { .alt($0) } }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
            return .function(number)
        }
        return nil
    }

    /// How a key is written.
    static func name(of key: Key) -> String {
        if let named = names.first(where: { $0.key == key }) { return named.name }
        switch key {
        case .character(let character): return String(character)
        case .control(let letter): return "^" + letter.uppercased()
        case .alt(let inner): return "Alt-" + name(of: inner)
        case .function(let number): return "F\(number)"
        default: return ""
        }
    }
}
