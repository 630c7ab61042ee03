import Model

/// Who tells each part of a text in the first person: its letters, diaries and stories, by their titles, and the rest by
/// whoever is called by name and never named by the narration.
struct Narrators: Sendable {
    /// A part whose title says who writes it.
    struct Part: Sendable {
        var tokens: Range<Int>
        var writer: EntityID?
        var addressee: EntityID?
        /// Whether each of its paragraphs opens with a mark, as letters in a book do.
        var isQuoted = false
    }

    /// The parts, by offset; they do not overlap.
    let parts: [Part]
    private let whole: EntityID?

    /// Reads `text`, which has entities and mentions.
    init(_ text: AnnotatedText) {
        parts = WrittenParts(text).parts
        whole = Narrator.find(in: text, outside: parts.map(\.tokens))
    }

    /// Who says "I" in the narration at the token `index`; nil if that is not certain.
    func narrator(at index: Int) -> EntityID? {
        guard let part = part(at: index) else { return whole }
        return part.writer
    }

    /// To whom a letter that holds the token `index` is written.
    func addressee(at index: Int) -> EntityID? { part(at: index)?.addressee }

    private func part(at index: Int) -> Part? {
        let place = parts.partitionIndex { $0.tokens.upperBound > index }
        return place < parts.count && parts[place].tokens.contains(index) ? parts[place] : nil
    }
}
