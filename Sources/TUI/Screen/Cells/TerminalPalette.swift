import struct Model.TextColours

/// Which of the colours that a terminal has is shown for one of the palette of 256.
struct TerminalPalette {
    /// How many colours the terminal has: 8, 16, 88, 256 or more.
    let count: Int
    /// Whether numbers from 8 on are red, green and blue, eight bits each (user_caps(5), "RGB").
    var isDirect = false

    /// The terminal's colour for a colour of the palette: the same if it has it, or else the nearest of its first ones;
    /// nil for its own.
    func colour(_ index: UInt8) -> Int? {
        guard index != 0 else { return nil }
        // Terminals let their users choose the first sixteen, so a text's own choice among them is kept as it is.
        let wanted = index == TextColours.colour(0) ? 0 : Int(index)
        if isDirect, wanted >= 8 {
            let parts = TextColours.components(of: index)
            return parts.red << 16 | parts.green << 8 | parts.blue
        }
        guard wanted >= count else { return wanted }
        guard wanted >= 16 || count < 8 else { return wanted - 8 }
        let own = TextColours.components(of: index)
        func distance(_ other: UInt8) -> Int {
            let parts = TextColours.components(of: other)
            let (red, green, blue) = (parts.red - own.red, parts.green - own.green, parts.blue - own.blue)
            return red * red + green * green + blue * blue
        }
        return (0..<UInt8(clamping: min(count, 16))).min { distance($0) < distance($1) }.map(Int.init) ?? 0
    }
}
