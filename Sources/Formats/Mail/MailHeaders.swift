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
                fields[last].value += " " + MailEncoding.utf8(Array(line), charset: nil).collapsingWhiteSpace
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") })
            {
                fields.append(
                    (
                        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                        MailEncoding.utf8(Array(line[(colon + 1)...]), charset: nil).collapsingWhiteSpace
                    ))
            } else {
                break
            }
            place = next
        }
        end = place
    }

    /// The value of the first field of this name; nil if there is none.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The value of a field without its parameters, in lower case.
    func value(of name: String) -> String? {
        self[name]?.split(separator: ";").first.map { String($0).collapsingWhiteSpace.lowercased() }
    }

    /// A parameter of a field, such as the boundary of "multipart/mixed; boundary=x"; one in a character set of its own
    /// ("filename*=utf-8''caf%C3%A9.pdf") or in pieces ("filename*0=a; filename*1=b", RFC 2231) is put together.
    func parameter(_ parameter: String, of name: String) -> String? {
        var (bytes, charset, count) = ([UInt8](), String?.none, 0)
        for piece in (self[name] ?? "").split(separator: ";").dropFirst() {
            let parts = piece.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let key = String(parts[0]).collapsingWhiteSpace.lowercased()
            let value = String(parts[1]).collapsingWhiteSpace.filter { $0 != "\"" }
            if key == parameter { return MailEncoding.words(in: value) }
            if key == parameter + "*", let (charset, text) = Self.extended(value) {
                return MailEncoding.utf8(WebAddress.decodedBytes(text), charset: charset)
            }
            let isEncoded = key == "\(parameter)*\(count)*"
            guard isEncoded || key == "\(parameter)*\(count)" else { continue }
            let first = isEncoded && count == 0 ? Self.extended(value) : nil
            if let first { charset = first.charset }
            bytes += isEncoded ? WebAddress.decodedBytes(first?.text ?? value[...]) : Array(value.utf8)
            count += 1
        }
        return count == 0 ? nil : MailEncoding.utf8(bytes, charset: charset)
    }

    /// The parts of a value that names its character set, such as "utf-8''caf%C3%A9.pdf"; nil for any other.
    private static func extended(_ value: String) -> (charset: String, text: Substring)? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? (String(parts[0]), parts[2]) : nil
    }
}
