/// The colours of a theme that has a background of its own. Each can be read on it: the contrast is at least 4.5 (WCAG 2.1).
struct ThemeInks: Hashable, Sendable {
    let paper, text: Theme.Colour
    /// For what is fainter than running text. A terminal's own faint letters may be too faint.
    private let dim: Theme.Colour
    private let red, green, yellow, blue, magenta, cyan, code: Theme.Colour

    private init(
        paper: UInt8, text: UInt8, dim: UInt8, red: UInt8, green: UInt8, yellow: UInt8, blue: UInt8, magenta: UInt8,
        cyan: UInt8, code: UInt8
    ) {
        func colour(_ number: UInt8) -> Theme.Colour { Theme.Colour(rawValue: number) }
        (self.paper, self.text, self.dim) = (colour(paper), colour(text), colour(dim))
        (self.red, self.green, self.yellow) = (colour(red), colour(green), colour(yellow))
        (self.blue, self.magenta, self.cyan) = (colour(blue), colour(magenta), colour(cyan))
        self.code = colour(code)
    }

    /// The colours of a theme; nil if it leaves them to the terminal, or has none.
    static func of(_ name: Theme.Name) -> ThemeInks? {
        switch name {
        case .terminal, .monochrome: nil
        case .dark:
            ThemeInks(
                paper: 234, text: 252, dim: 246, red: 203, green: 114, yellow: 222, blue: 111, magenta: 183, cyan: 80,
                code: 180)
        case .light:
            ThemeInks(
                paper: 255, text: 235, dim: 240, red: 124, green: 22, yellow: 94, blue: 26, magenta: 90, cyan: 24,
                code: 88)
        case .highContrast:
            ThemeInks(
                paper: 16, text: 231, dim: 252, red: 210, green: 46, yellow: 226, blue: 117, magenta: 213, cyan: 51,
                code: 215)
        case .sepia:
            ThemeInks(
                paper: 223, text: 236, dim: 239, red: 88, green: 22, yellow: 58, blue: 19, magenta: 53, cyan: 24,
                code: 52)
        }
    }

    /// The look of `role`, which on the terminal's own background is `look`.
    func look(of role: Role, as look: Theme.Look) -> Theme.Look {
        var own = look
        own.colour = role == .code ? code : look.colour.map(ink(for:)) ?? text
        if look.attributes.contains(.dim) {
            own.colour = dim
            own.attributes.remove(.dim)
        }
        return own
    }

    private func ink(for colour: Theme.Colour) -> Theme.Colour {
        switch colour {
        case .red: red
        case .green: green
        case .yellow: yellow
        case .blue: blue
        case .magenta: magenta
        case .cyan: cyan
        default: text
        }
    }
}
