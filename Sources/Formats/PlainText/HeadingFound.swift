import Model

/// A heading at the start of a chunk.
struct HeadingFound {
    /// How it is written.
    var style: HeadingRules.Style
    /// How many of the chunk's lines belong to it.
    var lineCount: Int
    /// How many of those, at the end, are only marks under the heading.
    var underlineCount = 0
    /// How many of those, at the start, are only marks over the heading.
    var overlineCount = 0
    /// Where its words are, if its line marks it as a heading; nil if its lines hold nothing else.
    var title: TextRange?
    /// Whether it is at the left edge of a text that is set in, as all headings of that text are.
    var hangs: Bool
    /// Where it is among the headings of a text: the lower, the higher.
    var rank: Int

    /// The rank of plain headings, the last.
    static let plainRank = 9
    /// The rank of headings that open a chapter.
    static let chapterRank = 1

    init(
        _ style: HeadingRules.Style, lineCount: Int, underlineCount: Int = 0, overlineCount: Int = 0,
        hangs: Bool = false,
        rank: Int? = nil
    ) {
        self.style = style
        self.hangs = hangs
        self.lineCount = lineCount
        self.underlineCount = underlineCount
        self.overlineCount = overlineCount
        self.rank = rank ?? Self.rank(of: hangs ? .numbered(depth: 1) : style)
    }

    init(_ heading: HeadingMarkup.Heading) {
        self.init(.plain, lineCount: 1, rank: heading.depth)
        title = heading.title
    }

    /// Whether marks say that it is a heading, and not its look alone.
    var isMarked: Bool { underlineCount > 0 || title != nil }

    /// How many numbers are before it; 1 for all others.
    var depth: Int {
        if case .numbered(let depth) = style { depth } else { 1 }
    }

    private static func rank(of style: HeadingRules.Style) -> Int {
        switch style {
        case .keyword(let word):
            switch word {
            case "part", "book", "volume", "vol", "act": 0
            case "scene", "section", "article", "step": 4
            default: chapterRank
            }
        case .capitals: 2
        case .numbered: 3
        case .roman: 5
        case .plain: plainRank
        }
    }
}
