import Model

/// A language in which a line says by a mark at its start that it is a heading.
enum HeadingMarkup: Hashable, Sendable {
    /// Org: "** The lamp".
    case org
    /// AsciiDoc: "== The lamp".
    case asciiDoc
    /// LaTeX: "\section{The lamp}".
    case latex
    /// Pages of the manual as they are written, for troff: ".SH LAMP".
    case troff

    /// A heading on a line of its own.
    struct Heading {
        /// 1 for the highest.
        var depth: Int
        /// Where its words are.
        var title: TextRange
    }

    private static let deepest = 8
    /// The commands of LaTeX by depth.
    private static let commands = ["part", "chapter", "section", "subsection", "subsubsection"]

    /// The requests of troff by depth, as the two sets of macros for manuals name them.
    private static let requests = [[".SH ", ".Sh "], [".SS ", ".Ss "]]

    /// The language of a file, by the ending of its name or by its first lines; nil for any other language.
    init?(of lines: [TextLine], fileExtension: String, in bytes: UnsafeBufferPointer<UInt8>) {
        switch fileExtension {
        case "org": self = .org
        case "adoc", "asciidoc", "asc": self = .asciiDoc
        case "tex", "ltx", "latex": self = .latex
        default:
            func starts(_ line: TextLine, _ mark: String) -> Bool {
                line.indent == 0 && bytes[line.textStart..<line.end].starts(with: mark.utf8)
            }
            guard let first = lines.first(where: { !$0.isBlank }) else { return nil }
            if starts(first, "#+") {
                self = .org
            } else if starts(first, "= "), lines.contains(where: { starts($0, "== ") }) {
                self = .asciiDoc
            } else if lines.contains(where: { starts($0, "\\documentclass") }) {
                self = .latex
            } else if starts(first, "."), lines.contains(where: { starts($0, ".TH ") || starts($0, ".Dd ") }) {
                self = .troff
            } else {
                return nil
            }
        }
    }

    /// The depth and the title of `line`; nil if it is not a heading.
    func heading(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Heading? {
        guard !line.isBlank, line.indent == 0 else { return nil }
        switch self {
        case .org: return Self.repeated(UInt8(ascii: "*"), line, in: bytes)
        case .asciiDoc: return Self.repeated(UInt8(ascii: "="), line, in: bytes)
        case .latex: return Self.command(line, in: bytes)
        case .troff: return Self.request(line, in: bytes)
        }
    }

    /// A heading behind a request: ".SH NAME", or in quotation marks ".Ss "The lamps"".
    private static func request(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Heading? {
        let text = bytes[line.textStart..<line.end]
        guard let depth = requests.firstIndex(where: { names in names.contains { text.starts(with: $0.utf8) } }) else {
            return nil
        }
        var title = TextRange(line.textStart + requests[depth][0].utf8.count, line.end)
        let isQuoted = title.count > 2 && bytes[title.start] == UInt8(ascii: "\"") && text.last == bytes[title.start]
        if isQuoted { title = TextRange(title.start + 1, title.end - 1) }
        return title.isEmpty ? nil : Heading(depth: depth + 1, title: title)
    }

    /// A heading whose depth is the number of `mark`s before it.
    private static func repeated(
        _ mark: UInt8, _ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Heading? {
        let depth = bytes[line.textStart..<line.end].prefix { $0 == mark }.count
        let title = line.textStart + depth + 1
        guard (1...deepest).contains(depth), title < line.end, bytes[title - 1] == 0x20 else { return nil }
        return Heading(depth: depth, title: TextRange(title, line.end))
    }

    /// A heading in the braces of a command, such as "\section*[Lamps]{The lamps}".
    private static func command(_ line: TextLine, in bytes: UnsafeBufferPointer<UInt8>) -> Heading? {
        let text = bytes[line.textStart..<line.end]
        guard text.first == UInt8(ascii: "\\") else { return nil }
        let name = text.dropFirst().prefix { $0.isASCIILetter }
        guard let order = commands.firstIndex(where: { $0.utf8.elementsEqual(name) }),
            let opening = text[name.endIndex...].firstIndex(of: UInt8(ascii: "{"))
        else { return nil }
        var depth = 0
        for place in opening..<line.end {
            if bytes[place] == UInt8(ascii: "{") { depth += 1 }
            if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
            guard depth == 0 else { continue }
            return place > opening + 1 ? Heading(depth: order + 1, title: TextRange(opening + 1, place)) : nil
        }
        return nil
    }
}
