/// A picture as points of colour.
public struct Picture: Hashable, Sendable {
    public let width: Int
    public let height: Int
    /// Red, green and blue of each point, row by row from the top left.
    public let points: [UInt8]

    /// A picture; nil if there are not three bytes for each point.
    public init?(width: Int, height: Int, points: [UInt8]) {
        guard width > 0, height > 0, width <= .max / height / 3, points.count == width * height * 3 else { return nil }
        (self.width, self.height, self.points) = (width, height, points)
    }

    /// How light a point looks, 0 to 255 (ITU-R BT.709).
    public func lightness(row: Int, column: Int) -> Int {
        let place = (row * width + column) * 3
        return (54 * Int(points[place]) + 183 * Int(points[place + 1]) + 19 * Int(points[place + 2])) / 256
    }

    /// The colour of a point, of the palette of 256.
    public func colour(row: Int, column: Int) -> UInt8 {
        let place = (row * width + column) * 3
        return TextColours.colour(
            red: Int(points[place]), green: Int(points[place + 1]), blue: Int(points[place + 2]))
    }
}
