import Model

/// Finds the letters, diaries and stories of a text by their titles, and where each ends.
struct WrittenParts {
    /// A title in a paragraph of its own counts where a text has so many of them.
    private static let leastOfTitles = 3
    /// Whoever writes says "I" so often, and is not named more than a part of this.
    private static let leastOfFirstPerson = (count: 2, inWords: 150)
    private static let mostOfNames = 0.2
    /// A short letter may say "I" but once.
    private static let short = 300

    private let text: AnnotatedText
    private(set) var parts: [Narrators.Part] = []

    init(_ text: AnnotatedText) {
        self.text = text
        let paragraphs = Paragraph.all(of: text)
        var mention = 0
        var titles: [(paragraph: Int, title: WrittenTitle)] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let range = text.range(of: paragraph.tokens)
            while mention < text.mentions.count, text.mentions[mention].start < range.start { mention += 1 }
            guard paragraph.tokens.count <= WrittenTitle.longest else { continue }
            var last = mention
            while last < text.mentions.count, text.mentions[last].start < range.end { last += 1 }
            let names = names(mention..<last, in: paragraph.tokens)
            if let title = WrittenTitle(paragraph.tokens, names, isHeading: Self.isHeading(paragraph.block), in: text) {
                titles.append((index, title))
            }
        }
        let isBook = titles.count >= Self.leastOfTitles
        titles = titles.filter { isBook || Self.isHeading(paragraphs[$0.paragraph].block) }
        for (index, title) in titles.enumerated() {
            let next = index + 1 < titles.count ? titles[index + 1].paragraph : paragraphs.count
            if let part = part(after: title.paragraph, before: next, title.title, in: paragraphs) { parts.append(part) }
        }
    }

    /// The part that the title at `index` opens; it ends before the paragraph `next` at the latest.
    private func part(after index: Int, before next: Int, _ title: WrittenTitle, in paragraphs: [Paragraph])
        -> Narrators.Part?
    {
        let own = paragraphs[index].block
        let first = index + 1
        guard first < next else { return nil }
        // "(Unopened.)" may be before the letter.
        let opening = paragraphs[first..<min(first + 2, next)].firstIndex { isOpened($0.tokens) }
        let isQuoted = opening != nil
        var end = opening ?? first
        while end < next {
            let paragraph = paragraphs[end]
            if Self.isHeading(paragraph.block), ends(own, at: paragraph) { break }
            if isQuoted, !Self.isHeading(paragraph.block), !startsWithMark(paragraph.tokens) { break }
            end += 1
        }
        guard end > first else { return nil }
        let tokens = paragraphs[first].tokens.lowerBound..<paragraphs[end - 1].tokens.upperBound
        var part = Narrators.Part(tokens: tokens, writer: title.writer, addressee: title.addressee, isQuoted: isQuoted)
        if let writer = title.writer, !isTold(tokens, by: writer, isQuoted) { part.writer = nil }
        return part
    }

    /// Whether whoever narrates says "I" and hardly names `writer`.
    private func isTold(_ tokens: Range<Int>, by writer: EntityID, _ isQuoted: Bool) -> Bool {
        let isOwn = { (index: Int) in isQuoted || !text.speech.holds(index) }
        let told = tokens.count { isOwn($0) }
        let own = tokens.count { text.keywords[$0] == Vocabulary.i && isOwn($0) }
        let least = tokens.count < Self.short ? 1 : Self.leastOfFirstPerson.count
        guard own >= least, own * Self.leastOfFirstPerson.inWords >= told else { return false }
        let range = text.range(of: tokens)
        let first = text.mentions.partitionIndex { $0.start >= range.start }
        var token = tokens.lowerBound
        var named = 0
        for mention in text.mentions[first...].prefix(while: { $0.start < range.end }) where mention.entity == writer {
            while token < tokens.upperBound, text.tokens[token].range.end <= mention.start { token += 1 }
            if isOwn(token) { named += 1 }
        }
        return Double(max(named - 1, 0)) <= Double(own) * Self.mostOfNames
    }

    // MARK: Paragraphs

    private static func isHeading(_ block: Block) -> Bool { block.kind == .heading || block.kind == .title }

    /// Whether a heading ends a part: one that says more than a number, unless it is below the part's own heading.
    private func ends(_ own: Block, at heading: Paragraph) -> Bool {
        let isBelow = Self.isHeading(own) && own.kind != .title && heading.block.level > own.level
        return !isBelow && !isNumbered(heading.tokens)
    }

    /// "Chapter IV", "12", "III. 5 May".
    private func isNumbered(_ tokens: Range<Int>) -> Bool {
        let words = tokens.filter { !text.tokens[$0].shape.contains(.punctuation) }
        return words.count <= 2
            && words.last.map { index in
                text.tokens[index].shape.contains(.digits) || RomanNumeral(index, of: text) != nil
            } ?? true
    }

    private func names(_ indices: Range<Int>, in tokens: Range<Int>) -> [WrittenTitle.Name] {
        text.mentions[indices].filter { text.entities[Int($0.entity.index)].type != .place }.map { mention in
            let first = tokens.first { text.tokens[$0].range.end > mention.start } ?? tokens.upperBound
            let last = tokens.last { text.tokens[$0].start < mention.range.end } ?? first
            return (first..<last + 1, mention.entity)
        }
    }

    private func startsWithMark(_ tokens: Range<Int>) -> Bool {
        [Vocabulary.openingQuote, Vocabulary.straightQuote].contains(text.keywords[tokens.lowerBound])
    }

    /// Whether a paragraph opens with a mark and does not close it.
    private func isOpened(_ tokens: Range<Int>) -> Bool {
        startsWithMark(tokens)
            && !tokens.dropFirst().contains {
                [Vocabulary.closingQuote, Vocabulary.straightQuote].contains(text.keywords[$0])
            }
    }
}
