import Model

extension DocumentFormat {
    /// CommonMark with GitHub's extensions.
    public static let markdown = DocumentFormat(
        id: "markdown", name: "Markdown", fileExtensions: ["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"],
        match: { looksLikeMarkdown($0) ? .likely : .none },
        reading: { source, _ in MarkdownReading(source) })

    /// Whether text without a telling name shows several of Markdown's marks; one alone ("# a comment") is too common.
    private static func looksLikeMarkdown(_ sample: FormatSample) -> Bool {
        guard !sample.isBinary, !sample.starts(with: "#!") else { return false }
        let text = String(decoding: sample.bytes, as: UTF8.self)
        var marks: Set<String> = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") { marks.insert("heading") }
            if line.hasPrefix("## ") || line.hasPrefix("### ") { marks.formUnion(["heading", "subheading"]) }
            if line.hasPrefix("```") { marks.insert("fence") }
            if line.contains("](http") || line.contains("](#") || line.contains("](/") { marks.insert("link") }
            if line.contains("**") { marks.insert("strong") }
            if line.hasPrefix("|"), line.contains("---") { marks.insert("table") }
        }
        return marks.contains("heading") && marks.count >= 2 || marks.count >= 3
    }
}
