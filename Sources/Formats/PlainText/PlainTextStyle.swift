import Model

/// How a plain text is written, judged from its first part.
struct PlainTextStyle: Hashable, Sendable {
    /// What most of the lines are.
    enum Layout: Hashable, Sendable {
        /// Paragraphs, wrapped by hand or not.
        case prose
        /// Records, one a line: logs, tables of values.
        case records
        /// A program.
        case code
        /// A page of the manual: its layout was made for a terminal and is kept.
        case manual
    }

    /// What most of the lines are.
    var layout = Layout.prose
    /// Whether it is a list of commits, or a patch.
    var isPatch = false
    /// Columns at which lines were wrapped by hand; in a text that was not, the least width of a line that tells nothing.
    var wrapWidth = 72
    /// Whether most lines end only because the next word would not have fitted.
    var isWrapped = false
    /// Whether the text was set in a face of which letters have different widths, as that of a PDF: its lines end at one place,
    /// but not in one column, and no blank line is between paragraphs.
    var isTypeset = false
    /// Columns by which all lines are indented, headings excepted.
    var baseIndent = 0
    /// Columns by which the first lines of paragraphs are indented; nil if they are not.
    var firstLineIndent: Int?
    /// Whether a line is a paragraph.
    var hasLongLines = false
    /// Whether short lines without the signs of a sentence are headings when prose follows.
    var usesPlainHeadings = true
    /// Whether short lines over prose that begin with a number without a point are headings: they count from the first on.
    var numbersSections = false
    /// The language that marks headings; nil if their look tells them.
    var markup: HeadingMarkup?
    /// The marks under headings in the order in which they first occur, as reStructuredText ranks them.
    var underlines: [HeadingUnderline] = []
    /// The ranks of the headings that occur, the highest first.
    var headingRanks: [Int] = []
    /// Whether the first line is a title, so that headings start at level 2.
    var hasTitle = false

    /// The columns of a line that is taken for one of prose.
    private static let leastProse = 40
    /// Deeper indents than this, in columns, are taken for as deep.
    private static let indentLimit = 40
    /// How many bytes at the start of a text are looked at.
    static let sampleLength = 32 << 10
    /// How many bytes are looked at before the first page is shown.
    static let firstSampleLength = 6 << 10

    /// The endings of the names of programs and data, whose lines are kept.
    private static let sourceExtensions = [
        "c", "h", "cc", "cpp", "hpp", "cs", "java", "kt", "js", "ts", "jsx", "tsx", "py", "rb", "pl", "php", "go", "rs",
        "swift", "sh", "bash", "zsh", "fish", "lua", "sql", "hs", "ml", "scala", "r", "m", "mm", "css", "scss", "json",
        "toml", "yaml", "yml", "ini", "cfg", "conf", "env", "properties", "csv", "tsv", "diff", "patch", "log", "srt",
        "vtt",
        "tex", "bib", "xml", "svg", "mk", "cmake", "gradle", "dockerfile",
    ]

    /// The style of `text`, which is all of it or its first part.
    ///
    /// - Parameters:
    ///   - fileExtension: the ending of the file's name, in lower case.
    ///   - keepsLayout: whether the text was made for a terminal.
    ///   - isTypeset: whether it was set for paper.
    init(of text: TextBuffer, fileExtension: String = "", keepsLayout: Bool = false, isTypeset: Bool = false) {
        self.isTypeset = isTypeset
        let range = TextRange(0, min(text.count, Self.sampleLength))
        text.withBytes { bytes in
            var lines = TextLine.lines(of: range, in: bytes)
            // The last line may be cut.
            if range.end < text.count, lines.count > 1 { lines.removeLast() }
            judge(lines, LineTraits(bytes: bytes))
            markup = HeadingMarkup(of: lines, fileExtension: fileExtension, in: bytes)
            // What AsciiDoc and Org say of how a text is set looks like a program.
            if markup == .asciiDoc || markup == .org, layout == .code { layout = .prose }
            if Self.sourceExtensions.contains(fileExtension) && layout != .code || markup == .troff {
                layout = .records
            }
            if keepsLayout || PlainTextManual.isManual(lines, in: bytes) { layout = .manual }
            let usesHeadings = judgeHeadings(PlainTextBlocks(bytes: bytes, style: self, lines: lines))
            usesPlainHeadings = usesHeadings
        }
    }

