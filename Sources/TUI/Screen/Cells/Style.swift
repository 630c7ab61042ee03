import struct Model.TextColours

/// What a piece of the screen means. A `Theme` decides how each meaning looks.
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    // The page.
    case text, title, standfirst, byline, heading, quotation, aside, code, caption, link, dim, rule
    // Names, by what they name.
    case person, organisation, place, group, event, work, product, law, otherName
    // What the reader looks for or at.
    case chosenName, selection, searchHit, currentHit, hint
    // What the reader marked.
    case highlighted, noted
    // The frame.
    case statusLine, statusAccent, panelBorder, panelTitle, panelHeading, prompt, error
}

/// Attributes that a terminal without colours has too.
package struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8
    /// Makes a set of the given bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    // What the standard library does instead goes through its generic sequences, at a cost that a frame shows.
    /// Makes the union of the elements.
    package init(arrayLiteral elements: Attributes...) {
        var bits: UInt8 = 0
        for element in elements { bits |= element.rawValue }
        rawValue = bits
    }

    /// Heavier letters.
    package static let bold = Attributes(rawValue: 1)
    /// Slanted letters.
    package static let italic = Attributes(rawValue: 2)
    /// A line under the letters.
    package static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    package static let reverse = Attributes(rawValue: 8)
    /// Fainter letters.
    package static let dim = Attributes(rawValue: 16)
}

/// How a cell looks: what it means, and attributes on top of those that the theme gives to the meaning.
package struct Style: Hashable, Sendable {
    /// What it means.
    package var role: Role
    /// Attributes added to those of the role (emphasis inside a quotation).
    package var attributes: Attributes
    /// Colours that the text gives itself, in place of the role's.
    package var colours = TextColours.none

    package init(_ role: Role, _ attributes: Attributes = []) {
        self.role = role
        self.attributes = attributes
    }

    /// Running text.
    package static var text: Style { Style(.text) }
}
