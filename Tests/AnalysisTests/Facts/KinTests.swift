import Model
import Testing

@testable import Analysis

/// Who is whose relative: what several passages of a text tell together.
struct KinTests {
    private func annotated(_ marked: String) -> AnnotatedText {
        var text = MarkedText.annotated(marked)
        for (index, entity) in text.entities.enumerated() {
            let first = entity.name.prefix { $0 != " " }
            if ["Mr.", "Mrs.", "Miss", "Lady", "Captain"].contains(first) {
                text.entities[index].titles = [String(first)]
            }
        }
        FactAnnotator().annotate(&text)
        return text
    }

    private func kin(_ marked: String) -> [String] {
        let text = annotated(marked)
        return text.relations.filter { $0.kind == .family }.map { relation in
            let owner = relation.object.map { text.entities[Int($0.index)].name } ?? "-"
            return "\(text.entities[Int(relation.subject.index)].name): \(relation.label) of \(owner)"
        }
    }

    private func shown(_ marked: String, of name: String) -> [String] {
        annotated(marked).entities.first { $0.name == name }?.descriptions.map(\.shown) ?? []
    }

    private static let doubtful = "[Eva|person] told [Julia|person] that her sister [Anna|person] had left."

    @Test func onePassageThatLeavesTheOwnerOpenTellsNothing() {
        #expect(kin(Self.doubtful) == [])
    }

    @Test func kinOfAnAssumedNameIsAPretence() {
        let taken = "“I took the name of [Purvis=Abel Orr|person],” he said."
        #expect(kin("\(taken) They saw [Tom Ash|person]’s uncle, [Abel Orr|person], there.") != [])
        #expect(kin("\(taken) They saw [Tom Ash|person]’s uncle, [Purvis=Abel Orr|person], there.") == [])
    }

    @Test func whoeverIsLikeABrotherIsNone() {
        #expect(kin("[Bob Ash|person] sang. [Eva|person] was [Bob Ash|person]’s sister.") != [])
        #expect(kin("[Bob Ash|person] sang. [Eva|person] was [Bob Ash|person]’s own sister.") == [])
    }

    @Test func aWifeWhoIsOnlyImaginedIsNone() {
        #expect(kin("“I visited [Mrs. Bob Ash|person],” said she. [Bob Ash|person] left.") != [])
        #expect(kin("“I could not have visited [Mrs. Bob Ash|person],” said she. [Bob Ash|person] left.") == [])
    }

    @Test func aLadyIsNotACaptainsWife() {
        func told(_ husband: String, _ wife: String) -> [String] {
            kin(
                """
                [\(husband)|person] loved his wife. [\(husband)|person] left with his wife. [\(wife)|person] saw her husband. \
                [\(wife)|person] wrote to her husband. [\(wife)|person] told [\(husband)|person] that her husband was late. \
                [\(husband)|person] told [\(wife)|person] that his wife was late.
                """)
        }
        #expect(told("Mr. Ash", "Mrs. Ash") != [])
        #expect(told("Captain Ash", "Lady Ash") == [])
    }

    @Test func theDaughtersOfOneAreSisters() {
        let found = ["Anna: [sister] of Eva"]
        #expect(kin("[Anna|person] and [Eva|person], the two daughters of a judge, came.") == found)
        #expect(kin("[Anna|person] and [Eva|person], the sisters, came.") == found)
        #expect(kin("[Anna|person] and [Eva|person] met the daughters of a judge.") == [])
    }

    @Test func bracketsAfterTheNounHideNoName() {
        #expect(kin("[Tom Ash|person]’s younger brother (or half-brother) [Bob|person] left.") != [])
    }

    @Test func whoeverIsSpokenOfBesideAPossessionMayBeTheMother() {
        #expect(kin("[Mrs. Ash|person] feared that her son [Tom|person] was ill.") == ["Tom: son of Mrs. Ash"])
        let fear = "[Mrs. Ash|person]’s engagement relieved her of the fear that her son [Tom|person] was ill."
        #expect(kin(fear) == [])
    }

    @Test func aStatementOfKinTellsTheGender() {
        let whole = "[Wenna|person] was the only daughter of a king. Her brother was [Bob|person]."
        #expect(kin(whole) == ["Bob: brother of Wenna"])
        #expect(kin("[Wenna|person] was the only child of a king. Her brother was [Bob|person].") == [])
    }

