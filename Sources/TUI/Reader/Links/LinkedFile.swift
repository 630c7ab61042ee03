/// A file that a link names relative to the document it is in.
package struct LinkedFile: Hashable, Sendable {
    /// The path as the link gives it, decoded, without what follows "#" or "?".
    let relativePath: String

    /// The file of an address; nil for one that has a scheme or a host, or that begins at the root.
    package init?(address: String) {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        guard !path.isEmpty, !path.hasPrefix("/"), let decoded = Self.decoded(path) else { return nil }
        // A colon before the first slash ends a scheme (RFC 3986, section 4.2).
        guard path.prefix(while: { $0 != "/" }).contains(":") == false else { return nil }
        relativePath = decoded
    }

    /// Its path, if the document at `path` is a file.
    package func path(besides document: String) -> String? {
        guard !document.isEmpty, document != "-" else { return nil }
        guard let slash = document.lastIndex(of: "/") else { return relativePath }
        return document[...slash] + relativePath
    }

    /// The text with each "%" and two digits as the byte that they stand for; nil if that is not UTF-8 or has a NUL.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
    }
}
