/// Who is where: how often each entity is named in each part of a text.
public struct PresenceChart: Hashable, Sendable {
    /// The order of the rows.
    public enum Order: Hashable, Sendable, CaseIterable {
        /// By first mention.
        case appearance
        /// Those named most first.
        case count
    }

    /// A part of the text: a column of the chart.
    public struct Part: Hashable, Sendable {
        /// The chapter; its title is empty if the text is cut into equal parts.
        public let section: Section
        /// The headings right above it that have no text of their own, as those of a book's parts.
        public let above: [Section]

        /// From the first heading above to the end of the chapter.
        public var range: TextRange { TextRange((above.first ?? section).range.start, section.range.end) }
    }

    /// An entity: a row of the chart.
    public struct Row: Hashable, Sendable {
        public let entity: EntityID
        /// How often it is named in each part.
        public let counts: [Int]
        /// How often it is named in all of them.
        public let count: Int
    }

    /// How many parts a text without sections is cut into.
    private static let equalParts = 24

    public let parts: [Part]
    public let rows: [Row]

    /// The chart of the `most` entities that are named most, of those that `isWanted` wants.
    public init(
        of known: KnowledgeView, in document: Document, order: Order = .appearance, most: Int,
        where isWanted: (EntityID) -> Bool = { _ in true }
    ) {
        let chosen = known.entities.filter(isWanted).map { (id: $0, count: known.mentions(of: $0).count) }
            .sorted { ($1.count, $0.id) < ($0.count, $1.id) }.prefix(max(0, most))
        let parts = Self.parts(of: document)
        let rows = (order == .count ? Array(chosen) : chosen.sorted { $0.id < $1.id }).map { id, count in
            let all = known.mentions(of: id)
            let counts = parts.map { part in
                all.partitionIndex { $0.start >= part.range.end } - all.partitionIndex { $0.start >= part.range.start }
            }
            return Row(entity: id, counts: counts, count: count)
        }
        let used = Self.used(parts.indices, of: rows)
        self.parts = Array(parts[used])
        self.rows = rows.map { Row(entity: $0.entity, counts: Array($0.counts[used]), count: $0.count) }
    }

    /// How many parts a document has, before those at its ends are left out that name nobody.
    public static func partCount(of document: Document) -> Int { parts(of: document).count }

    private static func parts(of document: Document) -> [Part] {
        let chapters = document.chapters
        guard chapters.count > 2 else { return equalParts(of: document.text) }
        var parts: [Part] = []
        var above: [Section] = []
        for (index, chapter) in chapters.enumerated() {
            if index + 1 < chapters.count, !document.hasText(chapter) {
                above.append(chapter)
            } else {
                parts.append(Part(section: chapter, above: above))
                above = []
            }
        }
        return parts
    }

    private static func equalParts(of text: TextBuffer) -> [Part] {
        let number = min(equalParts, max(1, text.count))
        return (0..<number).map { index in
            let range = TextRange(text.count * index / number, text.count * (index + 1) / number)
            return Part(section: Section(title: "", level: 1, range: range), above: [])
        }
    }

    /// The parts from the first to the last that name somebody: title pages and licences name nobody.
    private static func used(_ parts: Range<Int>, of rows: [Row]) -> Range<Int> {
        let named = parts.filter { part in rows.contains { $0.counts[part] > 0 } }
        guard let first = named.first, let last = named.last else { return 0..<0 }
        return first..<last + 1
    }

    /// How many of `places`, which are in order, begin in each part.
    public func counts(of places: [TextRange]) -> [Int] {
        parts.map { part in
            places.partitionIndex { $0.start >= part.range.end }
                - places.partitionIndex { $0.start >= part.range.start }
        }
    }

    /// The counts of `row` in at most `columns` cells: neighbouring parts share one if there are more.
    public func cells(of row: Row, columns: Int) -> [Int] { Self.cells(of: row.counts, columns: columns) }

    /// Counts of parts in at most `columns` cells.
    public static func cells(of counts: [Int], columns: Int) -> [Int] {
        guard columns > 0, counts.count > columns else { return columns > 0 ? counts : [] }
        var cells = [Int](repeating: 0, count: columns)
        for (part, count) in counts.enumerated() { cells[part * columns / counts.count] += count }
        return cells
    }
}
