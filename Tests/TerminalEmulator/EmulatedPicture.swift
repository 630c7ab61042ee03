/// A picture that a program sent to the terminal, by one of the protocols that there are.
package struct EmulatedPicture: Equatable {
    package enum Form: Equatable { case kitty, sixel, iterm }

    package let form: Form
    /// The cell of its upper left corner.
    package let row: Int
    package let column: Int
    /// Its size in points.
    package let width: Int
    package let height: Int
    /// What was sent of its points, without what separates the parts.
    package internal(set) var content: String
    /// Whether more of it is to come.
    package internal(set) var isUnfinished = false

    /// The most letters that kitty takes in one part.
    static let longestPart = 4096

    /// Whether `text` is base 64.
    static func isBase64(_ text: some StringProtocol) -> Bool {
        text.utf8.count % 4 == 0 && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+/=".contains($0)) }
    }

    /// Keys and values: "a=T,f=24".
    static func values(_ text: some StringProtocol, separator: Character) -> [String: String] {
        var values: [String: String] = [:]
        for pair in text.split(separator: separator) {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
        }
        return values
    }

    /// A picture as sixels: what follows the introducer, "0;1;0q" and the rest. Nil for what is not well formed.
    init?(sixels text: String, row: Int, column: Int) {
        guard let start = text.firstIndex(of: "q"), text[..<start].allSatisfy({ $0.isNumber || $0 == ";" }) else {
            return nil
        }
        let content = text[text.index(after: start)...]
        guard content.first == "\"", content.allSatisfy({ $0.isASCII && $0 >= "!" && $0 <= "~" }) else { return nil }
        let size = content.dropFirst().prefix { $0.isNumber || $0 == ";" }.split(separator: ";").compactMap { Int($0) }
        guard size.count == 4 else { return nil }
        (form, self.row, self.column) = (.sixel, row, column)
        (width, height, self.content) = (size[2], size[3], String(content))
    }

    /// An inline image of iTerm2: what follows "1337;File=". Nil for what is not well formed.
    init?(inlineImage text: String, row: Int, column: Int) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, Self.isBase64(parts[1]) else { return nil }
        let values = Self.values(parts[0], separator: ";")
        guard values["inline"] == "1", let width = Self.points(values["width"]),
            let height = Self.points(values["height"])
        else { return nil }
        (form, self.row, self.column) = (.iterm, row, column)
        (self.width, self.height, content) = (width, height, String(parts[1]))
    }

    private static func points(_ text: String?) -> Int? {
        text.flatMap { $0.hasSuffix("px") ? Int($0.dropLast(2)) : nil }
    }

    /// The first part of a picture that is sent to kitty with these values. Nil if these do not say how large it is.
    init?(kitty values: [String: String], content: String, row: Int, column: Int) {
        guard values["a"] == "T", values["f"] == "24", let width = values["s"].flatMap({ Int($0) }),
            let height = values["v"].flatMap({ Int($0) })
        else { return nil }
        (form, self.row, self.column) = (.kitty, row, column)
        (self.width, self.height, self.content) = (width, height, content)
        isUnfinished = values["m"] == "1"
    }
}
