import Dispatch
import Model
import Pictures
import Platform
import Reader

/// Has pictures decoded by other runs of this program, each waited for on a thread of its own, and posts them.
final class PictureRunner: Sendable {
    /// How long a picture may take, in milliseconds.
    private static let patience = 15_000

    private let post: @Sendable (Event) -> Void
    private let queue = DispatchQueue(label: "gloss.pictures", qos: .utility, attributes: .concurrent)

    init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

    /// Decodes the picture that is asked for, of the document at `path`, and encodes it for the terminal.
    func show(_ request: PictureRequest, path: String?) {
        guard let path else { return post(.pictureFailed("a text from a pipe has no pictures", of: request)) }
        queue.async { [post] in
            BackgroundThread.giveWay()
            let arguments = ["picture", "--", path, request.address, String(request.width), String(request.height)]
            let output = ProgramOutput(
                of: [Environment.programPath] + arguments, patience: Self.patience, limit: PictureMessage.mostBytes)
            switch PictureMessage.picture(output?.bytes ?? []) {
            case .success(let picture):
                let encoder = PictureEncoder(
                    request.form, cellWidth: request.cellWidth, cellHeight: request.cellHeight)
                let shown = encoder.encoded(picture).map { ShownPicture.encoded($0) } ?? .points(picture)
                post(.pictureLoaded(shown, of: request))
            case .failure(let failure): post(.pictureFailed(failure.message ?? "it failed", of: request))
            }
        }
    }
}
