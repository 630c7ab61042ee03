/// The text of a document: one contiguous run of bytes, meant to be UTF-8.
///
/// Copying is cheap and shares the bytes. A file may hold anything, so nothing here assumes that the bytes are valid:
/// decoding gives U+FFFD for each maximal invalid part, as the Unicode Standard recommends (chapter 3.9).
public struct TextBuffer: Sendable {
    @usableFromInline let storage: any TextStorage
    @usableFromInline let address: UInt
    /// Length in bytes.
    public let count: Int

    /// A view of the first `count` bytes of `storage`.
    public init(storage: any TextStorage, count: Int) {
        self.storage = storage
        self.address = storage.address
        self.count = count
    }

    /// A copy of `bytes`.
    public init(bytes: some Sequence<UInt8>) {
        let array = Array(bytes)
        let storage = array.withUnsafeBytes { AllocatedStorage(copying: $0) }
        self.init(storage: storage, count: array.count)
    }

    /// A copy of the UTF-8 of `string`.
    public init(_ string: String) {
        self.init(bytes: string.utf8)
    }

    /// The range of the whole text.
    public var range: TextRange { TextRange(0, count) }

    /// The first `length` bytes, shared with this text; all of it if it is shorter.
    public func prefix(_ length: Int) -> TextBuffer {
        TextBuffer(storage: storage, count: min(max(length, 0), count))
    }

    /// The byte at `offset`, which must be in `0..<count`.
    @inlinable
    public subscript(offset: Int) -> UInt8 {
        precondition(offset >= 0 && offset < count, "offset outside of the text")
        return UnsafePointer<UInt8>(bitPattern: address)!.advanced(by: offset).pointee
    }

    /// Calls `body` with all the bytes; the pointer is valid only during the call.
    @inlinable
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(storage) {
            try body(UnsafeBufferPointer(start: UnsafePointer<UInt8>(bitPattern: address), count: count))
        }
    }

    /// The text in `range` (cut to the buffer), invalid parts as U+FFFD.
    public func string(in range: TextRange) -> String {
        let range = range.clamped(to: self.range)
        return withBytes { String(decoding: $0[range.start..<range.end], as: UTF8.self) }
    }

    /// Decodes the scalar that starts at `offset`: U+FFFD and the length of the invalid part if it is not valid.
    ///
    /// `offset` must be in `0..<count`. The length is in bytes, at least 1.
    public func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        withBytes { UTF8Decoding.scalar(in: $0, at: offset) }
    }

    /// The start of the scalar that holds the byte at `offset`: at most three bytes before it, `offset` itself if the
    /// bytes are not valid UTF-8.
    public func scalarStart(at offset: Int) -> Int {
        guard offset > 0, offset < count else { return min(max(offset, 0), count) }
        return withBytes { bytes in
            var start = offset
            while start > 0, offset - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            let decoded = UTF8Decoding.scalar(in: bytes, at: start)
            return start + decoded.length > offset ? start : offset
        }
    }
}
