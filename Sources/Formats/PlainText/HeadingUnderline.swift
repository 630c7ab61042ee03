/// How a heading is marked by lines of marks under it, and perhaps over it.
struct HeadingUnderline: Hashable, Sendable {
    /// The mark, such as "=".
    var mark: UInt8
    /// Whether a line of it is over the heading as well.
    var isOver: Bool

    /// The rank of each kind by the order in which it first occurs.
    static let ranks = [1, 3, 5, 6, 7, 8]
}
