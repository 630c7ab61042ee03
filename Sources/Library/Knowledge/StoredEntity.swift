import Model

/// An entity as the library has it, with all that is known of it, and how much of that its reader may be told.
struct StoredEntity: Sendable {
    /// The columns that `init(_:)` reads, of `entities` and `documents`.
    static let columns = """
        entities.id, document, path, title, type, entities.name, entities.aliases, mentions, description,
        coalesce(description_place, 0), passage, passage_place, companions, name_places, places, first, introduction,
        CASE WHEN hides_ahead = 1 AND last_read IS NOT NULL THEN furthest END
        """

    /// With all that is known.
    private let whole: EntityElsewhere
    private let descriptionPlace: Int
    private let namePlaces: [Int]
    private let places: PlaceList
    private let first: Int
    private let introduction: String
    /// The furthest place that was read, if nothing beyond it is told.
    private let furthest: Int?

    init(_ row: Row) {
        whole = EntityElsewhere(
            number: row.integer(0), document: DocumentID(row.integer(1)), path: row.text(2), title: row.text(3),
            type: EntityType(id: row.text(4)) ?? .other, name: row.text(5), aliases: Self.lines(row.text(6)),
            mentions: row.integer(7), description: row.text(8), passage: row.text(10), place: row.integer(11),
            companions: Self.lines(row.text(12)))
        descriptionPlace = row.integer(9)
        namePlaces = Self.lines(row.text(13)).compactMap { Int($0) }
        places = PlaceList(bytes: row.bytes(14))
        first = row.integer(15)
        introduction = row.text(16)
        furthest = row.optionalInteger(17)
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// What may be told of it, with all that is known if `tellsAhead`; nil if it comes in later than was read.
    func told(tellsAhead: Bool) -> EntityElsewhere? {
        guard let furthest, !tellsAhead else { return whole }
        guard first < furthest else { return nil }
        var told = whole
        (told.name, told.aliases) = names(before: furthest)
        // Books that were taken over by an older version have no places; those are renewed when they are opened.
        if !places.bytes.isEmpty { told.mentions = max(1, places.count(before: furthest)) }
        if descriptionPlace >= furthest { told.description = "" }
        if whole.place >= furthest {
            told.passage = introduction
            told.place = first
        }
        return told
    }

    /// Whether some of its names are not told.
    var hidesNames: Bool { furthest.map { end in namePlaces.contains { $0 >= end } } ?? false }

    /// The fullest name that was given so far, and the others.
    private func names(before end: Int) -> (name: String, aliases: [String]) {
        let all = [whole.name] + whole.aliases
        guard namePlaces.count == all.count else { return (whole.name, whole.aliases) }
        let told = zip(all, namePlaces).filter { $0.1 < end }.map(\.0)
        guard told.first != whole.name else { return (whole.name, Array(told.dropFirst())) }
        let fullest = told.max {
            ($0.split(separator: " ").count, $0.utf8.count) < ($1.split(separator: " ").count, $1.utf8.count)
        }
        // A name that no mention is written with, as one that the reader gave, is told.
        let name = fullest ?? whole.name
        return (name, told.filter { $0 != name })
    }
}
