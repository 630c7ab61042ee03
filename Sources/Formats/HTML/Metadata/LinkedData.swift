/// What a page says of its article in linked data (schema.org in JSON), where it does.
///
/// The data are read by a scanner that takes broken JSON as far as it goes: pages often hold raw line breaks in strings.
struct LinkedData {
    /// The headline of the article.
    private(set) var headline: String?
    /// The names of its authors.
    private(set) var authors: [String] = []
    /// When it was published, as written.
    private(set) var date: String?

    /// The deepest nesting that is followed.
    private static let maximumDepth = 64
    /// The longest string that is taken, in bytes.
    private static let longestString = 2048

    /// Reads one script.
    mutating func add(_ json: UnsafeBufferPointer<UInt8>) {
        // The key under which each open object or list is, and the last key that was read in the innermost.
        var path: [String] = []
        var key = ""
        var index = 0
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "\""):
                let (string, end) = Self.string(in: json, at: index + 1)
                index = end
                var next = index
                while next < json.count, json[next].isHTMLSpace { next += 1 }
                if next < json.count, json[next] == UInt8(ascii: ":") {
                    key = string
                    index = next + 1
                } else {
                    take(string, key: key, path: path)
                }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard path.count < Self.maximumDepth else { return }
                path.append(key)
                if json[index] == UInt8(ascii: "{") { key = "" }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): key = path.popLast() ?? ""
            default: break
            }
            index += 1
        }
    }

    private mutating func take(_ string: String, key: String, path: [String]) {
        // What belongs to other pages that are named in passing does not count.
        guard !path.contains(where: { ["itemListElement", "comment", "publisher", "review", "citation"].contains($0) })
        else { return }
        let inAuthor = path.contains("author")
        guard ["headline", "datePublished", "author", "name"].contains(key) else { return }
        let string = HTMLParser.text(of: string)
        switch key {
        case "headline": headline = headline ?? string
        case "datePublished": date = date ?? string
        case "author" where !string.hasPrefix("http"): addAuthor(string)
        case "name" where inAuthor: addAuthor(string)
        default: break
        }
    }

    private mutating func addAuthor(_ name: String) {
        let name = name.collapsingWhiteSpace
        if !name.isEmpty, name.utf8.count < 80, !authors.contains(name), authors.count < 8 { authors.append(name) }
    }

    /// The string that starts at `start`, after its quotation mark, and the offset after it.
    private static func string(in json: UnsafeBufferPointer<UInt8>, at start: Int) -> (String, Int) {
        var bytes: [UInt8] = []
        var index = start
        while index < json.count, json[index] != UInt8(ascii: "\"") {
            if json[index] == UInt8(ascii: "\\"), index + 1 < json.count {
                index = appendEscape(in: json, at: index + 1, to: &bytes)
            } else {
                if bytes.count < longestString { bytes.append(json[index]) }
                index += 1
            }
        }
        return (String(decoding: bytes, as: UTF8.self), min(index + 1, json.count))
    }

    /// Appends what the escape with its letter at `index` stands for, and gives the offset after it.
    private static func appendEscape(
        in json: UnsafeBufferPointer<UInt8>, at index: Int, to bytes: inout [UInt8]
    ) -> Int {
        switch json[index] {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"):
            bytes.append(0x20)
        case UInt8(ascii: "u"):
            guard let unit = unit(in: json, at: index + 1) else { break }
            if UTF16.isLeadSurrogate(unit), index + 6 < json.count, let low = self.unit(in: json, at: index + 7) {
                bytes.append(contentsOf: String(decoding: [unit, low], as: UTF16.self).utf8)
                return index + 11
            }
            bytes.append(contentsOf: String(decoding: [unit], as: UTF16.self).utf8)
            return index + 5
        default: bytes.append(json[index])
        }
        return index + 1
    }

    private static func unit(in json: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt16? {
        guard start + 4 <= json.count else { return nil }
        return UInt16(String(decoding: json[start..<(start + 4)], as: UTF8.self), radix: 16)
    }
}
