import Dispatch
import Model
import Platform
import Reader

/// Has pictures decoded by other runs of this program, each waited for on a thread of its own, and posts them.
final class PictureRunner: Sendable {
    /// How long a picture may take, in milliseconds.
    private static let patience = 15_000

    private let post: @Sendable (Event) -> Void
    private let queue = DispatchQueue(label: "gloss.pictures", qos: .utility, attributes: .concurrent)

    init(post: @escaping @Sendable (Event) -> Void) { self.post = post }

    /// Decodes the picture at `address` of the document at `path`, as large as fits into so many points.
    func show(_ address: String, path: String?, width: Int, height: Int, generation: Int) {
        guard let path else {
            return post(.pictureFailed("a text from a pipe has no pictures", address: address, generation: generation))
        }
        queue.async { [post] in
            BackgroundThread.giveWay()
            let arguments = ["picture", "--", path, address, String(width), String(height)]
            let output = ProgramOutput(
                of: [Environment.programPath] + arguments, patience: Self.patience, limit: PictureMessage.mostBytes)
            switch PictureMessage.picture(output?.bytes ?? []) {
            case .success(let picture): post(.pictureLoaded(picture, address: address, generation: generation))
            case .failure(let failure):
                post(.pictureFailed(failure.message ?? "it failed", address: address, generation: generation))
            }
        }
    }
}
