extension Block.Marker {
    /// What is written for it, the space after it included; empty for none.
    public var text: String {
        switch self {
        case .none: ""
        case .bullet: "• "
        case .number(let number): "\(number). "
        case .letter(let number, let isCapital): Self.cased(Self.letters(number), isCapital) + ". "
        case .roman(let number, let isCapital):
            Self.cased(RomanNumerals.text(of: Int(number)) ?? String(number), isCapital) + ". "
        case .task(let done): done ? "[x] " : "[ ] "
        }
    }

    /// The columns by which the text of an item with this marker is set in at `depth`, 1 for the outermost.
    public func textColumns(depth: Int) -> UInt8 { UInt8(clamping: 2 * (max(depth, 1) - 1) + text.count) }

    private static func cased(_ text: String, _ isCapital: Bool) -> String { isCapital ? text.uppercased() : text }

    /// a to z, aa, ab and so on; a number that is less than 1 as it is.
    private static func letters(_ number: Int32) -> String {
        guard number > 0 else { return String(number) }
        var (rest, text) = (number, "")
        while rest > 0 {
            text = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((rest - 1) % 26))) + text
            rest = (rest - 1) / 26
        }
        return text
    }
}
