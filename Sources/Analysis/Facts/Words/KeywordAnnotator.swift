import Model

/// Looks every token up in the vocabulary once, so that the steps after it compare classes and not letters.
public struct KeywordAnnotator: Annotator {
    /// Makes the annotator.
    public init() {}

    /// Tokens.
    public var requires: Set<AnnotatedText.Layer> { [.tokens] }
    /// Keywords.
    public var assigns: Set<AnnotatedText.Layer> { [.keywords] }

    /// Looks the tokens up.
    public func annotate(_ text: inout AnnotatedText) {
        let vocabulary = Vocabulary.standard
        let tokens = text.tokens
        text.keywords = text.text.withBytes { bytes in
            tokens.map { vocabulary.keyword(bytes, in: $0.range) }
        }
    }
}
