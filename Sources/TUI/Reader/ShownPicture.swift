import Model

/// A picture as it is shown.
package enum ShownPicture: Hashable, Sendable {
    /// As cells, two points to each.
    case points(Picture)
    /// By bytes that the terminal understands.
    case encoded(EncodedPicture)
}
