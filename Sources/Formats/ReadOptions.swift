/// How a document is to be read.
public struct ReadOptions: Hashable, Sendable {
    /// A shell command that turns a file into text or HTML on its standard output. `$1` in it is the file; where it does
    /// not hold that, the file comes last.
    public struct Filter: Hashable, Sendable {
        /// The ending of the files' names, without the dot: "pdf".
        public var fileExtension: String
        /// The command: "pdftotext -layout \"$1\" -".
        public var command: String

        /// Makes a filter.
        public init(_ fileExtension: String, command: String) {
            self.fileExtension = fileExtension
            self.command = command
        }
    }

    /// The id of the format, where the reader named one; otherwise it is found out.
    public var formatID: String?
    /// The name of the encoding, if the reader named one; otherwise it is found out.
    public var encoding: String?
    /// Whether a web page is shown with its navigation and all, not only its article.
    public var wholePage = false
    /// Whether ANSI colour sequences are kept as styles (`-R`); otherwise they are dropped.
    public var keepsAnsi = false
    /// Whether control sequences and overstrikes stay in the text, byte for byte.
    public var keepsControls = false
    /// Whether invalid bytes are replaced by U+FFFD in the text itself, so that the text is valid UTF-8 and offsets fit
    /// what is printed. The screen does without: it shows invalid bytes as U+FFFD one by one.
    public var repairsInvalidBytes = false
    /// Whether the sections of a long plain text are looked for. Who prints the text needs none of them, and finding them
    /// takes as long as printing it.
    public var findsSections = true
    /// Whether the text is a message, in which a short line over others is no heading by its look alone.
    var isMessage = false
    /// The filters; the first for a file's ending counts.
    public var filters: [Filter] = []

    /// Makes the options of an ordinary reading.
    public init() {}

    /// Whether `encoding` names one that Gloss reads.
    public var hasKnownEncoding: Bool { encoding == nil || forcedEncoding != nil }

    /// The encoding that the reader named.
    var forcedEncoding: TextEncoding? { encoding.flatMap { TextEncoding.named($0) } }
}
