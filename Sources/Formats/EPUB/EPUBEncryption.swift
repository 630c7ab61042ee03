/// Which files of a book are encrypted (`META-INF/encryption.xml`).
enum EPUBEncryption {
    /// Algorithms that only keep fonts from being copied: the text stays readable.
    private static let fontAlgorithms: Set<String> = [
        "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
    ]

    /// The paths of the files that cannot be read.
    static func encryptedPaths(_ archive: ZipArchive, limits: inout ZipLimits) -> Set<String> {
        guard let data = archive.data(of: "META-INF/encryption.xml", limits: &limits) else { return [] }
        var paths: Set<String> = []
        var algorithm = ""
        let parser = XMLParser()
        parser.onStart = { element in
            switch element.name {
            case "encrypteddata": algorithm = ""
            case "encryptionmethod":
                // The method of a key that is inside comes later, and does not change that of the data.
                if algorithm.isEmpty { algorithm = element.attributes["algorithm"] ?? "" }
            case "cipherreference":
                guard !fontAlgorithms.contains(algorithm), let path = element.attributes["uri"] else { return }
                paths.insert(WebAddress.path(WebAddress.decoded(path), relativeTo: ""))
            default: break
            }
        }
        _ = parser.parse(data)
        return paths
    }
}
