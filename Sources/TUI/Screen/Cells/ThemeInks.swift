/// The colours of a theme that has a background of its own. In those of Gloss each can be read on it: the contrast is at least
/// 4.5 (WCAG 2.1).
package struct ThemeInks: Hashable, Sendable {
    /// What a colour is for: the names in the configuration.
    package enum Ink: String, Hashable, Sendable, CaseIterable {
        /// The background.
        case paper
        case text
        /// What is fainter than running text. A terminal's own faint letters may be too faint.
        case dim
        case person, organisation, place, group
        /// Links, and names of other things.
        case link
        case code
        /// Errors, and the letters that choose a name.
        case alert
    }

    private var colours: [Theme.Colour]

    /// Colours in the order of `Ink`.
    private init(_ numbers: UInt8...) { colours = numbers.map(Theme.Colour.init) }

    /// The colour for something.
    package subscript(ink: Ink) -> Theme.Colour {
        get { colours[Self.index(of: ink)] }
        set { colours[Self.index(of: ink)] = newValue }
    }

    private static func index(of ink: Ink) -> Int {
        switch ink {
        case .paper: 0
        case .text: 1
        case .dim: 2
        case .person: 3
        case .organisation: 4
        case .place: 5
        case .group: 6
        case .link: 7
        case .code: 8
        case .alert: 9
        }
    }

    package static let dark = ThemeInks(234, 252, 246, 80, 222, 114, 183, 111, 180, 203)
    static let light = ThemeInks(255, 235, 240, 24, 94, 22, 90, 26, 88, 124)
    static let highContrast = ThemeInks(16, 231, 252, 51, 226, 46, 213, 117, 215, 210)
    static let sepia = ThemeInks(223, 236, 239, 24, 58, 22, 53, 19, 52, 88)

    /// The look of `role`, which on the terminal's own background is `look`.
    func look(of role: Role, as look: Theme.Look) -> Theme.Look {
        var own = look
        own.colour = self[role == .code ? .code : look.colour.map(Self.ink(for:)) ?? .text]
        if look.attributes.contains(.dim) {
            own.colour = self[.dim]
            own.attributes.remove(.dim)
        }
        return own
    }

    private static func ink(for colour: Theme.Colour) -> Ink {
        switch colour {
        case .red: .alert
        case .green: .place
        case .yellow: .organisation
        case .blue: .link
        case .magenta: .group
        case .cyan: .person
        default: .text
        }
    }
}
