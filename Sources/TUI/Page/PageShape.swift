/// How wide a page is set, and what becomes of its lines.
package struct PageShape: Hashable, Sendable {
    /// How the text is made into lines.
    package enum Lines: Hashable, Sendable {
        /// By its blocks: prose is joined and broken to the measure.
        case blocks
        /// As the source has them; a line that is too long goes on in the next row.
        case wrapped
        /// As the source has them, and as long as they are: what does not fit is to the right.
        case unbroken
    }

    /// How the lines of prose are filled.
    package struct Filling: Hashable, Sendable {
        /// Whether spaces are widened so that lines end at the right edge.
        package var justifies = false
        /// Whether English words are hyphenated if they do not fit.
        package var hyphenates = false

        package init(justifies: Bool = false, hyphenates: Bool = false) {
            self.justifies = justifies
            self.hyphenates = hyphenates
        }
    }

    /// How a paragraph is told from the one before it.
    package enum Paragraphs: String, Hashable, Sendable, CaseIterable {
        /// As the source does it: by an indented first line if the source has that and no blank lines.
        case source = "as-source"
        /// By a blank row.
        case spaced
        /// By an indented first line, without a blank row.
        case indented
    }

    /// The columns that no line of a text reaches.
    static let endless = 1 << 20

    /// The columns that prose may take, at least 8.
    package let measure: Int
    /// The columns beside the prose that tables, code and lines that are kept may take if they are wider.
    package let left: Int
    package let right: Int
    package let lines: Lines
    package let filling: Filling
    package let paragraphs: Paragraphs
    /// Whether chapters have their numbers and titles in the middle, as in a book.
    package let centresChapters: Bool

    package init(
        measure: Int, left: Int = 0, right: Int = 0, lines: Lines = .blocks, filling: Filling = Filling(),
        paragraphs: Paragraphs = .source, centresChapters: Bool = false
    ) {
        self.filling = filling
        self.paragraphs = paragraphs
        self.centresChapters = centresChapters
        self.measure = max(measure, 8)
        self.left = max(left, 0)
        self.right = max(right, 0)
        self.lines = lines
    }

    /// The columns to which prose is broken.
    var breakingMeasure: Int { lines == .unbroken ? Self.endless : measure }
}
