import Formats
import Testing

@Test func controlCharactersOfANameAreShown() {
    #expect(ShownName.of("a\u{1B}]0;x\u{7}b") == "a<U+001B>]0;x<U+0007>b")
    #expect(ShownName.of("txt\u{202E}exe") == "txt<U+202E>exe")
    #expect(ShownName.of("naïve 👩‍🔬.txt") == "naïve 👩‍🔬.txt")
}

@Test func anErrorIsOneLineThatNamesTheFile() {
    let error = ReadError(.missing, name: "no\nsuch.txt")
    #expect(error.description == "no<U+000A>such.txt: no such file; check the name")
}
