import Testing

@testable import Analysis

/// Several names of one person that no passage joins: those of a narrator, a wife's given name.
struct NarratorNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    /// A story in the first person where somebody calls its narrator by two names.
    private func story(second: String, answer: String) -> String {
        let calls = ["[Tom|P1]", second].map { name in
            String(repeating: "“Come, \(name), come,” said [Eve Orr|P3].\n\(answer)\n", count: 14)
        }
        return calls.joined() + String(repeating: "I walked and I slept, and I ate.\n", count: 30)
    }

    @Test func othersCallTheNarratorByTwoNames() {
        expect(story(second: "[Skipper|P1]", answer: "“Soon,” said I."))
    }

    @Test func whomSomebodyElseAnswersForIsNotTheNarrator() {
        expect(story(second: "[Skipper|P2]", answer: "“Soon,” said [Eve Orr|P3]."))
    }

    @Test func whomTheNarrationNamesIsNotTheNarrator() {
        let named = String(repeating: "I saw [Skipper|P2] there.\n", count: 4)
        expect(story(second: "[Skipper|P2]", answer: "“Soon,” said I.") + named)
    }

    private static func scene(_ woman: String) -> String {
        "\(woman) sat by the fire.\n“No, my dear [Fanny|P1], it is late.”\n“Why?”\n“Because, my dear [Fanny|P1], I say so.”\n"
    }

    @Test func aWifeIsCalledByHerGivenName() {
        expect(Self.scene("Mrs. [John Ash|P1]"))
        expect(Self.scene("Mrs. [John Ash|P1] thought of the [Miss Orrs|P2]. She"))
    }

    @Test func anotherWomanMayBeCalled() {
        expect(Self.scene("Mrs. [John Ash|P2] slept, and [Julia Orr|P3]"))
        expect("[Fanny Bell|P1] came.\n" + Self.scene("Mrs. [John Ash|P2]"))
    }

    @Test(arguments: [
        "“I took the name of [Purvis|P1].” He sat down. “What is your real name?” I asked. “[Ash|P1],” he said.",
        "He lived as Mr. [Purvis|P1]. He took the name of [Purvis|P1] there. His real name, [Tom Ash|P1], was known to none.",
    ])
    func anAssumedNameIsThatOfTheRealOne(_ text: String) {
        expect(text)
    }

    @Test(arguments: [
        "“I took the name of [Purvis|P1].” He sat down by [Ash|P2]. “What is your name?”",
        "“I know the name of [Purvis|P1].” “What is his real name?” I asked. “[Ash|P2] knows it,” he said.",
        "He took the name of [Purvis|P1]. He slept. [Ash|P2] came in.",
    ])
    func aNameThatIsNotTakenIsAnothers(_ text: String) {
        expect(text)
    }

    @Test func aWifeWhoIsCalledByHerHusbandsNameIsNotHe() {
        expect(
            "Mr. [Bentley Ash|P1] sat. He slept. Mrs. [Bentley Ash|P2] came. [Bentley Ash|P1] said that he would go.")
    }
}
