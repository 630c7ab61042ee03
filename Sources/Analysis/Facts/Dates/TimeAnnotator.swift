import Model

/// Finds the dates and periods of the text and the days that they mean.
///
/// A date without a year takes it from a date stated in the same sentence or the one before it, else from the day that the
/// passage bears (`DatedPassages`) or, where it bears none, from the date to which the account has come (`AccountLine`), and
/// else is left open; `TimePoint.basis` says which. "Today", "Monday" and "last May" are dates only where they can be
/// reckoned. "May", "March" and bare numbers count only where dates are usual. The days are those of the proleptic
/// Gregorian calendar.
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
        let passages = DatedPassages(text)
        let latestYear = text.latestStatedYear(vocabulary)
        var items: [DateItem] = []
        var times: [TimePoint] = []
        var anchor: (span: CalendarSpan, block: Int, sentence: Int)?
        var account = AccountLine()
        text.text.withBytes { bytes in
            for (index, sentence) in text.sentences.enumerated() where text.mayHoldDate(sentence, vocabulary) {
                items.removeAll(keepingCapacity: true)
                DateLexer.lex(text.range(of: sentence.tokens), of: bytes, vocabulary: vocabulary, into: &items)
                var context = DateContext(passageDay: passages.day(ofBlock: sentence.block))
                context.latestYear = context.passageDay.map { Int($0.year) } ?? latestYear
                if let known = anchor, known.block == sentence.block, index - known.sentence <= Self.anchorReach {
                    context.anchor = known.span
                }
                context.account = account.date(for: sentence.block).flatMap {
                    text.isGeneral(sentence, vocabulary) ? nil : $0
                }
                context.isFuture = text.isFuture(sentence, vocabulary)
                var parser = DateParser(items: items, context: context)
                var place = 0
                while let match = parser.next(from: place) {
                    place = match.items.upperBound
                    if match.isAnchor {
                        anchor = (match.reckoned.span, sentence.block, index)
                        if !DateLine.isSpeech(text.blocks[sentence.block], bytes) {
                            account.add(match.reckoned.span, in: sentence.block)
                        }
                    }
                    let range = TextRange(
                        items[match.items.lowerBound].range.start, items[match.items.upperBound - 1].range.end)
                    guard match.isDate, !text.isInPersonName(range) else { continue }
                    let span = match.reckoned.span
                    times.append(TimePoint(range, from: span.from, to: span.to, basis: match.reckoned.basis))
                }
            }
        }
        text.times = times
    }
}

extension AnnotatedText {
    fileprivate func mayHoldDate(_ sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
        sentence.tokens.contains {
            tokens[$0].shape.contains(.digits) || vocabulary.classes(of: keywords[$0]).contains(.calendar)
        }
    }

    /// The latest year that the text states after "in", "since", the name of a month and the like; nil if it states none.
    fileprivate func latestStatedYear(_ vocabulary: Vocabulary) -> Int? {
        var latest: Int?
        text.withBytes { bytes in
            for index in tokens.indices.dropFirst() where tokens[index].length == 4 {
                guard tokens[index].shape.contains(.digits),
                    introducesYear(index - 1, vocabulary),
                    let year = Self.number(in: tokens[index].range, of: bytes), (1500...2100).contains(year)
                else { continue }
                latest = max(latest ?? year, year)
            }
        }
        return latest
    }

    private func introducesYear(_ index: Int, _ vocabulary: Vocabulary) -> Bool {
        let word = vocabulary.dateWord(of: keywords[index])
        switch word.kind {
        case .month, .since, .until, .from, .between, .before, .after, .season, .part: return true
        case .preposition: return word.value > 0
        default:
            // "April, 1854", "July 29, 1873".
            guard index > 1, vocabulary.classes(of: keywords[index]).contains(.comma) else { return false }
            return vocabulary.dateWord(of: keywords[index - 1]).kind == .month
                || vocabulary.dateWord(of: keywords[index - 2]).kind == .month
        }
    }

    private static func number(in range: TextRange, of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var value = 0
        for offset in range.start..<range.end {
            guard bytes[offset] &- 48 < 10 else { return nil }
            value = value * 10 + Int(bytes[offset] - 48)
        }
        return value
    }

    fileprivate func isFuture(_ sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
        sentence.tokens.contains { vocabulary.classes(of: keywords[$0]).contains(.future) }
    }

    /// Whether a sentence tells of what is so in every year ("The sea is rough in July"): its verbs are of the present alone.
    fileprivate func isGeneral(_ sentence: Sentence, _ vocabulary: Vocabulary) -> Bool {
        let words = sentence.tokens.filter { !tokens[$0].shape.contains(.punctuation) }
        return words.contains { Vocabulary.presentVerbs.contains(keywords[$0]) }
            && words.allSatisfy { index in
                !Vocabulary.pastVerbs.contains(keywords[index])
                    && vocabulary.classes(of: keywords[index]).isDisjoint(with: [.finiteVerb, .future])
                    && !string(tokens[index]).hasSuffix("ed")
            }
    }

    /// Whether all of `range` lies within the name of a person ("April Smith").
    fileprivate func isInPersonName(_ range: TextRange) -> Bool {
        let index = names.partitionIndex { $0.range.end > range.start }
        guard index < names.count else { return false }
        return names[index].label == .person && names[index].range.contains(range)
    }
}
