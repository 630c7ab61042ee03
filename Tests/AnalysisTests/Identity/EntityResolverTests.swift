import Testing

@testable import Analysis

/// Names that are one entity, and names that are not, in short texts.
struct EntityResolverTests {
    private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(MarkedNames(marked).mistakes == [], sourceLocation: sourceLocation)
    }

    // MARK: - People

    @Test func surnamesAndGivenNamesJoinTheFullName() {
        expect(
            "[Maud Harrow|P1] spoke first. [Harrow|P1] was calm; [Maud|P1] always is. [Harrow|P1]'s speech was short.")
    }

    @Test func hyphenatedSurnamesJoinByTheirParts() {
        expect("[Hossein Amir-Karimi|P1] arrived. [Karimi|P1] said little, and [Amir-Karimi|P1] left.")
    }

    @Test func middleNamesInitialsAndNicknamesAgree() {
        expect("[William Henry Gates|P1], [William H. Gates|P1], [W. Gates|P1] and [Bill Gates|P1] are one man.")
    }

    @Test func contradictingMiddleNamesStayApart() {
        expect("[George W. Marsh|P1] followed [George H. Marsh|P2].")
    }

    @Test func namesInQuotesAndInBracketsAreShortForms() {
        expect("[Wilfried \"Willi\" Schneider|P1] began in 1950. [Willi|P1] never stopped.")
    }

    @Test func particlesBelongToTheSurname() {
        expect("[Carl von der Esch|P1] sailed. [Von der Esch|P1] wrote home; [Esch|P1] returned.")
        expect("[Bashar al-Assad|P1] spoke; [al-Assad|P1] and [Assad|P1] are the same.")
    }

    @Test func aVietnameseIsCalledByTheLastName() {
        expect("So [Tran Quoc Bao|P1] left. It rained. [Mr. Bao|P1] slept. [Tran Thi Lan|P2] sang.")
    }

    @Test func oneSyllableIsAChineseGivenName() {
        expect("So [Yang Weining|P1] came. [Yang|P1] slept. [Yang Dong|P2] was born.")
    }

    @Test func surnameFirstIsTheSamePerson() {
        expect("[Higuchi Ichiyo|P1] wrote; [Ichiyo Higuchi|P1] is on the banknote.")
    }

    @Test func transcriptionsOfOneNameJoin() {
        expect("[Qassem Suleimani|P1] came; later [Qasem Soleimani|P1] left, and [Soleymani|P1] said nothing.")
    }

    @Test func likeNamesOfTwoPeopleAreNoTranscriptions() {
        expect("[Jon Bakker|P1] and [Jan Bakker|P2] met [Maria Costa|P3] and [Mario Costa|P4].")
    }

    @Test func ordinalsTellKingsApart() {
        expect("[Henry VII|P1] was the father of [Henry VIII|P2].")
    }

    @Test func fatherAndSonStayApart() {
        expect("[Paul Desmond Jr.|P1] took over from [Paul Desmond Sr.|P2].")
    }

    @Test func coupleOfOneSurnameStaysApart() {
        expect("[Mr. Bennet|P1] sighed. [Mrs. Bennet|P2] did not. [Bennet|P1] read on, and [Mrs. Bennet|P2] talked.")
        expect("Captain [Ashworth|P1] bowed to Mrs. [Ashworth|P2].")
    }

    @Test func titleTellsWhoOfAFamilyIsMeant() {
        expect(
            "[Peter Lindqvist|P1] and [Anna Lindqvist|P2] were late. Mrs. [Lindqvist|P2] apologised; Mr. [Lindqvist|P1] ate."
        )
    }

    @Test func motherIsNotTheDaughterOfTheSameSurname() {
        expect(
            """
            Mr. [Hilbery|P1] dozed. [Katharine Hilbery|P2] poured the tea. [Katharine|P2] looked at Mrs. [Hilbery|P3] and smiled.
            """)
    }

    @Test func pronounsTellTheGenderOfUnknownNames() {
        expect(
            """
            [Ngozi Adebayo|P1] said that she would sue. [Ngozi|P1] lost her case. [Tunde Adebayo|P2] said that he would not. \
            Mr. [Adebayo|P2] went home.
            """)
    }

    @Test func knightsAreCalledByGivenName() {
        expect("Sir [Henry Curtis|P1] stood up. Sir [Henry|P1] was tall. [Harry|P2], his son, was not.")
    }

    @Test func shortGivenNamesJoinWithoutAFullName() {
        expect("\"[Lizzy|P1],\" said her father. [Elizabeth|P1] laughed.")
    }

    @Test func aShortFormThatIsMetOnceInALongTextIsNobodysInParticular() {
        let long = String(repeating: "[Alice|P1] ran. ", count: 60)
        expect(long + "Miss [Alice|P1] sat. The sisters were [Elsie|P2] and [Tilda|P3].")
    }

    @Test(arguments: [
        "\"Why?\" [Anna|P1] asked.\n\"We called him [Hardy|P2],\" said [Karl|P3].",
        "`Why?' [Anna|P1] asked.\n`We called him [Hardy|P2],' said [Karl|P3].",
    ])
    func whoeverSpeaksNextIsNotSpokenOf(_ text: String) {
        expect(text)
    }

    @Test(arguments: [
        "[George Washington|P1] crossed. [Washington|P1] slept. [George Washington Carver|P2] taught. [Carver|P2] wrote.",
        "[Peter Halden|P1] came. [Halden|P1] sat. [Peter Halden Crewe|P2] taught. [Crewe|P2] wrote.",
        "[Peter Halden|P1] came. [Peter Halden Crewe|P1] taught. [Crewe|P1] wrote.",
        "[Ann Halden|P1] came. [Halden|P1] sat. [Ann Halden Crewe|P1] taught. [Crewe|P1] wrote.",
        "[Pyotr Ilyich|P1] came. [Pyotr Ilyich Orlov|P1] sat. [Orlov|P1] wrote.",
    ])
    func aWholeNameIsNotTheBeginningOfAnother(_ text: String) {
        expect(text)
    }

    @Test func aTitleAloneIsItsOnlyBearer() {
        expect("Judge [Miller|P1] owned the place. The [Judge|P1] was away.")
    }

    @Test func whoeverWasNamedInFullSpeaksNext() {
        expect(
            """
            They look for [Dawn Rivers|P1]. [Dawn|P1] left on Monday. [Dawn|P1] is careful, said her mother, [Joy Rivers|P2]. \
            [Rivers|P2] said that she had no money.
            """)
    }

    @Test func severalBearersOfASurnameAreNotGuessed() {
        expect("[Tom Hale|P1] met [Jack Hale|P2] and [Ned Hale|P3]. Nobody knew which [Hale|P4] had paid.")
    }

    @Test func whoOpensTheNextSentenceTellsWhoseSurnameItIs() {
        expect(
            "[Mary Burnett Harrow|P1] sang. In 1891, she married [William H. Harrow|P2] and left.\n"
                + "[Harrow|P1] founded a school. She led it for years.")
        expect(
            "[Mary Burnett Harrow|P1] sang. In 1891, she married [William H. Harrow|P2] and left.\n"
                + "[Harrow|P2] founded a school. He led it for years.")
    }

    @Test func whoIsNamedMostIsMeantByTheSurname() {
        expect(
            """
            [Matthew Goode|P1] was born in Exeter. [Matthew Goode|P1] is the son of [Ralph Goode|P2]. [Goode|P1] grew up in Clyst \
            St. Mary.
            """)
    }

    @Test func aPersonAndAPlaceOfOneNameStayApart() {
        expect(
            "[George Washington|P1] crossed the river. [Washington|P1] had no boats. The capital, [Washington|L2], came later."
        )
    }

    // MARK: - Organisations and places

    @Test func abbreviationsJoinTheirExpansionInEitherOrder() {
        expect("The [Tarrow Bridge Authority|O1] ([TBA|O1]) met. [TBA|O1] staff were there.")
        expect("[ECB|O1] ([European Central Bank|O1]) rates rose.")
        expect("The [International Whaling Commission|O1] met in May. [IWC|O1] members voted.")
    }

    @Test func abbreviationsOfOtherThingsStayApart() {
        expect("The [Democratic Congress|O1] met in [D.C.|L2].")
    }

    @Test func shortenedOrganisationsJoinWhereOneFits() {
        expect("[Harvard University|O1] refused; [Harvard|O1] appealed.")
        expect("The [Boston Red Sox|O1] won. The [Red Sox|O1] play again on Friday.")
    }

    @Test func headWordsNameTheLastOfTheirKind() {
        expect(
            """
            The [Harbour Commission|O1] met. The [Commission|O1] voted. Then the [Trade Commission|O2] met, and the \
            [Commission|O2] voted too.
            """)
    }

    @Test func aWordBeforeOfIsTheHeadOfTheName() {
        expect("The [House of Representatives|O1] sat. The [White House|O2] waited, but the [House|O1] rose.")
    }

    @Test func countriesHaveSynonymsAndTheirPeopleAreAnother() {
        expect(
            "The [United States|L1], or [America|L1], is the [U.S.|L1]; the [Americans|M2] and the [American|M2] way are not."
        )
        expect("[Iran|L1] denied it. The [Islamic Republic|L1] is proud, [Iranian|M2] officials say.")
    }

    @Test func statementsOfTheTextJoinNames() {
        expect(
            "[Jenna Mourey|P1], better known as [Jenna Marbles|P1], left. [Oslo|L2] (formerly [Kristiania|L2]) is cold."
        )
    }

    @Test func whatIsSaidOfAnEarlierNounJoinsNoNames() {
        expect("She left the pier below [Sarn Cliff|L1], known as [Holm Pier|L2].")
        expect("That child of [Abel Orr|P1] who is called [Lord Ivo Sarn|P2] left. [Abel Orr|P1] slept.")
        expect("She left the house below [Sarn Cliff|L1], known as [Holm Rock|L1].")
    }

    @Test func placesInsideOtherNamesStayApart() {
        expect("[London|L1] is a city, [London Bridge|L2] a bridge, [Londonderry|L3] another city.")
    }
}
