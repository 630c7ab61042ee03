import Model

@testable import Analysis

/// Text in which names are marked: "President [Putin|P] met [Iranian|G] envoys", with the letter of the class: P person,
/// O organisation, L place, G any other name.
struct ClassifiedText {
    /// A name by its words and class.
    struct Name: Hashable, CustomStringConvertible {
        let words: String
        let label: NameSpan.Label
        var description: String { "[\(words)|\(label)]" }
    }

    /// The text without its marks.
    let text: String
    /// The names in order.
    let names: [Name]

    private static let labels: [Character: NameSpan.Label] = [
        "P": .person, "O": .organisation, "L": .place, "G": .miscellaneous,
    ]

    init(_ marked: String) {
        var text = ""
        var names: [Name] = []
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inside = rest[rest.index(after: open)..<close]
            let words = String(inside.dropLast(2))
            text += rest[..<open] + words
            if let mark = inside.last, let label = Self.labels[mark] { names.append(Name(words: words, label: label)) }
            rest = rest[rest.index(after: close)...]
        }
        self.text = text + rest
        self.names = names
    }

    /// The names that `annotator` finds in a block of this text.
    func found(by annotator: some Annotator, block kind: Block.Kind = .paragraph) -> [Name] {
        let buffer = TextBuffer(text)
        let document = Document(text: buffer, content: Content(blocks: [Block(kind, buffer.range)]))
        var annotated = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&annotated)
        KeywordAnnotator().annotate(&annotated)
        annotator.annotate(&annotated)
        return annotated.names.map { Name(words: buffer.string(in: $0.range), label: $0.label) }
    }

    /// What the whole text leaves of the names, which the recogniser is taken to have found, in order, as "words|class".
    func settled(confidence: Double = 0.9) -> [String] {
        let buffer = TextBuffer(text)
        let document = Document(text: buffer, content: Content(blocks: [Block(.paragraph, buffer.range)]))
        var annotated = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&annotated)
        KeywordAnnotator().annotate(&annotated)
        var place = 0
        annotated.names = names.compactMap { name in
            let words = Gazetteer.words(name.words)
            let start = annotated.tokens.indices[place...].first { start in
                annotated.tokens[start...].prefix(words.count).map(annotated.string) == words
            }
            guard let start else { return nil }
            let tokens = start..<start + words.count
            place = tokens.upperBound
            return NameSpan(
                tokens: tokens, range: annotated.range(of: tokens), label: name.label,
                confidence: Confidence(confidence))
        }
        let words = DocumentWords(annotated)
        let cutter = NameCutter(text: annotated, words: words)
        return NameAgreement(text: annotated, words: words).settled(annotated.names.flatMap { cutter.parts(of: $0) })
            .map { "\(buffer.string(in: $0.range))|\($0.label)" }
    }
}
