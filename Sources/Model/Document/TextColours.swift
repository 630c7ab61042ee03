/// The colours that a text made for terminals gives to a part of itself, as numbers of the palette of 256 that xterm has.
public struct TextColours: Hashable, Sendable {
    /// The colour of the letters; 0 is the terminal's own. Black, the number 0 of the palette, is the equal 16.
    public var foreground: UInt8
    /// The colour behind the letters; 0 is the terminal's own.
    public var background: UInt8

    /// The terminal's own colours.
    public static let none = TextColours()

    /// Makes a pair of colours.
    public init(foreground: UInt8 = 0, background: UInt8 = 0) {
        self.foreground = foreground
        self.background = background
    }

    /// The number of the palette's colour `index`, in which 0 means no colour.
    public static func colour(_ index: Int) -> UInt8 { index == 0 ? 16 : UInt8(clamping: index) }

    /// The colour of the palette that is nearest to one of 24 bits: of its cube of 6 × 6 × 6 and its 24 greys.
    public static func colour(red: Int, green: Int, blue: Int) -> UInt8 {
        let parts = [red, green, blue].map { min(max($0, 0), 255) }
        let steps = parts.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
        let cube = 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
        let grey = 232 + min(max((parts.reduce(0, +) / 3 - 3) / 10, 0), 23)
        func distance(_ index: Int) -> Int {
            let own = components(of: UInt8(index))
            return zip([own.red, own.green, own.blue], parts).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        return UInt8(distance(grey) < distance(cube) ? grey : cube)
    }

    /// The parts of a colour of the palette, each 0 to 255, as xterm shows it by default.
    public static func components(of index: UInt8) -> (red: Int, green: Int, blue: Int) {
        let value = Int(index)
        if value < 16 {
            let bright = value >= 8 ? 255 : 205
            let base = value == 8 ? 127 : value == 7 ? 229 : 0
            func part(_ bit: Int) -> Int { base > 0 ? base : value & bit != 0 ? bright : 0 }
            return (part(1), part(2), part(4))
        }
        if value >= 232 {
            let grey = 8 + 10 * (value - 232)
            return (grey, grey, grey)
        }
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = value - 16
        return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }
}
