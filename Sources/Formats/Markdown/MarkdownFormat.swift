import Model

extension DocumentFormat {
    /// CommonMark with GitHub's extensions.
    public static let markdown = DocumentFormat(
        id: "markdown", name: "Markdown", fileExtensions: ["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"],
        match: { looksLikeMarkdown($0) ? .likely : .none },
        reading: { source, _ in MarkdownReading(source) })

    /// Whether text without a telling name shows several of Markdown's marks; one alone ("# a comment") is too common.
    private static func looksLikeMarkdown(_ sample: FormatSample) -> Bool {
        guard !sample.starts(with: "#!") else { return false }
        let signs: [(mark: String, sign: Sign)] = [
            ("# ", .heading), ("## ", [.heading, .subheading]), ("### ", [.heading, .subheading]), ("```", .fence),
            ("|--", .table), ("| --", .table), ("|:-", .table),
        ]
        var found: Sign = []
        for line in sample.bytes.split(separator: 0x0A) {
            for (mark, sign) in signs where line.starts(with: mark.utf8) { found.formUnion(sign) }
        }
        for (byte, next) in zip(sample.bytes, sample.bytes.dropFirst()) {
            if byte == UInt8(ascii: "]"), next == UInt8(ascii: "(") { found.insert(.link) }
            if byte == UInt8(ascii: "*"), next == byte { found.insert(.strong) }
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
