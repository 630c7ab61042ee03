/// A stretch of a text by its words and those around it, so that it is found again after the text was edited.
public struct Quotation: Hashable, Sendable {
    /// How much of what comes before and after is taken, in bytes, where that is enough to tell the place from others.
    private static let context = 48
    /// How much is taken at most.
    private static let mostContext = 400
    /// Words of at least this length are found again by themselves, whatever is around them.
    private static let longWords = 32
    /// How much of the context must be there still for words that are not long, in percent. With a third, twice as many
    /// passages that were deleted are taken for others that are like them, and hardly more are found.
    private static let leastShare = 40
    /// How much of it tells without a look at the words that are near, in percent.
    private static let tellingShare = 50
    /// How much must be there of what comes before, and of what comes after, in percent.
    private static let leastShareOfSide = 20

    /// What comes before, any white space as one space.
    public var before: String
    /// The words.
    public var exact: String
    /// What comes after.
    public var after: String

    /// Makes a quotation.
    public init(before: String = "", exact: String, after: String = "") {
        self.before = before
        self.exact = exact
        self.after = after
    }

    /// The passage of `anchor` by its words and those around it, without its old place.
    public init(_ anchor: TextAnchor) {
        self.init(
            before: Self.plain(anchor.before), exact: SpacedWords.plain(anchor.quotation),
            after: Self.plain(anchor.after))
    }

    /// The quotation of `range`, with so much of what is around it that no other place has the same.
    public init(of range: TextRange, in text: TextBuffer) {
        var context = Self.context
        self = Self.quotation(of: range, in: text, context: context)
        while context < Self.mostContext, place(in: text) != range {
            context *= 2
            self = Self.quotation(of: range, in: text, context: context)
        }
    }

    private static func quotation(of range: TextRange, in text: TextBuffer, context: Int) -> Quotation {
        let start = text.scalarStart(at: max(0, range.start - context))
        let end = text.scalarStart(at: min(text.count, range.end + context))
        return Quotation(
            before: plain(text.string(in: TextRange(start, range.start))),
            exact: SpacedWords.plain(text.string(in: range)),
            after: plain(text.string(in: TextRange(range.end, max(range.end, end)))))
    }

    /// `words` with any white space as one space, that at its ends too.
    private static func plain(_ words: String) -> String {
        let plain = SpacedWords.plain(words)
        guard let first = words.first, let last = words.last, !plain.isEmpty else { return words.isEmpty ? "" : " " }
        return (first.isWhitespace ? " " : "") + plain + (last.isWhitespace ? " " : "")
    }

    /// Where the text has it: the place whose surroundings agree best; nil if none does, or several do alike.
    public func place(in text: TextBuffer) -> TextRange? {
        let found = SpacedWords.places(of: exact, in: text.range, of: text)
        if let best = best(of: found, in: text) { return best }
        return found.isEmpty ? placeOfEdited(in: text) : nil
    }

    /// The one of `candidates`, which hold the words, whose surroundings agree best.
    public func best(of candidates: [TextRange], in text: TextBuffer) -> TextRange? {
        best(of: candidates, in: text, isPart: false)
    }

    /// The same; of the words of a longer quotation, several in a row, the only place is the right one.
    private func best(of candidates: [TextRange], in text: TextBuffer, isPart: Bool) -> TextRange? {
        let isTelling = exact.utf8.count >= Self.longWords || isPart && candidates.count == 1
        // What adjoins the words nearly always tells; the words near each of hundreds of places need not be read for it.
        if let best = best(of: candidates, in: text, looksAround: false),
            isWellPlaced(best.agreement, share: Self.tellingShare)
        {
            return best.range
        }
        guard let best = best(of: candidates, in: text, looksAround: true) else { return nil }
        return isTelling || isWellPlaced(best.agreement, share: Self.leastShare) ? best.range : nil
    }

    /// The place whose surroundings agree best; nil if several do alike.
    private func best(
        of candidates: [TextRange], in text: TextBuffer, looksAround: Bool
    ) -> (range: TextRange, agreement: Agreement)? {
        var best: (range: TextRange, agreement: Agreement)?
        var isShared = false
        for range in candidates {
            let agreement = agreement(at: range, in: text, looksAround: looksAround)
            if agreement.whole > best?.agreement.whole ?? -1 {
                (best, isShared) = ((range, agreement), false)
            } else if agreement.whole == best?.agreement.whole {
                isShared = true
            }
        }
        return isShared ? nil : best
    }

    /// Whether so much of the context is there, `share` in percent, and some of it on both sides: what follows a paragraph
    /// that was deleted has the same before it, and only that.
    private func isWellPlaced(_ agreement: Agreement, share: Int) -> Bool {
        let (before, after) = (before.utf8.count, after.utf8.count)
        return agreement.before * 100 >= before * Self.leastShareOfSide
            && agreement.after * 100 >= after * Self.leastShareOfSide
            && agreement.whole * 100 >= (before + after) * share
    }

    /// How much of the context is around a place, in bytes.
    private struct Agreement {
        var before: Int
        var after: Int
        var whole: Int { before + after }
    }

    private func agreement(at range: TextRange, in text: TextBuffer, looksAround: Bool) -> Agreement {
        let lengthBefore = text.withBytes {
            SpacedWords.commonLength(of: before, before: range.start, in: $0)
        }
        let lengthAfter = text.withBytes { SpacedWords.commonLength(of: after, from: range.end, in: $0) }
        guard looksAround else { return Agreement(before: lengthBefore, after: lengthAfter) }
        let (near, far) = (TextRange(range.start - reach, range.start), TextRange(range.end, range.end + reach))
        return Agreement(
            before: agreement(of: before, adjoining: lengthBefore, in: near, text),
            after: agreement(of: after, adjoining: lengthAfter, in: far, text))
    }

    /// How far from a place the words of its context are looked for, in bytes.
    private var reach: Int { before.utf8.count + after.utf8.count + 64 }

    /// How much of one side's context is there: what adjoins the place, or else the words that are near.
    private func agreement(of context: String, adjoining: Int, in near: TextRange, _ text: TextBuffer) -> Int {
        let length = context.utf8.count
        guard adjoining * 2 < length else { return adjoining }
        let near = TextRange(text.scalarStart(at: max(0, near.start)), text.scalarStart(at: min(text.count, near.end)))
        let words = Set(Self.words(text.string(in: near)))
        let shared = Self.words(context).filter(words.contains).reduce(0) { $0 + $1.utf8.count + 1 }
        return max(adjoining, min(shared, length / 2))
    }

    /// The words of at least four letters; shorter ones are everywhere.
    private static func words(_ text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 4 }
    }

    /// Where long words are that were edited inside: from their first words to their last, or either if only that is there.
    private func placeOfEdited(in text: TextBuffer) -> TextRange? {
        let words = exact.split(separator: " ")
        let part = min(5, words.count / 2)
        guard part >= 3 else { return nil }
        let head = Quotation(
            before: before, exact: words.prefix(part).joined(separator: " "), after: "")
        let tail = Quotation(before: "", exact: words.suffix(part).joined(separator: " "), after: after)
        func place(_ part: Quotation) -> TextRange? {
            part.best(of: SpacedWords.places(of: part.exact, in: text.range, of: text), in: text, isPart: true)
        }
        let (first, last) = (place(head), place(tail))
        if let first, let last, first.end <= last.start, last.end - first.start <= 2 * exact.utf8.count {
            return TextRange(first.start, last.end)
        }
        return first ?? last
    }
}
