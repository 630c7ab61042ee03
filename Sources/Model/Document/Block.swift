/// A run of text that is set as one: a paragraph, a heading, an item of a list.
public struct Block: Hashable, Sendable {
    /// What a block is, and so how it is set and whether it is read as prose.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case title, standfirst, byline, heading, paragraph, quotation, listItem, code, aside, rule, table, caption
    }

    /// What the screen writes before the first line of a block, if the text itself does not hold it.
    public enum Marker: Hashable, Sendable {
        case none, bullet
        /// An item of a numbered list.
        case number(Int32)
        /// An item of a list that counts by letters or by Roman numbers.
        case letter(Int32, isCapital: Bool)
        case roman(Int32, isCapital: Bool)
        /// An item of a task list.
        case task(done: Bool)
    }

    /// What the block is.
    public var kind: Kind
    /// The level of a heading (1 is the highest), the depth of a list item or quotation (1 is outermost); for a table the
    /// number of header rows; for code 1 if its lines are where the source has them, and are not set in; otherwise 0.
    public var level: UInt8
    /// Whether line breaks inside the block are kept (code, verse); otherwise a line break reads as a space.
    public var keepsLines: Bool
    /// What is written before the first line.
    public var marker: Marker
    /// How many quotations the block is in: a list, a table or code may be part of what is quoted.
    public var quotationDepth: UInt8
    /// Whether the source sets the first line in, and tells the paragraph by that from the one before it.
    public var isSetIn = false
    /// Whether it is part of a note: below a rule, after the text that refers to it.
    public var isNote = false
    /// The columns by which a later part of a list item is set in, as the text beside the item's marker is; 0 for all else.
    public var itemIndent: UInt8 = 0
    /// The columns of a table whose cells end at one column, as those of numbers do: a bit for each of the first 64.
    public var rightColumns: UInt64
    /// The block's text without the line break that ends it. In a table a tab ends a cell, a line
    /// feed a row, and a line separator (U+2028) a line within a cell.
    public var range: TextRange

    /// Makes a block of the given kind over `range`.
    ///
    /// - Parameter quotationDepth: nil for the level of a quotation, and otherwise 0.
    public init(
        _ kind: Kind, _ range: TextRange, level: Int = 0, keepsLines: Bool = false, marker: Marker = .none,
        quotationDepth: Int? = nil, rightColumns: UInt64 = 0
    ) {
        self.kind = kind
        self.rightColumns = rightColumns
        self.quotationDepth = UInt8(clamping: quotationDepth ?? (kind == .quotation ? level : 0))
        self.level = UInt8(clamping: level)
        self.keepsLines = keepsLines
        self.marker = marker
        self.range = range
    }

    /// Whether the analysis reads the block as running text.
    public var isProse: Bool {
        switch kind {
        case .standfirst, .paragraph, .quotation, .listItem, .caption: true
        case .title, .byline, .heading, .code, .aside, .rule, .table: false
        }
    }
}
