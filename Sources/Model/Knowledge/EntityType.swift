/// What an entity is. A new type is one more case and one more row in `definition`.
public enum EntityType: UInt8, Hashable, Sendable, CaseIterable {
    case person, organisation, place, group, event, work, product, law, other

    /// The words for a type.
    public struct Definition: Sendable {
        /// The name in JSON and in knowledge files.
        public let id: String
        /// The heading of a list of such entities.
        public let plural: String
        /// One letter for narrow columns.
        public let letter: Character
    }

    /// The row of this type.
    public var definition: Definition {
        switch self {
        case .person: Definition(id: "person", plural: "people", letter: "P")
        case .organisation: Definition(id: "organisation", plural: "organisations", letter: "O")
        case .place: Definition(id: "place", plural: "places", letter: "L")
        case .group: Definition(id: "group", plural: "groups", letter: "G")
        case .event: Definition(id: "event", plural: "events", letter: "E")
        case .work: Definition(id: "work", plural: "works", letter: "W")
        case .product: Definition(id: "product", plural: "products", letter: "D")
        case .law: Definition(id: "law", plural: "laws", letter: "A")
        case .other: Definition(id: "other", plural: "others", letter: "X")
        }
    }

    /// The type named `id` ("organization" is read too), or nil.
    public init?(id: String) {
        let id = id == "organization" ? "organisation" : id
        guard let type = Self.allCases.first(where: { $0.definition.id == id }) else { return nil }
        self = type
    }
}
