import Model

/// Steps from glyph to glyph, word to word and sentence to sentence in a text. A step beyond the text stays at its edge.
struct TextSteps {
    /// How far back a glyph may reach that is longer than its first scalar, in bytes.
    private static let longestGlyph = 64

    private let text: TextBuffer
    private let known: KnowledgeView?

    /// Steps in `text`. The full stop of an abbreviation ("Mrs. Ash") ends no sentence that `known` holds.
    init(_ text: TextBuffer, known: KnowledgeView? = nil) {
        self.text = text
        self.known = known
    }

    /// What a glyph is to a step from word to word.
    private enum Kind { case space, word, mark }

    private func kind(at offset: Int) -> Kind {
        let properties = text.scalar(at: offset).scalar.properties
        if properties.isWhitespace { return .space }
        return properties.isAlphabetic || properties.numericType != nil ? .word : .mark
    }

    // MARK: - Glyphs

    /// The end of the glyph that starts at `offset`.
    func glyphEnd(at offset: Int) -> Int {
        guard offset < text.count else { return text.count }
        return text.withBytes { offset + Grapheme(in: $0, at: offset, end: $0.count).length }
    }

    /// The start of the last glyph that ends at or before `offset`.
    func glyph(before offset: Int) -> Int {
        var start = text.scalarStart(at: max(0, offset - Self.longestGlyph))
        while start < offset {
            let end = glyphEnd(at: start)
            if end >= offset { return start }
            start = end
        }
        return max(0, start)
    }

    // MARK: - Words

    /// The start of the word or mark after the one at `offset`.
    func wordStart(after offset: Int) -> Int {
        var place = offset
        guard place < text.count else { return place }
        let present = kind(at: place)
        while place < text.count, kind(at: place) == present { place = glyphEnd(at: place) }
        while place < text.count, kind(at: place) == .space { place = glyphEnd(at: place) }
        return place < text.count ? place : glyph(before: text.count)
    }

    /// The last glyph of the word or mark that ends after `offset`.
    func wordEnd(after offset: Int) -> Int {
        var place = glyphEnd(at: offset)
        while place < text.count, kind(at: place) == .space { place = glyphEnd(at: place) }
        guard place < text.count else { return glyph(before: text.count) }
        let present = kind(at: place)
        while glyphEnd(at: place) < text.count, kind(at: glyphEnd(at: place)) == present { place = glyphEnd(at: place) }
        return place
    }

    /// The start of the word or mark that begins before `offset`.
    func wordStart(before offset: Int) -> Int {
        var place = offset
        while place > 0, kind(at: glyph(before: place)) == .space { place = glyph(before: place) }
        guard place > 0 else { return 0 }
        let present = kind(at: glyph(before: place))
        while place > 0, kind(at: glyph(before: place)) == present { place = glyph(before: place) }
        return place
    }

    // MARK: - Sentences

    /// The start of the sentence after the one at `offset`: after a full stop, a question mark or an exclamation mark with what
    /// closes it, or at the next block.
    func sentenceStart(after offset: Int, in document: Document) -> Int {
        let block = document.block(at: offset)
        let end = block?.range.end ?? text.count
        var place = offset
        while place < end {
            let next = glyphEnd(at: place)
            if endsSentence(at: place), next >= end || kind(at: next) == .space, !isInSentence(next, from: place) {
                return skippingSpace(from: next)
            }
            place = next
        }
        return skippingSpace(from: end)
    }

    /// The start of the sentence at `offset`, or of the one before if `offset` is its start.
    func sentenceStart(before offset: Int, in document: Document) -> Int {
        let block = document.block(at: offset).map { $0.range.start < offset ? $0 : document.block(before: offset) }
        guard let block = block ?? document.block(before: offset) else { return 0 }
        var found = block.range.start
        while true {
            let next = sentenceStart(after: found, in: document)
            guard next < offset, next < block.range.end, next > found else { return found }
            found = next
        }
    }

    /// Whether the sentence at `place` goes on after `next`.
    private func isInSentence(_ next: Int, from place: Int) -> Bool {
        known?.sentence(at: place).map { next < $0.end } ?? false
    }

    private func endsSentence(at offset: Int) -> Bool {
        switch text.scalar(at: offset).scalar {
        case ".", "?", "!", "…": return true
        case "\"", "”", "’", "'", ")", "»":
            let before = glyph(before: offset)
            return before < offset && [".", "?", "!", "…"].contains(text.scalar(at: before).scalar)
        default: return false
        }
    }

    private func skippingSpace(from offset: Int) -> Int {
        var place = offset
        while place < text.count, kind(at: place) == .space { place = glyphEnd(at: place) }
        return place < text.count ? place : glyph(before: text.count)
    }
}
