import struct Model.EncodedPicture

/// A picture that the terminal draws over cells of the screen.
package struct PlacedPicture: Hashable, Sendable {
    /// The picture.
    package let picture: EncodedPicture
    /// The cell of its upper left corner.
    package let corner: ScreenPosition
}
