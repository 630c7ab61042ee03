import Model
import Testing

@testable import Analysis

/// Whose "I" and "my" it is in letters, diaries and stories that say who writes them.
struct NarratorTests {
    /// What is shown of whom in a text of three parts: a text with fewer titles outside of headings is no collection.
    private func shown(_ title: String, _ body: String, of name: String = "Eve Orr") -> [String] {
        let others = """


            Tom Bow’s Diary

            I slept.

            Tom Bow’s Diary

            I woke.
            """
        return MarkedText.descriptions(title + "\n\n" + body + others, of: name).map(\.shown)
    }

    private static let body = "I walked to the pond with my cousin [Eve Orr|person]. I was tired."

    @Test(arguments: [
        "[Ann Lee|person]’s Journal",
        "Dr. [Ann Lee|person]’s Diary—continued",
        "Mrs. [Ann Lee|person]’s Narrative.",
        "Letter from [Ann Lee|person] to [Bob Ash|person]",
        "Letter, Miss [Ann Lee|person], [Oslo|place], to Mr. [Bob Ash|person].",
        "The Story Continued by [Ann Lee|person]",
        "The Narrative of [Ann Lee|person]",
        "Statement left by [Ann Lee|person]",
    ])
    func theTitleNamesTheWriter(_ title: String) {
        #expect(shown(title, Self.body) == ["[Ann Lee’s] cousin"])
    }

    @Test(arguments: [
        "Letter to [Ann Lee|person]",
        "Cuttings about [Ann Lee|person]",
        "Letter from [Ann Lee|person] and [Bob Ash|person]",
        "[Ann Lee|person]’s Diary, spoken by [Bob Ash|person]",
        "[Ann Lee|person]’s letter had come at last.",
        "The Letter That [Ann Lee|person] Burnt",
    ])
    func aTitleThatNamesNoneOrSeveralTellsNobody(_ title: String) {
        #expect(shown(title, Self.body).allSatisfy { !$0.contains("Ann Lee") && !$0.contains("Bob Ash") })
    }

    @Test func whoeverIsNamedAgainAndAgainIsNotTheWriter() {
        let body =
            "I saw [Ann Lee|person]. [Ann Lee|person] sat by [Ann Lee|person]’s cat with my cousin [Eve Orr|person]."
        #expect(shown("The Story of [Ann Lee|person]", body).allSatisfy { !$0.contains("Ann Lee") })
    }

    @Test func aLetterInMarksIsNoSpeech() {
        let body = """
            “My dear [Bob=Bob Ash|person],

            “I walked to the pond with my cousin [Eve Orr|person]. He said, \
            ‘There is my uncle [Jim Fay|person], you know.’ I was tired.

            “[Ann=Ann Lee|person].”
            """
        let title = "Letter from [Ann Lee|person] to [Bob Ash|person]"
        #expect(shown(title, body) == ["[Ann Lee’s] cousin"])
        #expect(shown(title, body, of: "Jim Fay") == [])
    }

    @Test func theNextTitleEndsAPart() {
        let body = "I slept.\n\n[Bob Ash|person]’s Diary\n\n" + Self.body
        #expect(shown("[Ann Lee|person]’s Diary", body) == ["[Bob Ash’s] cousin"])
    }

    @Test func aTitleInTheMidstOfAStoryIsNone() {
        let found = MarkedText.descriptions("[Ann Lee|person]’s Diary\n\n" + Self.body, of: "Eve Orr")
        #expect(found.map(\.shown) == ["[the narrator’s] cousin"])
    }

    @Test func saidITheNarrator() {
        let body = "“I saw my cousin [Eve Orr|person] there,” said I. I was tired."
        #expect(shown("[Ann Lee|person]’s Diary", body) == ["[Ann Lee’s] cousin"])
    }
}
