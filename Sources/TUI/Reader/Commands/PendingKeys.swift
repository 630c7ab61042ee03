import Screen

/// Keys that wait for more.
struct PendingKeys: Hashable, Sendable {
    /// Long enough for any text, short enough for any sum.
    private static let greatestCount = 99_999_999

    /// The count before a key; nil if none was typed.
    var count: Int?
    /// The first keys of a sequence.
    var keys: [Key] = []
    /// A command that takes the next character as its argument, such as a mark's letter.
    var awaitsLetter: String?

    /// Adds a digit to the count; false if the key is not one.
    mutating func takesDigit(_ key: Key) -> Bool {
        guard keys.isEmpty, case .character(let character) = key, character.isASCII,
            let digit = character.wholeNumberValue
        else { return false }
        count = min((count ?? 0) * 10 + digit, Self.greatestCount)
        return true
    }
}
