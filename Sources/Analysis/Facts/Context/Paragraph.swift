import Model

/// A block of a text with its sentences and tokens.
struct Paragraph {
    let block: Block
    let sentences: Range<Int>
    let tokens: Range<Int>

    /// The blocks of `text` that have sentences, by offset.
    static func all(of text: AnnotatedText) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var first = 0
        while first < text.sentences.count {
            var last = first
            while last + 1 < text.sentences.count, text.sentences[last + 1].block == text.sentences[first].block {
                last += 1
            }
            paragraphs.append(
                Paragraph(
                    block: text.blocks[text.sentences[first].block], sentences: first..<last + 1,
                    tokens: text.sentences[first].tokens.lowerBound..<text.sentences[last].tokens.upperBound))
            first = last + 1
        }
        return paragraphs
    }
}
