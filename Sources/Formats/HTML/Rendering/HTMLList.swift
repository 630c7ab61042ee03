import Model

/// A list of a page that is open.
struct HTMLList {
    /// Whether its items are so short that no empty lines are between them.
    var isTight: Bool
    /// Whether its items are numbered.
    var isOrdered = false
    /// The number of the next item.
    var next: Int32 = 1
    /// Whether it counts down.
    var isReversed = false
    /// The value of its `type`: how its numbers are written.
    var numbering = ""

    /// The marker of an item with this number.
    func marker(_ number: Int32) -> Block.Marker {
        switch numbering {
        case "a": .letter(number, isCapital: false)
        case "A": .letter(number, isCapital: true)
        case "i": .roman(number, isCapital: false)
        case "I": .roman(number, isCapital: true)
        default: .number(number)
        }
    }
}
