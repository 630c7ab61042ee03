import CGumbo
import Platform

/// Has expat parse a page that is XML, such as a chapter of an EPUB, into the tree that gumbo's pages have.
///
/// In XML `<a/>` is an empty element, a title may be empty, and a document type may declare entities; to a parser of HTML
/// all of these mean something else.
enum XHTMLParser {
    /// The tree of `source` in UTF-8; nil if it is not well-formed XML.
    ///
    /// - Parameter isWhole: whether `source` ends where the page does.
    static func tree(of source: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> HTMLTree? {
        let parser = XMLParser()
        var builder = HTMLTreeBuilder()
        var entities: [String: [UInt8]] = [:]
        parser.onStart = { element in open(element, in: &builder) }
        parser.onEnd = { _ in builder.close() }
        parser.onText = { builder.append(text: $0) }
        parser.onEntity = { name in
            let text = entities[name] ?? HTMLParser.characters(named: name)
            entities[name] = text
            text.withUnsafeBufferPointer { builder.append(text: $0) }
        }
        guard parser.parse(source, encoding: "UTF-8", isWhole: isWhole) == nil else { return nil }
        // Expat has no limit that a page could reach.
        return builder.finish(isComplete: true)
    }

    private static func open(_ element: XMLParser.Element, in builder: inout HTMLTreeBuilder) {
        // The name without its prefix.
        let name = strrchr(element.fullName, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? element.fullName
        let tag = gumbo_tagn_enum(name, UInt32(strlen(name)))
        let unknownName = tag == GUMBO_TAG_UNKNOWN ? Array(String(cString: name).lowercased().utf8) : []
        builder.open(tag, unknownName: unknownName, attributes: element.fullAttributes)
    }
}
