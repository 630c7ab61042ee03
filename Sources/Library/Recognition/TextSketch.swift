import Model

/// A few numbers that tell how alike two texts are: the least hashes of all runs of some words ("bottom-k sketch", after
/// Broder, "On the resemblance and containment of documents", 1997). Texts that share most runs share most of them.
public struct TextSketch: Hashable, Sendable {
    /// How many hashes are kept.
    static let size = 24
    /// How many words make a run.
    private static let run = 5
    /// How much of a text is looked at, in bytes.
    private static let reach = 4 << 20

    /// The hashes, the least first.
    let hashes: [Int]

    /// The sketch of `text`.
    public init(of text: TextBuffer) {
        hashes = text.withBytes { bytes in
            var least = LeastHashes(count: Self.size)
            var words = [UInt64](repeating: 0, count: Self.run)
            var count = 0
            var word: ContentHash?
            func finish(_ word: ContentHash) {
                words[count % Self.run] = word.value
                count += 1
                guard count >= Self.run else { return }
                var hash: UInt64 = 0
                for place in count..<count + Self.run { hash = ContentHash.mixed(hash ^ words[place % Self.run]) }
                least.add(hash)
            }
            for byte in bytes.prefix(Self.reach) {
                if byte > 0x20 {
                    word = word ?? ContentHash()
                    word?.add(byte)
                } else if let ended = word {
                    finish(ended)
                    word = nil
                }
            }
            if let word { finish(word) }
            // What SQLite keeps has a sign.
            return least.hashes.map { Int(bitPattern: UInt(truncatingIfNeeded: $0)) }
        }
    }
}

/// The least of the numbers that were added, each once.
private struct LeastHashes {
    private let count: Int
    /// In order.
    private(set) var hashes: [UInt64] = []

    init(count: Int) { self.count = count }

    mutating func add(_ hash: UInt64) {
        if hashes.count == count, hash >= hashes[count - 1] { return }
        let place = hashes.partitionIndex { $0 >= hash }
        if place < hashes.count, hashes[place] == hash { return }
        hashes.insert(hash, at: place)
        if hashes.count > count { hashes.removeLast() }
    }
}
