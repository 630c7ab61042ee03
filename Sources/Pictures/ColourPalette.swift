import Model

/// The few colours that a picture is shown in where not all can be: found by median cut (P. Heckbert, Color Image Quantization for
/// Frame Buffer Display, 1982) among colours of five bits for each part.
struct ColourPalette {
    /// A colour.
    struct Colour: Hashable {
        var red: UInt8
        var green: UInt8
        var blue: UInt8
    }

    private(set) var colours: [Colour] = []
    /// For each colour of 15 bits, the number of the palette's colour that is shown in its place.
    private var numbers = [UInt8](repeating: 0, count: Self.count)

    /// How many colours there are with five bits for each part.
    private static let count = 1 << 15

    /// Colours that are split together: those of 15 bits that the picture has, and the number of their points.
    private struct Box {
        let entries: [Int]
        let points: Int
        /// The part (0 red, 1 green, 2 blue) in which they differ most, and by how much.
        let widest: (part: Int, width: Int)

        init(_ entries: [Int], points: Int) {
            (self.entries, self.points) = (entries, points)
            var widest = (part: 0, width: 0)
            for part in 0..<3 {
                var (least, greatest) = (31, 0)
                for entry in entries {
                    let value = ColourPalette.part(part, of: entry)
                    (least, greatest) = (min(least, value), max(greatest, value))
                }
                if greatest - least > widest.width { widest = (part, greatest - least) }
            }
            self.widest = widest
        }
    }

    /// The palette of at most `most` colours, 256 at most, for a picture.
    init(of picture: Picture, most: Int) {
        var histogram = [Int](repeating: 0, count: Self.count)
        picture.forEachColour { histogram[$0] += 1 }
        let used = histogram.indices.filter { histogram[$0] > 0 }
        var boxes = [Box(used, points: picture.width * picture.height)]
        while boxes.count < most, let next = Self.nextToSplit(boxes) {
            let (one, other) = Self.halves(of: boxes[next], histogram)
            boxes[next] = one
            boxes.append(other)
        }
        for (number, box) in boxes.enumerated() {
            for entry in box.entries { numbers[entry] = UInt8(number) }
        }
        colours = Self.means(of: picture, numbers, count: boxes.count)
    }

    /// The number of the colour of each point.
    func numbers(of picture: Picture) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(picture.width * picture.height)
        picture.forEachColour { result.append(numbers[$0]) }
        return result
    }

    /// The box with the most points of those that hold several colours, wide ones first; nil if none does.
    private static func nextToSplit(_ boxes: [Box]) -> Int? {
        boxes.indices.filter { boxes[$0].entries.count > 1 }.max {
            boxes[$0].points * boxes[$0].widest.width < boxes[$1].points * boxes[$1].widest.width
        }
    }

    private static func halves(of box: Box, _ histogram: [Int]) -> (Box, Box) {
        let part = box.widest.part
        let sorted = box.entries.sorted { (Self.part(part, of: $0), $0) < (Self.part(part, of: $1), $1) }
        var (cut, before) = (0, 0)
        // At least one on each side.
        repeat {
            before += histogram[sorted[cut]]
            cut += 1
        } while cut < sorted.count - 1 && before * 2 < box.points
        return (
            Box(Array(sorted[..<cut]), points: before),
            Box(Array(sorted[cut...]), points: box.points - before)
        )
    }

    /// The colours of the palette: each is the mean of the points that are shown in it.
    private static func means(of picture: Picture, _ numbers: [UInt8], count: Int) -> [Colour] {
        var sums = [SIMD4<Int>](repeating: .zero, count: count)
        var place = 0
        picture.forEachColour { entry in
            let points = picture.points
            let own = SIMD4(Int(points[place]), Int(points[place + 1]), Int(points[place + 2]), 1)
            sums[Int(numbers[entry])] &+= own
            place += 3
        }
        return sums.map { sum in
            let points = max(1, sum.w)
            return Colour(red: UInt8(sum.x / points), green: UInt8(sum.y / points), blue: UInt8(sum.z / points))
        }
    }

    /// One of the three parts of a colour of 15 bits.
    private static func part(_ part: Int, of entry: Int) -> Int { entry >> (10 - 5 * part) & 31 }
}

extension Picture {
    /// Calls `body` with the colour of each point in 15 bits.
    fileprivate func forEachColour(_ body: (Int) -> Void) {
        for place in stride(from: 0, to: points.count, by: 3) {
            body(Int(points[place] >> 3) << 10 | Int(points[place + 1] >> 3) << 5 | Int(points[place + 2] >> 3))
        }
    }
}
