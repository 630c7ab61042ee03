/// A picture as bytes that make a terminal show it from the cursor's cell on.
///
/// They are made from its points alone: no byte of the file that the picture was in is among them.
public struct EncodedPicture: Hashable, Sendable {
    /// The cells that it covers, at least in part.
    public let rows: Int
    public let columns: Int
    public let bytes: [UInt8]
    /// What makes the terminal take it away and forget it; empty if writing over its cells is enough.
    public let removal: [UInt8]

    public init(rows: Int, columns: Int, bytes: [UInt8], removal: [UInt8] = []) {
        (self.rows, self.columns) = (rows, columns)
        (self.bytes, self.removal) = (bytes, removal)
    }
}
