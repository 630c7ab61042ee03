import Model

/// What the library takes of a document that was analysed: its entities and its passages.
public struct DocumentIndex: Sendable {
    /// An entity of the document.
    struct Entry: Hashable, Sendable {
        var type: EntityType
        var name: String
        var aliases: [String]
        /// The first place of the name, then those of the aliases.
        var namePlaces: [Int]
        var companions: [String]
        /// The starts of the mentions, in their order.
        var places: [Int]
        /// The first sentence that names it.
        var introduction: String
        var description: String
        var descriptionPlace: Int?
        var passage: String
        var passagePlace: Int
    }

    /// A paragraph of the document.
    struct Passage: Hashable, Sendable {
        var place: Int
        var text: String
    }

    let entries: [Entry]
    let passages: [Passage]
    /// What the document calls itself.
    let title: String
    let isBook: Bool
    /// The length of its text in bytes.
    let length: Int

    /// The longest passage that is kept as one, in bytes.
    private static let longestPassage = 4 << 10
    /// The longest sentence that is kept of an entity, in bytes.
    private static let longestSentence = 400
    /// How many of those named beside an entity are kept to compare.
    private static let companionCount = 8

    /// The index of `document`, called `title`, of which `knowledge` is known.
    public init(_ document: Document, title: String, knowledge: KnowledgeBase) {
        self.title = title
        isBook = document.isBook
        length = document.text.count
        passages = Self.passages(of: document)
        let view = knowledge.all
        entries = knowledge.entities.compactMap { entity in
            let mentions = knowledge.mentions(of: entity.id)
            guard let first = mentions.first, entity.confidence >= .doubtful else { return nil }
            let introduction = knowledge.sentence(at: first.start) ?? first.range
            let described = entity.descriptions.first
            let sentence =
                (described?.passage).flatMap { knowledge.sentence(at: $0.start) }
                ?? knowledge.firstSentence(of: entity.id) ?? first.range
            let shown = TextRange(sentence.start, min(sentence.end, sentence.start + Self.longestSentence))
            return Entry(
                type: entity.type, name: entity.name, aliases: entity.aliases,
                namePlaces: ([entity.name] + entity.aliases).map { entity.firstMentions[$0] ?? 0 },
                companions: view.companions(of: entity.id).prefix(Self.companionCount).map {
                    NameKey.of(knowledge[$0.entity].name)
                },
                places: mentions.map(\.start),
                introduction: Self.line(
                    document.text.string(
                        in: TextRange(
                            introduction.start,
                            min(introduction.end, introduction.start + Self.longestSentence)))),
                description: described?.shown ?? "",
                descriptionPlace: described?.passage?.start, passage: Self.line(document.text.string(in: shown)),
                passagePlace: shown.start)
        }
    }

    /// The blocks of the text; long ones in pieces that end between words.
    private static func passages(of document: Document) -> [Passage] {
        var passages: [Passage] = []
        var next = document.block(at: 0)
        while let block = next {
            var start = block.range.start
            while start < block.range.end {
                var end = min(block.range.end, start + longestPassage)
                if end < block.range.end {
                    let least = start + longestPassage / 2
                    while end > least, document.text[end - 1] > 0x20 { end -= 1 }
                    end = document.text.scalarStart(at: end)
                }
                let text = line(document.text.string(in: TextRange(start, end)))
                if !text.isEmpty { passages.append(Passage(place: start, text: text)) }
                start = max(end, start + 1)
            }
            next = document.block(after: block)
        }
        return passages
    }

    /// Text with each run of white space as one space.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
