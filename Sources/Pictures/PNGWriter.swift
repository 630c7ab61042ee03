import Model

/// A picture as a PNG file (W3C, Portable Network Graphics): three bytes for each point, and nothing that is optional.
enum PNGWriter {
    static func bytes(of picture: Picture) -> [UInt8] {
        var header: [UInt8] = []
        append(picture.width, to: &header)
        append(picture.height, to: &header)
        // Eight bits for each part of a colour; red, green and blue; the one compression, filtering, and no interlacing.
        header += [8, 2, 0, 0, 0]
        var rows: [UInt8] = []
        let length = picture.width * 3
        rows.reserveCapacity((length + 1) * picture.height)
        for row in 0..<picture.height {
            // Each point less the one before it, which compresses better ("Sub").
            rows.append(1)
            let points = picture.points[row * length..<(row + 1) * length]
            for place in points.indices {
                let before = place - 3 >= points.startIndex ? points[place - 3] : 0
                rows.append(points[place] &- before)
            }
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", Deflate.compressed(rows)) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        append(content.count, to: &bytes)
        let checked = Array(name.utf8) + content
        bytes += checked
        append(Int(Deflate.checksum(checked)), to: &bytes)
        return bytes
    }

    /// Appends a number in four bytes, the greatest first.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}
