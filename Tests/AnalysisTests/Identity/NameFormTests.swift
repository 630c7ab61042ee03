import Testing

@testable import Analysis

/// Which of several spellings of one name is shown.
struct NameFormTests {
    private func shown(_ spellings: String...) -> String {
        var form = NameForm(
            key: NameForm.Key(words: "green party", isPerson: false, title: nil, isFamily: false), display: spellings[0]
        )
        for spelling in spellings.dropFirst() { form.offer(display: spelling) }
        return form.display
    }

    @Test func aSpellingWithCapitalsIsBetterThanOneThatEndsSmall() {
        #expect(shown("Green party", "Green Party") == "Green Party")
        #expect(shown("Green Party", "Green party") == "Green Party")
        #expect(shown("Green party", "GREEN PARTY") == "Green party")
        #expect(shown("GREEN PARTY", "Green party") == "Green party")
    }
}
