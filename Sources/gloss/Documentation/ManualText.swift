/// Text in the language of manual pages, man(7).
enum ManualText {
    /// Text without anything that troff would take for a request or an escape.
    static func escaped(_ text: some StringProtocol) -> String {
        let names: [Character: String] = [
            "\\": "\\e", "-": "\\-", "'": "\\(aq", "^": "\\(ha", "`": "\\(ga", "~": "\\(ti", "←": "\\(<-",
            "→": "\\(->", "↑": "\\(ua", "↓": "\\(da", "\"": "\\(dq", "…": "...", "“": "\\(lq", "”": "\\(rq",
        ]
        let text = text.map { names[$0] ?? String($0) }.joined()
        // A dot at the start of a line is a request.
        return text.hasPrefix(".") ? "\\&" + text : text
    }

    static func bold(_ text: some StringProtocol) -> String { "\\fB\(escaped(text))\\fR" }

    static func italic(_ text: some StringProtocol) -> String { "\\fI\(escaped(text))\\fR" }

    /// A paragraph with `label` beside or above it; both are troff already.
    static func item(_ label: String, _ text: String) -> String { ".TP\n\(label)\n\(text)\n" }
}
