import Model

/// The false names that people of a text take: what is said of somebody by such a name may be said of who he pretends to be.
///
/// "I took the name of Purvis" makes "my uncle, Mr. Purvis" a part that he plays.
struct AssumedNames: Sendable {
    private struct Name: Hashable {
        let entity: EntityID
        let lastWord: String
    }

    private var names: Set<Name> = []

    /// Reads `text`, which has entities and mentions.
    init(_ text: AnnotatedText) {
        text.forEachMention(of: .person) { index, tokens in
            var first = tokens.lowerBound
            while first > 0, Vocabulary.standard.classes(of: text.keywords[first - 1]).contains(.honorific) {
                first -= 1
            }
            guard first > 0, text.keywords[first - 1] == Vocabulary.of,
                let taking = AssumedNameEvidence.taking(before: text.tokens[first].start, in: text),
                AssumedNameEvidence.takings.contains(taking)
            else { return }
            names.insert(Self.name(tokens, of: text.mentions[index].entity, in: text))
        }
    }

    /// Whether a mention is by a name that its bearer has assumed.
    func holds(_ mention: SentenceReader.Mention, in text: AnnotatedText) -> Bool {
        !names.isEmpty && names.contains(Self.name(mention.tokens, of: mention.entity, in: text))
    }

    private static func name(_ tokens: Range<Int>, of entity: EntityID, in text: AnnotatedText) -> Name {
        Name(entity: entity, lastWord: text.string(text.tokens[tokens.upperBound - 1]))
    }
}
