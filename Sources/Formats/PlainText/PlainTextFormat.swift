import Model

extension DocumentFormat {
    /// Text as it is, in UTF-8, UTF-16 or Windows-1252.
    public static let plainText = DocumentFormat(
        id: "text", name: "text", fileExtensions: ["txt", "text", "log"],
        match: { $0.isBinary ? .none : .fallback },
        reading: { source, options in PlainTextReading(source, options: options) })
}
