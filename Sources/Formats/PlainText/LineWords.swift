extension StringProtocol where SubSequence == Substring {
    /// The words between white space.
    ///
    /// It looks at scalars: whether a whole character is white space takes ten times as long to find out, and the lines at
    /// the top of a text are judged before its first page is shown.
    var words: [Substring] {
        var words: [Substring] = []
        let scalars = unicodeScalars
        var start: Index?
        var place = scalars.startIndex
        while place != scalars.endIndex {
            if scalars[place].isSpace {
                if let first = start { words.append(self[first..<place]) }
                start = nil
            } else if start == nil {
                start = place
            }
            scalars.formIndex(after: &place)
        }
        if let first = start { words.append(self[first...]) }
        return words
    }

    /// The text on one line, with one space between words, in at most `limit` characters.
    func onOneLine(limit: Int) -> String {
        var line = ""
        for word in words {
            if !line.isEmpty { line.append(" ") }
            line.append(contentsOf: word)
        }
        return line.utf8.count <= limit ? line : String(line.prefix(limit))
    }
}

extension Unicode.Scalar {
    fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
