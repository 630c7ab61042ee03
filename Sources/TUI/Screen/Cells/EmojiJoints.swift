/// How much of what makes one emoji of several is in cells: joiners, and the signs that vary an emoji.
package enum EmojiJoints: Sendable {
    /// Nothing: each part is drawn by itself.
    case none
    /// The joiners between two emoji, with the sign for colours before them. A terminal that does not know what is joined draws
    /// the parts, in as many columns as the cells have; the colour of a skin it would draw as one more part.
    case joiners
    /// All, for text that goes elsewhere than to a terminal.
    case all
}
