/// Why a document cannot be read, and what to do about it.
public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong.
    public enum Kind: Hashable, Sendable {
        case missing
        case directory
        case notPermitted
        case device
        case binary
        /// The id that was asked for, and those that there are.
        case unknownFormat(String, known: [String])
        /// The ending of the file's name for which a filter command must be configured.
        case needsFilter(String)
        /// A program that is not installed, Debian's package of it, and the ending of the files that it is needed for.
        case needsProgram(String, package: String, fileExtension: String)
        /// The command, and what became of it.
        case filterFailed(command: String, reason: String)
        /// The source is broken in a way that leaves nothing to read.
        case malformed(String)
        /// The source is encrypted.
        case encrypted
        /// The limit in bytes.
        case tooLarge(Int)
        /// A compressed file becomes longer than any text of its size would, which is this many bytes.
        case unpacksTooFar(Int)
        /// What the system says.
        case system(String)
    }

    /// What went wrong.
    public let kind: Kind
    /// The file's name, safe to show.
    public let name: String

    /// Makes an error about the file called `name`, which is made safe to show.
    public init(_ kind: Kind, name: String) {
        self.kind = kind
        self.name = ShownName.of(name)
    }

    /// One line that names the file and says what to do.
    public var description: String { "\(name): \(reason)" }

    private var reason: String {
        switch kind {
        case .missing: "no such file; check the name"
        case .directory: "is a directory; name a file in it"
        case .notPermitted: "may not be read; check its permissions"
        case .device: "is a device; Gloss reads files and pipes"
        case .binary: "is not text; a filter command can turn it into text (see the manual under FILTERS)"
        case .unknownFormat(let id, let known):
            "unknown format \"\(ShownName.of(id))\"; use one of \(known.joined(separator: ", "))"
        case .needsFilter(let kind):
            "needs a filter command for .\(kind) files; add one to the configuration (\(Self.example(for: kind)))"
        case .needsProgram(let program, let package, let kind):
            "needs \(program) to be read (a .\(kind) file); install it (Debian's package is \(package))"
        case .filterFailed(let command, let reason):
            "the filter \"\(ShownName.of(command))\" failed (\(ShownName.of(reason))); run it by hand to see why"
        case .malformed(let what): "cannot be read: \(ShownName.of(what))"
        case .encrypted: "is encrypted; Gloss cannot open it"
        case .tooLarge(let limit): "is too large to be read in this format (limit \(limit >> 20) MB); try --format text"
        case .unpacksTooFar(let limit):
            "unpacks to more than \(limit >> 20) MB, as no text of its size does; unpack it by hand"
        case .system(let message): ShownName.of(message)
        }
    }

    private static func example(for kind: String) -> String {
        switch kind {
        case "pdf": "pdf = \"pdftotext -layout $1 -\""
        case "doc": "doc = \"antiword $1\""
        default: "\(kind) = \"pandoc -t html $1\""
        }
    }
}
