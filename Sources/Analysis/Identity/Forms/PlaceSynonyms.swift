import AnalysisData

/// Countries, regions and cities with several names, and the words for their people; keys are folded.
///
/// Names and demonyms are those of ISO 3166, the United Nations' terminology and common English usage.
struct PlaceSynonyms: Sendable {
    /// The list in the program's data.
    static let shared = PlaceSynonyms()

    private var places: [String: Int] = [:]
    private var usual: Set<String> = []
    private var demonyms: [String: Int] = [:]

    private init() {
        let bytes = gloss_place_synonyms()
        let text = String(decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        for (index, line) in text.split(separator: "\n").enumerated() {
            let parts = line.split(separator: ";")
            if let name = parts[0].split(separator: "|").first { usual.insert(NameReader.folded(name)) }
            for name in parts[0].split(separator: "|") { places[NameReader.folded(name)] = index }
            for word in parts.dropFirst().first?.split(separator: "|") ?? [] {
                demonyms[NameReader.folded(word)] = index
            }
        }
    }

    /// The number of the place with this name; equal for synonyms.
    func place(named words: String) -> Int? { places[words] }
    /// Whether this is the usual name of a place that has several.
    func isUsual(_ words: String) -> Bool { usual.contains(words) }
    /// The number of the place whose people, or whose things, this word names.
    func place(ofDemonym words: String) -> Int? { demonyms[words] }
}
