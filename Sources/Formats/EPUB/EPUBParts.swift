import CGumbo
import Model

/// The parts of a book that its mark-up names: elements with `epub:type`, the guide of an EPUB 2, the landmarks of an EPUB 3.
struct EPUBParts {
    /// A file that the guide or the landmarks name, and what they say it is.
    struct Entry: Sendable {
        var path: String
        var terms: String

        /// - Parameters:
        ///   - address: the address of the file; one of a place inside of a file says nothing of the whole of it.
        ///   - terms: what it is.
        ///   - file: the path of the file that says so.
        init(address: String, terms: String, of file: String) {
            path = address.contains("#") ? "" : WebAddress.path(WebAddress.decoded(address), relativeTo: file)
            self.terms = terms
        }
    }

    private var parts: [DocumentPart] = []

    /// A file of this length, in bytes, may be all of a short book, whatever its guide says of its beginning.
    private static let longestFile = 20_000

    /// Adds the elements of `tree` that say what they are.
    ///
    /// - Parameters:
    ///   - offsets: where in `text` each node stands, as the renderer says.
    ///   - shift: where `text` is in the document.
    mutating func add(_ tree: HTMLTree, offsets: [Int32], text: [UInt8], shift: Int) {
        for (index, node) in tree.nodes.enumerated() where node.hasAttributes && Self.isSection(node.tag) {
            guard let terms = tree.attribute("epub:type", of: index) ?? tree.attribute("role", of: index),
                let kind = Self.kind(of: terms)
            else { continue }
            let start = Self.place(index, offsets, text)
            let end = Self.place(Int(node.end), offsets, text)
            if start < end { parts.append(DocumentPart(kind, TextRange(start + shift, end + shift))) }
        }
    }

    /// Whether elements of this tag hold parts.
    private static func isSection(_ tag: GumboTag) -> Bool {
        switch tag {
        case GUMBO_TAG_BODY, GUMBO_TAG_SECTION, GUMBO_TAG_DIV, GUMBO_TAG_NAV, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,
            GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_TABLE:
            true
        default: false
        }
    }

    /// The offset of the first node at or after `index` that was written.
    private static func place(_ index: Int, _ offsets: [Int32], _ text: [UInt8]) -> Int {
        offsets[min(index, offsets.count)...].first { $0 >= 0 }.map { min(Int($0), text.count) } ?? text.count
    }

    /// The parts by start, with those of the files that `entries` name; what an element says goes before what they say.
    func all(with entries: [Entry], of anchors: HTMLAnchors, in count: Int) -> [DocumentPart] {
        var all = parts
        for entry in entries {
            guard let kind = Self.kind(of: entry.terms), let range = anchors.range(ofFile: entry.path),
                range.count <= Self.longestFile || range.count * 5 <= count,
                !parts.contains(where: { $0.range.overlaps(range) })
            else { continue }
            all.append(DocumentPart(kind, range))
        }
        return all.sorted { $0.range < $1.range }
    }

    /// What the terms of `epub:type`, of a role, of a guide or a landmark say; nil for the body and for what is part of it.
    private static func kind(of terms: String) -> DocumentPart.Kind? {
        for term in terms.split(whereSeparator: \.isWhitespace) {
            switch term {
            case "titlepage", "title-page", "halftitlepage", "cover", "dedication", "doc-cover", "doc-dedication":
                return .titlePage
            case "imprint", "copyright-page", "imprimatur": return .imprint
            case "colophon", "doc-colophon": return .aboutEdition
            case "toc", "doc-toc", "landmarks", "loi", "lot", "loa", "lov", "page-list", "doc-pagelist":
                return .contents
            case "bibliography", "doc-bibliography", "index", "doc-index": return .references
            case "z3998:dramatis-personae": return .castList
            default: continue
            }
        }
        return nil
    }
}
