/// Text without HTML tags, for the raw HTML inside of Markdown.
enum MarkupStripping {
    /// The words of `html` with tags, comments, scripts and styles left out and white space collapsed.
    static func text(of html: String) -> String {
        var text: [UInt8] = []
        var rest = Array(html.utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "<") {
                rest = afterTag(rest)
                if text.last != 0x20, !text.isEmpty { text.append(0x20) }
            } else if byte == UInt8(ascii: "&"), let (character, after) = reference(rest) {
                text.append(contentsOf: character.utf8)
                rest = after
            } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if text.last != 0x20, !text.isEmpty { text.append(0x20) }
                rest.removeFirst()
            } else {
                text.append(byte)
                rest.removeFirst()
            }
        }
        while text.last == 0x20 { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    private static func afterTag(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if rest.starts(with: "<!--".utf8) { return after("-->", in: rest) }
        let head = String(decoding: rest.prefix(8), as: UTF8.self).lowercased()
        for name in ["script", "style"] where head.hasPrefix("<" + name) { return after("</" + name, in: rest) }
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return rest[rest.endIndex...] }
        return rest[(end + 1)...]
    }

    /// What follows the first `mark`, its tag closed; nothing where it does not occur.
    private static func after(_ mark: String, in rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = Array(mark.utf8)
        var place = rest.startIndex
        while place + mark.count <= rest.endIndex {
            let part = rest[place..<(place + mark.count)]
            if part.elementsEqual(mark, by: { $0 == $1 || $0 | 0x20 == $1 }) {
                guard let end = rest[place...].firstIndex(of: UInt8(ascii: ">")) else { break }
                return rest[(end + 1)...]
            }
            place += 1
        }
        return rest[rest.endIndex...]
    }

    private static func reference(_ rest: ArraySlice<UInt8>) -> (Character, ArraySlice<UInt8>)? {
        let known: [(String, Character)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
            ("&copy;", "©"), ("&mdash;", "—"), ("&ndash;", "–"), ("&hellip;", "…"),
        ]
        for (name, character) in known where rest.starts(with: name.utf8) {
            return (character, rest.dropFirst(name.utf8.count))
        }
        return nil
    }
}
