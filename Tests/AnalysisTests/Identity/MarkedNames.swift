import Model

@testable import Analysis

/// A text with its names marked: `[Elizabeth Bennet|P1] met [Jane|P2]`.
///
/// The letter of a mark is the class that the recogniser would give (P person, O organisation, L place, M other), letter
/// and number together the entity. A mark of several parts ("P1") is the same entity wherever it stands.
struct MarkedNames {
    /// The text without marks, with its tokens and names.
    let text: AnnotatedText
    /// The mark of each name.
    let marks: [String]

    /// Reads a marked text.
    init(_ marked: String) {
        var plain = ""
        var ranges: [TextRange] = []
        var marks: [String] = []
        var rest = marked[...]
        while let open = rest.firstIndex(of: "[") {
            plain += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let bar = rest.firstIndex(of: "|"), let close = rest.firstIndex(of: "]") else { break }
            let start = plain.utf8.count
            plain += rest[..<bar]
            ranges.append(TextRange(start, plain.utf8.count))
            marks.append(String(rest[rest.index(after: bar)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        plain += rest
        var text = Self.tokenized(plain)
        text.names = zip(ranges, marks).map { range, mark in
            let first = text.tokens.partitionIndex { $0.range.end > range.start }
            let last = text.tokens.partitionIndex { $0.start >= range.end }
            return NameSpan(tokens: first..<last, range: range, label: Self.label(mark), confidence: .certain)
        }
        self.text = text
        self.marks = marks
    }

    /// The tokens and sentences of a text; its paragraphs are parted by line breaks.
    static func tokenized(_ plain: String) -> AnnotatedText {
        let buffer = TextBuffer(plain)
        var blocks: [Block] = []
        var start = 0
        for offset in 0...buffer.count where offset == buffer.count || buffer[offset] == UInt8(ascii: "\n") {
            if offset > start { blocks.append(Block(.paragraph, TextRange(start, offset))) }
            start = offset + 1
        }
        let document = Document(text: buffer, content: Content(blocks: blocks))
        var text = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)
        return text
    }

    /// What the resolver takes for one entity though it is marked as two, and the other way round; one line for each pair
    /// of neighbouring names of an entity.
    var mistakes: [String] {
        let clusters = EntityResolver(text.names, in: text).clusters
        var mistakes: [String] = []
        var lastOfMark: [String: Int] = [:]
        var lastOfCluster: [Int: Int] = [:]
        for index in marks.indices {
            if let last = lastOfMark[marks[index]], clusters[last] != clusters[index] {
                mistakes.append("parted: \(describe(last)) and \(describe(index))")
            }
            if let last = lastOfCluster[clusters[index]], marks[last] != marks[index] {
                mistakes.append("joined: \(describe(last)) and \(describe(index))")
            }
            lastOfMark[marks[index]] = index
            lastOfCluster[clusters[index]] = index
        }
        return mistakes
    }

    private func describe(_ index: Int) -> String {
        "\(text.text.string(in: text.names[index].range)) (\(marks[index]))"
    }

    private static func label(_ mark: String) -> NameSpan.Label {
        switch mark.first {
        case "P": .person
        case "O": .organisation
        case "L": .place
        default: .miscellaneous
        }
    }
}
