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
        "|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "\\", "›", "‹", "~", "_",
    ]

    /// The words of a title. Scripts that set no spaces between words set none around a separator either.
    private static func words(of text: String) -> [Substring] {
        text.split(separator: " ").flatMap { word in
            word.contains(where: isUnspaced) ? parts(of: word) : [word]
        }
    }

    /// A word of a script without spaces, cut before and after the separators in it.
    private static func parts(of word: Substring) -> [Substring] {
        var parts: [Substring] = []
        var rest = word
        while let start = rest.firstIndex(where: { "|-_".contains($0) }) {
            let tail = rest[start...].drop { $0 == rest[start] }
            if start > rest.startIndex { parts.append(rest[..<start]) }
            parts.append(rest[start..<tail.startIndex])
            rest = tail
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts
    }

    /// Whether a character is of a script without spaces: an ideograph, or a letter of kana.
    private static func isUnspaced(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x3041...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
    }

    /// How long a part of a title is, in words; where there are no spaces, two characters count as one.
    private static func length(_ words: ArraySlice<Substring>) -> Int {
        words.reduce(0) { $0 + ($1.contains(where: isUnspaced) ? ($1.count + 1) / 2 : 1) }
    }

    /// All of a stated title, and its parts from the start and to the end.
    static func variants(of text: String) -> [StatedTitle] {
        let words = words(of: text)[...]
        var result = [StatedTitle(words, trust: 1)]
        for mark in marks(words) {
            let (head, tail) = (words[..<mark], words[(mark + 1)...])
            let isDash = ["-", "–", "—", ":", "/"].contains(words[mark])
            let isCut = !isDash || length(tail) <= max(4, length(head))
            result.append(StatedTitle(head, trust: isCut ? 0.98 : 0.8))
            // The last part is the site's name, unless it is longer than the first.
            if length(tail) > length(head) { result.append(StatedTitle(tail, trust: 0.9)) }
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
        var words = words(of: text)[...]
        // A single hyphen between ideographs may join them.
        let isSingle = marks(words).count == 1
        while let last = marks(words).last, let first = marks(words).first {
            let (head, tail) = (words[..<last], words[(last + 1)...])
            let (start, rest) = (words[..<first], words[(first + 1)...])
            if isSite(tail.joined(separator: " ")) {
                words = head
            } else if isSite(start.joined(separator: " ")) {
                words = rest
            } else if isStrong(words[last]), !isSingle || words[last] != "-" || isSpaced(words, at: last),
                words[last] == "|" && length(head) > 2 || length(tail) <= 4 && length(head) >= length(tail)
            {
                words = head
            } else if ["»", "›", "|"].contains(words[first]), length(start) <= 2, length(rest) > 3 {
                words = rest
            } else {
                break
            }
            // A short rest has lost all it could.
            if words.count < 3 { break }
        }
        guard let first = words.first, let last = words.last else { return text }
        return String(text[first.startIndex..<last.endIndex])
    }

    /// The indices of the words that are separators with text on both sides.
    private static func marks(_ words: ArraySlice<Substring>) -> [Int] {
        words.indices.dropFirst().dropLast().filter {
            words[$0].count <= 2 && words[$0].allSatisfy(separators.contains)
        }
    }

    private static func isSpaced(_ words: ArraySlice<Substring>, at index: Int) -> Bool {
        words[index].endIndex < words[index + 1].startIndex
    }

    /// Whether a separator separates the title from the site's name, and is not part of the title itself.
    private static func isStrong(_ separator: Substring) -> Bool { separator != ":" && separator != "/" }
}
