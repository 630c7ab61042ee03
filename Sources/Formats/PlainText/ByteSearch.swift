import Model
import Platform

/// Searches over the bytes of a text.
enum ByteSearch {
    /// Whether `byte` is ASCII white space.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// The offset after the first line feed at or after `start`; `limit` if there is none before it.
    static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        first(0x0A, in: bytes, from: start, limit: limit).map { $0 + 1 } ?? limit
    }

    /// The offset of the first `byte` at or after `start`, before `limit`.
    static func first(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
    ) -> Int? {
        guard start < limit, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), limit - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The number of scalars in `range`, each invalid continuation byte left out.
    static func scalarCount(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
        var count = 0
        for index in range.start..<range.end where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The offset of the first byte beyond ASCII at or after `start`; `limit` if there is none before it.
    static func firstNonASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        var place = start
        let raw = UnsafeRawBufferPointer(bytes)
        while place + 32 <= limit {
            let first = raw.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
            guard (first & SIMD4(repeating: 0x8080_8080_8080_8080)) == .zero else { break }
            place += 32
        }
        while place < limit, bytes[place] < 0x80 { place += 1 }
        return place
    }

    /// Whether `text` starts with `words`.
    static func starts(_ words: StaticString, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let count = words.utf8CodeUnitCount
        guard let first = text.first, first == words.utf8Start.pointee, text.count >= count else { return false }
        return (1..<count).allSatisfy { text[text.startIndex + $0] == words.utf8Start[$0] }
    }

    /// Whether `words` are in `range`.
    static func contains(_ words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        contains(UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount), in: bytes, range)
    }

    /// Whether `words`, which are not empty, are in `range`.
    static func contains(
        _ words: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange
    ) -> Bool {
        let limit = range.end - words.count + 1
        var place = range.start
        while let found = first(words[0], in: bytes, from: place, limit: limit) {
            if bytes[found..<found + words.count].elementsEqual(words) { return true }
            place = found + 1
        }
        return false
    }

    /// The number of bytes in `range` that belong to no valid UTF-8 sequence. A sequence that the end of the range cuts
    /// counts as a whole where the bytes go on.
    static func invalidByteCount(in bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Int {
        var count = 0
        var place = firstNonASCII(in: bytes, from: range.start, limit: range.end)
        while place < range.end {
            let decoded = UTF8Decoding.scalar(in: bytes, at: place)
            // U+FFFD itself, written as EF BF BD, is valid.
            let isInvalid = decoded.scalar == "\u{FFFD}" && !(decoded.length == 3 && bytes[place + 1] == 0xBF)
            if isInvalid { count += decoded.length }
            place += decoded.length
            if place < range.end, bytes[place] < 0x80 {
                place = firstNonASCII(in: bytes, from: place, limit: range.end)
            }
        }
        return count
    }
}
