import Model

/// Finds the sections of a large text portion by portion.
struct OutlineScan: Sendable {
    private struct Heading {
        var start: Int
        var level: Int
        var title: String
    }

    /// No outline holds more sections than a reader can look through.
    static let mostSections = 20_000
    /// How long one step may take before it can be cancelled.
    private static let longestStep = Duration.milliseconds(40)
    /// The longest title of a section, in characters.
    private static let longestTitle = 200

    private var headings: [Heading] = []
    private var isFirstBlockHeading = false
    /// Offset of the first byte that was not yet scanned.
    private(set) var scanned = 0
    /// Bytes that are no valid UTF-8, as far as was scanned.
    private(set) var invalidBytes = 0

    /// Whether all of `text` was scanned.
    func isDone(_ text: TextBuffer) -> Bool { scanned >= text.count }

    /// Scans some `budget` bytes more of `text`, whose content `source` finds, in whole segments.
    ///
    /// - Parameter isComplete: whether nothing will follow; otherwise the last segment may still change and is left.
    mutating func advance(_ text: TextBuffer, _ source: PlainTextSource, budget: Int, isComplete: Bool) {
        let goal = scanned + budget
        let start = ContinuousClock.now
        while scanned < min(goal, text.count) {
            let segment = source.segment(at: scanned, in: text)
            guard isComplete || segment.end + 2 * PlainTextSource.grid <= text.count else { return }
            // The blocks of a patch matter only at its beginning.
            let content = scanned == 0 || !source.style.isPatch ? source.content(of: segment, in: text) : Content()
            let found = source.style.isPatch ? Self.openings(in: segment, text) : Self.headings(content, text)
            if scanned == 0, let first = content.blocks.first {
                isFirstBlockHeading = found.first?.start == first.range.start
            }
            headings += found.prefix(Self.mostSections - headings.count)
            invalidBytes += text.withBytes { ByteSearch.invalidByteCount(in: $0, segment) }
            scanned = max(segment.end, scanned + 1)
            if start.duration(to: .now) > Self.longestStep { return }
        }
    }

    private static func headings(_ content: Content, _ text: TextBuffer) -> [Heading] {
        content.blocks.filter { $0.kind == .heading }.map {
            Heading(start: $0.range.start, level: Int($0.level), title: title(of: $0, content, in: text))
        }
    }

    private static func openings(in segment: TextRange, _ text: TextBuffer) -> [Heading] {
        text.withBytes { PatchSections.openings(in: segment, of: $0) }.map {
            Heading(start: $0.start, level: $0.level, title: $0.title)
        }
    }

    /// The outline so far; its last section reaches to the end of `text`.
    func outline(_ text: TextBuffer, title: String?) -> Outline {
        var sections: [Section] = []
        if let first = headings.first, !isFirstBlockHeading {
            sections.append(Section(title: title ?? "", level: 1, range: TextRange(0, first.start)))
        } else if headings.isEmpty {
            return Outline(
                sections: [Section(title: title ?? "", level: 1, range: text.range)], count: text.count)
        }
        var numbering = ChapterNumbering()
        for (index, heading) in headings.enumerated() {
            let start = sections.isEmpty ? 0 : heading.start
            let end = index + 1 < headings.count ? headings[index + 1].start : text.count
            let level = numbering.level(of: heading.title, level: heading.level)
            sections.append(Section(title: heading.title, level: level, range: TextRange(start, end)))
        }
        return Outline(sections: sections, count: text.count)
    }

    /// A heading on one line, without what is hidden in it.
    static func title(of block: Block, _ content: Content, in text: TextBuffer) -> String {
        var shown = ""
        var place = block.range.start
        for span in content.spans where span.style == .hidden && block.range.contains(span.range) {
            if span.range.start > place { shown += text.string(in: TextRange(place, span.range.start)) }
            place = max(place, span.range.end)
        }
        return title(shown + text.string(in: TextRange(place, block.range.end)))
    }

    /// A heading on one line.
    static func title(_ text: String) -> String {
        text.onOneLine(limit: longestTitle)
    }
}
