import Platform

/// What tells the content of one file from that of another: its length, and a hash of all of it or of samples.
///
/// It is made to recognise files, not to keep anyone from making two alike.
public struct FileFingerprint: Hashable, Sendable {
    /// The length and the hash, as they are kept.
    public let bytes: [UInt8]

    /// How many samples are taken of a long file.
    private static let samples = 16
    /// The length of a sample in bytes. A file of no more than all of them together is read whole.
    private static let sampleSize = 16 << 10

    /// The fingerprint of the file at `path`; nil if it is not a file that can be read.
    public init?(of path: String) {
        let descriptor = Platform.open(FileName.bytes(of: path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        var hash = ContentHash()
        var sample = [UInt8](repeating: 0, count: Self.sampleSize)
        // The samples follow each other in a short file, and lie as far apart from each other in a long one.
        let step = max(Self.sampleSize, (size - Self.sampleSize) / (Self.samples - 1))
        for index in 0..<Self.samples {
            let length = pread(descriptor, &sample, sample.count, off_t(index * step))
            guard length >= 0 else { return nil }
            hash.add(sample[..<length])
        }
        bytes =
            withUnsafeBytes(of: UInt64(size).littleEndian) { Array($0) }
            + withUnsafeBytes(of: hash.value.littleEndian) { Array($0) }
    }
}

/// A hash that is the same in every run (FNV-1a of 64 bits, by Fowler, Noll and Vo, with the finish of MurmurHash3).
struct ContentHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds bytes.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Adds a byte.
    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of what was added.
    var value: UInt64 { Self.mixed(state) }

    /// Spreads each bit over all others.
    static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
