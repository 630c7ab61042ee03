import CGumbo
import Model

/// Makes of a FictionBook the tree that a web page of the same text would have, and gathers what the book says of itself.
final class FictionBookTree {
    private typealias Attribute = (UnsafePointer<CChar>, UnsafePointer<CChar>)

    /// What the book says of itself.
    private(set) var metadata = Document.Metadata(format: "FB2")
    /// Whether the book begins with a title of its own.
    private(set) var hasTitlePage = false

    private var builder = HTMLTreeBuilder()
    /// The elements that are open, and how many each has in the tree.
    private var open: [(name: String, made: Int)] = []
    private var sections = 0
    private var isInNotes = false
    /// How many paragraphs the title has that is open; nil outside of titles.
    private var linesOfTitle: Int?
    /// The text of the element that is open in the description of the book.
    private var statement: [UInt8] = []
    /// The authors so far, and the names of the one that is described.
    private var authors: [String] = []
    private var names: [String] = []

    /// Nobody reads more names than so many above a book.
    private static let mostAuthors = 20

    init() {
        metadata.isBook = true
        metadata.isDateOfEdition = true
    }

    /// Reads `bytes`, which are UTF-8; gives what is wrong with them, or nil. What came before a fault is in the tree.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let parser = XMLParser()
        parser.onStart = { [self] in begin($0) }
        parser.onEnd = { [self] _ in end() }
        parser.onText = { [self] in append($0) }
        parser.onEntity = { [self] name in
            HTMLParser.characters(named: name).withUnsafeBufferPointer { append($0) }
        }
        return parser.parse(bytes, encoding: "UTF-8")
    }

    /// The tree, all elements closed.
    func finish() -> HTMLTree { builder.finish(isComplete: true) }

    // MARK: - What the parser reports

    private func begin(_ element: XMLParser.Element) {
        let name = element.name
        let made = isDescribed || isLeftOut ? 0 : make(name, element)
        open.append((name, made))
        if isDescribed {
            statement = []
            if name == "author" { names = [] }
            if name == "date", let value = element.attributes["value"], !value.isEmpty { metadata.date = value }
        }
    }

    private func end() {
        guard let (name, made) = open.popLast() else { return }
        for _ in 0..<made { builder.close() }
        switch name {
        case "section": sections -= 1
        case "body": isInNotes = false
        case "title": linesOfTitle = nil
        default: break
        }
        if open.contains(where: { $0.name == "title-info" }) { state(name) }
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        if isDescribed {
            statement += text
        } else if open.contains(where: { $0.name == "body" }) {
            builder.append(text: text)
        }
    }

    /// Whether what is open describes the book.
    private var isDescribed: Bool { open.count > 1 && open[1].name == "description" }
    /// Whether what is open is no text, such as a picture.
    private var isLeftOut: Bool { open.count > 1 && open[1].name != "body" }

    // MARK: - Description

    /// Takes what an element says of the book.
    private func state(_ name: String) {
        let text = String(decoding: statement, as: UTF8.self).collapsingWhiteSpace
        statement = []
        switch name {
        case "first-name", "middle-name", "last-name", "nickname":
            let isWanted = name != "nickname" || names.isEmpty
            if !text.isEmpty, isWanted, names.count < Self.mostAuthors { names.append(text) }
        case "author" where !names.isEmpty:
            if authors.count < Self.mostAuthors { authors.append(names.joined(separator: " ")) }
            metadata.author = authors.joined(separator: ", ")
            names = []
        case "book-title" where !text.isEmpty: metadata.title = text
        case "lang" where !text.isEmpty: metadata.language = text
        case "date" where metadata.date == nil && !text.isEmpty: metadata.date = text
        default: break
        }
    }

    // MARK: - Text

    /// Opens the elements of a web page for one of a FictionBook; gives their number.
    private func make(_ name: String, _ element: XMLParser.Element) -> Int {
        switch name {
        case "body":
            isInNotes = element.attributes["name"] != nil
            return make([GUMBO_TAG_DIV], isInNotes ? [Self.attribute("class", "footnotes")] : [])
        case "section":
            sections += 1
            return make([GUMBO_TAG_SECTION], Self.kept(element))
        case "title":
            // The number of a note is no heading.
            guard !isInNotes else { return 0 }
            if sections == 0 { hasTitlePage = true }
            linesOfTitle = 0
            return make([Self.headings[min(sections, Self.headings.count - 1)]], [])
        case "p" where linesOfTitle != nil:
            if let lines = linesOfTitle, lines > 0 {
                builder.open(GUMBO_TAG_BR, attributes: EmptyCollection())
                builder.close()
            }
            linesOfTitle = (linesOfTitle ?? 0) + 1
            return 0
        case "v": return make([GUMBO_TAG_P], [Self.attribute("class", "verse")])
        case "a":
            let isNote = element.attributes["type"] == "note"
            return make([GUMBO_TAG_A], Self.kept(element) + (isNote ? [Self.attribute("role", "doc-noteref")] : []))
        default: return make(Self.tags[name] ?? [], Self.kept(element))
        }
    }

    private func make(_ tags: [GumboTag], _ attributes: [Attribute]) -> Int {
        for (index, tag) in tags.enumerated() { builder.open(tag, attributes: index == 0 ? attributes : []) }
        return tags.count
    }

    private static let headings = [
        GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
    ]

    private static let tags: [String: [GumboTag]] = [
        "p": [GUMBO_TAG_P], "subtitle": [GUMBO_TAG_P, GUMBO_TAG_B], "text-author": [GUMBO_TAG_P], "date": [GUMBO_TAG_P],
        "poem": [GUMBO_TAG_DIV], "stanza": [GUMBO_TAG_DIV], "epigraph": [GUMBO_TAG_BLOCKQUOTE],
        "cite": [GUMBO_TAG_BLOCKQUOTE], "annotation": [GUMBO_TAG_BLOCKQUOTE], "empty-line": [GUMBO_TAG_HR],
        "emphasis": [GUMBO_TAG_EM], "strong": [GUMBO_TAG_STRONG], "strikethrough": [GUMBO_TAG_S],
        "code": [GUMBO_TAG_CODE], "sub": [GUMBO_TAG_SUB], "sup": [GUMBO_TAG_SUP], "style": [GUMBO_TAG_SPAN],
        "image": [GUMBO_TAG_IMG], "table": [GUMBO_TAG_TABLE], "tr": [GUMBO_TAG_TR], "th": [GUMBO_TAG_TH],
        "td": [GUMBO_TAG_TD],
    ]

    /// The attributes that a page has as well, under the names that they have there.
    private static func kept(_ element: XMLParser.Element) -> [Attribute] {
        element.fullAttributes.compactMap { name, value in
            let own = String(cString: name).lowercased()
            if own == "href" || own.hasSuffix(":href") { return (attribute("href", "").0, value) }
            return ["id", "alt", "colspan", "rowspan"].contains(own) ? (name, value) : nil
        }
    }

    private static func attribute(_ name: StaticString, _ value: StaticString) -> Attribute {
        func characters(_ text: StaticString) -> UnsafePointer<CChar> {
            UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
        }
        return (characters(name), characters(value))
    }
}
