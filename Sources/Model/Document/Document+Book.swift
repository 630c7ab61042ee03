/// Whether a document is one of which a reader does not want to be told the end.
extension Document {
    /// Whether it is a book: its format says so, or it has the form of a novel.
    public var isBook: Bool { metadata.isBook || hasFormOfNovel }

    /// Whether it has the form of a novel: long, in numbered chapters, with people who speak in it.
    ///
    /// Chapters alone have manuals and laws too, and speech alone has every report. A few hundred titles and paragraphs are
    /// looked at, whatever the length.
    private var hasFormOfNovel: Bool {
        guard text.count >= Self.shortestNovel else { return false }
        let step = outline.sections.count / Self.sample.titles + 1
        let titles = stride(from: 0, to: outline.sections.count, by: step).map { outline.sections[$0] }
        let chapters = titles.filter { Self.isNumbered($0.title) }
        guard chapters.count >= Self.leastChapters else { return false }
        return shareOfSpeech(in: chapters) >= Self.leastSpeech
    }

    /// The least length of a novel in bytes, some fifteen thousand words.
    private static let shortestNovel = 80_000
    private static let leastChapters = 5
    /// The share of paragraphs that begin with speech from which on people speak in a text: in ten novels of the nineteenth
    /// century it was 0.42 to 0.67. Manuals, laws and histories quote within their paragraphs.
    private static let leastSpeech = 0.1
    /// How many titles are looked at, into how many chapters, and how many paragraphs of each.
    private static let sample = (titles: 500, chapters: 12, paragraphs: 24)

    /// Whether a title counts the chapters: "Chapter 12", "CHAPTER XII. The End", "XII", "12.", "Letter the Fourth".
    private static func isNumbered(_ title: String) -> Bool {
        let words = title.split(maxSplits: 2) { !$0.isLetter && !$0.isNumber }
        guard let first = words.first else { return false }
        if Section.kinds.contains(first.lowercased()) { return words.count > 1 }
        // A number before many words counts the parts of a paper ("3 Methods and materials") as often as chapters.
        let isRoman = first.allSatisfy { "IVXLC".contains($0) }
        return (isRoman || first.allSatisfy(\.isNumber)) && words.count == 1
    }

    private func shareOfSpeech(in chapters: [Section]) -> Double {
        var all = 0
        var speaking = 0
        let step = max(1, chapters.count / Self.sample.chapters)
        for index in stride(from: 0, to: chapters.count, by: step) {
            let section = chapters[index]
            var block = self.block(at: section.range.start)
            var left = Self.sample.paragraphs
            while let current = block, left > 0, current.range.start < outline.end(of: section) {
                if current.isProse {
                    all += 1
                    left -= 1
                    if beginsWithSpeech(current.range) { speaking += 1 }
                }
                block = self.block(after: current)
            }
        }
        return all == 0 ? 0 : Double(speaking) / Double(all)
    }

    /// Whether a paragraph begins with a quotation mark, or with the dash that takes its place.
    private func beginsWithSpeech(_ range: TextRange) -> Bool {
        text.string(in: TextRange(range.start, text.scalarStart(at: min(range.end, range.start + 4)))).first
            .map { "“„«\"‘'—–".contains($0) } ?? false
    }
}

extension Outline {
    /// The end of a section with those below it.
    fileprivate func end(of section: Section) -> Int { end(of: index(at: section.range.start)) }
}
