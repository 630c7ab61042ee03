import Model
import Testing

@testable import Formats

@Suite struct UnderscoreEmphasisTests {
    private func emphasised(_ text: String, path: String = "text.txt") throws -> [String] {
        try ReadText.document(text, path: path).styled(.emphasis)
    }

    @Test func whatIsBetweenUnderscoresIsEmphasis() throws {
        let document = try ReadText.document(
            "They came on the _Tansy Miller_, a boat of the old kind, and she was _not_ late.\n")
        #expect(document.styled(.emphasis) == ["Tansy Miller", "not"])
        #expect(
            document.sketch == [
                "paragraph: They came on the Tansy Miller, a boat of the old kind, and she was not late."
            ])
    }

    @Test func aPhraseMayGoOnInTheNextLineAndBeQuoted() throws {
        #expect(try emphasised("He said that “_the lamp\nis out_,” and went.\n") == ["the lamp\nis out"])
        #expect(try emphasised("(_Exit_ the LAMPLIGHTER.)\n") == ["Exit"])
        #expect(try emphasised("A word of _été_ and no more than that.\n") == ["été"])
    }

    @Test(arguments: [
        "Call lamp_on_deck and lamp_off to try it.\n", "Name: ______________ Date: ____\n", "a _ b _ c\n",
        "The _lamp is out and nobody lit it.\n", "Use __init__ or __main__ here and be done.\n", "été_lamp_on\n",
    ])
    func otherUnderscoresStay(text: String) throws {
        #expect(try emphasised(text).isEmpty)
    }

    @Test func programsAreLeftAlone() throws {
        #expect(try emphasised("_x_ = 1\n_y_ = 2\n", path: "lamp.py").isEmpty)
    }
}
