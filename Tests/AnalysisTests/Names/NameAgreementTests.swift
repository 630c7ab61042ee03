import Model
import Testing

@testable import Analysis

/// What a whole document says of names that the recogniser is taken to have found.
@Suite struct NameAgreementTests {
    /// The names that are left of those marked in `marked`, in order, as "words|class".
    private func settled(_ marked: String, confidence: Double = 0.9) -> [String] {
        ClassifiedText(marked).settled(confidence: confidence)
    }

    @Test func smallWordsEndNames() {
        #expect(settled("I was going to [rob Hal|P] of it.") == ["Hal|person"])
        #expect(settled("He stood by [Anna beside Karl|P].") == ["Anna|person", "Karl|person"])
        #expect(settled("He muttered to [Karl hoarsely|P].") == ["Karl|person"])
    }

    @Test func particlesStayInNames() {
        #expect(
            settled("So [Anna de Winter|P] met [van der Berg|P].") == ["Anna de Winter|person", "van der Berg|person"])
        #expect(settled("The [House of Orange|O] fell.") == ["House of Orange|organisation"])
    }

    @Test func wordsOfOtherLanguagesStayInTitles() {
        #expect(
            settled("He read the [Historia destructionis Troiae|G] and ate [Papaver somniferum|G].")
                == ["Historia destructionis Troiae|miscellaneous", "Papaver somniferum|miscellaneous"])
        #expect(
            settled("The [Institut für Physik|O] played [We'll Be Late|G].")
                == ["Institut für Physik|organisation", "We'll Be Late|miscellaneous"])
        #expect(settled("The [Vale Bank curtsied|O].") == ["Vale Bank|organisation"])
        #expect(
            settled("He lost the [1994 Vale Senate election in Sarn|G].") == [
                "1994 Vale Senate election in Sarn|miscellaneous"
            ])
    }

    @Test func dashesAndHalfQuotationsEndNames() {
        #expect(settled("He saw [Anna—Karl|P] there.") == ["Anna|person", "Karl|person"])
        #expect(settled("Come, Mr. [Hal”|P]; come.") == ["Hal|person"])
        #expect(settled("So [Anna “Nan” Ash|P] sang.") == ["Anna “Nan” Ash|person"])
    }

    @Test func linesOfCapitalsAreNamesOfTheirOwn() {
        #expect(settled("[ANNA ASH\nPORT SARN|P]") == ["ANNA ASH|person", "PORT SARN|place"])
    }

    @Test func aWordThatOpensASentenceIsNoPartOfAKnownName() {
        #expect(
            settled("[Startle|P] ran. Then [Startle|P] fell, and [Startle|P] rose. [Hereupon Startle|P] ran.")
                == ["Startle|person", "Startle|person", "Startle|person", "Startle|person"])
    }

    @Test func knownNamesOnBothSidesOfOfAreTwo() {
        #expect(
            settled(
                "[Athel|P] rode. [Porth|P] sat. Then [Athel|P] met [Porth|P]. [Athel|P] saw [Porth|P] and [Athel of Porth|P]."
            )
                == [
                    "Athel|person", "Porth|person", "Athel|person", "Porth|person", "Athel|person", "Porth|person",
                    "Athel|person", "Porth|person",
                ])
        #expect(settled("The [Duke of Sarn|L] rode.") == ["Duke of Sarn|person"])
    }

    @Test func aTitleBetweenTwoKnownNamesBeginsTheSecond() {
        #expect(
            settled(
                "[Anna|P] sat. [Karl|P] rose. [Anna|P] saw [Karl|P]. Then [Anna|P] met [Karl|P]. By [Anna Prince Karl|P] sat."
            )
            .suffix(2) == ["Anna|person", "Karl|person"])
    }

    @Test func stylesOfAddressAndNumeralsAreNoNames() {
        #expect(settled("He bowed to His [Majesty|P], and to her [Serene Highness|O].").isEmpty)
        #expect(settled("[XVIII|P] The day was short.").isEmpty)
    }

    @Test func aWordThatIsMostlyWrittenSmallIsNoName() {
        #expect(
            settled("He had pepper, and pepper, and more pepper with his [Pepper|P].", confidence: 0.6).isEmpty)
        #expect(
            settled("There is hope, she said, and hope, and hope. Miss [Hope|P] rose. Mr. [Hope|P] sat.").count == 2)
    }

    @Test func usesOfANameVoteOnItsClass() {
        #expect(
            settled("Mr. [Sarn|P] sat. [Sarn|L] said no. Then [Sarn|P] rose, and [Sarn|P] said that [Sarn|L] would go.")
                == Array(repeating: "Sarn|person", count: 5))
    }

    @Test func whatBelongsToANameIsAdded() {
        #expect(
            settled("The [COVID|G]-19 ward, and the [MQ|G]-9.") == ["COVID-19|miscellaneous", "MQ-9|miscellaneous"])
        #expect(settled("So A. P. J. [Abdul Ash|P] said.") == ["A. P. J. Abdul Ash|person"])
        #expect(settled("So [Anna|P] “Nan” [Ash|P] sang.") == ["Anna “Nan” Ash|person"])
        #expect(settled("It flies with [Artemis V.|G]") == ["Artemis V|miscellaneous"])
    }

    @Test func aMonthBeforeANameIsADate() {
        #expect(settled("In [May Odo Lind|P] was sent for.") == ["Odo Lind|person"])
        #expect(settled("So Mrs. [May Lind|P] was sent for.") == ["May Lind|person"])
    }

    @Test func organisationsOfTheListsAreFound() {
        #expect(settled("They joined Amnesty International in May.") == ["Amnesty International|organisation"])
    }

    @Test func aUseThatIsSureOfItsOwnClassKeepsIt() {
        #expect(
            settled(
                "The town of [Sarn|L] is old. [Sarn|L] has a port. In [Sarn|L] it rained. Mr. [Sarn|P] said so. Mr. [Sarn|P] sat."
            )
                == ["Sarn|place", "Sarn|place", "Sarn|place", "Sarn|person", "Sarn|person"])
    }

    @Test func aPeerIsAPersonByThatName() {
        #expect(
            settled("So the Archbishop of [Sarn|L] spoke in [Sarn|L].") == ["Archbishop of Sarn|person", "Sarn|place"])
    }

    @Test func aWordIsThePersonWhoseFullerNameTheTextHas() {
        #expect(
            settled(
                "[Hope Larkin|P] hopes for rain. Hope has a sister, and all like Hope. They hope so. Hope is not lost.")
                == ["Hope Larkin|person", "Hope|person", "Hope|person", "Hope|person"])
        #expect(
            settled("Mrs [May|P] spoke on 4 May, and May was heard. She may come again in May. May we go?")
                == ["May|person", "May|person"])
    }

    @Test func aNameThatIsNeverWithoutAnEndingKeepsIt() {
        #expect(
            settled("The [McDoe|O]'s is shut. [McDoe|O]'s sold bread. [Acme|O]'s bread is old; [Acme|O] closed.")
                == ["McDoe's|organisation", "McDoe's|organisation", "Acme|organisation", "Acme|organisation"])
    }

    @Test func whatBelongsToANameOfAPersonIsJoined() {
        #expect(settled("[Alexander|P] ([Sandy|P]) [Pask|P] left.") == ["Alexander (Sandy) Pask|person"])
        #expect(settled("Will [Kerr|P] held the rope.") == ["Will Kerr|person"])
        #expect(settled("Then N’Golo [Kanteh|P] ran.") == ["N’Golo Kanteh|person"])
        #expect(settled("It is said that al-[Basri|P] wrote.") == ["al-Basri|person"])
    }

    @Test func referencesAreNoNames() {
        #expect(
            settled("See [Listing 9-2|M] and [Figure 3|M] by [Ann Bruun|P]; [Rc|M]<T> counts.") == ["Ann Bruun|person"])
    }

    @Test func whatSpeaksAgainAndAgainIsAPerson() {
        let speeches = String(repeating: "“Come,” said the Heron. ", count: 4)
        #expect(settled(speeches + "They saw the [Heron|M].") == Array(repeating: "Heron|person", count: 5))
        #expect(
            settled("“No,” whispered the Mad Miller. Then the Mad Miller sighed, and they left.")
                == ["Mad Miller|person", "Mad Miller|person"])
        #expect(
            settled("“No,” said the [Vale Bank|O]. “Yes,” said the [Vale Bank|O].")
                == ["Vale Bank|organisation", "Vale Bank|organisation"])
        #expect(
            settled(speeches.replacing("Heron", with: "heron")) == [], "a word that is written small is not a name")
    }

    @Test func aShipIsAShipWithAndWithoutItsPrefix() {
        #expect(
            settled("They sold the [HMS Petrel|O]. The [Petrel|L] is small, and the [Petrel|P]'s crew is old.")
                == ["HMS Petrel|miscellaneous", "Petrel|miscellaneous", "Petrel|miscellaneous"])
        #expect(
            settled("The schooner [Osprey|P] left. The [Osprey|L] sank.") == [
                "Osprey|miscellaneous", "Osprey|miscellaneous",
            ])
    }

    @Test func lettersAfterANameAreNoName() {
        #expect(
            settled("[Jo Hale|P], [M. D.|P], [F. R. S.|P], wrote. [Ann Voss|P], [KCB|P], met [Jo Hale|P], [M. D.|P]")
                == ["Jo Hale|person", "Ann Voss|person", "Jo Hale|person"])
        #expect(settled("[Ann Voss|P], [R. N.|O], met [J. K.|P].").contains("J. K.|person"))
        #expect(settled("[ANN VOSS|P], [PAUL|P] AND [MARY|P] MET.").contains("PAUL|person"))
        #expect(settled("[J. K.|P] met [Ann Voss|P], [J. K.|P] and me.").count { $0 == "J. K.|person" } == 2)
    }

    @Test func whatSomebodyIsAboardIsAShip() {
        #expect(
            settled("They dined on board the [Rachel|P]. The [Rachel|P] was new.")
                == ["Rachel|miscellaneous", "Rachel|miscellaneous"])
        #expect(settled("She slept aboard the [Martha Pell|P].") == ["Martha Pell|miscellaneous"])
        #expect(settled("She slept aboard the [Sarn|L] ferry.") == ["Sarn|place"])
        #expect(settled("She was taken on board, and [Rachel|P] wept.") == ["Rachel|person"])
    }

    @Test func aShipIsWhatTheTextSaysOrWhatHasACrew() {
        #expect(
            settled("A large ship, the [Rachel|P], came. The [Rachel|P] left.")
                == ["Rachel|miscellaneous", "Rachel|miscellaneous"])
        #expect(settled("They took the [Sedge|P], a small packet schooner, at noon.") == ["Sedge|miscellaneous"])
        #expect(
            settled("The crew of the [Joram|P] sang. The [Joram|P]’s boat sank. Then [Joram|P] wept.")
                == ["Joram|miscellaneous", "Joram|miscellaneous", "Joram|person"])
        #expect(settled("The [Joram|P]’s boat sank. Then the [Joram|P] wept.") == ["Joram|person", "Joram|person"])
        #expect(settled("[Rachel|P], the captain of a ship, came.") == ["Rachel|person"])
        #expect(settled("She left the ship, and [Rachel|P] came.") == ["Rachel|person"])
    }

    @Test func aTownThatOnlySpeaksIsAPerson() {
        let uses = Array(repeating: "[Perth|L] slept.", count: 6).joined(separator: " ")
        let speeches = "“Yes,” said [Perth|L]. “No,” answered [Perth|L]. “Ha,” cried [Perth|L]."
        #expect(Set(settled("\(uses) \(speeches)")) == ["Perth|person"])
        #expect(settled("\(uses) \(speeches) They lived in [Perth|L].").first == "Perth|place")
        #expect(settled("\(uses) “Yes,” said [Perth|L].").first == "Perth|place")
    }

    @Test func aNumberIsNotAPersonBecauseAKingBearsIt() {
        #expect(settled("So [Rodric III|P] died. In Book III and in Part III he lives.") == ["Rodric III|person"])
    }

    @Test func aCouncilIsAnOrganisationAndItsMedalIsNot() {
        #expect(settled("The [Marine Research Council|G] met.") == ["Marine Research Council|organisation"])
        #expect(
            settled("He won the [Gold Medal of the Marine Society|G].") == [
                "Gold Medal of the Marine Society|miscellaneous"
            ])
    }

    @Test func oneCertainPlaceDecidesForAWord() {
        #expect(
            settled(
                "Its rival, [Brentwell|L], sold charts. [Brentwell|L] gave nothing away, said a director of [Brentwell|L]."
            )
                == ["Brentwell|organisation", "Brentwell|organisation", "Brentwell|organisation"])
        #expect(
            settled("[SELDEN|P], May 4 — The bridge of [Selden|P] is open.") == ["SELDEN|place", "Selden|place"])
        #expect(
            settled("The [Hestia|P] mission goes on. [Hestia|P] is far away.")
                == ["Hestia|miscellaneous", "Hestia|miscellaneous"])
        // What is said of a person as well decides nothing.
        #expect(
            settled("The town of [Sarn|P] sleeps. “No,” said [Sarn|P]. [Sarn|P] left.").suffix(2)
                == ["Sarn|person", "Sarn|person"])
    }

    @Test func whoeverBearsAPeoplesNameIsAPerson() {
        #expect(
            settled(
                "[Tom English|P] kept goats. [English|G] had eleven. When the [English|G] landed, [English|G] put them away."
            )
                == ["Tom English|person", "English|person", "English|miscellaneous", "English|person"])
        #expect(
            settled("[Ann French|P] is ill. She spoke [French|G]. “[French|G],” he said, “get up.”").suffix(2)
                == ["French|miscellaneous", "French|person"])
    }

    @Test func aGivenNameBeforeAnActIsAPerson() {
        #expect(settled("Coy needed new shoes, and she went to the shop.") == ["Coy|person"])
        #expect(settled("Sunny walked with her family.") == ["Sunny|person"])
        #expect(settled("Grace gave Hope a rise.") == ["Grace|person", "Hope|person"])
    }

    @Test func aWordBeforeAnActIsNotAlwaysAPerson() {
        #expect(settled("Dawn broke, and he rose.").isEmpty)
        #expect(settled("Hope faded as he went.").isEmpty)
        #expect(settled("Nobody knew what she had.").isEmpty)
        #expect(settled("Drew needed rest, for he drew and drew.").isEmpty)
        #expect(settled("Art was his life.").isEmpty)
    }

    @Test func partsOfAFullNameThatTheTextHasAreOneName() {
        #expect(
            settled("[May Lind|P] answered. In August May [Lind|P] was asked.") == [
                "May Lind|person", "May Lind|person",
            ])
        #expect(
            settled("[Peter Hold|P] waited. As [Clara|P] Hold she crossed.") == [
                "Peter Hold|person", "Clara Hold|person",
            ])
        #expect(
            settled("Count [Dorn-Orlow|P] came. The men of [Dorn|P]-Orlow sang.").suffix(1) == ["Dorn-Orlow|person"])
        #expect(settled("[Alexander|P] (Sandy) Pask left.") == ["Alexander (Sandy) Pask|person"])
    }

    @Test func namesInCapitalsRunOnToTheEnd() {
        #expect(
            settled("Nobody there remembered what [HALDEN HARBOUR|O] TRUST wanted with the figures.") == [
                "HALDEN HARBOUR TRUST|organisation"
            ])
        #expect(settled("Nobody there remembered what the [NATO|O] HQ wanted.") == ["NATO|organisation"])
    }

    @Test func listedNamesThatWereLeftOutAreFound() {
        #expect(settled("English defender Kyle Walker was booked.") == ["Kyle Walker|person"])
        #expect(settled("Then captain Andreas Grantvik scored.") == ["Andreas Grantvik|person"])
        #expect(settled("They met Inuit hunters.") == ["Inuit|miscellaneous"])
        #expect(settled("It was the Iron Age by then, and the Great Powers slept.").isEmpty)
    }

    @Test func anAbbreviationOfADeviceIsADevice() {
        #expect(
            settled("They want a lunar terrain vehicle ([LTV|O]). The [LTV|O] is slow.")
                == ["LTV|miscellaneous", "LTV|miscellaneous"])
        #expect(
            settled("The [Vale Space Telescope|O] is old.", confidence: 0.7) == ["Vale Space Telescope|miscellaneous"])
        #expect(settled("The [Vale Health System|O] is old.", confidence: 0.7) == ["Vale Health System|organisation"])
    }

    @Test func whatANationHasIsNotCalledLikeIt() {
        #expect(
            settled("The [Peruvian|G] team met the president of [Peru|L] in the [Ash|P] government.")
                == ["Peruvian|miscellaneous", "Peru|place", "Ash|person"])
        #expect(settled("The [Brentwell|L] orchestra met.") == ["Brentwell|organisation"])
    }

    @Test func aPrizeIsNoOrganisation() {
        #expect(settled("She won the [Nobel Prize|G].", confidence: 0.5) == ["Nobel Prize|miscellaneous"])
    }

    @Test func aWordWithACapitalInsideIsNotSmall() {
        #expect(settled("It runs on [iOS|G].", confidence: 0.5) == ["iOS|miscellaneous"])
    }

    @Test func aMissionKeepsItsNumber() {
        #expect(
            settled("Between [Hestia|P] missions they rest. They fly with [Hestia V.|P]")
                == ["Hestia|miscellaneous", "Hestia V|miscellaneous"])
        #expect(settled("“No,” said [Urban|P]. Then [Urban V|P] left.") == ["Urban|person", "Urban V|person"])
    }

    @Test func aCompanyOfSomebodyIsNotCalledAfterHim() {
        #expect(
            settled("[M. de Brossard|P] came. [M. de Brossard|P] sat. He led the [Guards of M. de Brossard|O].").suffix(
                1)
                == ["M. de Brossard|person"])
    }

    @Test func anAbbreviationInBracketsIsANameEverywhere() {
        #expect(
            settled("The [Tidal Orbit Rotation Test|O] (TORT) hit it. After TORT it slowed (TORT).")
                == [
                    "Tidal Orbit Rotation Test|organisation", "TORT|organisation", "TORT|organisation",
                    "TORT|organisation",
                ])
        #expect(settled("[Karl Orde|P] (OK) left. It was OK.") == ["Karl Orde|person"])
        #expect(settled("The [Harbour Company|O] (see HALL) fell. HALL was shut.") == ["Harbour Company|organisation"])
    }

    @Test func whoHasAnOfficeIsNotCalledLikeIt() {
        #expect(
            settled("So [Vale Art Gallery Curator of Maps K. Odo Lind|G] wrote.")
                == ["Vale Art Gallery|miscellaneous", "K. Odo Lind|person"])
        #expect(settled("The [Vale Minister School|O] fell.") == ["Vale Minister School|organisation"])
    }

    @Test func aMissionThatWasLeftOutIsFound() {
        #expect(settled("The small Hestia mission flew.") == ["Hestia|miscellaneous"])
        #expect(settled("The British mission flew.").isEmpty)
    }

    @Test func aNameGoesOnOverItsHyphens() {
        #expect(settled("She saw [Anse-de|L]-Lune at noon.") == ["Anse-de-Lune|place"])
    }

    @Test func aMonthAfterATitleIsAPerson() {
        #expect(settled("He called Inspector May at once, and May came.") == ["May|person", "May|person"])
        #expect(settled("He called Inspector May 4 at once. In May he came.").isEmpty)
    }

    @Test func whoIsCalledIsAPerson() {
        #expect(settled("She saw that Will slept. “Will, get up!” Nobody will.").contains("Will|person"))
        #expect(settled("“Will, if you like, a man can.” Nobody will.").isEmpty)
        #expect(settled("He cried that. Say, Tom. “Say, are you ill?” They say so. You Say it.").isEmpty)
    }

    @Test func anOwnerIsNoPartOfWhatItOwns() {
        #expect(
            settled("The [OTO|O] met. The [OTO|O] left. The [OTO’s Vale Deep Radar|G] is old.").suffix(2)
                == ["OTO|organisation", "Vale Deep Radar|miscellaneous"])
        #expect(settled("So [Lloyd’s Vale Bank|O] fell.") == ["Lloyd’s Vale Bank|organisation"])
    }

    @Test func twoPlacesAreTwo() {
        #expect(settled("It holds the [Vale Bank and Berlin|L].") == ["Vale Bank|place", "Berlin|place"])
        #expect(settled("It holds [Bosnia and Herzegovina|L].") == ["Bosnia and Herzegovina|place"])
    }

    @Test func anEventIsNotTheLawThatItIsFor() {
        #expect(
            settled("The [Sarn Treaty|G] held. The [Review Meeting for the Sarn Treaty|G] failed.")
                == ["Sarn Treaty|miscellaneous", "Review Meeting|miscellaneous", "Sarn Treaty|miscellaneous"])
    }

    @Test func twoWhoStandSideBySideAreTwo() {
        let others = "[Ann Reed Voss|P] and [Tom Hale|P] left. [Ann Reed Voss|P] and [Tom Hale|P] came."
        #expect(
            settled("[Ann Reed Voss Tom Hale|P] sat. \(others)").prefix(2) == [
                "Ann Reed Voss|person", "Tom Hale|person",
            ])
        #expect(settled("[Ann Reed Voss Hale|P] sat. \(others)").first == "Ann Reed Voss Hale|person")
    }

    @Test func aTitleCutShortIsNoName() {
        #expect(settled("So Sir [Hugh Pask|P], [Bart|P]., slept.") == ["Hugh Pask|person"])
        #expect(settled("So [Hugh Pask|P], [Bart|P], and [Ann|P] slept. [Bart|P] woke. [Bart|P] ate.").count == 5)
    }

    @Test func whatAHouseIsCalledByIsAPlace() {
        #expect(settled("They left [Sarnwater Park|L]. It rained at [Sarnwater|O].").last == "Sarnwater|place")
        #expect(settled("They left [Sarnwater Park|L]. Shares of [Sarnwater|O] rose.").last == "Sarnwater|organisation")
    }

    @Test func aPartyIsNoPartOfItsState() {
        #expect(settled("Ruth [Dallow|P], [R-Maine|L], spoke.").last == "Maine|place")
        #expect(settled("Ruth [Dallow|P] ([D-NY|L]) spoke.").last == "NY|place")
        #expect(settled("It was [D-Day|G] then.") == ["D-Day|miscellaneous"])
    }

    @Test func aNewspaperIsNoPlace() {
        #expect(settled("He told the [Redfield Courier|L] so.") == ["Redfield Courier|organisation"])
    }

    @Test func aClubIsNotItsTown() {
        #expect(
            settled("[Harwick|L] beat [Colby Town|L] 3–1. In [Colby|L] it rained. He came from [Colby Town|L].").last
                == "Colby Town|organisation")
    }

    @Test func twoOriginsTellTwoOfOneName() {
        #expect(
            settled("So [Anna|P] of [Sarn|L] met [Anna|P] of [Orle|L].") == [
                "Anna of Sarn|person", "Anna of Orle|person",
            ])
    }

    @Test func anElectorIsCalledByHisLand() {
        #expect(settled("So the Elector of [Saxony|L] came.") == ["Elector of Saxony|person"])
    }

    @Test func aNameWithItsOriginIsOneEverywhere() {
        #expect(
            settled("So [Anne of Sarn|P] slept. “No,” said [Anne|P] of [Sarn|L]. [Odo|P] of [Sarn|L] rose.")
                == ["Anne of Sarn|person", "Anne of Sarn|person", "Odo|person", "Sarn|place"])
    }
}
