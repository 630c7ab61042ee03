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
    /// The files that the landmarks of an EPUB 3 name.
    private(set) var landmarks: [EPUBParts.Entry] = []

    private static let maximumEntries = 20_000

    /// Reads the table of `package`: the navigation document if there is one, or else the NCX.
    init(_ package: EPUBPackage, _ archive: ZipArchive, limits: inout ZipLimits) {
        if let path = package.navigation, let data = archive.data(of: path, limits: &limits) {
            readNavigation(data, path: path)
        }
        if entries.isEmpty, let path = package.controlFile, let data = archive.data(of: path, limits: &limits) {
            readControlFile(data, path: path)
        }
    }

    /// A line as it is read: a part of a book may have chapters and no place of its own.
    private struct Line {
        var title: String
        var level: Int
        var address: String?
    }

    /// Appends lines of the file at `path`; one without an address is at the first place of those below it.
    private mutating func append(_ lines: [Line], path: String) {
        var below: [(level: Int, entry: Entry)] = []
        for line in lines.prefix(Self.maximumEntries).reversed() {
            while let last = below.last, last.level <= line.level, line.address?.isEmpty ?? true { below.removeLast() }
            guard !line.title.isEmpty else { continue }
            if var entry = entry(for: line, path: path) ?? below.last?.entry {
                entry.title = line.title
                entry.level = line.level
                below.append((line.level, entry))
                entries.append(entry)
            }
        }
        entries.reverse()
    }

    private func entry(for line: Line, path: String) -> Entry? {
        guard let address = line.address, WebAddress.scheme(of: address) == nil,
            case .name(let file, let fragment, _) = HTMLLinkResolver(file: path).target(of: address, isNote: false),
            !address.isEmpty
        else { return nil }
        return Entry(title: line.title, level: line.level, path: file, fragment: fragment)
    }

    // MARK: EPUB 3

    private mutating func readNavigation(_ data: [UInt8], path: String) {
        data.withUnsafeBufferPointer { bytes in
            let tree = HTMLPage.tree(of: bytes, isXML: true, isWhole: true)
            let tables = tree.nodes.indices.filter { tree.nodes[$0].tag == GUMBO_TAG_NAV }
            let isContents = { (index: Int) in tree.attribute("epub:type", of: index)?.contains("toc") ?? false }
            readLandmarks(in: tables, of: tree, path: path)
            guard let table = tables.first(where: isContents) ?? tables.first else { return }
            readList(in: table, of: tree, path: path)
        }
    }

    private mutating func readLandmarks(in tables: [Int], of tree: HTMLTree, path: String) {
        let isLandmarks = { (index: Int) in tree.attribute("epub:type", of: index)?.contains("landmarks") ?? false }
        for table in tables.filter(isLandmarks) {
            for index in table..<Int(tree.nodes[table].end) where tree.nodes[index].tag == GUMBO_TAG_A {
                guard let terms = tree.attribute("epub:type", of: index),
                    let address = tree.attribute("href", of: index)
                else { continue }
                landmarks.append(EPUBParts.Entry(address: address, terms: terms, of: path))
            }
        }
    }

    private mutating func readList(in table: Int, of tree: HTMLTree, path: String) {
        // The ends of the lists that are open: as many as the present nesting.
        var lists: [Int] = []
        var lines: [Line] = []
        for index in table..<Int(tree.nodes[table].end) {
            while let end = lists.last, end <= index { lists.removeLast() }
            switch tree.nodes[index].tag {
            case GUMBO_TAG_OL, GUMBO_TAG_UL: lists.append(Int(tree.nodes[index].end))
            case GUMBO_TAG_A:
                let address = tree.attribute("href", of: index)
                lines.append(Line(title: tree.text(of: index), level: max(lists.count, 1), address: address))
            case GUMBO_TAG_SPAN where tree.nodes[Int(tree.nodes[index].parent)].tag == GUMBO_TAG_LI:
                lines.append(Line(title: tree.text(of: index), level: max(lists.count, 1)))
            default: break
            }
        }
        append(lines, path: path)
    }

    // MARK: EPUB 2

    private mutating func readControlFile(_ data: [UInt8], path: String) {
        var lines: [Line] = []
        // The lines of the points that are open.
        var points: [Int] = []
        var isInMap = false
        var isInLabel = false
        let parser = XMLParser()
        parser.onStart = { element in
            switch element.name {
            case "navmap": isInMap = true
            case "navpoint" where isInMap:
                points.append(lines.count)
                lines.append(Line(title: "", level: points.count))
            case "text" where !points.isEmpty: isInLabel = true
            case "content":
                if let point = points.last { lines[point].address = element.attributes["src"] }
            default: break
            }
        }
        parser.onText = { text in
            if isInLabel, let point = points.last, lines[point].title.utf8.count < 4096 {
                lines[point].title += String(decoding: text, as: UTF8.self)
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
        for index in lines.indices { lines[index].title = lines[index].title.collapsingWhiteSpace }
        append(lines, path: path)
    }
}
