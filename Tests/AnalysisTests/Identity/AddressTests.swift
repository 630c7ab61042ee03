import Model
import Testing

@testable import Analysis

/// Whom a family name with a title means, by the habits of English address.
struct AddressTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    private func times(_ count: Int, _ marked: String) -> String {
        Array(repeating: marked, count: count).joined(separator: " ")
    }

    @Test func theElderIsMisterWithoutAGivenName() {
        expect(
            """
            [Mr. Hale|P1] came. \(times(3, "[Mr. Tom Hale|P2] left.")) [Mr. Hale|P1] was [Edmund Hale|P1]. [Mrs. Tom Hale|P3] \
            laughed. [Mr. Hale|P1] sat down.
            """)
    }

    @Test func aJudgeIsNoGirlWhoIsCalledByHerGivenNameBesideAMan() {
        expect(
            "So [Becky Orle|P1] sat. \(times(3, "[Becky|P1] sang.")) [Jeff Orle|P2] slept. Then [Judge Orle|P2] came.")
    }

    @Test func whoeverIsCalledByAShortGivenNameIsAChildOfTheCouple() {
        expect(
            "[Mr. Hale|P1] and [Mrs. Hale|P3] came. \(times(12, "[Tommy|P2] left.")) So [Thomas Hale|P2] slept. [Mrs. Hale|P3] and Mr. and [Mrs. Hale|P3] sang. [Mr. Hale|P1] sat down."
        )
    }

    @Test func whoIsNamedBesideMisterIsHisSon() {
        let both = "[Mr. Hale|P1] looked for [Tom|P2]."
        expect("So [Mr. Hale|P1] had a son, [Tom Hale|P2]. \(times(4, both)) \(times(8, "[Mr. Hale|P1] left."))")
    }

    @Test func aHouseIsNoMemberOfTheFamily() {
        expect("So [Roger Hale|P1], of [Hale Hall|P2], came. [Lady Hale|P3] slept. [Roger Hale|P1] left.")
    }

    @Test func aManIntroducedByHisFullNameIsMisterAfterwards() {
        expect("[Mr. Tom Hale|P1] came. [Mr. Hale|P1] sat down. [Mr. Hale|P1] laughed, and [Tom Hale|P1] left.")
    }

    @Test func whoeverIsCalledByTheGivenNameIsAChildOfTheCouple() {
        expect(
            """
            [Mr. Hale|P1] and [Mrs. Hale|P2] sat down. [James Hale|P3] came. \(times(10, "[James|P3] laughed."))
            Mr. and [Mrs. Hale|P2] left. [Mr. Hale|P1] was old.
            """)
    }

    @Test func theEldestSisterIsMissWithoutAGivenName() {
        expect(
            """
            [Jane Dunn|P1] and [Lucy Dunn|P2] wrote. Then [Miss Lucy Dunn|P2] came. It was late. [Miss Dunn|P1] kept the accounts. \
            [Miss Lucy|P2] sang.
            """)
    }

    @Test func theOnlyDaughterIsMiss() {
        expect(
            """
            [Emma Dunn|P1] had a friend. [Emma|P1] was kind. "Oh, [Miss Dunn|P1], come!" cried the friend, and [Emma|P1] came. \
            "Dear [Miss Dunn|P1]!" they said to [Emma|P1].
            """)
    }

    @Test func anAuntIsNotWhoeverIsCalledByHerGivenName() {
        expect(
            """
            [Lady Hale|P1] sat with [Maria Hale|P2]. \(times(3, "[Maria|P2] laughed.")) Then her aunt [Hale|P1] came, and \
            [Lady Hale|P1] wept.
            """)
    }

    @Test func aRankIsNotHisMothers() {
        expect(
            "[Captain Arden|P1] came. His mother was [Lady Julia Arden|P2]. \"[Arden|P1]!\" [Captain Arden|P1] bowed.")
    }

    @Test func aTitleAndAGivenNameAreNoStrangersWhoAreMetLater() {
        expect(
            """
            \(times(20, "[Countess Vera|P1] laughed.")) They spoke of [Countess Vera Antonovna|P2] and of [Countess Vera Ilyinichna|P3].
            """)
        expect("[Sir Tom Ash|P1] came. \(times(20, "[Sir Tom|P1] laughed.")) They spoke of [Sir Tom Orr|P3].")
    }

    @Test func aManWhoIsCalledByHisFamilyNameIsNotMrs() {
        expect(
            """
            [Newland Orde|P1] came. [Orde|P1] knew that [Mrs. Orde|P2] was at home. [Orde|P1] sat down. [Newland Orde|P1] spoke. \
            [Mrs. Orde|P2] was fond of talk.
            """)
    }

    @Test func whereAMissIsNamedADaughterIsNotMrs() {
        expect(
            """
            [Jane Orde|P1] had seen her. She went with her mother. Neither [Mrs. Orde|P2] nor [Miss Orde|P1] was told. \
            [Jane Orde|P1] left.
            """)
    }

    @Test func twoWivesAreCalledByTheirHusbandsNames() {
        expect(
            """
            Old [Mrs. Manson Orde|P1] sat with her son [Lovell|P3]. [Mrs. Orde|P1] spoke. [Mr. Manson Orde|P4] had died. \
            [Mrs. Manson Orde|P1] laughed. Then [Mrs. Manson Orde|P1] greeted [Mrs. Lovell Orde|P2].
            """)
    }

    @Test func madameIsACountess() {
        expect("[Ellen Orlenska|P1] came. [Countess Orlenska|P1] bowed. They saw [Madame Orlenska|P1].")
        expect("[Countess Orlenska|P1] and [Madame Orlenska|P2] came.")
    }

    @Test func fruIsNotTheConsul() {
        expect(
            "[Consul Claudsen|P1] came. [Fru Claudsen|P2] wept. [Consul Claudsen|P1] spoke, and [Fru Claudsen|P2] left."
        )
    }

    @Test func aWordThatIsNoGivenNameMakesNoDaughter() {
        expect("[Milady de Sarn|P1] came. [Milady|P1] laughed. The [Comtesse de Sarn|P1] rose. [Milady|P1] sat down.")
    }

    @Test func aMarquiseIsNotHerDaughter() {
        expect(
            """
            [Renata de Sarn|P1] blushed. The [Marquise de Sarn|P2] rose. [Renata|P1] wept. The [Marquis de Sarn|P3] spoke, and the \
            [Marquise de Sarn|P2] answered.
            """)
    }

    @Test func aMajorIsNotHisSonWhoIsMister() {
        expect(
            """
            [Mr. Cole|P1] was a boy of nineteen. [Major Cole|P2] was in India. [Mr. Cole|P1] laughed. [Major Cole|P2] wrote. \
            [Mr. Cole|P1] answered.
            """)
        expect("[Lieutenant Cole|P1] came. [Mr. Cole|P1] saluted. [Lieutenant Cole|P1] left. [Mr. Cole|P1] was gone.")
    }

    @Test func aSquireIsNoneOfHisSons() {
        expect(
            """
            [Squire Marl|P1] had a son. [Tom Marl|P2] was tall. "Come, [Tom|P2]," they said. [Squire Marl|P1] spoke.
            """)
        expect("[Squire Marl|P1] came. [John Marl|P1] was kind.")
    }

    @Test func aJudgeIsNoneOfTheHouseholdWhoAreCalledByTheirGivenNames() {
        expect(
            """
            [Polly Marl|P1] laughed. \(times(12, "[Polly|P1] ran.")) [Mrs. Marl|P2] called [Polly|P1]. [Jeff Marl|P3] came. \
            \(times(3, "[Jeff|P3] sang. [Mrs. Marl|P2] wept.")) \(times(3, "[Judge Marl|P4] spoke."))
            """)
        expect("[Polly Marl|P1] took her seat in court. [Judge Marl|P1] spoke. [Judge Marl|P1] left.")
    }

    @Test func twoRanksAreTwoPersons() {
        expect(
            """
            [Mr. Henry Tell|P1] came. \(times(9, "[Henry|P1] laughed.")) [Mr. Tell|P1] bowed. \
            \(times(3, "It rained. [General Tell|P2] left. It was late. [Captain Tell|P3] stayed. [Mr. Tell|P1] ran."))
            \(times(9, "[Henry|P1] laughed.")) The brother was Captain [Frederick Tell|P3].
            """)
    }

    @Test func aMaryWhoIsKnownIsNotTheOneOfAnotherFamily() {
        expect(
            """
            [Mr. Benn|P1] had a daughter. \(times(30, "[Mary|P2] read. [Mrs. Benn|P4] slept.")) The war went on. \
            [Mr. Holt|P5] saw [Mary Lunt|P3]. [Miss Lunt|P3] was rich. [Mary Lunt|P3] went away.
            """)
    }

    @Test func aJimWhoIsKnownIsNotAJimmyOfAnotherFamily() {
        let others = times(12, "[Ann Orr|P2] cooked.")
        expect("\(times(30, "[Jim|P1] ran.")) \(others) [Jimmy Hodge|P3] fell. \(others) [Jim|P1] laughed.")
        expect("\(times(30, "[Aunt Polly|P1] ran.")) \(others) [Mary Hodge|P3] fell. \(others) [Aunt Polly|P1] ran.")
        expect("\(times(30, "[Jim|P1] ran. [Ann Orr|P2] cooked.")) It was [Jimmy Hodge|P1]. [Jim|P1] laughed.")
        expect("[Jimmy Hodge|P1] fell. [Jim|P1] laughed.")
    }

    @Test func nobodyCallsALadyByAShortName() {
        expect(
            "\(times(4, "[Lady Catherine|P1] rose.")) [Lady Catherine de Burr|P1] spoke. [Kitty|P2] coughed. [Kitty|P2] ran."
        )
    }

    @Test func aSonOfSomebodyIsAnother() {
        expect("The son of President [John Quill|P1], [John Adam Quill|P2], was born here. [John Adam Quill|P2] wrote.")
    }

    @Test func aFirstNameIsNotLeftOut() {
        expect("[Sir Walter Ellis|P1] sat down. The heir was [William Walter Ellis|P2]. [Sir Walter|P1] frowned.")
    }

    @Test func whatIsMostlyInPlacesIsAPlace() {
        let uses = times(6, "They lived at [Everley|P]. They came from [Everley|P]. It was [Everley|P].")
        var text = MarkedNames(uses).text
        IdentityAnnotator().annotate(&text)
        #expect(text.entities.map(\.type) == [.place])
    }

    @Test func theOnlyWomanOfTheNameIsMrsIfNoSentenceNamesBoth() {
        expect(
            """
            [Winnie Marl|P1] stood in the shop. \(times(12, "[Winnie|P1] sat down.")) \(times(4, "[Mrs. Marl|P1] rose."))
            """)
        expect(
            """
            [Nora Hale|P1] came in. \(times(12, "[Nora|P1] sat down.")) \(times(4, "[Mrs. Hale|P2] rose.")) [Mrs. Hale|P2] left \
            it to her daughter.
            """)
        expect(
            """
            [Nora Hale|P1] came in. \(times(12, "[Nora|P1] sat down.")) \(times(4, "[Mrs. Hale|P2] rose.")) [Mrs. Hale|P2] saw \
            how [Nora|P1] sat.
            """)
    }

    @Test func whoeverIsNamedWithHisWifeIsMister() {
        expect(
            """
            [Robert Hale|P1] and his wife, [Ann Hale|P2], left. Their son [Tom Hale|P3] slept. [Mr. Hale|P1] was a smith. \
            [Mrs. Hale|P2] sang.
            """)
    }

    @Test func aCountessIsTheCountsWifeAndNotTheirDaughter() {
        expect(
            "[Count Belov|P1] sat. [Vera Belova|P2] sang. [Countess Belova|P3] wept. [Countess Belova|P3] slept.")
        expect("[Countess Vera Belova|P1] sang. [Countess Belova|P1] wept.")
    }

    @Test func aLongerNameAfterManyShortOnesIsAnothers() {
        let many = times(7, "[Mrs. Hale|P1] rose.")
        expect("[Mrs. Hale|P1] came. \(many) Then [Mrs. John Hale|P2] came.")
        expect("[Mrs. John Hale|P1] came. [Mrs. Hale|P1] sat. Then [Mrs. John Hale|P1] rose. [Mrs. Hale|P1] left.")
    }

    @Test func severalWithOneTitleAreNoneOfThem() {
        expect(
            """
            [Ann Hale|P1] sat. The [Miss Hales|P2] sang. [Ann|P1] rose. The [Miss Hales|P2] left. The [Hales|P3] slept.
            """)
        expect("The [Miss Hales|P1] sang. [Miss Hale|P2] wept. [Miss Ann Hale|P3] and [Miss Eve Hale|P4] slept.")
    }

    @Test func whoIsCalledMissTookNoNameByAWedding() {
        expect(
            "[Miss Jane Moon|P1] married [Mr. Crewe|P2]. [Jane Crewe|P3], their child, grew up. [Miss Crewe|P3] sang.")
        expect("[Jane Moon|P1] married [Silas Crewe|P2]. [Jane Crewe|P1] wrote a book.")
    }

    @Test func anInitialIsTheOnlyOneItFits() {
        expect("[Mr. Orle|P1] sat down. “My [Mr. O.|P1] is late,” she said.")
        expect("[Mr. Orle|P1] sat down by [Mr. Ostin|P2]. “My [Mr. O.|P3] is late,” she said.")
        expect("[Mr. Orle|P1] sat down. “My [Lady O.|P2] is late,” she said.")
    }

    @Test func anUncleWithHisGivenNameIsMisterAsWell() {
        let uses = times(4, "[Uncle Henry|P1] sat.")
        expect("[George Hale|P2] was dead. \(uses) Then [Henry Hale|P1] came. [Mr. Hale|P1] was tired.")
        let titled = times(4, "[Mr. Henry Hale|P1] sat.")
        expect("[Henry Hale|P1] came. \(titled) [George Hale|P2] sat. [Mr. Hale|P2] rose, and [Mr. Henry Hale|P1] sat.")
    }

    @Test func theHusbandOfTheOnlyWifeIsMister() {
        let uses = times(12, "[Richard|P1] sat.")
        let wife = times(7, "[Mrs. Hale|P2] rose.")
        expect(
            """
            Then Mr. and [Mrs. Hale|P2] came. [Richard Hale|P1] sat. \(uses) [Mrs. Richard Hale|P2] is a lady. \(wife) \
            [Mr. Hale|P1] rose.
            """)
        expect(
            """
            Then Mr. and [Mrs. Hale|P2] came. [Richard Hale|P1] sat. \(uses) [Mrs. Richard Hale|P4] is a lady. \(wife) \
            [Mrs. Richard Hale|P4] left. [Mr. Hale|P3] rose.
            """)
        expect(
            "[Mr. Edward Hale|P1] sat. [Mrs. Edward Hale|P2] sang. \(times(3, "[Mr. Edward Hale|P1] sat.")) [Mr. Hale|P1] rose."
        )
    }

    @Test func aSentenceOrTwoMakeNoSecondWoman() {
        let many = times(12, "[Nora|P1] sat down.")
        let wife = times(20, "[Mrs. Hale|P1] rose.")
        expect(
            "[Nora Hale|P1] came in. \(many) \(wife) Then [Nora|P1] slept, and it was noon when [Mrs. Hale|P1] woke.")
    }

    @Test func theOnlyDaughterIsMissByWhicheverShortName() {
        expect(
            """
            "For [Becky Hale|P1]," she said. "Is [Becky Hale|P1] here?" [Miss Hale|P1] laughed. [Miss Rebecca Hale|P1] went to her room. \
            [Miss Hale|P1] wrote. Then [Miss Rebecca Hale|P1] slept. [Miss Hale|P1] rose.
            """)
    }

    @Test func aClergymansWifeHasHisName() {
        expect(
            """
            [The Reverend Bute Hale|P1], the rector, was stout. [Mrs. Bute Hale|P2] wrote his sermons. [Mrs. Bute|P2] was proud of \
            [Bute|P1]. [Mrs. Tom Hale|P3] came. Then [Tilly Hale|P4] came. [Miss Hale|P4] was rich.
            """)
    }

    @Test func mrsIsGivenOnlyToWhoeverIsShownToBeAWoman() {
        expect("[Mrs. Hale|P1] came in. [Orlin Hale|P2] was fishing. [Mrs. Hale|P1] laughed.")
        expect("[Mrs. Hale|P1] came in. [Lucy Hale|P1] was fishing. [Mrs. Hale|P1] laughed.")
    }

    @Test func theWifeOfAnOfficerIsNotHe() {
        expect(
            "[Mrs. Major Hale|P1] came in. [Major Hale|P2] slept. [Mrs. Hale|P1] laughed, and [Major Hale|P2] woke.")
    }

    @Test func anOfficerIsPromoted() {
        expect(
            """
            [Lieutenant George Hale|P1] was the son of [Mr. Hale|P2], the merchant. [George|P1] bowed. Then [Mr. Hale|P2] left. Years went \
            by. It was [Captain Hale|P1] who lost at cards. [Mr. Hale|P2] paid for it.
            """)
        expect(
            """
            [General Hale|P2] came in. [Captain Frederick Hale|P1] was tall. [General Hale|P2] slept.
            """)
    }

    @Test func aTitleTellsMoreThanAGivenName() {
        expect("So [Mr. Hale|P1] slept. [Mr. Tracy Hale|P1] and [Mr. Giles Orle|P2] came. [Mr. Hale|P1] sat down.")
    }

    @Test func aSonWhoComesLaterIsNotMister() {
        expect(
            """
            So [Mr. Hale|P1] read. [Tom Hale|P2], the only son, was at sea. [Mr. Hale|P1] slept. [Tom|P2] wrote. At last \
            [Hale|P1] died.
            """)
        expect("So [Tom Hale|P1], the only son of a baker, read. Then [Mr. Hale|P1] slept.")
    }

    @Test func aDoctorIsNotHisWife() {
        expect(
            "So [Annie Orle|P1] wrote. “He is in,” said [Mrs. Orle|P1]. Then [Dr. Orle|P2] came. [Annie Orle|P1] sang.")
    }

    @Test func whoeverWasIntroducedRightBeforeHasTheTitle() {
        expect(
            """
            Then came [Ida Rivers|P1], the agent. “He is dead,” said [Paul Rivers|P2], the father. [Mr. Rivers|P2], 73, wept. \
            [Scott Rivers|P3] had left.
            """)
    }

    @Test func newsCallsWhoeverItIntroducesByTheTitle() {
        let later = times(3, "It was late. [Ms. Park|P1] left.")
        expect(
            "So [Park Mi-sook|P1] won. \(later) Then [Park Chan-su|P2] came. [Mr. Park|P2] sang. His son [Park Ji-man|P3] left."
        )
    }

    @Test func anElderSisterOfTheFamilyIsMissBesideAWife() {
        expect(
            """
            So [Miss Ida Hale|P1] baked. [Arabella Pell|P2] married [Tom Hale|P3]. “No,” said old [Miss Hale|P1]. \
            [Arabella Hale|P2] left.
            """)
    }

    @Test func misterIsTheFatherRatherThanASonWhoIsMetLater() {
        expect(
            """
            So [Paul Hale|P1] ruled. His son, [Karim Hale|P2], had left. There was a party, and nobody came. It was not \
            [Mr. Hale|P1] who sang. His brother [Ali Hale|P3] left.
            """)
    }

    @Test func aWifeWhoIsCalledByHerGivenNameIsMrs() {
        let calls = times(4, "[Clarissa|P1] left.")
        expect(
            "So [Mrs. Hale|P1] sang. [Clarissa Hale|P1] stood up. \(calls) “My wife, [Clarissa|P1], is ill,” said [Tom|P2]."
        )
        expect("So [Mrs. Hale|P3] sang. [Clarissa Hale|P1] stood up. \(calls)")
    }

    @Test func aTitleIsNotOfHalfAName() {
        expect("So [Ann Vorn-Hale|P1] sang. [Dieter Hale|P2] came. [Dr. Hale|P2] sat down.")
    }
}
