import Model
import Page

/// Where the reader is in a document, with what a record of that is made from.
///
/// The place changes with nearly every key, and is written a moment later: only then is the record made.
package struct ReadingPlace: Sendable {
    /// How much of the text before the end of the page tells who was met last, in bytes.
    private static let lastMet = 4000
    /// How many people are kept with a place.
    private static let mostPeople = 4

    /// The title by which the reader sees the document.
    let title: String
    let document: Document
    /// What may be told there.
    let known: KnowledgeView
    /// The bytes on the page.
    let page: TextRange
    /// Up to where the text was read without a gap.
    package let furthest: Int
    /// How much of the text lies before the end of the page, in percent.
    let percent: Int
    /// The settings that stay with the document, by their names.
    let view: [String: String]

    /// The place as it is kept.
    package var record: ReadingRecord {
        let section = PlaceName.section(document.outline.section(at: page.start), in: document)
        let met = known.entities(in: TextRange(max(0, page.end - Self.lastMet), page.end))
            .filter { known.type(of: $0.entity) == .person }
            .sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
        return ReadingRecord(
            title: title, isBook: document.isBook, hidesAhead: known.end < .max, length: document.text.count,
            place: TextAnchor(place: page.start, in: document.text),
            furthest: TextAnchor(place: furthest, in: document.text), percent: percent,
            section: section == "lead" ? "" : section,
            people: met.prefix(Self.mostPeople).map { known.name(of: $0.entity) }, pageLength: page.count, view: view)
    }
}
