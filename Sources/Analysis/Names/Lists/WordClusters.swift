import AnalysisData
import Model

/// Groups of words that occur in like places: Brown clusters and k-means clusters of GloVe vectors.
///
/// Two packed tables, one after the other, each with its length in bytes before it (UInt32, little-endian).
package struct WordClusters: Sendable {
    /// The clusters of the program.
    package static let standard = WordClusters(gloss_clusters())

    private let brown: HashedTable
    private let glove: HashedTable

    init(_ bytes: gloss_bytes) {
        let all = UnsafeRawBufferPointer(start: bytes.start, count: bytes.count)
        guard all.count > 8 else {
            brown = HashedTable(UnsafeRawBufferPointer(start: nil, count: 0))
            glove = brown
            return
        }
        let first = Int(UInt32(littleEndian: all.loadUnaligned(as: UInt32.self)))
        let second = Int(UInt32(littleEndian: all.loadUnaligned(fromByteOffset: 4 + first, as: UInt32.self)))
        brown = HashedTable(UnsafeRawBufferPointer(rebasing: all[4..<4 + first]))
        glove = HashedTable(UnsafeRawBufferPointer(rebasing: all[8 + first..<8 + first + second]))
    }

    /// The rows of a word, fetched before they are looked at.
    struct Probe {
        fileprivate let exact, lower, capitalised, glove: HashedTable.Probe
    }

    /// Fetches the rows of a word by its hashes: as written, in small letters, and capitalised. All are finished.
    @inline(__always)
    func probe(exact: UInt64, lower: UInt64, capitalised: UInt64) -> Probe {
        Probe(
            exact: brown.probe(exact), lower: brown.probe(lower), capitalised: brown.probe(capitalised),
            glove: glove.probe(lower))
    }

    /// The Brown path of a word plus one, the start of the path in the low bits; 0 if it has none: as written, else in small
    /// letters, else capitalised.
    @inline(__always)
    func brownPath(_ probe: Probe) -> UInt32 {
        let path = brown.value(probe.exact)
        if path != 0 { return path }
        let lowerPath = brown.value(probe.lower)
        return lowerPath != 0 ? lowerPath : brown.value(probe.capitalised)
    }

    /// The clusters of 64, 256 and 1,024 of a word in small letters, in bits 0–5, 6–13 and 14–23, with bit 24 set; 0
    /// where it has none.
    @inline(__always)
    func gloveClusters(_ probe: Probe) -> UInt32 { glove.value(probe.glove) }
}
