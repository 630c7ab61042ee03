import Model
import Platform
import Reader

/// Has pictures decoded by another run of this program, and posts them.
struct PictureRunner: Sendable {
    /// How long a picture may take.
    private static let patience: Int32 = 15_000

    let post: @Sendable (Event) -> Void

    /// Decodes the picture at `address` of the document at `path`, as large as fits into so many points.
    func show(_ address: String, path: String?, width: Int, height: Int, generation: Int) {
        guard let path else {
            return post(.pictureFailed("a text from a pipe has no pictures", address: address, generation: generation))
        }
        Task.detached {
            BackgroundThread.giveWay()
            let message = Self.message(["picture", "--", path, address, String(width), String(height)])
            switch PictureMessage.picture(message) {
            case .success(let picture): post(.pictureLoaded(picture, address: address, generation: generation))
            case .failure(let failure):
                post(.pictureFailed(failure.message ?? "it failed", address: address, generation: generation))
            }
        }
    }

    /// What another run of this program with these arguments writes, as far as it comes in time.
    private static func message(_ arguments: [String]) -> [UInt8] {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return [] }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = ChildProcess([Environment.programPath] + arguments, output: ends[1], session: .own)
        close(ends[1])
        defer { close(ends[0]) }
        guard let child else { return [] }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        let end = ContinuousClock.now + .milliseconds(Int(patience))
        while bytes.count < PictureMessage.mostBytes, ContinuousClock.now < end {
            var wanted = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, patience) > 0 else { break }
            let count = read(ends[0], &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk[..<count]
        }
        // One that has written all is at its end anyway.
        kill(child.process, SIGKILL)
        _ = child.wait()
        return bytes
    }
}
