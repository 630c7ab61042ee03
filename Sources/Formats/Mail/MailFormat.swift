import Model

extension DocumentFormat {
    /// Mails and mailboxes (RFC 5322, RFC 4155): who writes to whom and when, and the text.
    public static let mail = DocumentFormat(
        id: "mail", name: "mail", fileExtensions: ["eml", "mbox", "mbx"],
        match: { MailReader.match($0) },
        document: { source, options throws(ReadError) in try MailReader(source, options: options).document() })
}
