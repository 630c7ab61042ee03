import Model

/// Makes pictures smaller: each point is the mean of the points that it stands for.
struct PictureScaling {
    /// The size of the picture that is made smaller, in points.
    let width: Int
    let height: Int

    /// The picture with these points as large as fits into `width` and `height`, and not larger than it is.
    func fitted(_ points: UnsafeBufferPointer<UInt8>, width roomWidth: Int, height roomHeight: Int) -> Picture? {
        guard width > 0, height > 0 else { return nil }
        var (newWidth, newHeight) = (min(width, roomWidth), height)
        newHeight = max(1, (height * newWidth + width / 2) / width)
        if newHeight > roomHeight {
            newHeight = roomHeight
            newWidth = max(1, (width * newHeight + height / 2) / height)
        }
        var made: [UInt8] = []
        made.reserveCapacity(newWidth * newHeight * 3)
        for row in 0..<newHeight {
            let rows = Self.part(row, of: newHeight, in: height)
            for column in 0..<newWidth {
                let columns = Self.part(column, of: newWidth, in: width)
                var (red, green, blue) = (0, 0, 0)
                for y in rows {
                    for x in columns {
                        let place = (y * width + x) * 3
                        red += Int(points[place])
                        green += Int(points[place + 1])
                        blue += Int(points[place + 2])
                    }
                }
                let count = rows.count * columns.count
                made += [UInt8(red / count), UInt8(green / count), UInt8(blue / count)]
            }
        }
        return Picture(width: newWidth, height: newHeight, points: made)
    }

    /// Which of `length` points the new point `index` of `count` stands for: at least one.
    private static func part(_ index: Int, of count: Int, in length: Int) -> Range<Int> {
        let start = index * length / count
        return start..<max(start + 1, (index + 1) * length / count)
    }
}
