/// What a terminal answers to a question about the pictures that it shows.
package enum TerminalAnswer: Hashable, Sendable {
    /// It knows kitty's graphics protocol.
    case kittyGraphics
    /// Its name, such as "iTerm2 3.5" (XTVERSION of xterm).
    case name(String)
    /// The rows and columns of points of a cell (xterm's window operation 16).
    case cell(height: Int, width: Int)
    /// How many colours its sixels have (XTSMGRAPHICS of xterm).
    case sixelColours(Int)
    /// What else it can do (DA1), which all terminals answer.
    case attributes([Int])

    /// The answer that is a control sequence with these parameters and this final byte; nil for any other sequence.
    init?(parameters: some Collection<UInt8>, final: UInt8) {
        let isPrivate = parameters.first == UInt8(ascii: "?")
        let numbers = parameters.dropFirst(isPrivate ? 1 : 0).split(separator: UInt8(ascii: ";"))
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
        switch (final, isPrivate) {
        case (UInt8(ascii: "c"), true): self = .attributes(numbers)
        case (UInt8(ascii: "t"), false) where numbers.count == 3 && numbers[0] == 6:
            self = .cell(height: numbers[1], width: numbers[2])
        case (UInt8(ascii: "S"), true) where numbers.count == 3 && numbers[0] == 1 && numbers[1] == 0:
            self = .sixelColours(numbers[2])
        default: return nil
        }
    }

    /// The answer that is a control string of the kind that `introducer` begins; nil for any other string.
    init?(string: [UInt8], introducer: UInt8) {
        let text = String(decoding: string, as: UTF8.self)
        switch introducer {
        case UInt8(ascii: "_") where text.hasPrefix("G") && text.hasSuffix(";OK"): self = .kittyGraphics
        case UInt8(ascii: "P") where text.hasPrefix(">|"): self = .name(String(text.dropFirst(2)))
        default: return nil
        }
    }
}
