import Analysis
import Model

/// Writes sentences in capitals or as headlines, so that names are learned there too.
struct Recasing {
    /// How a sentence is written.
    enum Casing: CaseIterable {
        case capitals, headline
    }

    /// Seed of the choice of how a document that a program labelled is written.
    let seed: UInt64
    /// Posts are learned as they are: their capitals say little anyway.
    private static let left: Set = ["btc", "wnut17_train"]

    /// The documents, and after them copies of them in other capitals: all of headings, as headlines and in capitals, and such
    /// in which every third sentence is so and the others tell what its names are. Text that a program labelled has copies in one
    /// of the two ways, and not all of it.
    func applied(to originals: [LabelledDocument]) -> [LabelledDocument] {
        var random = SeededRandom(seed: seed)
        var documents = originals
        for index in documents.indices { documents[index].number = index }
        var copies: [LabelledDocument] = []
        for document in documents where !Self.left.contains(document.source) {
            let choice = Casing.allCases[Int(random.next() % 2)]
            let annotated = document.annotated()
            if document.isSilver {
                let isMixed = random.next() % 2 == 0
                copies.append(
                    isMixed
                        ? Self.mixed(document, annotated: annotated, casing: choice)
                        : Self.headings(document, annotated: annotated, casing: choice))
                continue
            }
            for casing in Casing.allCases {
                copies.append(Self.headings(document, annotated: annotated, casing: casing))
                copies.append(Self.mixed(document, annotated: annotated, casing: casing))
            }
        }
        return documents + copies
    }

    /// A copy all of headings.
    static func headings(_ document: LabelledDocument, annotated: AnnotatedText, casing: Casing) -> LabelledDocument {
        recased(document, annotated: annotated) { _ in casing }
    }

    /// A copy in which every third sentence has other capitals.
    static func mixed(_ document: LabelledDocument, annotated: AnnotatedText, casing: Casing) -> LabelledDocument {
        recased(document, annotated: annotated) { number in number % 3 == 0 ? casing : nil }
    }

    /// A copy whose sentences are written as `casing` says of their number. Only ASCII letters change, so that all offsets
    /// stay.
    private static func recased(
        _ document: LabelledDocument, annotated: AnnotatedText, casing: (Int) -> Casing?
    ) -> LabelledDocument {
        var document = document
        var ranges: [TextRange] = []
        for (number, sentence) in annotated.sentences.enumerated() {
            guard let casing = casing(number) else { continue }
            ranges.append(annotated.range(of: sentence.tokens))
            for index in sentence.tokens {
                let token = annotated.tokens[index]
                guard token.shape.contains(.word) else { continue }
                switch casing {
                case .capitals:
                    for place in token.start..<token.range.end { document.text[place] = capital(document.text[place]) }
                case .headline:
                    guard token.length > 3 || index == sentence.tokens.lowerBound else { continue }
                    document.text[token.start] = capital(document.text[token.start])
                }
            }
        }
        document.recased = ranges
        return document
    }

    private static func capital(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }
}