    private mutating func judge(_ lines: [TextLine], _ traits: LineTraits) {
        let full = lines.filter { !$0.isBlank }
        guard !full.isEmpty else { return }
        // The head of an RFC is in columns from edge to edge, its paragraphs are set in: a few of them tell more than it does.
        let prose = Self.runs(of: lines.filter { !traits.hasColumns($0) }).filter { $0.width >= Self.leastProse }
        let runs = Self.runs(of: lines)
        let wide = full.filter { $0.width >= Self.leastProse && !traits.hasColumns($0) }
        let common = Self.commonIndent(prose.count >= 4 ? prose : runs.count >= 8 ? runs : full)
        baseIndent = max(common, Self.edge(of: wide))
        let letters = full.reduce(0) { $0 + $1.width }
        let inLongLines = full.filter { $0.width > 120 }.reduce(0) { $0 + $1.width }
        hasLongLines = inLongLines * 2 > letters
        judgeWrapping(lines, traits)
        judgeIndents(lines)
        judgeLayout(full, traits)
    }

    /// The lines that have a neighbour of the same indent, as those of paragraphs have and headings have not.
    private static func runs(of lines: [TextLine]) -> [TextLine] {
        let runs = lines.indices.filter { index in
            let neighbours = [index - 1, index + 1].filter(lines.indices.contains).map { lines[$0] }
            return !lines[index].isBlank && neighbours.contains { !$0.isBlank && $0.indent == lines[index].indent }
        }
        return runs.map { lines[$0] }
    }

    /// The columns by which all of the long lines are set in: what is to the left of them are headings.
    private static func edge(of lines: [TextLine]) -> Int {
        guard lines.count >= leastLines, let edge = lines.map(\.indent).min() else { return 0 }
        return edge <= deepestEdge ? edge : 0
    }

    /// Of so many long lines the edge is believed, and up to so many columns.
    private static let (leastLines, deepestEdge) = (3, 12)

    private static func commonIndent(_ lines: [TextLine]) -> Int {
        var counts = [Int](repeating: 0, count: indentLimit + 1)
        for line in lines { counts[min(line.indent, indentLimit)] += 1 }
        // The smallest indent that a good part of the lines share: headings may be to the left of it.
        return counts.firstIndex { $0 > 0 && $0 * 5 >= lines.count } ?? 0
    }