    @Test(arguments: [
        "The miller, [Tom|person], had a daughter, [Bess|person].",
        "[Tom|person], the miller, had a daughter, [Bess|person].",
    ])
    func whoeverIsSetOffHasChildren(_ text: String) {
        #expect(kin(text) == ["Bess: [daughter] of Tom"])
    }

    @Test func inAnObituaryShePrecedesNoOtherRelative() {
        let death =
            "[Ann Ash|person], who built a dam, died on Sunday. She was 81.\n\nHer friend [Bob Orr|person] left.\n\n"
        let heirs = "she is survived by a brother, [Tom|person]."
        #expect(kin(death + "In addition to her son, " + heirs) == ["Tom: [brother] of Ann Ash"])
        #expect(kin(death + "In addition to his son, " + heirs) == [])
    }

    @Test func whoeverIsSpokenToHasNone() {
        #expect(kin("You see, [Tom|person], had a daughter, [Bess|person], come.") == [])
    }

    @Test func whatSomebodyImaginesIsNoKin() {
        #expect(kin("They saw that [Ann|person] was [Tom|person]’s sister.") == ["Ann: sister of Tom"])
        #expect(kin("They imagined that [Ann|person] was [Tom|person]’s sister.") == [])
    }

    @Test func theSecondOfANameInAListOfCharactersIsAnother() {
        let list =
            "Dramatis Personae\n\n[Tom Ash|person], a judge.\n\n[Eve Ash|person], a maid.\n\n[Tom Ash|person]; [Tommy|person]. "
            + "[Eve Ash|person]’s son.\n\n"
        #expect(shown(list, of: "Tom Ash") == ["a judge"])
        #expect(shown(list, of: "Tommy") == ["Eve Ash’s son"])
        #expect(kin(list) == ["Tommy: son of Eve Ash"])
    }

    @Test func aSpeakerWhoPresentsSomebodyCallsNobody() {
        let found = ["Ann Lee: daughter of Eva Orr"]
        #expect(kin("“This is my daughter, [Ann Lee|person],” [Eva Orr|person] said.") == found)
        #expect(kin("“It is [Ann Lee|person], my daughter,” [Eva Orr|person] said.") == found)
        #expect(kin("“I have seen my daughter, [Ann Lee|person],” [Eva Orr|person] said.") == [])
    }

    @Test func hisAgainIsTheSameOnes() {
        let text =
            "Mr. [Bob Ash|person] was rich. His sisters were tall. His brother-in-law, Mr. [Tom Orr|person], was poor."
        #expect(kin(text) == ["Tom Orr: brother-in-law of Bob Ash"])
        #expect(kin(text.replacing("His sisters were", with: "His uncle was")) == [])
    }

    @Test func herOwnSisterMayBeAnothers() {
        #expect(kin("[Julia|person] was abroad, and her own sister, [Anna|person], was at school.") == [])
    }

    @Test func whoeverSaysNoMoreIsNotTheSpeaker() {
        #expect(kin("“My daughter [Ann Lee|person] left him.” [Eva Orr|person] said no more.") == [])
        #expect(kin("“My daughter [Ann Lee|person] left him,” [Eva Orr|person] said.") != [])
        #expect(kin("[Eva Orr|person] said then: “My daughter [Ann Lee|person] left him.”") != [])
    }

    @Test func aListOfCharactersIsRight() {
        let list = "Dramatis Personae\n\n[Tom Ash|person], a boy.\n\n[Eva Orr|person], [Tom Ash|person]’s mother.\n\n"
        let text = "[Eva Orr|person] spoke with her sister [Tom Ash|person]."
        #expect(kin(list + text).filter { $0.contains("sister") } == [])
    }

    @Test func hisAfterANameTellsThatHerIsAnothers() {
        #expect(kin("[Nicky|person] and his lessons, her brother [Tom|person], and music were her joys.") == [])
    }

    @Test func inBracketsAKinWordIsOfTheNameBefore() {
        #expect(kin("Mr. [Bob Ash|person] ([Tom Lee|person]’s uncle, but an old man) slept.") != [])
    }

