import Analysis

/// Writes some sentences with the capitals of headlines, so that names are learned there too.
struct Recasing {
    /// How a sentence is written.
    enum Casing: CaseIterable {
        case capitals, headline
    }

    /// Seed of the choice of sentences.
    let seed: UInt64
    /// The share of sentences for each casing, in 1/1000.
    let share: UInt64

    /// The documents with some of their sentences recased; posts of the web are left as they are.
    func applied(to documents: [LabelledDocument]) -> [LabelledDocument] {
        guard share > 0 else { return documents }
        var random = SeededRandom(seed: seed)
        return documents.map { document in
            guard document.source != "btc", document.source != "wnut17_train" else { return document }
            return Self.recased(document, annotated: document.annotated()) { length in
                let chance = random.next() % 1000
                guard length >= 4, length <= 25 else { return nil }
                return chance < share ? .capitals : (chance < 2 * share ? .headline : nil)
            }
        }
    }

    /// A document whose sentences are written as `casing` says of their number of tokens. Only ASCII letters change, so
    /// that all offsets stay.
    static func recased(
        _ document: LabelledDocument, annotated: AnnotatedText, casing: (Int) -> Casing?
    ) -> LabelledDocument {
        var document = document
        for sentence in annotated.sentences {
            guard let casing = casing(sentence.tokens.count) else { continue }
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
        return document
    }

    private static func capital(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte & 0xDF : byte }
}
