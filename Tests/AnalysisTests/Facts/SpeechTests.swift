import Model
import Testing

@testable import Analysis

/// Which words are spoken, whatever marks a text sets speech in.
struct SpeechTests {
    /// The words of `plain` that are spoken.
    private func spoken(_ plain: String) -> String {
        let text = MarkedText.annotated(plain)
        let speech = text.speech
        return text.tokens.indices.filter { speech.holds($0) && text.tokens[$0].shape.contains(.word) }
            .map { text.string(text.tokens[$0]) }.joined(separator: " ")
    }

    @Test(arguments: [
        ("“Come in,” he said, “and sit.” He left.", "Come in and sit"),
        ("\"Come in,\" he said, \"and sit.\" He left.", "Come in and sit"),
        ("‘Come in,’ he said. ‘It’s Ann’s chair.’ He left.", "Come in It ’s Ann ’s chair"),
        ("'Come in,' he said. 'It's Ann's chair.' He left.", "Come in It 's Ann 's chair"),
        ("'The boys' hats are there,' he said. He saw the boys' hats.", "The boys hats are there"),
        ("`Come in,' he said, `and sit.' He left.", "Come in and sit"),
        ("`Come in,' said Holt (`the Count'), and left.", "Come in"),
        ("\"Call 'em in,\" he said. 'Twas late; he called 'em.", "Call em in"),
        ("« Come in », he said.", "Come in"),
        ("— Come in, sit down.", "Come in sit down"),
        ("He said, “Come in.\n\n“And sit.” He left.", "Come in And sit"),
        ("He read the song “Come In” there.", ""),
        ("It was 5 - 3, he said.", ""),
        ("He said \"no and left.", ""),
        ("He sat. \"Is he old?\" \"Bob is old,\" said Ann.", "Is he old Bob is old"),
        ("He read the song “Come In,” and left.", ""),
        ("It is “so old,” said Ann.", "so old"),
    ])
    func wordsBetweenMarksAreSpoken(_ text: String, _ words: String) {
        #expect(spoken(text) == words)
    }

    @Test func theSpeechesOfAPlayAreSpoken() {
        let play = String(repeating: "HOLDA. Come in.\n\nOTTO\tNo, my lord.\n\n", count: 8)
        #expect(spoken(play + "They leave.\n\nHOLDA Come in.").hasSuffix("Come in No my lord"))
        #expect(!spoken("Dramatis Personae\n\nHOLDA\ta queen\n\nACT I\n\n" + play).contains("queen"))
        #expect(spoken("HOLDA. Come in.\n\nOTTO\tNo, my lord.") == "")
        #expect(spoken(String(repeating: "HOLDA: Come in.\n\n", count: 20)) == "")
    }
}
