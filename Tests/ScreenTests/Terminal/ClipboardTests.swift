import Testing

@testable import Screen

@Suite struct ClipboardTests {
    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
    func bytesAreWrittenInBase64(text: String, encoded: String) {
        #expect(Clipboard.base64(Array(text.utf8)) == Array(encoded.utf8))
    }

    @Test func controlsAreNotCopied() {
        let plain = Clipboard.sequence(for: "rm\nx")
        #expect(Clipboard.sequence(for: "r\u{1B}m\n\u{202E}x\u{9B}") == plain)
    }

    @Test func emojiAreCopiedWhole() {
        #expect(Clipboard.sequence(for: "👨‍👩‍👧") == Array("\u{1B}]52;c;8J+RqOKAjfCfkanigI3wn5Gn\u{7}".utf8))
    }

    @Test func theLengthIsBounded() {
        let sequence = Clipboard.sequence(for: String(repeating: "é", count: 1_000_000))
        #expect(sequence.count <= Clipboard.longest + 10)
    }
}
