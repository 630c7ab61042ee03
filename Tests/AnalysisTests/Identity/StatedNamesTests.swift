import Testing

@testable import Analysis

/// Names that a text says are one or two persons', and those that follow from what it says.
struct StatedNamesTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    @Test func whoeverTheNextSentenceNamesIsNotCalledSo() {
        expect("He was the son of [Tom Orde|P1], a brigand, as the old man called him. [Gavin|P2] was a street boy.")
        expect("So [Tom Orde|P1] came. They called him [Gavin|P1].")
    }

    @Test func aFamilyNameMayBeStatedToBeAnotherFullName() {
        expect("[Eleanor Brook|P1] drew. [Brook|P1] was born [Eleanor Stiles|P1] in Sarn. [Tom Stiles|P2] sat.")
        expect("[Mary Tudge|P1], née [Lamb|P1], sat. [Mary Lamb|P1] taught. [Ann Lamb|P2] slept.")
    }

    @Test func whatBracketsTellOfOneIsNotTheNameOfTheNext() {
        expect(
            "They had [Herbert|P1] (born 1650), [Thomasine|P2] (born 1652), [Arabella|P3] (born about 1655) and others."
        )
        expect("They had [Timothy Orle|P1] (born 1949); [Kathy Orle|P2] (born 1952); and [Sally Orle|P3] (born 1958).")
        expect("She was followed by [Sanya Orle|P1], born 1985, [Rick|P2], born 1989, and [Delta|P3], born 1992.")
        expect("[Stefani Orle|P1] (born 1986), known professionally as [Lady Bree|P1], sings.")
    }

    @Test func whoHadBeenAMissIsTheWife() {
        expect("[Mrs. Garth|P1] had been a [Miss Dolly Pring|P1], whose father kept the inn. [Dolly|P1] sang.")
    }

    @Test func whoWasADukeHasHisTitle() {
        expect("[Jean de Sarn|P1] (1381–1434) was [Duke of Orle|P1], from 1410. The [Duke of Orle|P1] fought.")
    }

    @Test func whoCallsHerselfSoIsOne() {
        expect("[Trudi Hall|P1] called herself [Trudi Moss|P1] again. [Moss|P1] sang.")
        expect("[Ellis Gray|P1] was the pen name of [Dora Finn|P1]. [Finn|P1] wrote.")
        expect("[Trudi Hall|P1] called [Anna Moss|P2] again. [Moss|P2] sang.")
    }

    @Test func sheWhoMarriedIsTheWomanNamedBefore() {
        expect(
            """
            [Fanny Lind|P1] was the sister of [Felix Lind|P2]. [Fanny|P1] wrote what [Felix|P2] printed. She married \
            [Carl Hass|P3], a smith. [Fanny Hass|P1] died. [Felix Lind|P2] wept.
            """)
        expect("[Fanny Lind|P1] sang with [Felix Lind|P2]. He married [Anna Hass|P3]. [Fanny Hass|P4] died.")
    }

    @Test func whoCallsHerIsAnother() {
        expect("[Miss Anne Kett|P1] slept. [Nan|P1], as [Miss Kett|P3] called her, left. [Lucy Kett|P3] sat.")
    }

    @Test func relativesAreTwo() {
        expect("[D. S. Marl|P1] ruled. [Dudley Marl|P2] was his son.")
        expect("[Mrs. Gamm|P1] had a niece, [Peg Gamm|P2]. [Mrs. Gamm|P1] slept.")
    }

    @Test func theSecondOfTwoFamilyNamesIsNotUsedAlone() {
        expect("[Catalina Mendoza Ruiz|P1] sat. [Mendoza|P1] slept. [Diego Ruiz Salas|P2] left. [Ruiz|P2] paid.")
        expect("[John Edward Ruiz|P1] sat. [Mary Ann Ruiz|P2] left. [Edward Hall|P3] slept.")
    }

    @Test func aSentenceAfterAFullNameGoesOnWithIt() {
        expect("[Emily Hart|P1] sat. [Emily|P1] had a father, [Josiah Hart|P2]. [Hart|P2] built ships.")
    }

    @Test func whomSomebodyLovesTellsNothingOfTheLover() {
        expect("[Tudge|P1] loved her for it. [Mr. Tudge|P1] slept.")
        expect("[Tudge|P1], unable to stay, dismissed her; she left. [Mr. Tudge|P1] slept.")
    }

    @Test func aKingIsCalledByHisNameAlone() {
        expect("[Henry IV|P1] walked. [Henry|P1] stood in the snow. [Henry Pott|P2] laughed. [Pott|P2] had no boots.")
    }

    @Test func aKingInPassingIsNotWhomTheTextIsAbout() {
        let often = Array(repeating: "[Napoleon|P1] rode.", count: 8).joined(separator: " ")
        expect(
            "[Napoleon Bonaparte|P1] came. \(often) [Emperor Napoleon|P1] sat. Then [Napoleon III|P2] came. [Napoleon|P1] slept."
        )
    }

    @Test func theListOfGivenNamesKnowsNoneOfChina() {
        expect("[Choi Min|P1] kept the books. [Mr. Choi|P1] is forty.")
    }

    @Test func aMaidenNameIsNotWhoeverElseBearsIt() {
        expect("[Priya Nair|P1], née [Menon|P1], sat. Her mother, [Latha Menon|P2], left. [Menon|P2] retired.")
    }

    @Test func whomTheyCallSoIsOne() {
        expect("[Marguerite|P1], whom they called [Margot|P1], sang. [Margot Morel|P1] slept.")
        expect("[Marguerite|P1], whom [Anna|P2] called, sang. [Margot Morel|P3] slept.")
    }

    @Test func anAbbreviationMayBeBeforeItsFullName() {
        expect("[NOFA|O1] sat. The [NOFA|O1] (the [Northern Office of Fish|O1]) has a boat.")
    }

    @Test func aFamilyIsNoneOfItsMembers() {
        expect("[Emma Woodhouse|P1] sat. The [Woodhouses|P2] slept. [Emma|P1] rose.")
    }

    @Test func aChoiceIsNoStatement() {
        expect("He wrote in [French|M1], or [Italian|M2]. The [Ride|M3], or the [Prelude|M4], was played.")
    }

    @Test func whoeverOwnsSomethingIsNotCalledSoInTheNextSentence() {
        expect("They sat in the [Baron|P1]'s house. They had named her [Helga|P2].")
        expect("Then [Helga Orle|P1] was born. They named her [Gudrun|P1].")
    }

    @Test func aNameThatIsAnothersIsNotGivenByTheNextSentence() {
        expect("[O’Mara|P1] sat. [Benson|P2] frowned. The drummer-boy called him [O’Mara|P1].")
        expect("[Benson|P1] frowned. The drummer-boy called him [O’Mara|P1].")
    }

    @Test func whoeverCallsSomebodyIsNotCalledSo() {
        expect("Their son was baptised, and [Kitty|P1] called him [Benny|P2].")
        expect("[Nora|P1] came in. [Ellen Clara|P2], as the old nurse called her, wept.")
        expect("[Sandy|P1] came in. [Alexander|P1], as the old nurse called him, wept.")
    }

    @Test func whoIsSpokenToIsNotCalledSo() {
        expect(
            "So [Rodya|P1] read. It was late. Dear [Rodya|P1], [Ann Orle|P2], as he calls her, has walked all night.")
        expect(
            "So [Rodya|P1] read. It was late. Then [Rodya|P1], [Rodolf Orle|P1], as he calls him, has walked all night."
        )
    }

    @Test func aFullNameBetweenCommasIsThatOfTheTitleBeforeIt() {
        expect("So [Sue Gorm|P2] slept. [Sue Gorm|P2] left. [Mrs. Gorm|P1], [Mattie Gorm|P1], took her up.")
        expect("So [Sue Gorm|P2] slept. [Mrs. Gorm|P2], [Mattie Gorm|P1], and [Tom|P3] took her up.")
    }

    @Test func whoSaysHowTheyCallHimHasThatName() {
        expect("“I'm [Shi Qiang|P1],” he said. “They call me [Da Shi|P1].”")
        expect("“I saw [Shi Qiang|P1],” he said. “They call me [Tom|P2].”")
    }

    @Test func aFullNameBetweenDashesIsThatOfTheNameBeforeIt() {
        expect("Then [Bo|P1]--[Ann Orle|P1]--came in.")
        expect("Then [Bo|P1]--[Ann Orle|P2] came in.")
    }

    @Test func aNameThatIsKnownHasTheFamilyNameToo() {
        expect(
            "So [Stephanie Orle|P1], known to all as [Stiffy|P1], sang. [Stiffy Orle|P1] left. [Stiffy Cole|P2] came.")
    }

    @Test func whoHadBeenAMissIsMrs() {
        expect("So [Mrs. Cole|P1], who had been a [Miss Ada Orle|P1], was young. [Ada Orle|P1] left.")
    }

    @Test func anAuntIsMrsBetweenCommas() {
        expect("So [Aunt Agatha|P1], [Mrs. Spencer Orle|P1], is my aunt. [Mrs. Spencer Orle|P1] left.")
    }

    @Test func whoIsUsuallyCalledSoHasThatName() {
        expect("So [Henrietta Orle|P1], or [Hetta|P1], as she was usually called, wept.")
        expect("So [Adolphus|P1], the eldest son, whom they called [Dolly|P1], wept.")
    }

    @Test func aSonOfTheSameNameHasAShortOneOfHisOwn() {
        expect("So [Desmond Bell|P2] died. His son, [Desmond Jr.|P1], known as [Dez|P1], slept. [Dez Bell|P1] left.")
    }

    @Test func whoIsCalledWithATitleOfAGivenNameHasThatName() {
        expect("So [Lisbeth Vane|P1] was an old maid. They called her Cousin [Bess|P1].")
        expect("So [Lisbeth Vane|P1] was an old maid. They called her Miss [Orle|P2].")
    }

    @Test func whoIsCalledBetweenCommasIsOne() {
        expect("So [Jacob Cole|P1], called [Dodger|P1], was there.")
        expect("So [Jacob Cole|P1] called [Dodger|P2], who was there.")
    }

    @Test func aPeerHasSatAsSomebody() {
        expect("The [Viscount Sarn|P1], who as [Tom Orle|P1] sat in Parliament, died.")
    }

    @Test func somebodyIsKnownByOneNameAndByAnother() {
        expect(
            "So [Nora Pell|P1], known as [Nan Pell|P1] and, after her second marriage, as [Lady Orle|P1], sang. [Lady Orle|P1] left."
        )
    }

    @Test func aWifeWasSomebodyElseBefore() {
        expect("So [Mrs. Orle|P1], [Fanny Pell|P1] that was, sang. [Mrs. Orle|P1] left.")
        expect("So [Mrs. Orle|P1] had been [Ada Pell|P1]. [Mrs. Orle|P1] left.")
        expect("He had known [Ada Orle|P1] when she was [Ada Pell|P1].")
    }

    @Test func somebodyIsCalledAsAnotherIsKnown() {
        expect("So [Umm Karim|P1], as [Mrs. Orle|P1] is known in the palace, left.")
        expect("So [Abu Orle|P1], the leader, whose real name is [Khaled Pell|P1], left.")
    }

    @Test func whomTheyCallSoIsWhoeverIsNamedLast() {
        expect(
            "So [Oswin Pell|P1], who sang, and a large man, whom everybody called [Lumpy|P2], left. [Lumpy|P2] slept.")
        expect("So [Oswin Pell|P1], the eldest son, whom everybody called [Lumpy|P1], left. [Lumpy|P1] slept.")
    }
}
