/// How each role looks on a terminal. The default background is kept everywhere.
package struct Theme: Hashable, Sendable {
    /// The eight colours that every colour terminal has; their shade is the terminal's own choice.
    package enum Colour: Int16, Hashable, Sendable {
        case red = 1, green, yellow, blue, magenta, cyan
    }

    /// The looks of one role.
    package struct Look: Hashable, Sendable {
        /// The colour of the letters; nil is the terminal's own.
        package var colour: Colour?
        package var attributes: Attributes

        package init(_ colour: Colour? = nil, _ attributes: Attributes = []) {
            self.colour = colour
            self.attributes = attributes
        }
    }

    /// Whether colours are used; without them bold, underline and reverse carry the meaning alone.
    package var hasColours: Bool

    /// The theme of Gloss, with or without colours.
    package init(hasColours: Bool) { self.hasColours = hasColours }

    /// How `role` looks.
    package func look(of role: Role) -> Look {
        hasColours ? Self.colouredLook(of: role) : Look(nil, Self.uncolouredAttributes(of: role))
    }

    // Organisations and places carry their colour alone: a page dense with names would shout in bold. Without colours
    // bold is what is left to tell them from the text.
    private static func uncolouredAttributes(of role: Role) -> Attributes {
        switch role {
        case .organisation, .place: .bold
        default: colouredLook(of: role).attributes
        }
    }

    // People are underlined and others are not, so that a colour-blind reader, too, tells people from the rest, which is
    // what readers ask for first.
    private static func colouredLook(of role: Role) -> Look {
        switch role {
        case .text: Look()
        case .title: Look(nil, .bold)
        case .standfirst: Look(nil, .italic)
        case .byline, .aside, .caption, .dim, .rule: Look(nil, .dim)
        case .heading: Look()
        case .quotation: Look(nil, .italic)
        case .code: Look(.green)
        case .link: Look(.blue, .underline)
        case .person: Look(.cyan, .underline)
        case .organisation: Look(.yellow)
        case .place: Look(.green)
        case .group: Look(.magenta, .italic)
        case .event, .work, .product, .law, .otherName: Look(.blue, .italic)
        case .chosenName: Look(nil, [.bold, .underline])
        case .selection: Look(nil, .reverse)
        case .searchHit: Look(.yellow, [.reverse])
        case .currentHit: Look(.yellow, [.reverse, .bold, .underline])
        case .hint: Look(.red, [.reverse, .bold])
        case .statusLine: Look(nil, .dim)
        case .statusAccent: Look(nil, [.reverse, .bold])
        case .panelBorder: Look(nil, .dim)
        case .panelTitle, .panelHeading: Look(nil, .bold)
        case .prompt: Look(nil, .bold)
        case .error: Look(.red, .bold)
        }
    }
}
