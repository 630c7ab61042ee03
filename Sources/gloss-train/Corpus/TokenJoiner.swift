import Model

/// Joins tokens into running text with ordinary spacing, a line for each sentence.
struct TokenJoiner {
    private(set) var text: [UInt8] = []
    private(set) var names: [(range: TextRange, kind: Int)] = []
    private var sticks = true
    private var isQuoted = false
    private var isInName = false

    private static let closing: Set<String> = [
        ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "''", "”", "’", "...", "n't",
    ]
    private static let opening: Set<String> = ["(", "[", "{", "$", "``", "“", "‘", "#", "£"]

    /// Adds a token; `kind` is the class of the name that it is part of, `isFirst` whether that name starts with it.
    mutating func append(_ token: String, kind: Int?, isFirst: Bool) {
        let isHyphen = token == "-" || token == "–"
        var sticksLeft = Self.closing.contains(token) || isHyphen || token.hasPrefix("'") && token.count > 1
        var sticksRight = Self.opening.contains(token) || isHyphen
        if token == "\"" {
            if isQuoted { sticksLeft = true } else { sticksRight = true }
            isQuoted.toggle()
        }
        if !sticks, !sticksLeft { text.append(0x20) }
        let start = text.count
        text += (token == "``" || token == "''" ? "\"" : token).utf8
        sticks = sticksRight
        if let kind {
            if isFirst || !isInName {
                names.append((TextRange(start, text.count), kind))
            } else {
                names[names.count - 1].range.end = text.count
            }
        }
        isInName = kind != nil
    }

    /// Ends the line.
    mutating func endSentence() {
        guard let last = text.last, last != 0x0A else { return }
        text.append(0x0A)
        sticks = true
        isQuoted = false
        isInName = false
    }
}
