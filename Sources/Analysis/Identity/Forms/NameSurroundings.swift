import Model

/// What is before a name.
struct NameSurroundings {
    /// The bytes of the titles; nil if no title is before it.
    var titles: TextRange?
    /// What the last telling title says.
    var title: Honorific?
    /// Whether "the" is before it.
    var isDefinite = false

    init(_ text: AnnotatedText, before token: Int, isPerson: Bool) {
        var index = token - 1
        while index >= 0, isPerson {
            let candidate = text.tokens[index]
            // Full stops of abbreviated titles may be tokens of their own; but "… by the Sheriff. Potter fell" has two sentences.
            if candidate.shape.contains(.punctuation) {
                guard index > 0, text.text[candidate.start] == UInt8(ascii: "."), candidate.length == 1,
                    !candidate.shape.contains(.spaceBefore),
                    !text.tokens[index + 1].shape.contains(.sentenceStart)
                else { break }
                index -= 1
                continue
            }
            let first = Self.firstToken(ofWordAt: index, in: text)
            let word = text.text.string(in: TextRange(text.tokens[first].start, candidate.range.end))
            guard text.tokens[first].shape.contains(.capitalised),
                let found = Honorific.named(WordFolding.fold(Substring(word)))
            else { break }
            title = title?.after(found) ?? found
            titles = TextRange(text.tokens[first].start, text.tokens[token - 1].range.end)
            if text.tokens[first].shape.contains(.sentenceStart) { break }
            index = first - 1
        }
        if title == nil, isPerson { title = Self.relative(before: token, in: text) }
        readArticle(text, at: index)
    }

    /// "her aunt Norris" is called so as "Aunt Norris" is; "her aunt Emily" has her own name.
    private static func relative(before token: Int, in text: AnnotatedText) -> Honorific? {
        guard token > 0, (4...5).contains(text.tokens[token - 1].length),
            let title = Honorific.named(text.string(text.tokens[token - 1])), title.isRelative
        else { return nil }
        let name = WordFolding.fold(Substring(text.string(text.tokens[token])))
        return SortedWordList.givenNameGenders.gender(of: name) == title.gender ? nil : title
    }

    /// The first token of the word with hyphens that the token at `index` ends ("Attorney-General").
    private static func firstToken(ofWordAt index: Int, in text: AnnotatedText) -> Int {
        var first = index
        while first > 1, text.tokens[first - 2].shape.contains(.capitalised), text.tokens[first - 1].length == 1,
            text.text[text.tokens[first - 1].start] == UInt8(ascii: "-"),
            text.tokens[first].start == text.tokens[first - 1].range.end,
            text.tokens[first - 2].range.end == text.tokens[first - 1].start
        {
            first -= 2
        }
        return first
    }

    private mutating func readArticle(_ text: AnnotatedText, at index: Int) {
        guard index >= 0, text.tokens[index].length == 3 else { return }
        let start = text.tokens[index].start
        isDefinite = text.text.withBytes { bytes in
            bytes[start] | 0x20 == UInt8(ascii: "t") && bytes[start + 1] | 0x20 == UInt8(ascii: "h")
                && bytes[start + 2] | 0x20 == UInt8(ascii: "e")
        }
    }
}
