import Model

/// A name found in the text, before it is known whose.
public struct NameSpan: Hashable, Sendable {
    /// The four classes of the recogniser; `EntityType` refines them.
    public enum Label: UInt8, Hashable, Sendable, CaseIterable {
        case person, organisation, place, miscellaneous
    }

    /// Indices into `AnnotatedText.tokens`; titles left out ("Putin" of "President Putin").
    public var tokens: Range<Int>
    /// The bytes of the name; it may end inside the last token's neighbours, never outside of the block.
    public var range: TextRange
    /// The class.
    public var label: Label
    /// How sure it is.
    public var confidence: Confidence

    /// Makes a span.
    public init(tokens: Range<Int>, range: TextRange, label: Label, confidence: Confidence) {
        self.tokens = tokens
        self.range = range
        self.label = label
        self.confidence = confidence
    }
}
