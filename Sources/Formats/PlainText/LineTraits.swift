import Model

/// Signs on a single line that tell prose from other matter.
struct LineTraits {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The mark that a line consists of, such as "=" or "-" under a heading; nil if there are others than it and spaces.
    func onlyMark(of line: TextLine) -> UInt8? {
        guard let first = line.isBlank ? nil : bytes[line.textStart], "=-~*^_#+.\"'`:".utf8.contains(first) else {
            return nil
        }
        for place in line.textStart..<line.end where bytes[place] != first && bytes[place] != 0x20 { return nil }
        return first
    }

    /// The mark of a line under a heading: one run of it. Several are the edge of a table.
    func underline(_ line: TextLine) -> UInt8? {
        guard let mark = onlyMark(of: line) else { return nil }
        return bytes[line.textStart..<line.end].allSatisfy { $0 == mark } ? mark : nil
    }

    /// Whether a line is only a "+": in AsciiDoc what follows it belongs to the list item before it.
    func isPlus(_ line: TextLine) -> Bool {
        line.indent == 0 && line.width == 1 && bytes[line.textStart] == UInt8(ascii: "+")
    }

    /// Whether a line that is alone is a rule or a sign between scenes: "* * *", "-----", "⁂".
    func isRule(_ line: TextLine) -> Bool {
        if let mark = onlyMark(of: line) {
            let marks = bytes[line.textStart..<line.end].count { $0 == mark }
            return marks >= 3 || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "#") && line.width == 1
        }
        guard line.text.count <= 160, !isWord(bytes[line.textStart]) else { return false }
        let text = String(decoding: bytes[line.textStart..<line.end], as: UTF8.self)
        let signs = text.filter { !$0.isWhitespace }
        return signs.allSatisfy { "⁂❦☙❧•·∗✻✽—–―─━═_-*~◆◇■□●○".contains($0) }
            && (signs.count >= 3 || "⁂❦☙❧✻✽◆".contains(signs))
    }

    private func isWord(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) }

    /// How deeply ">" quotes a line, and where the quoted text starts; nil if it does not.
    func quotation(_ line: TextLine) -> (depth: Int, textStart: Int)? {
        var (depth, place) = (0, line.textStart)
        var textStart = place
        while place < line.end, depth < 16 {
            if bytes[place] == UInt8(ascii: ">") {
                depth += 1
                textStart = place + 1
            } else if bytes[place] != 0x20 {
                break
            }
            place += 1
        }
        guard depth > 0 else { return nil }
        if textStart < line.end, bytes[textStart] == 0x20 { textStart += 1 }
        return (depth, textStart)
    }

    /// Whether a line reads like a program, a command or mark-up.
    func isCodeLike(_ line: TextLine) -> Bool {
        guard !line.isBlank, onlyMark(of: line) == nil else { return false }
        let (first, last) = (bytes[line.textStart], bytes[line.end - 1])
        switch first {
        case UInt8(ascii: "{"), UInt8(ascii: "}"): return true
        case UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "\\"),
            UInt8(ascii: "@"), UInt8(ascii: "|"), UInt8(ascii: ";"):
            // "#." counts the items of a list.
            if line.width > 1, first != UInt8(ascii: "#") || bytes[line.textStart + 1] != UInt8(ascii: ".") {
                return true
            }
        default: break
        }
        switch last {
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return true
        default: break
        }
        let text = bytes[line.textStart..<min(line.end, line.textStart + 200)]
        return Self.codeOpenings.contains { ByteSearch.starts($0, in: text) } || hasCodeSign(text)
    }

    /// What the lines of programs begin with.
    private static let codeOpenings: [StaticString] = [
        "//", "/*", "*/", "--", "import ", "return ", "def ", "func ", "let ", "var ", "const ", "if (", "for (",
        ">>> ",
    ]

    private func hasCodeSign(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var previous: UInt8 = 0
        for byte in UnsafeBufferPointer(rebasing: text) {
            let isSign =
                switch byte {
                case UInt8(ascii: ")"): previous == UInt8(ascii: "(")
                case UInt8(ascii: "="): previous == UInt8(ascii: "=") || previous == UInt8(ascii: " ")
                case UInt8(ascii: ">"): previous == UInt8(ascii: "-") || previous == UInt8(ascii: "=")
                case UInt8(ascii: ":"), UInt8(ascii: "&"), UInt8(ascii: "|"): previous == byte
                default: false
                }
            if isSign { return true }
            previous = byte
        }
        return false
    }

    /// Whether a line holds what the words of a sentence do not: options, paths, brackets after a letter, signs of programs.
    func hasMarksOfCode(_ line: TextLine) -> Bool {
        if isCodeLike(line) { return true }
        let text = bytes[line.textStart..<line.end]
        if text.contains(where: { "=_{<|\\$".utf8.contains($0) }) { return true }
        if zip(text, text.dropFirst()).contains(where: { $0.isASCIILetter && "([".utf8.contains($1) }) { return true }
        return text.split(separator: 0x20).contains { word in
            let name = word.drop { $0 == UInt8(ascii: "-") }
            let isOption = (1...2).contains(word.count - name.count) && name.first?.isASCIILetter ?? false
            return isOption || word.count > 1 && ["/", "./", "~/"].contains { word.starts(with: $0.utf8) }
        }
    }

    /// Whether a line opens with a time, as the lines of logs do.
    func isLogLike(_ line: TextLine) -> Bool {
        let text = bytes[line.textStart..<min(line.end, line.textStart + 40)]
        var digits = 0
        var previousPair = false
        for byte in text {
            if (0x30...0x39).contains(byte) {
                digits += 1
                if previousPair, digits == 2 { return true }
            } else {
                previousPair = byte == UInt8(ascii: ":") && (digits == 2 || digits == 1)
                digits = 0
            }
        }
        return false
    }

    /// Whether columns are separated inside the line: by tabs, wide gaps or the bars of a table.
    func hasColumns(_ line: TextLine) -> Bool {
        guard !line.isBlank else { return false }
        let first = bytes[line.textStart]
        if first == UInt8(ascii: "|") || first == UInt8(ascii: "+") && bytes[line.end - 1] == first { return true }
        var gap = 0
        var previous: UInt8 = 0
        for place in line.textStart..<line.end {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\t") { return true }
            if byte == 0x20 {
                gap += 1
            } else {
                // Two spaces after a full stop are an old habit of typists, three never.
                if gap >= 3 || gap == 2 && !".!?:\"')".utf8.contains(previous) { return true }
                gap = 0
                previous = byte
            }
        }
        return false
    }

    /// Whether a line opens with a label: "Subject: …".
    func hasLabel(_ line: TextLine) -> Bool {
        guard !line.isBlank, (0x41...0x5A).contains(bytes[line.textStart]) else { return false }
        for place in line.textStart..<min(line.end, line.textStart + 32) {
            let byte = bytes[place]
            if byte == UInt8(ascii: ":") { return place + 1 == line.end || bytes[place + 1] == 0x20 }
            let isLetter = (0x41...0x5A).contains(byte & 0xDF)
            guard isLetter || byte == UInt8(ascii: "-") || byte == 0x20 else { return false }
        }
        return false
    }

    /// Whether a line is a key with its value: "name: value", "name:", "NAME=value", perhaps after a dash.
    func hasKey(_ line: TextLine) -> Bool {
        var place = line.textStart
        if line.end - place > 2, bytes[place] == UInt8(ascii: "-"), bytes[place + 1] == 0x20 { place += 2 }
        let start = place
        while place < min(line.end, start + 48) {
            let byte = bytes[place]
            if byte == UInt8(ascii: "="), place > start { return true }
            if byte == UInt8(ascii: ":"), place > start { return place + 1 == line.end || bytes[place + 1] == 0x20 }
            guard byte.isASCIIAlphanumeric || "_-.\"'".utf8.contains(byte) else { return false }
            place += 1
        }
        return false
    }

    /// Whether a line is an item, a comment or a mark of structure between keys.
    func isItemOfData(_ line: TextLine) -> Bool {
        guard !line.isBlank else { return false }
        return "-#[]{};".utf8.contains(bytes[line.textStart])
    }

    /// Whether the first letter is a capital (of ASCII, or not told apart beyond it).
    func startsWithCapital(_ line: TextLine) -> Bool {
        for place in line.textStart..<min(line.end, line.textStart + 4) {
            if (0x41...0x5A).contains(bytes[place]) || bytes[place] >= 0xC3 { return true }
            if (0x61...0x7A).contains(bytes[place]) { return false }
        }
        return false
    }

    /// Whether the line opens with a small letter, as one does that goes on with a sentence.
    func startsSmall(_ line: TextLine) -> Bool { !line.isBlank && (0x61...0x7A).contains(bytes[line.textStart]) }

    /// Columns of the line's first word.
    func firstWordWidth(_ line: TextLine) -> Int {
        var width = 0
        for place in line.textStart..<min(line.end, line.textStart + 200) {
            if ByteSearch.isSpace(bytes[place]) { break }
            if bytes[place] & 0xC0 != 0x80 { width += 1 }
        }
        return width
    }
}
