import Analysis
import Foundation

/// A labelled text as the files have it, one JSON object a line. Its offsets count scalars.
struct LabelledRow: Codable {
    struct Name: Codable {
        let start: Int
        let end: Int
        let type: String
        /// In percent; nil in text that people labelled.
        var confidence: Int?
    }

    let id: String
    /// nil in a file of what was found in a text of another file.
    var text: String?
    var entities: [Name]
    /// Where whoever labelled the text was not sure: start and end.
    var unsure: [[Int]]?

    /// The classes by their numbers.
    static let types = ["PER", "ORG", "LOC", "MISC"]

    /// What the program found in a document.
    init(_ document: LabelledDocument, names: [NameSpan]) {
        id = document.id
        // A scalar starts at each byte that does not continue one.
        var scalars = [0]
        for byte in document.text { scalars.append(scalars[scalars.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
        func offset(_ place: Int) -> Int {
            place < document.text.count ? scalars[place + 1] - 1 : scalars[document.text.count]
        }
        entities = names.map { name in
            Name(
                start: offset(name.range.start), end: offset(name.range.end),
                type: Self.types[Int(name.label.rawValue)],
                confidence: Int((name.confidence.share * 100).rounded()))
        }
    }

    /// The same as text to learn from, in which names below `least` percent are unsure.
    func taught(of text: String, least: Int) -> LabelledRow {
        var row = self
        row.text = text
        row.entities = entities.filter { ($0.confidence ?? 100) >= least }
        row.unsure = entities.filter { ($0.confidence ?? 100) < least }.map { [$0.start, $0.end] }
        return row
    }

    /// The object and the end of its line.
    func line() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try Array(encoder.encode(self)) + [0x0A]
    }
}
