import Model

/// A title as the head of a page states it: the title of the article, often with the names of the section and of the site.
struct StatedTitle {
    /// The words of the title, or of a part of it.
    private let words: [UInt64]
    private let set: Set<UInt64>
    /// How sure it is that this part is the article's title, 0 to 1.
    private let trust: Double

    private init(_ words: some Collection<Substring>, trust: Double) {
        self.words = WordHashes.all(in: words.joined(separator: " "))
        set = Set(self.words)
        self.trust = trust
    }

    /// What separates the title from the site's name, with spaces around it.
    private static let separators: Set<Character> = [
        "|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "\\", "›", "‹", "~",
    ]

    /// All of a stated title, and its parts from the start and to the end.
    static func variants(of text: String) -> [StatedTitle] {
        let words = text.split(separator: " ")[...]
        var result = [StatedTitle(words, trust: 1)]
        for mark in marks(words) {
            let (head, tail) = (words[..<mark], words[(mark + 1)...])
            let isDash = ["-", "–", "—", ":", "/"].contains(words[mark])
            let isCut = !isDash || tail.count <= max(4, head.count)
            result.append(StatedTitle(head, trust: isCut ? 0.98 : 0.8))
            // The last part is the site's name, unless it is longer than the first.
            if tail.count > head.count { result.append(StatedTitle(tail, trust: 0.9)) }
        }
        return result
    }

    /// How well a heading agrees with the title, from 0 to 1: the share of the words of both that are common, where words
    /// of the title after the heading count less.
    func agreement(with heading: [UInt64]) -> Double {
        let own = Set(heading)
        guard !own.isEmpty, !set.isEmpty else { return 0 }
        let common = Double(own.intersection(set).count)
        let precision = common / Double(own.count)
        let recall = common / Double(set.count)
        // A small part of a long title is the site's name or a section.
        guard recall >= 0.5 else { return 0 }
        return (precision * 0.75 + recall * 0.25) * trust
    }

    /// `text` without the site's name at its end or start.
    static func withoutSite(_ text: String, isSite: (String) -> Bool) -> String {
        var words = text.split(separator: " ")[...]
        while let last = marks(words).last, let first = marks(words).first {
            let (head, tail) = (words[..<last], words[(last + 1)...])
            let (start, rest) = (words[..<first], words[(first + 1)...])
            if isSite(tail.joined(separator: " ")) {
                words = head
            } else if isSite(start.joined(separator: " ")) {
                words = rest
            } else if isStrong(words[last]),
                words[last] == "|" && head.count > 2 || tail.count <= 4 && head.count >= tail.count
            {
                words = head
            } else if ["»", "›", "|"].contains(words[first]), start.count <= 2, rest.count > 3 {
                words = rest
            } else {
                break
            }
            // A short rest has lost all it could.
            if words.count < 3 { break }
        }
        return words.joined(separator: " ")
    }

    /// The indices of the words that are separators with text on both sides.
    private static func marks(_ words: ArraySlice<Substring>) -> [Int] {
        words.indices.dropFirst().dropLast().filter {
            words[$0].count <= 2 && words[$0].allSatisfy(separators.contains)
        }
    }

    /// Whether a separator separates the title from the site's name, and does not be in the title itself.
    private static func isStrong(_ separator: Substring) -> Bool { separator != ":" && separator != "/" }
}
