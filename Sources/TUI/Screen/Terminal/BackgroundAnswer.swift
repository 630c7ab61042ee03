/// What a terminal answers that was asked for the colour of its background: "11;rgb:ffff/ffff/dddd", each part a share of
/// the light in one to four hexadecimal digits (XParseColor(3)).
enum BackgroundAnswer {
    /// Whether the background is light; nil for what is no such answer.
    static func isLight(_ bytes: [UInt8]) -> Bool? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("11;rgb") else { return nil }
        let parts = text.drop { $0 != ":" }.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        let shares = parts.prefix(3).compactMap { digits -> Double? in
            guard (1...4).contains(digits.utf8.count), let value = UInt16(digits, radix: 16) else { return nil }
            return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
        }
        guard shares.count == 3 else { return nil }
        // How light the parts look (ITU-R BT.709).
        return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2] > 0.5
    }
}
