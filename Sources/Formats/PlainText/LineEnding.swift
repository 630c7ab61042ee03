import Model

/// What ends the lines of a text.
enum LineEnding: Hashable, Sendable {
    /// A line feed, perhaps after a carriage return.
    case lineFeed
    /// A carriage return alone, as on a Macintosh before 2001: a text that holds these and no line feed.
    case carriageReturn

    /// How much of a text is looked at, in bytes.
    private static let sample = 64 << 10

    /// What ends the lines of `text`, which is all of a source or its first part.
    init(of text: TextBuffer, encoding: TextEncoding) {
        let usesReturns = text.withBytes { bytes in
            let limit = min(bytes.count, Self.sample)
            switch encoding {
            case .utf8, .singleByte, .eastAsian:
                guard ByteSearch.first(0x0A, in: bytes, from: 0, limit: limit) == nil else { return false }
                // A return that ends the sample may have its line feed after it.
                let end = limit < bytes.count ? limit - 1 : limit
                return ByteSearch.first(0x0D, in: bytes, from: 0, limit: end) != nil
            case .utf16(let bigEndian):
                return Self.usesReturns(bytes[..<limit], width: 2, bigEndian: bigEndian)
            case .utf32(let bigEndian):
                return Self.usesReturns(bytes[..<limit], width: 4, bigEndian: bigEndian)
            }
        }
        self = usesReturns ? .carriageReturn : .lineFeed
    }

    /// - Parameter width: how many bytes a unit has.
    private static func usesReturns(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, width: Int, bigEndian: Bool) -> Bool {
        var hasReturn = false
        for place in stride(from: 0, through: bytes.count - width, by: width) {
            let low = bytes[bigEndian ? place + width - 1 : place]
            guard low == 0x0A || low == 0x0D, bytes[place..<place + width].count(where: { $0 == 0 }) == width - 1
            else { continue }
            if low == 0x0A { return false }
            hasReturn = true
        }
        return hasReturn
    }
}
