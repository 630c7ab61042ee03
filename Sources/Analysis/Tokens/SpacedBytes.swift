/// Words with spaces between them, looked at by bytes: by characters this costs more than all the rest of reading a name.
extension Collection where Element == UInt8 {
    /// Whether the bytes are words with a single space between two, of bytes that `isOfWord` takes.
    @inline(__always)
    func areWords(of isOfWord: (UInt8) -> Bool) -> Bool {
        let space = UInt8(ascii: " ")
        var last = space
        for byte in self {
            guard isOfWord(byte) || byte == space && last != space else { return false }
            last = byte
        }
        return last != space
    }

    /// Whether the bytes are words of ASCII letters with a single space between two.
    var areWordsOfLetters: Bool { areWords { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 } }
}

extension Collection where Element == UInt8, SubSequence == Substring.UTF8View {
    /// What is between the spaces of a text; the empty text has no words.
    var spacedWords: [Substring] { split(separator: UInt8(ascii: " ")).map(Substring.init) }
}
