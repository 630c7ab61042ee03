import Model

/// Looks every token up in the vocabulary once, so that the steps after it compare classes and not letters; and reads by the
/// marks which tokens are spoken.
public struct KeywordAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Tokens, and the sentences that speeches consist of.
    public var requires: Set<AnnotatedText.Layer> { [.tokens, .sentences] }
    /// Keywords, and what is spoken.
    public var assigns: Set<AnnotatedText.Layer> { [.keywords] }

    /// Looks the tokens up, then reads the speeches.
    public func annotate(_ text: inout AnnotatedText) {
        let vocabulary = Vocabulary.standard
        let tokens = text.tokens
        text.keywords = text.text.withBytes { bytes in
            tokens.map { vocabulary.keyword(bytes, in: $0.range) }
        }
        text.speech = Speech(text)
    }
}
