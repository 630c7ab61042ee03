import Model

extension DocumentFormat {
    /// Books in EPUB 2 and 3.
    public static let epub = DocumentFormat(
        id: "epub", name: "EPUB", fileExtensions: ["epub"],
        match: { EPUBReading.match($0) },
        reading: { source, options in EPUBReading(source, options: options) })
}

/// Reads a book: its first part that holds text, then the others in reading order, about a megabyte at a time.
struct EPUBReading: DocumentReading {
    /// The largest archive that is read from a stream, in bytes.
    static let limit = 512 << 20
    /// The first page is there when this much text is, in bytes: covers and title pages hold less.
    private static let firstPageBytes = 2_000
    /// How much of a part is read for the first page, in bytes.
    private static let firstPartBytes = 64 << 10
    /// From how many parts on a book is expected to have a title page: what is in one or two is a text with a heading.
    private static let leastParts = 3
    /// How much of the archive's text a later step unpacks, in bytes.
    private static let stepBytes = 1 << 20

    private let source: SourceBytes
    private var archive: ZipArchive?
    private var package: EPUBPackage?
    private var contents: EPUBContents?
    private var encrypted: Set<String> = []
    private var limits = ZipLimits()
    private var book = EPUBBook()
    private var nextPart = 0
    private var isDone = false

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
    }

    mutating func next() throws(ReadError) -> Document? {
        guard !isDone else { return nil }
        guard let archive, let package else { return try readFirstParts() }
        // The table of contents of a large book takes longer than its first page may.
        if contents == nil { contents = EPUBContents(package, archive, limits: &limits) }
        return readParts(of: package, archive)
    }

    private mutating func readFirstParts() throws(ReadError) -> Document {
        let bytes = try source.allBytes(limit: Self.limit)
        guard let archive = ZipArchive(bytes) else {
            throw ReadError(.malformed("the archive is damaged or cut short; get the file again"), name: source.name)
        }
        let package = try EPUBPackage(archive, limits: &limits, name: source.name)
        encrypted = EPUBEncryption.encryptedPaths(archive, limits: &limits)
        let isReadable = package.spine.contains { path in
            !encrypted.contains(path) && !(archive.entry(path)?.isEncrypted ?? false)
        }
        guard isReadable else { throw ReadError(.encrypted, name: source.name) }
        self.archive = archive
        self.package = package
        book = EPUBBook(
            title: package.spine.count >= Self.leastParts ? package.title : nil, author: package.author,
            sheet: EPUBStyleSheet(package, archive, limits: &limits))
        while nextPart < package.spine.count, book.count < Self.firstPageBytes {
            let before = book
            guard append(package.spine[nextPart], archive, prefix: Self.firstPartBytes) <= Self.firstPartBytes else {
                // A part that is too long for the first page is shown as far as it goes, and read again as a whole.
                let document = book.document(package, contents: nil, isComplete: false)
                book = before
                return document
            }
            nextPart += 1
        }
        return book.document(package, contents: nil, isComplete: false)
    }

    private mutating func readParts(of package: EPUBPackage, _ archive: ZipArchive) -> Document {
        var taken = 0
        while nextPart < package.spine.count, taken < Self.stepBytes {
            taken += append(package.spine[nextPart], archive)
            nextPart += 1
        }
        isDone = nextPart == package.spine.count
        return book.document(package, contents: contents, isComplete: isDone)
    }

    /// Appends a part, or its first `count` bytes; gives how many bytes were unpacked, at least 1.
    private mutating func append(_ path: String, _ archive: ZipArchive, prefix count: Int = .max) -> Int {
        if encrypted.contains(path) || archive.entry(path)?.isEncrypted ?? false {
            book.appendGap(path, reason: "is encrypted")
            return 1
        }
        guard let data = archive.data(of: path, limits: &limits) else {
            book.appendGap(path, reason: archive.entry(path) == nil ? "is missing" : "cannot be unpacked")
            return 1
        }
        guard Self.isText(data) else { return 1 }
        data.withUnsafeBufferPointer { book.append($0, path: path, prefix: count) }
        return max(data.count, 1)
    }

    /// Whether a part holds a document, and not an image, which the reading order may name as well.
    private static func isText(_ data: [UInt8]) -> Bool {
        data.prefix(512).contains(UInt8(ascii: "<")) && !TextEncoding.isBinary(Array(data.prefix(512)))
    }

    /// How well `sample` fits a book: the type that the archive names first, or a zip archive whose name says so.
    static func match(_ sample: FormatSample) -> FormatMatch {
        guard sample.starts(with: "PK\u{3}\u{4}") else { return .none }
        let namesType = sample.bytes.withUnsafeBufferPointer {
            ByteSearch.contains("mimetypeapplication/epub+zip", in: $0, TextRange(0, min(128, $0.count)))
        }
        if namesType { return .certain }
        return sample.fileExtension == "epub" ? .certain : .none
    }
}
