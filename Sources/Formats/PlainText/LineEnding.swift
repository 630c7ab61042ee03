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
                return Self.usesReturns(UnsafeBufferPointer(rebasing: bytes[..<limit]), bigEndian: bigEndian)
            }
        }
        self = usesReturns ? .carriageReturn : .lineFeed
    }

    private static func usesReturns(_ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool) -> Bool {
        var hasReturn = false
        for place in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (high, low) = bigEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
            if high == 0, low == 0x0A { return false }
            if high == 0, low == 0x0D { hasReturn = true }
        }
        return hasReturn
    }
}
