/// What the reader searches for.
public struct SearchQuery: Hashable, Sendable {
    /// How the pattern is read.
    public enum Kind: UInt8, Hashable, Sendable {
        /// The words themselves; a space matches any white space, so that a phrase is found across line breaks.
        case literal
        /// A Perl-compatible regular expression.
        case regularExpression
    }

    /// What was typed.
    public var pattern: String
    /// How it is read.
    public var kind: Kind

    /// Makes a query.
    public init(_ pattern: String, kind: Kind = .literal) {
        self.pattern = pattern
        self.kind = kind
    }

    /// Case counts only if a capital was typed.
    public var isCaseSensitive: Bool { pattern.contains { $0.isUppercase } }
}
