import Model

/// A picture as one `gloss` hands it to another: "P6 WIDTH HEIGHT 255", a line feed and the points, as in PPM files, or
/// "! " and why there is none.
enum PictureMessage {
    /// The largest message that is read, in bytes.
    static let mostBytes = 16 << 20

    static func bytes(of picture: Picture) -> [UInt8] {
        Array("P6 \(picture.width) \(picture.height) 255\n".utf8) + picture.points
    }

    /// The message that there is no picture, and why.
    static func bytes(saying reason: String) -> [UInt8] { Array("! \(reason)\n".utf8) }

    /// The picture of a message, or why there is none.
    static func picture(_ bytes: [UInt8]) -> Result<Picture, CommandFailure> {
        guard let end = bytes.firstIndex(of: 0x0A) else { return .failure(CommandFailure("it cannot be decoded")) }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        if head.hasPrefix("! ") { return .failure(CommandFailure(String(head.dropFirst(2)))) }
        let parts = head.split(separator: " ")
        guard parts.count == 4, parts[0] == "P6", let width = Int(parts[1]), let height = Int(parts[2]),
            let picture = Picture(width: width, height: height, points: Array(bytes[(end + 1)...]))
        else { return .failure(CommandFailure("it cannot be decoded")) }
        return .success(picture)
    }
}
