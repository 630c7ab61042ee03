/// Tells the lines of a page that say its title.
struct TitleLines {
    private let words: [UInt64]
    /// The heading that says the title; nil if none does.
    private let element: Int?
    /// So many words has the label after a title at most.
    private static let longestLabel = 2

    init(_ about: HTMLMetadata) {
        words = WordHashes.all(in: about.title ?? "")
        element = about.titleElement
    }

    /// Whether a line says the title and nothing else.
    func isRepeated(by line: String) -> Bool { !words.isEmpty && WordHashes.all(in: line) == words }

    /// Whether the line of a heading says the title with a label after it, such as "Manual page".
    func isLabelled(_ line: String, in heading: Int) -> Bool {
        guard heading == element, words.count > Self.longestLabel else { return false }
        let own = WordHashes.all(in: line)
        return own.starts(with: words) && own.count <= words.count + Self.longestLabel
    }
}
