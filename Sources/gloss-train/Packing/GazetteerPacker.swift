import Analysis

/// Packs the word lists into the table that `Gazetteer` reads.
struct GazetteerPacker {
    private var rows: [UInt64: UInt32] = [:]

    init() {}

    /// The file of each list, without its extension.
    static let files: [(name: String, list: Gazetteer.Lists)] = [
        ("given-name", .givenName), ("surname", .surname), ("city", .city), ("region", .region), ("demonym", .demonym),
        ("organisation-head", .organisationHead), ("organisation-word", .organisationHead), ("place-head", .placeHead),
        ("person-role", .role), ("event-head", .eventHead), ("work-head", .workHead), ("title", .title),
        ("month", .month), ("particle", .particle), ("company-suffix", .companySuffix), ("wordnet-person", .person),
        ("wordnet-place", .place), ("wordnet-organisation", .organisation), ("wordnet-other", .otherName),
        ("organisation-name", .organisationName), ("thing-name", .thingName), ("people-name", .demonym),
        ("place-name", .place), ("region-name", .region), ("given-name-more", .givenName), ("surname-more", .surname),
    ]

    /// The files of words by the case that they mostly have.
    static let caseFiles: [(name: String, usualCase: UsualCase)] = [
        ("small-word", .small), ("mostly-small-word", .mostlySmall), ("mostly-capital-word", .mostlyCapital),
    ]

    /// Adds the lines of a list.
    mutating func add(_ lines: [Substring], to list: Gazetteer.Lists) {
        for line in lines { add(String(line), row: list.rawValue) }
    }

    /// Adds the names, synonyms and demonyms of the countries.
    mutating func addCountries() {
        for (index, country) in Country.all.enumerated() {
            let number = UInt32(index + 1) << Gazetteer.countryShift
            for name in [country.name] + country.synonyms { add(name, row: Gazetteer.Lists.country.rawValue | number) }
            for name in country.demonyms { add(name, row: Gazetteer.Lists.demonym.rawValue | number) }
        }
    }

    /// Adds the words of a list that tells how they are mostly written.
    mutating func add(_ lines: [Substring], usualCase: UsualCase) {
        for line in lines { add(String(line), row: UInt32(usualCase.rawValue) << Gazetteer.caseShift) }
    }

    /// The bytes of the table.
    func packed() -> [UInt8] {
        HashedTablePacker.packed(rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, magic: "GLZ1")
    }

    private mutating func add(_ phrase: String, row: UInt32) {
        let words = Gazetteer.words(phrase)
        guard !words.isEmpty, words.count <= Gazetteer.longestPhrase else { return }
        let hash = Gazetteer.hash(phrase)
        // The first country wins where two share a word.
        let old = rows[hash] ?? 0
        let number = (old & Gazetteer.countryMask == 0 ? row : old) & Gazetteer.countryMask
        rows[hash] = (old | row) & ~Gazetteer.countryMask | number
        if words.count > 1 { rows[Gazetteer.hash(words[0]), default: 0] |= Gazetteer.Lists.startsPhrase.rawValue }
    }
}
