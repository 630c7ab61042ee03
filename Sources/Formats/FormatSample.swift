import Model

/// What a format is judged by: the first bytes of a source, and the end of its name.
struct FormatSample {
    /// How many bytes are looked at.
    static let length = 4096

    /// The first bytes, in UTF-8 if they are UTF-16, without a byte order mark.
    let bytes: [UInt8]
    /// The part of the file name after the last dot, in lower case; empty if there is none.
    let fileExtension: String
    /// Whether the bytes are not text in any encoding that Gloss reads.
    let isBinary: Bool

    init(_ source: SourceBytes) {
        var bytes = source.buffer.prefix(Self.length).withBytes { Array($0) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        fileExtension = Self.fileExtension(of: source.nameForFormat ?? source.path ?? "")
        isBinary = TextEncoding.isBinary(bytes)
        // No sign of any format shows in the bytes of UTF-16 and UTF-32.
        let encoding = bytes.withUnsafeBufferPointer { TextEncoding.wide($0) }
        self.bytes = encoding.map { encoding in bytes.withUnsafeBufferPointer { encoding.decoded($0) } } ?? bytes
    }

    /// The ending of a path's last part, in lower case; empty for "README" and ".profile".
    static func fileExtension(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether the bytes start with `ascii`.
    func starts(with ascii: String) -> Bool { bytes.starts(with: ascii.utf8) }

    /// The bytes as text, in lower case, without white space at the start: for formats that start with a tag.
    var lowercasedText: String {
        String(decoding: bytes.drop { $0 <= 0x20 }, as: UTF8.self).lowercased()
    }

    /// The kind of a file that only a filter command can turn into text ("pdf"), or nil.
    var filteredKind: String? {
        if starts(with: "%PDF-") { return "pdf" }
        if starts(with: "{\\rtf") { return "rtf" }
        guard isBinary else { return nil }
        let office = [
            "docx", "odt", "pptx", "odp", "xlsx", "ods", "doc", "ppt", "xls", "pages", "mobi", "azw3", "djvu",
        ]
        return office.contains(fileExtension) ? fileExtension : nil
    }
}
