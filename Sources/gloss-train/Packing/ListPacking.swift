import Analysis

/// Packs the word lists of AnalysisData into one table.
struct ListPacking {
    static func run(_ folders: DataOptions) throws {
        var packer = GazetteerPacker()
        for (name, list) in GazetteerPacker.files {
            packer.add(try FileBytes.lines("\(folders.output)/Lists/\(name).txt"), to: list)
        }
        for (name, usualCase) in GazetteerPacker.caseFiles {
            packer.add(try FileBytes.lines("\(folders.output)/Lists/\(name).txt"), usualCase: usualCase)
        }
        packer.addCountries()
        let bytes = packer.packed()
        try FileBytes.write(bytes, to: "\(folders.output)/Blobs/gazetteer.bin")
        print("gazetteer.bin: \(bytes.count) bytes")
    }
}