    @Test func whoIsOnlyGivenAMotherIsHerDaughterWhoBearsTheName() {
        let mother = String(repeating: "[Ann Ash|person] walked with her mother. ", count: 5)
        let text = mother + "[Mrs. Ash|person] saw her daughter. She slept."
        #expect(kin(text).contains { $0.hasPrefix("Mrs. Ash:") || $0.hasSuffix("of Mrs. Ash") }, "\(kin(text))")
        #expect(kin("[Ann Ash|person] walked with her mother. [Mrs. Ash|person] saw her daughter. She slept.") == [])
    }

    @Test func aParentIsThatOfASisterWhoIsGivenOne() {
        let sisters = "The sisters [Ann|person] and [Eva|person] came. [Mrs. Orr|person]’s daughter [Ann|person] sang. "
        let mother = "[Eva|person] saw her mother. [Eva|person] met her mother. [Eva|person] had lost her mother. "
        let both = "[Eva|person] looked at her mother, and [Mrs. Orr|person] slept."
        #expect(kin(sisters + mother + both).contains { $0.contains("Eva") && $0.contains("Mrs. Orr") })
        #expect(!kin(sisters + both).contains { $0.contains("Eva") && $0.contains("Mrs. Orr") && !$0.contains("[") })
    }

    @Test func aTitleOfTheOtherGenderIsAnothers() {
        let text = "Mr. [Tom Ash|person] came, and he slept. [Eva Orr|person]’s daughter, Mrs. [Tom Ash|person], came."
        #expect(kin(text) == [])
    }

    @Test func whomTheNarrationDoesNotNameHasRelatives() {
        let text = """
            [Tom Ash|person] slept. The general woke his daughter. He and his daughter ate.

            [Anna Ash|person] had seen her father. [Anna Ash|person] had met her father.
            """
        #expect(kin(text) == [])
    }

    @Test func twoNamesOfALineAreOneChild() {
        let text = """
            Dramatis Personae

            [Bob Ash|person], a lawyer.

            [Tom Ash|person]; [Tommy|person]. Son of [Bob Ash|person].
            """
        #expect(!kin(text).contains { $0.contains("brother") }, "\(kin(text))")
    }

    @Test func severalSuchPassagesTellIt() {
        let text = Self.doubtful + " [Eva|person] asked [Mary|person] whether her sister [Anna|person] was in."
        #expect(kin(text) == ["Anna: sister of Eva"])
        #expect(shown(text, of: "Anna") == ["[Eva’s] sister"])
    }

    @Test func whatFollowsOfTheOtherIsAnEditorsWord() {
        let text = "[Eva|person] is the sister of [Anna|person]."
        #expect(shown(text, of: "Anna") == ["[Eva’s sister]"])
    }

    @Test(arguments: [
        "[Anna|person] and [Eva|person] were sisters.", "The two sisters, [Anna|person] and [Eva|person], came.",
        "They saw the sisters [Anna|person] and [Eva|person] there.",
    ])
    func aRowOfNamesAreSisters(_ text: String) {
        #expect(kin(text) == ["Anna: [sister] of Eva"])
        #expect(shown(text, of: "Eva") == ["[Anna’s sister]"])
    }

    @Test(arguments: [
        "Were [Anna|person] and [Eva|person] sisters?", "Our cousins, [Anna|person] and [Eva|person], came.",
        "[Anna|person] and [Eva|person] met the sisters.", "[Bob|person] and [Eva|person] were sisters. He slept.",
    ])
    func otherRowsAreNot(_ text: String) {
        var text = text
        if text.contains("Bob") { text = "Mr. " + text }
        #expect(kin(text) == [])
    }

    @Test func brotherAndSisterOfOneSurnameNeedNoSentenceThatNamesBoth() {
        let text = """
            [Mr. Ash|person] met his sister. [Mr. Ash|person] wrote to his sister. [Mr. Ash|person] loved his sister.

            [Anna Ash|person] saw her brother. [Anna Ash|person] met her brother. [Anna Ash|person] missed her brother.
            """
        #expect(kin(text) == ["Mr. Ash: [brother] of Anna Ash"], "\(kin(text))")
        #expect(kin(text.replacing("Anna Ash", with: "Anna Orr")) == [])
    }

