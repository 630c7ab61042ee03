import Model
import Screen

/// The picture that the panel shows.
struct PictureState: Sendable {
    /// How the terminal shows pictures, as far as it has told.
    var support = PictureSupport()
    /// Whether the terminal was asked for that, at its present size.
    var isAsked = false
    /// What was asked for last.
    private(set) var wanted: PictureRequest?
    private(set) var picture: ShownPicture?
    /// Why there is no picture.
    private(set) var problem: String?
    /// Counts the changes.
    private(set) var version = 0

    /// Asks for a picture. What is shown of the same one stays until it is there.
    mutating func want(_ request: PictureRequest) {
        if request.address != wanted?.address { (picture, problem) = (nil, nil) }
        wanted = request
        version += 1
    }

    /// Takes a picture, if it is the one that was asked for last.
    mutating func take(_ new: ShownPicture, of request: PictureRequest) {
        guard request == wanted else { return }
        (picture, problem) = (new, nil)
        version += 1
    }

    /// Takes that there is no picture, and why.
    mutating func take(problem new: String, of request: PictureRequest) {
        guard request == wanted else { return }
        (picture, problem) = (nil, new)
        version += 1
    }
}

extension AppState {
    /// Has the picture of the open panel decoded for the room that there is and for what the terminal shows, if that was not
    /// asked for.
    mutating func pictureToShow() -> [Effect] {
        guard let address = panel?.panel.picture, let area = split.panel, !settings.isPlain,
            let form = pictures.support.form(for: settings.pictures)
        else { return [] }
        let asking: [Effect] = pictures.isAsked ? [] : [.askForPictures]
        pictures.isAsked = true
        let points = pictures.support.points(ofCellIn: form)
        let request = PictureRequest(
            address: address, form: form, cellWidth: points.width, cellHeight: points.height,
            columns: listWidth(in: area), rows: max(1, split.listRows), generation: reading.generation)
        guard request != pictures.wanted else { return asking }
        pictures.want(request)
        renewPanel()
        return asking + [.showPicture(request)]
    }
}
