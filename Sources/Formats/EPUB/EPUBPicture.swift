import Model

/// The pictures of a book.
public enum EPUBPicture {
    /// The bytes of the file at `path` inside of a book; nil if `source` is not a book or has no such file.
    public static func bytes(of path: String, in source: SourceBytes) -> [UInt8]? {
        guard let sample = try? source.allBytes(limit: EPUBReading.limit), let archive = ZipArchive(sample) else {
            return nil
        }
        var limits = ZipLimits()
        return archive.data(of: path, limits: &limits)
    }
}
