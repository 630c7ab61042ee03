/// What the package document of a book says: its parts, their order, and what the book is.
struct EPUBPackage: Sendable {
    /// A file of the book.
    struct Item: Sendable {
        /// The path inside of the archive.
        var path: String
        /// The media type.
        var mediaType: String
        /// "nav" and the like.
        var properties: String
    }

    /// The files by id.
    private(set) var items: [String: Item] = [:]
    /// The paths of the parts in reading order, each once.
    private(set) var spine: [String] = []
    /// The title.
    private(set) var title: String?
    /// The authors, separated by commas.
    private(set) var author: String?
    /// The day of publication, as written.
    private(set) var date: String?
    /// A language tag.
    private(set) var language: String?
    /// The files that the guide of an EPUB 2 names.
    private(set) var guide: [EPUBParts.Entry] = []
    /// The path of the navigation document (EPUB 3); nil if there is none.
    var navigation: String? {
        items.filter { $0.value.properties.split(separator: " ").contains("nav") }.min { $0.key < $1.key }?.value.path
    }
    /// The path of the NCX (EPUB 2); nil if there is none.
    var controlFile: String? {
        if let named = controlID.flatMap({ items[$0] }) { return named.path }
        return items.filter { $0.value.mediaType == "application/x-dtbncx+xml" }.min { $0.key < $1.key }?.value.path
    }

    private var controlID: String?
    /// The file of the archive that says where the package document lies.
    private static let container = "META-INF/container.xml"

    /// The most parts of a book that are read.
    private static let maximumItems = 50_000

    /// Reads the package document of `archive`.
    ///
    /// - Throws: `ReadError` if there is none, or nothing in it can be read.
    init(_ archive: ZipArchive, limits: inout ZipLimits, name: String) throws(ReadError) {
        guard let path = Self.packagePath(archive, limits: &limits) else {
            if archive.entry(Self.container)?.isEncrypted ?? false { throw ReadError(.encrypted, name: name) }
            throw ReadError(.malformed("the archive holds no book (no package document)"), name: name)
        }
        guard let data = archive.data(of: path, limits: &limits) else {
            if archive.entry(path)?.isEncrypted ?? false { throw ReadError(.encrypted, name: name) }
            throw ReadError(.malformed("the package document is missing or damaged"), name: name)
        }
        let fault = parse(data, path: path, in: archive)
        guard !spine.isEmpty else {
            throw ReadError(
                .malformed("the package document names no parts\(fault.map { " (\($0))" } ?? "")"), name: name)
        }
    }

    /// The path that `META-INF/container.xml` names, or else that of a file that looks like a package document.
    private static func packagePath(_ archive: ZipArchive, limits: inout ZipLimits) -> String? {
        var path: String?
        if let container = archive.data(of: container, limits: &limits) {
            let parser = XMLParser()
            parser.onStart = { element in
                guard element.name == "rootfile", path == nil, let full = element.attributes["full-path"] else {
                    return
                }
                path = WebAddress.path(full, relativeTo: "")
            }
            _ = parser.parse(container)
        }
        if let path, archive.entry(path) != nil { return path }
        return archive.entries.keys.filter { $0.lowercased().hasSuffix(".opf") }.min()
    }

    private mutating func parse(_ data: [UInt8], path: String, in archive: ZipArchive) -> String? {
        var references: [String] = []
        var fields: [String: [String]] = [:]
        var text: String?
        var items: [String: Item] = [:]
        var control: String?
        var guide: [EPUBParts.Entry] = []
        let parser = XMLParser()
        parser.onStart = { element in
            switch element.name {
            case "item":
                guard let id = element.attributes["id"], let href = element.attributes["href"],
                    items.count < Self.maximumItems
                else { return }
                // A file may be called "CR%21X.xhtml" itself.
                let paths = [WebAddress.decoded(href), href].map { WebAddress.path($0, relativeTo: path) }
                items[id] = Item(
                    path: paths.first { archive.entry($0) != nil } ?? paths[0],
                    mediaType: element.attributes["media-type"] ?? "",
                    properties: element.attributes["properties"] ?? "")
            case "itemref":
                if let id = element.attributes["idref"], references.count < Self.maximumItems { references.append(id) }
            case "reference":
                guard let type = element.attributes["type"], let href = element.attributes["href"],
                    guide.count < Self.maximumItems
                else { return }
                guide.append(EPUBParts.Entry(address: href, terms: type, of: path))
            case "spine": control = element.attributes["toc"]
            case "title", "creator", "date", "language": text = ""
            default: break
            }
        }
        parser.onText = { piece in
            if let count = text?.utf8.count, count < 4096 { text?.append(String(decoding: piece, as: UTF8.self)) }
        }
        parser.onEnd = { name in
            if let value = text.map(HTMLParser.text)?.collapsingWhiteSpace, !value.isEmpty {
                fields[name, default: []].append(value)
            }
            text = nil
        }
        let fault = parser.parse(data)
        self.items = items
        controlID = control
        self.guide = guide
        title = fields["title"]?.first
        let authors = (fields["creator"] ?? []).prefix(8)
        author = authors.isEmpty ? nil : authors.joined(separator: ", ")
        date = fields["date"]?.first.map { String($0.prefix { $0 != "T" }) }
        language = fields["language"]?.first
        var seen: Set<String> = []
        spine = references.compactMap { items[$0]?.path }.filter { seen.insert($0).inserted }
        return fault
    }
}
