import Testing

@testable import Analysis

/// What the recogniser left out and the text has elsewhere, and what two names in one word are.
struct RepeatedWordsTests {
    private func settled(_ marked: String, confidence: Double = 0.9) -> [String] {
        ClassifiedText(marked).settled(confidence: confidence)
    }

    @Test func aNameIsFoundAgainAfterTheWordThatOpensASentence() {
        #expect(
            settled("The village of [Marlow|L] is old. “In Marlow they count,” said [Rooke|P].")
                == ["Marlow|place", "Marlow|place", "Rooke|person"])
        #expect(settled("The [Marlow|L] slept. Then Marlow Rooke sang.") == ["Marlow|place"])
        #expect(settled("Then [Hope|P] slept. Hope is a word, and hope is free.") == ["Hope|person"])
    }

    @Test func theSeatOfABishopIsFoundAgainAsAPlace() {
        #expect(
            settled("The [Bishop of Tolle|P] sat. Then [Tolle|P] slept. In Tolle they had none.").last == "Tolle|place")
        #expect(settled("The [Earl of Renwick|P] sat. The treaty of [Renwick|P] was signed.").last == "Renwick|place")
    }

    @Test func aPeopleIsFoundInTheSingular() {
        #expect(settled("Then the [Cumans|G] came. A Cuman arrow fell.").last == "Cuman|miscellaneous")
        #expect(settled("Then the [Cumans|G] came. Old Cuman Lane is long.").count == 1)
    }

    @Test func aPeopleIsToldByWhatItDoesAndByAnother() {
        #expect(
            settled("Then the [Ostrani|O] live on the river.", confidence: 0.6) == ["Ostrani|miscellaneous"])
        #expect(settled("Then the [Ostrani|O] sold the river.", confidence: 0.6) == ["Ostrani|organisation"])
        #expect(settled("So the [Maasai|G] and the [Kelvu|O] met.", confidence: 0.6).last == "Kelvu|miscellaneous")
        #expect(settled("So the [Senate|O] and the [Kelvu|O] met.", confidence: 0.6).last == "Kelvu|organisation")
        #expect(settled("Then [Romans|P] fled.") == ["Romans|miscellaneous"])
    }

    @Test func aCompanyIsCalledByWhatIsBeforeItsKind() {
        #expect(
            settled("So [Northgate Steel|O] paid. Then [Northgate|L] has mills.")
                == ["Northgate Steel|organisation", "Northgate|organisation"])
        #expect(settled("So [Northgate Steel|O] paid. In [Northgate|L] it rained.").last == "Northgate|place")
        #expect(settled("So [Mudd Brewing|P] paid.") == ["Mudd Brewing|organisation"])
    }

    @Test func aTeamLosesByAScore() {
        let names = settled(
            "So [Skarvik|L] lost 2–1 to [Odden|P] in the rain. “[Skarvik|L] were asleep.” In [Odden|P] bells rang.")
        #expect(
            names == ["Skarvik|organisation", "Odden|organisation", "Skarvik|organisation", "Odden|place"])
        #expect(settled("So [Skarvik|L] listened to [Odden|P] in the rain.") == ["Skarvik|place", "Odden|person"])
    }

    @Test func aScoreIsNoPartOfTheSecondTeam() {
        #expect(settled("So [Ballin|P] 12, [Kilsh 9|O]. It rained.").last == "Kilsh|organisation")
        #expect(settled("So [Ballin|P], [Sector 9|O]. It rained.").last == "Sector 9|organisation")
    }

    @Test func aHouseIsCalledByItsOwnersName() {
        #expect(
            settled("She was called to [Wilkin|P]'s on Tuesday. At [Wilkin|P]'s it rained.").first
                == "Wilkin's|organisation")
        #expect(settled("She went to [Wilkin|P]'s house. A clerk at [Wilkin|P]'s left.").first == "Wilkin|person")
    }

    @Test func aFounderWithTheNameOfAMonthIsWhole() {
        #expect(settled("It was founded by August [Tolland|P], a tanner.") == ["August Tolland|person"])
        #expect(settled("It had closed by August. [Tolland|P] slept.") == ["Tolland|person"])
    }

    @Test func aNameWithAnArticleInsideIsWhole() {
        #expect(settled("So [María|P] de los [Ángeles Pino|P] left.") == ["María de los Ángeles Pino|person"])
        #expect(settled("So [María|P] left. Los [Ángeles|L] is large.").first == "María|person")
    }

    @Test func aFamilyNameWithAParticleIsThePersons() {
        #expect(settled("So [Jan ten Brink|P] left. [Ten Brink|O] slept.").last == "Ten Brink|person")
        #expect(settled("So [Jan ten Brink|P] left. [Ten Downing|O] slept.").last == "Ten Downing|organisation")
    }

    @Test func whoeverIsCalledLikeACountryServes() {
        #expect(
            settled("So [Scott Ireland|P] beat [Chris England|O]. [Ireland|L] served first.")
                == ["Scott Ireland|person", "Chris England|person", "Ireland|person"])
        #expect(settled("So [Scott Ireland|P] won in [Ireland|L]. [Ireland|L] voted.").last == "Ireland|place")
        #expect(settled("So [Dawn French|P] left. [French|G], who is from Leeds, slept.").last == "French|person")
        #expect(settled("So [Dawn French|P] left. The [French|G], who are many, slept.").last == "French|miscellaneous")
    }

    @Test func aFoundersFullNameIsNotTheCompanys() {
        #expect(
            settled("So [Mirelle Dax SA|O] fell. Then [Mirelle Dax|P] herself slept.")
                == ["Mirelle Dax SA|organisation", "Mirelle Dax|person"])
    }

    @Test func aChineseNameIsAPersonsIfTheTextHasTheFamilyName() {
        #expect(settled("So Ms. [Pan|P] paid. Then [Pan Xiulan|G] slept.").last == "Pan Xiulan|person")
        #expect(settled("So Ms. [Dunn|P] paid. Then [Pan Xiulan|G] slept.").last == "Pan Xiulan|miscellaneous")
    }

    @Test func aTownWithACathedralAndAPortIsAPlace() {
        #expect(
            settled("So [Wendle Cathedral|L] is large. [Port Wendle|L] is small. They like [Wendle|P].").last
                == "Wendle|place")
        #expect(settled("So [Wendle Cathedral|L] is large. They like [Wendle|P].").last == "Wendle|person")
    }

    @Test func aMonthBeforeAFamilyNameOpensAClause() {
        #expect(
            settled("So [June Farrant|P] left, since June [Farrant|P] did not like it.").last == "June Farrant|person")
        #expect(settled("So [June Farrant|P] left. Since June [Farrant|P], who did, slept.").last == "Farrant|person")
    }
}
