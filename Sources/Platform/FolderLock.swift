/// A lock on a folder, held by one program at a time of those that ask for it. It leaves nothing behind: it ends with the
/// program that holds it, however that ends.
package enum FolderLock {
    /// How often a lock that another program holds is asked for, and how long is waited between, in microseconds.
    private static let attempts = (count: 200, pause: UInt32(10_000))

    /// Does `body` while no other program does the same for a file of the folder that the file at `path` is in. Where the file
    /// system knows no locks, or another program holds one for longer than two seconds, `body` is done without.
    package static func hold<Result, Failure: Error>(
        forFileAt path: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(FileName.bytes(of: folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return try body() }
        // Closing it ends the lock.
        defer { close(descriptor) }
        for _ in 0..<attempts.count {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { break }
            usleep(attempts.pause)
        }
        return try body()
    }
}
