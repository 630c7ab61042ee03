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
    /// Where whoever labelled it was not sure, by offset.
    var unsure: [TextRange] = []
    /// Whether a program labelled it.
    var isSilver: Bool { source == "silver" }
    /// Its number among the texts as they were written: copies in other capitals bear that of the original.
    var number = 0
    /// In a copy, the sentences that are written in other capitals, by offset: only they are learned and measured.
    var recased: [TextRange]?
    /// What the source marks of the fourth class.
    var coverage: Coverage {
        if source == "btc" { return .none }
        return source.hasPrefix("uner") ? .partial : .full
    }

    /// The text cut into tokens.
    func annotated() -> AnnotatedText {
        var annotated = blocks()
        TokenAnnotator().annotate(&annotated)
        KeywordAnnotator().annotate(&annotated)
        return annotated
    }

    /// The text with a paragraph for each line; sentences in other capitals are headings.
    func blocks() -> AnnotatedText {
        let buffer = TextBuffer(bytes: text)
        var blocks: [Block] = []
        var start = 0
        func append(_ kind: Block.Kind, upTo end: Int) {
            if text[start..<max(start, end)].contains(where: { $0 != 0x20 }) {
                blocks.append(Block(kind, TextRange(start, end)))
            }
            start = end
        }
        var headings = (recased ?? [])[...]
        for place in 0...text.count where place == text.count || text[place] == 0x0A {
            while let heading = headings.first, heading.end <= place {
                append(.paragraph, upTo: heading.start)
                append(.heading, upTo: heading.end)
                headings.removeFirst()
            }
            append(.paragraph, upTo: place)
            start = place + 1
        }
        let document = Document(text: buffer, content: Content(blocks: blocks))
        return AnnotatedText(document, scope: buffer.range)
    }

    /// The label of each token: O, or B and I of the class, or `ExampleSet.unknown`.
    ///
    /// The sources differ on titles, articles and possessives: here all are brought to the bounds that Gloss shows.
    func labels(of annotated: AnnotatedText) -> [UInt8] {
        let tokens = annotated.tokens
        var labels = [UInt8](repeating: 0, count: tokens.count)
        for (range, kind) in names {
            let first = tokens.partitionIndex { $0.range.end > range.start }
            let end = tokens.partitionIndex { $0.start >= range.end }
            guard first < end else { continue }
            let name = NameBounds.trimmed(
                first..<end, isPerson: kind == 0, hash: { Gazetteer.hash(annotated.string(tokens[$0])) },
                isCapitalised: { tokens[$0].shape.contains(.capitalised) })
            for place in name { labels[place] = UInt8(kind * 2 + (place == name.lowerBound ? 1 : 2)) }
        }
        for range in unsure {
            let first = tokens.partitionIndex { $0.range.end > range.start }
            let end = tokens.partitionIndex { $0.start >= range.end }
            for place in first..<max(first, end) where labels[place] == 0 { labels[place] = ExampleSet.unknown }
        }
        return labels
    }
}
