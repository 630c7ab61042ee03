import Model

/// The header fields of a mail or of a part of one (RFC 5322), unfolded.
struct MailHeaders {
    /// The fields in order, their names in lower case.
    private(set) var fields: [(name: String, value: String)] = []
    /// Offset of what follows the empty line after the fields.
    private(set) var end: Int

    /// The most bytes that are read as fields.
    private static let limit = 256 << 10

    /// Reads the fields at `start`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
        var place = start
        let limit = min(limit, start + Self.limit)
        while place < limit {
            let next = ByteSearch.lineEnd(in: bytes, from: place, limit: limit)
            var line = bytes[place..<next]
            while let last = line.last, last == 0x0A || last == 0x0D { line = line.dropLast() }
            guard !line.isEmpty else {
                place = next
                break
            }
            if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
                fields[last].value += " " + String(decoding: line, as: UTF8.self).collapsingWhiteSpace
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") })
            {
                fields.append(
                    (
                        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                        String(decoding: line[(colon + 1)...], as: UTF8.self).collapsingWhiteSpace
                    ))
            } else {
                break
            }
            place = next
        }
        end = place
    }

    /// The value of the first field of this name; nil where there is none.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The value of a field without its parameters, in lower case.
    func value(of name: String) -> String? {
        self[name]?.split(separator: ";").first.map { String($0).collapsingWhiteSpace.lowercased() }
    }

    /// A parameter of a field, such as the boundary of "multipart/mixed; boundary=x".
    func parameter(_ parameter: String, of name: String) -> String? {
        for piece in (self[name] ?? "").split(separator: ";").dropFirst() {
            let parts = piece.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, String(parts[0]).collapsingWhiteSpace.lowercased() == parameter else { continue }
            return String(parts[1]).collapsingWhiteSpace.filter { $0 != "\"" }
        }
        return nil
    }
}
