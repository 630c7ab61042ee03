import Analysis

/// Packs the word clusters.
struct ClusterPacking {
    static func run(_ options: TrainingOptions) throws {
        let brown: [(word: String, path: UInt32)] = try FileBytes.lines("\(options.data)/clusters/brown.tsv").compactMap
        {
            let fields = $0.split(separator: "\t")
            guard fields.count == 2, let path = UInt32(fields[1]) else { return nil }
            return (String(fields[0]), path)
        }
        let glove: [(word: String, clusters: (UInt32, UInt32, UInt32))] =
            try FileBytes.lines("\(options.data)/clusters/glove.tsv").compactMap {
                let fields = $0.split(separator: "\t")
                guard fields.count == 4, let small = UInt32(fields[1]), let middle = UInt32(fields[2]),
                    let large = UInt32(fields[3])
                else { return nil }
                return (String(fields[0]), (small, middle, large))
            }
        let bytes = WordClusters.packed(brown: brown, glove: glove)
        try FileBytes.write(bytes, to: "\(options.output)/Blobs/clusters.bin")
        print("clusters.bin: \(bytes.count) bytes")
    }
}
