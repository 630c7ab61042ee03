import struct Model.TextColours

/// What the terminal draws in: turns the style of cells into the strings that switch to it.
@MainActor
struct Pen {
    /// What switches everything off.
    private let plain: [UInt8]
    private let attributes: [(attribute: Attributes, bytes: [UInt8])]
    private let foreground: Terminfo.Control?
    private let background: Terminfo.Control?
    private let palette: TerminalPalette
    private let theme: Theme
    /// The attributes that the terminal can't show together with a colour.
    private let colourless: Attributes
    /// What switches to each style from plain text. A page has a few; a dictionary would cost more, and much at the start.
    private var looks: [(style: UInt32, bytes: [UInt8])] = []
    /// Whether running text has a background that is not the terminal's own.
    let hasPaper: Bool
    /// What was switched to; nil if that is not known.
    private var look: [UInt8]?
    /// The number of the style that was taken last.
    private(set) var style: UInt32?

    init(_ terminal: Terminfo, theme: Theme) {
        palette = TerminalPalette(count: max(terminal.number("colors"), 0), isDirect: terminal.hasDirectColours)
        let hasColours = theme.hasColours && palette.count >= 8
        self.theme = hasColours ? theme : Theme(hasColours: false)
        hasPaper = self.theme.paper != nil
        foreground = hasColours ? terminal.control("setaf") : nil
        background = hasColours ? terminal.control("setab") : nil
        let reverse = terminal.bytes("rev")
        attributes = [
            (.bold, terminal.bytes("bold")), (.dim, terminal.bytes("dim")), (.italic, terminal.bytes("sitm")),
            (.underline, terminal.bytes("smul")), (.reverse, reverse.isEmpty ? terminal.bytes("smso") : reverse),
        ]
        // ECMA-48: SGR 0 switches the colours off as well. What is not written so may leave them on.
        let off = terminal.bytes("sgr0")
        let resetsColours = off.indices.contains {
            off[$0...].starts(with: "\u{1B}[m".utf8) || off[$0...].starts(with: "\u{1B}[0".utf8)
        }
        plain = (resetsColours || !hasColours ? [] : terminal.bytes("op")) + off
        // The bits of terminfo's no_color_video, in the order of its video attributes.
        let unusable = max(terminal.number("ncv"), 0)
        let bits: [(Int, Attributes)] = [(2, .underline), (4, .reverse), (16, .dim), (32, .bold), (1 << 15, .italic)]
        colourless = Attributes(bits.filter { unusable & $0.0 != 0 }.map(\.1))
    }

    /// Appends what makes the terminal draw in the style of that number.
    mutating func take(_ number: UInt32, writingTo output: inout [UInt8]) {
        guard number != style else { return }
        style = number
        let wanted = looks.first { $0.style == number }?.bytes ?? makeLook(of: number)
        guard wanted != look else { return }
        if look != [] { output += plain }
        output += wanted
        look = wanted
    }

    /// Appends what makes the terminal draw plain text.
    mutating func putDown(writingTo output: inout [UInt8]) { take(Style.text.number, writingTo: &output) }

    /// What the terminal draws in is not known any more.
    mutating func forget() { (look, style) = (nil, nil) }

    private mutating func makeLook(of number: UInt32) -> [UInt8] {
        let style = Style(number: number)
        let look = theme.look(of: style.role)
        var bytes: [UInt8] = []
        var wanted = look.attributes.union(style.attributes)
        // Of a text with colours of its own, those that it leaves open are the theme's.
        let own = style.colours == .none ? look.colour : nil
        let ink = palette.colour(style.colours.foreground) ?? (own ?? theme.ink).flatMap { palette.colour($0.rawValue) }
        let paper = palette.colour(style.colours.background) ?? theme.paper.flatMap { palette.colour($0.rawValue) }
        if foreground != nil, ink != nil || paper != nil { wanted.subtract(colourless) }
        for (attribute, switchOn) in attributes where wanted.contains(attribute) { bytes += switchOn }
        if let ink { foreground?.write(ink, to: &bytes) }
        if let paper { background?.write(paper, to: &bytes) }
        // A text made for terminals may have any number of colours.
        if looks.count >= 256 { looks.removeLast(255) }
        looks.append((number, bytes))
        return bytes
    }
}