    private mutating func judgeWrapping(_ lines: [TextLine], _ traits: LineTraits) {
        var breaks: [(column: Int, needed: Int)] = []
        var capitals = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
            guard line.column <= 120 else { continue }
            breaks.append((line.column, line.column + 1 + traits.firstWordWidth(next)))
            if traits.startsWithCapital(next) { capitals += 1 }
        }
        guard breaks.count >= 2 else { return }
        let columns = breaks.map(\.column).sorted()
        // One line of a short text may hold a word that could not be wrapped.
        let last = columns.count < 8 ? columns.count - 1 : columns.count - 2
        let width = columns[min(last, columns.count * (isTypeset ? 90 : 97) / 100)]
        let forced = breaks.count { $0.needed > width - (isTypeset ? width / 4 : 2) }
        // Verse has lines of one length too, but opens them with capitals.
        let isVerse = width < 64 && capitals * 10 >= breaks.count * 7
        isWrapped = forced * 2 >= breaks.count && width >= 50 && !isVerse
        wrapWidth = isWrapped ? width : max(72, width)
    }

    private mutating func judgeIndents(_ lines: [TextLine]) {
        var (indented, flush) = ([Int](repeating: 0, count: Self.indentLimit + 11), 0)
        for index in lines.indices.dropLast() where !lines[index].isBlank && !lines[index + 1].isBlank {
            let startsChunk = index == 0 || lines[index - 1].isBlank
            let step = lines[index].indent - lines[index + 1].indent
            if (1...10).contains(step), lines[index + 1].indent == baseIndent {
                indented[min(lines[index].indent, indented.count - 1)] += 1
            } else if startsChunk, step == 0 {
                flush += 1
            }
        }
        let most = indented.max() ?? 0
        if most >= 3, most > flush { firstLineIndent = indented.firstIndex(of: most) }
    }

    private mutating func judgeLayout(_ lines: [TextLine], _ traits: LineTraits) {
        guard lines.count >= 4 else { return }
        let logs = lines.count { traits.isLogLike($0) }
        let code = lines.count { traits.isCodeLike($0) }
        isPatch = Self.isPatch(lines, traits)
        if logs * 2 > lines.count || Self.hasFields(lines, traits) || isPatch || Self.hasKeys(lines, traits) {
            layout = .records
        } else if code * 5 > lines.count * 2, !hasLongLines {
            layout = .code
        }
    }

    /// Whether nearly all lines hold the same number of fields, as in comma-separated values and in files of accounts.
    private static func hasFields(_ lines: [TextLine], _ traits: LineTraits) -> Bool {
        let lines = lines.prefix(200)
        guard lines.count >= 4 else { return false }
        return ",;:\t|".utf8.contains { mark in
            func marks(_ line: TextLine) -> Int { traits.bytes[line.textStart..<line.end].count { $0 == mark } }
            let first = marks(lines[0])
            // Most texts have no such mark in their first line, and the others need not be looked at.
            return first >= 2 && lines.count { marks($0) == first } * 10 >= lines.count * 9
        }
    }

    /// Whether the text is a list of commits, or a patch.
    private static func isPatch(_ lines: [TextLine], _ traits: LineTraits) -> Bool {
        let first = traits.bytes[lines[0].textStart..<lines[0].end]
        if PatchSections.isCommit(first) { return true }
        for mark in ["diff ", "Index: "] where first.starts(with: mark.utf8) { return true }
        return lines.contains { line in
            line.indent == 0 && traits.bytes[line.textStart..<line.end].starts(with: "@@ -".utf8)
        }
    }

    /// Whether most lines are a key with its value or an item, set in by levels, as in YAML and files of settings.
    private static func hasKeys(_ lines: [TextLine], _ traits: LineTraits) -> Bool {
        let keys = lines.count { traits.hasKey($0) }
        guard keys * 5 >= lines.count * 2 else { return false }
        return lines.count { traits.hasKey($0) || traits.isItemOfData($0) } * 5 >= lines.count * 4
    }

    /// Finds what the headings look like; answers whether plain ones may be believed.
    private mutating func judgeHeadings(_ finder: PlainTextBlocks) -> Bool {
        hasTitle = finder.chunks.indices.contains { finder.top(at: $0)?.hasTitle ?? false }
        var (plain, alone, ranks) = (0, 0, [Int]())
        underlines = finder.underlines
        let numbers = finder.chunks.indices.compactMap { finder.bareNumber(at: $0) }
        numbersSections = numbers.count > 1 && numbers.indices.allSatisfy { numbers[$0] == $0 + 1 }
        let styled = finder.with(style: self)
        for index in finder.chunks.indices {
            // The title is above all ranks.
            guard let heading = styled.heading(at: index), finder.top(at: index) == nil, !styled.isListing(index)
            else { continue }
            if heading.style == .plain, !heading.isMarked, layout != .manual {
                alone += 1
                if finder.isFollowedByProse(index) { plain += 1 }
            } else {
                if !ranks.contains(heading.rank) { ranks.append(heading.rank) }
            }
        }
        let believes = plain * 5 <= finder.chunks.count * 2 && plain * 2 >= alone
        if believes, plain > 0, !ranks.contains(HeadingFound.plainRank) { ranks.append(HeadingFound.plainRank) }
        headingRanks = ranks.sorted()
        return believes
    }

    /// The level of a heading of `rank` and `depth` (of numbers, 1 for others).
    func level(rank: Int, depth: Int) -> Int {
        let higher = headingRanks.count { $0 < rank }
        return min((hasTitle ? 2 : 1) + higher + depth - 1, 6)
    }
}
