import TerminalEmulator
import Testing

@testable import Screen

/// What a type of terminal shows of a cell: written down here by hand, not taken from terminfo.
struct TerminalKind: CustomTestStringConvertible, Sendable {
    enum Colours { case none, eight, palette, direct }

    /// The value of TERM.
    let name: String
    let colours: Colours
    var hasDim = true
    var hasItalic = true
    /// What a coloured letter cannot be.
    var colourless: Attributes = []
    var erasesInBackground = true
    var wrapsAtOnce = false
    /// Whether the last cell of the screen is left blank if it is the half of a wide glyph.
    var lacksWideCorner = false

    var testDescription: String { name }

    static let all = [
        TerminalKind(name: "xterm-256color", colours: .palette),
        TerminalKind(name: "xterm", colours: .eight),
        TerminalKind(name: "xterm-direct", colours: .direct),
        TerminalKind(name: "tmux-256color", colours: .palette, erasesInBackground: false),
        TerminalKind(name: "screen", colours: .eight, hasItalic: false, erasesInBackground: false),
        TerminalKind(name: "screen-256color", colours: .palette, hasItalic: false, erasesInBackground: false),
        TerminalKind(name: "linux", colours: .eight, hasItalic: false, colourless: [.dim, .underline]),
        TerminalKind(name: "vt100", colours: .none, hasDim: false, hasItalic: false, erasesInBackground: false),
        TerminalKind(name: "vt220", colours: .none, hasDim: false, hasItalic: false, erasesInBackground: false),
        TerminalKind(name: "rxvt", colours: .eight, hasDim: false, hasItalic: false),
        TerminalKind(name: "rxvt-256color", colours: .palette, hasDim: false, hasItalic: false),
        TerminalKind(name: "st", colours: .eight),
        TerminalKind(name: "st-256color", colours: .palette),
        // These scroll when the last column of the last row is written.
        TerminalKind(
            name: "teraterm-256color", colours: .palette, hasDim: false, hasItalic: false, colourless: .underline,
            wrapsAtOnce: true),
        TerminalKind(
            name: "cygwin", colours: .eight, hasDim: false, hasItalic: false, wrapsAtOnce: true, lacksWideCorner: true),
    ]

    var emulation: EmulatedScreen.Kind {
        var kind = EmulatedScreen.Kind()
        kind.erasesInBackground = erasesInBackground
        kind.wrapsAtOnce = wrapsAtOnce
        return kind
    }

    /// What the terminal shows in the place of `cell`.
    func shown(_ cell: Cell, theme: Theme) -> EmulatedScreen.Cell {
        let theme = colours == .none ? Theme(hasColours: false) : theme
        let look = theme.look(of: cell.style.role)
        var attributes = look.attributes.union(cell.style.attributes)
        var shown = EmulatedScreen.Cell()
        shown.text = cell.width == 0 ? "" : cell.glyph.string
        if theme.hasColours {
            let own = cell.style.colours
            let ink = own == .none ? look.colour ?? theme.ink : theme.ink
            shown.foreground = number(of: own.foreground) ?? ink.flatMap { number(of: $0.rawValue) }
            shown.background = number(of: own.background) ?? theme.paper.flatMap { number(of: $0.rawValue) }
        }
        if !hasDim { attributes.remove(.dim) }
        if !hasItalic { attributes.remove(.italic) }
        if shown.foreground != nil || shown.background != nil { attributes.subtract(colourless) }
        shown.isBold = attributes.contains(.bold)
        shown.isDim = attributes.contains(.dim)
        shown.isItalic = attributes.contains(.italic)
        shown.isUnderlined = attributes.contains(.underline)
        shown.isReversed = attributes.contains(.reverse)
        return shown
    }

    /// The colour that stands for one of the palette of 256: `TerminalPaletteTests` has which.
    private func number(of colour: UInt8) -> Int? {
        switch colours {
        case .none: nil
        case .eight: TerminalPalette(count: 8).colour(colour)
        case .palette: TerminalPalette(count: 256).colour(colour)
        case .direct: TerminalPalette(count: 1 << 24, isDirect: true).colour(colour).map { $0 < 8 ? $0 : 1 << 24 | $0 }
        }
    }
}
