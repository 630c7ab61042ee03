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

    /// The columns that no line of a text reaches.
    static let endless = 1 << 20

    /// The columns that prose may take, at least 8.
    package let measure: Int
    /// The columns beside the prose that tables, code and lines that are kept may take where they are wider.
    package let left: Int
    package let right: Int
    package let lines: Lines

    package init(measure: Int, left: Int = 0, right: Int = 0, lines: Lines = .blocks) {
        self.measure = max(measure, 8)
        self.left = max(left, 0)
        self.right = max(right, 0)
        self.lines = lines
    }

    /// The columns to which prose is broken.
    var breakingMeasure: Int { lines == .unbroken ? Self.endless : measure }
}
