import Model

@testable import Page
@testable import Reader
@testable import Screen

/// A short article, written for the tests, with a knowledge base made by hand.
enum Harbour {
    private static let paragraphs: [(Block.Kind, String)] = [
        (.title, "The Harbour and the Board"),
        (.standfirst, "A small port wants a longer pier. Not everyone who lives by it agrees."),
        (
            .paragraph,
            "Marta Olsen has mended nets in Norrvik for thirty years. In March 2014 she stood up in the town hall and asked "
                + "the Norrvik Harbour Board who would pay for the pier."
        ),
        (.heading, "The plan"),
        (
            .paragraph,
            "The Norrvik Harbour Board (NHB) wants to lengthen the pier by two hundred metres. Its chairman, Erik Lund, says "
                + "that larger ships would come at once. Olsen, a former harbour pilot, doubts it."
        ),
        (
            .paragraph,
            "Lund met Olsen twice in late January. Neither would say what was promised, but the NHB put off its vote, and "
                + "Olsen went back to her nets."
        ),
        (.quotation, "We asked for a light, and they drew us a pier, said Olsen in 2015."),
        (.heading, "The doubters"),
        (
            .paragraph,
            "Since 2005 the ferry has gone from Sund, across the bay. Ingrid Lund, who runs it, is not related to the "
                + "chairman of the NHB. She has seen three plans for Norrvik come and go."
        ),
        (
            .paragraph,
            "The last word is Olsen’s. A pier, she told the board, is only as long as the patience of those who pay for it. "
                + "Erik Lund did not answer; a note on the wall said that Sund would be asked as well."
        ),
    ]

    /// The text, its paragraphs parted by empty lines.
    static let text = paragraphs.map(\.1).joined(separator: "\n\n") + "\n"

    /// The article with two links and a footnote.
    static let document: Document = {
        var blocks: [Block] = []
        var place = 0
        for (kind, words) in paragraphs {
            let range = TextRange(place, place + words.utf8.count)
            blocks.append(Block(kind, range, level: kind == .heading ? 2 : kind == .quotation ? 1 : 0))
            place = range.end + 2
        }
        var metadata = Document.Metadata()
        metadata.title = paragraphs[0].1
        let links = [
            Link(range(of: "two hundred metres"), to: .address("https://harbour.example/plan?page=2")),
            Link(range(of: "three plans"), to: .place(range(of: "The plan").start)),
            Link(range(of: "a note on the wall"), to: .footnote(range(of: "The last word is Olsen’s."))),
        ]
        return Document(
            text: TextBuffer(text), content: Content(blocks: blocks, links: links.sorted { $0.range < $1.range }),
            metadata: metadata)
    }()

    /// The bytes of the `number`th occurrence of `words`.
    static func range(of words: String, number: Int = 1) -> TextRange {
        let found = ranges(of: words)
        return found[number - 1]
    }

    private static func ranges(of words: String) -> [TextRange] {
        let text = Array(text.utf8)
        let words = Array(words.utf8)
        return (0...(text.count - words.count)).filter { text[$0..<$0 + words.count].elementsEqual(words) }
            .map { TextRange($0, $0 + words.count) }
    }

    /// Who and what the article is about.
    static let knowledge: KnowledgeBase = {
        let names: [(EntityType, String, [String])] = [
            (.person, "Marta Olsen", ["Olsen"]),
            (.place, "Norrvik", []),
            (.organisation, "Norrvik Harbour Board", ["NHB"]),
            (.person, "Erik Lund", ["Lund"]),
            (.place, "Sund", []),
            (.person, "Ingrid Lund", []),
        ]
        var entities: [Entity] = []
        var mentions: [Mention] = []
        for (index, (type, name, aliases)) in names.enumerated() {
            let id = EntityID(index)
            entities.append(Entity(id: id, type: type, name: name, aliases: aliases))
            for words in [name] + aliases {
                mentions += ranges(of: words).map { Mention($0, of: id) }
            }
        }
        mentions = longest(mentions)
        entities[0].descriptions = [
            description("a former harbour pilot"), description("has mended nets in Norrvik for thirty years"),
        ]
        entities[0].titles = ["Captain"]
        entities[3].descriptions = [description("chairman")]
        entities[3].perhapsSame = [EntityID(5)]
        entities[5].descriptions = [description("who runs it", confidence: 0.3)]
        let relations = [
            Relation(
                .role, subject: EntityID(3), object: EntityID(2), label: "chairman",
                passage: range(of: "Its chairman, Erik Lund"), confidence: .certain),
            Relation(
                .met, subject: EntityID(3), object: EntityID(0), label: "met", passage: range(of: "Lund met Olsen"),
                confidence: .certain),
            Relation(
                .role, subject: EntityID(0), object: nil, label: "former harbour pilot",
                passage: range(of: "former harbour pilot"), confidence: Confidence(0.4)),
        ]
        return KnowledgeBase(
            entities: entities, mentions: mentions, relations: relations, times: times, sentences: sentences,
            analysed: [document.text.range])
    }()

    private static func description(_ words: String, confidence: Double = 1) -> Entity.Description {
        Entity.Description(passage: range(of: words), text: words, confidence: Confidence(confidence))
    }

    /// Of overlapping mentions the longest.
    private static func longest(_ mentions: [Mention]) -> [Mention] {
        mentions.filter { mention in
            !mentions.contains { $0.range != mention.range && $0.range.contains(mention.range) }
        }
    }

    private static let times = [
        TimePoint(
            range(of: "March 2014"), from: CalendarDay(year: 2014, month: 3, day: 1),
            to: CalendarDay(year: 2014, month: 3, day: 31)),
        TimePoint(range(of: "late January"), from: nil, to: nil),
        TimePoint(
            range(of: "2015"), from: CalendarDay(year: 2015, month: 1, day: 1),
            to: CalendarDay(year: 2015, month: 12, day: 31)),
        TimePoint(range(of: "Since 2005"), from: CalendarDay(year: 2005, month: 1, day: 1), to: nil),
    ]

    private static var sentences: [TextRange] {
        document.content(at: 0).blocks.filter(\.isProse).flatMap { block -> [TextRange] in
            var start = block.range.start
            var found: [TextRange] = []
            for offset in block.range.start..<block.range.end where document.text[offset] == UInt8(ascii: ".") {
                found.append(TextRange(start, offset + 1))
                start = min(offset + 2, block.range.end)
            }
            return found
        }
    }
}
