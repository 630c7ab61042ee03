import Model

/// That two people are related in one way, in one order for each kind: a parent before the child, an aunt before her niece,
/// others by their numbers.
struct KinCase: Hashable {
    /// Who is the other's relative of `kind`.
    let first: EntityID
    let second: EntityID
    let kind: KinWords.Kind

    /// The case of `person`, who is the owner's relative of `kind`, and whether `person` comes first in it.
    static func of(_ person: EntityID, _ owner: EntityID, _ kind: KinWords.Kind) -> (case: KinCase, isForward: Bool) {
        let isForward =
            switch kind {
            case .parent, .avuncular, .grandparent, .parentInLaw: true
            case .child, .nibling, .grandchild, .childInLaw: false
            case .spouse, .sibling, .cousin, .siblingInLaw: person < owner
            }
        return isForward
            ? (KinCase(first: person, second: owner, kind: kind), true)
            : (KinCase(first: owner, second: person, kind: kind.inverse), false)
    }
}
