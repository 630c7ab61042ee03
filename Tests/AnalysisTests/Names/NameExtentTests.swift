import Foundation
import Testing

@testable import Analysis

/// Where names begin and end, and which single words are names, by what is beside them.
struct NameExtentTests {
    private func settled(_ marked: String) -> [String] { ClassifiedText(marked).settled() }

    @Test func aPersonIsCalledByAPlaceIfTheTextSaysSoTwice() {
        #expect(
            settled("So [Anna|P] of [Austria|L] wept. [Anna|P] of [Austria|L] sat.")
                == ["Anna of Austria|person", "Anna of Austria|person"])
        #expect(settled("He told [Anna|P] of [Austria|L]. [Anna|P] sat.").first == "Anna|person")
        #expect(
            settled("So [Sackworth|P] of [Austria|L] wept. [Sackworth|P] of [Austria|L] sat.").first
                == "Sackworth|person")
    }

    @Test func aRailwayIsCalledByItsTowns() {
        #expect(
            settled("He worked for the [Sackworth|L] and [Trimley Railroad|L].") == [
                "Sackworth and Trimley Railroad|organisation"
            ])
        #expect(settled("He left [Sackworth|L] and [Trimley|L] behind.") == ["Sackworth|place", "Trimley|place"])
    }

    @Test func aPeopleOfTwoWordsIsOne() {
        #expect(settled("She was the only [African|G] [American|G] there.") == ["African American|miscellaneous"])
        #expect(
            settled("They were [French|G] [German|G] friends.") == ["French|miscellaneous", "German|miscellaneous"])
    }

    @Test func aContractionIsNoPartOfAName() {
        #expect(settled("“[Here's Orle|G].” So [Orle|P] slept. [Orle|P] left.").first == "Orle|person")
        #expect(settled("“[Here's Orle|G].” It was late.").first == "Here's Orle|miscellaneous")
    }

    @Test func aHeadlineIsNoName() {
        let body = " [Nabu|O] builds wells. The wells of [Nabu|O] are deep."
        #expect(settled("[Nabu Selects Firms to Advance Wells|O]." + body).first == "Nabu|organisation")
        #expect(
            settled("[Nabu Selects Firms to Advance Wells|O].").first
                == "Nabu Selects Firms to Advance Wells|organisation")
        #expect(
            settled("The [Nabu Society to Save the Wells|O] met." + body).first
                == "Nabu Society to Save the Wells|organisation")
    }

    @Test func whatBeginsAsAPlaceIsNoPerson() {
        #expect(settled("They came to [Castle Sackworth|P] at dusk.") == ["Castle Sackworth|place"])
        #expect(settled("They came to [Anna Castle|P] at dusk.") == ["Anna Castle|person"])
    }

    @Test func aMonthIsAGivenNameWhereNoDateIs() {
        #expect(settled("In 1950 June [Sackworth|P] left.") == ["June Sackworth|person"])
        #expect(settled("He met April [Sackworth|P] twice.") == ["April Sackworth|person"])
        #expect(settled("The minister, Tuesday [Okafor|P], spoke.") == ["Tuesday Okafor|person"])
        #expect(settled("In June [Sackworth|P] left.") == ["Sackworth|person"])
        #expect(settled("They said Tuesday [Okafor|P] would come.") == ["Okafor|person"])
        #expect(settled("On Friday, [Okafor|P], who was ill, slept.") == ["Okafor|person"])
    }

    @Test func whoeverALetterIsFromIsNamedAfterThePreposition() {
        #expect(settled("[Ann Vale|P] sat. [Ann|P] wept. “[From Ann|G],” said the card.").last == "Ann|person")
        #expect(settled("[Vale|P] read “[From Malta|G]” twice.").last == "From Malta|miscellaneous")
    }

    @Test func aTimeBeforeAKnownNameIsNoPartOfIt() {
        #expect(
            settled("So [Odo Lind|P] came. [Odo Lind|P] sat. By [March Odo Lind|P] left.").last == "Odo Lind|person")
        #expect(
            settled("The [Acme Tiles|O] fell. The [Acme Tiles|O] rose. In [Spring Acme Tiles|O] closed.").last
                == "Acme Tiles|organisation")
        #expect(
            settled("So [Kepler|P] left. [Kepler|P] wept. [Kepler|P] ate. [Soon Kepler|P] died.").last
                == "Kepler|person")
        #expect(settled("The [Spring Hill Bank|O] fell. In [Spring Hill|L] it rained.").last == "Spring Hill|place")
    }

    @Test func aPlaceBeforeInitialsIsNoPartOfTheName() {
        #expect(settled("In [Berlin J. R. Lind|P] spoke.") == ["Berlin|place", "J. R. Lind|person"])
        #expect(settled("So [Berlin J. Lind|P] spoke.") == ["Berlin J. Lind|person"])
    }

    @Test func aPlaceBeforeAWellKnownPersonIsNoPartOfTheName() {
        let known = String(repeating: " So [Athel|P] rode.", count: 10) + " They saw [Vyazno|L], and left [Vyazno|L]."
        #expect(
            settled("From [Vyazno Athel|P] went on." + known).prefix(2).elementsEqual([
                "Vyazno|place", "Athel|person",
            ]))
        #expect(settled("Then [Vyazno Athel|P] went on." + known).first == "Vyazno Athel|person")
        #expect(settled("From [Vyazno Orlo|P] he went on." + known).first == "Vyazno Orlo|person")
        let florence = known.replacingOccurrences(of: "Vyazno", with: "Florence")
        #expect(settled("From [Florence Athel|P] it went on." + florence).first == "Florence Athel|person")
    }

    @Test func partnersAreOneOrganisation() {
        #expect(settled("She led [Cole|P] & [Strand|L].") == ["Cole & Strand|organisation"])
        #expect(settled("Then [Berg|P] & Sons closed.") == ["Berg & Sons|organisation"])
        #expect(settled("Thanks to [Jay|P] & [Trish|P] again.") == ["Jay|person", "Trish|person"])
        #expect(settled("So [Cole|P] and [Strand|P] left.") == ["Cole|person", "Strand|person"])
    }

    @Test func particlesOfAKnownNameBelongToIt() {
        #expect(
            settled("So [Ursula von der Heyd|P] left. Von der [Heyd|P] slept.")
                == ["Ursula von der Heyd|person", "Von der Heyd|person"])
        #expect(settled("So [Ursula Heyd|P] left. Then der [Heyd|P] slept.").last == "Heyd|person")
    }

    @Test func whoseChildSomebodyIsBelongsToTheName() {
        #expect(settled("Then Gwilym ap [Rhys|P] sang.") == ["Gwilym ap Rhys|person"])
        #expect(settled("Then [Ngala|P] wa Thiong sang.") == ["Ngala wa Thiong|person"])
        #expect(settled("Then [Rhys|P] had a nap.") == ["Rhys|person"])
    }

    @Test func aPlaceOfTheListsThatBeginsWithAnOwnerIsWhole() {
        #expect(settled("We live in [King|P]'s Lynn now.") == ["King's Lynn|place"])
        #expect(settled("We took [King|P]'s Mabel home.") == ["King|person"])
    }

    @Test func aHouseOrFirmKeepsItsEnding() {
        #expect(
            settled("It was sold at [Gatterby|P]'s. Then [Gatterby|P]'s sold the bell.")
                == ["Gatterby's|organisation", "Gatterby's|organisation"])
        #expect(settled("A friend of [Gatterby|P]'s. He is [Gatterby|P]'s.").first == "Gatterby|person")
        #expect(
            settled("So [Ann Gatterby|P] left. We ate at [Gatterby|P]'s, in [Gatterby|P]'s.").last == "Gatterby|person")
    }

    @Test func aGivenNameAloneDoesSomething() {
        #expect(settled("Gene paid. He left.") == ["Gene|person"])
        #expect(settled("So [Pearl Hobb|P] sat. Pearl never read it.").last == "Pearl|person")
        #expect(settled("He sat with [Mary|P] and Rose in the shade.") == ["Mary|person", "Rose|person"])
        #expect(settled("Hope rose in the town.").isEmpty)
        #expect(settled("He sat in the sun and Rose left the rose.").isEmpty)
    }

    @Test func designationsOfMachinesAreNames() {
        #expect(settled("The MQ-9 crashed near it.") == ["MQ-9|miscellaneous"])
        #expect(settled("They saw B-52 bombers there.") == ["B-52|miscellaneous"])
        #expect(settled("The K-12 system failed in all of it.").isEmpty)
    }

    @Test func whoIsSomethingIsAPerson() {
        #expect(
            settled("[Perth|L] was a blacksmith. “Strike, [Perth|L],” he said. [Perth|L] sighed.").allSatisfy {
                $0 == "Perth|person"
            })
        #expect(settled("[Perth|L] was a city. “I love [Perth|L],” he said.").allSatisfy { $0 == "Perth|place" })
        #expect(settled("[Perth|L] is a pilot scheme in [Perth|L].").allSatisfy { $0 == "Perth|place" })
    }

    @Test func whatIsTradedIsACompanys() {
        #expect(settled("Yesterday [Vale|P] shares rose.") == ["Vale|organisation"])
        #expect(settled("Yesterday [Vale|P] shares his bread with us all.") == ["Vale|person"])
    }

    @Test func aPeerIsAPersonWhateverHisPlaceIs() {
        #expect(settled("The Prince of [Orange|O] fled.") == ["Prince of Orange|person"])
        #expect(settled("The Patriarch of [Antioch|L] came.") == ["Patriarch of Antioch|person"])
    }

    @Test func aTeamIsNotItsTown() {
        #expect(
            settled("[Torvik|L] beat [Nesby|P] 3–1. It rained in [Torvik|L]. [Torvik|L] have won. [Nesby|P] lost.")
                == [
                    "Torvik|organisation", "Nesby|organisation", "Torvik|place", "Torvik|organisation",
                    "Nesby|organisation",
                ])
        #expect(settled("[Torvik|L] beat the drum. It rained in [Torvik|L].") == ["Torvik|place", "Torvik|place"])
        #expect(settled("[Peru|L] beat [Chile|L] 3–1 in [Peru|L].").allSatisfy { $0.hasSuffix("|place") })
        #expect(settled("[Tom Vale|P] beat [Ann Lind|P] 6–1 in [Torvik|L].").first == "Tom Vale|person")
    }

    @Test func aShipIsNotTheCountyOfItsName() {
        #expect(
            settled("The frigate [Devonshire|G] left. In [Devonshire|G] are hills. The [Devonshire|G] sank.")
                == ["Devonshire|miscellaneous", "Devonshire|place", "Devonshire|miscellaneous"])
    }

    @Test func aShipIsNotItsOwner() {
        #expect(
            settled("The [Robert Stroud|P] sailed. [Robert Stroud|P] was sick. The [Robert Stroud|P] was old.")
                == ["Robert Stroud|miscellaneous", "Robert Stroud|person", "Robert Stroud|miscellaneous"])
        #expect(settled("The [Robert Stroud|P] I knew was kind.") == ["Robert Stroud|person"])
    }

    @Test func aShipIsNotTheLadyOfItsName() {
        let text = MarkedNames("Aboard the [Rosamund|M1] he wept. So [Rosamund Tay|P2] wept. The [Rosamund|M1] sank.")
            .text
        let names = NameSenses(text: text, words: DocumentWords(text)).separated(text.names)
        #expect(names.map(\.sense) == [.vessel, .usual, .vessel])
    }

    @Test func aShipIsNotALadyWhoseNameNoListHas() {
        let text = MarkedNames("Aboard the [Zuleika|M1] he wept. So [Zuleika Tay|P2] wept.").text
        let names = NameSenses(text: text, words: DocumentWords(text)).separated(text.names)
        #expect(names.map(\.sense) == [.vessel, .usual])
    }

    @Test func aCompanyThatIsNamedFirstIsNotItsFounder() {
        let marked = """
            Shares of [Velk|O] rose. It was founded by [Pieter Velk|P], who is old. [Velk|P] has built there. Mr. [Velk|P] left.
            """
        #expect(
            settled(marked) == ["Velk|organisation", "Pieter Velk|person", "Velk|organisation", "Velk|person"])
        #expect(settled("[Pieter Velk|P] slept. Shares of [Velk|O] rose. [Velk|P] has slept.").last == "Velk|person")
    }

    @Test func aDoubleNameIsWholeAfterATitle() {
        #expect(
            settled("He saw [Denov-Orlov|P]. Then Count [Denov|G]-Orlov and [Denov-Orlov|P] left.")
                .map { $0.split(separator: "|")[0] } == ["Denov-Orlov", "Denov-Orlov", "Denov-Orlov"])
    }

    @Test func twoHalvesOfADoubleNameAreOne() {
        #expect(
            settled("He saw [Denov-Orlov|L]'s men. Then Count [Denov|P]-[Orlov|P] came. He saw [Denov-Orlov|L].")
                .map { $0.split(separator: "|")[0] } == ["Denov-Orlov", "Denov-Orlov", "Denov-Orlov"])
        #expect(settled("The [Syrian-Israeli|G] talks and the [Syrian|G]-[Israeli|G] border.").count == 3)
        #expect(settled("The [Paris|L]-[Rome|L] train left.") == ["Paris|place", "Rome|place"])
    }

    @Test func whoPlaysForATeamDoesNotPlayForAPerson() {
        #expect(settled("He played for [Ajax|P] once. He was bitten.") == ["Ajax|organisation"])
        #expect(settled("He played for [Anna Lind|P] once.") == ["Anna Lind|person"])
    }

    @Test func todayIsNoPartOfAName() {
        #expect(settled("It grew. Today [Hollis AG|P] has nine men.") == ["Hollis AG|organisation"])
        #expect(settled("It grew. [Today Hollis AG|P] has nine men.") == ["Hollis AG|organisation"])
        #expect(settled("He was on [Today Tonight|G] once.") == ["Today Tonight|miscellaneous"])
    }

    @Test func whoeverBearsAPeoplesNameHasItAfterTheGivenName() {
        #expect(settled("So [Maud|P] Irish kept a pub. Irish never drank.").first == "Maud Irish|person")
        #expect(settled("So [Maud|P] kept Irish pubs.").first == "Maud|person")
    }

    @Test func aRareGivenNameOpensASentence() {
        #expect(settled("So [Urs Hollis|P] left. Urs wears no watch.").last == "Urs|person")
        #expect(settled("So [Red Hollis|P] left. Red wine was bad.").last == "Red Hollis|person")
    }

    @Test func particlesAfterAGivenNameBelongToIt() {
        #expect(settled("So [Ruud|P] van den Heuvel scored.") == ["Ruud van den Heuvel|person"])
        #expect(settled("It gave [Ann|P] ten Euros.") == ["Ann|person"])
    }

    @Test func aMonthOrDayThatDoesSomethingIsAGivenName() {
        #expect(settled("May [Tiller|P] won the race.") == ["May Tiller|person"])
        #expect(settled("May [Tiller|P] forgive him.") == ["Tiller|person"])
        #expect(settled("Sunday [Musa|P] replaced him.") == ["Sunday Musa|person"])
        #expect(settled("So [Musa|P] came. Sunday [Musa|P] replaced him.").last == "Musa|person")
        #expect(settled("In April May [Torrance|P] flew home.") == ["May Torrance|person"])
    }

    @Test func aShipBearsATitle() {
        #expect(
            settled("The steamer Queen [Adelaide|P] left. The Queen [Adelaide|P] sank. Then Queen [Adelaide|P] wept.")
                == ["Queen Adelaide|miscellaneous", "Queen Adelaide|miscellaneous", "Adelaide|person"])
        #expect(settled("The frigate Captain [Hale|P] commanded sank.") == ["Hale|person"])
        #expect(
            settled("The destroyer General [Bragg|P] left. The General [Bragg|P] sank.")
                == ["General Bragg|miscellaneous", "General Bragg|miscellaneous"])
    }

    @Test func halvesThatAreNeverAloneAreOneName() {
        #expect(
            settled("He saw [Denov|P]-[Orlov|P]'s men. Then Count [Denov|P]-[Orlov|P] left.")
                == ["Denov-Orlov|person", "Denov-Orlov|person"])
        #expect(settled("The [Nixon|P]-[Kennedy|P] debate began. [Nixon|P] spoke.").count == 3)
    }

    @Test func aFirmDoesWhatNobodysThingDoes() {
        #expect(settled("Today [Lund|P]'s sells bread.") == ["Lund's|organisation"])
        #expect(settled("Then [Gatterby|P]'s sold the bell.") == ["Gatterby's|organisation"])
        #expect(settled("Then [Gatterby|P]'s left arm hurt.") == ["Gatterby|person"])
        #expect(settled("A word of [Gatterby|P]'s brought the man back.") == ["Gatterby|person"])
    }

    @Test func anAbbreviationThatTheTextGivesIsANameEverywhere() {
        #expect(
            settled("The [Rural Party|O], or RP, lost. The [RP|L] wept.").dropFirst()
                == ["RP|organisation", "RP|organisation"])
        #expect(
            settled("The [Workers Union|O] (known by its initials, UGL) met. Then [UGL|L] slept.").suffix(2)
                == ["UGL|organisation", "UGL|organisation"])
        #expect(settled("The [Rural Party|O], a RAG, lost. They burned RAG.") == ["Rural Party|organisation"])
    }

    @Test func whoseNameAWordIsMayBeSaid() {
        #expect(settled("Faith, their cousin, was late.") == ["Faith|person"])
        #expect(settled("Varya, as he called her, was right.") == ["Varya|person"])
        #expect(settled("Faith, their only hope, was lost. Sunday, as he called it, was long.").isEmpty)
    }

    @Test func anAdverbBeforeANameIsNoPartOfIt() {
        #expect(settled("[Hereupon Betsy|P] left.") == ["Betsy|person"])
    }

    @Test func aLongerNameOfAThingIsWholeEverywhere() {
        #expect(
            settled("The [American Harvest|O] is old. The staff of [American|G] Harvest left.").last
                == "American Harvest|organisation")
        #expect(
            settled("The [American Harvest|O] is old. The [American|G] Minister left.").last == "American|miscellaneous"
        )
    }

    @Test func whatIsBeforeAMonthTellsWhetherItIsADate() {
        #expect(settled("Then Judge May sat. They looked at May. It was in May.") == ["May|person", "May|person"])
        #expect(settled("So [Chance Ash|P] drove. Joy, who was there, wept.").last == "Joy|person")
    }

    @Test func aHouseThatOpensIsAFirm() {
        #expect(
            settled("[Delmor|P]'s opened in 1931. At [Delmor|L]'s that winter they wept. [Delmor|P]'s closed.")
                == ["Delmor's|organisation", "Delmor's|organisation", "Delmor's|organisation"])
    }

    @Test func aGivenNameAfterAWordForARelativeIsPartOfTheName() {
        #expect(settled("The son, Tito [Ferro|P], would like it.") == ["Tito Ferro|person"])
        #expect(settled("In the sun, Paris [Ferro|P] slept.") == ["Ferro|person"])
    }

    @Test func initialsBelongToTheFamilyName() {
        #expect(settled("It was signed by [J.|P] L. Mercer and others.") == ["J. L. Mercer|person"])
        #expect(settled("It was signed by [J.|P] The others slept.") == ["J.|person"])
        #expect(settled("It was signed by an [M.|P] D. He slept.").isEmpty)
    }

    @Test func aDayOrAResultIsNoPartOfAName() {
        #expect(
            settled("[Ferri on Mondays|G] is full. [Ferri|O] is small.") == [
                "Ferri|organisation", "Ferri|organisation",
            ])
        #expect(settled("Then [Rain on Sunday|G] was played.") == ["Rain on Sunday|miscellaneous"])
        #expect(settled("[Carrow|O] drew with [Melby 1–1|G] on Sunday.").last == "Melby|organisation")
    }

    @Test func aFirmOfAFamilyIsAnOrganisation() {
        #expect(settled("They asked [Holm & Daughters|G] for it.") == ["Holm & Daughters|organisation"])
        #expect(settled("They asked [Dunlow & Pike|P] for it.") == ["Dunlow & Pike|organisation"])
        #expect(settled("They read the [Daily Mercury|P] aloud.") == ["Daily Mercury|organisation"])
        #expect(settled("They asked [Arvent Robotics|P] for it.") == ["Arvent Robotics|organisation"])
        #expect(settled("They read [Holm & Hatter|G] aloud.") == ["Holm & Hatter|miscellaneous"])
    }

    @Test func partsOfFullNamesAreFoundAgain() {
        #expect(
            settled("So [Joris ten Have|P] resigned; Ten Have keeps bees.").last == "Ten Have|person")
        #expect(settled("So [José de la Hoz|P] sat. “De la [Hoz|P] counts.”").last == "De la Hoz|person")
        #expect(settled("So [Irina Pavlovna Sorel|P] sat. Then Irina Pavlovna rose.").last == "Irina Pavlovna|person")
        #expect(settled("So [Joris ten Have|P] resigned; ten have bees.").count == 1)
        #expect(settled("So [Irina Pavlovna Sorel|P] sat. Then Irina Pavlovna Lind rose.").count == 1)
    }

    @Test func aNicknameInQuotationMarksIsInside() {
        #expect(settled("So [Ambrose|P] 'Tick' Delaney sat.") == ["Ambrose 'Tick' Delaney|person"])
        #expect(settled("So [Ambrose|P] 'liked' Delaney best.").first == "Ambrose|person")
    }

    @Test func whatIsBeforeANameByTheWayIsLeftOut() {
        #expect(
            settled("BY ORDER OF [THE MARROW BOARD|O]. So the [Marrow Board|O] met.").first
                == "MARROW BOARD|organisation")
        #expect(settled("On the first of [May Walter Orr|P] left.") == ["Walter Orr|person"])
        #expect(settled("So [Walter May|P] sat. By [June May|P] had left.").last == "May|person")
        #expect(settled("So it was. By [June May|P] sat a dog.").last == "June May|person")
        #expect(
            settled("Credit: [Vale Machines Artist|G] concept. The [Vale Machines|O] rover.").first
                == "Vale Machines|organisation")
    }

    @Test func aStreetIsAPlaceWithItsKind() {
        #expect(settled("They left the rue de [Orle|P] at noon.") == ["rue de Orle|place"])
        #expect(settled("She lives at 5, rue Royale-Orle.") == ["rue Royale-Orle|place"])
        #expect(settled("She lives at 14, avenue [d’Orle|L].") == ["avenue d’Orle|place"])
        #expect(settled("They met in [Anna-Sackworth-Allee|P].") == ["Anna-Sackworth-Allee|place"])
        #expect(settled("She came via [Orle|L], along the avenue [Sackworth|P] planted.").last == "Sackworth|person")
        #expect(settled("They met [Anna-Sackworth|P].") == ["Anna-Sackworth|person"])
    }

    @Test func whatBodiesAreAgainstIsInTheirNames() {
        #expect(
            settled("The [Council for Order against Orle|O] met.") == ["Council for Order against Orle|organisation"])
        #expect(settled("The [Doctors without Maps|O] met.") == ["Doctors without Maps|organisation"])
        #expect(settled("So [Sackworth against Orle|P] is a match.").first == "Sackworth|person")
    }

    @Test func partnersAreOneFirmWhereTheTextHasThem() {
        #expect(
            settled("So [Moss & Trent|O] is a firm. So [Moss|P] & Trent makes locks.").last
                == "Moss & Trent|organisation")
        #expect(settled("So [Moss|P] & Trent went out.").first == "Moss|person")
    }

    @Test func namesOfInstitutionsGoOn() {
        #expect(
            settled("The [National Air and Space Museum|O] and the [Vale National Air|O] and Space Museum.").last
                == "Vale National Air and Space Museum|organisation")
        #expect(
            settled("The [Vale Applied Physics Laboratory|O] is old. So [Vale|O] APL is new.").last
                == "Vale APL|organisation")
        #expect(settled("So [Vale National Air|O] and Space Museum.").first == "Vale National Air|organisation")
        #expect(settled("So [Vale|O] APL is new.").first == "Vale|organisation")
    }

    @Test func aDegreeBeginsNoName() {
        #expect(settled("So [Charles Orle|P], [Esq. Vale Wells|P] was written.").last?.hasPrefix("Vale Wells|") == true)
        #expect(settled("So [Esker Vale|P] was written.") == ["Esker Vale|person"])
    }

    @Test func anExclamationBelongsToANameWhoseSentenceGoesOn() {
        #expect(settled("They live in [Orle!|L] He said so.") == ["Orle|place"])
        #expect(settled("It was [Ann Orle!|P] he cried.") == ["Ann Orle|person"])
        #expect(settled("So [Orle!|O] sells maps.") == ["Orle!|organisation"])
    }

    @Test func aWordWithLettersApartIsNoName() {
        #expect(settled("So [O R L E|P] it says.").isEmpty)
        #expect(settled("So [J. R. Orle|P] it says.") == ["J. R. Orle|person"])
    }

    @Test func aMonthAfterADateIsAGivenName() {
        #expect(settled("They left. On June 4 [April Orle|P] followed.").last == "April Orle|person")
        #expect(settled("They left. In [April Orle|P] followed.").last == "Orle|person")
    }

    @Test func aMonthThatOpensAClauseIsAGivenName() {
        #expect(settled("Until [August Orle|P] came, there was no school.") == ["August Orle|person"])
        #expect(settled("Until [August Orle|P] came to the school.") == ["Orle|person"])
    }

    @Test func aWordWithHyphensIsOneName() {
        #expect(settled("They met at Mar-a-[Lago|L] again.") == ["Mar-a-Lago|place"])
        #expect(settled("They met Ada Waller-[Bridge|P] again.").last == "Waller-Bridge|person")
        #expect(settled("They met the ex-[Bridge|P] man.") == ["Bridge|person"])
    }
}