    @Test func anAuntIsCalledSoByWhoeverIsGivenOne() {
        let aunt = "Aunt Polly"
        func told(_ passages: Int, _ others: Int) -> [String] {
            kin(
                "[\(aunt)|person] slept.\n\n"
                    + String(repeating: "Mr. [Tom Ash|person] thought of his aunt.\n\n", count: passages)
                    + String(repeating: "Mr. [Bob Orr|person] thought of his aunt.\n\n", count: others))
        }
        #expect(told(3, 1) == ["Aunt Polly: [aunt] of Tom Ash"])
        #expect(told(2, 0) == [])
        #expect(told(3, 2) == [])
    }

    @Test func whoBearsAWifesNameInALongTextMayBeAnother() {
        let many = String(repeating: "Mrs. [Ash=Mrs. Ash|person] slept.\n\n", count: 9)
        let one = "Mr. [Bob Ash|person] left.\n\nMrs. [Bob Ash=Mrs. Ash|person] sang.\n\n"
        #expect(kin(one) == ["Bob Ash: [husband] of Mrs. Ash"])
        #expect(kin(one + many) == [])
    }

    @Test func aWifeIsCalledByHerHusbandsName() {
        let text = "[John Ash|person] slept, and he snored. Then [Mrs. John Ash|person] came with [Mr. Ash|person]."
        #expect(
            kin(text) == ["John Ash: [husband] of Mrs. John Ash"], "\(GenderCensus(MarkedText.annotated(text)).genders)"
        )
    }

    @Test func aGivenNameIsShownWithoutTheTitleOfAnotherName() {
        let text = "[John Ash|person] slept. Then Mrs. [John Ash=Fanny|person] came. [Fanny|person] sat down."
        #expect(shown(text, of: "John Ash") == ["[Fanny’s husband]"])
    }

    @Test func aMotherOfTwoSonsIsNeithersWife() {
        let text = """
            [Mrs. Ash|person] saw her husband. [Mrs. Ash|person] missed her husband. [Mrs. Ash|person]’s son [Tom Ash|person] \
            came.

            Mr. [Bob Ash|person] met his wife. Mr. [Bob Ash|person] left his wife.
            """
        #expect(!kin(text).contains { $0.contains("wife") || $0.contains("husband") }, "\(kin(text))")
    }

    @Test(arguments: [
        ("[Bob|person]’s eldest son, [Tom|person], came.", "Tom: eldest son of Bob"),
        ("[Bob|person]’s sister-in-law [Anna|person] came.", "Anna: sister-in-law of Bob"),
        ("[Anna|person], and her daughter, the Honourable [Eva|person], came.", "Eva: daughter of Anna"),
        ("He lived with his daughter, [Anna|person], and her niece, [Eva|person].", "Eva: niece of Anna"),
    ])
    func relativesOfAnySort(_ text: String, _ statement: String) {
        #expect(kin(text) == [statement])
    }

    @Test func aCoupleSharesAName() {
        let text = "[Mr. Ash|person] slept. Then Mr. and [Mrs. Ash|person] came."
        #expect(kin(text) == ["Mr. Ash: [husband] of Mrs. Ash"])
        #expect(shown(text, of: "Mrs. Ash") == ["[Mr. Ash’s wife]"])
        #expect(shown(text, of: "Mr. Ash") == ["[Mrs. Ash’s husband]"])
    }

    @Test(arguments: [
        "[Mr. Ash|person] slept. Then [Mr. Orr|person] and [Mrs. Ash|person] came.",
        "[Mr. Ash|person] slept. Then the doctor and [Mrs. Ash|person] came.",
        "[Tom Ash|person] was her nephew. His aunt came. Her nephew and Mr. and [Mrs. Ash|person] ate.",
        "[Mr. Ash|person] slept. “Mr. and [Mrs. Ash|person]! That would be new,” he said.",
        "[Tom Ash|person] slept. He knew nothing of the future Mrs. [Tom Ash|person].",
    ])
    func othersAreNoCouple(_ text: String) {
        #expect(kin(text) == [])
    }

    @Test func nobodyHasTwoFathers() {
        let text = "[Bob|person]’s daughter [Anna|person] met [Tom|person]’s daughter [Anna|person]."
        #expect(kin(text) == [])
        #expect(
            kin(text + " She is the daughter of [Bob|person]; [Anna|person], [Bob|person]’s daughter, left.") == [
                "Anna: daughter of Bob"
            ])
    }

    @Test func aParentAndAChildOfOneSurnameNeedNoSentenceThatNamesBoth() {
        let text = """
            [Mr. Ash|person] rose, for he loved his daughter. [Mr. Ash|person] called his daughter twice.

            [Anna Ash|person] came, and her father was kind. [Anna Ash|person] thanked her father.
            """
        #expect(kin(text) == ["Mr. Ash: [father] of Anna Ash"])
        #expect(kin(text.replacing("Anna Ash", with: "Anna Orr")) == [])
    }

    @Test func soAreTwoChildrenOfOneParent() {
        let text = """
            [Mr. Ash|person] rose, for he loved his daughters. [Mr. Ash|person] called his daughter twice.

            [Anna Ash|person] came, and her father was kind. [Anna Ash|person] thanked her father.

            [Mary Ash|person] wrote that her father was ill. [Mary Ash|person] nursed her father.
            """
        #expect(kin(text).contains("Mary Ash: [sister] of Anna Ash"), "\(kin(text))")
    }

    @Test func twoWhoAreAgainAndAgainBesideASisterAreSisters() {
        let marked = """
            Miss [Ann|person] looked for her sister and found [Eva|person]. Miss [Eva|person] called her sister, but Miss \
            [Ann|person] was gone. To [Eva|person] her sister was dear, and she told [Ann|person] so. Miss [Ann|person] left \
            her sister alone with [Eva|person]. [Ann|person] saw [Ann|person] herself, and [Eva|person] saw [Eva|person] herself.
            """
        #expect(kin(marked).contains { $0.hasSuffix("sister of Eva") || $0.hasSuffix("sister of Ann") })
    }

    @Test func childrenOfOneParentAreSiblings() {
        let text = "Mr. [Bob|person]’s son, Mr. [Tom|person], came with Mr. [Bob|person]’s daughter, Miss [Eva|person]."
        #expect(kin(text).contains("Eva: [sister] of Tom"), "\(kin(text))")
    }

    @Test func sheWhoIsOwnedDoesNotOwnTheNext() {
        let text = "The box was filled by her aunt, Mrs. [Eva Ash|person], and her daughter, Mrs. [Joan Orr|person]."
        #expect(kin(text) == [])
    }

    @Test func theSecondRelativeOfOneIsNotTheFirstOnes() {
        let text =
            "At the death of [Amory Orr|person] his eldest son [Tom Ash|person] had the hall, and the house passed to his younger son, [Joe Ash|person]. "
        let men = "Mr. [Tom Ash|person] and Mr. [Joe Ash|person] sang."
        #expect(!kin(text + men).contains { $0.contains("Joe Ash") && $0.contains("Tom Ash") && $0.contains("son") })
    }

    @Test func thoseNamedByOneSurnameAreMotherAndDaughter() {
        let calls = "Mrs. [Ash=Mrs. Ash|person] slept. Miss [Ash=Miss Ash|person] sang. "
        let calling = calls + calls + "They called on Mrs. and Miss [Ash=Miss Ash|person]. " + calls
        #expect(kin(calling) == [])
        let told = calling + "Mrs. [Ash=Mrs. Ash|person] loved her daughter."
        #expect(kin(told) == ["Mrs. Ash: [mother] of Miss Ash"])
        #expect(kin(told.replacing("Mrs. and Miss", with: "Mr. and Miss")) == [])
    }

    @Test func thoseNamedByASurnameInThePluralAreSisters() {
        let names = "[Anna Lee|person] sang, and she slept. [Eva Lee|person] sang, and she slept. "
        #expect(kin(names + "They met the Miss Lees.") == ["Anna Lee: [sister] of Eva Lee"])
        #expect(kin(names + "They met the Misses Lee.") == ["Anna Lee: [sister] of Eva Lee"])
        #expect(kin(names + "They met the Lees.") == [])
        #expect(kin("[Anna Lee|person] sang, and she slept. They met the Miss Lees.") == [])
    }

    @Test func aPassageMayNotBeOfWhomeverAndJoins() {
        let told = "[Eva|person] saw her brother, and [Tom|person] slept. [Tom|person] was [Eva|person]’s brother."
        #expect(kin(told) != [])
    }
}
