import Model

/// Whether a text is told as a story: its people speak, and ask and exclaim as people do; those whom news quotes state.
enum StoryForm {
    /// Fewer speeches decide nothing.
    private static let fewestSpeeches = 8
    /// One in this many speeches of a story, at least, ends in a question or exclamation mark.
    private static let livelyShare = 6

    /// Whether `text` is a story by the marks that end its speeches.
    static func isStory(_ text: AnnotatedText) -> Bool {
        var speeches = 0
        var lively = 0
        text.text.withBytes { bytes in
            for block in text.blocks where block.isProse {
                var start = block.range.start
                while let close = closing(in: bytes, from: start, to: block.range.end) {
                    speeches += 1
                    let last = bytes[close - 1]
                    if last == UInt8(ascii: "?") || last == UInt8(ascii: "!") { lively += 1 }
                    start = close + 1
                }
            }
        }
        return speeches >= fewestSpeeches && lively * livelyShare >= speeches
    }

    /// The next quotation mark that ends a speech: one after a mark of punctuation.
    private static func closing(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        var offset = max(start, 1)
        while offset < end {
            let isCurved =
                bytes[offset] == 0xE2 && offset + 2 < end && bytes[offset + 1] == 0x80
                && (bytes[offset + 2] == 0x9D || bytes[offset + 2] == 0x99)
            if isCurved || bytes[offset] == UInt8(ascii: "\""), isMark(bytes[offset - 1]) { return offset }
            offset += 1
        }
        return nil
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"): true
        default: false
        }
    }
}
