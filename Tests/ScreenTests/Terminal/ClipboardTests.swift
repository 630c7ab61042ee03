import Testing

@testable import Screen

@Suite struct ClipboardTests {
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
