import Analysis

/// Packs the word clusters.
struct ClusterPacking {
    static func run(_ folders: DataOptions) throws {
        let brown: [(word: String, path: UInt32)] = try FileBytes.lines("\(folders.data)/clusters/brown.tsv").compactMap
        {
            let fields = $0.split(separator: "\t")
            guard fields.count == 2, let path = UInt32(fields[1]) else { return nil }
            return (String(fields[0]), path)
        }
        let glove: [(word: String, clusters: (UInt32, UInt32, UInt32))] =
            try FileBytes.lines("\(folders.data)/clusters/glove.tsv").compactMap {
                let fields = $0.split(separator: "\t")
                guard fields.count == 4, let small = UInt32(fields[1]), let middle = UInt32(fields[2]),
                    let large = UInt32(fields[3])
                else { return nil }
                return (String(fields[0]), (small, middle, large))
            }
        let bytes = packed(brown: brown, glove: glove)
        try FileBytes.write(bytes, to: "\(folders.output)/Blobs/clusters.bin")
        print("clusters.bin: \(bytes.count) bytes")
    }

    /// The bytes of the tables for `brown` (word and path) and `glove` (word and three clusters).
    private static func packed(
        brown: [(word: String, path: UInt32)], glove: [(word: String, clusters: (UInt32, UInt32, UInt32))]
    ) -> [UInt8] {
        let tables = [
            HashedTablePacker.packed(brown.map { (WordHash.exact($0.word), $0.path + 1) }, magic: "GLZB"),
            HashedTablePacker.packed(
                glove.map {
                    (WordHash.exact($0.word), $0.clusters.0 | $0.clusters.1 << 6 | $0.clusters.2 << 14 | 1 << 24)
                },
                magic: "GLZV"),
        ]
        return tables.flatMap { table in withUnsafeBytes(of: UInt32(table.count).littleEndian) { Array($0) } + table }
    }
}
