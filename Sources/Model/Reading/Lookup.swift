/// A word that the reader looked up, with what was answered and the sentence in which it was met.
public struct Lookup: Hashable, Sendable {
    /// The word or the name.
    public var word: String
    /// The answer that came first, in one line; empty if nobody had one.
    public var answer: String
    /// Who gave the answer: "this text", "WordNet"; empty without one.
    public var source: String
    /// The sentence in which the word was met.
    public var anchor: TextAnchor
    /// The path of the document.
    public var path: String
    /// What the document calls itself.
    public var title: String
    /// How long ago it was looked up, in seconds.
    public var secondsAgo: Int

    /// Makes a look-up.
    public init(
        word: String, answer: String, source: String, anchor: TextAnchor, path: String = "", title: String = "",
        secondsAgo: Int = 0
    ) {
        self.word = word
        self.answer = answer
        self.source = source
        self.anchor = anchor
        self.path = path
        self.title = title
        self.secondsAgo = secondsAgo
    }
}
