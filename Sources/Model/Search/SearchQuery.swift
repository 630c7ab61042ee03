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

    /// Whether case does not count, whatever was typed.
    public var ignoresCase: Bool

    /// Makes a query.
    public init(_ pattern: String, kind: Kind = .literal, ignoresCase: Bool = false) {
        self.pattern = pattern
        self.kind = kind
        self.ignoresCase = ignoresCase
    }

    /// Case counts only if a capital was typed.
    public var isCaseSensitive: Bool { !ignoresCase && pattern.contains { $0.isUppercase } }
}
