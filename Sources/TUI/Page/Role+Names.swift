import Model
import Screen

extension Role {
    /// The role of a name of this type.
    package static func name(_ type: EntityType) -> Role {
        switch type {
        case .person: .person
        case .organisation: .organisation
        case .place: .place
        case .group: .group
        case .event: .event
        case .work: .work
        case .product: .product
        case .law: .law
        case .other: .otherName
        }
    }
}
