import CSystem

/// Writing of files that are either the old or the new one at any moment, whatever happens.
package enum AtomicFile {
    /// Makes the file at `path` hold `bytes`, by way of another file of its folder; a link is followed. An old file keeps its
    /// permissions, a new one is its owner's alone if `isPrivate`.
    ///
    /// - Returns: nil, or the system's error code.
    package static func replace(_ path: String, with bytes: [UInt8], isPrivate: Bool = false) -> Int32? {
        let target = resolved(path)
        let temporary = target + ".\(getpid()).new"
        var status = stat()
        let mode = stat(FileName.bytes(of: target), &status) == 0 ? status.st_mode & 0o777 : isPrivate ? 0o600 : 0o644
        // The file is replaced through its folder, which would pass over its own permissions.
        if access(FileName.bytes(of: target), F_OK) == 0, access(FileName.bytes(of: target), W_OK) != 0 { return errno }
        // What a program of the same number has left that was killed long ago.
        unlink(FileName.bytes(of: temporary))
        let file = open(FileName.bytes(of: temporary), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { return errno }
        var failure = writeAll(bytes, to: file)
        if failure == nil, fsync(file) != 0 { failure = errno }
        close(file)
        if failure == nil, rename(FileName.bytes(of: temporary), FileName.bytes(of: target)) != 0 { failure = errno }
        if failure != nil { unlink(FileName.bytes(of: temporary)) }
        return failure
    }

    /// Makes the folder at `path` and those above it that are missing, for their owner alone. Returns nil, or the system's
    /// error code.
    package static func makeFolder(_ path: String) -> Int32? {
        var made = ""
        for part in path.split(separator: "/") {
            made += "/" + part
            if mkdir(FileName.bytes(of: made), 0o700) != 0, errno != EEXIST { return errno }
        }
        return nil
    }

    /// The file that `path` leads to; the path itself if there is none yet.
    package static func resolved(_ path: String) -> String {
        guard let real = realpath(FileName.bytes(of: path), nil) else { return path }
        defer { free(real) }
        return FileName.string(of: real)
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
