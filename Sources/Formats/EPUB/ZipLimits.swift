/// What an archive may come to when it is unpacked, so that a small file cannot fill the memory.
struct ZipLimits: Sendable {
    /// How many files of an archive are looked at.
    static let entries = 65_535
    /// The largest file, in bytes.
    static let entryBytes = 64 << 20
    /// How often larger than in the archive a file may be; text is packed to a tenth, deflate ends at 1,032.
    static let ratio = 200
    /// Below this size the ratio says nothing, in bytes.
    static let ratioFreeBytes = 1 << 20
    /// What all the files of a book together may come to, in bytes.
    static let totalBytes = 256 << 20

    private var total = 0

    /// Whether `entry` may be unpacked.
    func allow(_ entry: ZipArchive.Entry) -> Bool {
        guard entry.size <= Self.entryBytes, total + entry.size <= Self.totalBytes else { return false }
        return entry.size <= Self.ratioFreeBytes || entry.size / Self.ratio <= entry.packedSize
    }

    /// Counts bytes that were unpacked.
    mutating func take(_ bytes: Int) { total += bytes }
}
