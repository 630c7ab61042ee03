import Model

/// A word, number or punctuation mark. 16 bytes.
public struct Token: Hashable, Sendable {
    /// What the letters of a token look like.
    public struct Shape: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a shape of bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Holds a letter.
        public static let word = Shape(rawValue: 1)
        /// Its first letter is a capital.
        public static let capitalised = Shape(rawValue: 2)
        /// Has two letters or more, all capitals.
        public static let allCapitals = Shape(rawValue: 4)
        /// Holds a digit.
        public static let digits = Shape(rawValue: 8)
        /// Holds neither letter nor digit.
        public static let punctuation = Shape(rawValue: 16)
        /// White space is before it (or it is the first of its block).
        public static let spaceBefore = Shape(rawValue: 32)
        /// The first token of its sentence.
        public static let sentenceStart = Shape(rawValue: 64)
    }

    /// Offset of the first byte.
    public var start: Int
    /// Length in bytes.
    public var length: UInt32
    /// What it looks like.
    public var shape: Shape

    /// Makes a token.
    public init(_ range: TextRange, shape: Shape) {
        start = range.start
        length = UInt32(clamping: range.count)
        self.shape = shape
    }

    /// The bytes of the token.
    public var range: TextRange { TextRange(start, start + Int(length)) }
}

/// A sentence: a run of tokens within one block.
public struct Sentence: Hashable, Sendable {
    /// Indices into `AnnotatedText.tokens`.
    public var tokens: Range<Int>
    /// Index into `AnnotatedText.blocks`.
    public var block: Int

    /// Makes a sentence.
    public init(tokens: Range<Int>, block: Int) {
        self.tokens = tokens
        self.block = block
    }
}
