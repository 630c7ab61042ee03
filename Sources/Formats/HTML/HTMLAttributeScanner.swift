import Platform

/// Reads the attributes of a tag from the source of a page (HTML Standard, 13.2.5.32 to 13.2.5.39).
struct HTMLAttributeScanner {
    /// One attribute: where its name and its value stand, quotes left out.
    struct Attribute {
        var name: HTMLSkeleton.Run
        var value: HTMLSkeleton.Run
        /// Whether the value holds what may be a character reference.
        var hasReference: Bool
    }

    private let source: UnsafeBufferPointer<UInt8>
    /// After the tag's ">", once all attributes were read.
    private(set) var position: Int
    /// Whether the ">" was found before the end of the source.
    private(set) var isClosed = false
    /// Whether the tag ends in "/>".
    private(set) var isSelfClosed = false

    /// Reads from `position`, the offset after the tag's name.
    init(source: UnsafeBufferPointer<UInt8>, position: Int) {
        self.source = source
        self.position = position
    }

    /// The next attribute, or nil at the end of the tag.
    mutating func next() -> Attribute? {
        var slash = false
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                isClosed = true
                isSelfClosed = slash
                return nil
            }
            guard byte.isHTMLSpace || byte == UInt8(ascii: "/") else { return attribute() }
            slash = byte == UInt8(ascii: "/")
            position += 1
        }
        return nil
    }

    private mutating func attribute() -> Attribute? {
        let nameStart = position
        position += 1  // A "=" here belongs to the name.
        while position < source.count, !isNameEnd(source[position]) { position += 1 }
        let name = HTMLSkeleton.Run(start: Int32(nameStart), end: Int32(position))
        var next = position
        while next < source.count, source[next].isHTMLSpace { next += 1 }
        guard next < source.count, source[next] == UInt8(ascii: "=") else {
            return Attribute(name: name, value: .init(start: name.end, end: name.end), hasReference: false)
        }
        next += 1
        while next < source.count, source[next].isHTMLSpace { next += 1 }
        let value = scanValue(from: next)
        let hasReference = find(UInt8(ascii: "&"), from: Int(value.start), to: Int(value.end)) != nil
        return Attribute(name: name, value: value, hasReference: hasReference)
    }

    private mutating func scanValue(from start: Int) -> HTMLSkeleton.Run {
        guard start < source.count else {
            position = source.count
            return .init(start: Int32(source.count), end: Int32(source.count))
        }
        let quote = source[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = find(quote, from: start + 1, to: source.count) ?? source.count
            position = min(end + 1, source.count)
            return .init(start: Int32(start + 1), end: Int32(end))
        }
        position = start
        while position < source.count, !source[position].isHTMLSpace, source[position] != UInt8(ascii: ">") {
            position += 1
        }
        return .init(start: Int32(start), end: Int32(position))
    }

    private func isNameEnd(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private func find(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = source.baseAddress, let found = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The value of the attribute called `name` (in lower case) among `attributes`, as it stands in the source.
    static func value(
        of name: StaticString, in source: UnsafeBufferPointer<UInt8>, _ attributes: HTMLSkeleton.Run
    ) -> HTMLSkeleton.Run? {
        var scanner = HTMLAttributeScanner(source: source, position: Int(attributes.start))
        while scanner.position < Int(attributes.end), let attribute = scanner.next() {
            if isName(name, source, attribute.name) { return attribute.value }
        }
        return nil
    }

    /// Whether the name at `run` is `name` (in lower case), whatever its own case.
    static func isName(
        _ name: StaticString, _ source: UnsafeBufferPointer<UInt8>, _ run: HTMLSkeleton.Run
    ) -> Bool {
        guard Int(run.end - run.start) == name.utf8CodeUnitCount else { return false }
        for index in 0..<name.utf8CodeUnitCount
        where source[Int(run.start) + index].lowercasedASCII != name.utf8Start[index] { return false }
        return true
    }

    /// Whether the attribute holds text or an address that may be shown, and so needs its references decoded.
    static func isText(_ source: UnsafeBufferPointer<UInt8>, _ name: HTMLSkeleton.Run) -> Bool {
        isName("href", source, name) || isName("content", source, name) || isName("alt", source, name)
            || isName("title", source, name) || isName("src", source, name) || isName("alttext", source, name)
    }
}

extension UInt8 {
    /// White space of HTML: tab, line feed, form feed, carriage return, space.
    @inline(__always)
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

    /// A to Z, a to z.
    @inline(__always)
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// 0 to 9.
    @inline(__always)
    var isASCIIDigit: Bool { self &- 0x30 < 10 }

    /// A to Z, a to z, 0 to 9.
    @inline(__always)
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

    /// The lower-case letter for A to Z, otherwise the byte itself.
    @inline(__always)
    var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
