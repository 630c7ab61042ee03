import Analysis
import Model

/// A text whose names are marked.
struct LabelledDocument {
    /// What a source says of names that are no person, organisation or place.
    enum Coverage {
        /// All are marked.
        case full
        /// Some are marked: what is not may still be one.
        case partial
        /// None is marked.
        case none
    }

    var id: String
    var source: String
    var text: [UInt8]
    /// The names by offset.
    var names: [(range: TextRange, kind: Int)]

    /// What the source marks of the fourth class.
    var coverage: Coverage {
        if source == "btc" { return .none }
        return source.hasPrefix("uner") ? .partial : .full
    }

    /// The text cut into tokens, a paragraph for each line.
    func annotated() -> AnnotatedText {
        let buffer = TextBuffer(bytes: text)
        var blocks: [Block] = []
        var start = 0
        for place in 0...text.count where place == text.count || text[place] == 0x0A {
            if place > start { blocks.append(Block(.paragraph, TextRange(start, place))) }
            start = place + 1
        }
        let document = Document(text: buffer, content: Content(blocks: blocks))
        var annotated = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&annotated)
        return annotated
    }

    /// The label of each token: O, or B and I of the class.
    func labels(of tokens: [Token]) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: tokens.count)
        for (range, kind) in names {
            let first = tokens.partitionIndex { $0.range.end > range.start }
            var place = first
            while place < tokens.count, tokens[place].start < range.end {
                labels[place] = UInt8(kind * 2 + (place == first ? 1 : 2))
                place += 1
            }
        }
        return labels
    }
}
