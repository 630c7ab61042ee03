import Model

/// Pictures as half blocks, two points to a cell, in colours of 24 bits (SGR 38;2 and 48;2, after ISO 8613-6).
enum BlockEncoder {
    static func bytes(of picture: Picture) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in stride(from: 0, to: picture.height, by: 2) {
            // Down one row and back to the first column.
            if row > 0 { bytes += "\u{1B}[B\u{1B}[\(picture.width)D".utf8 }
            var last = ""
            for column in 0..<picture.width {
                let lower = row + 1 < picture.height ? colour(of: picture, row + 1, column, ground: 48) : "49"
                let look = "\u{1B}[\(colour(of: picture, row, column, ground: 38));\(lower)m"
                if look != last { bytes += look.utf8 }
                last = look
                bytes += "▀".utf8
            }
        }
        return bytes + "\u{1B}[0m".utf8
    }

    private static func colour(of picture: Picture, _ row: Int, _ column: Int, ground: Int) -> String {
        let place = (row * picture.width + column) * 3
        return "\(ground);2;\(picture.points[place]);\(picture.points[place + 1]);\(picture.points[place + 2])"
    }
}
