import Model

/// A line that says on which day what follows was written, as over news, letters and entries of a diary: "Paris, 3 May
/// 1861", "Tuesday, June 19, 2018", "Posted on 3 May 2014 by Ann Lee".
///
/// It is short, gives one day with its year, and a mark separates the day from the other words, which are names. News has such words
/// before a dash at the head of its first paragraph, too: "MERROW, Oct. 3, 2021 — The bridge was closed."
enum DateLine {
    /// Longer lines are sentences.
    private static let longest = 120
    /// More bytes than these are not before the dash of a paragraph of news.
    private static let longestHead = 80

    /// The day that `block` states; nil if it is no date line.
    static func day(of block: Block, in bytes: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
        switch block.kind {
        case .paragraph, .heading, .standfirst, .quotation: break
        case .byline: return day(in: block.range, of: bytes) { _, _ in true }
        default: return nil
        }
        guard !isSpeech(block, bytes) else { return nil }
        if block.range.count <= longest, holdsYear(block.range, bytes),
            let day = day(in: block.range, of: bytes, where: isLine)
        {
            return day
        }
        guard block.kind == .paragraph, let head = head(of: block.range, bytes), holdsYear(head, bytes) else {
            return nil
        }
        return day(in: head, of: bytes) { items, date in
            isLine(items, date) && isPlaceAndDay(items, date)
        }
    }

    /// "LEEDS, May 3, 1861", but not "Ann Lee (May 3, 1861", who was born then.
    private static func isPlaceAndDay(_ items: [DateItem], _ date: Range<Int>) -> Bool {
        guard let first = items.first, date.lowerBound > 0 else { return false }
        return first.kind == .word && !leads(first) && items[date.lowerBound - 1].kind == .comma
    }

    /// What is before the first dash of a paragraph, if that is short.
    private static func head(of range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
        let end = min(range.end, range.start + longestHead)
        guard end - range.start > 3 else { return nil }
        guard let dash = (range.start..<end - 2).first(where: { isDash($0, bytes) }) else { return nil }
        // "May 3, 1861 – June 9, 1862": the first of two days.
        var items: [DateItem] = []
        DateLexer.lex(
            TextRange(dash + 3, min(range.end, dash + longestHead)), of: bytes, vocabulary: .standard, into: &items)
        if let next = items.first(where: { $0.kind != .dash }), next.kind == .number || next.word == .month {
            return nil
        }
        return TextRange(range.start, dash)
    }

    /// Whether a long dash is at `offset`, or two hyphens.
    private static func isDash(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes[offset] == UInt8(ascii: "-") { return bytes[offset + 1] == UInt8(ascii: "-") }
        return bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
            && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
    }

    /// Whether a block opens with a quotation mark: somebody speaks or reads aloud.
    static func isSpeech(_ block: Block, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = block.range.start
        guard block.range.count > 3 else { return false }
        if bytes[start] == UInt8(ascii: "\"") { return true }
        return bytes[start] == 0xE2 && bytes[start + 1] == 0x80
            && (bytes[start + 2] == 0x9C || bytes[start + 2] == 0x98)
    }

    /// The first day in `range` that is given with its year, and whose items `isRight`.
    static func day(
        in range: TextRange, of bytes: UnsafeBufferPointer<UInt8>, where isRight: ([DateItem], Range<Int>) -> Bool
    ) -> CalendarDay? {
        var items: [DateItem] = []
        DateLexer.lex(range, of: bytes, vocabulary: .standard, into: &items)
        var parser = DateParser(items: items, context: DateContext())
        var place = 0
        while let match = parser.next(from: place) {
            let span = match.reckoned.span
            if let day = span.from, span.to == day, isRight(items, match.items) { return day }
            place = match.items.upperBound
        }
        return nil
    }

    private static func holdsYear(_ range: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        for offset in range.start..<range.end {
            digits = bytes[offset] &- 48 < 10 ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    private static func isLine(_ items: [DateItem], _ date: Range<Int>) -> Bool {
        let after = items[date.upperBound]
        let isOpened =
            date.lowerBound == 0 || separates(items[date.lowerBound - 1]) || leads(items[date.lowerBound - 1])
        return isOpened && (separates(after) || after.kind == .end || after.keyword == Vocabulary.by)
            && items.indices.allSatisfy { date.contains($0) || belongs(items[$0]) }
    }

    private static func separates(_ item: DateItem) -> Bool {
        switch item.kind {
        case .comma, .period, .dash, .slash, .opening, .closing, .other: true
        default: false
        }
    }

    /// "on", "of", "Posted", "Dated".
    private static func leads(_ item: DateItem) -> Bool {
        [.of, .the, .dating].contains(item.word)
            || Vocabulary.standard.classes(of: item.keyword).contains(.preposition)
    }

    /// Whether an item may be beside the date: no verb does, and no pronoun.
    private static func belongs(_ item: DateItem) -> Bool {
        guard item.kind == .word, item.word != .dating else { return true }
        let classes = Vocabulary.standard.classes(of: item.keyword)
        guard classes.isDisjoint(with: [.finiteVerb, .born, .pronoun, .copula, .saying]) else { return false }
        return item.isCapitalised || leads(item) || !classes.isDisjoint(with: [.definite, .coordinator])
    }
}
