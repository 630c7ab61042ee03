import AnalysisData

/// A country, with the other names for it and the words for its people.
public struct Country: Hashable, Sendable {
    /// The usual English name.
    public let name: String
    /// Other names ("Islamic Republic of Iran", "Persia").
    public let synonyms: [String]
    /// Words for its people and what is theirs ("Iranian").
    public let demonyms: [String]

    /// The countries by name.
    public static let all: [Country] = {
        let bytes = gloss_countries()
        let text = String(decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        return text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            func words(_ field: Int) -> [String] {
                field < fields.count ? fields[field].split(separator: "|").map(String.init) : []
            }
            return Country(name: String(fields[0]), synonyms: words(1), demonyms: words(2))
        }
    }()
}
