import struct Model.TextColours

/// Which of the colours that a terminal has stands for one of the palette of 256.
struct TerminalPalette {
    /// How many colours the terminal has: 8, 16, 88, 256 or more.
    let count: Int

    /// The terminal's colour for a colour of the palette: the same where it has it, or else the nearest of its first ones.
    func colour(_ index: UInt8) -> Int16 {
        // Terminals let their users choose the first sixteen, so a text's own choice among them is kept as it is.
        let wanted = index == TextColours.colour(0) ? 0 : Int16(index)
        guard Int(wanted) >= count else { return wanted }
        guard wanted >= 16 || count < 8 else { return wanted - 8 }
        let own = TextColours.components(of: index)
        func distance(_ other: UInt8) -> Int {
            let parts = TextColours.components(of: other)
            let (red, green, blue) = (parts.red - own.red, parts.green - own.green, parts.blue - own.blue)
            return red * red + green * green + blue * blue
        }
        let nearest = (0..<UInt8(clamping: min(count, 16))).min { distance($0) < distance($1) }
        return Int16(nearest ?? 0)
    }
}
