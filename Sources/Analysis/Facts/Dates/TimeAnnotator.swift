import Model

/// Finds the dates and periods of the text and the days that they mean.
///
/// A date without a year takes it from a date stated in the same sentence or the one before it, else from the day of the
/// document, and else is left open; `TimePoint.basis` says which. "May", "March" and bare numbers count only where dates
/// stand. The days are those of the proleptic Gregorian calendar.
public struct TimeAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Tokens, sentences, keywords, and the names that are no dates.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences, .keywords, .names] }
    /// Times.
    public var assigns: Set<AnnotatedText.Layer> { [.times] }

    /// A date serves as an anchor in its own sentence and in this many after it.
    private static let anchorReach = 1

    /// Reads the sentences that hold a digit or a word of the calendar.
    public func annotate(_ text: inout AnnotatedText) {
        let vocabulary = Vocabulary.standard
        let documentDay = Self.documentDay(of: text)
        var items: [DateItem] = []
        var times: [TimePoint] = []
        var anchor: (span: CalendarSpan, block: Int, sentence: Int)?
        text.text.withBytes { bytes in
            for (index, sentence) in text.sentences.enumerated() where text.mayHoldDate(sentence, vocabulary) {
                items.removeAll(keepingCapacity: true)
                DateLexer.lex(text.range(of: sentence.tokens), of: bytes, vocabulary: vocabulary, into: &items)
                var context = DateContext(documentDay: documentDay)
                if let known = anchor, known.block == sentence.block, index - known.sentence <= Self.anchorReach {
                    context.anchor = known.span
                }
                context.isFuture = text.isFuture(sentence, vocabulary)
                var parser = DateParser(items: items, context: context)
                var place = 0
                while let match = parser.next(from: place) {
                    place = match.items.upperBound
                    if match.isAnchor { anchor = (match.reckoned.span, sentence.block, index) }
                    let range = TextRange(
                        items[match.items.lowerBound].range.start, items[match.items.upperBound - 1].range.end)
                    guard !text.isInPersonName(range) else { continue }
                    let span = match.reckoned.span
                    times.append(TimePoint(range, from: span.from, to: span.to, basis: match.reckoned.basis))
                }
            }
        }
        text.times = times
    }

    /// The day that the source or the byline states, where it states one.
    private static func documentDay(of text: AnnotatedText) -> CalendarDay? {
        if let date = text.document.metadata.date, let day = day(in: TextBuffer(date)) { return day }
        guard let byline = text.blocks.first(where: { $0.kind == .byline }) else { return nil }
        return day(in: TextBuffer(text.text.string(in: byline.range)))
    }

    /// The first date in `text` that is given to the day.
    private static func day(in text: TextBuffer) -> CalendarDay? {
        text.withBytes { bytes in
            var items: [DateItem] = []
            // What follows the "T" of a time stamp is the time of day.
            let end = bytes.firstIndex(of: 0x54).flatMap { $0 == 10 ? $0 : nil } ?? bytes.count
            DateLexer.lex(TextRange(0, end), of: bytes, vocabulary: .standard, into: &items)
            var parser = DateParser(items: items, context: DateContext())
            var place = 0
            while let match = parser.next(from: place) {
                let span = match.reckoned.span
                if let day = span.from, span.to == day { return day }
                place = match.items.upperBound
            }
            return nil
        }
    }
}

extension AnnotatedText {
    fileprivate func mayHoldDate(_ sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
        sentence.tokens.contains {
            tokens[$0].shape.contains(.digits) || vocabulary.classes(of: keywords[$0]).contains(.calendar)
        }
    }

    fileprivate func isFuture(_ sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
        sentence.tokens.contains { vocabulary.classes(of: keywords[$0]).contains(.future) }
    }

    /// Whether all of `range` lies within the name of a person ("April Smith").
    fileprivate func isInPersonName(_ range: TextRange) -> Bool {
        let index = names.partitionIndex { $0.range.end > range.start }
        guard index < names.count else { return false }
        return names[index].label == .person && names[index].range.contains(range)
    }
}
