/// A stretch of a text by its words and those around it, so that it is found again after the text was edited.
public struct Quotation: Hashable, Sendable {
    /// How much of what comes before and after is taken, in bytes, where that is enough to tell the place from others.
    private static let context = 48
    /// How much is taken at most.
    private static let mostContext = 400
    /// Words of at least this length are found again by themselves, whatever is around them.
    private static let longWords = 32
    /// How much of the context must be there still for words that are not long, as one part in so many.
    private static let leastShare = 3

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
        func plain(_ range: TextRange) -> String {
            let words = text.string(in: range)
            let plain = SpacedWords.plain(words)
            guard !plain.isEmpty else { return words.isEmpty ? "" : " " }
            return (words.first!.isWhitespace ? " " : "") + plain + (words.last!.isWhitespace ? " " : "")
        }
        return Quotation(
            before: plain(TextRange(start, range.start)), exact: SpacedWords.plain(text.string(in: range)),
            after: plain(TextRange(range.end, max(range.end, end))))
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
        var best: (range: TextRange, score: Int)?
        var isShared = false
        for range in candidates {
            let score = agreement(at: range, in: text)
            if score > best?.score ?? -1 {
                (best, isShared) = ((range, score), false)
            } else if score == best?.score {
                isShared = true
            }
        }
        guard let best, !isShared else { return nil }
        let isLong = exact.utf8.count >= Self.longWords || isPart && candidates.count == 1
        let whole = before.utf8.count + after.utf8.count
        return isLong || best.score * Self.leastShare >= whole ? best.range : nil
    }

    /// How much of the context is around `range`: what adjoins it, or else the words that are near, in bytes.
    private func agreement(at range: TextRange, in text: TextBuffer) -> Int {
        let adjoining = text.withBytes { bytes in
            SpacedWords.commonLength(of: before, before: range.start, in: bytes)
                + SpacedWords.commonLength(of: after, from: range.end, in: bytes)
        }
        let whole = before.utf8.count + after.utf8.count
        guard adjoining * 2 < whole else { return adjoining }
        let reach = whole + 64
        let near = TextRange(
            text.scalarStart(at: max(0, range.start - reach)), text.scalarStart(at: min(text.count, range.end + reach)))
        let words = Set(Self.words(text.string(in: near)))
        let shared = Self.words(before + " " + after).filter(words.contains).reduce(0) { $0 + $1.utf8.count + 1 }
        return max(adjoining, min(shared, whole / 2))
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
