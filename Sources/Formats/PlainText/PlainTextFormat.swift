import Model

extension DocumentFormat {
    /// Text as it is, in UTF-8, UTF-16 or Windows-1252; mail that is written in an encoding of mail is decoded.
    public static let plainText = DocumentFormat(
        id: "text", name: "text", fileExtensions: ["txt", "text", "log"],
        match: { $0.isBinary ? .none : .fallback },
        reading: { source, options in
            let isMail = source.buffer.prefix(headBytes).withBytes { MailReading.fits($0) }
            return isMail
                ? MailReading(source, options: options) : PlainTextReading(source, options: options)
        })

    /// How much of a text is looked at for the head of a mail.
    private static let headBytes = 16 << 10
}
