import Model

/// Joins the documents that the parts of mails are.
struct MailWriter {
    private let options: ReadOptions
    /// Whether the mails are of a mailbox, in which a line "From …" of a text is written with a mark before it.
    private let isMailbox: Bool
    private var joined = JoinedContent()
    private var metadata = Document.Metadata(format: "mail")
    private var parts = 0

    /// How deep parts nest, and how many parts of a message are read.
    private static let (deepest, mostParts) = (8, 200)

    init(options: ReadOptions, isMailbox: Bool) {
        self.options = options
        self.isMailbox = isMailbox
    }

    /// All messages as a document.
    var document: Document {
        Document(text: TextBuffer(bytes: joined.text), content: joined.content, metadata: metadata)
    }

    /// Appends a message: its headers, then its parts.
    ///
    /// - Parameter isOneOfMany: whether it gets a heading.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isOneOfMany: Bool) {
        parts = 0
        let headers = MailHeaders(bytes, from: 0, to: bytes.count)
        let subject = headers["subject"].map { MailEncoding.words(in: $0) }
        if isOneOfMany {
            append(subject.flatMap { $0.isEmpty ? nil : $0 } ?? "Without a subject", kind: .heading, level: 1)
        } else {
            metadata.title = subject
            metadata.author = headers["from"].map { MailEncoding.words(in: $0) }
            metadata.date = headers["date"]
        }
        appendHead(headers)
        appendPart(headers, UnsafeBufferPointer(rebasing: bytes[min(headers.end, bytes.count)...]), depth: 0)
    }

    private mutating func appendHead(_ headers: MailHeaders) {
        let labels = [("from", "From"), ("to", "To"), ("cc", "Cc"), ("date", "Date"), ("subject", "Subject")]
        let lines = labels.compactMap { field, label in
            headers[field].map { "\(label): \(MailEncoding.words(in: $0))" }
        }
        append(lines.joined(separator: "\n"), kind: .paragraph, keepsLines: true)
    }

    private mutating func append(_ text: String, kind: Block.Kind, level: Int = 0, keepsLines: Bool = false) {
        guard !text.isEmpty else { return }
        let text = Array(text.utf8)
        let block = Block(kind, TextRange(0, text.count), level: level, keepsLines: keepsLines)
        _ = joined.append(text, Content(blocks: [block]))
    }

    // MARK: Parts

    private mutating func appendPart(_ headers: MailHeaders, _ body: UnsafeBufferPointer<UInt8>, depth: Int) {
        parts += 1
        guard depth < Self.deepest, parts < Self.mostParts else { return }
        let type = headers.value(of: "content-type") ?? "text/plain"
        if type.hasPrefix("multipart/"), let boundary = headers.parameter("boundary", of: "content-type") {
            return appendParts(of: body, boundary, isChoice: type == "multipart/alternative", depth: depth)
        }
        let decoded = MailEncoding.decoded(body, headers.value(of: "content-transfer-encoding"))
        if type == "message/rfc822", depth + 1 < Self.deepest {
            return decoded.withUnsafeBufferPointer { bytes in
                let inner = MailHeaders(bytes, from: 0, to: bytes.count)
                appendHead(inner)
                appendPart(
                    inner, UnsafeBufferPointer(rebasing: bytes[min(inner.end, bytes.count)...]), depth: depth + 1)
            }
        }
        guard type.hasPrefix("text/"), headers.value(of: "content-disposition") != "attachment" else {
            let name =
                headers.parameter("filename", of: "content-disposition")
                ?? headers.parameter("name", of: "content-type")
            return append("[\(ShownName.of(name ?? type))]", kind: .aside)
        }
        appendText(decoded, headers, isPage: type == "text/html")
    }

    /// Appends the parts between the lines "--boundary": of a choice the plain text, or else the last, which is the richest.
    private mutating func appendParts(
        of body: UnsafeBufferPointer<UInt8>, _ boundary: String, isChoice: Bool, depth: Int
    ) {
        var pieces = Self.split(body, at: boundary).map { range in
            let piece = UnsafeBufferPointer(rebasing: body[range])
            return (headers: MailHeaders(piece, from: 0, to: piece.count), piece: piece)
        }
        if isChoice {
            let plain = pieces.first { ($0.headers.value(of: "content-type") ?? "text/plain") == "text/plain" }
            pieces = (plain ?? pieces.last).map { [$0] } ?? []
        }
        for (headers, piece) in pieces {
            appendPart(
                headers, UnsafeBufferPointer(rebasing: piece[min(headers.end, piece.count)...]), depth: depth + 1)
        }
    }

    private static func split(_ body: UnsafeBufferPointer<UInt8>, at boundary: String) -> [Range<Int>] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [Range<Int>] = []
        var start: Int?
        var place = 0
        while place < body.count, pieces.count < mostParts {
            let next = ByteSearch.lineEnd(in: body, from: place, limit: body.count)
            if body[place..<next].starts(with: mark) {
                if let start { pieces.append(start..<place) }
                let isLast = body[place..<next].dropFirst(mark.count).starts(with: "--".utf8)
                start = isLast ? nil : next
            }
            place = next
        }
        if let start, start < body.count { pieces.append(start..<body.count) }
        return pieces
    }

    private mutating func appendText(_ bytes: [UInt8], _ headers: MailHeaders, isPage: Bool) {
        let charset = headers.parameter("charset", of: "content-type")
        let encoding = bytes.withUnsafeBufferPointer {
            self.options.forcedEncoding ?? TextEncoding(of: $0, declared: charset)
        }
        var text = bytes.withUnsafeBufferPointer { encoding.decoded($0) }
        var options = ReadOptions()
        options.repairsInvalidBytes = true
        options.wholePage = true
        options.isMessage = true
        if isPage {
            append(text.withUnsafeBufferPointer { HTMLPage(bytes: $0, options: options).document })
            return
        }
        text.removeAll { $0 == 0x0D }
        if isMailbox { text = MailEncoding.unmarked(text) }
        if headers.parameter("format", of: "content-type")?.lowercased() == "flowed" {
            text = MailEncoding.unflowed(text, dropsSpaces: headers.parameter("delsp", of: "content-type") == "yes")
        }
        var reading = PlainTextReading(SourceBytes(bytes: TextBuffer(bytes: text), name: "mail"), options: options)
        // Nothing can fail in memory.
        guard let document = try? reading.whole() else { return }
        append(document)
    }

    /// Appends a document, without the blank lines around its text.
    private mutating func append(_ document: Document) {
        var content = Content()
        var place = 0
        while place < document.text.count {
            let segment = document.segment(at: place)
            let part = document.content(at: place)
            content.blocks += part.blocks
            content.spans += part.spans
            content.links += part.links
            place = max(segment.end, place + 1)
        }
        guard let end = content.blocks.last?.range.end else { return }
        // A part of a mail has no title of its own.
        for index in content.blocks.indices where content.blocks[index].kind == .title {
            content.blocks[index].kind = .paragraph
        }
        _ = joined.append(document.text.withBytes { Array($0[..<end]) }, content)
    }
}
