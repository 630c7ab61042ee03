import CGumbo
import Model

/// A tag of HTML within a line of Markdown.
struct MarkdownTag {
    /// The name in lower case; empty for a comment and the like.
    let name: String
    /// Whether it ends an element.
    let isEnd: Bool
    /// The text in place of an image.
    let alternative: String?
    /// The address of a link.
    let address: String?
    /// What is written, if it is no element of HTML but words in angle brackets: "Box<T>", "gloss <file>".
    let words: String?

    /// Reads "<name …>" or "</name>".
    init(_ source: String) {
        var rest = source.dropFirst()
        isEnd = rest.first == "/"
        if isEnd { rest = rest.dropFirst() }
        name = rest.prefix { $0.isLetter || $0.isNumber }.lowercased()
        words = rest.dropFirst(name.count) == ">" && !Self.isElement(name) ? source : nil
        guard !isEnd, name == "img" || name == "a" else {
            (alternative, address) = (nil, nil)
            return
        }
        var source = source
        let tree = source.withUTF8 { HTMLParser.tree(of: $0) }
        let index = tree.nodes.indices.first { [GUMBO_TAG_IMG, GUMBO_TAG_A].contains(tree.nodes[$0].tag) }
        alternative = index.flatMap { tree.attribute("alt", of: $0) }
        address = index.flatMap { tree.attribute("href", of: $0) }
    }

    private static func isElement(_ name: String) -> Bool { name.withCString(gumbo_tag_enum) != GUMBO_TAG_UNKNOWN }

    /// The style of the text in the element; nil if it has none.
    var style: InlineStyle? {
        switch name {
        case "em", "i", "cite", "dfn", "var": .emphasis
        case "strong", "b": .strong
        case "u", "ins": .underline
        case "s", "strike", "del": .strikethrough
        case "code", "kbd", "samp", "tt": .code
        default: nil
        }
    }
}
