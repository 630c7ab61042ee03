import Model

/// A page reduced to what the HTML parser must see: its tags, with every run of text replaced by one character.
///
/// The parser looks at each character several times, and keeps each attribute as objects of its own; both would cost
/// more than all the rest of the reading. So text stays where it is in the source and is named by number, attributes are
/// read from the source when they are asked for, and scripts, styles and drawings are left out.
struct HTMLSkeleton {
    /// A stretch of the source.
    struct Run {
        var start: Int32
        var end: Int32
    }

    /// A tag of the skeleton that has attributes, and where they stand in the source.
    struct TagSource {
        /// Offset of the tag in the skeleton.
        var offset: Int32
        var attributes: Run
    }

    /// How much of a source is read: the rest of it when either is used up, so that the first page need not wait.
    struct Budget {
        var tags: Int
        var textBytes: Int

        /// Enough for the first pages of a document, and for most documents.
        static let firstPage = Budget(tags: 5_000, textBytes: 96 << 10)
        /// What a parse in memory may take: some 500 MB of tree.
        static let whole = Budget(tags: 1_500_000, textBytes: 1 << 30)
    }

    /// What the parser reads, in UTF-8.
    var bytes: [UInt8] = []
    /// The runs of text by number.
    var runs: [Run] = []
    /// The tags with attributes by offset.
    var tags: [TagSource] = []
    /// The scripts that hold linked data (schema.org in JSON).
    var linkedData: [Run] = []
    /// Whether all of the source was read.
    var isComplete = true

    // Run numbers are written in the supplementary private use planes: the scanner passes on no other text that could
    // hold such a character, so that no page can name a run itself.
    private static let digitBits: UInt32 = 15
    private static let lowPlane: UInt32 = 0x10_0000
    private static let highPlane: UInt32 = 0xF_0000

    /// Appends the character that stands for the run `start..<end`.
    mutating func appendRun(_ start: Int, _ end: Int) {
        let number = UInt32(runs.count)
        runs.append(Run(start: Int32(start), end: Int32(end)))
        let low = number & (1 << Self.digitBits - 1)
        let high = number >> Self.digitBits
        if high > 0 { appendScalar(Self.highPlane + high) }
        appendScalar(Self.lowPlane + low)
    }

    private mutating func appendScalar(_ value: UInt32) {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }

    /// The number of the run that the character at `text` stands for and the length of that character in bytes, or nil
    /// where it is ordinary text. `text` is zero-terminated.
    static func runNumber(at text: UnsafePointer<UInt8>) -> (number: Int, length: Int)? {
        guard let first = scalar(at: text), first >= highPlane else { return nil }
        if first >= lowPlane { return (Int(first - lowPlane), 4) }
        guard let second = scalar(at: text + 4), second >= lowPlane else { return nil }
        return (Int((first - highPlane) << digitBits | (second - lowPlane)), 8)
    }

    /// The scalar of planes 15 and 16 at `text`; nil for others.
    private static func scalar(at text: UnsafePointer<UInt8>) -> UInt32? {
        guard text[0] == 0xF3 || text[0] == 0xF4, text[1] != 0, text[2] != 0, text[3] != 0 else { return nil }
        return UInt32(text[0] & 7) << 18 | UInt32(text[1] & 0x3F) << 12 | UInt32(text[2] & 0x3F) << 6
            | UInt32(text[3] & 0x3F)
    }

    /// Where the attributes of the tag at `offset` of the skeleton stand in the source; nil where it has none.
    func attributes(ofTagAt offset: Int) -> Run? {
        let index = tags.partitionIndex { $0.offset >= offset }
        guard index < tags.count, tags[index].offset == offset else { return nil }
        return tags[index].attributes
    }
}
