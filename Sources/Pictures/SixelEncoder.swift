import Model

/// Pictures as sixels (DEC, VT330/VT340 Programmer Reference Manual, chapter 14): bands of six rows, each written once for every
/// colour that is in it.
struct SixelEncoder {
    /// How many colours the terminal shows at once.
    let colours: Int

    private static let rowsOfBand = 6
    private static let mostColours = 256
    /// The letter of six points that are not set.
    private static let none = UInt8(ascii: "?")

    func bytes(of picture: Picture) -> [UInt8] {
        let palette = ColourPalette(of: picture, most: min(max(colours, 2), Self.mostColours))
        // Points that no colour is given to keep theirs; a point is as wide as it is high.
        var bytes = Array("\u{1B}P0;1;0q\"1;1;\(picture.width);\(picture.height)".utf8)
        for (number, colour) in palette.colours.enumerated() {
            // The parts of a colour are percents.
            let parts = [colour.red, colour.green, colour.blue].map { (Int($0) * 100 + 127) / 255 }
            bytes += "#\(number);2;\(parts[0]);\(parts[1]);\(parts[2])".utf8
        }
        let numbers = palette.numbers(of: picture)
        for top in stride(from: 0, to: picture.height, by: Self.rowsOfBand) {
            append(band: top..<min(top + Self.rowsOfBand, picture.height), numbers, picture.width, to: &bytes)
        }
        return bytes + "\u{1B}\\".utf8
    }

    /// Appends a band: `numbers` are those of the colours of all points.
    private func append(band: Range<Int>, _ numbers: [UInt8], _ width: Int, to bytes: inout [UInt8]) {
        // For each colour the points of every column of the band, one bit each.
        var points = [UInt8](repeating: 0, count: Self.mostColours * width)
        var isUsed = [Bool](repeating: false, count: Self.mostColours)
        for row in band {
            let bit = UInt8(1) << UInt8(row - band.lowerBound)
            for column in 0..<width {
                let number = Int(numbers[row * width + column])
                points[number * width + column] |= bit
                isUsed[number] = true
            }
        }
        for number in 0..<Self.mostColours where isUsed[number] {
            bytes += "#\(number)".utf8
            Self.append(points[number * width..<(number + 1) * width], to: &bytes)
            // Back to the band's first column.
            bytes.append(UInt8(ascii: "$"))
        }
        // On to the next band.
        bytes.append(UInt8(ascii: "-"))
    }

    /// Appends the letters of a band in one colour, equal ones as a number and one letter.
    private static func append(_ columns: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        var place = columns.startIndex
        while place < columns.endIndex {
            var end = place + 1
            while end < columns.endIndex, columns[end] == columns[place] { end += 1 }
            // What is not set at the end need not be written.
            if end == columns.endIndex, columns[place] == 0 { return }
            let letter = none + columns[place]
            if end - place > 3 {
                bytes += "!\(end - place)".utf8
                bytes.append(letter)
            } else {
                for _ in place..<end { bytes.append(letter) }
            }
            place = end
        }
    }
}
