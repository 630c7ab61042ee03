import Model
import Testing

@testable import Analysis

/// Relatives, wives and pet names: who is one with whom, by what the text says of kin and weddings.
struct KinNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    @Test func aRelativeOfWhoeverHasATitleIsAnother() {
        expect("[General Orle|P1] led. Then [Dario Orle|P2], the general’s brother, rode in.")
        expect("[General Orle|P1] led. Then [Dario Orle|P1], the captain’s brother, rode in.")
    }

    @Test func aDaughterOfTheLateAdmiralIsNotHe() {
        expect("There was [Dora Finch|P1], daughter of the late [Admiral Finch|P2]. [Dora Finch|P1] sang.")
    }

    @Test func herDaughterIsNotTheDaughterOfTheManWhoWasNamedLast() {
        expect(
            """
            So [Dr. Edmund Carrow|P1] came. “No,” said [Mrs. Pettit|P2]. “Then [Dr. Carrow|P1] may,” said her daughter [Ruth|P3]. \
            In the end [Ruth Pettit|P3] sang.
            """)
    }

    @Test func whoseBrotherInLawSomebodyIsWasNamedBefore() {
        expect("The maid waited on [Prince Gong|P1]. [Gong|P1] was her brother-in-law.")
        expect("So [Madam Weir|P1] sat down. [Weir|P2] was her son.")
    }

    @Test func theirSonIsNeitherOfThem() {
        expect(
            "So [Mr. Lunt|P1] kept bees and [Mrs. Lunt|P2] kept hens. Their son, [Harold Lunt|P3], slept. [Mr. Lunt|P1] lay down."
        )
        expect("So [Mr. Lunt|P1] kept bees. The butler slept. [Harold Lunt|P1] lay down.")
    }

    @Test func aGivenNameThatDeceivesIsNoReasonForOnePerson() {
        expect("So [Li Hung|P1] built it. [Li|P1] was rich. [Madam Li|P2], his mother, was richer.")
    }

    @Test func aMissWhoMarriesIsTheBrideByHerFullName() {
        expect(
            """
            So [Vera Lund|P1] danced. In spring [Miss Lund|P1] married [Oscar Brand|P2]. [Mrs. Brand|P1] sang. She is [Vera Brand|P1].
            """)
        expect(
            """
            So [Vera Lund|P1] and [Ida Lund|P3] danced. [Miss Lund|P4] left. Then [Vera Brand|P5] sang with [Oscar Brand|P2].
            """)
    }

    @Test func aFormalNameIsWhoeverIsCalledByAShortOne() {
        expect("Her brother [Patrick|P1] had it. “No,” said [Paddy|P1]. So [Paddy Feeney|P1] left.")
        expect("So [Eliza Bennock|P1] sang. Then [Elizabeth Bennock|P1] and [Louisa|P2] left.")
        expect("So [Matty Blair|P1] sang. Then [Matthews|P2] left.")
    }

    @Test func aFathersNameIsTheSons() {
        expect("So [Ali ibn Ridwan al-Masri|P1] came. [Ibn Ridwan|P1] slept. “No,” said [al-Masri|P1].")
        expect("So [Ali ibn Ridwan al-Masri|P1] came. [Ibn Sahl|P2] slept.")
    }

    @Test func oldAndYoungAreTwoOfOneFamily() {
        expect("So old [Mr. Pettifer|P1] died. Young [Edmund Pettifer|P2] had nothing. [Mr. Pettifer|P1] was dead.")
        expect("So [Mr. Pettifer|P1] died. [Edmund Pettifer|P1] had nothing.")
        expect("So old [Mr. Pettifer|P1] wept. Old [Edmund Pettifer|P1] had nothing.")
    }

    @Test func aMotherWhoIsNotNamedAgainIsNotTheDaughter() {
        expect(
            """
            So [Mary Scott|P1] wept. [Mrs. Scott|P3] went abroad. [Mary Thorne|P2] sang. Then [Mary Thorne|P2] slept.
            [Mary|P2] woke. [Mary|P2] and a boy sat. [Mary|P2] left.
            """)
    }

    @Test func husbandAndWifeHaveFrenchTitles() {
        expect("So [M. Lantier|P1] was out. [Mme. Lantier|P2] kissed [M. Lantier|P1].")
    }

    @Test func desBeforeAFamilyNameIsDesmond() {
        expect("So [Des Pollard|P1] was lucky. [Pollard|P1] left.")
    }

    @Test func cutFormsOfOneGivenNameAreOnePerson() {
        expect(
            "So [Jeremiah Pask|P1] came. [Jeremy Pask|P1] left. [Charley Voss|P2] slept. Then [Charles Voss|P2] left.")
    }

    @Test func aFamilyNameAfterAnOfficeIsNobodysGivenName() {
        expect("So [George Kent|P1] spoke. [Dr. Kent|P1] sat. [Prof. George|P2] left, and [Mr. George|P2] wrote.")
        expect("So [Jack Pask|P1] spoke. [Captain Jack|P1] left.")
    }

    @Test func aFatherIsCalledByTheFamilyNameRatherThanHisDaughter() {
        expect(
            """
            So Dr. [Samuel Orde|P1] lived there. [Ruth|P2] read. [Ruth Orde|P2] slept. [Ruth|P2] wept. [Orde|P1] paid.
            """)
    }

    @Test func whoHasAnOfficeIsNamedWithoutIt() {
        expect(
            """
            So Ambassador [William Sharp|P1] came. [Ambassador Sharp|P1] spoke. [Sharp|P1] wrote. His sister slept. [Sharp|P1] left.
            [George Sharp|P2], his son, drove. [George|P2] was hurt. [George|P2] slept. [George|P2] rose. Then [Sharp|P1] wept.
            """)
    }

    @Test func aFriendIsOldNowAndThen() {
        let uses = Array(repeating: "[Mr. Voss|P1] sat.", count: 9).joined(separator: " ")
        expect("So young [Edmund Voss|P1] came. Old [Mr. Voss|P1] slept. \(uses)")
    }

    @Test func aWidowIsNotHerSonsWife() {
        expect("So [Mrs. Ashwell|P1], the widow, took it. [Mrs. John Ashwell|P2] took the rest.")
        expect("So [Mrs. Ashwell|P1] took it. [Mrs. John Ashwell|P1] took the rest.")
    }

    @Test func aWomansTitleIsNoMansOfAnotherLanguage() {
        expect("So [Friedrich Lohmann|P1] ran. “Come!” cried [Frau Lohmann|P2]. [Friedrich|P1] came.")
    }

    @Test func aFamilyIsNoOrganisation() {
        func types(_ marked: String) -> [EntityType] {
            var text = MarkedNames(marked).text
            IdentityAnnotator().annotate(&text)
            return text.entities.map(\.type)
        }
        #expect(types("So [Mr. Collins|P1] came. The [Collinses|O2] left.") == [.person, .group])
        #expect(types("So [Dr. Grant|P1] came. The [Grants|O2] and [Grants|O2] left.") == [.person, .group])
        #expect(types("So [Dr. Dunn|P1] came. The [Grants|O2] left.") == [.person, .organisation])
    }

    @Test func aMaidIsNotHerMistress() {
        let start = "[Anna Ivanovna|P1] came in. [Anna|P1] slept."
        expect("\(start) [Anna|P1]'s maid, [Annushka|P2], looked up. [Annushka|P2] wept.")
        expect("\(start) The dog of [Anna|P1] looked up. [Annushka|P1] wept. [Annushka|P1] slept.")
    }

    @Test func aHusbandCalledByHisGivenNameIsNotHisWife() {
        expect("So [James|P1] and [Roger|P2] came. Then [Mrs. James|P3] sang. [James|P1] slept.")
        expect("So [Ann Thomas|P1] came. [Mrs. Thomas|P1] sang. She left. [Thomas|P1] slept.")
    }

    @Test func whoeverWasMarriedIsMrs() {
        expect("So [Fanny Lunt|P1] sang. [Fanny|P1] married [Edwin Crewe|P2]. [Mrs. Crewe|P1] wept.")
        expect("So [Miss Fanny Lunt|P1] and [Edwin Crewe|P2] were married in June. [Mrs. Crewe|P1] wept.")
        expect("So [Fanny Lunt|P1] and [Edwin Crewe|P2] were late. [Mrs. Crewe|P3] wept.")
    }

    @Test func whomTheyChristenIsOfTheirGender() {
        expect("So [Lydia Stray|P1] lay there with a child. They christened him [Paul|P2].")
        expect("So [Leo Stray|P1] lay there in a basket. They christened him [Paul|P1].")
    }

    @Test func aTitleAloneIsHisWhoIsNamedAfterIt() {
        expect("So [Judge|P1], [Tom Ash|P1], laughed. Then [Judge Finn Orr|P2] came, and the [Judge|P1] left.")
    }

    @Test func aDaughterIsNotMrs() {
        expect(
            "So [Joy Merrow|P1] came with her daughter, [Kelly|P2]. It rained. [Kelly Merrow|P2] slept. [Mrs. Merrow|P1] sang."
        )
    }

    @Test func whoIsCalledADaughterAfterHerNameIsNotMrs() {
        expect("So [Verona|P2], his daughter, sang. [Verona Merrow|P2] slept. [Mrs. Merrow|P1] sang.")
        expect("So [Verona|P1], and her daughter, [Kelly|P2], sang. [Verona Merrow|P1] slept. [Mrs. Merrow|P1] sang.")
        expect("So [Verona|P1], her daughter [Kelly|P2] and I sang. [Verona Merrow|P1] slept. [Mrs. Merrow|P1] sang.")
    }

    @Test func theFatherOfSomebodyOfTheNameIsAnother() {
        let others = "“Oh, [Malati|P4]!” said [Lata|P5]. [Malati|P4] and [Lata|P5] wept."
        expect("So [Kabir Merrow|P1] left. \(others) [Dr. Merrow|P2], his father, slept. [Dr. Merrow|P2] sang.")
        expect("So [Kabir Merrow|P1] left. \(others) [Dr. Merrow|P1], the father, slept. [Dr. Merrow|P1] sang.")
    }

    @Test func theSonOfSomebodyOfTheNameIsAnother() {
        expect(
            "So [Jack Orle|P1], a brewer, came. [Orle|P1] sat. His son, [Sir John Orle|P2], slept. [Sir John|P2] left.")
    }

    @Test func theNameOfAHouseholdIsTheHusbands() {
        expect("He had dinner with the [Tom Merrows|P1]. So [Tom Merrow|P1] slept.")
    }

    @Test func aLittleGirlIsNotMrs() {
        expect("So they killed little [Daisy Merrow|P1]. [Mrs. Merrow|P2] wept.")
    }

    @Test func whoseFatherHasTheNameIsTheWomanOfTheName() {
        expect(
            """
            So [Madeline Orle|P1] sang. He was engaged to the [Orle|P1]. [Sir Watkin Orle|P2], her father, slept. \
            [Sir Watkin|P2] left. [Orle|P2] came, and he sat. [Sir Watkin Orle|P2] sat.
            """)
    }

    @Test func aSisterOfTheNameIsNotMrs() {
        expect("So [Captain Merrow|P1]’s sister, [Kelly Merrow|P2], slept. [Mrs. Merrow|P3] sang.")
        expect("So [Captain Orr|P1]’s sister, [Kelly Merrow|P2], slept. [Mrs. Merrow|P2] sang.")
    }

    @Test func aWifeIsNotMiss() {
        expect(
            """
            So [Adrian Merrow|P3] had a wife named [Kelly|P2]. [Kelly Merrow|P2] slept. [Joy Merrow|P1] sang. “Well, [Miss Merrow|P1]?” \
            said [Kelly Merrow|P2].
            """)
    }

    @Test func aChineseWifeHasANameOfHerOwn() {
        expect("So [Lin Meizhen|P1] slept. It rained. [Mrs. Lin|P2] sang.")
    }

    @Test func whoeverBecameMrsIsNamedBefore() {
        expect("So [Mary|P1] had gained by becoming [Mrs. Charles Orme|P1]. [Mary|P1] sang.")
        expect("So [Mary|P1] dreamt of becoming [Mrs. Charles Orme|P2]. [Mary|P1] sang.")
    }

    @Test func theWifeOfASonIsNotHisMother() {
        let son = "[Charles Orme|P3] sang. [Charles|P3] slept. [Charles|P3] left. [Charles|P3] came back."
        expect("[Mr. Orme|P4] and [Mrs. Orme|P1] came. [Mrs. Charles Orme|P1] sang.")
        expect("Mr. and [Mrs. Orme|P1] came. \(son) [Mrs. Charles Orme|P2] sang.")
    }

    @Test func aBrideTakesTheNameOfAHusbandWhoIsNamedByIt() {
        expect("So [Dee Marl|P1] sang with [Buck Orle|P2]. [Dee|P1] married [Orle|P2]. [Dee Orle|P1] wept.")
    }

    @Test func whoMarriedAfterAnotherClauseIsItsSubject() {
        expect("So [Honor Marl|P1] read with [Henry Orr|P2] and married [Jacob Weiss|P3]. [Honor Weiss|P1] sang.")
    }

    @Test func yearsOfLifeTellTwoOfAFamilyApart() {
        expect("So [Sir Fane Marl|P1] (1803–1877) ruled. It rained. [Fane Marl|P2], the baron (1851–1929), left.")
        expect("So [Sir Fane Marl|P1] (1803–1877) ruled. It rained. [Fane Marl|P1] (1803–1877) left.")
    }

    @Test func anObituaryTellsTheNameOfAPeer() {
        expect("The [Earl of Marl|P1], who has died aged 91, was a gambler. [Rupert Orle|P1] was born in [York|L2].")
        expect("The [Earl of Marl|P1], who was old, was a gambler. [Rupert Orle|P2] was born in [York|L3].")
    }

    @Test func theWifeOfAnOfficerHasNoRank() {
        expect("So [Fanny Orle|P1] wept. [Captain Orle|P2] was dead. [Mrs. Orle|P1] slept.")
        expect("So [Fanny Orle|P1], the captain, wept. [Captain Orle|P1] was tall. [Mrs. Orle|P1] slept.")
    }

    @Test func aWifeWithTwoFamilyNamesIsNotMrsByTheSecond() {
        expect(
            "So [Peggy Bell|P3] slept. [Mrs. Bell|P3] left. [Arthur Bell|P1] married [Grace Orle|P2]. Later [Grace Orle-Bell|P2] wept."
        )
    }

    @Test func whoIsCalledIsNotWhoSpeaks() {
        let call = "“[Mirah|P1], I am your father. Come,” said [Orle|P2]."
        expect("So [Mirah Orle|P1] wept. \(call) \(call) [Orle|P2] slept.")
        expect("So [Mirah Orle|P1] wept. “[Tom|P3], I am your father,” said [Orle|P1]. [Orle|P1] slept.")
    }

    @Test func whoSpeaksOfAnAuntIsNotShe() {
        let speech = "“Well, [Aunt Orle|P1] is old,” said"
        expect("So [Aunt Orle|P1] slept. \(speech) [Mrs. Orle|P2]. [Mrs. Orle|P2] left.")
        expect("So [Aunt Orle|P1] slept. \(speech) [Tom|P2]. [Mrs. Orle|P1] left.")
    }

    @Test func aGoodManIsAMan() {
        expect("So [Sushila Orr|P1] slept. [Dr. Orr|P2] is a good man. [Dr. Orr|P2] left.")
        expect("So [Sushila Orr|P1] slept. [Dr. Orr|P1] is a good woman. [Dr. Orr|P1] left.")
        expect("So [Sushila Orr|P1] slept. [Dr. Orr|P1] was a man-hater. [Dr. Orr|P1] left.")
    }

    @Test func eitherOfTwoWivesMayBeMrs() {
        expect(
            """
            So [Rupert|P3]’s wife, [Camilla Hall|P1], came. It rained. His widow, [Dorothy Hall|P2], slept. Later [Dorothy Hall|P2]             died. [Mrs. Hall|P2] was old.
            """)
        expect("So [Rupert|P3]’s widow, [Camilla Hall|P1], came. It rained. [Mrs. Hall|P1] slept.")
    }

    @Test func aBrideIsMrsBesideAGirlOfTheFamilyWhoIsNot() {
        expect(
            "So [Pansy Orme|P3] sang. [Pansy|P3] was shy. [Lilian|P1] married [Gilbert Orme|P2]. [Mrs. Orme|P1] wept.")
        expect("So [Pansy Orme|P3] sang. [Lilian|P1] married [Gilbert Orme|P2]. [Mrs. Orme|P3] wept.")
    }

    @Test func msAndMrsAreTwo() {
        expect(
            """
            So [Teresa Madden|P1] came. [Ms. Madden|P1] spoke. It rained. [Ms. Madden|P1] left. [Mrs. Madden|P2] was old. [Mrs. Madden|P2] \
            slept.
            """
        )
    }

    @Test func aLadyIsNoneOfSeveralWithoutATitle() {
        expect("So [Dorothy Hall|P1] and [Camilla Hall|P2] came. It rained. [Lady Hall|P3] slept.")
        expect("So [Dorothy Hall|P1] came. It rained. [Lady Hall|P1] slept.")
    }

    @Test func aGrandfatherIsNobodyWhoseFullNameHasAnotherTitle() {
        expect("So [Bart Sedge|P1] came. It rained. [Grandfather Sedge|P2] slept.")
    }

    @Test func theCaptainsYoungerBrotherIsNoCaptain() {
        expect(
            "So [Captain Orle|P1] wrote. [Mr. Henry Orle|P2], the Captain's younger brother, came. [Mr. Orle|P2] sat down."
        )
    }

    @Test func aNurseIsNotHerBrother() {
        expect(
            """
            So [Peg|P1] slept. [Mr. Peg|P2] was [Peg|P1]'s brother. “Here I am,” said [Daniel Peg|P2]. [Clara Peg|P1] sang. \
            [Peg|P1] left.
            """)
    }

    @Test func whomAManTakesToWifeIsWhoeverWasNamedBefore() {
        expect(
            "On the day when he took [Ann Orle|P1] to wife, [Hale|P2] was dead. [Hale|P2] had a son. It was [Tom Hale|P2]."
        )
    }

    @Test func aSonHasTheFamilyNameOfHisFather() {
        expect("So [Jacob Ash|P1] slept. [Jacob|P1]'s son [Will|P2] sang. [Will|P2] left. Then [Will Orr|P3] came.")
        expect("So [Jacob Ash|P1] slept. [Jacob|P1]'s friend [Will|P2] sang. [Will|P2] left. Then [Will Orr|P2] came.")
    }

    @Test func aWomanBecomesLadyByMarriage() {
        expect("So [Ida Pell|P1] sang. [Ida|P1] became [Lady Orle|P1] before winter. [Lady Orle|P1] slept.")
        expect("So [Ida Pell|P1] sang. [Ida Pell|P1], as [Tom|P2] said, became [Mrs. Orle|P1] that day.")
        expect("So [Ida Pell|P1] sang. [Ida|P1] was [Mrs. Orle|P1] by autumn. [Mrs. Orle|P1] slept.")
        expect("So [Ida Pell|P1] sang. [Ida|P1] was [Mrs. Orle|P2]'s maid. [Mrs. Orle|P2] slept.")
        expect("So [Lady Orle|P2] slept. [Ida Pell|P1] sang. [Ida|P1] became [Lady Orle|P2]. [Lady Orle|P2] slept.")
    }

    @Test func aNephewOfTheBishopIsNotTheBishop() {
        expect("It was [Bishop Orle|P1]. [Colonel Hugh Orle|P2], a nephew of the bishop, came. [Bishop Orle|P1] sang.")
    }

    @Test func oneOfSeveralChildrenIsNotMrs() {
        expect("So [Mrs. Orle|P1] slept. [Grace Orle|P2], the eldest, could read. [Mrs. Orle|P1] sang.")
    }

    @Test func aLadyWhoMarriesKeepsHerGivenName() {
        expect(
            "So [Lady Laura Pell|P1] sang. Then [Lady Laura|P1] married [Mr. Orle|P2], [Robert Orle|P2]. [Lady Laura Orle|P1] left."
        )
    }

    @Test func theWifeOfAYoungerSonHasHisGivenName() {
        expect(
            """
            So [Lord Henry Orle|P1] came. “No, [Harry|P1],” he said. [Lady Henry Orle|P2] left, and [Lady Henry|P2] sang. \
            “[Harry|P1]!” he said to [Lord Henry|P1].
            """)
    }
}
