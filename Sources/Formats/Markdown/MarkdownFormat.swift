import Model

extension DocumentFormat {
    /// CommonMark with GitHub's extensions.
    public static let markdown = DocumentFormat(
        id: "markdown", name: "Markdown", fileExtensions: ["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"],
        match: { looksLikeMarkdown($0) ? .likely : .none },
        reading: { source, options in
            StreamedReading.reading(source, leastBytes: 8 << 10) { MarkdownReading($0, options: options) }
        })

    /// Whether text without a telling name shows several of Markdown's marks; one alone ("# a comment") is too common.
    private static func looksLikeMarkdown(_ sample: FormatSample) -> Bool {
        guard !sample.starts(with: "#!") else { return false }
        let signs: [(mark: String, sign: Sign)] = [
            ("# ", .heading), ("## ", [.heading, .subheading]), ("### ", [.heading, .subheading]), ("```", .fence),
            ("|--", .table), ("| --", .table), ("|:-", .table),
        ]
        let found = sample.bytes.withUnsafeBufferPointer { bytes in
            var found: Sign = []
            var start = 0
            while start < bytes.count {
                for (mark, sign) in signs where bytes[start...].starts(with: mark.utf8) { found.formUnion(sign) }
                start = ByteSearch.lineEnd(in: bytes, from: start, limit: bytes.count)
            }
            let all = TextRange(0, bytes.count)
            if ByteSearch.contains("](", in: bytes, all) { found.insert(.link) }
            if ByteSearch.contains("**", in: bytes, all) { found.insert(.strong) }
            return found
        }
        return found.contains(.heading) && found.rawValue.nonzeroBitCount >= 2 || found.rawValue.nonzeroBitCount >= 3
    }

    /// The marks of Markdown that tell.
    private struct Sign: OptionSet {
        let rawValue: UInt8
        static let heading = Sign(rawValue: 1)
        static let subheading = Sign(rawValue: 2)
        static let fence = Sign(rawValue: 4)
        static let table = Sign(rawValue: 8)
        static let link = Sign(rawValue: 16)
        static let strong = Sign(rawValue: 32)
    }
}
