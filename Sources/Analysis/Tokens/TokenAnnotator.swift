import Model

/// Finds the tokens and sentences of the blocks, and whether they are English.
public struct TokenAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Nothing.
    public var requires: Set<AnnotatedText.Layer> { [] }
    /// Tokens and sentences.
    public var assigns: Set<AnnotatedText.Layer> { [.tokens, .sentences] }

    /// Cuts the blocks.
    public func annotate(_ text: inout AnnotatedText) {
        var tokens: [Token] = []
        var sentences: [Sentence] = []
        let blocks = text.blocks
        // English has some six bytes to a word, its space or mark included.
        tokens.reserveCapacity(blocks.reduce(0) { $0 + $1.range.count } / 5)
        text.language = text.text.withBytes { bytes in
            let tokenizer = Tokenizer(bytes)
            let splitter = SentenceSplitter(bytes)
            for (index, block) in blocks.enumerated() {
                let first = tokens.count
                tokenizer.append(block.range, to: &tokens)
                splitter.append(first..<tokens.count, of: block, index: index, tokens: &tokens, to: &sentences)
            }
            return LanguageDetector.language(of: tokens, bytes: bytes)
        }
        text.tokens = tokens
        text.sentences = sentences
    }
}
