import Model

/// Judges whether a short paragraph that is alone is an aside: a pointer to other texts, an advertisement, a caption
/// in brackets. Asides are shown, but not read as prose.
enum AsideRules {
    /// Whether `paragraph`, one line of at most some 300 characters, is an aside.
    static func isAside(_ paragraph: String) -> Bool {
        guard let first = paragraph.first, let last = paragraph.last, paragraph.utf8.count <= 400 else { return false }
        let inner = paragraph.dropFirst().dropLast()
        if first == "[", last == "]", !inner.contains("]") {
            // "[12]" alone is a number, "[He laughs.]" a stage direction: both are outside of the prose.
            return inner.contains(where: \.isLetter) && inner.count <= 240
        }
        if first == "(", last == ")", !inner.contains(")") {
            return inner.count <= 240 && isPointer(inner, bracketed: true)
        }
        guard paragraph.utf8.count >= 2, paragraph.count <= 240 else { return false }
        return isPointer(paragraph[...], bracketed: false)
    }

    /// Whether the bytes of `range` may be an aside, as far as their marks and their first word tell: most paragraphs are
    /// none, and this finds out without a string.
    static func mayBeAside(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        guard range.count >= 2 else { return false }
        var word = range.end..<range.end
        for place in range.start..<range.end {
            switch bytes[place] {
            // Brackets, the marks after a label, and the first bytes of "—" and "»".
            case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"), 0xE2,
                0xC2:
                return true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
                if word.isEmpty {
                    word = place..<place + 1
                } else if word.upperBound == place {
                    word = word.lowerBound..<place + 1
                }
            default: break
            }
        }
        return firstWords.contains { first in
            first.utf8CodeUnitCount == word.count
                && zip(word, 0...).allSatisfy { bytes[$0] | 0x20 == first.utf8Start[$1] }
        }
    }

    /// The first words of `wholeLines` and `openings`.
    private static let firstWords: [StaticString] = [
        "advertisement", "advertisment", "ad", "sponsored", "story", "article", "continue", "read", "share", "scroll",
        "skip", "illustration", "related", "see", "recommended", "subscribe", "sign", "back", "click", "follow",
    ]

    private static func isPointer(_ text: Substring, bracketed: Bool) -> Bool {
        let lowered = text.lowercased()
        let trimmed = lowered.trimmingPunctuation
        if wholeLines.contains(trimmed) { return true }
        if let colon = lowered.unicodeScalars.firstIndex(where: isLabelMark) {
            let label = lowered[..<colon].trimmingCharactersAtEnds
            let isLabel = labels.contains { label == $0 || label.hasPrefix($0 + " ") && label.count <= $0.count + 24 }
            if isLabel { return true }
            // In brackets any short label makes a pointer: "(Graphic: …)".
            let words = label.split(separator: " ").count
            if bracketed, words <= 3, lowered[colon] == ":", text.first?.isUppercase ?? false { return true }
        }
        return (bracketed ? bracketedOpenings : openings).contains { lowered.hasPrefix($0) }
    }

    private static func isLabelMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "|", "—", "»", ">": true
        default: false
        }
    }

    private static let labels: [String] = [
        "recommended", "read more", "read also", "also read", "read next", "see also", "see more", "related",
        "related article", "related articles", "related story", "related stories", "related content", "more",
        "more on this", "more from", "further reading", "you may also like", "don't miss", "don’t miss", "up next",
        "watch", "listen", "photo", "photos", "image", "picture", "graphic", "video", "illustration", "photograph",
        "credit", "photo credit", "image credit", "advertisement", "sponsored", "sponsor", "click here", "must read",
        "trending", "explore", "in pictures", "in photos", "gallery", "opinion", "download", "subscribe", "share",
        "tags", "filed under", "topics", "read", "read the full story", "most read", "editor's picks", "editor’s picks",
    ]
    private static let wholeLines: [String] = [
        "advertisement", "advertisment", "ad", "sponsored content", "sponsored", "story continues below",
        "article continues below", "story continues below advertisement", "article continues after advertisement",
        "continue reading", "continue reading below", "read more", "share this", "share this article",
        "scroll to continue",
        "continue reading the main story", "skip advertisement", "illustration", "related", "see also", "recommended",
        "subscribe now", "sign up", "back to top", "click here to subscribe",
    ]
    private static let openings = [
        "sign up for our", "sign up to our", "subscribe to our", "click here to ", "click here for ", "follow us on ",
        "story continues below", "article continues below",
    ]
    private static let bracketedOpenings = [
        "photo by", "photo courtesy", "image by", "picture by", "photograph by", "courtesy of", "click here",
        "continued on", "continued from", "see also", "reporting by", "editing by", "additional reporting",
        "this article",
        "this story", "this piece", "an earlier version", "story continues", "recommended", "read more", "photo/",
    ]
}

extension StringProtocol {
    /// The text without white space at its ends.
    fileprivate var trimmingCharactersAtEnds: String {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
