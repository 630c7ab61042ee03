import struct Model.TextColours

/// How each role looks on a terminal.
package struct Theme: Hashable, Sendable {
    /// The themes that a reader can choose from.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        /// The terminal's own background and its own shades of the first eight colours.
        case terminal
        /// `dark` or `light`, as the terminal's background is; `terminal` if it does not tell.
        case auto
        case dark, light
        case highContrast = "high-contrast"
        case sepia
        /// No colours: bold, underline and reverse carry the meaning alone.
        case monochrome
        /// The colours that the reader chose.
        case own
    }

    /// A colour: a number of the palette of 256 that xterm has. Of the first eight the shade is the terminal's own choice.
    package struct Colour: RawRepresentable, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The colour of the palette for a word: its number, or the nearest to "#rrggbb"; nil for other words.
        package init?(_ word: String) {
            if let number = UInt8(word) {
                self.init(rawValue: TextColours.colour(Int(number)))
                return
            }
            let digits = word.utf8.dropFirst()
            guard word.hasPrefix("#"), digits.count == 6, let value = Int(String(word.dropFirst()), radix: 16),
                !digits.contains(UInt8(ascii: "+")), !digits.contains(UInt8(ascii: "-"))
            else { return nil }
            self.init(rawValue: TextColours.colour(red: value >> 16, green: value >> 8 & 255, blue: value & 255))
        }

        static let red = Colour(rawValue: 1)
        static let green = Colour(rawValue: 2)
        static let yellow = Colour(rawValue: 3)
        static let blue = Colour(rawValue: 4)
        static let magenta = Colour(rawValue: 5)
        static let cyan = Colour(rawValue: 6)
    }

    /// The looks of one role.
    package struct Look: Hashable, Sendable {
        /// The colour of the letters; nil is that of running text.
        package var colour: Colour?
        package var attributes: Attributes

        package init(_ colour: Colour? = nil, _ attributes: Attributes = []) {
            self.colour = colour
            self.attributes = attributes
        }
    }

    private let name: Name
    private let ownInks: ThemeInks
    /// Whether colours are used; without them bold, underline and reverse carry the meaning alone.
    package let hasColours: Bool

    /// The theme of that name, with or without colours; `own` are those of the reader's own theme.
    package init(_ name: Name = .terminal, own: ThemeInks = .dark, hasColours: Bool) {
        self.name = name
        ownInks = own
        self.hasColours = hasColours && name != .monochrome
    }

    private var inks: ThemeInks? {
        guard hasColours else { return nil }
        return switch name {
        case .terminal, .auto, .monochrome: nil
        case .dark: .dark
        case .light: .light
        case .highContrast: .highContrast
        case .sepia: .sepia
        case .own: ownInks
        }
    }

    /// The colour behind the letters; nil is the terminal's own background.
    package var paper: Colour? { inks?[.paper] }
    /// The colour of running text; nil is the terminal's own.
    package var ink: Colour? { inks?[.text] }

    /// How `role` looks.
    package func look(of role: Role) -> Look {
        guard hasColours else { return Look(nil, Self.uncolouredAttributes(of: role)) }
        guard let inks else { return Self.colouredLook(of: role) }
        return inks.look(of: role, as: Self.colouredLook(of: role))
    }

    private static func uncolouredAttributes(of role: Role) -> Attributes {
        switch role {
        // Reverse alone is what is chosen or found.
        case .highlighted: [.underline, .italic]
        case .noted: [.underline, .italic, .bold]
        default: colouredLook(of: role).attributes
        }
    }

    // Each type of name has attributes that no other type, no link and no chosen name has, so that nobody needs colours to
    // tell them apart. People are bold, as a printed book sets a term where it is first met; links are underlined, as
    // everywhere. Code has a colour that no name has.
    private static func colouredLook(of role: Role) -> Look {
        switch role {
        case .text: Look()
        case .title: Look(nil, .bold)
        case .standfirst: Look(nil, .italic)
        case .byline, .aside, .caption, .dim, .rule: Look(nil, .dim)
        case .heading: Look()
        case .quotation: Look(nil, .italic)
        case .code: Look(.red)
        case .link: Look(.blue, .underline)
        case .person: Look(.cyan, .bold)
        case .organisation: Look(.yellow, [.bold, .italic])
        case .place: Look(.green, .italic)
        case .group: Look(.magenta, [.italic, .underline])
        case .event, .work, .product, .law, .otherName: Look(.blue, [.bold, .italic, .underline])
        case .chosenName: Look(nil, [.bold, .underline])
        case .selection: Look(nil, .reverse)
        case .searchHit: Look(.yellow, [.reverse])
        case .currentHit: Look(.yellow, [.reverse, .bold, .underline])
        case .hint: Look(.red, [.reverse, .bold])
        case .highlighted: Look(.green, .reverse)
        case .noted: Look(.green, [.reverse, .underline])
        case .statusLine: Look(nil, .dim)
        case .statusAccent: Look(nil, [.reverse, .bold])
        case .panelBorder: Look(nil, .dim)
        case .panelTitle, .panelHeading: Look(nil, .bold)
        case .prompt: Look(nil, .bold)
        case .error: Look(.red, .bold)
        }
    }
}
