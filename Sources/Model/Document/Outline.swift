/// A section of a document: from its heading to the next heading of the same or a higher level.
public struct Section: Hashable, Sendable {
    /// The heading's text, or the document's title for what comes before the first heading; may be empty.
    public var title: String
    /// 1 for the document's lead and for the highest headings.
    public var level: Int
    /// From the first byte of the heading to the start of the next heading of any level.
    public var range: TextRange

    /// Makes a section.
    public init(title: String, level: Int, range: TextRange) {
        self.title = title
        self.level = level
        self.range = range
    }
}

/// The sections of a document in reading order; they tile the text, and there is always at least one.
public struct Outline: Hashable, Sendable {
    /// The sections by start; never empty.
    public private(set) var sections: [Section]

    /// Makes an outline of `sections`, which must tile the text in order; without any, an outline of one untitled section.
    public init(sections: [Section], count: Int) {
        self.sections = sections.isEmpty ? [Section(title: "", level: 1, range: TextRange(0, count))] : sections
    }

    /// The index of the section that holds `offset`: the first for offsets before it, the last for those after.
    public func index(at offset: Int) -> Int {
        max(0, sections.partitionIndex { $0.range.start > offset } - 1)
    }

    /// The end of the section at `index` with all the sections below it.
    public func end(of index: Int) -> Int {
        let level = sections[index].level
        let next = sections[(index + 1)...].first { $0.level <= level }
        return next?.range.start ?? sections[sections.count - 1].range.end
    }

    /// The section that holds `offset`.
    public func section(at offset: Int) -> Section { sections[index(at: offset)] }
}
