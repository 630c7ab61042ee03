/// How a document is to be read.
public struct ReadOptions: Hashable, Sendable {
    /// The id of the format, where the reader named one; otherwise it is found out.
    public var formatID: String?
    /// Whether a web page is shown with its navigation and all, not only its article.
    public var wholePage = false
    /// Whether ANSI colour sequences are kept as styles (`-R`); otherwise they are dropped.
    public var keepsAnsi = false
    /// Whether invalid bytes are replaced by U+FFFD in the text itself, so that the text is valid UTF-8 and offsets fit
    /// what is printed. The screen does without: it shows invalid bytes as U+FFFD one by one.
    public var repairsInvalidBytes = false
    /// The shell commands that turn a file into text or HTML on their standard output, by ending of the file's name
    /// ("pdf": "pdftotext -layout \"$1\" -"). `$1` is the file; where a command does not hold it, it comes last.
    public var filters: [String: String] = [:]

    /// Makes the options of an ordinary reading.
    public init() {}
}
