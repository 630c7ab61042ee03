/// A numeric character reference, such as `&#8217;` or `&#x2019;`.
struct NumericReference {
    /// What it stands for, escaped for HTML.
    let text: String
    /// Offset after it.
    let end: Int

    /// Reads the reference at `start`, an ampersand before "#"; nil where no digits follow.
    init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int, to limit: Int) {
        var position = start + 2
        guard position < limit else { return nil }
        let isHexadecimal = source[position] | 0x20 == UInt8(ascii: "x")
        if isHexadecimal { position += 1 }
        let first = position
        var value: UInt32 = 0
        while position < limit, let digit = Self.digit(source[position], isHexadecimal: isHexadecimal) {
            // Past the last scalar the exact value no longer matters.
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < limit, source[position] == UInt8(ascii: ";") { position += 1 }
        end = position
        text = Self.text(of: value)
    }

    /// `text` with its numeric references and those of the five signs of markup decoded: what some pages have in places
    /// that are no markup, such as linked data.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Array(text.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            result += String(decoding: rest[..<start], as: UTF8.self)
            rest = rest[start...]
            if rest.dropFirst().first == UInt8(ascii: "#"),
                let reference = rest.withUnsafeBufferPointer({ NumericReference($0, at: 0, to: $0.count) })
            {
                result += decodedSigns(reference.text)
                rest = rest.dropFirst(reference.end)
            } else if let sign = signs.first(where: { rest.starts(with: $0.name.utf8) }) {
                result += sign.text
                rest = rest.dropFirst(sign.name.utf8.count)
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + String(decoding: rest, as: UTF8.self)
    }

    private static let signs: [(name: String, text: String)] = [
        ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "),
    ]

    private static func decodedSigns(_ text: String) -> String {
        signs.first { $0.name == text }?.text ?? text
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte - 0x30) }
        let letter = byte | 0x20
        guard isHexadecimal, (0x61...0x66).contains(letter) else { return nil }
        return UInt32(letter - 0x61 + 10)
    }

    private static func text(of value: UInt32) -> String {
        // The planes of private use stand for runs of text in the skeleton.
        guard value != 0, value < 0xF_0000 else { return "\u{FFFD}" }
        let scalar: Unicode.Scalar? =
            (0x80...0x9F).contains(value)
            ? SingleByteEncoding.windows1252.scalar(UInt8(value)) : Unicode.Scalar(value)
        switch scalar {
        case nil: return "\u{FFFD}"
        case "<": return "&lt;"
        case "&": return "&amp;"
        case let scalar?: return String(Character(scalar))
        }
    }
}
