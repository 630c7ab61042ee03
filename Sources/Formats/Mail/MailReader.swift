import Model

/// Reads a mail or a mailbox. Each text of a mail is read as a document of its own, as text or as a page, and all are joined.
struct MailReader {
    private let source: SourceBytes
    private let options: ReadOptions

    /// The largest mailbox that is read, in bytes, and the most messages.
    private static let (limit, mostMessages) = (256 << 20, 20_000)

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
    }

    /// The document of all bytes.
    func document() throws(ReadError) -> Document {
        let bytes = try source.allBytes(limit: Self.limit)
        return bytes.withBytes { bytes in
            let messages = Self.messages(in: bytes)
            var writer = MailWriter(options: options, isMailbox: Self.messageStart(bytes, lineAt: 0) != nil)
            for message in messages {
                writer.append(UnsafeBufferPointer(rebasing: bytes[message]), isOneOfMany: messages.count > 1)
            }
            return writer.document
        }
    }

    /// How well `sample` fits a mail: certain if it must be decoded, or else plain text shows all there is.
    static func match(_ sample: FormatSample) -> FormatMatch {
        sample.bytes.withUnsafeBufferPointer { bytes in
            let start = messageStart(bytes, lineAt: 0) ?? 0
            let headers = MailHeaders(bytes, from: start, to: bytes.count)
            let telling = ["from", "to", "subject", "date", "received", "return-path", "message-id"]
            guard headers.fields.count(where: { telling.contains($0.name) }) >= 3 else { return .none }
            let encoding = headers.value(of: "content-transfer-encoding")
            if start > 0 || encoding == "quoted-printable" || encoding == "base64" { return .certain }
            let type = headers.value(of: "content-type") ?? ""
            if type.hasPrefix("multipart/") || type == "text/html" { return .certain }
            let charset = headers.parameter("charset", of: "content-type")
            if let charset, TextEncoding.named(charset) ?? .utf8 != .utf8, encoding == "8bit" { return .certain }
            return headers["subject"]?.contains("=?") ?? false ? .certain : .none
        }
    }

    /// Where the messages are: each after a line "From …" that follows an empty one, or all of it.
    private static func messages(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        guard let first = messageStart(bytes, lineAt: 0) else { return [0..<bytes.count] }
        var messages: [Range<Int>] = []
        var (start, place, followsBlank) = (first, first, false)
        while place < bytes.count, messages.count < mostMessages {
            let next = ByteSearch.lineEnd(in: bytes, from: place, limit: bytes.count)
            if followsBlank, let following = messageStart(bytes, lineAt: place) {
                messages.append(start..<place)
                start = following
            }
            followsBlank = next - place <= 2 && ByteSearch.isSpace(bytes[place])
            place = next
        }
        return messages + [start..<bytes.count]
    }

    /// Where the message starts whose line "From address date" is at `place`; nil if there is no such line.
    private static func messageStart(_ bytes: UnsafeBufferPointer<UInt8>, lineAt place: Int) -> Int? {
        guard bytes[place...].starts(with: "From ".utf8) else { return nil }
        let end = ByteSearch.lineEnd(in: bytes, from: place, limit: min(bytes.count, place + 1000))
        // "From here the road is straight." holds no time.
        let hasTime = bytes[place..<end].contains(UInt8(ascii: ":"))
        let following = MailHeaders(bytes, from: end, to: min(bytes.count, end + 1000))
        return hasTime && !following.fields.isEmpty ? end : nil
    }
}
