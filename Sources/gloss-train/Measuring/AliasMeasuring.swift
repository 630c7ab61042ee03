import Analysis
import Foundation
import Model

/// Feeds the gold mentions of labelled documents to the entity resolver, and writes which it takes for one entity.
///
/// Writes rows of `{"id", "clusters"}` for the scorer that comes with the data (`score.py clusters`).
struct AliasMeasuring {
    private struct Row: Decodable {
        struct Span: Codable {
            let start: Int
            let end: Int
        }

        let id: String
        let text: String
        let clusters: [[Span]]
        let types: [String]
    }

    private struct Prediction: Encodable {
        let id: String
        let clusters: [[Row.Span]]
    }

    /// Reads the rows of the file at `path` and writes the resolver's clusters to `output`.
    static func run(data path: String, output: String) throws {
        let decoder = JSONDecoder()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var lines: [String] = []
        for line in try FileBytes.lines(path) {
            let row = try decoder.decode(Row.self, from: Data(line.utf8))
            let prediction = Prediction(id: row.id, clusters: clusters(of: row))
            lines.append(String(decoding: try encoder.encode(prediction), as: UTF8.self))
        }
        try FileBytes.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: output)
    }

    private static func clusters(of row: Row) -> [[Row.Span]] {
        let offsets = LabelledText.byteOffsets(of: row.text)
        let buffer = TextBuffer(row.text)
        let blocks = LabelledText.paragraphs(of: buffer)
        let document = Document(text: buffer, content: Content(blocks: blocks))
        var text = AnnotatedText(document, scope: buffer.range)
        TokenAnnotator().annotate(&text)
        KeywordAnnotator().annotate(&text)

        var gold: [(span: Row.Span, label: NameSpan.Label)] = []
        for (cluster, type) in zip(row.clusters, row.types) {
            for span in cluster { gold.append((span, LabelledText.label(type))) }
        }
        gold.sort { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
        let names = gold.map { mention in
            let range = TextRange(offsets[mention.span.start], offsets[mention.span.end])
            let first = text.tokens.partitionIndex { $0.range.end > range.start }
            let last = text.tokens.partitionIndex { $0.start >= range.end }
            return NameSpan(
                tokens: first..<max(first, last), range: range, label: mention.label, confidence: .certain)
        }
        var clusters: [Int: [Row.Span]] = [:]
        for (index, cluster) in EntityResolver(names, in: text).clusters.enumerated() {
            clusters[cluster, default: []].append(gold[index].span)
        }
        return clusters.sorted { $0.key < $1.key }.map(\.value)
    }
}
