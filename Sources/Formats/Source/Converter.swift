import Platform

/// A program of the system that turns a kind of file into text or HTML, used if the reader configured no filter for it.
public struct Converter: Sendable {
    /// The ending of such files' names.
    let fileExtension: String
    /// What their content begins with; empty if only the name tells.
    let signature: [UInt8]
    /// The program.
    let program: String
    /// The options that have it write to its standard output, with `$1` for the file.
    let options: String
    /// What the shell does before.
    let preparation: String
    /// Debian's package of the program.
    let package: String

    /// The programs in the order of their first use, each with Debian's package of it and the endings of its files' names.
    public static var programs: [(program: String, package: String, fileExtensions: [String])] {
        all.reduce(into: []) { found, converter in
            if let place = found.firstIndex(where: { $0.program == converter.program }) {
                found[place].fileExtensions.append(converter.fileExtension)
            } else {
                found.append((converter.program, converter.package, [converter.fileExtension]))
            }
        }
    }

    /// The command of the shell.
    var command: String { "\(preparation)\(program) \(options)" }
    /// Whether what comes out is the file itself, so that its name without the ending tells the format.
    var isCompression: Bool { options.hasPrefix("-dc") }

    /// How many bytes may come of a file of `count` bytes: logs shrink to a fiftieth, and only what was made to fill memories
    /// and disks to less than a two-hundredth.
    func outputLimit(of count: Int) -> Int { isCompression ? max(256 << 20, count * 200) : .max }

    /// The program that reads PDF. What it gives was set in type: its lines end where the page does.
    static let readsPDF = "pdftotext"

    /// All of them: the first whose signature and, if there is none, name fits is used.
    private static let all: [Converter] = [
        Converter("gz", [0x1F, 0x8B], "gzip", "-dc \"$1\"", package: "gzip"),
        Converter("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", "-dc \"$1\"", package: "xz-utils"),
        Converter("zst", [0x28, 0xB5, 0x2F, 0xFD], "zstd", "-dcq \"$1\"", package: "zstd"),
        Converter("bz2", Array("BZh".utf8), "bzip2", "-dc \"$1\"", package: "bzip2"),
        Converter("pdf", Array("%PDF-".utf8), readsPDF, "-enc UTF-8 \"$1\" -", package: "poppler-utils"),
        Converter("rtf", Array("{\\rtf".utf8), "pandoc", "-f rtf -t html \"$1\"", package: "pandoc"),
        Converter("docx", [], "pandoc", "-f docx -t html \"$1\"", package: "pandoc"),
        Converter("odt", [], "pandoc", "-f odt -t html \"$1\"", package: "pandoc"),
        Converter("doc", [], "antiword", "\"$1\"", package: "antiword"),
        Converter("djvu", [], "djvutxt", "\"$1\"", package: "djvulibre-bin"),
        Converter("chm", Array("ITSF".utf8), "archmage", "-d \"$1\"", package: "archmage"),
        book("mobi"), book("prc"), book("azw"), book("azw3"),
    ]

    /// A book of the Kindle. Its program writes an EPUB into a folder, which is removed when it was read.
    private static func book(_ fileExtension: String) -> Converter {
        Converter(
            fileExtension, [], "mobitool",
            "-e -o \"$folder\" \"$1\" >/dev/null && find \"$folder\" -type f -exec cat {} +; "
                + "status=$?; rm -rf \"$folder\"; exit $status",
            package: "libmobi-tools", before: "folder=$(mktemp -d) && ")
    }

    private init(
        _ fileExtension: String, _ signature: [UInt8], _ program: String, _ options: String, package: String,
        before preparation: String = ""
    ) {
        self.fileExtension = fileExtension
        self.signature = signature
        self.program = program
        self.options = options
        self.preparation = preparation
        self.package = package
    }

    /// The converter for a file that begins with `start` and whose name has the ending `fileExtension`; nil if there is none.
    static func of(_ start: [UInt8], fileExtension: String) -> Converter? {
        all.first { converter in
            converter.signature.isEmpty
                ? converter.fileExtension == fileExtension : start.starts(with: converter.signature)
        }
    }
}
