import Model

/// A name, a link or another place that is chosen.
struct Choice: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case name, link, place }

    var kind: Kind
    var range: TextRange
}
