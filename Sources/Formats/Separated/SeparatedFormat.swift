import Model

extension DocumentFormat {
    /// Values separated by commas, semicolons or tabs, set as a table if that is asked for; a reader of data wants its lines.
    public static let separated = DocumentFormat(
        id: "csv", name: "CSV", fileExtensions: [], match: { _ in .none },
        document: { source, options throws(ReadError) in
            try SeparatedReader(source, options: options).document()
        })
}

/// Reads separated values (RFC 4180, with any of the usual separators) as tables of some hundred rows.
struct SeparatedReader {
    /// The largest file that is read, in bytes.
    private static let limit = 64 << 20
    /// Rows that are set together: what comes later does not change the widths of their columns.
    private static let rowsOfTable = 400

    private let source: SourceBytes
    private let options: ReadOptions

    init(_ source: SourceBytes, options: ReadOptions) {
        self.source = source
        self.options = options
    }

    /// The document of all bytes.
    func document() throws(ReadError) -> Document {
        let bytes = try source.allBytes(limit: Self.limit)
        let encoding = options.forcedEncoding ?? bytes.withBytes { TextEncoding(of: $0) }
        return bytes.withBytes { bytes in
            encoding.withUTF8(bytes) { Self.document(of: SeparatedValues($0)) }
        }
    }

    private static func document(of values: SeparatedValues) -> Document {
        var text: [UInt8] = []
        var blocks: [Block] = []
        var (start, rows) = (0, 0)
        func close() {
            guard text.count > start else { return }
            blocks.append(Block(.table, TextRange(start, text.count), level: blocks.isEmpty ? 1 : 0))
            start = text.count
            rows = 0
        }
        values.forEachRow { cells in
            for index in 0..<cells.count {
                if index > 0 { text.append(0x09) }
                append(cells[index], to: &text)
            }
            text.append(0x0A)
            rows += 1
            if rows == rowsOfTable { close() }
        }
        close()
        return Document(
            text: TextBuffer(bytes: text), content: Content(blocks: blocks), metadata: Document.Metadata(format: "CSV"))
    }

    /// Appends a cell; a line break in it is a line separator there, and other control characters are left out.
    private static func append(_ cell: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let isASCII = cell.allSatisfy { $0 < 0x80 }
        for byte in isASCII ? cell : ArraySlice(String(decoding: cell, as: UTF8.self).utf8) {
            switch byte {
            case 0x0A: text += [0xE2, 0x80, 0xA8]
            case 0x09: text.append(0x20)
            case 0..<0x20: break
            default: text.append(byte)
            }
        }
    }
}
