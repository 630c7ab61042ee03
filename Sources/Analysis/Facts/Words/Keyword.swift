/// The place of a token's word in the vocabulary; 0 if it is not there. 2 bytes.
struct Keyword: Hashable, Sendable {
    let index: UInt16

    /// A word that is not in the vocabulary.
    static let none = Keyword(index: 0)
}
