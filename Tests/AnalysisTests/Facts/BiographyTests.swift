import Model
import Testing

@testable import Analysis

/// How encyclopaedias and obituaries say who people are.
struct BiographyTests: DescriptionReading {
    @Test(arguments: [
        ("[Ann Lee|person] of [Leeds|place] was a lawyer.", "a lawyer"),
        ("[Ann Lee|person] of the [Sarn Institute|organisation] is a chemist.", "a chemist"),
        (
            "[Ann Lee|person] is the leader of the group the [Aros|organisation], which sang.",
            "the leader of the group the Aros"
        ),
        (
            "[Ann Lee|person] was the first judge on the court since 2003 when [Bob|person] left.",
            "the first judge on the court since 2003"
        ),
        ("[Ann Lee|person] was a lawyer when the war began.", "a lawyer"),
        ("[Ann Lee|person] was the mayor of [Leeds|place] when a teacher was shot.", "the mayor of Leeds"),
        (
            "[Ann Lee|person] became the first female doctor in the land when she left in 1849.",
            "the first female doctor in the land"
        ),
        ("[Ann Lee|person] was the oldest of three girls.", "the oldest of three girls"),
        ("They trained with renowned gymnastics coach [Ann Lee|person] in [Leeds|place].", "renowned gymnastics coach"),
        ("She was dating director [Ann Lee|person] then.", "director"),
        ("They came with [Ann Lee|person], a barman she had known for years.", "a barman"),
        (
            "[Ann Lee|person] was the longest serving chairman of the board.",
            "the longest serving chairman of the board"
        ),
        ("They met [Ann Lee|person] (d. 1699), a [Welsh|group] clergyman.", "a Welsh clergyman"),
        (
            "[Ann Lee|person], a former lover of [Bob|person]’s and a close friend of [Eve|person]’s, left.",
            "a former lover of Bob’s and a close friend of Eve’s"
        ),
        ("They met [Ann Lee|person], a ranch hand at the farm.", "a ranch hand at the farm"),
        ("[Ann Lee|person] is an [English|group] fashion model and singer.", "an English fashion model and singer"),
        ("[Ann Lee|person] is the host of the show [All in Sarn|work].", "the host of the show All in Sarn"),
        ("[Ann Lee|person], who had recently become part owner of the club, left.", "part owner of the club"),
        ("[Ann Lee|person] serves as lead vocalist and plays acoustic guitar.", "lead vocalist"),
        ("[Ann Lee|person] was Minister of Health.", "Minister of Health"),
        ("[Ann Lee|person] was re-elected Speaker of the House.", "Speaker of the House"),
        ("[Ann Lee|person] became Governor of [Kent|place].", "Governor of Kent"),
        ("[Ann Lee|person] is Managing Director of [Aro|organisation].", "Managing Director of Aro"),
        ("[Ann Lee|person] is Secretary of State for Foreign Affairs.", "Secretary of State for Foreign Affairs"),
        ("When singer [Ann Lee|person] left, they sang.", "singer"),
        ("They visited artist [Ann Lee|person] there.", "artist"),
        ("Jazz critic [Ann Lee|person] liked it.", "Jazz critic"),
        (
            "[Ann Lee|person] was a cook and an owner of a shop and [Bob|person] constructed parts.",
            "a cook and an owner of a shop"
        ),
        ("[Ann Lee|person] was governor of [Sarn|place] after [Merrin|place] became a republic.", "governor of Sarn"),
        ("They spoke of Queen [Ann Lee|person] of [Sarn|place], and left.", "Queen Ann Lee of Sarn"),
    ])
    func aSentenceSaysWhoSomebodyIs(_ text: String, description: String) {
        #expect(said(text, of: "Ann Lee").contains(description))
    }

    @Test(arguments: [
        "They committed [Aro|place], the colonies, and the states.",
        "[Bob|person] has a son and two daughters, [Aro|person], [Eve|person] and [Ann|person].",
        "They asked why someone named [Aro|person] wrote.",
        "She played in the [Aro|event], which led to her recall to the side.",
        "They upheld [Bob|person] v. [Aro|place], which limited the hours of work.",
        "There were the first season, [Bo|work], the second season, [Aro|work], the third season, [Orr|work], and others.",
        "[Ann|person] ([Aro|person]) was a nurse.",
        "They had [Aro|person] (b. 1984) there.",
        "[Ann|person] was a model of [Aro|other].",
        "The winner was Captain [Ann|person] of the [Aro|other].",
        "[Aro|person] was King.", "[Aro|person] was nominated President of the firm.",
        "She sang for [Bo|organisation] ([Aro|place]), the dance company of [Ann|person].",
        "His last race was the [Aro|event], a span of ten years.",
        "It is known by its shortened title [Aro|work].",
    ])
    func whatIsSaidOfAnotherIsLeftOut(_ text: String) {
        #expect(said(text, of: "Aro") == [])
    }

    @Test func anExampleThatOpensTheSentenceIsNotItsSubject() {
        let marked = "In some towns, such as [Aro|place], an ornamental key – the first – is given."
        #expect(said(marked, of: "Aro") == ["towns"])
    }

    @Test func oneOfSeveralAuthorsIsOne() {
        let marked = "[Ash|person], [Orr|person], and [Lee|person] were authors of the papers."
        #expect(shown(marked, of: "Ash") == ["[one of the] authors of the papers"])
    }

    @Test func aTeamIsNotKnownForHisSpeed() {
        #expect(said("As an [Aro|organisation], he became famous for his speed there.", of: "Aro") == [])
        #expect(said("The [Aro|organisation] became famous for its speed there.", of: "Aro") != [])
    }

    @Test func oneOfSeveralRelativesIsOne() {
        let marked = "[Tom Ash|person] came. He met his two daughters, [Ann|person] and [Eve|person], there."
        #expect(shown(marked, of: "Ann").contains("[one of Tom Ash’s] two daughters"))
    }

    @Test func aRelativeWhomAVerbLeadsToHasTheOwnerOfAll() {
        let marked = "[Tom Ash|person] left. His relatives include grandfather [Bob Orr|person] and others."
        #expect(shown(marked, of: "Bob Orr").contains("[Tom Ash’s grandfather]"))
    }

    @Test func whoPlaysSomebodyIsNotMeant() {
        let marked = "[Tom Ash|person] ([Bob Orr|person]) comes home with his wife [Eve|person] ([Ann Lee|person])."
        #expect(shown(marked, of: "Eve").first == "[Tom Ash’s] wife")
        let whose = "They know [Eve Ash|person] ([Ann Lee|person]), whose daughter [Joan|person] is young."
        #expect(shown(whose, of: "Joan").first == "[Eve Ash’s] daughter")
    }

    @Test(arguments: ["c. 1831", "c.1831", "ca. 1831"]) func aYearOfBirthMayBeAGuess(_ year: String) {
        #expect(said("[Ann Lee|person] was born \(year) in [Leeds|place].", of: "Ann Lee") == ["born \(year) in Leeds"])
    }

    @Test func aQueenOfSomewhereIsAMother() {
        let marked = "Queen [Ann|person] of [Sarn|place] was the mother of [Eve|person]."
        #expect(shown(marked, of: "Eve").first == "[Ann’s daughter]")
    }
}
