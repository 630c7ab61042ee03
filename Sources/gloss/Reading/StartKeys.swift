import Screen

/// Keys that are pressed for the reader on the first page, from arguments as less takes them: `+G`, `+/word`, `+120`.
struct StartKeys: Hashable, Sendable {
    /// The keys in their order.
    private(set) var keys: [Key] = []

    /// Adds the keys of an argument without its "+": a number goes to that line, a search is completed by Enter, "F"
    /// follows the file, and anything else is typed as it is.
    mutating func add(_ argument: Substring) {
        // "++" asks for the same on every file that is opened; it is done on the first.
        var typed = argument.hasPrefix("+") ? argument.dropFirst() : argument
        if typed == "F" { typed = ":follow on" }
        keys += typed.map { .character($0) }
        if typed.first == "/" || typed.first == "?" || typed.first == ":" {
            keys.append(.enter)
        } else if !typed.isEmpty, typed.allSatisfy({ ("0"..."9").contains($0) }) {
            keys.append(.character("g"))
        }
    }
}
