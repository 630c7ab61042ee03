import Model

/// What a piece of the screen means. A `Theme` decides how each meaning looks.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    // The page.
    case text, title, standfirst, byline, heading, quotation, aside, code, caption, link, dim, rule
    // Names, by what they name.
    case person, organisation, place, group, event, work, product, law, otherName
    // What the reader looks for or at.
    case chosenName, selection, searchHit, currentHit, hint
    // The frame.
    case statusLine, statusAccent, panelBorder, panelTitle, panelHeading, prompt, error

    /// The role of a name of this type.
    public static func name(_ type: EntityType) -> Role {
        switch type {
        case .person: .person
        case .organisation: .organisation
        case .place: .place
        case .group: .group
        case .event: .event
        case .work: .work
        case .product: .product
        case .law: .law
        case .other: .otherName
        }
    }
}

/// Attributes that a terminal without colours has too.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set of the given bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier letters.
    public static let bold = Attributes(rawValue: 1)
    /// Slanted letters.
    public static let italic = Attributes(rawValue: 2)
    /// A line under the letters.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
    /// Fainter letters.
    public static let dim = Attributes(rawValue: 16)
}

/// How a cell looks: what it means, and attributes on top of those that the theme gives to the meaning.
public struct Style: Hashable, Sendable {
    /// What it means.
    public var role: Role
    /// Attributes added to those of the role (emphasis inside a quotation).
    public var attributes: Attributes
    /// Colours that the text gives itself, in place of the role's.
    public var colours = TextColours.none

    /// Makes a style.
    public init(_ role: Role, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    /// Running text.
    public static let text = Style(.text)
}
