import Model
import Page

/// Where the reader was, to go back to and forward again.
struct History: Sendable {
    /// A place, with the panel that was open there.
    struct Place: Sendable {
        /// The path of the document.
        var document: String
        /// The top of the page.
        var top: PageAnchor
        /// What was chosen on the page.
        var chosen: Choice?
        /// The entity whose mentions were gone through.
        var entity: EntityReference?
        var panel: PanelState?
        /// Where the keys went.
        var focus: Focus
    }

    /// How many places are remembered.
    static let capacity = 500

    /// The places before this one, the oldest first.
    private(set) var back: [Place] = []
    /// The places that the reader went back from, the nearest last.
    private(set) var forward: [Place] = []

    /// Remembers `place`, from which the reader goes somewhere new.
    mutating func leave(_ place: Place) {
        back.append(place)
        if back.count > Self.capacity { back.removeFirst() }
        forward = []
    }

    /// Goes back from `place`; nil at the beginning.
    mutating func goBack(from place: Place) -> Place? {
        guard let previous = back.popLast() else { return nil }
        forward.append(place)
        return previous
    }

    /// Goes forward from `place`; nil at the end.
    mutating func goForward(from place: Place) -> Place? {
        guard let next = forward.popLast() else { return nil }
        back.append(place)
        return next
    }

    /// The same history when the bytes of `document` have moved as `offset` says.
    func moved(in document: String, by offset: (Int) -> Int) -> History {
        func move(_ place: Place) -> Place {
            guard place.document == document else { return place }
            var place = place
            place.top.offset = offset(place.top.offset)
            place.chosen = nil
            place.entity = place.entity?.moved(by: offset)
            place.panel?.move(by: offset)
            return place
        }
        var moved = self
        moved.back = back.map(move)
        moved.forward = forward.map(move)
        return moved
    }
}
