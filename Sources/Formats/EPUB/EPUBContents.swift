import CGumbo

/// The table of contents of a book, from its navigation document or its NCX.
struct EPUBContents: Sendable {
    /// A line of the table.
    struct Entry: Sendable, Hashable {
        /// What is shown.
        var title: String
        /// The nesting, 1 for the outermost.
        var level: Int
        /// The path of the part in the archive.
        var path: String
        /// The name of the place in it; empty for its start.
        var fragment: String
    }

    /// The lines in order.
    private(set) var entries: [Entry] = []

    private static let maximumEntries = 20_000

    /// Reads the table of `package`: the navigation document where there is one, or else the NCX.
    init(_ package: EPUBPackage, _ archive: ZipArchive, limits: inout ZipLimits) {
        if let path = package.navigation, let data = archive.data(of: path, limits: &limits) {
            readNavigation(data, path: path)
        }
        if entries.isEmpty, let path = package.controlFile, let data = archive.data(of: path, limits: &limits) {
            readControlFile(data, path: path)
        }
    }

    private mutating func append(_ title: String, level: Int, address: String, path: String) {
        guard !title.isEmpty, entries.count < Self.maximumEntries, WebAddress.scheme(of: address) == nil else { return }
        guard case .name(let file, let fragment, _) = HTMLLinkResolver(file: path).target(of: address, isNote: false)
        else {
            return
        }
        entries.append(Entry(title: title, level: level, path: file, fragment: fragment))
    }

    // MARK: EPUB 3

    private mutating func readNavigation(_ data: [UInt8], path: String) {
        data.withUnsafeBufferPointer { bytes in
            let tree = HTMLPage.tree(of: bytes, isXML: true, isWhole: true)
            let tables = tree.nodes.indices.filter { tree.nodes[$0].tag == GUMBO_TAG_NAV }
            let isContents = { (index: Int) in tree.attribute("epub:type", of: index)?.contains("toc") ?? false }
            guard let table = tables.first(where: isContents) ?? tables.first else { return }
            readList(in: table, of: tree, path: path)
        }
    }

    private mutating func readList(in table: Int, of tree: HTMLTree, path: String) {
        // The ends of the lists that are open: as many as the present nesting.
        var lists: [Int] = []
        for index in table..<Int(tree.nodes[table].end) {
            while let end = lists.last, end <= index { lists.removeLast() }
            switch tree.nodes[index].tag {
            case GUMBO_TAG_OL, GUMBO_TAG_UL: lists.append(Int(tree.nodes[index].end))
            case GUMBO_TAG_A:
                guard let address = tree.attribute("href", of: index) else { continue }
                append(tree.text(of: index), level: max(lists.count, 1), address: address, path: path)
            default: break
            }
        }
    }

    // MARK: EPUB 2

    private mutating func readControlFile(_ data: [UInt8], path: String) {
        /// A point whose label and address are being read.
        struct Point {
            var title = ""
            var address: String?
        }
        var points: [Point] = []
        var isInMap = false
        var isInLabel = false
        var found: [(title: String, level: Int, address: String)] = []
        let parser = XMLParser()
        parser.onStart = { element in
            switch element.name {
            case "navmap": isInMap = true
            case "navpoint" where isInMap: points.append(Point())
            case "text" where !points.isEmpty: isInLabel = true
            case "content":
                guard !points.isEmpty, let address = element.attributes["src"] else { return }
                points[points.count - 1].address = address
                found.append((points[points.count - 1].title.collapsingWhiteSpace, points.count, address))
            default: break
            }
        }
        parser.onText = { text in
            if isInLabel, !points.isEmpty, points[points.count - 1].title.utf8.count < 4096 {
                points[points.count - 1].title += String(decoding: text, as: UTF8.self)
            }
        }
        parser.onEnd = { name in
            switch name {
            case "text": isInLabel = false
            case "navpoint": _ = points.popLast()
            case "navmap": isInMap = false
            default: break
            }
        }
        _ = parser.parse(data)
        for point in found { append(point.title, level: point.level, address: point.address, path: path) }
    }
}
