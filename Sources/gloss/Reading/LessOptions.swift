/// What the variable `LESS` asks of a pager, as far as Gloss knows it. Git, systemd and `man` set it for the pager that they
/// start, and people for the one that they are used to.
struct LessOptions: Hashable, Sendable {
    /// Whether a text that fits on one screen is printed (`F`).
    private(set) var printsOneScreen = false
    /// Whether lines that are too long are cut (`S`).
    private(set) var showsLines = false
    /// Whether the last page stays on the screen (`X`).
    private(set) var keepsPage = false
    /// Whether case does not count in searches (`I`).
    private(set) var ignoresCase = false

    /// Letters whose value goes on to a "$" or to the end, and letters that are followed by a number.
    private static let (withText, withNumber) = ("DkoOpPtT\"", "bhjxyz#")

    /// Takes the options of `variable`: letters after a "-" or without one, and long names after "--".
    init(_ variable: String = "") {
        var rest = Substring(variable)
        while let letter = rest.popFirst() {
            if letter == "-", rest.first == "-" {
                let name = rest.dropFirst().prefix { $0 != " " && $0 != "$" }
                take(name: name.prefix { $0 != "=" })
                rest = rest.dropFirst(name.count + 1)
            } else if letter == "+" || Self.withText.contains(letter) {
                rest = rest.drop { $0 != "$" }
            } else if Self.withNumber.contains(letter) {
                rest = rest.drop { $0.isNumber || $0 == "," || $0 == "." || $0 == "-" }
            } else {
                take(letter)
            }
        }
    }

    private mutating func take(_ letter: Character) {
        switch letter {
        case "F": printsOneScreen = true
        case "S": showsLines = true
        case "X": keepsPage = true
        case "I": ignoresCase = true
        default: break
        }
    }

    private mutating func take(name: Substring) {
        switch name {
        case "quit-if-one-screen": take("F")
        case "chop-long-lines": take("S")
        case "no-init": take("X")
        case "IGNORE-CASE": take("I")
        default: break
        }
    }
}
