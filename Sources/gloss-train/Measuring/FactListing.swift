import Analysis
import Foundation
import Model

/// Writes what the analysis says of the entities of labelled documents, for reading by hand.
///
/// Where the rows hold clusters (`aliases/`), these are the entities; otherwise the whole pipeline finds them.
struct FactListing {
    private struct Row: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
        }

        let id: String
        let text: String
        let clusters: [[Span]]?
        let types: [String]?
    }

    /// An entity with the document that it comes from.
    private struct Item {
        let document: String
        let text: AnnotatedText
        let entity: Entity
    }

    private let options: FactsCommand

    /// A listing of what `options` ask for.
    init(_ options: FactsCommand) { self.options = options }

    /// Prints the facts of the entities; of a sample of them, chosen by the seed, where it is asked for.
    func run() throws {
        let decoder = JSONDecoder()
        var items: [Item] = []
        for path in options.files {
            for line in try FileBytes.lines(path) {
                let row = try decoder.decode(Row.self, from: Data(line.utf8))
                let text = Self.annotated(row)
                items += text.entities.map { Item(document: row.id, text: text, entity: $0) }
            }
        }
        if options.described { items.removeAll { $0.entity.descriptions.isEmpty } }
        if let sample = options.sample {
            var generator = SeededRandom(seed: options.seed)
            items = Array(items.shuffled(using: &generator).prefix(sample))
        }
        for (index, item) in items.enumerated() {
            Self.show(item, number: index + 1)
            if options.sentences { Self.showSentences(item) }
        }
    }

    private static func showSentences(_ item: Item) {
        let knowledge = KnowledgeBase(item.text)
        var last: TextRange?
        for mention in knowledge.mentions(of: item.entity.id) {
            guard let sentence = knowledge.sentence(at: mention.start), sentence != last else { continue }
            last = sentence
            print("    · \(item.text.text.string(in: sentence))")
        }
    }

    private static func annotated(_ row: Row) -> AnnotatedText {
        let buffer = TextBuffer(row.text)
        let document = Document(text: buffer, content: Content(blocks: LabelledText.paragraphs(of: buffer)))
        guard let clusters = row.clusters, let types = row.types else {
            return AnalysisPipeline.standard.annotated(document)
        }
        let offsets = LabelledText.byteOffsets(of: row.text)
        let gold = zip(clusters, types).map { cluster, type in
            (ranges: cluster.map { TextRange(offsets[$0.start], offsets[$0.end]) }, label: LabelledText.label(type))
        }
        return AnalysisPipeline.facts(of: document, entities: gold)
    }

    private static func show(_ item: Item, number: Int) {
        let entity = item.entity
        let relations = item.text.relations.filter { $0.subject == entity.id || $0.object == entity.id }
        print("\(number). \(item.document) | \(entity.type.definition.id) | \(entity.name)")
        for description in entity.descriptions {
            print("    \(percent(description.confidence)) “\(description.text)”")
        }
        for relation in relations {
            let object = relation.object.map { item.text.entities[Int($0.index)].name } ?? "–"
            let subject = item.text.entities[Int(relation.subject.index)].name
            print("    \(percent(relation.confidence)) \(subject) –\(relation.kind.id) (\(relation.label))→ \(object)")
        }
    }

    private static func percent(_ confidence: Confidence) -> String { "\(Int((confidence.share * 100).rounded()))%" }
}
