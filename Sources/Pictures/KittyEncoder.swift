import Model

/// Pictures for kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/), which other terminals have, too.
enum KittyEncoder {
    /// The most letters of base 64 in one sequence.
    private static let longest = 4096
    /// The name of our picture in the terminal: any number that no other program is likely to have.
    private static let number = 26_476

    /// Shows the picture at the cursor, which stays (C); the points are compressed (o), and the terminal is not to answer (q).
    static func bytes(of picture: Picture) -> [UInt8] {
        let letters = Base64.encoded(Deflate.compressed(picture.points))
        let keys = "a=T,f=24,o=z,s=\(picture.width),v=\(picture.height),i=\(number),p=1,C=1,q=2,"
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count + letters.count / longest * 16 + 80)
        for start in stride(from: 0, to: letters.count, by: longest) {
            let end = min(start + longest, letters.count)
            bytes += "\u{1B}_G\(start == 0 ? keys : "")m=\(end < letters.count ? 1 : 0);".utf8
            bytes += letters[start..<end]
            bytes += "\u{1B}\\".utf8
        }
        return bytes
    }

    /// Takes the picture away and frees its points.
    static let removal = Array("\u{1B}_Ga=d,d=I,i=\(number),q=2;\u{1B}\\".utf8)
}
