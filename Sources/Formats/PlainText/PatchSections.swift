import Model

/// The sections of a list of commits or a patch: its commits, and the files that they change.
///
/// They have no headings, since a heading would be set apart from lines that are kept as they are.
enum PatchSections {
    /// A line that opens a section.
    struct Opening {
        var start: Int
        var level: Int
        var title: String
    }

    /// The lines of `segment` that open a section: a commit is above the files that it changes.
    static func openings(in segment: TextRange, of bytes: UnsafeBufferPointer<UInt8>) -> [Opening] {
        TextLine.lines(of: segment, in: bytes).compactMap { line in
            guard line.indent == 0, !line.isBlank else { return nil }
            let text = bytes[line.textStart..<line.end]
            if isCommit(text) {
                let name = text.dropFirst(commit.utf8.count).prefix(longestName).prefix(while: isDigit)
                return Opening(start: line.textStart, level: 1, title: commit + String(decoding: name, as: UTF8.self))
            }
            guard let mark = files.first(where: { text.starts(with: $0.utf8) }) else { return nil }
            return Opening(start: line.textStart, level: 2, title: path(text.dropFirst(mark.utf8.count)))
        }
    }

    /// Whether a line opens a commit: the word and a number of at least seven digits to the base of sixteen.
    static func isCommit(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.starts(with: commit.utf8) else { return false }
        let name = line.dropFirst(commit.utf8.count).prefix(shortestName)
        return name.count == shortestName && name.allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit || (0x61...0x66).contains(byte) }

    private static let (commit, files) = ("commit ", ["diff --git ", "Index: "])
    /// The characters of a commit's name that tell it, and those that are shown.
    private static let (shortestName, longestName) = (7, 12)

    /// The path in "a/path b/path", or in a line that holds nothing else.
    private static func path(_ names: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let names = String(decoding: names, as: UTF8.self)
        // Both are the same unless the file was renamed.
        let last = names.dropFirst(names.count / 2 + 1)
        return OutlineScan.title(String(last.hasPrefix("b/") ? last.dropFirst(2) : names[...]))
    }
}
