import Model

extension DocumentFormat {
    /// CommonMark with GitHub's extensions.
    public static let markdown = DocumentFormat(
        id: "markdown", name: "Markdown", fileExtensions: ["md", "markdown", "mdown", "mkd"],
        match: { _ in .none },
        reading: { source, options in PlainTextReading(source, options: options) })
}
