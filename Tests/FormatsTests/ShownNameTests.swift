import Formats
import Testing

@Test func controlCharactersOfANameAreShown() {
    #expect(ShownName.of("a\u{1B}]0;x\u{7}b") == "a<U+001B>]0;x<U+0007>b")
    #expect(ShownName.of("txt\u{202E}exe") == "txt<U+202E>exe")
    #expect(ShownName.of("naïve 👩‍🔬❤️.txt") == "naïve 👩‍🔬❤️.txt")
    #expect(ShownName.of("Mos\u{200D}cow\u{FE0F}\u{E0041}\u{3164}") == "Mos<U+200D>cow<U+FE0F><U+E0041><U+3164>")
    #expect(ShownName.of("a\u{85}\u{9B}31m\u{2028}b") == "a<U+0085><U+009B>31m<U+2028>b")
}

@Test func anErrorIsOneLineThatNamesTheFile() {
    let error = ReadError(.missing, name: "no\nsuch.txt")
    #expect(error.description == "no<U+000A>such.txt: no such file; check the name")
}
