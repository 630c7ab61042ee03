/// What the style sheets of a book say of the first lines of paragraphs: which are set in (`text-indent`).
///
/// Of the selectors those are understood that name a tag, classes, or both ("p", ".first", "p.first"); of those with several
/// elements the last is not judged without the others, so they are passed over. What a paragraph is after decides nothing: the
/// first after a heading is never set in.
struct EPUBStyleSheet: Sendable {
    /// Whether it is set in, by selector.
    private var rules: [String: Bool] = [:]

    /// The most text of style sheets that is read, in bytes, and the most rules that are kept.
    private static let (mostText, mostRules) = (512 << 10, 10_000)
    private static let property = "text-indent"

    var isEmpty: Bool { rules.isEmpty }

    /// No rules.
    init() {}

    /// The rules of all style sheets of `package`, by path.
    init(_ package: EPUBPackage, _ archive: ZipArchive, limits: inout ZipLimits) {
        var left = Self.mostText
        for path in package.items.values.filter({ $0.mediaType == "text/css" }).map(\.path).sorted() {
            guard let data = archive.data(of: path, limits: &limits), data.count <= left else { continue }
            left -= data.count
            add(data)
        }
    }

    /// Adds the rules of a style sheet; a later rule replaces an earlier one of the same selector. Rules in "@media" count as if
    /// they were outside.
    mutating func add(_ sheet: [UInt8]) {
        let sheet = Self.withoutComments(sheet)
        var start = 0
        var rule: (selectors: Range<Int>, declarations: Int)?
        for (place, byte) in sheet.enumerated() {
            switch byte {
            case UInt8(ascii: "{"): rule = (start..<place, place + 1)
            case UInt8(ascii: "}"):
                if let rule, let isSetIn = Self.isSetIn(by: sheet[rule.declarations..<place]) {
                    add(sheet[rule.selectors], isSetIn)
                }
                rule = nil
            case UInt8(ascii: ";"): break
            default: continue
            }
            start = place + 1
        }
    }

    private static func withoutComments(_ sheet: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(sheet.count)
        var isComment = false
        for byte in sheet {
            if isComment {
                isComment = !(byte == UInt8(ascii: "/") && result.last == UInt8(ascii: "*"))
                if isComment { result[result.count - 1] = byte } else { result.removeLast() }
            } else if byte == UInt8(ascii: "*"), result.last == UInt8(ascii: "/") {
                isComment = true
                result[result.count - 1] = 0x20
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private mutating func add(_ selectors: ArraySlice<UInt8>, _ isSetIn: Bool) {
        for selector in selectors.split(separator: UInt8(ascii: ",")) {
            let name = String(decoding: selector, as: UTF8.self).lowercased().collapsingWhiteSpace
            let isSimple = name.utf8.allSatisfy {
                $0.isASCIILetter || (0x30...0x39).contains($0) || ".-_".utf8.contains($0)
            }
            if isSimple, !name.isEmpty, rules.count < Self.mostRules { rules[name] = isSetIn }
        }
    }

    /// What the declarations of a rule say; nil if they say nothing of the first line.
    private static func isSetIn(by declarations: ArraySlice<UInt8>) -> Bool? {
        for declaration in declarations.split(separator: UInt8(ascii: ";")).reversed() {
            let start = declaration.drop { $0.isHTMLSpace }
            guard start.starts(with: property.utf8) else { continue }
            let value = start.dropFirst(property.utf8.count).drop { $0.isHTMLSpace || $0 == UInt8(ascii: ":") }
            let number = value.prefix { (0x2D...0x2E).contains($0) || (0x30...0x39).contains($0) }
            return Double(String(decoding: number, as: UTF8.self)).map { $0 > 0 }
        }
        return nil
    }

    /// Whether a paragraph of that tag with these classes, separated by spaces, is set in; nil if no rule is for it. Its classes
    /// say more than its tag.
    func isSetIn(_ tag: String, classes: String) -> Bool? {
        let names = classes.lowercased().split(whereSeparator: \.isWhitespace)
        for name in names.reversed() {
            if let rule = rules["\(tag).\(name)"] ?? rules[".\(name)"] { return rule }
        }
        return rules[tag]
    }
}
