import Model

/// A name found in the text, before it is known whose.
public struct NameSpan: Hashable, Sendable {
    /// The four classes of the recogniser; `EntityType` refines them.
    public enum Label: UInt8, Hashable, Sendable, CaseIterable {
        case person, organisation, place, miscellaneous
    }

    /// Which of several things a word names that a text uses for more than one.
    public enum Sense: UInt8, Hashable, Sendable {
        /// The one that it has by itself.
        case usual
        /// A team that is called like its town.
        case team
        /// A ship that is called like a place or a person.
        case vessel
        /// A company that is called by its founder's family name.
        case company
        /// A maiden name that others of the text bear as well.
        case maiden
        /// A place that a bishop or a peer of the text is called by.
        case seat
        /// A title that whoever bore it has left to another.
        case heir
        /// The older one of two who are called so: "old Jasper".
        case elder
        /// The younger one of them.
        case younger
    }

    /// Indices into `AnnotatedText.tokens`; titles left out ("Putin" of "President Putin").
    public var tokens: Range<Int>
    /// The bytes of the name; it may end inside the last token's neighbours, never outside of the block.
    public var range: TextRange
    /// The class.
    public var label: Label
    /// How sure it is.
    public var confidence: Confidence
    /// Which of several things of this name it is.
    public var sense = Sense.usual

    /// Makes a span.
    public init(tokens: Range<Int>, range: TextRange, label: Label, confidence: Confidence) {
        self.tokens = tokens
        self.range = range
        self.label = label
        self.confidence = confidence
    }
}
