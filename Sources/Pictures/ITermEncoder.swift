import Model

/// Pictures as inline images of iTerm2 (https://iterm2.com/documentation-images.html), which other terminals have, too.
enum ITermEncoder {
    static func bytes(of picture: Picture) -> [UInt8] {
        let file = PNGWriter.bytes(of: picture)
        let keys = "inline=1;size=\(file.count);width=\(picture.width)px;height=\(picture.height)px;doNotMoveCursor=1"
        return Array("\u{1B}]1337;File=\(keys):".utf8) + Base64.encoded(file) + [0x07]
    }
}
