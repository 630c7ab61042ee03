import Model

extension DocumentFormat {
    /// Text as it is, in any encoding that Gloss reads.
    public static let plainText = DocumentFormat(
        id: "text", name: "text", fileExtensions: ["txt", "text", "log"],
        match: { $0.isBinary ? .none : .fallback },
        reading: { source, options in PlainTextReading(source, options: options) })
}
