/// Knows names of a kind, of whatever class the recogniser takes them for.
protocol ClassReader: Sendable {
    /// The class of a name; nil if the reader does not know it.
    func label(of name: NameSpan, _ profile: NameProfile) -> NameSpan.Label?
}
