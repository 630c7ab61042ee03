import Model

extension AnnotatedText {
    /// The words and marks of `range` on one line: where the source breaks a line is a space, as it is for a reader.
    func phrase(in range: TextRange) -> String {
        let range = range.clamped(to: text.range)
        let isOnOneLine = text.withBytes { bytes in
            bytes[range.start..<range.end].allSatisfy { $0 >= UInt8(ascii: " ") }
        }
        let written = text.string(in: range)
        if isOnOneLine { return written }
        var line = String.UnicodeScalarView()
        for scalar in written.unicodeScalars {
            let isSpace = scalar.value <= 0x20
            if !isSpace { line.append(scalar) } else if line.last != " " { line.append(" ") }
        }
        return String(line)
    }
}
