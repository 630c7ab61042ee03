import Model

/// The picture that the panel shows.
struct PictureState: Sendable {
    /// What was asked for.
    struct Wanted: Hashable, Sendable {
        /// The address of the picture, as the document has it.
        var address: String
        /// The points that there is room for.
        var width: Int
        var height: Int
        /// Of the document.
        var generation: Int
    }

    var wanted: Wanted?
    private(set) var picture: Picture?
    /// Why there is no picture.
    private(set) var problem: String?
    /// Counts the changes.
    private(set) var version = 0

    /// Takes what was asked for.
    mutating func take(_ new: Picture?, problem newProblem: String?) {
        (picture, problem) = (new, newProblem)
        version += 1
    }
}

extension AppState {
    /// Has the picture of the open panel decoded for the room that there is, if that was not asked for.
    mutating func pictureToShow() -> [Effect] {
        guard let address = panel?.panel.picture, split.panel != nil else { return [] }
        let room = split.listRows
        let wanted = PictureState.Wanted(
            address: address, width: pictureColumns, height: max(1, room) * 2, generation: reading.generation)
        guard wanted != pictures.wanted else { return [] }
        if wanted.address != pictures.wanted?.address { pictures.take(nil, problem: nil) }
        pictures.wanted = wanted
        renewPanel()
        return [
            .showPicture(address: address, width: wanted.width, height: wanted.height, generation: wanted.generation)
        ]
    }

    private var pictureColumns: Int { split.panel.map { listWidth(in: $0) } ?? 1 }

    /// Takes a picture, or why there is none, if it is the one that was asked for last.
    mutating func receive(_ picture: Picture?, problem: String? = nil, address: String) {
        guard pictures.wanted?.address == address else { return }
        pictures.take(picture, problem: problem)
    }
}
