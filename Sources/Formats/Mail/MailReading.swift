import Model

/// Reads a mail whose text is written in an encoding of mail, or in parts: who writes to whom and when, and the text.
///
/// Mail that is plain text as it stands is read as plain text.
struct MailReading: DocumentReading {
    private let source: SourceBytes
    private let options: ReadOptions
    private var text: PlainTextReading?

    /// The largest mail that is decoded, in bytes, how deep parts nest, and how many parts are read.
    private static let (limit, deepest, mostParts) = (64 << 20, 8, 200)

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
    }

    mutating func next() throws(ReadError) -> Document? {
        if text == nil {
            let bytes = try source.allBytes(limit: Self.limit)
            let message = bytes.withBytes { Self.message($0) }
            text = PlainTextReading(
                SourceBytes(bytes: TextBuffer(bytes: message), name: source.name, path: source.path), options: options)
        }
        return try text?.next()
    }

    /// Whether `bytes`, the first of a source, start a mail that has to be decoded.
    static func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let headers = MailHeaders(bytes, from: 0, to: bytes.count)
        let telling: Set = ["from", "to", "subject", "date", "received", "return-path", "message-id"]
        guard headers.fields.count(where: { telling.contains($0.name) }) >= 3 else { return false }
        if ["quoted-printable", "base64"].contains(headers.value(of: "content-transfer-encoding")) { return true }
        if headers.value(of: "content-type")?.hasPrefix("multipart/") ?? false { return true }
        return headers.value(of: "content-type") == "text/html" || headers["subject"]?.contains("=?") ?? false
    }

    // MARK: The message as text

    private static func message(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let headers = MailHeaders(bytes, from: 0, to: bytes.count)
        var lines = ""
        for (field, label) in [("from", "From"), ("to", "To"), ("cc", "Cc"), ("date", "Date"), ("subject", "Subject")] {
            if let value = headers[field] { lines += "\(label): \(MailEncoding.words(in: value))\n" }
        }
        var parts = 0
        let body = part(headers, Array(bytes[min(headers.end, bytes.count)...]), depth: 0, parts: &parts)
        return Array((lines + "\n").utf8) + body
    }

    private static func part(_ headers: MailHeaders, _ body: [UInt8], depth: Int, parts: inout Int) -> [UInt8] {
        parts += 1
        guard depth < deepest, parts < mostParts else { return [] }
        let type = headers.value(of: "content-type") ?? "text/plain"
        if type.hasPrefix("multipart/"), let boundary = headers.parameter("boundary", of: "content-type") {
            return several(split(body, at: boundary), isChoice: type == "multipart/alternative", depth, &parts)
        }
        let name = headers.parameter("filename", of: "content-disposition")
        guard type.hasPrefix("text/"), headers.value(of: "content-disposition") != "attachment" else {
            return Array("[\(ShownName.of(name ?? type))]\n".utf8)
        }
        var text = body
        switch headers.value(of: "content-transfer-encoding") {
        case "quoted-printable": text = MailEncoding.quotedPrintable(body)
        case "base64": text = MailEncoding.base64(body)
        default: break
        }
        text = MailEncoding.utf8(text, charset: headers.parameter("charset", of: "content-type"))
        return type == "text/html" ? self.text(ofPage: text) : text.filter { $0 != 0x0D }
    }

    private static func several(
        _ pieces: [[UInt8]], isChoice: Bool, _ depth: Int, _ parts: inout Int
    ) -> [UInt8] {
        let all = pieces.map { piece in
            (piece, piece.withUnsafeBufferPointer { MailHeaders($0, from: 0, to: $0.count) })
        }
        let plain = all.first { ($0.1.value(of: "content-type") ?? "text/plain") == "text/plain" } ?? all.last
        var result: [UInt8] = []
        for (piece, headers) in isChoice ? plain.map({ [$0] }) ?? [] : all {
            if !result.isEmpty { result.append(0x0A) }
            result += part(headers, Array(piece[min(headers.end, piece.count)...]), depth: depth + 1, parts: &parts)
        }
        return result
    }

    /// The parts between the lines "--boundary".
    private static func split(_ body: [UInt8], at boundary: String) -> [[UInt8]] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [[UInt8]] = []
        var start: Int?
        body.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count, pieces.count < mostParts {
                let next = ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)
                if bytes[place..<next].starts(with: mark) {
                    if let start { pieces.append(Array(bytes[start..<place])) }
                    let isLast = bytes[place..<next].dropFirst(mark.count).starts(with: [0x2D, 0x2D])
                    start = isLast ? nil : next
                }
                place = next
            }
            if let start, start < bytes.count { pieces.append(Array(bytes[start...])) }
        }
        return pieces
    }

    private static func text(ofPage bytes: [UInt8]) -> [UInt8] {
        var options = ReadOptions()
        options.wholePage = true
        let page = bytes.withUnsafeBufferPointer { HTMLPage(bytes: $0, options: options, budget: .whole) }
        return page.document.text.withBytes { Array($0) } + [0x0A]
    }
}
