import Model

/// A line that says on which day what follows was written, as over news, letters and entries of a diary: "Paris, 3 May
/// 1861", "Tuesday, June 19, 2018", "Posted on 3 May 2014 by Ann Lee".
///
/// It is short, gives one day with its year, and a mark separates the day from the other words, which are names.
enum DateLine {
    /// Longer lines are sentences.
    private static let longest = 120

    /// The day that `block` states; nil if it is no date line.
    static func day(of block: Block, in bytes: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
        switch block.kind {
        case .paragraph, .heading, .standfirst, .quotation: break
        case .byline: return day(in: block.range, of: bytes) { _, _ in true }
        default: return nil
        }
        guard block.range.count <= longest, holdsYear(block.range, bytes), !isSpeech(block, bytes) else { return nil }
        return day(in: block.range, of: bytes, where: isLine)
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
