/// The encoding that a page says it is written in.
enum HTMLDeclaredEncoding {
    /// The label that a `meta` element or an XML declaration gives among the first bytes, in lower case; nil if there is none.
    static func label(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let head = bytes.prefix(4096).map(\.lowercasedASCII)
        for key in ["charset", "encoding"].map({ Array($0.utf8) }) {
            for start in head.indices where head[start] == key[0] && head[start...].starts(with: key) {
                let value = head[(start + key.count)...].drop(while: \.isHTMLSpace)
                guard value.first == UInt8(ascii: "=") else { continue }
                let label = value.dropFirst().drop { $0.isHTMLSpace || $0 == 0x22 || $0 == 0x27 }.prefix {
                    $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                }
                if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
            }
        }
        return nil
    }
}
