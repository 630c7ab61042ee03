/// How the points of a picture are given to a terminal.
public enum PictureForm: Hashable, Sendable {
    /// As text: half blocks in the colours of the palette, or shades without colours.
    case cells
    /// As half blocks in colours of 24 bits.
    case blocks
    /// By kitty's graphics protocol.
    case kitty
    /// By the inline images of iTerm2.
    case iterm
    /// As sixels, in so many colours.
    case sixel(colours: Int)
}
