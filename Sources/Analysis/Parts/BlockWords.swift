/// The first words of a block in small letters, without white space and marks at their ends, each run of white space a space.
///
/// Bytes, since every block of a text's front is compared with some fifty phrases. Letters outside of ASCII and Latin-1 stay as
/// they are.
struct BlockWords {
    private let bytes: ArraySlice<UInt8>

    /// Reads `text`, which may break off within a character.
    init(_ text: some Collection<UInt8>) {
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        for byte in text {
            let endsFixedSpace = byte == 0xA0 && words.last == 0xC2
            if endsFixedSpace { words.removeLast() }
            if endsFixedSpace || Self.separates(byte) {
                if let last = words.last, last != Self.space { words.append(Self.space) }
            } else {
                words.append(Self.small(byte, after: words.last))
            }
        }
        bytes = Self.trimmed(words[...])
    }

    /// The words as text.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The length in bytes.
    var count: Int { bytes.count }

    func hasPrefix(_ phrase: String) -> Bool { bytes.starts(with: phrase.utf8) }

    func contains(_ phrase: String) -> Bool {
        var phrase = phrase
        return phrase.withUTF8 { phrase in
            bytes.withUnsafeBufferPointer { bytes in
                guard let first = phrase.first else { return true }
                for start in 0..<max(bytes.count - phrase.count + 1, 0) where bytes[start] == first {
                    var length = 1
                    while length < phrase.count, bytes[start + length] == phrase[length] { length += 1 }
                    if length == phrase.count { return true }
                }
                return false
            }
        }
    }

    static func == (words: BlockWords, phrase: String) -> Bool { words.bytes.elementsEqual(phrase.utf8) }

    /// Whether there is a digit.
    var hasDigit: Bool { bytes.contains { Self.digits.contains($0) } }

    /// The words without the number of a section before them, as text.
    var withoutNumber: String {
        let name = bytes.drop { Self.digits.contains($0) || $0 == UInt8(ascii: ".") || $0 == Self.space }
        return String(decoding: name, as: UTF8.self)
    }

    // MARK: - Reading

    private static let space = UInt8(ascii: " ")
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// White space, and the marks by which plain text sets words in italics and bold.
    private static func separates(_ byte: UInt8) -> Bool {
        byte == space || 9...13 ~= byte || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*")
    }

    /// A byte of a capital letter as that of the small one.
    private static func small(_ byte: UInt8, after last: UInt8?) -> UInt8 {
        if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte { return byte | 0x20 }
        // "À" to "Þ" are C3 80 to C3 9E; 97 among them is the sign of multiplication.
        return last == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97 ? byte | 0x20 : byte
    }

    /// `words` without spaces, brackets, points and dashes at the ends.
    private static func trimmed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var words = words
        while let mark = marks.first(where: { words.starts(with: $0.utf8) }) { words.removeFirst(mark.utf8.count) }
        while let mark = marks.first(where: { words.reversed().starts(with: $0.utf8.reversed()) }) {
            words.removeLast(mark.utf8.count)
        }
        return words
    }

    private static let marks = [" ", "[", "]", "(", ")", ".", ":", ",", ";", "—", "–", "-", "#"]
}
