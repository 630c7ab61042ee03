import struct Model.TextColours

/// The colours of a terminal: its own, and the 256 of xterm.
struct ScreenPalette {
    /// "#rrggbb".
    let paper: String
    let ink: String
    /// The first sixteen, which each terminal has shades of its own for.
    private let first: [String]

    static let dark = ScreenPalette(
        paper: "#1d1f21", ink: "#d0d0d0",
        first: [
            "#282a2e", "#cc6666", "#8fbf60", "#e0b050", "#6d9bd1", "#b294bb", "#6fc0bd", "#c5c8c6", "#707880",
            "#e08080", "#b5d890", "#f0d080", "#90b8e8", "#d0b0d8", "#90d8d5", "#ffffff",
        ])

    static let light = ScreenPalette(
        paper: "#fdfdfb", ink: "#24292e",
        first: [
            "#24292e", "#b31d28", "#1e7b34", "#8a6100", "#0550ae", "#6f42c1", "#0f6674", "#6a737d", "#959da5",
            "#cb2431", "#22863a", "#b08800", "#2188ff", "#8a63d2", "#1b9aaa", "#fafbfc",
        ])

    /// The colour of that number; from the 25th bit on it is red, green and blue.
    func colour(_ number: Int) -> String {
        if number >= 1 << 24 { return Self.hexadecimal(number >> 16 & 255, number >> 8 & 255, number & 255) }
        if number < first.count { return first[number] }
        let parts = TextColours.components(of: UInt8(truncatingIfNeeded: number))
        return Self.hexadecimal(parts.red, parts.green, parts.blue)
    }

    /// A colour halfway to another: how a terminal draws faint letters.
    static func mixed(_ one: String, _ other: String) -> String {
        let (left, right) = (components(one), components(other))
        let parts = zip(left, right).map { ($0 * 3 + $1 * 2) / 5 }
        return hexadecimal(parts[0], parts[1], parts[2])
    }

    private static func components(_ colour: String) -> [Int] {
        let digits = Array(colour.dropFirst())
        return [0, 2, 4].map { Int(String(digits[$0..<$0 + 2]), radix: 16) ?? 0 }
    }

    private static func hexadecimal(_ red: Int, _ green: Int, _ blue: Int) -> String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
